"""The first message of a connection: until it is here, nothing of the connection is kept."""

import asyncio

from starlette.websockets import WebSocket

from chalkroom.live import wire
from chalkroom.live.closing import Closing
from chalkroom.live.messages import PROTOCOL, Hello

HELLO_SECONDS = 10.0


async def first_message(websocket: WebSocket) -> Hello | Closing | None:
    """Wait for hello. Return why to close the socket instead, or None if it is gone."""
    try:
        async with asyncio.timeout(HELLO_SECONDS):
            message = await websocket.receive()
    except TimeoutError:
        return Closing.HELLO_TOO_LATE
    if message["type"] == "websocket.disconnect":
        return None
    try:
        hello = wire.parse(message.get("text") or "")
    except wire.Malformed:
        return Closing.MALFORMED
    if not isinstance(hello, Hello):
        return Closing.MALFORMED
    return hello if hello.protocol == PROTOCOL else Closing.OUTDATED
