"""Reviewing blind: the rating comes first and stays, and only then may names and times be seen."""

import pytest
from interview.given import id_of

from chalkroom.interview import reviewing
from chalkroom.interview.events import Recorded, Revealed, ReviewSubmitted
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.questions import Scale
from chalkroom.interview.rating import FactorRating, Rating
from chalkroom.interview.refusals import Refused
from chalkroom.interview.reviews import Review
from chalkroom.interview.staff import Staff
from chalkroom.interview.state import Interview, evolve
from chalkroom.interview.values import review

SHARE, OTHER = id_of("share"), id_of("other")
CODING = FactorRating(None, "coding", 3, "Clear steps.")
RATING = Rating((CODING,), "yes", "Solves it.")


def rated_on(*factors):
    return Interview(staff=Staff(scales=tuple(Scale(one, one, ()) for one in factors)))


HELD = rated_on("coding")


def after(interview, facts):
    for fact in facts:
        seq = interview.heads.get(fact.stream, 0) + 1
        interview = evolve(interview, Recorded(fact.stream, seq, 1_000 * seq, fact.event))
    return interview


def rated(interview=None, rating=RATING):
    interview = interview or HELD
    return after(interview, reviewing.submit(interview, SHARE, "Rita", rating))


def test_a_rating_stands_in_the_stream_of_its_share_alone():
    (fact,) = reviewing.submit(HELD, SHARE, "Rita", RATING)
    assert (fact.stream, fact.event) == (f"review/{SHARE}", ReviewSubmitted("Rita", RATING))
    assert rated().reviews == {review(SHARE): Review("Rita", RATING, 1_000)}


def test_nothing_is_revealed_before_the_rating():
    with pytest.raises(Refused, match="rating first"):
        reviewing.reveal(Interview(), SHARE)


def test_the_rating_of_one_share_reveals_nothing_to_another():
    with pytest.raises(Refused, match="rating first"):
        reviewing.reveal(rated(), OTHER)


def test_a_reveal_is_recorded_once():
    (fact,) = reviewing.reveal(rated(), SHARE)
    assert (fact.stream, fact.event) == (review(SHARE), Revealed())
    revealed = after(rated(), [fact])
    assert reviewing.of(revealed, SHARE).revealed_at == 2_000
    assert reviewing.reveal(revealed, SHARE) == []


def test_a_second_rating_changes_nothing():
    assert reviewing.submit(rated(), SHARE, "Rita", Rating((), "no", "On reflection")) == []


def test_without_a_recommendation_there_is_no_rating():
    with pytest.raises(Refused, match="recommend"):
        reviewing.submit(HELD, SHARE, "Rita", Rating((CODING,)))


def test_a_factor_that_is_rated_twice_counts_as_it_was_said_last():
    twice = Rating((CODING, FactorRating(None, "coding", 1)), "no")
    assert reviewing.of(rated(rating=twice), SHARE).rating.factors == (twice.factors[1],)


@pytest.mark.parametrize("more, fits", [(0, True), (1, False)])
def test_a_rating_has_so_many_factors_at_most(more, fits):
    rating = Rating((CODING,) * (LIMITS.factors_rated + more), "yes")
    try:
        assert reviewing.submit(HELD, SHARE, "Rita", rating) and fits
    except Refused as refused:
        assert (refused.code, fits) == ("too_large", False)


@pytest.mark.parametrize("interview", [Interview(), rated_on("listening")])
def test_a_factor_without_a_scale_in_the_interview_is_not_rated(interview):
    with pytest.raises(Refused, match="not rated on coding"):
        reviewing.submit(interview, SHARE, "Rita", RATING)


def test_a_review_is_of_the_whole_interview():
    of_a_question = Rating((FactorRating(id_of("first"), "coding", 1),), "yes")
    with pytest.raises(Refused, match="as a whole"):
        reviewing.submit(HELD, SHARE, "Rita", of_a_question)
