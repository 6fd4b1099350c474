"""Ratings: drafted alone, submitted for good, sealed from all who have not submitted theirs."""

import pytest
from interview.asked import FIRST, SECOND, asked
from interview.given import ADA, CLEO, GRACE, OTTO, ended, new_id, refusal

from chalkroom.interview.audience import streams
from chalkroom.interview.commands import (
    Arrived,
    Rate,
    Recommend,
    RemoveNote,
    SubmitRating,
    WriteNote,
)
from chalkroom.interview.events import FactorRated, RatingHandedIn, RatingSubmitted
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.rules import decide
from chalkroom.interview.values import RATINGS, STAFF, own


def with_grace():
    story = asked()
    story.notices(GRACE, Arrived("Grace"))
    return story


def rates(story, score, actor=ADA, question=FIRST, factor="coding"):
    return story.does(actor, Rate(new_id(), question, factor, score))


def submits(story, actor=ADA):
    story.does(actor, Recommend(new_id(), "yes", "Because."))
    return story.does(actor, SubmitRating(new_id()))


def drafted(story, actor=ADA):
    return story.interview.own[own(actor.person)].rating


def test_a_draft_is_heard_by_nobody_else():
    facts = decide(asked().interview, ADA, Rate(new_id(), FIRST, "coding", 3), 0)
    assert {fact.stream for fact in facts} == {own(ADA.person)}


def test_a_factor_is_rated_anew_in_its_place():
    story = asked()
    rates(story, 2)
    rates(story, 3, factor="maths")
    assert rates(story, None) == [FactorRated(FIRST, "coding", None, "")]
    assert [one.score for one in drafted(story).factors] == [None, 3]
    assert rates(story, None) == []


def test_a_factor_is_rated_for_a_question_and_over_the_interview():
    story = asked()
    rates(story, 2)
    rates(story, 4, question=None)
    assert [(one.question, one.score) for one in drafted(story).factors] == [(FIRST, 2), (None, 4)]


def test_a_question_that_was_not_asked_is_not_rated():
    assert refusal(rates, asked(), 3, ADA, SECOND) == "not_found"


def test_a_rating_holds_so_many_factors_and_no_more():
    story = asked()
    for number in range(LIMITS.factors_rated):
        letters = "".join(chr(97 + int(digit)) for digit in str(number))
        rates(story, 3, factor=f"f-{letters}")
    assert refusal(rates, story, 3) == "too_large"
    assert rates(story, 4, factor="f-a")  # which is rated already


def test_a_rating_without_a_recommendation_is_not_submitted():
    story = asked()
    story.does(ADA, Recommend(new_id(), None, "A summary came first."))
    assert drafted(story).summary == "A summary came first."
    assert refusal(story.does, ADA, SubmitRating(new_id())) == "invalid"


def test_submitting_hands_in_the_whole_rating_and_the_sealed_notes():
    story, kept, removed = asked(), new_id(), new_id()
    rates(story, 3)
    for note in (kept, removed):
        story.does(ADA, WriteNote(note, "For me", "me"))
    story.does(ADA, RemoveNote(new_id(), removed))
    submitted, handed_in = submits(story)
    assert isinstance(submitted, RatingSubmitted) and handed_in == RatingHandedIn(ADA.person)
    assert submitted.rating == drafted(story)
    assert [note.note for note in submitted.notes] == [kept]


def test_submitting_is_once_and_for_good():
    story = asked()
    submits(story)
    assert story.does(ADA, SubmitRating(new_id())) == []
    assert refusal(rates, story, 1) == "invalid"
    assert refusal(story.does, ADA, Recommend(new_id(), "no")) == "invalid"


def test_who_has_not_submitted_hears_no_ratings_the_lead_included():
    story = with_grace()
    submits(story, GRACE)
    assert RATINGS not in streams(story.interview, ADA)
    assert RATINGS in streams(story.interview, GRACE)
    submits(story, ADA)
    assert RATINGS in streams(story.interview, ADA)


@pytest.mark.parametrize("actor", [CLEO, OTTO])
def test_visitors_hear_no_ratings_whatever_happens(actor):
    story = with_grace()
    submits(story)
    assert streams(story.interview, actor) == ("room",)


def test_others_hear_that_something_was_submitted_and_not_what():
    story = with_grace()
    wish = SubmitRating(new_id())
    story.does(GRACE, Recommend(new_id(), "no", "A secret."))
    facts = decide(story.interview, GRACE, wish, story.now)
    assert [fact.stream for fact in facts] == [RATINGS, STAFF]
    assert "secret" not in str(facts[1])


def test_ratings_are_submitted_after_the_end_too():
    story = ended(asked())
    assert submits(story)
