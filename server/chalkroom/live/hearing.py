"""What a browser says to its connection: one message after the other, at a pace it must keep."""

import asyncio
from typing import TYPE_CHECKING

from chalkroom.interview.commands import Push, Select
from chalkroom.interview.limits import LIMITS
from chalkroom.live import messages, wire
from chalkroom.live.closing import Closing
from chalkroom.live.fetching import FetchedWish, Fetcher
from chalkroom.live.pace import Paces, size_of

if TYPE_CHECKING:
    from chalkroom.live.connection import Connection

MALFORMED_MESSAGES = 3
ONLY_LOOKS = "Who looks on as the candidate can change nothing."
TOO_LONG = f"At most {LIMITS.push_bytes:,} bytes can be handed in at once."


class Hearing:
    """Takes what is said to one connection."""

    def __init__(self, connection: "Connection", fetcher: Fetcher) -> None:
        self._connection = connection
        self._room = connection.room
        self._fetcher = fetcher
        self._pace = Paces(asyncio.get_running_loop().time())
        self._malformed = 0

    async def hear(self, text: str) -> None:
        """Do what is said, unless the connection closes before it is this message's turn."""
        now = asyncio.get_running_loop().time()
        if pause := self._pace.wait(size_of(text), now):
            await asyncio.sleep(pause)
        if not self._connection.is_closing and (wish := self.take(text, now)) is not None:
            await self._fetcher.serve(self._connection, wish)

    def take(self, text: str, now: float) -> FetchedWish | None:
        """Do what is said; a wish that needs fetching is returned, since that takes time."""
        connection = self._connection
        try:
            message = wire.parse(text)
        except wire.Malformed as problem:
            self._refuse_malformed(str(problem), problem.id)
            return None
        match message:
            case messages.Ping(sent):
                is_told = connection.cursor is not None
                checksum = self._room.checksums.of(self._room.told.room) if is_told else None
                connection.answer(messages.Pong(sent, self._room.clock.now(), checksum))
            case _ if connection.actor.role == "view":
                id = getattr(message, "id", None)
                connection.notify(messages.Refusal(id, "forbidden", ONLY_LOOKS, False))
            case messages.Caret():
                if self._pace.carets.allows(now):
                    self._room.move_caret(connection, message)
            case messages.Flushed():
                connection.has_flushed = True
                self._room.finish_if_flushed()
            case messages.Visibility(is_visible):
                connection.is_visible = is_visible
                self._room.presence.look(connection.actor)
            case messages.Diverged(board, version):
                self._room.checksums.diverged(board, version)
            case messages.Hello():
                self._refuse_malformed("A second hello.")
            case Select():
                if self._pace.selections.allows(now):
                    self._room.handle(connection, message)
            # What a quiet time comes to is one update, however large: only the frame limits it.
            case Push(shown=None) if size_of(text) > LIMITS.push_bytes:
                connection.notify(messages.Refusal(message.id, "too_large", TOO_LONG, False))
            case _ if isinstance(message, FetchedWish):
                return message
            case _:
                self._room.handle(connection, message)
        return None

    def _refuse_malformed(self, reason: str, id: str | None = None) -> None:
        self._malformed += 1
        self._connection.notify(messages.Refusal(id, "malformed", reason, False))
        if self._malformed >= MALFORMED_MESSAGES:
            self._connection.close(Closing.MALFORMED)
