"""The load: many typists in one process on a core of their own.

Started by the benchmark as `python -m bench.typists PORT SERVER_PID bare|durable|ours`; reads one
request a line and answers each with one line, both JSON.
"""

import json
import os
import random
import select
import sys
import time
from collections.abc import Iterator
from itertools import cycle
from time import perf_counter

from msgspec import Struct

from bench.frames import upgraded
from bench.logs import Cast, id_of
from bench.typist import Typist

DRAIN_SECONDS = 15.0


class Result(Struct, frozen=True):
    """What one run of typing came to; times in seconds."""

    rate: float  # updates a second that everybody heard of
    p50: float
    p99: float
    server_share: float  # of a core
    cpu_per_thousand: float
    typists_share: float
    late: float  # how late the typists themselves were, at the 99th percentile
    is_complete: bool  # whether all that was sent was delivered to all receivers


class Typists:
    """All open connections, two to a room."""

    def __init__(self, port: int, server: int, kind: str) -> None:
        self._port = port
        self._server = server
        self._kind = kind
        self._typists: list[Typist] = []
        self._by_file: dict[int, Typist] = {}
        self._poll = select.epoll()

    def connect(self, rooms: int) -> None:
        """Open connections until there are so many rooms."""
        for room in range(len(self._typists) // 2, rooms):
            pair = [self._join(2 * room + place, room, place) for place in (0, 1)]
            pair[0].partner, pair[1].partner = pair[1], pair[0]
            self._typists += pair

    def _join(self, number: int, room: int, place: int) -> Typist:
        cast = Cast.of(room)
        seat = (cast.ada, cast.cleo)[place].seat
        address = seat if self._kind == "ours" else id_of("room", room)
        connection = upgraded(self._port, address, seat)
        typist = Typist(connection, number, 1 if self._kind == "bare" else 2)
        if self._kind == "ours":
            typist.enter()
        connection.setblocking(False)
        self._by_file[connection.fileno()] = typist
        self._poll.register(connection.fileno(), select.EPOLLIN)
        return typist

    def type(self, rooms: int, rate: float, settle: float, seconds: float) -> Result:
        """Type `rate` keys a second in all, and measure after a while of settling."""
        typists = self._typists[: 2 * rooms]
        keys = cycle(random.Random(1).sample(typists, len(typists)))
        begin = perf_counter() + settle
        self._press(keys, rate, begin)
        for typist in typists:
            typist.latencies.clear()
        heard, cpu, own = _heard(typists), _cpu(self._server), time.process_time()
        late = self._press(keys, rate, begin + seconds)
        took = perf_counter() - begin
        heard, cpu, own = (
            _heard(typists) - heard,
            _cpu(self._server) - cpu,
            time.process_time() - own,
        )
        is_complete = self._drain(typists)
        latencies = sorted(latency for typist in typists for latency in typist.latencies)
        return Result(
            rate=heard / took,
            p50=_percentile(latencies, 50),
            p99=_percentile(latencies, 99),
            server_share=cpu / took,
            cpu_per_thousand=cpu / max(1, heard) * 1000,
            typists_share=own / took,
            late=_percentile(sorted(late), 99),
            is_complete=is_complete,
        )

    def _press(self, keys: Iterator[Typist], rate: float, end: float) -> list[float]:
        """Press keys in turn, evenly spread, until the end; return how late each one was."""
        late = []
        due = perf_counter()
        while (now := perf_counter()) < end:
            while due <= now:
                next(keys).press(now)
                late.append(now - due)
                due += 1 / rate
            self._hear(max(0.0, min(due, end) - perf_counter()))
        return late

    def _hear(self, patience: float) -> None:
        for file, _ in self._poll.poll(patience, 128):
            self._by_file[file].hear()

    def idle(self, seconds: float) -> None:
        """Only answer pings."""
        end = perf_counter() + seconds
        while (left := end - perf_counter()) > 0:
            self._hear(left)

    def _drain(self, typists: list[Typist]) -> bool:
        """Wait until everybody has heard everything, and say whether that came about."""
        for typist in typists:
            typist.keys.clear()
        end = perf_counter() + DRAIN_SECONDS
        while perf_counter() < end and any(typist.outstanding for typist in typists):
            self._hear(0.1)
        self.idle(0.1)  # what comes twice would come now
        receivers = typists[0].echoes
        return sum(t.heard for t in typists) == sum(t.sent for t in typists) * receivers


def _heard(typists: list[Typist]) -> float:
    """Count the updates that everybody has heard of."""
    return sum(typist.heard for typist in typists) / typists[0].echoes


def _percentile(values: list[float], percent: int) -> float:
    return values[min(len(values) - 1, len(values) * percent // 100)] if values else float("nan")


def _cpu(process: int) -> float:
    with open(f"/proc/{process}/stat") as file:
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main(port: str, server: str, kind: str) -> None:
    """Answer requests until there are no more."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    typists = Typists(int(port), int(server), kind)
    for line in sys.stdin:
        what, *arguments = json.loads(line)
        answer: object = None
        match what:
            case "connect":
                typists.connect(*arguments)
            case "idle":
                typists.idle(*arguments)
            case "type":
                result = typists.type(*arguments)
                answer = {name: getattr(result, name) for name in Result.__struct_fields__}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
