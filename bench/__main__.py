"""`make bench`, or `python -m bench --quick`: measures the rooms and both relays, prints ratios.

`python -m bench --library` measures the library alone.
"""

import os
import sys
from collections.abc import Iterable

from bench import goals
from bench.demo import print_demo
from bench.library import print_library
from bench.measures import FULL, QUICK, Effort, Speed, asked, joins, memory, speed

NAMES = {"bare": "bare relay", "durable": "durable relay", "ours": "Chalkroom"}


def main(arguments: list[str]) -> int:
    """Measure; return 1 if something that was sent was not delivered, or a bound does not hold."""
    if "--library" in arguments:
        return 0 if print_library() else 1
    effort = QUICK if "--quick" in arguments else FULL
    if len(os.sched_getaffinity(0)) < 2:
        print("There is only one core: server and typists share it, so expect little.")
    speeds = {kind: speed(kind, effort) for kind in NAMES}
    _print_speeds(speeds, effort)
    _print_latencies(speeds, effort)
    _print_goal(speeds, max(effort.rooms))
    _print_memory({kind: memory(kind, effort) for kind in NAMES})
    _print_joins(effort)
    print_demo()
    is_bounded = print_library()
    return _verdict([*speeds.values()]) or (0 if is_bounded else 1)


def _print_speeds(speeds: dict[str, Speed], effort: Effort) -> None:
    rooms = max(effort.rooms)
    print(f"\nEdits a second on one core with p99 under 100 ms, {rooms:,} rooms of two typists")
    base = speeds["durable"]
    for kind, name in NAMES.items():
        best = speeds[kind].best
        _row(
            name,
            f"{best.rate:,.0f}/s",
            f"{best.rate / base.best.rate:.2f} x durable",
            f"core {best.server_share:.0%}",
            f"typists {best.typists_share:.0%}",
        )
    outcome = goals.share_outcome(speeds["ours"].best, base.best)
    print(f"Wanted of Chalkroom: {goals.SHARE} x durable; {outcome}")
    print(f"\nTime of the processor for 1,000 edits, {rooms:,} rooms at 5 keys a second each")
    for kind, name in NAMES.items():
        usual = speeds[kind].at[rooms]
        _row(
            name,
            f"{usual.cpu_per_thousand * 1000:.0f} ms",
            f"{usual.cpu_per_thousand / base.at[rooms].cpu_per_thousand:.2f} x durable",
            f"core {usual.server_share:.0%}",
            f"{usual.rate:,.0f}/s",
        )


def _print_latencies(speeds: dict[str, Speed], effort: Effort) -> None:
    print("\nSocket to socket, 5 keys a second each: p50 / p99 in milliseconds")
    _row("rooms", *(f"{rooms:,}" for rooms in effort.rooms))
    for kind, name in NAMES.items():
        results = (speeds[kind].at[rooms] for rooms in effort.rooms)
        _row(name, *(f"{one.p50 * 1000:.2f} / {one.p99 * 1000:.2f}" for one in results))


def _print_goal(speeds: dict[str, Speed], rooms: int) -> None:
    rate, p99 = asked(rooms), goals.P99_SECONDS
    print(f"\nWanted in {rooms:,} rooms: {rate:,.0f} edits a second, p99 under {p99 * 1000:.0f} ms")
    results = {kind: speeds[kind].at[rooms] for kind in NAMES}
    for kind, name in NAMES.items():
        one = results[kind]
        _row(name, f"{one.rate:,.0f}/s", f"{one.p99 * 1000:.2f} ms", goals.outcome(one, rate))
    for remark in goals.remarks(results, rate):
        print(remark)


def _print_memory(sizes: dict[str, float]) -> None:
    print("\nMemory of an open idle room with two connections")
    for kind, name in NAMES.items():
        ratio = sizes[kind] / sizes["bare"]
        _row(name, f"{sizes[kind] / 1024:.1f} KiB", f"{ratio:.2f} x bare")


def _print_joins(effort: Effort) -> None:
    print("\nJoining, from opening a socket to the whole welcome, texts of equal length")
    measured = joins(effort)
    first = measured[effort.events[0]]
    for events, join in measured.items():
        _row(
            f"{events:,} events",
            f"room open {join.warm * 1000:.2f} ms",
            f"{join.warm / first.warm:.2f} x",
            f"room shut {join.cold * 1000:.2f} ms",
            f"{join.cold / first.cold:.2f} x",
        )


def _verdict(speeds: Iterable[Speed]) -> int:
    results = [result for one in speeds for result in (*one.at.values(), one.best)]
    if any(goals.is_limited(result) for result in results):
        print("\nThe typists were the limit at times, or the machine was busy: ratios are unsafe.")
    if all(result.is_complete for result in results):
        print("\nAll that was sent was delivered to all receivers, once.")
        return 0
    print("\nNOT all that was sent was delivered to all receivers, once.")
    return 1


def _row(*columns: str) -> None:
    print("".join(f"{column:<20}" for column in columns).rstrip(), flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
