"""A server whose time a story moves on: each line of its input says by how many milliseconds.

Started with a folder, a port, and how far its clock is ahead of this machine's.
"""

import asyncio
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from chalkroom import keys
from chalkroom.app import App
from chalkroom.live.clock import Alarm, SteadyClock
from chalkroom.pages.desk import Place
from chalkroom.serving import listen, server
from chalkroom.store.sqlite import Store


class MovedClock:
    """Goes as clocks do, and jumps when it is told to; what was due on the way rings at once."""

    def __init__(self, ahead: int) -> None:
        self._ahead = ahead
        self._steady = SteadyClock()
        self._alarms: set[MovedAlarm] = set()

    def now(self) -> int:
        return self._steady.now() + self._ahead

    def later(self, milliseconds: float, callback: Callable[[], None]) -> Alarm:
        alarm = MovedAlarm(self.now() + milliseconds, callback, self._alarms)
        alarm.look(self)
        return alarm

    def wait(self, due: float, callback: Callable[[], None]) -> Alarm:
        return self._steady.later(max(0, due - self.now()), callback)

    def skip(self, milliseconds: int) -> None:
        self._ahead += milliseconds
        for alarm in sorted(self._alarms, key=lambda alarm: alarm.due):
            alarm.look(self)


class MovedAlarm:
    def __init__(self, due: float, callback: Callable[[], None], others: "set[MovedAlarm]") -> None:
        self.due = due
        self._callback = callback
        self._others = others
        self._waiting: Alarm | None = None
        others.add(self)

    def look(self, clock: MovedClock) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
        self._waiting = clock.wait(self.due, self._ring)

    def cancel(self) -> None:
        self._others.discard(self)
        if self._waiting is not None:
            self._waiting.cancel()

    def _ring(self) -> None:
        self._others.discard(self)
        self._callback()


def follow(clock: MovedClock) -> None:
    """Move the clock by what standard input says, as long as the server runs."""
    loop = asyncio.get_running_loop()

    def move(milliseconds: int) -> None:
        clock.skip(milliseconds)
        print("moved", flush=True)

    def listen_to_lines() -> None:
        for line in sys.stdin:
            loop.call_soon_threadsafe(move, int(line))

    threading.Thread(target=listen_to_lines, daemon=True).start()


def main(data: Path, port: int, ahead: int) -> None:
    clock = MovedClock(ahead)
    with Store.open(data) as store, listen("127.0.0.1", port) as listening:
        origin = f"http://127.0.0.1:{listening.getsockname()[1]}"
        place = Place(origin, frozenset({origin}), os.environ["CHALKROOM_HOST_KEY"])
        link_key = keys.kept(data / keys.LINK_KEY).text.encode()
        app = App(store, place, link_key, clock=clock)

        def begin() -> None:
            follow(clock)
            print(origin, flush=True)

        server(app, (), begin).run([listening])


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
