"""Somebody who types over a real socket, and takes note of what was handed in and came back.

The editor is the model's. Whatever happens to the connection, it is opened again and resumes by
number, with what is unconfirmed.
"""

import asyncio
import json
import random

from faults.guest import must_press, new_id, opened
from fuzz.editor import Editor, read, units
from fuzz.plans import fitted, typed
from websockets.exceptions import InvalidMessage, WebSocketException

LOST = (OSError, EOFError, TimeoutError, WebSocketException, InvalidMessage)
BACK_OFF_SECONDS = 0.03
LONGEST = 400  # units; a longer board is typed shorter


class Typist:
    """One tab. Own it with `async with`; it types while `is_typing`."""

    def __init__(self, house, seat, seed, key_seconds=0.01, port=None, queue=16, silence=None):
        self.house = house
        self._way = (house, seat, port, queue)
        self.chance = random.Random(seed)
        self.key_seconds = key_seconds
        self.silence_seconds = silence  # after which the wire is held for dead
        self.is_typing = asyncio.Event()
        self.is_listening = asyncio.Event()
        self.is_listening.set()
        self.editor = self.epoch = self.board = None
        self.streams = {}
        self.handed_in, self.acknowledged, self.seen = set(), set(), set()
        self.own = set()  # the instances that were this tab's
        self.codes = []
        self.fatal = []
        self.resumed = self.restarted = self.refusals = 0
        self._socket = None
        self._sent = None

    async def __aenter__(self):
        self._tasks = [asyncio.create_task(self._stay()), asyncio.create_task(self._type())]
        return self

    async def __aexit__(self, *_):
        for task in self._tasks:
            task.cancel()
        ends = await asyncio.gather(*self._tasks, return_exceptions=True)
        for end in ends:
            if not isinstance(end, asyncio.CancelledError):
                raise end

    @property
    def is_settled(self):
        """Whether the server has it all."""
        return self.editor is not None and not self.editor.unconfirmed and self._socket is not None

    async def _stay(self):
        while True:
            try:
                async with opened(*self._way) as socket:
                    await self._converse(socket)
            except LOST:
                pass
            self._socket = self._sent = None
            await asyncio.sleep(BACK_OFF_SECONDS)

    async def _converse(self, socket):
        has_unconfirmed = self.editor is not None and bool(self.editor.unconfirmed)
        hello = {"kind": "hello", "protocol": 1, "epoch": self.epoch, "streams": self.streams}
        await socket.send(json.dumps(hello | {"has_unconfirmed": has_unconfirmed}))
        beating = asyncio.create_task(self._beat(socket))
        try:
            async for text in socket:
                await self.is_listening.wait()
                if not await self._hear(socket, json.loads(text)):
                    return
        finally:
            beating.cancel()
            await asyncio.gather(beating, return_exceptions=True)
            self.codes.append(socket.close_code)

    async def _beat(self, socket):
        """Ask whether the wire lives, and leave it when no answer comes."""
        while self.silence_seconds is not None:
            self._has_answer = False
            await socket.send(json.dumps({"kind": "ping", "sent": 0}))
            await asyncio.sleep(self.silence_seconds)
            if not self._has_answer:
                socket.transport.abort()

    async def _hear(self, socket, message):
        """Take a message; False if it can only be answered by coming back."""
        match message["kind"]:
            case "welcome":
                if not self._welcomed(message):
                    return False
                if must_press(message):
                    await socket.send(json.dumps({"kind": "begin_writing", "id": new_id()}))
                self._socket = socket
                await self._push()
            case "events":
                for entry in message["events"]:
                    self._told(entry)
                await self._push()
            case "pong":
                self._has_answer = True
            case "refusal":
                self.refusals += 1
                self._sent = None
                if not message["retry"]:
                    self.fatal.append(message["code"])
                await asyncio.sleep(BACK_OFF_SECONDS)
                await self._push()
        return True

    def _welcomed(self, welcome):
        start = welcome["streams"]["room"]
        if start["snapshot"] is not None and self.editor is not None and self.editor.unconfirmed:
            return False  # typed between hello and welcome: ask again, with that
        self.epoch = welcome["epoch"]
        self.streams = {name: begun["seq"] for name, begun in welcome["streams"].items()}
        if start["snapshot"] is None:
            self.resumed += 1
            return True
        self.restarted += 1
        self.board = start["snapshot"]["current"]
        board = start["snapshot"]["boards"][self.board]
        self.editor = Editor(new_id(), units(board["text"]), board["version"])
        self.own.add(self.editor.instance)
        return True

    def _told(self, entry):
        stream, event = entry["stream"], entry["event"]
        assert entry["seq"] == self.streams.get(stream, 0) + 1, "a number is missing or comes twice"
        self.streams[stream] = entry["seq"]
        if event["kind"] != "edited" or event["board"] != self.board:
            return
        update = (event["instance"], event["sequence"])
        (self.acknowledged if event["instance"] in self.own else self.seen).add(update)
        self.editor.receive(*update, read(event["changes"]))
        if self._sent is not None and self.editor.confirmed >= self._sent:
            self._sent = None

    async def _type(self):
        while True:
            await self.is_typing.wait()
            if self.editor is not None:
                self.editor.change(self._key())
                await self._push()
            await asyncio.sleep(self.key_seconds * self.chance.uniform(0.5, 1.5))

    def _key(self):
        text = self.editor.text
        if len(text) > LONGEST:
            return fitted(text, [[self.chance.randrange(LONGEST), 40, ""]])
        gap, size, put = typed(self.chance)
        return fitted(text, [[len(text) + gap if self.chance.random() < 0.5 else gap, size, put]])

    async def _push(self):
        if self._socket is None or self._sent is not None or not self.editor.unconfirmed:
            return
        push = self.editor.push()
        self._sent = self.editor.confirmed + len(push["updates"])
        instance, first = push["instance"], push["sequence"]
        self.handed_in |= {(instance, first + place) for place in range(len(push["updates"]))}
        message = {"kind": "push", "id": new_id(), "board": self.board, **push}
        try:
            await self._socket.send(json.dumps(message))
        except LOST:
            self._socket = None
