"""The end: a little time to hand in what browsers hold, then nothing but notes."""

from interview.given import (
    ADA,
    BOARD,
    CLEO,
    GRACE,
    all_are_in,
    both_are_in,
    ended,
    ending,
    new_id,
    refusal,
)

from chalkroom.interview.commands import (
    AlarmRang,
    EndInterview,
    HostEnded,
    Say,
    WriteNote,
)
from chalkroom.interview.events import Ended, EndingStarted
from chalkroom.interview.rules import ENDING_MILLISECONDS, next_alarm


def test_ending_leaves_time_to_hand_in_what_is_held():
    story = both_are_in()
    due = story.now + ENDING_MILLISECONDS
    assert story.does(ADA, EndInterview(new_id())) == [EndingStarted(due)]
    assert next_alarm(story.interview) == due
    story.types(CLEO, [[0, "last words"]])
    assert story.room.boards[BOARD].text == "last words"


def test_the_alarm_ends_what_is_ending_once():
    story = ending(both_are_in())
    story.now += ENDING_MILLISECONDS
    assert story.notices(None, AlarmRang()) == [Ended()]
    assert story.notices(None, AlarmRang()) == []
    assert (story.room.phase, story.room.ended_at) == ("ended", story.now)
    assert next_alarm(story.interview) is None


def test_an_alarm_that_nobody_set_changes_nothing():
    assert both_are_in().notices(None, AlarmRang()) == []


def test_the_host_ends_it_from_outside_once():
    story = both_are_in()
    assert story.notices(None, HostEnded()) == [EndingStarted(story.now + ENDING_MILLISECONDS)]
    assert story.notices(None, HostEnded()) == []
    assert ended(story).notices(None, HostEnded()) == []


def test_ending_twice_does_not_give_more_time():
    story = ending(both_are_in())
    story.now += 1_000
    assert story.does(ADA, EndInterview(new_id())) == []


def test_only_the_lead_ends_it():
    assert refusal(all_are_in().does, GRACE, EndInterview(new_id())) == "forbidden"


def test_interviewers_may_write_notes_afterwards_and_nothing_else():
    story = ended(all_are_in())
    story.does(GRACE, WriteNote(new_id(), "A thought on the way home"))
    story.does(GRACE, WriteNote(new_id(), "For me", "me"))
    assert story.interview.staff.notes[-1].text == "A thought on the way home"
    assert refusal(story.does, GRACE, Say(new_id(), "Still here?")) == "ended"
