"""A tape kept at hand for players: at any time it shows what its log had come to by then."""

import json
import random
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from interview.telling import FOLDER, STORIES
from recording.tapes import ID, long_tape, public_tape, tape

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.events import Edited
from chalkroom.interview.state import Interview, fold
from chalkroom.live import wire
from chalkroom.recording.overview import (
    IDLE_MILLISECONDS,
    PARTS,
    idle,
    scene_of,
    times_of,
    written,
)
from chalkroom.recording.tape import Tape
from chalkroom.store.records import Row

every_story = pytest.mark.parametrize("name", STORIES)
GOLDEN = FOLDER / "tapes.json"


def from_zero(recording, time):
    count = sum(each <= time for each in times_of(recording))
    return scene_of(fold([*recording.log()][:count]), recording.header.streams)


def edit(*sections):
    event = {"kind": "edited", "board": ID, "person": ID, "instance": ID, "sequence": 1}
    return Row("room", 1, 0, json.dumps(event | {"changes": sections}, separators=(",", ":")))


@every_story
def test_a_tape_is_at_any_time_the_fold_from_zero(name):
    recording = tape(name)
    packed = Tape.of(recording, block=3)
    times = [-1, *times_of(recording), packed.length + 1]
    random.Random(1).shuffle(times)
    for time in times:
        assert packed.scene_at(time) == from_zero(recording, time)


@every_story
def test_a_tape_ends_with_what_its_recording_comes_to(name):
    recording = tape(name)
    scene = json.loads(Tape.of(recording, block=3).overview)["scene"]
    assert scene == plain(from_zero(recording, 10**12))


@every_story
def test_a_tape_of_the_candidate_edition_holds_the_room_alone(name):
    scene = json.loads(Tape.of(public_tape(name)).overview)["scene"]
    private = plain(scene_of(Interview(), ()))
    assert scene | {"room": private["room"]} == private


@every_story
def test_a_tape_that_was_packed_tells_the_same_at_any_time(name):
    recording = tape(name)
    whole = Tape.of(recording, block=3)
    whole.fold()
    unpacked = Tape.unpack(whole.pack())
    assert unpacked.is_kept and unpacked.overview == whole.overview
    for time in [-1, *times_of(recording), whole.length + 1]:
        assert unpacked.scene_at(time) == from_zero(recording, time)


def test_a_tape_that_was_packed_before_it_was_folded_is_folded_on():
    recording = long_tape()
    whole = Tape.of(recording, from_zero(recording, 10**12), block=20)
    whole.scene_after(45)
    unpacked = Tape.unpack(whole.pack())
    assert unpacked.scene_at(10**12) == from_zero(recording, 10**12)


@pytest.mark.parametrize("content", [b"", b"{}", b"\x90", b"\x98\x01\x90\x00\xc3"])
def test_bytes_that_make_no_sense_are_no_tape(content):
    assert Tape.unpack(content) is None


def test_folding_ahead_changes_nothing():
    recording = long_tape()
    ahead, behind = Tape.of(recording, block=20), Tape.of(recording, block=20)
    ahead.fold()
    assert ahead.scene_at(9_000) == behind.scene_at(9_000)


def test_many_who_ask_at_once_all_get_the_moment():
    recording, before = long_tape(), sys.getswitchinterval()
    ending = from_zero(recording, 10**12)
    packed = Tape.of(recording, ending, block=len(recording.rows))
    sys.setswitchinterval(1e-6)  # so that all of them come in while the first one folds
    try:
        with ThreadPoolExecutor(8) as pool:
            scenes = [*pool.map(packed.scene_at, [10**12] * 8)]
    finally:
        sys.setswitchinterval(before)
    assert scenes == [ending] * 8


@pytest.mark.parametrize("name", STORIES)
def test_the_golden_tapes_are_what_the_server_tells_players(name):
    told = json.loads(GOLDEN.read_text())[name]
    packed = Tape.of(tape(name))
    scenes = [[time, plain(packed.scene_at(time))] for time, _ in told["scenes"]]
    assert {"overview": json.loads(packed.overview), "scenes": scenes} == told


def plain(value):
    return json.loads(wire.to_json(value))


def test_what_happens_after_the_end_stands_at_the_end():
    packed = Tape.of(tape("boards_and_words"))
    assert json.loads(packed.overview)["times"][-1] == packed.length


@pytest.mark.parametrize(
    ("sections", "size"),
    [
        ([3, [0, "x"], 2], 1),
        ([[4]], 4),
        ([1, [2, "ab", "", "c"]], 7),
        ([[0, "\U0001f600"]], 2),
        ([[0, "\ud83d"], [1]], 2),
        ([[0, 'a"b\\']], 4),
    ],
)
def test_an_edit_counts_the_units_that_it_puts_in_and_takes_away(sections, size):
    assert written(edit(*sections)) == (ID, size)


@every_story
def test_the_short_way_to_an_edit_agrees_with_the_long_one(name):
    for row in tape(name).rows:
        event = wire.parse_event(row.stream, row.body)
        if isinstance(event, Edited):
            assert written(row) == (event.person, units(event.changes))


def units(changes: ChangeSet) -> int:
    return sum(part[0] + len(part[1]) for part in changes.sections if not isinstance(part, int))


def test_a_lane_has_all_that_somebody_wrote():
    recording = tape("editing")
    edits = [written(row) for row in recording.rows if '"kind":"edited"' in row.body]
    for lane in json.loads(Tape.of(recording).overview)["lanes"]:
        assert len(lane["densities"]) == PARTS
        assert sum(lane["densities"]) == sum(size for who, size in edits if who == lane["person"])


def test_a_pause_is_idle_from_its_bound_on():
    assert not [*idle([IDLE_MILLISECONDS], IDLE_MILLISECONDS)]
    (found,) = idle([IDLE_MILLISECONDS + 1], IDLE_MILLISECONDS + 1)
    assert (found.since, found.until) == (250, IDLE_MILLISECONDS + 1 - 250)
