"""The board in real browsers: it helps with nothing, loses nothing, and is the same for all."""

import asyncio
import re

import httpx
from playwright.async_api import Page, expect
from visiting import House, board

ASSISTANCE_OFF = {
    "autocomplete": "off",
    "autocorrect": "off",
    "autocapitalize": "off",
    "spellcheck": "false",
    "writingsuggestions": "false",
    "translate": "no",
    "data-gramm": "false",
    "data-gramm_editor": "false",
    "data-enable-grammarly": "false",
    "data-lt-active": "false",
    "data-1p-ignore": "true",
    "data-lpignore": "true",
    "data-form-type": "other",
}
OFFLINE = re.compile("^Offline, [1-9]")


async def lines(page: Page) -> list[str]:
    return await board(page).locator(".cm-line").all_text_contents()


def chip(page: Page):
    return page.get_by_role("status", name="Saved state")


async def stand(page: Page) -> tuple[bool, str | None, str | None]:
    """Return whether the page says Saved, and which text it says it shows."""
    await page.evaluate("() => new Promise(requestAnimationFrame)")
    element = board(page)
    version = await element.get_attribute("data-version")
    sha256 = await element.get_attribute("data-sha256")
    return await chip(page).inner_text() == "Saved", version, sha256


async def agree(*pages: Page) -> str:
    """Wait until everything is saved and all boards are the same; return the text."""
    stands = set()
    async with asyncio.timeout(30):
        while len(stands) != 1 or not next(iter(stands))[0]:
            stands = {await stand(page) for page in pages}
    return "\n".join(await lines(pages[0]))


async def write(page: Page, text: str) -> None:
    await board(page).press("Control+End")
    await page.keyboard.type(text, delay=8)


async def paste(page: Page, text: str) -> None:
    origin = page.url.split("/room/")[0]
    permissions = ["clipboard-read", "clipboard-write"]
    await page.context.grant_permissions(permissions, origin=origin)
    await board(page).focus()
    await page.evaluate("text => navigator.clipboard.writeText(text)", text)
    await page.keyboard.press("Control+v")


async def test_what_is_typed_is_what_stands_there(house: House):
    ada, cleo = await house.pair()
    await board(cleo).focus()
    await cleo.keyboard.type("def f(x[{")
    await cleo.keyboard.press("Enter")
    await cleo.keyboard.type("a")
    await agree(ada, cleo)
    assert await lines(ada) == ["def f(x[{", "a"]


async def test_browsers_and_extensions_are_asked_not_to_help(house: House):
    _, cleo = await house.pair()
    for name, value in ASSISTANCE_OFF.items():
        assert await board(cleo).get_attribute(name) == value, name


async def test_two_who_write_at_once_see_the_same(house: House):
    ada, cleo = await house.pair()
    await asyncio.gather(
        write(ada, "The interviewer writes 😀\n"), write(cleo, "while the candidate\nanswers 漢\n")
    )
    text = await agree(ada, cleo)
    assert sorted(text) == sorted("The interviewer writes 😀\nwhile the candidate\nanswers 漢\n")


async def test_typed_quotes_become_plain_and_pasted_ones_stay(house: House):
    _, cleo = await house.pair()
    await board(cleo).focus()
    await cleo.keyboard.insert_text("“typed”")
    await paste(cleo, " “pasted”")
    assert await lines(cleo) == ['"typed" “pasted”']


async def test_tab_puts_spaces_and_escape_lets_it_leave(house: House):
    _, cleo = await house.pair()
    await board(cleo).focus()
    await cleo.keyboard.press("Tab")
    assert await lines(cleo) == ["    "]
    await cleo.keyboard.press("Escape")
    await cleo.keyboard.press("Tab")
    await expect(board(cleo)).not_to_be_focused()


async def test_a_paste_over_the_limits_never_stands_on_the_board(house: House):
    ada, cleo = await house.pair()
    await write(cleo, "before")
    await paste(cleo, "x" * 600_000)
    await expect(cleo.get_by_text("Nothing was put in").first).to_be_visible()
    assert await agree(ada, cleo) == "before"


