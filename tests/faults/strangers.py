"""Many who say hello without a seat: bare sockets, since ten thousand clients would be the load."""

import asyncio
import json
from collections import Counter

AT_ONCE = 50
HELLO = json.dumps({"kind": "hello", "protocol": 1}).encode()
# A text frame whose mask is zero, so that it can be written as it is.
FRAME = bytes([0x81, 0x80 | len(HELLO), 0, 0, 0, 0]) + HELLO
CLOSE = 0x88


async def knock_in_vain(house, count):
    """Open so many connections without a seat, and count the codes with which they are closed."""
    codes = Counter()
    waiting = iter(range(count))

    async def strangers():
        for _ in waiting:
            codes[await _turned_away(house)] += 1

    await asyncio.gather(*(strangers() for _ in range(AT_ONCE)))
    return codes


async def _turned_away(house):
    reader, writer = await asyncio.open_connection("127.0.0.1", house.port)
    writer.write(
        f"GET /room/{'a' * 26}/socket HTTP/1.1\r\nHost: 127.0.0.1:{house.port}\r\n"
        f"Origin: {house.origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n".encode()
    )
    writer.write(FRAME)
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 101"), head
        kind, length = await reader.readexactly(2)
        assert kind == CLOSE
        return int.from_bytes((await reader.readexactly(length))[:2])
    finally:
        writer.close()
