"""The clock of a question, one wish at a time; what holds for all is in test_clock_laws.py."""

import pytest
from interview.asked import FIRST, SECOND, asked, is_left, opens, passes, running, types_on
from interview.given import ADA, BOARD, CLEO, CLEOS_PHONE, START, new_id, refusal

from chalkroom.interview.clock import MINUTE
from chalkroom.interview.commands import (
    Admit,
    AlarmRang,
    Arrived,
    ChangeClockEnding,
    ChangeRules,
    ChangeTime,
    CloseQuestion,
    EndInterview,
    Knock,
    Leave,
    PauseClock,
    PauseInterview,
    ResumeInterview,
    ServerReturned,
    ShowBoard,
    StartClock,
    WentSilent,
)
from chalkroom.interview.events import ClockRanOut, ClockStarted, ClockStopped, ServerWasAway
from chalkroom.interview.rules import next_alarm
from chalkroom.interview.values import HouseRules


def clock(story, question=FIRST):
    return story.room.questions[question].clock


def adds(story, milliseconds, actor=ADA, revision=None):
    seen = clock(story).revision if revision is None else revision
    return story.does(actor, ChangeTime(new_id(), FIRST, milliseconds, seen))


def runs_out(story):
    story.now = next_alarm(story.interview)
    return story.notices(None, AlarmRang())


def is_gone(story, seconds):
    """Let Cleo be cut off `seconds` ago."""
    return story.notices(CLEO, WentSilent(story.now - seconds * 1000))


def test_a_question_begins_with_all_its_time_and_a_clock_that_stands():
    story = passes(asked(minutes=10), MINUTE)
    assert clock(story).phase == "ready"
    assert is_left(story) == 10 * MINUTE


def test_a_clock_that_runs_uses_time_and_one_that_is_paused_does_not():
    story = passes(running(minutes=10), MINUTE)
    story.does(ADA, PauseClock(new_id(), FIRST))
    assert is_left(passes(story, 5 * MINUTE)) == 9 * MINUTE
    story.does(ADA, StartClock(new_id(), FIRST))
    assert is_left(passes(story, MINUTE)) == 8 * MINUTE


@pytest.mark.parametrize("wish", [StartClock, PauseClock])
def test_the_same_wish_twice_is_one(wish):
    story = running()
    story.does(ADA, wish(new_id(), FIRST))
    assert story.does(ADA, wish(new_id(), FIRST)) == []


def test_two_who_add_two_minutes_at_once_add_two():
    story = running(minutes=10)
    adds(story, 2 * MINUTE, revision=0)
    assert adds(story, 2 * MINUTE, revision=0) == []
    assert is_left(story) == 12 * MINUTE


def test_time_can_be_taken_but_not_all_of_it():
    story = running(minutes=10)
    adds(story, -9 * MINUTE)
    assert is_left(story) == MINUTE
    assert refusal(adds, story, -MINUTE) == "invalid"


def test_a_question_may_have_ten_hours_and_no_more():
    story = running(minutes=10)
    for _ in range(9):
        adds(story, 60 * MINUTE)
    adds(story, 50 * MINUTE)
    assert is_left(story) == 600 * MINUTE
    assert refusal(adds, story, 1) == "invalid"


def test_a_soft_clock_counts_over():
    story = running(minutes=10)
    assert runs_out(story) == [ClockRanOut(FIRST, story.now)]
    assert clock(story).is_over
    assert is_left(passes(story, MINUTE)) == -MINUTE
    assert next_alarm(story.interview) is None


def test_an_alarm_that_rings_too_early_or_twice_changes_nothing():
    story = running()
    story.now = next_alarm(story.interview) - 1
    assert story.notices(None, AlarmRang()) == []
    runs_out(passes(story, 1))
    assert story.notices(None, AlarmRang()) == []


def test_an_alarm_that_rings_too_late_ends_the_time_when_it_was_due():
    story = running()
    due = next_alarm(story.interview)
    story.now = due + 7_000
    assert story.notices(None, AlarmRang()) == [ClockRanOut(FIRST, due)]


def hard(minutes=10):
    story = asked(minutes)
    story.does(ADA, ChangeClockEnding(new_id(), FIRST, "hard"))
    story.does(ADA, StartClock(new_id(), FIRST))
    return story


@pytest.mark.parametrize("is_told", [True, False])
def test_a_hard_end_takes_what_is_under_way_and_then_nothing(is_told):
    story = hard()
    story.now = next_alarm(story.interview)
    if is_told:
        story.notices(None, AlarmRang())
    assert types_on(passes(story, 2_000), FIRST, "late")
    assert refusal(types_on, passes(story, 1), FIRST, "x") == "locked"


def test_a_hard_end_locks_its_own_board_alone():
    story = hard()
    runs_out(story)
    assert types_on(passes(story, 5_000), BOARD, "elsewhere")


def test_more_time_after_a_hard_end_opens_the_board_and_lets_the_clock_run():
    story = hard()
    runs_out(story)
    adds(passes(story, MINUTE), 2 * MINUTE)
    assert clock(story).phase == "running"
    assert is_left(story) == 2 * MINUTE
    assert types_on(story, FIRST, "x")


def test_a_clock_whose_hard_end_has_come_starts_only_with_more_time():
    story = hard()
    runs_out(story)
    assert refusal(story.does, ADA, StartClock(new_id(), FIRST)) == "invalid"


@pytest.mark.parametrize(
    ("stop", "go"),
    [
        (WentSilent(START + 11 * MINUTE), Arrived("Cleo")),
        (PauseInterview(new_id()), ResumeInterview(new_id())),
    ],
    ids=["cut off", "interview paused"],
)
def test_a_hard_end_stays_one_whatever_comes_later(stop, go):
    story = hard(minutes=10)
    runs_out(story)
    passes(story, 2 * MINUTE)
    for each in (stop, go):
        does_or_notices(story, each)
    assert refusal(types_on, story, FIRST, "x") == "locked"


