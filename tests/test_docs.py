"""What can go stale in the documents is held against the code."""

import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from chalkroom.config import SETTINGS
from chalkroom.interview.commands import Command
from chalkroom.interview.events import OwnEvent, RatingsEvent, ReviewEvent, RoomEvent, StaffEvent
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.refusals import RefusalCode
from chalkroom.live.closing import Closing
from chalkroom.live.messages import Incoming, Outgoing
from chalkroom.live.wire import kinds

ROOT = Path(__file__).parent.parent
PROTOCOL = (ROOT / "docs/protocol.md").read_text()


def table_after(heading: str) -> list[list[str]]:
    """Return the cells of all table rows between a heading and the next of its rank."""
    section = PROTOCOL.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    return [row for row in cells if not set(row[0]) <= {"-"}]


def words(cells: list[str]) -> set[str]:
    return {word for cell in cells for word in re.findall(r"`([a-z_/<>]+)`", cell)}


def test_every_message_of_the_browser_is_described():
    described = words([row[0] for row in table_after("Messages from the browser")])
    assert described == set(kinds(Incoming | Command))


def test_every_message_of_the_server_is_described():
    assert words([row[0] for row in table_after("Messages from the server")]) == set(
        kinds(Outgoing)
    )


def test_every_event_is_described_under_its_stream():
    described = {row[0].strip("`"): words([row[1]]) for row in table_after("Events")[1:]}
    unions = {
        "room": RoomEvent,
        "staff": StaffEvent,
        "own/<person>": OwnEvent,
        "ratings": RatingsEvent,
        "review/<share>": ReviewEvent,
    }
    assert described == {stream: set(kinds(union)) for stream, union in unions.items()}


def test_every_refusal_is_described():
    codes = {*get_args(RefusalCode), "malformed"}
    assert words([row[0] for row in table_after("Refusals")[1:]]) == codes


def test_every_close_code_is_described():
    assert {row[0] for row in table_after("Close codes")[1:]} == {str(int(c)) for c in Closing}


def test_every_limit_is_described_with_its_value():
    described = {}
    for names, values in table_after("Limits")[1:]:
        numbers = [int(number) for number in re.findall(r"\d+", values)]
        described |= dict(zip(re.findall(r"`(\w+)`", names), numbers, strict=False))
    assert described == msgspec.to_builtins(LIMITS)


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_links_and_commands_in_a_page_exist(page):
    text = (ROOT / page).read_text()
    for target in re.findall(r"\]\((?!http)([^)#]+)", text):
        assert (ROOT / target).exists(), target
    makefile = (ROOT / "Makefile").read_text()
    for target in re.findall(r"`make (\w+)`", text):
        assert f"\n{target}:" in makefile, target


def test_every_setting_is_described_with_its_default():
    page = (ROOT / "docs/running.md").read_text()
    for name, default, _ in SETTINGS:
        assert f"| `{name}` | {default} |".replace("|  |", "| |") in page, name
