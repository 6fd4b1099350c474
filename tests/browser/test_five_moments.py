"""The sample interview at five moments: every player shows what its log folds to."""

import httpx
import pytest
import pytest_asyncio
from browser.replays import replays
from browser.terminals import begins, has_player, plays
from browser.visitors import until
from recording.tapes import joined

from chalkroom.interview.room import Room
from chalkroom.recording.exports import asciicast
from chalkroom.recording.exports.page import page as html
from chalkroom.recording.recording import Recording
from chalkroom.recording.replaying import replayed
from chalkroom.recording.sample import sample
from chalkroom.recording.screen import COLUMNS, ROWS

ROWS_OF_TERMINAL = """() => {
  const terminal = document.querySelector("pre.ap-term-text")
  return [...terminal.querySelectorAll(".ap-line")].map(line => line.textContent.trimEnd())
}"""
APART = 400  # milliseconds without an event around a moment: terminals draw a frame later
SOUGHT = (100, 330, 1_100, 1_900, 2_600)  # seconds; in every question, and while one is cut off


def shown(room: Room) -> str:
    return room.boards[room.current or ""].text


async def becomes(seen, expected) -> None:
    """Wait until what is seen is what is expected."""

    async def is_so() -> bool:
        return await seen() == expected

    try:
        await until(is_so)
    except TimeoutError:
        assert await seen() == expected


def moments(recording: Recording) -> list[tuple[int, str]]:
    """Return whole seconds at which nothing moves, and what stands on the board then."""
    states = [(recording.since_start(told.at), room) for told, room in replayed(recording)]
    times = [at for at, _ in states]

    def is_still(second: int) -> bool:
        return all(abs(at - 1000 * second) > APART for at in times)

    seconds = [next(s for s in range(sought, 10**6) if is_still(s)) for sought in SOUGHT]
    before = {second: [room for at, room in states if at <= 1000 * second] for second in seconds}
    return [(second, shown(rooms[-1])) for second, rooms in before.items()]


@pytest.fixture(scope="module")
def five():
    found = moments(sample())
    assert len({text for _, text in found}) == 5
    assert all(text.count("\n") < ROWS - 1 for _, text in found)
    assert all(len(line) <= COLUMNS for _, text in found for line in text.split("\n"))
    return found


@pytest.fixture
def interview(place):
    headers = {"Authorization": f"Bearer {place.key}"}
    return httpx.post(f"{place.origin}/api/demo", headers=headers).json()


@pytest_asyncio.fixture(loop_scope="session")
async def terminal(chromium):
    """The player of terminals, with the sample in it."""
    page = await (await chromium.new_context()).new_page()
    await has_player(page)
    await plays(page, joined(asciicast.lines(sample())))
    await begins(page)
    return page


async def test_the_replay_shows_the_fold(guests, interview, five):
    player = await replays(guests, interview)
    for second, text in [*five, *reversed(five)]:
        await player.time.fill(str(second))
        await becomes(player.text, text)


async def test_the_page_that_plays_by_itself_shows_the_fold(chromium, tmp_path, five):
    file = tmp_path / "recording.html"
    file.write_bytes(joined(html(sample())))
    page = await (await chromium.new_context(offline=True)).new_page()
    await page.goto(file.as_uri())
    for second, text in [*five, *reversed(five)]:
        await page.get_by_role("slider", name="Time").fill(str(1000 * second))
        assert await page.locator(".board > pre").text_content() == text


async def test_the_player_of_terminals_shows_the_fold(terminal, five):
    async def board():
        rows: list[str] = await terminal.evaluate(ROWS_OF_TERMINAL)
        return rows[: ROWS - 1]

    for second, text in [*five, *reversed(five)]:
        await terminal.evaluate("second => player.seek(second)", second)
        lines = [line.rstrip() for line in text.split("\n")]
        await becomes(board, [*lines, *[""] * (ROWS - 1 - len(lines))])
