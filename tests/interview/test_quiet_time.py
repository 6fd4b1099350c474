"""Quiet time: a board is a candidate's alone until it is shown, in one change that says so."""

import pytest
from interview.asked import FIRST, SECOND, copy_of, opens, passes, prepares, running
from interview.given import (
    ADA,
    BOARD,
    CLEO,
    both_are_in,
    ended,
    new_id,
    presses,
    push,
    refusal,
)

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.clock import GRACE_MILLISECONDS, MINUTE
from chalkroom.interview.commands import (
    AlarmRang,
    ChangeClockEnding,
    ChangeRules,
    EndInterview,
    EndQuietTime,
    GrantQuietTime,
    PauseInterview,
    Remove,
    ShowMargin,
    TakeBack,
    WentSilent,
)
from chalkroom.interview.copies import Inverse, Inverses
from chalkroom.interview.events import (
    Edited,
    Ended,
    EndingStarted,
    MarginShown,
    Observed,
    QuietClosed,
    QuietOver,
    QuietShown,
)
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.quieting import SHOWN_WITHIN_MILLISECONDS
from chalkroom.interview.rules import decide, next_alarm
from chalkroom.interview.values import HouseRules, ShownAfter
from chalkroom.live import wire


def grants(story, minutes=5, board=BOARD):
    quiet = new_id()
    story.does(ADA, GrantQuietTime(quiet, board, CLEO.person, minutes))
    return quiet


def granted(story=None):
    """Return an interview in which Cleo has just got five quiet minutes, and their id."""
    story = story or both_are_in()
    return story, grants(story)


def shows(story, quiet, change, pasted=0, **fields):
    shown = ShownAfter(fields.get("sequence", 1), quiet, pasted)
    return story.types(CLEO, change, shown=shown, **fields)


def rings(story):
    return story.notices(None, AlarmRang())


def said_no(story, actor, wish):
    return refusal(decide, story.interview, actor, wish, story.now)


def test_quiet_time_goes_on_until_its_end_is_due():
    story, quiet = granted()
    assert story.room.quiets[quiet].due == story.now + 5 * MINUTE == next_alarm(story.interview)
    story.now += 5 * MINUTE
    assert story.notices(None, AlarmRang()) == [QuietOver(quiet, "time")]
    assert story.notices(None, AlarmRang()) == []
    assert next_alarm(story.interview) is None


def test_its_minutes_run_on_while_the_interview_is_paused():
    story, quiet = granted()
    story.does(ADA, PauseInterview(new_id()))
    story.now += 5 * MINUTE
    assert rings(story) == [QuietOver(quiet, "time")]


def test_a_clock_that_ends_first_rings_first():
    story = running(minutes=1)
    grants(story, 5, FIRST)
    assert next_alarm(story.interview) == story.now + MINUTE


def test_what_was_on_its_way_is_taken_and_then_the_board_is_frozen_for_others():
    story = both_are_in()
    presses(story, ADA)
    grants(story)
    story.now += GRACE_MILLISECONDS
    story.types(ADA, [[0, "on its way"]])
    story.now += 1
    assert said_no(story, ADA, push(ADA, [10, [0, "!"]], sequence=2, version=1)) == "locked"
    story.types(CLEO, [10, [0, " too"]], version=1)
    assert story.board.text == "on its way too"


def test_nothing_is_taken_back_on_a_frozen_board():
    story = both_are_in()
    press = presses(story, ADA)
    story.types(ADA, [[0, "x"]])
    grants(story)
    story.now += GRACE_MILLISECONDS + 1
    found = Inverses((Inverse(BOARD, 1, ChangeSet.parse([[1]])),))
    wish = TakeBack(new_id(), press)
    assert refusal(decide, story.interview, ADA, wish, story.now, found) == "locked"


def test_showing_is_one_update_that_says_so_and_frees_the_board():
    story, quiet = granted()
    told, edited = shows(story, quiet, [[0, "x" * 100]])
    assert told == QuietShown(quiet, edited.instance, edited.sequence, False)
    assert story.room.quiets[quiet].result == "shown"
    presses(story, ADA)
    story.types(ADA, [[0, "free"], 100], version=1)


