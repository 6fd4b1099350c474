"""Work that seldom has to wait: it is done at once, and only what must wait becomes a task."""

import asyncio
import types
from collections.abc import Callable, Coroutine, Generator
from typing import Any

Work = Coroutine[Any, Any, None]


class Eager:
    """Does the same work whenever it is woken, but never twice at a time.

    Whoever wakes it does what can be done now: the work must not ask which task it runs in. After
    a fault nothing is done any more.
    """

    __slots__ = ("_is_busy", "_rest", "_work", "fault")

    def __init__(self, work: Callable[[], Work]) -> None:
        self.fault: Exception | None = None
        self._work = work
        self._is_busy = False
        self._rest: asyncio.Task[None] | None = None

    def wake(self) -> None:
        """Do the work, unless it is being done: then it will see what is new by itself."""
        if not self._is_busy:
            self._is_busy = True
            self._rest = begin(self._do())

    def require_sound(self) -> None:
        """Raise what went wrong, if anything did."""
        if self.fault is not None:
            raise self.fault

    async def stop(self) -> None:
        """Let go of what is still waiting."""
        if self._rest is not None:
            self._rest.cancel()
            await asyncio.gather(self._rest, return_exceptions=True)

    async def _do(self) -> None:
        try:
            await self._work()
            self._is_busy = False
        except Exception as fault:
            self.fault = fault


def begin(work: Work) -> asyncio.Task[None] | None:
    """Do as much as can be done now; return the task that does the rest, if anything is left."""
    try:
        future = work.send(None)
    except StopIteration:
        return None
    return asyncio.get_running_loop().create_task(_rest(work, future))


@types.coroutine
def _rest(work: Work, future: Any) -> Generator[Any, Any, None]:
    """Go on with work that has begun, once the future is done for which it waits."""
    try:
        yield future
        yield from work
    finally:
        work.close()
