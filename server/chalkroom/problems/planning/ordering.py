"""Best-first search: complete choices in the order of their cost, the cheapest first.

A step's bound must never be more than the cost of what it can lead to: then nothing better is
passed over, however little has been looked at.
"""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from heapq import heappop, heappush
from itertools import count
from typing import Protocol, TypeVar


class Step(Protocol):
    """A choice under way: its bound, how ties are broken, and a key.

    Two steps of one key lead to the same choices; only the cheaper goes on.
    """

    @property
    def bound(self) -> int: ...
    @property
    def tie(self) -> int: ...
    @property
    def key(self) -> tuple[int, ...]: ...
    @property
    def is_complete(self) -> bool: ...


AStep = TypeVar("AStep", bound=Step)


def cheapest_first(
    starts: Iterable[AStep], further: Callable[[AStep], Iterable[AStep]]
) -> Iterator[AStep]:
    """Return all complete choices, cheapest first; of two equal ones the lower tie."""
    numbers = count()
    waiting: list[tuple[int, int, tuple[int, ...], int, AStep]] = []
    seen: set[tuple[int, ...]] = set()

    def put(step: AStep) -> None:
        heappush(waiting, (step.bound, step.tie, step.key, next(numbers), step))

    for start in starts:
        put(start)
    while waiting:
        step = heappop(waiting)[-1]
        if step.key in seen:
            continue
        seen.add(step.key)
        if step.is_complete:
            yield step
        else:
            for following in further(step):
                put(following)


def seeded(seed: int, name: str) -> int:
    """Return a number that only seed and name decide; it breaks ties."""
    return int.from_bytes(sha256(f"{seed}:{name}".encode()).digest()[:4])
