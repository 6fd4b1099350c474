"""What is measured of one server: how fast, how large, how soon one is in."""

import statistics
import tempfile
from contextlib import closing
from pathlib import Path
from time import perf_counter

from msgspec import Struct

from bench.frames import masked, receive, upgraded
from bench.goals import REACHED
from bench.logs import Cast, create_long
from bench.running import Crowd, Server, crowded, served
from bench.typists import Result
from chalkroom.store.sqlite import Store

KEYS_PER_SECOND = 5
TYPISTS_PER_ROOM = 2
P99_SECONDS = 0.1
FIRST_RATE = 2_000.0
STEP = 1.5
REFINEMENTS = 3
WARM_ROOMS = 20


class Effort(Struct, frozen=True):
    """How long to measure."""

    rooms: tuple[int, ...]
    seconds: float
    search_seconds: float
    idle_rooms: int
    events: tuple[int, ...]
    rounds: int


FULL = Effort((1, 200, 1_000), 10.0, 2.5, 1_000, (100, 10_000, 100_000), 6)
QUICK = Effort((1, 100), 2.0, 0.8, 200, (100, 2_000), 2)


class Speed(Struct, frozen=True):
    """How fast: one result for each number of rooms, and the fastest that went well."""

    at: dict[int, Result]
    best: Result


def asked(rooms: int) -> float:
    """Return how many edits a second are asked for when everybody types as people do."""
    return float(rooms * TYPISTS_PER_ROOM * KEYS_PER_SECOND)


def speed(kind: str, effort: Effort) -> Speed:
    """Measure latencies at ordinary typing, then look for the limit."""
    at = {}
    with crowded(kind, max(effort.rooms)) as (_, crowd):
        for rooms in effort.rooms:
            crowd.connect(rooms)
            at[rooms] = crowd.type(rooms, asked(rooms), 1.0, effort.seconds)
        return Speed(at, _limit(crowd, max(effort.rooms), effort.search_seconds))


def _limit(crowd: Crowd, rooms: int, seconds: float) -> Result:
    """Find the highest rate with a p99 under 100 ms: first in long strides, then by halving."""

    def measured(rate: float) -> Result | None:
        for _ in range(2):  # once may be bad luck
            result = crowd.type(rooms, rate, seconds / 2, seconds)
            if result.p99 < P99_SECONDS and result.rate > REACHED * rate:
                return result
        return None

    best, rate = None, FIRST_RATE
    while (result := measured(rate)) is not None:
        best, rate = result, rate * STEP
    low, high = rate / STEP, rate
    for _ in range(REFINEMENTS):
        middle = (low * high) ** 0.5
        result = measured(middle)
        if result is None:
            high = middle
        else:
            best, low = result, middle
    return best or crowd.type(rooms, FIRST_RATE, seconds / 2, seconds)


def memory(kind: str, effort: Effort) -> float:
    """Return the bytes that one more open idle room with two connections takes."""
    with crowded(kind, WARM_ROOMS + effort.idle_rooms) as (server, crowd):
        crowd.connect(WARM_ROOMS)
        before = server.memory
        crowd.connect(WARM_ROOMS + effort.idle_rooms)
        return (server.memory - before) / effort.idle_rooms


class Join(Struct, frozen=True):
    """Seconds from opening a socket to the whole welcome: of a room that is shut, or open."""

    cold: float
    warm: float


def joins(effort: Effort) -> dict[int, Join]:
    """Measure coming in after so many events; the server starts anew for each round of cold ones.

    Which one comes first differs from round to round: early ones meet a server that still starts.
    """
    with tempfile.TemporaryDirectory(prefix="chalkroom-bench-") as name:
        with Store.open(Path(name)) as store:
            for number, events in enumerate((*effort.events, 1)):
                create_long(store, number, events)
        cold, warm = [], []
        numbers = range(len(effort.events))
        for turn in range(effort.rounds):
            order = [(turn + number) % len(numbers) for number in numbers]
            with served("ours", Path(name)) as server:
                _join(server, len(numbers))  # the first of all waits for the start
                cold.append({number: _join(server, number) for number in order})
                warm += [{number: _join(server, number) for number in order} for _ in range(10)]
    return {
        events: Join(*(statistics.median(row[number] for row in rows) for rows in (cold, warm)))
        for number, events in enumerate(effort.events)
    }


def _join(server: Server, number: int) -> float:
    seat = Cast.of(number).cleo.seat
    start = perf_counter()
    with closing(upgraded(server.port, seat, seat)) as connection:
        connection.sendall(masked(b'{"kind":"hello","protocol":1}'))
        receive(connection)
        return perf_counter() - start
