"""The golden logs are what the rules make, and the fold of each is the state at its end."""

import json

import pytest
from interview.telling import FOLDER, STORIES, path_of, read

from chalkroom.interview.state import fold
from chalkroom.live import wire


def recorded(entry):
    body = wire.to_json(entry["event"])
    return wire.recorded(entry["stream"], entry["seq"], entry["at"], body)


every_story = pytest.mark.parametrize("name", STORIES)


@every_story
def test_a_golden_log_is_what_the_rules_make(name):
    assert path_of(name).read_text("ascii") == STORIES[name]().text(), "write them anew?"


@pytest.mark.parametrize("path", sorted((FOLDER / "earlier").glob("*.jsonl")), ids=lambda p: p.stem)
def test_logs_of_earlier_versions_still_play(path):
    entries = map(json.loads, path.read_text("ascii").splitlines())
    earlier, now = fold(map(recorded, entries)), STORIES[path.stem]().interview
    assert earlier.room.boards == now.room.boards
    assert (earlier.room.people, earlier.room.chat) == (now.room.people, now.room.chat)
    assert (earlier.staff, earlier.own) == (now.staff, now.own)


@every_story
def test_a_golden_log_ends_with_the_state_that_its_fold_comes_to(name):
    entries, state = read(name)
    interview = fold(map(recorded, entries))
    told = {
        "room": interview.room,
        "staff": interview.staff,
        "own": interview.own,
        "ratings": interview.ratings,
    }
    assert wire.parse_json(wire.to_json(told)) == state
