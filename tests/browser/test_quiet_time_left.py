"""What quiet time leaves in a browser: offered when there is no way back, and never in the way."""

import re
from pathlib import Path

from browser.test_quiet_time import granted, kept_only_here
from browser.visitors import until
from playwright.async_api import expect

KEPT = """new Promise((resolve) => {
  const opening = indexedDB.open("chalkroom-quiet", 1)
  opening.onsuccess = () => {
    const store = opening.result.transaction("outbox").objectStore("outbox")
    store.count().onsuccess = ({ target }) => (opening.result.close(), resolve(target.result))
  }
})"""
BROKEN = """({ part }) => {
  const works = IDBObjectStore.prototype[part]
  IDBObjectStore.prototype[part] = function (...all) {
    if (this.transaction.db.name === "chalkroom-quiet") throw new Error("The disk is full.")
    return works.apply(this, all)
  }
}"""


MARGINS = "Object.keys(localStorage).filter((key) => key.includes('margin')).length"


async def left_alone(guests, interview):
    """Return Cleo in a new tab of a browser that died in quiet time, before the interview ended."""
    ada, cleo = await granted(guests, interview)
    await cleo.types("unseen")
    await kept_only_here(cleo)
    address, context = cleo.page.url, cleo.page.context
    await cleo.page.close()
    await ada.button("End interview").click()
    await ada.button("End for everyone").click()
    await expect(ada.messages).to_contain_text("The interview has ended.", timeout=30_000)
    again = await guests.tab(context)
    await again.page.goto(address)
    return again


async def kept(visitor):
    return await visitor.page.evaluate(KEPT)


async def has_nothing_kept(visitor):
    return await kept(visitor) == 0


async def breaks(visitor, part):
    await visitor.page.context.add_init_script(f"({BROKEN})({{ part: '{part}' }})")
    await visitor.page.reload()
    await visitor.button("Show").wait_for()
    await visitor.board.focus()


async def test_a_text_that_was_never_shown_is_offered_after_the_end(guests, interview):
    cleo = await left_alone(guests, interview)
    await expect(cleo.page.get_by_role("alert")).to_contain_text("could not be saved")
    async with cleo.page.expect_download() as downloading:
        await cleo.button("Download").click()
    path = await (await downloading.value).path()
    assert Path(path).read_text("utf-8") == "seen unseen"
    assert await kept(cleo) == 1


async def test_a_text_that_was_dismissed_after_the_end_is_gone(guests, interview):
    cleo = await left_alone(guests, interview)
    await cleo.button("Dismiss").click()
    await until(lambda: has_nothing_kept(cleo))


async def scribbles(guests, interview):
    """Return two people, of whom the candidate has written on the margin."""
    ada, cleo = await guests.pair(interview)
    await cleo.page.get_by_role("textbox", name="Margin").fill("2n")
    assert await cleo.page.evaluate(MARGINS) == 1
    return ada, cleo


async def ends(ada, cleo):
    await ada.button("End interview").click()
    await ada.button("End for everyone").click()
    await cleo.page.get_by_role("heading", name="Thank you").wait_for()


async def test_a_margin_that_was_not_shown_is_offered_at_the_end_until_it_is_dismissed(
    guests, interview
):
    ada, cleo = await scribbles(guests, interview)
    await ends(ada, cleo)
    margin = cleo.page.get_by_role("group", name="Your margin")
    await expect(margin).to_contain_text("in this browser alone")
    await expect(cleo.page.get_by_role("alert")).to_have_count(0)
    await expect(cleo.page.get_by_text("What was written is saved.")).to_be_visible()
    await cleo.page.reload()
    await cleo.button("Dismiss").click()
    await cleo.page.wait_for_function(f"{MARGINS} === 0")


async def test_the_end_of_the_visit_removes_a_margin_that_was_shown(guests, interview):
    ada, cleo = await scribbles(guests, interview)
    await cleo.button("Show margin").click()
    await ada.page.get_by_label("Margin of Cleo").wait_for()
    await ends(ada, cleo)
    await cleo.page.wait_for_function(f"{MARGINS} === 0")


async def test_a_browser_that_cannot_read_what_it_kept_still_lets_write(guests, interview):
    ada, cleo = await granted(guests, interview)
    await breaks(cleo, "getAll")
    await cleo.goes_to("end")
    await cleo.types("on")
    await cleo.button("Show").click()
    await expect(ada.board).to_have_text(re.compile("seen on"))


async def test_leaving_asks_first_when_a_private_text_is_not_kept(guests, interview):
    _, cleo = await granted(guests, interview)
    await breaks(cleo, "put")
    await cleo.types("only here")
    await expect(cleo.chip).not_to_have_text("Kept here only")
    async with cleo.page.expect_event("dialog") as asking:
        await cleo.page.close(run_before_unload=True)
    dialog = await asking.value
    await dialog.dismiss()
    assert dialog.type == "beforeunload"
