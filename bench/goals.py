"""What is wanted of a server, whether it was reached, and whose limit it was that was met."""

from collections.abc import Iterator

from bench.typists import Result

P99_SECONDS = 0.02
REACHED = 0.98  # of the rate that was asked for
BUSY_TYPISTS = 0.8  # of their core: from here on they may be what is measured
LATE_SECONDS = 0.005
SHARE = 0.6  # of what the durable relay takes


def is_reached(result: Result, asked: float) -> bool:
    """Whether all that was asked for was told in time."""
    return result.p99 < P99_SECONDS and result.rate > REACHED * asked


def is_limited(result: Result) -> bool:
    """Whether the typists may have been the limit, or something else that ran on the machine."""
    return result.typists_share > BUSY_TYPISTS or result.late > LATE_SECONDS


def outcome(result: Result, asked: float) -> str:
    """Say in words how a run went."""
    if is_reached(result, asked):
        return "reached"
    return "missed; the typists were late" if is_limited(result) else "missed"


def share_outcome(ours: Result, durable: Result) -> str:
    """Say in words whether the rooms take enough of what the durable relay takes."""
    if ours.rate >= SHARE * durable.rate:
        return "reached"
    return "missed; the typists were late" if is_limited(ours) else "missed"


def remarks(results: dict[str, Result], asked: float) -> Iterator[str]:
    """Yield what must be said so that nobody reads more out of the outcomes than is in them."""
    if is_reached(results["durable"], asked):
        return
    yield "The durable relay, which has no logic at all, misses this here as well:"
    if is_limited(results["durable"]):
        yield "its typists were late, so this run does not say whose limit it was."
    else:
        yield "this machine is too slow for the goal even without any rules."
