"""The reserve of a plan: for each question something easier, and something sideways or harder.

One problem may serve several questions. Few are taken that fit well, little used ones first.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from chalkroom.problems.planning.field import of_role
from chalkroom.problems.planning.ordering import cheapest_first, seeded
from chalkroom.problems.planning.roles import STAGED_LEVEL, Wish
from chalkroom.problems.planning.rungs import Rung, are_kin

RESERVE_MINUTES = 20
LARGEST_FALL = 2

Relation = Literal["easier", "sideways", "harder", "staged"]


class Demand(Struct, frozen=True):
    """What the reserve must hold for one question; `staged` stands for no question."""

    question: Rung | None
    is_easier: bool = False


class Kept(Struct, frozen=True):
    """A reserve under way; demands are served in order. `picks` are bits, `last` is a place."""

    bound: int
    tie: int
    served: int
    demands: int
    picks: int = 0
    last: int = -1
    cost: int = 0

    @property
    def key(self) -> tuple[int, ...]:
        return (self.served, self.last, self.picks)

    @property
    def is_complete(self) -> bool:
        return self.served == self.demands


class Service(Struct, frozen=True):
    """Who could serve a demand: how badly and at which place, the best first; and as bits."""

    demand: Demand
    offers: tuple[tuple[int, int], ...]
    places: int
    least_price: int


class Stock(Struct, frozen=True):
    """What may stand in the reserve, with prices and ties, and for which demand."""

    rungs: tuple[Rung, ...]
    prices: tuple[int, ...]
    ties: tuple[int, ...]
    services: tuple[Service, ...]


def reserve_for(
    wish: Wish, core: tuple[Rung, ...], pool: Iterable[Rung]
) -> tuple[Rung, ...] | None:
    """Return the cheapest reserve that keeps R7, or None if there is none."""
    stock = _stock(wish, core, pool)
    if not all(service.offers for service in stock.services):
        return None
    start = Kept(0, 0, 0, len(stock.services))
    for kept in cheapest_first([start], lambda step: _further(stock, step)):
        found = tuple(rung for place, rung in enumerate(stock.rungs) if kept.picks >> place & 1)
        if sum(rung.minutes for rung in found) >= RESERVE_MINUTES:
            return found
    return None


def _stock(wish: Wish, core: tuple[Rung, ...], pool: Iterable[Rung]) -> Stock:
    rungs = tuple(rung for rung in of_role(wish, pool) if rung not in core)
    prices = tuple(1 + wish.uses.get(rung.id, 0) for rung in rungs)
    return Stock(
        rungs=rungs,
        prices=prices,
        ties=tuple(seeded(wish.seed, rung.id) for rung in rungs),
        services=tuple(_service(each, rungs, prices) for each in demands_of(core, wish.staged)),
    )


def _service(demand: Demand, rungs: tuple[Rung, ...], prices: tuple[int, ...]) -> Service:
    found = [(misfit(demand, rung), place) for place, rung in enumerate(rungs)]
    offers = tuple(sorted((far, place) for far, place in found if far is not None))
    least = min((prices[place] for _, place in offers), default=0)
    return Service(demand, offers, sum(1 << place for _, place in offers), least)


def _further(stock: Stock, kept: Kept) -> Iterator[Kept]:
    service = stock.services[kept.served]
    before = stock.services[kept.served - 1].demand if kept.served else None
    taken = kept.last if before and before.question == service.demand.question else -1
    for far, place in service.offers:
        if place != taken:
            yield _with(stock, kept, far, place)


def _with(stock: Stock, kept: Kept, far: int, place: int) -> Kept:
    is_new = not kept.picks >> place & 1
    cost = kept.cost + far + (stock.prices[place] if is_new else 0)
    picks = kept.picks | 1 << place
    return Kept(
        bound=cost + _ahead(stock, kept.served + 1, picks),
        tie=kept.tie + (stock.ties[place] if is_new else 0),
        served=kept.served + 1,
        demands=kept.demands,
        picks=picks,
        last=place,
        cost=cost,
    )


def _ahead(stock: Stock, served: int, picks: int) -> int:
    """Return what the rest costs at least: demands that share no problem need one each."""
    least, reached = 0, picks
    for service in stock.services[served:]:
        least += service.offers[0][0]
        if not service.places & reached:
            least += service.least_price
            reached |= service.places
    return least


def demands_of(core: tuple[Rung, ...], staged: bool) -> tuple[Demand, ...]:
    """Return what a reserve must hold. Nothing is easier than a warm-up."""
    easier = [Demand(question, is_easier=True) for question in core if question.level > 1]
    other = [Demand(question) for question in core]
    both = sorted((*easier, *other), key=lambda demand: core.index(demand.question or core[0]))
    return (*both, Demand(None)) if staged else tuple(both)


def relation_of(question: Rung, rung: Rung) -> Relation | None:
    """Say what a problem is to a question, if it may stand in the reserve for it."""
    rise = rung.level - question.level
    if -LARGEST_FALL <= rise < 0 and are_kin(question.track, rung.track):
        return "easier"
    return other_way(question, rung)


def other_way(question: Rung, rung: Rung) -> Relation | None:
    """Say whether a problem leads sideways or up; one level down and elsewhere is sideways, too."""
    rise = rung.level - question.level
    is_elsewhere = rung.track != question.track or not set(rung.skills) & set(question.skills)
    if rise == 1 and are_kin(question.track, rung.track):
        return "harder"
    return "sideways" if abs(rise) <= 1 and is_elsewhere else None


def misfit(demand: Demand, rung: Rung) -> int | None:
    """Return how badly a problem serves a demand, or None where it does not."""
    question = demand.question
    if question is None:
        return 0 if rung.level == STAGED_LEVEL else None
    if demand.is_easier:
        if relation_of(question, rung) != "easier":
            return None
        is_named = question.easier == rung.id
        far = question.level - rung.level - 1 + (rung.track != question.track)
        return 0 if is_named else far
    if other_way(question, rung) is None:
        return None
    is_named = rung.id in (question.harder, *question.sideways)
    far = (rung.level != question.level) + (rung.level < question.level)
    return 0 if is_named else far + (not are_kin(question.track, rung.track))
