"""The terminal recording in the player that people use for such files."""

import pytest_asyncio
from browser.terminals import begins, has_player, plays
from browser.test_recording_page import FIRST, SECOND, edit
from playwright.async_api import expect
from recording.tapes import joined
from recording.test_webvtt import told

from chalkroom.interview.events import BoardOpened, Ended
from chalkroom.interview.values import ROOM
from chalkroom.recording.exports.asciicast import lines as cast

TYPED = "total \u6f22 = 0"


@pytest_asyncio.fixture(loop_scope="session")
async def page(chromium):
    """A page in which the player holds an interview of two minutes."""
    page = await (await chromium.new_context()).new_page()
    troubles = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text))
    await has_player(page)
    await plays(page, joined(cast(interview())))
    yield page
    assert troubles == []


def interview():
    letters = ((10 + place, ROOM, edit(place, letter)) for place, letter in enumerate(TYPED))
    first, second = BoardOpened(FIRST, "First"), BoardOpened(SECOND, "Second", "SELECT 1")
    return told((0, ROOM, first), *letters, (100, ROOM, second), (120, ROOM, Ended()))


async def at(page, seconds):
    await begins(page)
    await page.evaluate("seconds => player.seek(seconds)", seconds)


async def test_it_lasts_as_long_as_the_interview(page):
    await at(page, 1)
    assert await page.evaluate("player.getDuration()") == 120


async def test_what_was_typed_until_a_moment_stands_in_the_terminal(page):
    terminal = page.locator("pre.ap-term-text")
    await at(page, 50)
    await expect(terminal).to_contain_text(TYPED)
    await at(page, 14.5)
    await expect(terminal).to_contain_text("total")
    await expect(terminal).not_to_contain_text("=")
    await at(page, 110)
    await expect(terminal).to_contain_text("SELECT 1")


async def test_boards_are_markers_to_go_to(page):
    await at(page, 0.5)
    await page.evaluate("player.seek({ marker: 'next' })")
    assert await page.evaluate("player.getCurrentTime()") == 100
    dots = page.locator(".ap-marker-container")
    await expect(dots).to_have_count(2)
