"""Showing: only what is awaited is shown, once, and whatever else a push says of it is ignored."""

import pytest
from interview.asked import FIRST, passes, running
from interview.given import ADA, CLEO, all_are_in, new_id, presses, push
from interview.test_quiet_time import granted, grants, rings, said_no, shows

from chalkroom.interview.clock import MINUTE
from chalkroom.interview.commands import ChangeClockEnding, EndQuietTime, OpenBoard
from chalkroom.interview.events import Edited, Observed, QuietClosed, QuietShown
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.quieting import SHOWN_WITHIN_MILLISECONDS
from chalkroom.interview.values import ShownAfter


def ended_hard(typed=()):
    """Return an interview whose board is locked while its quiet time is awaited, and its id."""
    story = running(minutes=1)
    story.does(ADA, ChangeClockEnding(new_id(), FIRST, "hard"))
    for update in typed:
        story.types(CLEO, update, board=FIRST)
    quiet = grants(story, 5, FIRST)
    rings(passes(story, MINUTE))
    story.now += SHOWN_WITHIN_MILLISECONDS
    return story, quiet


@pytest.mark.parametrize("sequence", [2, 10**9])
def test_what_is_not_in_a_push_opens_no_locked_board(sequence):
    story, quiet = ended_hard()
    wish = push(CLEO, [[0, "x"], 9], board=FIRST, shown=ShownAfter(sequence, quiet))
    assert said_no(story, CLEO, wish) == "locked"


def test_what_was_taken_before_opens_no_locked_board():
    story, quiet = ended_hard(typed=[[[0, "a"], 9]])
    updates = [[0, "a"], 9], [1, [0, "b"], 9]
    wish = push(CLEO, *updates, board=FIRST, shown=ShownAfter(1, quiet))
    assert said_no(story, CLEO, wish) == "locked"


def test_the_last_update_of_a_push_can_show():
    story, quiet = ended_hard()
    updates = [[0, "a"], 9], [1, [0, "b"], 9]
    story.types(CLEO, *updates, board=FIRST, shown=ShownAfter(2, quiet))
    assert story.room.quiets[quiet].result == "shown"


def test_what_claims_a_quiet_time_that_was_shown_is_ordinary_writing():
    story, quiet = granted()
    shows(story, quiet, [[0, "x"]])
    told = shows(story, quiet, [1, [0, "y" * 500]], sequence=2, version=1)
    assert [type(event) for event in told] == [Edited, Observed]
    assert told[1].what == "large_insert"


def test_nobody_shows_in_a_quiet_time_of_somebody_else():
    story, quiet = granted(all_are_in())
    presses(story, ADA)
    (told,) = story.types(ADA, [[0, "x"]], shown=ShownAfter(1, quiet))
    assert isinstance(told, Edited)


def test_nobody_shows_on_another_board():
    story, quiet = granted()
    story.does(ADA, OpenBoard(new_id(), "Another"))
    told = shows(story, quiet, [[0, "x"]], board=story.room.current)
    assert [type(event) for event in told] == [Edited]


def test_another_device_without_a_text_does_not_lose_that_of_the_first():
    story, quiet = ended_hard()
    assert story.does(CLEO, EndQuietTime(new_id(), quiet)) == [QuietClosed(quiet, "nothing")]
    assert isinstance(shows(story, quiet, [[0, "x"], 9], board=FIRST)[0], QuietShown)
    assert story.room.quiets[quiet].result == "shown"


def test_what_is_shown_may_be_as_large_as_a_board():
    story, quiet = granted()
    shows(story, quiet, [[0, "x" * LIMITS.board_units]])
    assert len(story.board.text) == LIMITS.board_units


def test_what_is_shown_may_not_be_larger_than_a_board():
    story, quiet = granted()
    wish = push(CLEO, [[0, "x" * (LIMITS.board_units + 1)]], shown=ShownAfter(1, quiet))
    assert said_no(story, CLEO, wish) == "too_large"


def test_beside_what_is_shown_an_update_is_bounded_as_ever():
    story, quiet = granted()
    large = [1, [0, "x" * (LIMITS.update_units + 1)]]
    wish = push(CLEO, [[0, "x"]], large, shown=ShownAfter(1, quiet))
    assert said_no(story, CLEO, wish) == "too_large"
