"""Examining files: nothing that was changed, cut off or moved passes, and what is whole counts."""

import json
import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from recording.tapes import content, joined, long_tape, public_tape, tape

from chalkroom.recording.chain import SEALED_LINES, chained
from chalkroom.recording.examining import examine
from chalkroom.recording.exports.page import page

LONG = long_tape()
FILE = content(LONG)
LINES = FILE.splitlines(keepends=True)
seeded = settings(derandomize=True, deadline=None, max_examples=400)


@pytest.mark.parametrize("made", [tape, public_tape])
@pytest.mark.parametrize("name", ["editing", "behind_the_board", "questions_and_clocks"])
def test_a_file_that_nobody_touched_is_whole_and_says_all_again(made, name):
    found = examine(content(made(name)))
    assert (found.verdict, found.recording) == ("whole", made(name))
    assert content(found.recording) == content(made(name))


def test_the_head_of_a_whole_file_is_the_hash_in_its_last_line():
    assert examine(FILE).head == json.loads(LINES[-1])["sha256"]


@seeded
@given(some.integers(0, len(FILE) - 1), some.integers(1, 255))
def test_one_byte_that_was_changed_anywhere_is_found(place, flip):
    changed = bytearray(FILE)
    changed[place] ^= flip
    found = examine(bytes(changed))
    assert found.verdict != "whole"
    require_beginning(found)


@seeded
@given(some.integers(0, len(FILE) - 1))
def test_a_file_that_was_cut_off_anywhere_counts_up_to_its_last_seal(length):
    found = examine(FILE[:length])
    assert found.verdict == ("torn" if b"\n" in FILE[:length] else "unknown")
    require_beginning(found)
    seals = [n for n, line in enumerate(LINES) if b'{"kind":"seal"' in line]
    ends = [sum(map(len, LINES[: n + 1])) for n in seals]
    sealed = sum(end <= length for end in ends)
    kept = min(SEALED_LINES * sealed, len(LONG.rows))
    assert len(found.recording.rows if found.recording else ()) == kept


def require_beginning(found):
    """What counts is how the recording began, and nothing else."""
    rows = found.recording.rows if found.recording else ()
    assert rows == LONG.rows[: len(rows)]


@pytest.mark.parametrize("seed", range(20))
def test_lines_in_another_order_are_found(seed):
    dice, lines = Random(seed), list(LINES)
    one, other = sorted(dice.sample(range(1, len(lines)), 2))
    lines[one], lines[other] = lines[other], lines[one]
    found = examine(b"".join(lines))
    assert found.verdict == "changed"
    require_beginning(found)


@pytest.mark.parametrize("place", [0, 1, 10, 51, len(LINES) - 1])
def test_a_line_that_is_missing_or_stands_twice_is_found(place):
    for lines in (LINES[:place] + LINES[place + 1 :], LINES[: place + 1] + LINES[place:]):
        assert examine(b"".join(lines)).verdict != "whole"


def test_what_was_added_after_the_end_is_found_and_all_before_it_counts():
    found = examine(FILE + LINES[1])
    assert found.sentence.startswith(f"Something was added after line {len(LINES)}.")
    assert found.recording == LONG


def test_two_files_in_one_are_not_whole():
    assert examine(FILE + FILE).verdict == "changed"


def again(header, entries):
    """Make a chain anew, as somebody may who wants a changed file to look whole."""
    return b"".join(chained(header, entries))


def texts():
    header, *rest = (line.decode().rstrip("\n") for line in LINES)
    return header, [line for line in rest if not line.startswith('{"kind":"seal"')]


def test_a_new_chain_makes_a_changed_file_whole_under_another_head():
    header, entries = texts()
    found = examine(again(header.replace("Backend", "Frontend"), entries))
    assert found.verdict == "whole" and found.head != examine(FILE).head


def test_events_that_were_moved_are_found_under_a_new_chain_too():
    header, entries = texts()
    room = [place for place, text in enumerate(entries) if '"stream":"room"' in text]
    entries[room[4]], entries[room[5]] = entries[room[5]], entries[room[4]]
    found = examine(again(header, entries))
    assert (found.verdict, "is not in order" in found.sentence) == ("changed", True)


def broken_entries():
    header, (first, *_) = texts()
    event = json.loads(first)["event"]
    yield header, "null"
    yield header, "[]"
    yield header, '{"stream":"room"}'
    yield header, first.replace('"seq":1', '"seq":true')
    yield header, first.replace('"seq":1', '"seq":1.0')
    yield header, first.replace('"seq":1', '"seq": 1')
    yield header, first.replace('"room"', '"wall"')
    yield header, first.replace('"created"', '"painted"')
    yield header, first.replace('"title":"Backend",', "")
    yield header, first.replace('"title"', '"title":"x","title"')
    yield header, first[:-1] + ',"more":1}'
    yield header, '{"stream":"room","seq":1,"at":NaN,"event":{}}'
    yield header, "[" * 100_000
    yield header, json.dumps({"event": event, "stream": "room", "seq": 1, "at": 1})


@pytest.mark.parametrize("header, entry", [*broken_entries()])
def test_each_line_is_read_as_strictly_as_what_a_browser_sends(header, entry):
    found = examine(again(header, [entry]))
    assert found.verdict == "changed" and found.recording is None


@pytest.mark.parametrize(
    "file", [b"", b"\n", b"\xff\xfe", b"{}\n", b"PK\x03\x04", LINES[1], LINES[-1]]
)
def test_what_is_no_recording_is_called_that(file):
    assert examine(file).sentence.startswith("This is no recording")


def test_a_file_of_a_newer_version_is_called_that():
    header, entries = texts()
    found = examine(again(header.replace('"version":1', '"version":2'), entries))
    assert (found.verdict, "newer" in found.sentence) == ("unknown", True)


def test_each_failure_says_where_and_how_much_counts():
    torn = examine(b"".join(LINES[:60]) + b"{")
    assert torn.sentence == (
        "The file was cut off after line 60, within a line. "
        f"The first 50 of {len(LONG.rows)} events are whole."
    )
    changed = examine(FILE.replace(b'"seq":3,', b'"seq":3 ', 1))
    assert changed.sentence.endswith("Nothing before that is sealed.")


@pytest.mark.soak
@pytest.mark.parametrize("file", [FILE, joined(page(LONG))], ids=["lines", "page"])
def test_every_bit_of_every_byte_is_guarded(file):
    for place in range(len(file)):
        changed = bytearray(file)
        changed[place] ^= 1 << place % 8
        assert examine(bytes(changed)).verdict != "whole", place


def test_a_private_stream_need_keep_no_step_with_the_room():
    header, entries = texts()
    early = [
        re.sub('"at":(\\d+)', lambda at: f'"at":{int(at[1]) - 999}', text)
        if '"stream":"room"' not in text
        else text
        for text in entries
    ]
    assert early != entries
    assert examine(again(header, early)).verdict == "whole"
