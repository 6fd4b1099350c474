"""Hints and follow-ups: everybody reads the words, and only interviewers know where they stood."""

import pytest
from interview.asked import FIRST, SECOND, asked
from interview.given import ADA, new_id, refusal

from chalkroom.interview.commands import OpenQuestion, ReleaseFollowUp, ReleaseHint, StepBack
from chalkroom.interview.events import (
    FollowUpGiven,
    FollowUpReleased,
    HintGiven,
    HintReleased,
)

WORDS = ("A secret about First.",)


def gives(story, place, skips=False):
    return story.does(ADA, ReleaseHint(new_id(), FIRST, place, skips))


def test_a_hint_is_released_word_for_word_and_its_step_stays_private():
    assert gives(asked(), 0) == [HintReleased(FIRST, WORDS), HintGiven(FIRST, 0, ADA.person)]


def test_a_hint_is_released_once():
    story = asked()
    gives(story, 0)
    assert gives(story, 0) == []


def test_hints_are_not_released_out_of_order_by_accident():
    story = asked()
    assert refusal(gives, story, 1) == "invalid"
    assert gives(story, 1, skips=True)
    assert [one.place for one in story.interview.staff.questions[FIRST].hints_given] == [1]


def test_after_a_skip_the_ladder_goes_on_from_there():
    story = asked()
    gives(story, 1, skips=True)
    assert gives(story, 2)


def test_what_was_skipped_can_still_be_given():
    story = asked()
    gives(story, 2, skips=True)
    assert gives(story, 0)


@pytest.mark.parametrize("place", [3, 2**53])
def test_a_hint_that_is_not_there_cannot_be_given(place):
    assert refusal(gives, asked(), place, True) == "not_found"


@pytest.mark.parametrize("kind", [ReleaseHint, ReleaseFollowUp])
def test_nothing_is_released_of_a_question_that_was_not_asked(kind):
    assert refusal(asked().does, ADA, kind(new_id(), SECOND, 0)) == "not_found"


def test_nothing_is_released_of_a_question_that_was_withdrawn():
    story = asked()
    story.does(ADA, OpenQuestion(new_id(), SECOND, FIRST))
    story.does(ADA, StepBack(new_id(), SECOND))
    assert refusal(story.does, ADA, ReleaseHint(new_id(), SECOND, 0)) == "invalid"


def test_a_follow_up_is_released_once():
    story = asked()
    wish = ReleaseFollowUp(new_id(), FIRST, 0)
    told = story.does(ADA, wish)
    assert told == [FollowUpReleased(FIRST, WORDS), FollowUpGiven(FIRST, 0, ADA.person)]
    assert story.does(ADA, wish) == []
    assert story.room.questions[FIRST].follow_ups[0].text == WORDS
