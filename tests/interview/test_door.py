"""Coming in: knocking, being let in, another device, going away and coming back."""

import pytest
from interview.given import (
    ADA,
    CLEO,
    CLEOS_PHONE,
    GRACE,
    OTTO,
    all_are_in,
    begun,
    both_are_in,
    ended,
    id_of,
    knocked,
    let_in,
    new_id,
    refusal,
    someone,
)

from chalkroom.interview.audience import standing, streams
from chalkroom.interview.commands import (
    Admit,
    Arrived,
    Knock,
    Leave,
    Remove,
    StoppedWaiting,
    TurnAway,
    WentSilent,
)
from chalkroom.interview.events import (
    Admitted,
    CameBack,
    CutOff,
    Joined,
    Knocked,
    KnockWithdrawn,
    Left,
    RecordingChanged,
    TurnedAway,
)
from chalkroom.interview.state import Interview
from chalkroom.interview.values import ROOM, STAFF, own


def test_only_interviewers_hear_what_is_theirs():
    assert streams(Interview(), GRACE) == (ROOM, STAFF, own(GRACE.person))
    assert streams(Interview(), CLEO) == streams(Interview(), OTTO) == (ROOM,)


def test_a_knock_is_told_to_interviewers():
    story = begun()
    facts = story.does(CLEO, Knock(new_id(), "  Cleo   Clark "))
    assert facts == [Knocked(CLEO.seat, CLEO.person, "Cleo Clark", "candidate")]
    assert standing(story.interview, CLEO) == "waiting"
    assert CLEO.person not in story.room.people


def test_a_knock_repeated_while_waiting_or_inside_changes_nothing():
    story = knocked(both_are_in(), OTTO)
    assert story.does(OTTO, Knock(new_id(), "Otto")) == []
    assert story.does(CLEO, Knock(new_id(), "Cleo")) == []


def test_who_is_let_in_has_joined_with_a_colour_of_their_own():
    story = both_are_in()
    assert story.room.people[ADA.person].slot == 1
    assert story.room.people[CLEO.person].slot == 2
    assert standing(story.interview, CLEO) == "inside"


def test_observers_have_no_colour_and_take_none():
    story = all_are_in()
    assert story.room.people[OTTO.person].slot == 0
    ina = someone("Ina", "interviewer")
    assert story.notices(ina, Arrived("Ina")) == [Joined(ina.person, "Ina", "interviewer", 4)]


def test_the_seventh_writer_begins_the_colours_again():
    story = both_are_in()
    for number in range(5):
        story.notices(someone("b" * (number + 2), "interviewer"), Arrived("Somebody"))
    assert [person.slot for person in story.room.people.values()] == [1, 2, 3, 4, 5, 6, 1]


def test_admitting_twice_changes_nothing():
    story = both_are_in()
    assert story.does(ADA, Admit(new_id(), CLEO.seat)) == []


def test_nobody_can_be_admitted_who_has_not_knocked_or_has_gone():
    story = knocked(all_are_in(), someone("Nina", "observer"), "Nina")
    nina = someone("Nina", "observer")
    assert story.notices(nina, StoppedWaiting()) == [KnockWithdrawn(nina.seat)]
    assert refusal(story.does, ADA, Admit(new_id(), nina.seat)) == "not_found"
    assert refusal(story.does, ADA, TurnAway(new_id(), nina.seat)) == "not_found"
    assert refusal(story.does, ADA, Admit(new_id(), id_of("nobody"))) == "not_found"


def test_who_went_away_may_knock_again():
    story = knocked(both_are_in(), OTTO, "Otto")
    story.notices(OTTO, StoppedWaiting())
    assert standing(story.interview, OTTO) == "outside"
    assert let_in(story, OTTO, "Otto").room.people[OTTO.person].presence == "here"


def test_stopping_to_wait_says_nothing_of_people_inside():
    assert both_are_in().notices(CLEO, StoppedWaiting()) == []


def test_who_is_turned_away_stays_out():
    story = knocked(both_are_in(), OTTO, "Otto")
    assert story.does(ADA, TurnAway(new_id(), OTTO.seat)) == [TurnedAway(OTTO.seat, ADA.person)]
    assert standing(story.interview, OTTO) == "removed"
    assert refusal(story.does, OTTO, Knock(new_id(), "Otto")) == "forbidden"
    assert story.does(ADA, TurnAway(new_id(), OTTO.seat)) == []


def test_an_interviewer_may_change_their_mind_about_somebody_turned_away():
    story = knocked(both_are_in(), OTTO, "Otto")
    story.does(ADA, TurnAway(new_id(), OTTO.seat))
    story.does(ADA, Admit(new_id(), OTTO.seat))
    assert standing(story.interview, OTTO) == "inside"