async def test_undo_takes_back_own_work_only(house: House):
    ada, cleo = await house.pair()
    await write(cleo, "mine")
    await agree(ada, cleo)
    await write(ada, " and yours")
    await agree(ada, cleo)
    await board(cleo).press("Control+z")
    assert await agree(ada, cleo) == " and yours"


async def test_work_of_a_crashed_tab_comes_back_once(house: House):
    ada, cleo = await house.pair()
    await write(cleo, "saved, ")
    await agree(ada, cleo)
    await cleo.context.set_offline(True)
    await write(cleo, "unsent")
    await expect(chip(cleo)).to_have_text(OFFLINE, timeout=10_000)
    await cleo.wait_for_function(KEPT, arg=6)
    address, context = cleo.url, cleo.context
    await cleo.close()
    await write(ada, "from Ada")
    await context.set_offline(False)
    again = await context.new_page()
    await again.goto(address)
    text = await agree(ada, again)
    assert sorted(text) == sorted("saved, unsentfrom Ada")
    await write(again, ".")
    assert (await agree(ada, again)).endswith(".")


async def test_two_tabs_of_one_person_both_write(house: House):
    ada, cleo = await house.pair()
    twin = await cleo.context.new_page()
    await twin.goto(cleo.url)
    await asyncio.gather(write(cleo, "one two three"), write(twin, "four five six"))
    text = await agree(ada, cleo, twin)
    assert sorted(text) == sorted("one two threefour five six")


async def test_a_composition_is_not_torn_apart_by_others(house: House):
    ada, cleo = await house.pair()
    await board(cleo).focus()
    devices = await cleo.context.new_cdp_session(cleo)
    for text in ("に", "にほ", "にほん"):
        place = {"selectionStart": len(text), "selectionEnd": len(text)}
        await devices.send("Input.imeSetComposition", {"text": text, **place})
        await write(ada, "A")
    await devices.send("Input.insertText", {"text": "日本"})
    assert sorted(await agree(ada, cleo)) == sorted("AAA日本")


async def test_an_observer_sees_and_cannot_write(house: House):
    interview = await house.create()
    ada = await house.interviewer(interview)
    otto = await house.guest(interview["links"]["observer"])
    await otto.get_by_role("textbox", name="Your name").fill("Otto")
    await otto.get_by_role("button", name="Join").first.click()
    await ada.get_by_role("button", name="Admit Otto").click()
    await board(otto).focus()
    await otto.keyboard.type("no")
    await write(ada, "look")
    assert await agree(ada, otto) == "look"


async def test_everybody_sees_where_the_others_are(house: House):
    ada, cleo = await house.pair()
    await write(cleo, "here")
    await expect(ada.locator(".remote-caret.person-2")).to_have_count(1)
    await board(cleo).press("Control+a")
    await expect(ada.locator(".remote-selection.person-2").first).to_be_visible()
    assert await lines(ada) == ["here"]


async def test_the_line_says_up_to_where_all_was_received(house: House):
    ada, cleo = await house.pair()
    await write(cleo, "first\nsecond\n")
    await agree(ada, cleo)
    received = await board(cleo).get_attribute("data-version")
    line = cleo.locator(".cm-line[data-received-version]")
    await expect(line).to_have_count(0)
    await cleo.context.set_offline(True)
    await write(cleo, "third")
    await expect(line).to_have_text("third")
    await expect(line).to_have_attribute("data-received-version", received)
    await cleo.context.set_offline(False)
    await agree(ada, cleo)
    await expect(line).to_have_count(0)


async def test_what_the_boards_show_is_what_the_interface_for_programs_tells(house: House):
    interview = await house.create()
    ada = await house.interviewer(interview)
    await write(ada, "x = 1\n")
    text = await agree(ada)
    authorised = {"Authorization": f"Bearer {house.place.key}"}
    async with httpx.AsyncClient(base_url=house.place.origin, headers=authorised) as client:
        answer = await client.get(f"/api/interviews/{interview['id']}/boards")
    assert [kept["text"] for kept in answer.json()] == [text]


KEPT = """count => new Promise((resolve) => {
  const opening = indexedDB.open("chalkroom")
  opening.onsuccess = () => {
    const entries = opening.result.transaction("outbox").objectStore("outbox").getAll()
    entries.onsuccess = () => resolve(entries.result.some(({ updates }) => updates.length >= count))
    opening.result.close()
  }
})"""
