"""A loop without threads, in which no time passes but what a test lets pass: all runs are alike."""

import asyncio
from collections.abc import Callable, Coroutine

DISK_TURNS = 3  # turns of the loop until what was asked of the disk is done


class StillLoop(asyncio.SelectorEventLoop):
    """What would be done in threads is done here, some turns later and in the order asked."""

    seconds = 0.0

    def time(self) -> float:
        return self.seconds

    def run_in_executor(self, executor, work: Callable, *arguments: object) -> asyncio.Future:
        future = self.create_future()
        self.call_soon(self._work, DISK_TURNS, future, work, arguments)
        return future

    def _work(self, turns: int, future: asyncio.Future, work: Callable, arguments: tuple) -> None:
        if turns:
            self.call_soon(self._work, turns - 1, future, work, arguments)
            return
        try:
            result = work(*arguments)
        except Exception as fault:
            if not future.cancelled():
                future.set_exception(fault)
        else:
            if not future.cancelled():
                future.set_result(result)

    async def is_quiet(self) -> None:
        """Wait until nothing is left to be done before time passes."""
        await asyncio.sleep(0)
        while self._ready:
            await asyncio.sleep(0)


def played_still(scene: Coroutine) -> object:
    """Run a scene on such a loop, and return what it returns."""
    with asyncio.Runner(loop_factory=StillLoop) as runner:
        return runner.run(scene)


async def quiet() -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, StillLoop)
    await loop.is_quiet()


def seconds_pass(seconds: float) -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, StillLoop)
    loop.seconds += seconds
