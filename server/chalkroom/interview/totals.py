"""One figure for a rating: the mean of what was observed, and beside it what that leaves out."""

from collections.abc import Mapping

from msgspec import Struct

from chalkroom.interview.rating import Rating

# How somebody recovers from a mistake is worth saying, and no reason for or against anybody.
RECOVERY = "composure"


class Total(Struct, frozen=True):
    """The mean in hundredths of a score, None where nothing counts; the rest names factors."""

    hundredths: int | None
    counted: tuple[str, ...]
    not_observed: tuple[str, ...]
    not_rated: tuple[str, ...]


def total(rating: Rating, factors: tuple[str, ...], weights: Mapping[str, float]) -> Total:
    """Add up what was said over the whole interview; `factors` are those that were to be rated.

    Ratings of single questions do not count, since whoever rates has weighed them already. A factor
    without a weight weighs 1.
    """
    scores = {one.factor: one.score for one in rating.factors if one.question is None}
    named = dict.fromkeys((*factors, *scores))
    wanted = [factor for factor in named if factor != RECOVERY]
    rated = [factor for factor in wanted if factor in scores]
    observed = {factor: score for factor in rated if (score := scores[factor]) is not None}
    return Total(
        hundredths=_mean(observed, weights),
        counted=tuple(observed),
        not_observed=tuple(factor for factor in rated if factor not in observed),
        not_rated=tuple(factor for factor in wanted if factor not in scores),
    )


def _mean(scores: Mapping[str, int], weights: Mapping[str, float]) -> int | None:
    if not scores:
        return None
    points = weight = 0.0
    for factor, score in scores.items():
        points += weights.get(factor, 1.0) * score
        weight += weights.get(factor, 1.0)
    # Halves go up, as everywhere; round() would send them to the even neighbour.
    return int(points / weight * 100 + 0.5)
