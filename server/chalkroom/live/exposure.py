"""How often each problem was asked of late: a fold over the lines of all interviews."""

from collections import Counter
from collections.abc import Iterable

from chalkroom.live import summary
from chalkroom.store.sqlite import Store

EXPOSURE_MILLISECONDS = 90 * 24 * 3600 * 1000


def uses(lines: Iterable[str], now: int) -> dict[str, int]:
    """Return how often problems were opened in the last 90 days, by `track/slug`."""
    since = now - EXPOSURE_MILLISECONDS
    opened = (each for line in lines for each in summary.read(line).opened)
    return dict(Counter(problem for problem, at in opened if at > since))


def uses_in(store: Store, now: int) -> dict[str, int]:
    """Return the uses in all interviews that a store keeps."""
    return uses((row.summary for row in store.interviews()), now)
