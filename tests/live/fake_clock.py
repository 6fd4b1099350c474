"""A clock that stands until a test moves it, and a loop whose own time can be skipped."""

import asyncio
from collections.abc import Callable, Coroutine


class FakeAlarm:
    """Something that will ring when the clock has been moved far enough."""

    def __init__(self, due: float, callback: Callable[[], None]) -> None:
        self.due = due
        self.callback = callback
        self.is_cancelled = False

    def cancel(self) -> None:
        self.is_cancelled = True


class FakeClock:
    """Milliseconds since 1970, as many as the test says."""

    def __init__(self, now: int = 1_700_000_000_000) -> None:
        self._now = now
        self._alarms: list[FakeAlarm] = []

    def now(self) -> int:
        return self._now

    def later(self, milliseconds: float, callback: Callable[[], None]) -> FakeAlarm:
        alarm = FakeAlarm(self._now + milliseconds, callback)
        self._alarms.append(alarm)
        return alarm

    def moves(self, milliseconds: int) -> None:
        """Let time pass; alarms ring in their order, those set meanwhile as well."""
        end = self._now + milliseconds
        while due := [a for a in self._alarms if not a.is_cancelled and a.due <= end]:
            alarm = min(due, key=lambda alarm: alarm.due)
            self._alarms.remove(alarm)
            self._now = max(self._now, int(alarm.due))
            alarm.callback()
        self._now = end


class SkippingLoop(asyncio.SelectorEventLoop):
    """A real loop that can be told that some seconds have passed."""

    skipped = 0.0

    def time(self) -> float:
        return super().time() + self.skipped


def played(scene: Coroutine[object, object, None]) -> None:
    """Run a scene on a loop whose time it may skip."""
    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        runner.run(scene)


def seconds_pass(seconds: float) -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, SkippingLoop)
    loop.skipped += seconds