def test_nobody_inside_can_be_turned_away():
    assert refusal(both_are_in().does, ADA, TurnAway(new_id(), CLEO.seat)) == "invalid"


def test_admitting_answers_the_candidates_wish_for_no_recording():
    story = begun()
    story.notices(ADA, Arrived("Ada"))
    knocked(story, CLEO, recorded=False)
    assert story.room.recorded
    events = story.does(ADA, Admit(new_id(), CLEO.seat))
    assert events[:2] == [Admitted(CLEO.seat, ADA.person), RecordingChanged(False)]
    assert not story.room.recorded


def test_an_observers_wish_decides_nothing_about_recording():
    assert let_in(both_are_in(), OTTO, "Otto", recorded=False).room.recorded


def test_the_link_opened_without_its_cookie_waits_as_a_second_device():
    story = both_are_in()
    assert standing(story.interview, CLEOS_PHONE) == "outside"
    (event,) = story.does(CLEOS_PHONE, Knock(new_id(), "Cleo"))
    assert event.second_device
    story.does(ADA, Admit(new_id(), CLEOS_PHONE.seat))
    assert standing(story.interview, CLEOS_PHONE) == "inside"
    assert len(story.room.people) == 2


def test_a_second_device_that_is_turned_away_leaves_the_first_inside():
    story = knocked(both_are_in(), CLEOS_PHONE)
    story.does(ADA, TurnAway(new_id(), CLEOS_PHONE.seat))
    assert standing(story.interview, CLEO) == "inside"


def test_who_was_removed_cannot_come_back_by_any_device():
    story = knocked(both_are_in(), CLEOS_PHONE)
    story.does(ADA, Remove(new_id(), CLEO.person))
    for seat in (CLEO.seat, CLEOS_PHONE.seat):
        assert refusal(story.does, ADA, Admit(new_id(), seat)) == "forbidden"
    assert standing(story.interview, CLEO) == standing(story.interview, CLEOS_PHONE) == "removed"
    assert story.notices(CLEO, Arrived("Cleo")) == []
    assert refusal(story.does, CLEO, Knock(new_id(), "Cleo")) == "forbidden"


def test_who_is_removed_waits_at_the_door_no_longer():
    story = knocked(both_are_in(), CLEOS_PHONE)
    story.does(ADA, Remove(new_id(), CLEO.person))
    assert story.interview.staff.door[CLEOS_PHONE.seat].answer == "turned_away"


def test_interviewers_come_in_by_their_link_and_keep_their_seat_in_the_record():
    story = begun()
    assert standing(story.interview, ADA) == "outside"
    assert story.notices(ADA, Arrived("Ada")) == [Joined(ADA.person, "Ada", "interviewer", 1)]
    assert story.notices(ADA, Arrived("Ada")) == []


def test_candidates_do_not_come_in_by_arriving():
    story = begun()
    assert story.notices(CLEO, Arrived("Cleo")) == []
    assert knocked(story, CLEO).notices(CLEO, Arrived("Cleo")) == []


@pytest.mark.parametrize("actor", [ADA, CLEO])
def test_silence_cuts_somebody_off_and_arriving_brings_them_back(actor):
    story = both_are_in()
    story.now += 7
    assert CutOff(actor.person, 7) in story.notices(actor, WentSilent(7))
    assert story.room.people[actor.person].since == story.now
    assert story.notices(actor, WentSilent(0)) == []
    assert story.notices(actor, Arrived("Whoever")) == [CameBack(actor.person)]


def test_who_left_is_not_cut_off_and_may_come_back():
    story = both_are_in()
    assert story.does(CLEO, Leave(new_id())) == [Left(CLEO.person)]
    assert story.does(CLEO, Leave(new_id())) == []
    assert story.notices(CLEO, WentSilent(0)) == []
    assert story.notices(CLEO, Arrived("Cleo")) == [CameBack(CLEO.person)]


def test_silence_of_somebody_unknown_is_nothing():
    assert begun().notices(CLEO, WentSilent(0)) == []


@pytest.mark.parametrize("actor", [ADA, GRACE, CLEO])
def test_nobody_arrives_or_falls_silent_once_it_has_ended(actor):
    story = ended(both_are_in())
    assert story.notices(actor, Arrived("Somebody")) == []
    assert story.notices(actor, WentSilent(0)) == []


def test_interviewers_who_never_came_may_look_at_what_has_ended():
    assert standing(ended(both_are_in()).interview, GRACE) == "inside"


def test_what_is_said_at_the_door_is_told_to_interviewers_only():
    story = begun()
    before = story.interview.heads[ROOM]
    knocked(story, CLEO)
    assert (story.interview.heads[ROOM], story.interview.heads[STAFF]) == (before, 2)