def test_what_is_shown_again_is_taken_once():
    story, quiet = granted()
    shows(story, quiet, [[0, "once"]])
    assert shows(story, quiet, [[0, "once"]]) == []
    assert story.board.text == "once"


def test_only_the_update_that_shows_is_announced():
    story, quiet = granted()
    shown = ShownAfter(2, quiet)
    events = story.types(CLEO, [[0, "a"]], [1, [0, "b"]], [2, [0, "c"]], shown=shown)
    kinds = [type(event) for event in events]
    assert kinds == [Edited, QuietShown, Edited, Edited]


def test_of_what_is_shown_only_pastes_are_observed():
    story, quiet = granted()
    events = shows(story, quiet, [[0, "x" * 500]], pasted=60)
    assert events[2:] == [Observed(CLEO.person, "pasted", 60, BOARD)]


def test_no_more_is_observed_as_pasted_than_was_put_in():
    story, quiet = granted()
    assert shows(story, quiet, [[0, "abc"]], pasted=60)[-1].size == 3


def test_a_candidate_who_wrote_nothing_says_so():
    story, quiet = granted()
    assert story.does(CLEO, EndQuietTime(new_id(), quiet)) == [QuietClosed(quiet, "nothing")]
    assert story.does(CLEO, EndQuietTime(new_id(), quiet)) == []


def test_an_interviewer_asks_first_and_then_waits_no_more():
    story, quiet = granted()
    assert story.does(ADA, EndQuietTime(new_id(), quiet)) == [QuietOver(quiet, "interviewer")]
    assert story.does(ADA, EndQuietTime(new_id(), quiet)) == []
    opening = EndQuietTime(new_id(), quiet, opens=True)
    assert story.does(ADA, opening) == [QuietClosed(quiet, "not_shown")]
    assert story.does(ADA, opening) == []


def test_what_comes_after_nobody_waited_is_shown_late():
    story, quiet = granted()
    story.does(ADA, EndQuietTime(new_id(), quiet, opens=True))
    presses(story, ADA)
    story.types(ADA, [[0, "Ada "]])
    assert shows(story, quiet, [[0, "Cleo"]])[0].is_late
    assert story.board.text == "Ada Cleo"
    assert story.room.quiets[quiet].result == "shown_late"


@pytest.mark.parametrize(("more", "is_late"), [(0, False), (1, True)])
def test_who_returns_long_after_the_end_shows_late(more, is_late):
    story, quiet = granted()
    story.now += 5 * MINUTE
    story.notices(None, AlarmRang())
    story.now += SHOWN_WITHIN_MILLISECONDS + more
    assert shows(story, quiet, [[0, "x"]])[0].is_late is is_late


def test_a_hard_end_asks_for_what_is_hidden_and_still_takes_it():
    story = running(minutes=1)
    story.does(ADA, ChangeClockEnding(new_id(), FIRST, "hard"))
    quiet = grants(story, 5, FIRST)
    assert QuietOver(quiet, "time") in rings(passes(story, MINUTE))
    story.now += 10 * MINUTE
    assert said_no(story, CLEO, push(CLEO, [[0, "x"], 9], board=FIRST)) == "locked"
    assert shows(story, quiet, [[0, "x"], 9], board=FIRST)[0].is_late


def test_a_soft_end_leaves_quiet_time_alone():
    story = running(minutes=1)
    grants(story, 5, FIRST)
    assert not any(isinstance(event, QuietOver) for event in rings(passes(story, MINUTE)))


def test_the_end_of_the_interview_asks_first():
    story, quiet = granted()
    over, ending = story.does(ADA, EndInterview(new_id()))
    assert over == QuietOver(quiet, "ending") and isinstance(ending, EndingStarted)
    shows(story, quiet, [[0, "last words"]])
    assert story.room.quiets[quiet].result == "shown"


def test_what_is_not_shown_by_the_end_stands_as_not_shown():
    story, quiet = granted()
    story.does(ADA, EndInterview(new_id()))
    story.now += 5_000
    assert story.notices(None, AlarmRang()) == [QuietClosed(quiet, "not_shown"), Ended()]


