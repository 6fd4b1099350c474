"""A bad wire between people and the server: slow, cut after some bytes, or dead one way."""

import asyncio

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
        self._connections = set()
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
        for task in self._connections:
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        await self._server.wait_closed()

    def stall(self, up=False, down=False):
        """From now on nothing passes in these directions, and nobody is told."""
        for is_stalled, passes in ((up, self._up), (down, self._down)):
            passes.clear() if is_stalled else passes.set()

    async def _serve(self, reader, writer):
        task = asyncio.current_task()
        self._connections.add(task)
        try:
            await self._connect(reader, writer)
        except OSError:
            pass  # the server is not there just now
        finally:
            self._connections.discard(task)
            writer.transport.abort()

    async def _connect(self, reader, writer):
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._house.port)
        budget = Budget(self._cut_after())
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._pump(reader, far_writer, self._up, budget))
                group.create_task(self._pump(far_reader, writer, self._down, budget))
        except* Cut as cuts:
            self.cuts += any(cut.is_meant for cut in cuts.exceptions)
        finally:
            far_writer.transport.abort()

    async def _pump(self, reader, writer, passes, budget):
        """Pass on what comes, in order, each piece as late as the wire is long."""
        pieces = asyncio.Queue()
        async with asyncio.TaskGroup() as group:
            group.create_task(self._read(reader, pieces, budget))
            group.create_task(self._write(writer, pieces, passes))

    async def _read(self, reader, pieces, budget):
        now = asyncio.get_running_loop().time
        try:
            while piece := await reader.read(CHUNK):
                pieces.put_nowait((now() + self._delay, piece))
                budget.spend(len(piece))
        except ConnectionError:
            pass
        raise Cut(is_meant=False)

    async def _write(self, writer, pieces, passes):
        now = asyncio.get_running_loop().time
        while True:
            due, piece = await pieces.get()
            await asyncio.sleep(max(0, due - now()))
            await passes.wait()
            writer.write(piece)


class Cut(Exception):
    """A connection ends; `is_meant` if by the proxy."""

    def __init__(self, is_meant):
        super().__init__()
        self.is_meant = is_meant


class Budget:
    """How many bytes a connection may still carry."""

    def __init__(self, left):
        self._left = left

    def spend(self, count):
        if self._left is not None:
            self._left -= count
            if self._left < 0:
                raise Cut(is_meant=True)
