"""Who is connected: a person may have several connections, and a short drop is no absence."""

from typing import TYPE_CHECKING

from chalkroom.interview.audience import Actor
from chalkroom.interview.commands import Arrived, StoppedWaiting, WentSilent
from chalkroom.live.clock import Alarm, Clock

if TYPE_CHECKING:
    from chalkroom.live.connection import Connection
    from chalkroom.live.room import Room

# A connection that is back within this time was never gone, as far as the record says.
GRACE_MILLISECONDS = 5_000


class Presence:
    """The connections of a room by person, and by seat while they wait at the door."""

    def __init__(self, room: "Room", clock: Clock) -> None:
        self._room = room
        self._clock = clock
        self._absences: dict[str, Alarm] = {}

    @property
    def is_watching(self) -> bool:
        """Whether somebody's absence is about to count."""
        return bool(self._absences)

    def expect_everybody(self) -> None:
        """Give those who were here when the server stopped the usual grace to come back."""
        for person in self._room.told.room.people.values():
            if person.presence == "here":
                self._watch(Actor("", person.id, person.role))
        for visitor in self._room.told.staff.door.values():
            if visitor.answer == "waiting":
                self._watch(Actor(visitor.seat, visitor.person, visitor.role))

    def entered(self, connection: "Connection") -> None:
        """Note a new connection; the first of a person makes them present."""
        actor = connection.actor
        for key in (actor.person, actor.seat):
            absence = self._absences.pop(key, None)
            if absence is not None:
                absence.cancel()
        self._room.notice(actor, Arrived(connection.name))

    def left(self, connection: "Connection") -> None:
        """Note that a connection is gone; when it was the last one, its absence counts soon."""
        if not self._is_connected(connection.actor):
            self._watch(connection.actor)

    def _is_connected(self, actor: Actor) -> bool:
        is_waiting = self._room.standing(actor) == "waiting"
        return any(
            other.actor.seat == actor.seat if is_waiting else other.actor.person == actor.person
            for other in self._room.connections
        )

    def _watch(self, actor: Actor) -> None:
        key = actor.seat if self._room.standing(actor) == "waiting" else actor.person
        self._absences[key] = self._clock.later(GRACE_MILLISECONDS, lambda: self._gone(key, actor))

    def _gone(self, key: str, actor: Actor) -> None:
        del self._absences[key]
        self._room.notice(actor, WentSilent())
        self._room.notice(actor, StoppedWaiting())
        self._room.on_change(self._room)
