"""What interviewers say of a candidate: factors on their anchors, a recommendation, a summary."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from chalkroom.interview.limits import LIMITS
from chalkroom.interview.values import Id

Recommendation = Literal["strong_yes", "yes", "no", "strong_no"]
# 2 is "not yet", 3 "would be fine here"; None is "not observed", which is not a 1.
Score = Annotated[int, Meta(ge=1, le=4)] | None
Factor = Annotated[str, Meta(pattern="^[a-z][a-z-]*$", max_length=40)]
Sentence = Annotated[str, Meta(max_length=LIMITS.sentence_length)]
Summary = Annotated[str, Meta(max_length=LIMITS.note_length)]


class FactorRating(Struct, frozen=True):
    """A factor, rated for one question, or over the whole interview where `question` is None."""

    question: Id | None
    factor: str
    score: Score
    sentence: str = ""


class Rating(Struct, frozen=True):
    """All that one interviewer says; without a recommendation it cannot be submitted."""

    factors: tuple[FactorRating, ...] = ()
    recommendation: Recommendation | None = None
    summary: str = ""


def rated(rating: Rating, factor: FactorRating) -> tuple[FactorRating, ...]:
    """Return the factors with one of them rated, or rated anew in its place."""
    key = (factor.question, factor.factor)
    known = [(one.question, one.factor) for one in rating.factors]
    if key not in known:
        return (*rating.factors, factor)
    return tuple(
        factor if place == key else one for place, one in zip(known, rating.factors, strict=True)
    )
