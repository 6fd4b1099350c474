"""The rules for who reviews a blind edition: they rate, for good, and then may know of whom."""

from functools import reduce

from chalkroom.interview.events import Fact, Revealed, ReviewSubmitted
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.rating import FactorRating, Rating, rated
from chalkroom.interview.refusals import Refused
from chalkroom.interview.reviews import Review
from chalkroom.interview.state import Interview
from chalkroom.interview.values import review


def submit(interview: Interview, share: str, name: str, rating: Rating) -> list[Fact]:
    """Hand in a rating; a second one changes nothing."""
    if of(interview, share).rating is not None:
        return []
    if rating.recommendation is None:
        raise Refused("invalid", "Say what you recommend first.")
    if len(rating.factors) > LIMITS.factors_rated:
        raise Refused("too_large", f"A rating holds at most {LIMITS.factors_rated} factors.")
    if any(one.question is not None for one in rating.factors):
        raise Refused("invalid", "A review rates the interview as a whole.")
    known = {scale.factor for scale in interview.staff.scales}
    if unknown := next((one for one in rating.factors if one.factor not in known), None):
        raise Refused("invalid", f"This interview is not rated on {unknown.factor}.")
    said = reduce(_with, rating.factors, Rating((), rating.recommendation, rating.summary))
    return [Fact(review(share), ReviewSubmitted(name, said))]


def reveal(interview: Interview, share: str) -> list[Fact]:
    """Let a reviewer see names and times, once they have rated."""
    so_far = of(interview, share)
    if so_far.rating is None:
        raise Refused("invalid", "Submit your rating first.")
    return [] if so_far.revealed_at is not None else [Fact(review(share), Revealed())]


def of(interview: Interview, share: str) -> Review:
    """Return what a reviewer has said so far."""
    return interview.reviews.get(review(share), Review())


def _with(rating: Rating, factor: FactorRating) -> Rating:
    return Rating(rated(rating, factor), rating.recommendation, rating.summary)
