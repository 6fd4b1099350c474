"""Clocks as people see them: the words in which the stories about time are told."""

import asyncio
import re

from browser.servers import Server
from browser.visitors import Visitor, until
from playwright.async_api import Locator, expect

MINUTE = 60_000
SHOWN = re.compile(r"PT(?:(\d+)H)?(\d+)M(\d+)S")
# Where a page says how far the time has got; read in one go, since it changes every second.
DATETIME = "() => document.querySelector('[role=timer] time').dateTime"


def clock(visitor: Visitor) -> Locator:
    return visitor.page.get_by_role("timer", name="Question clock")


async def seconds(visitor: Visitor) -> int:
    """Return what the clock of a page shows."""
    shown = SHOWN.fullmatch(await visitor.page.evaluate(DATETIME))
    assert shown is not None
    hours, minutes, rest = (int(part or 0) for part in shown.groups())
    return hours * 3600 + minutes * 60 + rest


async def show(state: str, *visitors: Visitor) -> None:
    """Wait until the clocks of all pages say how they stand."""
    for visitor in visitors:
        await expect(clock(visitor)).to_contain_text(state)


async def are_at(around: float, *visitors: Visitor, within: int = 5) -> None:
    """Wait until the clocks of all pages show so many seconds, give or take a few."""

    async def is_so() -> bool:
        shown = await asyncio.gather(*(seconds(visitor) for visitor in visitors))
        return all(abs(one - around) <= within for one in shown)

    await until(is_so)


async def agree_on_the_second(*visitors: Visitor, times: int = 4) -> None:
    """Wait until all clocks show the same for so many seconds on end.

    A page that has just come back, or a busy machine, may be late for once; a clock that is wrong
    never agrees.
    """
    await until(lambda: are_equal(*visitors, times=times), seconds=40)


async def are_equal(*visitors: Visitor, times: int) -> bool:
    """Read all clocks at once, again and again while so many seconds pass.

    A tick may fall between two pages that are read; a clock that is wrong differs most of the time.
    """
    equal = []
    for _ in range(times):
        before = await seconds(visitors[0])
        shown = [before]
        while shown[0] == before:
            shown = await asyncio.gather(*(seconds(visitor) for visitor in visitors))
            if max(shown) - min(shown) > 1:
                return False
            equal.append(max(shown) == min(shown))
            await asyncio.sleep(0.05)
    return equal.count(True) > equal.count(False)


async def moves_on(visitor: Visitor, before: int) -> None:
    async def has_moved() -> bool:
        return await seconds(visitor) != before

    await until(has_moved)


async def pass_for(milliseconds: int, server: Server, *visitors: Visitor) -> None:
    """Let time pass at the server; pages ask for it, as they do after a sleep."""
    server.skip(milliseconds)
    for visitor in visitors:
        await visitor.page.evaluate("dispatchEvent(new Event('online'))")


async def chooses(visitor: Visitor, label: str) -> None:
    """Choose something in the menu of the clock, and close it."""
    await visitor.button("Clock").click()
    await visitor.page.get_by_label(label, exact=True).check()
    await visitor.page.keyboard.press("Escape")
