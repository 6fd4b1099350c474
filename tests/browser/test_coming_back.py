"""Tabs that crash, are reloaded, duplicated or shared: unsent text comes back, and only once."""

import asyncio
from contextlib import suppress

from browser.visitors import agree, until
from playwright.async_api import Error, expect


async def write_offline(cleo, text):
    """Type without a network, until the browser has put the text aside for a worse day."""
    await cleo.loses_network()
    await cleo.types(text)
    await cleo.is_offline()
    await until(lambda: is_put_aside(cleo, text))


async def is_put_aside(visitor, text):
    """Whether every unit typed since then lies in the browser's own database."""
    return await visitor.page.evaluate(PUT_ASIDE) >= len(text)


PUT_ASIDE = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("chalkroom")
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const reading = opening.result.transaction("outbox").objectStore("outbox").getAll()
    reading.onsuccess = () => {
      opening.result.close()
      resolve(reading.result.reduce((sum, entry) => sum + entry.updates.length, 0))
    }
  }
})"""


async def crash(visitor):
    """Kill the process that runs the page, as a full memory would."""
    session = await visitor.page.context.new_cdp_session(visitor.page)
    async with visitor.page.expect_event("crash"):
        order = asyncio.ensure_future(session.send("Page.crash"))
    await visitor.page.close()
    with suppress(Error):
        await order  # Who would answer is gone.


async def test_text_of_a_crashed_tab_comes_back_and_merges_once(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.goes_to("end")
    await cleo.types("seen by all\n")
    await agree(ada, cleo)
    await write_offline(cleo, "kept by one")
    await ada.goes_to("start")
    await ada.types("meanwhile\n")
    await crash(cleo)
    again = await guests.tab(cleo.page.context)
    await again.has_network_again()
    await again.page.goto(cleo.page.url)
    await agree(ada, again)
    assert await again.text() == "meanwhile\nseen by all\nkept by one"
    assert (await guests.boards(interview))[0]["text"] == await ada.text()


async def test_text_of_a_reloaded_tab_comes_back_and_merges_once(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.goes_to("end")
    await cleo.types("seen by all\n")
    await agree(ada, cleo)
    await write_offline(cleo, "kept by one")
    address = cleo.page.url
    cleo.page.on("dialog", lambda dialog: dialog.accept())  # The page asks before it lets go.
    with suppress(Error):
        await cleo.page.reload()  # Nothing answers.
    await ada.goes_to("start")
    await ada.types("meanwhile\n")
    await cleo.has_network_again()
    await cleo.page.goto(address)
    await agree(ada, cleo)
    assert await cleo.text() == "meanwhile\nseen by all\nkept by one"
    await cleo.goes_to("end")
    await cleo.types(", and more")
    await agree(ada, cleo)
    assert (await ada.text()).endswith("kept by one, and more")


async def test_a_duplicated_tab_swallows_nothing(guests, interview):
    ada, cleo = await guests.pair(interview)
    twin = await guests.tab(cleo.page.context)
    await twin.page.goto(cleo.page.url)
    await twin.goes_to("start")
    await twin.types("twin ")
    await agree(cleo, twin)
    await cleo.goes_to("end")
    await cleo.types("cleo")
    await agree(ada, cleo, twin)
    assert await ada.text() == "twin cleo"
    await expect(ada.people.get_by_role("listitem")).to_have_count(2)
    await twin.page.close()
    await cleo.types("!")
    await agree(ada, cleo)
    assert await ada.text() == "twin cleo!"


async def test_two_roles_in_two_tabs_of_one_browser_are_two_people(guests, interview):
    ada = await guests.interviewer(interview)
    cleo = await guests.lets_in(ada, interview["links"]["candidate"], ada.page.context)
    assert ada.page.url != cleo.page.url
    await cleo.types("by the candidate\n")
    await agree(ada, cleo)
    await ada.goes_to("end")
    await ada.types("by the interviewer")
    await agree(ada, cleo)
    await ada.page.reload()
    await agree(ada, cleo)
    assert await cleo.text() == "by the candidate\nby the interviewer"
    await expect(ada.button("End interview")).to_be_visible()
    await expect(cleo.button("End interview")).to_have_count(0)


async def test_what_was_stuck_in_a_dead_wire_arrives_once(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.types("seen, ")
    await agree(ada, cleo)
    cleo.wire.stall()  # Nobody tells the browser.
    await cleo.types("stuck, ")
    await expect(cleo.chip).to_have_text("Saving 7")
    await cleo.is_offline()
    await cleo.types("late")
    await ada.goes_to("start")
    await ada.types("meanwhile, ")
    cleo.wire.mend()  # The old connection's last push comes in beside the new one's.
    await agree(ada, cleo)
    assert await ada.text() == "meanwhile, seen, stuck, late"


async def test_the_last_word_before_a_reload_is_kept(guests, interview):
    ada, cleo = await guests.pair(interview)
    for word in ("one ", "two ", "three "):
        await cleo.goes_to("end")
        async with cleo.page.expect_navigation():
            await cleo.page.evaluate(PUT_IN_AND_RELOAD, word)
        await agree(ada, cleo)
    assert await ada.text() == "one two three "


# The first letter is on its way, and nobody has had time to put the others aside.
PUT_IN_AND_RELOAD = """word => {
  const { view } = document.querySelector(".current-board .cm-content").cmTile.root
  for (const letter of word) view.dispatch(view.state.replaceSelection(letter))
  location.reload()
}"""
