"""One socket of a real server, as a program that may say anything; and waiting with a deadline."""

import asyncio
import json

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

PATIENCE = 20.0  # seconds until what does not come fails the test
DIGITS = "abcdefghijklmnopqrstuvwxyz234567"
numbers = iter(range(10**9))


def new_id():
    number = next(numbers)
    return "z" + "".join(DIGITS[number >> 5 * place & 31] for place in range(25))


async def until(condition, seconds=PATIENCE):
    """Look again and again; for what no event tells of, such as another process."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.005)


def opened(house, seat, port=None, queue=16):
    """Return the way to a seat's room, to be entered with `async with` or awaited."""
    return connect(
        f"ws://127.0.0.1:{port or house.port}/room/{seat.id}/socket",
        origin=house.origin,
        additional_headers={"Cookie": seat.cookie},
        compression=None,
        max_size=None,
        max_queue=queue,
        ping_interval=None,
        proxy=None,
        close_timeout=1,
        open_timeout=PATIENCE,
    )


def must_press(welcome):
    """Whether this is an interviewer who has not pressed to write yet."""
    you, room = welcome["you"], welcome["streams"]["room"]["snapshot"]
    if you["role"] != "interviewer" or room is None:
        return False
    presses = room["presses"].values()
    return not any(p["person"] == you["person"] and p["ended_at"] is None for p in presses)


class Guest:
    """Somebody at one socket. Own it with `async with`."""

    def __init__(self, house, seat):
        self._way = opened(house, seat)

    async def __aenter__(self):
        self.socket = await self._way
        return self

    async def __aexit__(self, *_):
        await self.socket.close()

    async def says(self, kind, **fields):
        """Say something; commands get an id."""
        if kind not in ("hello", "ping"):
            fields = {"id": new_id(), **fields}
        await self.sends(json.dumps({"kind": kind, **fields}))

    async def sends(self, text):
        async with asyncio.timeout(PATIENCE):
            await self.socket.send(text)

    async def hears(self, kind, seconds=PATIENCE, **fields):
        """Wait for a message or an event of this kind with these fields, and return it."""
        async with asyncio.timeout(seconds):
            while True:
                message = json.loads(await self.socket.recv())
                entries = message["events"] if message["kind"] == "events" else ()
                for found in (message, *(entry["event"] for entry in entries)):
                    if found["kind"] == kind and fields.items() <= found.items():
                        return found

    async def comes_in(self):
        """Say hello, press to write if that is needed, and return the welcome."""
        await self.says("hello", protocol=1)
        welcome = await self.hears("welcome")
        if must_press(welcome):
            await self.says("begin_writing")
            await self.hears("writing_began", person=welcome["you"]["person"])
        return welcome

    async def is_closed(self):
        """Hear the connection out and return the code with which it is closed."""
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    await self.socket.recv()
        except ConnectionClosed:
            return self.socket.close_code


async def let_in(house, host, seat, name):
    """Bring somebody through the door, so that their seat opens the room from now on."""
    async with Guest(house, host) as ada, Guest(house, seat) as visitor:
        await ada.comes_in()
        await visitor.says("hello", protocol=1)
        await visitor.hears("lobby")
        await visitor.says("knock", name=name)
        await ada.hears("knocked", seat=seat.id)
        await ada.says("admit", seat=seat.id)
        await visitor.hears("welcome")
