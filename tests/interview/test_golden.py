"""The golden logs are what the rules make, and the fold of each is the state at its end."""

import pytest
from interview.telling import STORIES, path_of, read

from chalkroom.interview.state import fold
from chalkroom.live import wire

every_story = pytest.mark.parametrize("name", STORIES)


@every_story
def test_a_golden_log_is_what_the_rules_make(name):
    assert path_of(name).read_text("ascii") == STORIES[name]().text(), "write them anew?"


@every_story
def test_a_golden_log_ends_with_the_state_that_its_fold_comes_to(name):
    entries, state = read(name)
    log = [
        wire.recorded(entry["stream"], entry["seq"], entry["at"], wire.to_json(entry["event"]))
        for entry in entries
    ]
    interview = fold(log)
    told = {"room": interview.room, "staff": interview.staff, "own": interview.own}
    assert wire.parse_json(wire.to_json(told)) == state
