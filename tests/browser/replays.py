"""An interview that has ended, and its replay in a browser: the words these stories are told in."""

import json
import re

from playwright.async_api import Locator, expect

from chalkroom.interview.changes import to_units

TEXT = """() => JSON.stringify(
  document.querySelector(".cm-content").cmTile.root.view.state.doc.toString())"""
FIRST = "def add(a, b):"
REST = "\n    return a + b"


class Player:
    """One tab that replays."""

    def __init__(self, visitor):
        self.visitor = visitor
        self.page = visitor.page

    @property
    def time(self) -> Locator:
        return self.page.get_by_role("slider", name="Time")

    @property
    def moments(self) -> Locator:
        return self.page.get_by_role("list", name="Moments")

    def moment(self, words: str) -> Locator:
        return self.moments.get_by_role("button", name=re.compile(words))

    async def is_open(self) -> None:
        await self.page.get_by_role("list", name="Chapters").get_by_role("button").first.wait_for()

    async def shows(self, text: str) -> None:
        await expect(self.page.get_by_role("textbox", name="Board", exact=True)).to_be_visible()
        await self.page.wait_for_function(
            "([read, text]) => JSON.parse(eval(`(${read})()`)) === text", arg=[TEXT, text]
        )

    async def text(self) -> str:
        return to_units(json.loads(await self.page.evaluate(TEXT)))


async def replays(guests, interview, context=None, query="") -> Player:
    """Return the replay of an interview in a browser that may see it, or a new host's."""
    player = Player(await guests.tab(context))
    if context is None:
        await player.page.goto(f"/#key={guests.place.key}")
        await player.page.get_by_role("button", name="New interview").wait_for()
    await player.page.goto(f"/replay/{interview['id']}{query}")
    await player.is_open()
    return player


async def interviewed(guests, interview):
    """Hold an interview: Cleo writes, Ada takes a note and a mark, and ends it."""
    ada, cleo = await guests.pair(interview)
    await cleo.board.focus()
    await cleo.types(FIRST)
    await cleo.is_saved()
    await ada.page.get_by_role("textbox", name="Private note").fill("Names things well")
    await ada.button("Add note").click()
    await ada.page.keyboard.press("Alt+3")
    await cleo.types(REST)
    await cleo.is_saved()
    await ada.button("End interview").click()
    await ada.button("End for everyone").click()
    await cleo.heading("Thank you").wait_for()
    return ada, cleo
