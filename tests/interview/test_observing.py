"""What is observed of a candidate: plain facts, as the house rules say, that they see as well."""

import pytest
from interview.given import ADA, BOARD, CLEO, CLEOS_PHONE, both_are_in, new_id, push, refusal

from chalkroom.interview.commands import (
    Admit,
    Arrived,
    ChangeRules,
    GiveReason,
    Knock,
    Leave,
    LookedAway,
    LookedBack,
    PauseInterview,
    WentSilent,
)
from chalkroom.interview.events import Edited, Observed, ReasonGiven
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.observing import LARGE_CUT, LARGE_INSERT
from chalkroom.interview.values import HouseRules, Origin


def types(story, change, origin=None, actor=CLEO):
    """Let somebody hand in one update; return what was observed of it."""
    known = story.board.editors.get(actor.seat)
    sequence = known.sequence + 1 if known else 1
    origins = (Origin(sequence, origin),) if origin else ()
    wish = push(actor, change, sequence=sequence, version=story.board.version, origins=origins)
    return [event for event in story.does(actor, wish) if not isinstance(event, Edited)]


def seen(what, size=0, board=None):
    return [Observed(CLEO.person, what, size, board)]


def with_rules(**rules):
    story = both_are_in()
    story.does(ADA, ChangeRules(new_id(), HouseRules(**rules)))
    return story


def test_a_paste_is_observed_with_its_size():
    assert types(both_are_in(), [[0, "pasted"]], "pasted") == seen("pasted", 6, BOARD)


@pytest.mark.parametrize("origin", ["moved", "undone"])
def test_text_that_was_moved_or_brought_back_is_no_paste(origin):
    assert types(both_are_in(), [[0, "x" * (LARGE_INSERT + 1)]], origin) == []


def test_so_much_at_once_is_typing_and_more_is_a_large_insert():
    assert types(both_are_in(), [[0, "x" * LARGE_INSERT]]) == []
    size = LARGE_INSERT + 1
    assert types(both_are_in(), [[0, "x" * size]]) == seen("large_insert", size, BOARD)


def test_so_much_can_be_deleted_and_more_is_a_large_cut():
    story = both_are_in()
    types(story, [[0, "x" * (2 * LARGE_CUT + 1)]], "moved")
    assert types(story, [[LARGE_CUT], LARGE_CUT + 1]) == []
    assert types(story, [[LARGE_CUT + 1]]) == seen("large_cut", LARGE_CUT + 1, BOARD)


def test_where_pasting_is_allowed_nothing_of_it_is_observed():
    story = with_rules(paste="allowed")
    assert types(story, [[0, "x" * 100]], "pasted") == []


def test_interviewers_are_not_observed():
    assert types(both_are_in(), [[0, "x" * 100]], "pasted", ADA) == []
    assert both_are_in().notices(ADA, LookedAway()) == []


def test_leaving_the_page_and_returning_are_observed_once_each():
    story = both_are_in()
    assert story.notices(CLEO, LookedAway()) == seen("left_page")
    assert story.notices(CLEO, LookedAway()) == []
    assert story.room.people[CLEO.person].is_away
    assert story.notices(CLEO, LookedBack()) == seen("returned")
    assert story.notices(CLEO, LookedBack()) == []


def test_who_has_said_good_bye_is_not_observed_closing_the_page():
    story = both_are_in()
    story.does(CLEO, Leave(new_id()))
    assert story.notices(CLEO, LookedAway()) == []


def test_leaving_is_not_observed_where_the_house_rules_say_so_nor_in_a_break():
    assert with_rules(notes_leaving=False).notices(CLEO, LookedAway()) == []
    story = both_are_in()
    story.does(ADA, PauseInterview(new_id()))
    assert story.notices(CLEO, LookedAway()) == []
    assert types(story, [[0, "x" * 100]], "pasted") == []


def test_a_second_device_is_observed():
    story = both_are_in()
    story.does(CLEOS_PHONE, Knock(new_id(), "Cleo"))
    assert seen("second_device")[0] in story.does(ADA, Admit(new_id(), CLEOS_PHONE.seat))


def test_a_lost_connection_is_observed_from_the_cut_to_the_return():
    story = both_are_in()
    cut = story.now
    story.now += 5_000
    assert Observed(CLEO.person, "cut_off", since=cut) in story.notices(CLEO, WentSilent(cut))
    story.now += 60_000
    story.notices(CLEO, Arrived("Cleo"))
    (seen,) = story.room.observations
    assert (seen.what, seen.at, seen.until) == ("cut_off", cut, cut + 65_000)


def test_every_lost_connection_has_its_own_end():
    story = both_are_in()
    for _ in range(2):
        story.notices(CLEO, WentSilent(story.now))
        story.now += 1_000
        story.notices(CLEO, Arrived("Cleo"))
        story.now += 1_000
    first, second = story.room.observations
    assert first.until < second.at < second.until


def test_a_lost_connection_is_not_observed_of_interviewers_nor_in_a_break():
    story = both_are_in()
    story.notices(ADA, WentSilent(story.now))
    story.does(ADA, PauseInterview(new_id()))
    story.notices(CLEO, WentSilent(story.now))
    story.notices(CLEO, Arrived("Cleo"))
    assert story.room.observations == ()


def test_who_leaves_and_comes_back_has_not_lost_the_connection():
    story = both_are_in()
    story.does(CLEO, Leave(new_id()))
    story.notices(CLEO, Arrived("Cleo"))
    assert story.room.observations == ()


def test_the_candidate_says_why_and_the_last_word_stands():
    story = both_are_in()
    story.notices(CLEO, LookedAway())
    assert story.does(CLEO, GiveReason(new_id(), 0, "The door")) == [ReasonGiven(0, "The door")]
    assert story.does(CLEO, GiveReason(new_id(), 0, "The door")) == []
    story.does(CLEO, GiveReason(new_id(), 0, "My neighbour"))
    assert story.room.observations[0].reason == "My neighbour"


def test_a_reason_is_given_for_what_was_observed_by_the_one_it_is_about():
    story = both_are_in()
    story.notices(CLEO, LookedAway())
    assert refusal(story.does, CLEO, GiveReason(new_id(), 1, "x")) == "not_found"
    assert refusal(story.does, ADA, GiveReason(new_id(), 0, "x")) == "forbidden"


def test_a_reason_is_changed_so_often_and_the_last_one_stays():
    story = both_are_in()
    story.notices(CLEO, LookedAway())
    for number in range(LIMITS.reasons):
        story.does(CLEO, GiveReason(new_id(), 0, f"Reason {number}"))
    assert refusal(story.does, CLEO, GiveReason(new_id(), 0, "One more")) == "too_large"
    assert story.room.observations[0].reason == f"Reason {LIMITS.reasons - 1}"


def test_so_much_is_observed_and_no_more_and_nobody_is_hindered():
    story = both_are_in()
    for _ in range(LIMITS.observations):
        types(story, [[0, "x"], *([len(story.board.text)] if story.board.text else [])], "pasted")
    length = len(story.board.text)
    assert types(story, [[0, "x"], length], "pasted") == []
    assert story.board.text == "x" * (length + 1)
