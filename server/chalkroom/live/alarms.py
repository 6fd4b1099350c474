"""The moments at which a room must look again: when something is due, and when something failed."""

from collections.abc import Callable

from chalkroom.live.clock import Alarm, Clock


class Reminder:
    """One alarm that can be set anew; it counts as set until it is cleared."""

    def __init__(self, clock: Clock, callback: Callable[[], None]) -> None:
        self._clock = clock
        self._callback = callback
        self._alarm: Alarm | None = None

    @property
    def is_set(self) -> bool:
        return self._alarm is not None

    def set(self, milliseconds: float) -> None:
        """Ring after a while, and not when it would have rung before."""
        self.clear()
        self._alarm = self._clock.later(max(0, milliseconds), self._callback)

    def clear(self) -> None:
        """Ring no more."""
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = None


class DueAlarm:
    """Rings when something is due, as `due` says; timers may be early, and what is due may move."""

    def __init__(
        self, clock: Clock, due: Callable[[], int | None], ring: Callable[[], None]
    ) -> None:
        self._clock = clock
        self._due = due
        self._reminder = Reminder(clock, ring)
        self.look()

    @property
    def is_set(self) -> bool:
        return self._reminder.is_set

    def look(self) -> None:
        """Set it by what is due now."""
        due = self._due()
        if due is None:
            self._reminder.clear()
        else:
            self._reminder.set(due - self._clock.now())

    def clear(self) -> None:
        """Ring no more."""
        self._reminder.clear()
