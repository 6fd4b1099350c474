"""What time it is, and the alarm. The shell's only clock; tests hand in one that they move."""

import asyncio
import time
from collections.abc import Callable
from typing import Protocol

DAY_MILLISECONDS = 24 * 60 * 60 * 1000


class Alarm(Protocol):
    """Something that will ring unless it is cancelled."""

    def cancel(self) -> None: ...


class Clock(Protocol):
    """A clock that never goes back."""

    def now(self) -> int:
        """Return milliseconds since 1970."""

    def later(self, milliseconds: float, callback: Callable[[], None]) -> Alarm:
        """Call back after a while; not at all if the alarm is cancelled before."""


class SteadyClock:
    """The wall clock at start plus the monotonic clock: setting the wall clock changes nothing."""

    def __init__(self) -> None:
        self._offset = time.time() - time.monotonic()

    def now(self) -> int:
        return int((self._offset + time.monotonic()) * 1000)

    def later(self, milliseconds: float, callback: Callable[[], None]) -> Alarm:
        return asyncio.get_running_loop().call_later(milliseconds / 1000, callback)
