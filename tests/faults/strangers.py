"""Bare sockets, for what no client library does: ten thousand hellos, and a frame without end."""

import asyncio
import json
from collections import Counter
from contextlib import asynccontextmanager, suppress

from faults.guest import PATIENCE
from faults.house import MIB

AT_ONCE = 50
TEXT, CLOSE = 0x81, 0x88
MASKED = 0x80
NO_MASK = bytes(4)  # a mask of zeros, so that what is sent can be written as it is
HELLO = json.dumps({"kind": "hello", "protocol": 1}).encode()


async def knock_in_vain(house, count):
    """Open so many connections without a seat, and count the codes with which they are closed."""
    codes = Counter()
    waiting = iter(range(count))

    async def strangers():
        for _ in waiting:
            async with _socket(house, "a" * 26, "") as (reader, writer):
                writer.write(bytes([TEXT, MASKED | len(HELLO)]) + NO_MASK + HELLO)
                codes[await _code(reader)] += 1

    await asyncio.gather(*(strangers() for _ in range(AT_ONCE)))
    return codes


async def send_without_end(house, seat, length):
    """Begin a frame as long as that, return the code that is the answer, and go on regardless."""
    async with _socket(house, seat.id, seat.cookie) as (reader, writer):
        writer.write(bytes([TEXT, MASKED | 127]) + length.to_bytes(8) + NO_MASK)
        code = await _code(reader)
        with suppress(ConnectionError):
            await _send(writer, length)
        return code


async def _send(writer, length):
    for _ in range(0, length, MIB):
        writer.write(b"x" * MIB)
        await writer.drain()


async def _code(reader):
    """The code of a closing frame, before which nothing else is said."""
    kind, length = await reader.readexactly(2)
    assert kind == CLOSE
    return int.from_bytes((await reader.readexactly(length))[:2])


@asynccontextmanager
async def _socket(house, seat, cookie):
    async with asyncio.timeout(PATIENCE):
        reader, writer = await asyncio.open_connection("127.0.0.1", house.port)
        try:
            writer.write(_handshake(house, seat, cookie))
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 101"), head
            yield reader, writer
        finally:
            writer.transport.abort()
            with suppress(OSError):
                await writer.wait_closed()


def _handshake(house, seat, cookie):
    lines = [
        f"GET /room/{seat}/socket HTTP/1.1",
        f"Host: 127.0.0.1:{house.port}",
        f"Origin: {house.origin}",
        f"Cookie: {cookie}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()
