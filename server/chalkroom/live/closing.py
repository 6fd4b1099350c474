"""Why the server closes a connection: every code in one table, with its reason in words.

4400 to 4499 are final; after 4500 to 4599 a browser comes back by itself.
"""

from enum import IntEnum

from starlette.websockets import WebSocket

from chalkroom.interview.audience import Actor, standing, streams
from chalkroom.interview.room import has_left
from chalkroom.interview.state import Interview


class Closing(IntEnum):
    """A close code; `words` are shown to people."""

    MALFORMED = 4400
    NO_SEAT = 4401
    REMOVED = 4403
    NOT_FOUND = 4404
    OUTDATED = 4409
    ENDED = 4410
    LEFT = 4411
    LOG_BROKEN = 4412
    ROOM_FAILED = 4500
    RESTARTING = 4503
    HELLO_TOO_LATE = 4504
    HEARS_MORE = 4505
    TOO_SLOW = 4508
    TOO_MANY = 4529

    @property
    def words(self) -> str:
        """Say what happened, in under 123 bytes, as a close frame allows."""
        return _WORDS[self]

    @property
    def is_final(self) -> bool:
        """Whether coming back would not help."""
        return self < 4500

    @property
    def ends_rights(self) -> bool:
        """Whether nothing private may be told any more, not even what was under way."""
        return self in (Closing.REMOVED, Closing.NOT_FOUND)

    @property
    def farewell_seconds(self) -> float:
        """How long a closing connection may take to hear the last of it.

        A slow one has had its chance and holds nothing but its socket, so it may take until the
        heartbeat gives it up.
        """
        return 20.0 if self is Closing.TOO_SLOW else 1.0

    async def close(self, websocket: WebSocket) -> None:
        """Close a socket for this reason."""
        await websocket.close(self, self.words)


_WORDS = {
    Closing.MALFORMED: "This browser sent what the room does not understand.",
    Closing.NO_SEAT: "This browser has no seat here. Open your link again.",
    Closing.REMOVED: "This seat is closed.",
    Closing.NOT_FOUND: "There is no such interview.",
    Closing.OUTDATED: "The room has been updated. Load the page again.",
    Closing.ENDED: "The interview has ended.",
    Closing.LEFT: "You have left.",
    Closing.LOG_BROKEN: "The record of this interview cannot be read, so its room stays closed.",
    Closing.ROOM_FAILED: "The room had a fault and starts again.",
    Closing.RESTARTING: "The server restarts.",
    Closing.HEARS_MORE: "More is open to this seat now.",
    Closing.HELLO_TOO_LATE: "The connection was too slow to begin.",
    Closing.TOO_SLOW: "The connection could not keep up.",
    Closing.TOO_MANY: "Too many connections.",
}


def reason_to_close(told: Interview, actor: Actor, before: Interview) -> Closing | None:
    """Say why somebody may hear no more as they did, if that is so since `before`."""
    person = actor.person
    if standing(told, actor) == "removed":
        return Closing.REMOVED
    if told.room.phase == "ended" and actor.role != "interviewer":
        return Closing.ENDED
    if has_left(told.room, person) and not has_left(before.room, person):
        return Closing.LEFT
    hears_more = streams(told, actor) != streams(before, actor)
    return Closing.HEARS_MORE if hears_more else None
