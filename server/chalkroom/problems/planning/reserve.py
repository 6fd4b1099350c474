"""The reserve of a plan: for each question something easier, and something sideways or harder.

One problem may serve several questions. Few are taken that fit well, little used ones first.
"""

from collections.abc import Iterable, Iterator
from operator import le

from msgspec import Struct

from chalkroom.problems.planning.field import of_role
from chalkroom.problems.planning.ordering import cheapest_first, seeded
from chalkroom.problems.planning.relations import Demand, demands_of, misfit
from chalkroom.problems.planning.roles import Wish
from chalkroom.problems.planning.rungs import Rung

RESERVE_MINUTES = 20
UNFIT = 10**6


class Kept(Struct, frozen=True):
    """A reserve under way; demands are served in order. `picks` are bits.

    `taken` is the place that serves the question whose second demand is next, or -1.
    """

    bound: int
    tie: int
    served: int
    demands: int
    picks: int = 0
    taken: int = -1
    cost: int = 0

    @property
    def key(self) -> tuple[int, ...]:
        return (self.served, self.taken, self.picks)

    @property
    def is_complete(self) -> bool:
        return self.served == self.demands


class Stock(Struct, frozen=True):
    """What may stand in the reserve: price and tie of each, and how badly it serves each demand."""

    rungs: tuple[Rung, ...]
    prices: tuple[int, ...]
    ties: tuple[int, ...]
    demands: tuple[Demand, ...]
    misfits: tuple[tuple[int, ...], ...]


class Service(Struct, frozen=True):
    """Who could serve a demand: how badly and at which place; and the places as bits."""

    offers: tuple[tuple[int, int], ...]
    places: int
    least_far: int
    least_price: int
    is_second: bool


def reserve_for(
    wish: Wish, core: tuple[Rung, ...], pool: Iterable[Rung]
) -> tuple[Rung, ...] | None:
    """Return the cheapest reserve that keeps R7, or None if there is none."""
    stock = _stock(wish, core, pool)
    every = range(len(stock.rungs))
    lean = [place for place in every if not _is_spare(stock, place)]
    found = _cheapest(stock, _services(stock, lean, is_lean=True), 0)
    if found is None or sum(rung.minutes for rung in found) >= RESERVE_MINUTES:
        return found
    return _cheapest(stock, _services(stock, every), RESERVE_MINUTES)


def _cheapest(stock: Stock, services: tuple[Service, ...], minutes: int) -> tuple[Rung, ...] | None:
    if not all(service.offers for service in services):
        return None
    start = Kept(0, 0, 0, len(services))
    for kept in cheapest_first([start], lambda step: _further(stock, services, step)):
        found = tuple(rung for place, rung in enumerate(stock.rungs) if kept.picks >> place & 1)
        if sum(rung.minutes for rung in found) >= minutes:
            return found
    return None


def _stock(wish: Wish, core: tuple[Rung, ...], pool: Iterable[Rung]) -> Stock:
    rungs = tuple(rung for rung in of_role(wish, pool) if rung not in core)
    demands = demands_of(core, wish.staged)
    return Stock(
        rungs=rungs,
        prices=tuple(1 + wish.uses.get(rung.id, 0) for rung in rungs),
        ties=tuple(seeded(wish.seed, rung.id) for rung in rungs),
        demands=demands,
        misfits=tuple(tuple(_far(each, rung) for each in demands) for rung in rungs),
    )


def _far(demand: Demand, rung: Rung) -> int:
    far = misfit(demand, rung)
    return UNFIT if far is None else far


def _is_spare(stock: Stock, place: int) -> bool:
    """Say whether two others serve everything as well or better, at a lower price and tie.

    Whatever the minutes, no cheapest reserve has such a problem: it would have both others as well,
    since each could replace it; and one of the two is always free to do what it does.
    """
    rank, far = (stock.prices[place], stock.ties[place]), stock.misfits[place]
    better = 0
    for other, fars in enumerate(stock.misfits):
        if (stock.prices[other], stock.ties[other]) < rank and all(map(le, fars, far)):
            better += 1
    return better > 1


def _services(stock: Stock, places: Iterable[int], is_lean: bool = False) -> tuple[Service, ...]:
    places = tuple(places)
    return tuple(_service(stock, number, places, is_lean) for number in range(len(stock.demands)))


def _service(stock: Stock, number: int, places: tuple[int, ...], is_lean: bool) -> Service:
    fars = [(stock.misfits[place][number], place) for place in places]
    offers = sorted((far, place) for far, place in fars if far < UNFIT)
    if is_lean:
        offers = _worthwhile(stock, offers)
    before = stock.demands[number - 1].question if number else None
    return Service(
        offers=tuple(offers),
        places=sum(1 << place for _, place in offers),
        least_far=min((far for far, _ in offers), default=0),
        least_price=min((stock.prices[place] for _, place in offers), default=0),
        is_second=before is not None and before == stock.demands[number].question,
    )


def _worthwhile(stock: Stock, offers: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out what is worse than taking one of two others in addition."""
    totals = sorted(far + stock.prices[place] for far, place in offers)
    return [offer for offer in offers if len(totals) < 2 or offer[0] <= totals[1]]


def _further(stock: Stock, services: tuple[Service, ...], kept: Kept) -> Iterator[Kept]:
    ahead = services[kept.served + 1 :]
    is_first = bool(ahead) and ahead[0].is_second
    for far, place in services[kept.served].offers:
        if place == kept.taken:
            continue
        is_new = not kept.picks >> place & 1
        cost = kept.cost + far + (stock.prices[place] if is_new else 0)
        picks = kept.picks | 1 << place
        yield Kept(
            bound=cost + _least(ahead, picks),
            tie=kept.tie + (stock.ties[place] if is_new else 0),
            served=kept.served + 1,
            demands=kept.demands,
            picks=picks,
            taken=place if is_first else -1,
            cost=cost,
        )


def _least(ahead: tuple[Service, ...], picks: int) -> int:
    """Return what the rest costs at least: demands that share no problem need one each."""
    least, reached = 0, picks
    for service in ahead:
        least += service.least_far
        if not service.places & reached:
            least += service.least_price
            reached |= service.places
    return least
