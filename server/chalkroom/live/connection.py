"""One person's WebSocket: it hears messages, and tells what follows its cursor.

A connection holds a cursor, not a queue: what it has to tell lies in the room's tail. Who falls
behind the tail is closed and comes back.
"""

import asyncio
import logging
from collections.abc import Iterator

from starlette.websockets import WebSocket

from chalkroom.interview.audience import Actor, streams
from chalkroom.interview.state import Interview
from chalkroom.interview.values import ROOM, Stream
from chalkroom.live import messages, wire
from chalkroom.live.carets import MovingCarets
from chalkroom.live.closing import Closing, reason_to_close
from chalkroom.live.eager import Eager
from chalkroom.live.fetching import Fetcher
from chalkroom.live.hearing import Hearing
from chalkroom.live.hello import first_message
from chalkroom.live.room import Room as LiveRoom
from chalkroom.live.views import open_private_streams, wake_views
from chalkroom.live.welcome import Greeter

logger = logging.getLogger(__name__)

NOTICES = 1_000


class Connection:
    """One open WebSocket of a person. `run` it; it ends when the socket does."""

    def __init__(
        self, websocket: WebSocket, actor: Actor, name: str, greeter: Greeter, fetcher: Fetcher
    ) -> None:
        self.actor = actor
        self.name = name
        self.room: LiveRoom = greeter.room
        self.has_flushed = False
        self.is_visible = True
        self._websocket = websocket
        self._greeter = greeter
        self.streams: tuple[Stream, ...] = ()
        self.tail = self.room.tails.public
        self.cursor: int | None = None  # None: not inside, hears no stream
        self._last: int | None = None  # the last commit this connection may hear
        self._closing: Closing | None = None
        self._notices: list[tuple[int, str]] = []  # mostly empty, and a deque is large then
        self._carets = MovingCarets(self.room.clock, self.wake)
        self._lobby_text = ""
        self._open_streams: int | None = None  # what a view was told of them
        # nothing is told before it, nor after the farewell
        self._hello: messages.Hello | None = None
        self._teller = Eager(self._tell)
        self._hearing = Hearing(self, fetcher)
        self._farewell = asyncio.timeout(None)

    @property
    def is_closing(self) -> bool:
        """Whether nothing that is said here counts any more."""
        return self._closing is not None

    @property
    def is_inside(self) -> bool:
        """Whether this connection hears the streams of its person."""
        return self.room.standing(self.actor) == "inside"

    @property
    def _has_lost_rights(self) -> bool:
        return self._closing is not None and self._closing.ends_rights

    @property
    def _may_come_in(self) -> bool:
        return self.is_inside and not self._has_lost_rights

    # What the room asks of a connection

    def wake(self) -> None:
        """Tell what is due now."""
        self._teller.wake()

    def notify(self, message: messages.Refusal) -> None:
        """Tell this connection alone, after what it has been told so far."""
        self._note(self.tail.end, message)

    def answer(self, message: messages.Pong) -> None:
        """Tell this connection alone, whatever it has still to be told."""
        self._note(0, message)

    def move_caret(self, caret: messages.RemoteCaret) -> None:
        """Show somebody's caret soon; a newer one of the same person takes its place."""
        self._carets.add(caret)

    def review(self, before: Interview) -> None:
        """Close if this person may hear no more: nothing after this commit is told to them."""
        if closing := reason_to_close(self.room.told, self.actor, before):
            self.close(closing)

    def close(self, closing: Closing) -> None:
        """Close after what has been told up to now; nothing that comes from here on is heard."""
        if self._closing is not None:
            return
        self._closing = closing
        self._last = self.tail.end
        if closing.ends_rights:
            self.streams = (ROOM,)
        self.wake()
        self._farewell.reschedule(asyncio.get_running_loop().time() + closing.farewell_seconds)
        self.room.leave(self)

    # Its life

    async def run(self) -> None:
        """Serve the socket until it ends, whoever ends it."""
        try:
            async with self._farewell:
                hello = await first_message(self._websocket)
                closing = hello if isinstance(hello, Closing) else self._closing
                if closing and hello:  # or a link revoked, an interview erased meanwhile
                    await closing.close(self._websocket)
                elif isinstance(hello, messages.Hello):
                    await self._attend(hello)
        except TimeoutError:
            logger.info("room/%s: a connection did not hear its farewell", self.room.id[:6])
        finally:
            self._closing = self._closing or Closing.LEFT
            self._hello = None
            self.room.leave(self)
            await self._teller.stop()

    async def _attend(self, hello: messages.Hello) -> None:
        self._hello = hello
        self.room.enter(self)
        self.review(self.room.told)
        self.wake()
        await self._listen()

    async def _listen(self) -> None:
        while True:
            message = await self._websocket.receive()
            if message["type"] == "websocket.disconnect":
                return
            self._teller.require_sound()  # a fault in telling is this connection's end
            if self._closing is None:
                await self._hearing.hear(message.get("text") or "")

    # Telling

    async def _tell(self) -> None:
        while self._hello is not None:
            for text in self._due():
                await self._websocket.send_text(text)
            if self.cursor is None and self._may_come_in:
                await self._welcome(self._hello)
            elif self._closing is None:
                return
            else:
                self._hello = None
                await self._closing.close(self._websocket)

    async def _welcome(self, hello: messages.Hello) -> None:
        self.streams = streams(self.room.told, self.actor)
        self.tail = self.room.tails.of(self.streams)
        self.cursor = self.tail.end
        wake_views(self.room.connections)
        async for text in self._greeter.welcome(self.actor, self.name, hello):
            if self._has_lost_rights:
                self._last = self.cursor  # nothing makes sense without the rest of the welcome
                return
            await self._websocket.send_text(text)

    def _due(self) -> Iterator[str]:
        """Yield what is to be told now, moving the cursor on; but a welcome comes first."""
        while self.cursor is not None or not self._may_come_in:
            tail, cursor = self.tail, self.cursor
            while self._notices and (cursor is None or self._notices[0][0] <= cursor):
                yield self._notices.pop(0)[1]
            end = tail.end if self._last is None else self._last
            if cursor is None or cursor >= end:
                text = self._changed_lobby() if cursor is None else self._passing()
                if text is None:
                    return
                yield text
            elif cursor < tail.start:
                self.close(Closing.TOO_SLOW)
                return
            else:
                self.cursor = cursor + 1
                message = tail.after(cursor).message(self.streams)
                if message is not None:
                    yield message

    def _changed_lobby(self) -> str | None:
        """Return what the lobby shows to somebody who is not inside, if it is something new."""
        if self.actor.role in ("interviewer", "view") or self._has_lost_rights:
            return None
        before = self._lobby_text
        self._lobby_text = wire.to_text(self._greeter.lobby(self.actor, self.name))
        return self._lobby_text if self._lobby_text != before else None

    def _passing(self) -> str | None:
        """Return what is told and not kept: carets; to a view, what is open to candidates."""
        carets = self._carets.take()
        if carets:
            return wire.to_text(messages.Carets(carets))
        if self.actor.counts:
            return None
        private = open_private_streams(self.room.connections)
        if private == self._open_streams:
            return None
        self._open_streams = private
        return wire.to_text(messages.OpenStreams(private))

    def _note(self, commit: int, message: messages.Outgoing) -> None:
        """Put a message in line for this connection alone, behind what a commit tells."""
        self._notices.append((commit, wire.to_text(message)))
        if len(self._notices) > NOTICES:
            self.close(Closing.TOO_SLOW)
        self.wake()
