"""The lead: who leads, who takes over, and what only the lead may do."""

import pytest
from interview.given import (
    ADA,
    CLEO,
    GRACE,
    OTTO,
    all_are_in,
    begun,
    id_of,
    new_id,
    refusal,
)

from chalkroom.interview.commands import (
    Arrived,
    ChangeRules,
    EndInterview,
    HandLead,
    Leave,
    Remove,
    TakeLead,
    WentSilent,
)
from chalkroom.interview.events import LeadChanged, Removed, RulesChanged
from chalkroom.interview.lead import LEAD_GONE_MILLISECONDS
from chalkroom.interview.values import HouseRules


def take(story, actor=GRACE):
    return refusal(story.does, actor, TakeLead(new_id()))


def test_a_lead_who_is_here_keeps_the_lead():
    assert take(all_are_in()) == "forbidden"


@pytest.mark.parametrize(("waited", "answer"), [(-1, "forbidden"), (0, "")])
def test_a_lead_who_is_cut_off_can_be_replaced_after_a_minute(waited, answer):
    story = all_are_in()
    story.notices(ADA, WentSilent(0))
    story.now += LEAD_GONE_MILLISECONDS + waited
    assert take(story) == answer
    assert (story.room.lead == GRACE.person) == (not answer)


def test_a_lead_who_has_left_can_be_replaced_at_once():
    story = all_are_in()
    story.does(ADA, Leave(new_id()))
    assert take(story) == ""


def test_a_lead_who_never_came_can_be_replaced_at_once():
    story = begun()
    story.notices(GRACE, Arrived("Grace"))
    assert story.does(GRACE, TakeLead(new_id())) == [LeadChanged(GRACE.person)]


def test_taking_the_lead_twice_changes_nothing():
    assert all_are_in().does(ADA, TakeLead(new_id())) == []


def test_the_lead_can_be_handed_to_another_interviewer():
    story = all_are_in()
    assert story.does(ADA, HandLead(new_id(), GRACE.person)) == [LeadChanged(GRACE.person)]
    assert story.does(GRACE, HandLead(new_id(), GRACE.person)) == []
    assert refusal(story.does, ADA, EndInterview(new_id())) == "forbidden"


@pytest.mark.parametrize("heir", [CLEO.person, OTTO.person, id_of("nobody")])
def test_nobody_else_can_be_made_lead(heir):
    assert refusal(all_are_in().does, ADA, HandLead(new_id(), heir)) == "invalid"


def test_who_was_removed_cannot_be_made_lead():
    story = all_are_in()
    story.does(ADA, Remove(new_id(), GRACE.person))
    assert refusal(story.does, ADA, HandLead(new_id(), GRACE.person)) == "invalid"


def test_the_lead_changes_the_house_rules():
    rules = HouseRules(aids=3, paste="refused")
    story = all_are_in()
    assert story.does(ADA, ChangeRules(new_id(), rules)) == [RulesChanged(rules)]
    assert story.room.rules == rules


@pytest.mark.parametrize("visitor", [CLEO, OTTO])
def test_any_interviewer_can_send_a_visitor_out(visitor):
    story = all_are_in()
    wish = Remove(new_id(), visitor.person)
    assert story.does(GRACE, wish) == [Removed(visitor.person)]
    assert story.does(GRACE, wish) == []


def test_only_the_lead_can_send_an_interviewer_out():
    story = all_are_in()
    assert refusal(story.does, GRACE, Remove(new_id(), ADA.person)) == "forbidden"
    assert refusal(story.does, ADA, Remove(new_id(), ADA.person)) == "invalid"
    assert story.does(ADA, Remove(new_id(), GRACE.person))[-1] == Removed(GRACE.person)


def test_nobody_unknown_can_be_sent_out():
    assert refusal(all_are_in().does, ADA, Remove(new_id(), id_of("nobody"))) == "not_found"
