"""The JSON Lines of a recording: what stands in them, and that they say it the same way always."""

import json
from hashlib import sha256

import pytest
from interview.telling import STORIES
from msgspec.structs import replace
from recording.tapes import content, long_tape, public_tape, rows, tape

from chalkroom.interview.state import fold
from chalkroom.recording.chain import SEALED_LINES, chained, head
from chalkroom.recording.recording import NothingRecorded, recording

every_story = pytest.mark.parametrize("name", STORIES)


def read(written):
    return [json.loads(line) for line in written.splitlines()]


@every_story
def test_the_events_of_a_file_are_those_of_the_log(name):
    entries = [line for line in written_lines(name) if line.startswith('{"stream"')]
    assert entries == STORIES[name]().lines


def written_lines(name):
    return content(tape(name)).decode("ascii").splitlines()


@every_story
def test_the_fold_of_a_recording_is_the_interview(name):
    told, lived = fold(tape(name).log()), STORIES[name]().interview
    assert replace(told, recent={}) == replace(lived, recent={})


def test_the_header_says_what_players_need_to_know():
    header = read(content(tape("editing")))[0]
    joined = [row.at for row in rows("editing") if '"role":"candidate","slot"' in row.body]
    assert header | {"id": "", "events": 0} == {
        "kind": "recording",
        "format": "chalkroom",
        "version": 1,
        "id": "",
        "title": "Backend",
        "edition": "full",
        "streams": ["room", "staff"],
        "events": 0,
        "created": 1_700_000_000_250,
        "started": joined[0],
        "ended": None,
        "units": "utf16",
        "imported_from": None,
        "observations": "told",
    }
    assert header["events"] == len(rows("editing"))


def test_without_a_candidate_the_first_person_starts_the_clock():
    told = [row for row in rows("editing") if row.stream == "room"][:3]
    assert recording("x", "candidate", ["room"], told).header.started == told[2].at
    assert recording("x", "candidate", ["room"], told[:2]).header.started == told[0].at


def test_the_end_of_an_interview_ends_its_recording():
    told = tape("boards_and_words").rows
    ended = [row for row in told if row.body.startswith('{"kind":"ended"')]
    assert tape("boards_and_words").header.ended == ended[0].at


def test_rows_without_a_beginning_are_no_recording():
    for told in ([], rows("editing")[1:]):
        with pytest.raises(NothingRecorded):
            recording("x", "candidate", ["room"], told)


def test_each_seal_is_the_hash_of_all_lines_before_it():
    lines = content(long_tape()).splitlines(keepends=True)
    seals = [place for place, line in enumerate(lines) if line.startswith(b'{"kind":"seal"')]
    assert len(seals) == 1 + (len(long_tape().rows) - 1) // SEALED_LINES
    for place in seals:
        before = sha256(b"".join(lines[:place])).hexdigest()
        assert json.loads(lines[place]) == {"kind": "seal", "lines": place, "sha256": before}


@pytest.mark.parametrize("events, seals", [(0, 1), (1, 1), (49, 1), (50, 1), (51, 2), (100, 2)])
def test_the_last_line_is_a_seal_and_no_seal_seals_nothing_but_a_seal(events, seals):
    lines = list(chained("header", ["entry"] * events))
    sealed = [place for place, line in enumerate(lines) if b"seal" in line]
    assert len(sealed) == seals and sealed[-1] == len(lines) - 1 == events + seals


def test_the_head_is_the_hash_in_the_last_line():
    written = content(tape("editing"))
    assert head(written) == read(written)[-1]["sha256"]


@every_story
def test_the_candidate_edition_does_not_depend_on_what_is_private(name):
    public = content(public_tape(name))
    assert {line["stream"] for line in read(public) if "stream" in line} == {"room"}
    alone = [row for row in rows(name) if row.stream == "room"]
    assert public == content(recording(public_tape(name).header.id, "candidate", ["room"], alone))
