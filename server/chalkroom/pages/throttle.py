"""Slows guessing down: so many failures a minute from one address, and then a pause."""

from collections import deque
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address

FAILURES = 10
WINDOW_MILLISECONDS = 60_000
ADDRESSES = 10_000


class Throttle:
    """Counts the failures of each address within the last minute."""

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._failures: dict[str, deque[int]] = {}

    def pause(self, address: str) -> int:
        """Return for how many seconds this address must wait, mostly 0."""
        failures = self._recent(_network(address))
        if len(failures) < FAILURES:
            return 0
        return max(1, (failures[-FAILURES] + WINDOW_MILLISECONDS - self._now() + 999) // 1000)

    def failed(self, address: str) -> None:
        """Count a failure."""
        network = _network(address)
        failures = self._recent(network)
        failures.append(self._now())
        self._failures[network] = failures
        if len(self._failures) > ADDRESSES:
            del self._failures[next(iter(self._failures))]

    def _recent(self, network: str) -> deque[int]:
        failures = self._failures.pop(network, deque(maxlen=FAILURES))
        while failures and failures[0] <= self._now() - WINDOW_MILLISECONDS:
            failures.popleft()
        if failures:
            self._failures[network] = failures
        return failures


def _network(address: str) -> str:
    """Whoever has one address of IPv6 has the 2^64 beside it too."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    return parsed.exploded[:19] if isinstance(parsed, IPv6Address) else address