def does_or_notices(story, each):
    is_wish = isinstance(each, PauseInterview | ResumeInterview)
    return story.does(ADA, each) if is_wish else story.notices(CLEO, each)


def test_a_clock_that_counts_over_counts_no_more_when_its_end_becomes_hard():
    story = running()
    runs_out(story)
    story.does(ADA, ChangeClockEnding(new_id(), FIRST, "hard"))
    assert is_left(story) == 0
    assert refusal(types_on, passes(story, 2_001), FIRST, "x") == "locked"


def test_a_clock_waits_while_the_candidate_is_cut_off_counted_back_to_the_cut():
    story = passes(running(minutes=10), MINUTE)
    is_gone(story, seconds=5)
    assert is_left(passes(story, MINUTE)) == 9 * MINUTE + 5_000
    story.notices(CLEO, Arrived("Cleo"))
    assert clock(story).phase == "running"
    assert clock(story).lost == 65_000


def test_a_cut_counted_back_undoes_a_run_out():
    story = hard(minutes=10)
    runs_out(story)
    is_gone(passes(story, 2_000), seconds=5)
    assert not clock(story).is_over
    story.notices(CLEO, Arrived("Cleo"))
    assert is_left(story) == 3_000


def test_a_cut_before_the_clock_started_gives_nothing_back():
    story = passes(asked(minutes=10), MINUTE)
    story.does(ADA, StartClock(new_id(), FIRST))
    is_gone(passes(story, 1_000), seconds=5)
    assert is_left(story) == 10 * MINUTE
    story.notices(CLEO, Arrived("Cleo"))
    assert clock(story).lost == 1_000


def test_a_clock_waits_for_nobody_where_the_house_rules_say_so():
    story = running()
    story.does(ADA, ChangeRules(new_id(), HouseRules(clock_waits=False)))
    is_gone(passes(story, 5_000), seconds=5)
    assert clock(story).phase == "running"


def test_a_clock_does_not_wait_for_interviewers():
    story = running()
    story.notices(ADA, WentSilent(story.now))
    assert clock(story).phase == "running"


def test_a_clock_that_was_paused_stays_so_when_the_candidate_is_back():
    story = running()
    is_gone(story, seconds=0)
    story.does(ADA, PauseClock(new_id(), FIRST))
    story.notices(CLEO, Arrived("Cleo"))
    assert clock(story).phase == "paused"


def test_a_clock_started_while_the_candidate_is_away_waits_for_them():
    story = asked(minutes=10)
    is_gone(story, seconds=0)
    assert story.does(ADA, StartClock(new_id(), FIRST))[-1] == ClockStopped(
        FIRST, "cut_off", story.now
    )
    assert story.notices(CLEO, Arrived("Cleo"))[-1] == ClockStarted(FIRST)


def test_a_clock_waits_for_a_candidate_who_says_goodbye_too():
    story = running()
    story.does(CLEO, Leave(new_id()))
    assert clock(story).phase == "cut_off"


def test_a_second_device_of_the_candidate_changes_nothing():
    story = running()
    story.does(CLEOS_PHONE, Knock(new_id(), "Cleo"))
    story.does(ADA, Admit(new_id(), CLEOS_PHONE.seat))
    assert clock(story).phase == "running"


def test_a_pause_of_the_interview_stops_the_clock_and_its_end_lets_it_go_on():
    story = running(minutes=10)
    story.does(ADA, PauseInterview(new_id()))
    assert refusal(story.does, ADA, StartClock(new_id(), FIRST)) == "invalid"
    passes(story, MINUTE).does(ADA, ResumeInterview(new_id()))
    assert is_left(story) == 10 * MINUTE
    assert clock(story).phase == "running"
    assert story.room.paused_for == MINUTE


def test_a_clock_that_stood_before_a_pause_of_the_interview_stands_after_it():
    story = running()
    story.does(ADA, PauseClock(new_id(), FIRST))
    story.does(ADA, PauseInterview(new_id()))
    story.does(ADA, ResumeInterview(new_id()))
    assert clock(story).phase == "paused"


@pytest.mark.parametrize(
    "leaving",
    [
        lambda story: story.does(ADA, ShowBoard(new_id(), BOARD)),
        lambda story: opens(story, SECOND),
        lambda story: story.does(ADA, CloseQuestion(new_id(), FIRST)),
        lambda story: story.does(ADA, EndInterview(new_id())),
    ],
    ids=["another board", "another question", "closed", "the end"],
)
def test_leaving_a_question_stops_its_clock(leaving):
    story = running()
    leaving(story)
    assert clock(story).phase == "paused"
    assert next_alarm(story.interview) == story.room.ending_due


def test_only_the_clock_of_the_current_question_can_run():
    story = asked()
    opens(story, SECOND)
    assert refusal(story.does, ADA, StartClock(new_id(), FIRST)) == "invalid"


def test_what_the_server_was_away_is_given_back():
    story = passes(running(minutes=10), MINUTE)
    gone_at = story.now
    told = passes(story, MINUTE).notices(None, ServerReturned(gone_at))
    assert told == [ServerWasAway(gone_at, story.now)]
    assert is_left(story) == 9 * MINUTE
    assert clock(story).lost == MINUTE


def test_a_server_that_was_away_while_no_clock_ran_has_nothing_to_say():
    story = asked()
    assert story.notices(None, ServerReturned(story.now - MINUTE)) == []


def test_the_candidates_extra_time_makes_the_question_longer():
    story = asked(minutes=10, extra_time=1.5)
    assert clock(story).allotted == 15 * MINUTE
