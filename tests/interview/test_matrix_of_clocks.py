"""What quiet time, a time that is up and a pause take away from what people may wish otherwise.

Written by hand, as the matrix is; what is not named here is as it is there.
"""

from itertools import product

import pytest
from interview.asked import FETCHED, FIRST, passes
from interview.given import ADA, CLEO, new_id, push, refusal
from interview.matrix import ALLOWED, wishes
from interview.test_matrix import ACTORS, PHASES, placed

from chalkroom.interview.clock import MINUTE
from chalkroom.interview.commands import (
    AlarmRang,
    ChangeClockEnding,
    GrantQuietTime,
    PauseInterview,
    StartClock,
)
from chalkroom.interview.rules import decide

INTERVIEWERS = {"lead", "interviewer"}
WRITERS = {*INTERVIEWERS, "candidate"}

# Condition -> kind -> who may not wish it then, on the board of the question that is asked.
TAKEN = {
    "asked": {},
    "quiet": {"push": INTERVIEWERS, "grant_quiet_time": INTERVIEWERS},
    "quiet time over": {"push": INTERVIEWERS, "grant_quiet_time": INTERVIEWERS},
    "time is up": {},  # a soft end counts on
    "locked": {"push": WRITERS, "start_clock": INTERVIEWERS, "grant_quiet_time": INTERVIEWERS},
    "paused": {"start_clock": INTERVIEWERS},
}


def quiet(story):
    story.does(ADA, GrantQuietTime(new_id(), FIRST, CLEO.person, 5))
    return passes(story, MINUTE)


def quiet_time_over(story):
    passes(quiet(story), 10 * MINUTE).notices(None, AlarmRang())
    return story


def time_is_up(story, ending="soft"):
    story.does(ADA, ChangeClockEnding(new_id(), FIRST, ending))
    story.does(ADA, StartClock(new_id(), FIRST))
    passes(story, 11 * MINUTE).notices(None, AlarmRang())
    return story


def paused(story):
    story.does(ADA, PauseInterview(new_id()))
    return story


CONDITIONS = {
    "asked": lambda story: story,
    "quiet": quiet,
    "quiet time over": quiet_time_over,
    "time is up": time_is_up,
    "locked": lambda story: time_is_up(story, "hard"),
    "paused": paused,
}


def wishes_there(actor):
    """Return the wishes of the matrix, those about a board on that of the question."""
    on_it = {
        "push": push(actor, [[0, "x"]], board=FIRST),
        "grant_quiet_time": GrantQuietTime(new_id(), FIRST, CLEO.person, 5),
    }
    return wishes(actor) | on_it


@pytest.mark.parametrize(("who", "condition", "phase"), list(product(ACTORS, TAKEN, PHASES)))
def test_a_condition_takes_away_what_is_listed_and_no_more(who, condition, phase):
    actor, story = ACTORS[who], PHASES[phase](CONDITIONS[condition](placed(who, "inside")))
    allowed = {
        kind
        for kind, wish in wishes_there(actor).items()
        if not refusal(decide, story.interview, actor, wish, story.now, FETCHED.get(kind))
    }
    open_to = {kind for kind, row in ALLOWED["inside"].items() if phase in row.get(who, set())}
    taken = {kind for kind, people in TAKEN[condition].items() if who in people}
    assert allowed == open_to - taken


def test_every_condition_is_made_and_its_kinds_are_commands():
    assert TAKEN.keys() == CONDITIONS.keys()
    assert {kind for row in TAKEN.values() for kind in row} <= ALLOWED["inside"].keys()
