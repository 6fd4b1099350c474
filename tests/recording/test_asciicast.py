"""The terminal recording: its form, its pace, and that nothing typed becomes a command in it."""

import json
import re
from itertools import pairwise

import pytest
from interview.given import CLEO
from interview.telling import STORIES
from recording.tapes import joined, tape
from recording.test_webvtt import FIRST, SECOND, told

from chalkroom.interview.changes import ChangeSet, to_units
from chalkroom.interview.events import BoardOpened, Edited
from chalkroom.interview.values import ROOM
from chalkroom.recording.exports.asciicast import FRAME_MILLISECONDS, lines
from chalkroom.recording.screen import COLUMNS, ROWS, fitted, width

COMMAND = re.compile("\x1b\\[[0-9;?]*[A-Za-z]")


def read(recording):
    header, *events = map(json.loads, joined(lines(recording)).splitlines())
    return header, events


def drawn(recording):
    return [(at, data) for at, code, data in read(recording)[1] if code == "o"]


def words(data):
    """Return what is drawn as text, a row to a line, without moves of the cursor."""
    return [row for row in COMMAND.split(data) if row]


def typed(text, at, step=0.01):
    """Return edits that type a text, one character after the other."""
    for place, character in enumerate(text):
        change = ChangeSet.replace(place, place, place, character)
        edit = Edited(FIRST, CLEO.person, CLEO.seat, place + 1, change)
        yield (at + place * step, ROOM, edit)


def test_the_header_is_one_of_version_2():
    header, _ = read(tape("editing"))
    started = tape("editing").header.started
    assert header == {
        "version": 2,
        "width": COLUMNS,
        "height": ROWS,
        "timestamp": started // 1000,
        "title": "Backend",
    }


@pytest.mark.parametrize("story", STORIES)
def test_times_never_go_back_and_codes_are_known(story):
    events = read(tape(story))[1]
    assert [event[0] for event in events] == sorted(event[0] for event in events)
    assert {event[1] for event in events} <= {"o", "m"}


def test_boards_are_markers():
    recording = told((1, ROOM, BoardOpened(FIRST, "One")), (9, ROOM, BoardOpened(SECOND, "Two")))
    assert [event for event in read(recording)[1] if event[1] == "m"] == [
        [1.0, "m", "One"],
        [9.0, "m", "Two"],
    ]


def test_the_last_frame_shows_the_text_and_the_title():
    recording = told((0, ROOM, BoardOpened(FIRST, "One")), *typed("ab\nc", 1))
    shown = [words(data) for _, data in drawn(recording)]
    assert shown[1] == ["One".ljust(COLUMNS)]
    assert [row for rows in shown[2:] for row in rows][-1:] == ["c"]


def test_there_are_at_most_thirty_frames_a_second():
    recording = told((0, ROOM, BoardOpened(FIRST, "One")), *typed("x" * 200, 1, step=0.001))
    times = [round(at * 1000) for at, data in drawn(recording) if data][1:]
    gaps = [after - before for before, after in pairwise(times)]
    assert min(gaps) >= FRAME_MILLISECONDS and len(times) < 10


def test_a_slow_typist_s_every_letter_is_a_frame_at_its_moment():
    recording = told((0, ROOM, BoardOpened(FIRST, "One")), *typed("abc", 1, step=1))
    assert [at for at, data in drawn(recording) if data][-3:] == [1.0, 2.0, 3.0]


@pytest.mark.parametrize(
    "text", ["\x1b[2J", "\x9b2J", "\x07\x08\x0d", "\u202e\u200b\u0301", "\x7f", "\u034f"]
)
def test_nothing_that_was_typed_commands_the_terminal(text):
    recording = told((0, ROOM, BoardOpened(FIRST, text, f"a{text}b")))
    shown = "".join(row for _, data in drawn(recording) for row in words(data))
    assert all(character.isprintable() for character in shown)
    assert "a\ufffd" in shown


def test_a_title_of_wide_characters_fills_its_row_and_no_more():
    _, (_, shown), *_ = drawn(told((0, ROOM, BoardOpened(FIRST, "\u6f22\u5b57 \uff1c"))))
    assert width(words(shown)[-1]) == COLUMNS


def test_the_window_follows_what_is_typed():
    text = "\n".join(f"line {number}" for number in range(100))
    last = ChangeSet.replace(len(text), len(text), len(text), "!")
    edit = Edited(FIRST, CLEO.person, CLEO.seat, 1, last)
    shown = drawn(told((0, ROOM, BoardOpened(FIRST, "One", text)), (1, ROOM, edit)))
    assert words(shown[1][1])[0] == "line 0"
    assert words(shown[2][1])[-1] == "line 99!"


@pytest.mark.parametrize(
    "line, shown",
    [
        ("a\tb", "a   b"),
        ("x" * 200, "x" * COLUMNS),
        ("\u6f22" * 60, "\u6f22" * 50),
        (to_units("\U0001f600" * 60), "\U0001f600" * 50),
        ("\ud83d", "\ufffd"),
    ],
)
def test_a_line_takes_no_more_than_its_row(line, shown):
    assert fitted(line) == shown
    assert width(shown) <= COLUMNS
