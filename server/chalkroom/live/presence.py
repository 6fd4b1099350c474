"""Who is connected: a person may have several connections, and a short drop is no absence."""

from typing import TYPE_CHECKING

from chalkroom.interview.audience import Actor, is_known
from chalkroom.interview.commands import Arrived, LookedAway, LookedBack, StoppedWaiting, WentSilent
from chalkroom.live.clock import Alarm, Clock

if TYPE_CHECKING:
    from chalkroom.live.connection import Connection
    from chalkroom.live.room import Room

# A connection that is back within this time was never gone, as far as the record says.
GRACE_MILLISECONDS = 5_000


class Presence:
    """Absences that are about to count: of persons inside, and of seats that wait at the door."""

    def __init__(self, room: "Room", clock: Clock) -> None:
        self._room = room
        self._clock = clock
        self._absences: dict[str, Alarm] = {}

    @property
    def is_watching(self) -> bool:
        """Whether somebody's absence is about to count."""
        return bool(self._absences)

    @property
    def is_watching_writers(self) -> bool:
        """Whether somebody is away who may hold what they wrote; who waits at the door does not."""
        people = self._room.told.room.people
        return any(key in people and people[key].role != "observer" for key in self._absences)

    def expect_everybody(self) -> None:
        """Give those who were here when the server stopped the usual grace to come back."""
        for person in self._room.told.room.people.values():
            if person.presence == "here":
                self._watch(person.id, Actor("", person.id, person.role))
        for visitor in self._room.told.staff.door.values():
            if visitor.answer == "waiting":
                self._watch(visitor.seat, Actor(visitor.seat, visitor.person, visitor.role))

    def look_again(self) -> None:
        """Note anew who is here, and give all others the usual grace."""
        self.expect_everybody()
        for connection in tuple(self._room.connections):
            self.entered(connection)

    def entered(self, connection: "Connection") -> None:
        """Note a new connection; the first of a person makes them present."""
        if not connection.actor.counts:
            return
        self._unwatch(self._key(connection.actor))
        self._room.notice(connection.actor, Arrived(connection.name))
        self.look(connection.actor)

    def left(self, connection: "Connection") -> None:
        """Note that a connection is gone; when it was the last one, its absence counts soon."""
        if not connection.actor.counts:
            return
        key = self._key(connection.actor)
        if not self._is_connected(key):
            self._watch(key, connection.actor)
        else:
            self.look(connection.actor)

    def look(self, actor: Actor) -> None:
        """Note whether any page of a candidate can be seen; of others nothing is observed."""
        if actor.role != "candidate" or self._room.standing(actor) != "inside":
            return
        pages = [one for one in self._room.connections if one.actor.person == actor.person]
        is_seen = any(one.is_visible for one in pages)
        self._room.notice(actor, LookedBack() if is_seen else LookedAway())

    def forget(self) -> None:
        """Watch nobody any more."""
        for key in tuple(self._absences):
            self._unwatch(key)

    def _key(self, actor: Actor) -> str:
        """Inside, all connections of a person count as one; at the door each seat for itself."""
        return actor.person if is_known(self._room.told, actor) else actor.seat

    def _is_connected(self, key: str) -> bool:
        counting = (one.actor for one in self._room.connections if one.actor.counts)
        return any(self._key(actor) == key for actor in counting)

    def _watch(self, key: str, actor: Actor) -> None:
        self._unwatch(key)
        since = self._clock.now()
        self._absences[key] = self._clock.later(
            GRACE_MILLISECONDS, lambda: self._gone(key, actor, since)
        )

    def _unwatch(self, key: str) -> None:
        absence = self._absences.pop(key, None)
        if absence is not None:
            absence.cancel()

    def _gone(self, key: str, actor: Actor, since: int) -> None:
        self._absences.pop(key, None)
        if self._room.standing(actor) == "waiting":
            self._room.notice(actor, StoppedWaiting())
        elif not self._is_connected(actor.person):
            self._room.notice(actor, WentSilent(since))
        self._room.finish_if_flushed()
        self._room.on_change(self._room)
