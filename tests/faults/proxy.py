"""A bad wire between people and the server: slow, cut after some bytes, or dead one way."""

import asyncio
from contextlib import suppress

CHUNK = 4096


class Proxy:
    """A port of its own before a server's. Own it with `async with`.

    `delay` is how many seconds everything takes in each direction; `cut_after` makes for every
    connection the number of bytes, of both directions, after which it is cut.
    """

    def __init__(self, house, delay=0.0, cut_after=lambda: None):
        self._house = house
        self._delay = delay
        self._cut_after = cut_after
        self._connections, self._budgets = set(), []
        self._up, self._down = asyncio.Event(), asyncio.Event()
        self._up.set()
        self._down.set()
        self.cuts = 0

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_):
        self._server.close()
        for budget in self._budgets:
            budget.spent.set()
        await asyncio.gather(*self._connections)
        await self._server.wait_closed()

    def stall(self, up=False, down=False):
        """From now on nothing passes in these directions, and nobody is told."""
        for is_stalled, passes in ((up, self._up), (down, self._down)):
            passes.clear() if is_stalled else passes.set()

    async def _serve(self, reader, writer):
        task = asyncio.current_task()
        self._connections.add(task)
        try:
            with suppress(OSError):  # the server may not be there just now
                await self._connect(reader, writer)
        finally:
            self._connections.discard(task)
            writer.transport.abort()

    async def _connect(self, reader, writer):
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._house.port)
        budget = Budget(self._cut_after())
        self._budgets.append(budget)
        pumps = [
            asyncio.create_task(self._pump(reader, far_writer, self._up, budget)),
            asyncio.create_task(self._pump(far_reader, writer, self._down, budget)),
        ]
        cut = asyncio.create_task(budget.spent.wait())
        try:
            await asyncio.wait([asyncio.gather(*pumps), cut], return_when=asyncio.FIRST_COMPLETED)
            self.cuts += budget.is_overdrawn
        finally:
            for task in (*pumps, cut):
                task.cancel()
            await asyncio.gather(*pumps, cut, return_exceptions=True)
            far_writer.transport.abort()

    async def _pump(self, reader, writer, passes, budget):
        """Pass on what comes, in order, each piece as late as the wire is long."""
        pieces = asyncio.Queue()
        reading = asyncio.create_task(self._read(reader, pieces, budget))
        now = asyncio.get_running_loop().time
        try:
            while (arrived := await pieces.get()) is not None:
                due, piece = arrived
                await asyncio.sleep(max(0, due - now()))
                await passes.wait()
                if not writer.is_closing():
                    writer.write(piece)
            writer.close()
        finally:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)

    async def _read(self, reader, pieces, budget):
        """A side that ends is heard to end only when all before it has passed."""
        now = asyncio.get_running_loop().time
        with suppress(ConnectionError):
            while piece := await reader.read(CHUNK):
                pieces.put_nowait((now() + self._delay, piece))
                budget.spend(len(piece))
        pieces.put_nowait(None)


class Budget:
    """How many bytes a connection may still carry; None is no limit."""

    def __init__(self, left):
        self._left = left
        self.spent = asyncio.Event()

    @property
    def is_overdrawn(self):
        return self._left is not None and self._left < 0

    def spend(self, count):
        if self._left is not None:
            self._left -= count
        if self.is_overdrawn:
            self.spent.set()