def test_the_next_question_asks_first():
    story = running()
    prepares(story, SECOND, copy_of("Second"))
    quiet = grants(story, 5, FIRST)
    assert opens(story, SECOND, closes=True)[0] == QuietOver(quiet, "moved_on")
    shows(story, quiet, [9, [0, "pass"]], board=FIRST)
    assert story.room.boards[FIRST].text == "def f():\npass"


def test_nobody_waits_for_a_candidate_who_was_sent_out():
    story, quiet = granted()
    assert QuietClosed(quiet, "not_shown") in story.does(ADA, Remove(new_id(), CLEO.person))


def test_quiet_time_needs_house_rules_that_know_it_and_a_candidate_who_is_here():
    story, wish = both_are_in(), GrantQuietTime(new_id(), BOARD, CLEO.person, 5)
    story.does(ADA, ChangeRules(new_id(), HouseRules(quiet_time=False)))
    assert said_no(story, ADA, wish) == "forbidden"
    story.does(ADA, ChangeRules(new_id(), HouseRules()))
    story.notices(CLEO, WentSilent(story.now))
    assert said_no(story, ADA, wish) == "invalid"


def test_quiet_time_is_granted_once_on_the_current_board_to_a_candidate():
    story, quiet = granted()
    assert story.does(ADA, GrantQuietTime(quiet, BOARD, CLEO.person, 5)) == []
    assert said_no(story, ADA, GrantQuietTime(new_id(), BOARD, CLEO.person, 5)) == "invalid"
    assert said_no(story, ADA, GrantQuietTime(new_id(), FIRST, CLEO.person, 5)) == "invalid"
    other = GrantQuietTime(new_id(), BOARD, ADA.person, 5)
    assert said_no(both_are_in(), ADA, other) == "not_found"


def test_quiet_time_that_never_was_cannot_end():
    assert said_no(both_are_in(), ADA, EndQuietTime(new_id(), new_id())) == "not_found"


def test_so_many_quiet_times_can_be_granted_and_no_more():
    story = both_are_in()
    for _ in range(LIMITS.quiets):
        story.does(CLEO, EndQuietTime(new_id(), grants(story)))
    wish = GrantQuietTime(new_id(), BOARD, CLEO.person, 5)
    assert said_no(story, ADA, wish) == "too_large"


def test_a_margin_is_shown_once_for_each_wish():
    story, wish = both_are_in(), ShowMargin(new_id(), "2n")
    assert story.does(CLEO, wish) == [MarginShown(wish.id, CLEO.person, "2n")]
    assert story.does(CLEO, wish) == []


def test_a_margin_needs_house_rules_that_know_it():
    story = both_are_in()
    story.does(ADA, ChangeRules(new_id(), HouseRules(margin=False)))
    assert said_no(story, CLEO, ShowMargin(new_id(), "2n")) == "forbidden"


def test_a_margin_is_shown_so_often_and_no_more():
    story = both_are_in()
    for _ in range(LIMITS.margins):
        story.does(CLEO, ShowMargin(new_id(), "2n"))
    assert said_no(story, CLEO, ShowMargin(new_id(), "2n")) == "too_large"


def test_nothing_of_it_goes_on_after_the_end():
    story, quiet = granted()
    ended(story)
    assert said_no(story, CLEO, EndQuietTime(new_id(), quiet)) == "ended"


def told(kind, **fields):
    return wire.parse(wire.to_json({"kind": kind, "id": new_id(), **fields}))


def test_quiet_time_lasts_so_long_and_no_longer():
    wish = {"board": BOARD, "person": CLEO.person}
    assert told("grant_quiet_time", **wish, minutes=LIMITS.quiet_minutes)
    with pytest.raises(wire.Malformed):
        told("grant_quiet_time", **wish, minutes=LIMITS.quiet_minutes + 1)


def test_a_margin_may_be_so_long_and_no_longer():
    assert told("show_margin", text="x" * LIMITS.margin_length)
    with pytest.raises(wire.Malformed):
        told("show_margin", text="x" * (LIMITS.margin_length + 1))
