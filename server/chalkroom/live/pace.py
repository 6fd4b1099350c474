"""Token buckets: how much one connection may send, so that it harms nobody else."""

from chalkroom.interview.limits import LIMITS


class Pace:
    """A bucket that fills at `rate` a second up to `burst`."""

    __slots__ = ("_at", "_burst", "_left", "_rate")

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self._rate = rate
        self._burst = burst
        self._left = burst
        self._at = now

    def wait(self, amount: float, now: float) -> float:
        """Take an amount, and return for how many seconds the sender must pause."""
        left = min(self._burst, self._left + (now - self._at) * self._rate) - amount
        self._left, self._at = left, now
        return 0.0 if left >= 0 else -left / self._rate

    def allows(self, now: float) -> bool:
        """Take one if there is one."""
        self._left = min(self._burst, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Paces:
    """All buckets of one connection."""

    __slots__ = ("_bytes", "_frames", "carets", "selections")

    def __init__(self, now: float) -> None:
        self._bytes = Pace(LIMITS.bytes_per_second, LIMITS.bytes_burst, now)
        self._frames = Pace(LIMITS.frames_per_second, LIMITS.frames_burst, now)
        self.carets = Pace(LIMITS.carets_per_second, LIMITS.carets_per_second, now)
        self.selections = Pace(LIMITS.selections_per_second, LIMITS.selections_per_second, now)

    def wait(self, length: int, now: float) -> float:
        """Take one message of this length, and return for how many seconds to read nothing."""
        return max(self._bytes.wait(length, now), self._frames.wait(1, now))


def size_of(text: str) -> int:
    """Return how many bytes a message had on the wire."""
    return len(text) if text.isascii() else len(text.encode())
