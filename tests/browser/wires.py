"""One person's way to the network: a small SOCKS proxy that can be cut, stall, and mend again.

Browsers keep open sockets alive when they are told to be offline; a wire does not.
"""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

SUCCEEDED = b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00"
HERE = "127.0.0.1"
NAME, IPV4, IPV6 = 3, 1, 4


class Wire:
    """Everything that one browser context sends goes this way, and nothing else does."""

    def __init__(self) -> None:
        self.port = 0
        self._flows = asyncio.Event()
        self._flows.set()
        self._is_cut = False
        self._ends: set[asyncio.StreamWriter] = set()
        self._calls: set[asyncio.Task[None]] = set()

    def cut(self) -> None:
        """Reset what is open, and refuse what comes."""
        self._is_cut = True
        for end in self._ends:
            end.transport.abort()

    def stall(self) -> None:
        """Swallow nothing and pass nothing on, in either direction, as a dead radio does."""
        self._flows.clear()

    def mend(self) -> None:
        """Let everything pass; what had stalled arrives late, but it arrives."""
        self._is_cut = False
        self._flows.set()

    def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._ends.add(writer)
        call = asyncio.ensure_future(self._serve(reader, writer))
        self._calls.add(call)
        call.add_done_callback(self._calls.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._connect(reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass  # Whoever called hears it from the closed socket.
        finally:
            self._ends.discard(writer)
            writer.close()

    async def hang_up(self) -> None:
        """End every call that is still going on, those that have not begun as well."""
        ends = tuple(self._ends)  # to close them would wait for who does not read
        for call in tuple(self._calls):
            call.cancel()
        await asyncio.gather(*self._calls, return_exceptions=True)
        for end in ends:
            end.transport.abort()

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, methods = await reader.readexactly(2)
        await reader.readexactly(methods)
        writer.write(b"\x05\x00")
        *_, kind = await reader.readexactly(4)
        host = await _host(reader, kind)
        port = int.from_bytes(await reader.readexactly(2), "big")
        await self._flows.wait()
        if self._is_cut or host != HERE:  # Browsers have errands of their own.
            return
        near, far = await asyncio.open_connection(host, port)
        self._ends.add(far)
        try:
            writer.write(SUCCEEDED)
            await self._pass_both_ways(reader, writer, near, far)
        finally:
            self._ends.discard(far)
            far.close()

    async def _pass_both_ways(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        near: asyncio.StreamReader,
        far: asyncio.StreamWriter,
    ) -> None:
        ways = [
            asyncio.ensure_future(self._pass(reader, far)),
            asyncio.ensure_future(self._pass(near, writer)),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)

    async def _pass(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        while piece := await source.read(65_536):
            await self._flows.wait()
            target.write(piece)
            await target.drain()


async def _host(reader: asyncio.StreamReader, kind: int) -> str:
    if kind == NAME:
        (length,) = await reader.readexactly(1)
        return (await reader.readexactly(length)).decode()
    family, length = (socket.AF_INET, 4) if kind == IPV4 else (socket.AF_INET6, 16)
    return socket.inet_ntop(family, await reader.readexactly(length))


@asynccontextmanager
async def wire() -> AsyncIterator[Wire]:
    """Lay a wire from a free port of this machine."""
    laid = Wire()
    server = await asyncio.start_server(laid.take, HERE, 0)
    laid.port = server.sockets[0].getsockname()[1]
    try:
        yield laid
    finally:
        server.close()
        await laid.hang_up()
