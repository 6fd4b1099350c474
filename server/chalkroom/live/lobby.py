"""The rooms that are open now: find one, open it from its log, close it when nobody is left."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager

import msgspec
from starlette.websockets import WebSocket

from chalkroom.interview.audience import Actor, is_known
from chalkroom.interview.commands import HostEnded, ServerReturned
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.state import Interview
from chalkroom.interview.values import Role
from chalkroom.live import snapshots, summary
from chalkroom.live.clock import Clock
from chalkroom.live.closing import Closing
from chalkroom.live.connection import Connection
from chalkroom.live.fetching import Fetcher
from chalkroom.live.recorder import Recorder
from chalkroom.live.room import Room
from chalkroom.live.saving import Saving
from chalkroom.live.snapshots import BrokenLog, NotFound
from chalkroom.live.welcome import Greeter
from chalkroom.store.records import Seat, StoreFailed
from chalkroom.store.sqlite import Store

logger = logging.getLogger(__name__)

DRAIN_SECONDS = 3.0


class Lobby:
    """All open rooms of this process."""

    def __init__(
        self, store: Store, recorder: Recorder, clock: Clock, retention_days: int, fetcher: Fetcher
    ) -> None:
        self.rooms: dict[str, Room] = {}
        self.on_erased: Callable[[], None] = lambda: None
        self._store = store
        self._recorder = recorder
        self._clock = clock
        self._retention_days = retention_days
        self._fetcher = fetcher
        self._epoch = store.epoch()
        self._last_beat, self._started = store.last_beat(), clock.now()
        self._openings: dict[str, asyncio.Task[None]] = {}
        self._connections: defaultdict[Room, set[Connection]] = defaultdict(set)
        self._erased: set[str] = set()  # their rooms open no more, not even while rows are left
        self._saving = Saving(store, recorder)
        self._is_draining = False
        self._must_scrub = False

    async def look(self, id: str) -> Interview:
        """Return an interview as it is on disk, without opening its room."""
        room = self.rooms.get(id)
        if room is not None:
            return room.told
        loaded = await self._recorder.read(snapshots.load, self._store, id)
        self._saving.keep(id, loaded)
        return loaded.interview

    @asynccontextmanager
    async def hold(self, id: str) -> AsyncIterator[Room]:
        """Keep the room of an interview open, opened from its log if need be; or raise NotFound.

        Raises BrokenLog if the log cannot be folded.
        """
        while (room := self.rooms.get(id)) is None:
            if id in self._erased:
                raise NotFound(id)
            await self._open(id)
        room.holders += 1
        try:
            yield room
        finally:
            room.holders -= 1
            self._review(room)

    async def serve(
        self, websocket: WebSocket, seat: Seat, name: str, actor: Actor | None = None
    ) -> None:
        """Run one connection on an accepted socket until it ends; by default of who sits there."""
        try:
            async with self.hold(seat.interview) as room:
                closing = self._objection(room, seat)
                if closing is None:
                    await self._connect(websocket, room, actor or actor_of(seat), name)
                else:
                    await closing.close(websocket)
        except NotFound:
            await Closing.NOT_FOUND.close(websocket)
        except BrokenLog:
            logger.exception("room/%s: cannot be opened", seat.interview[:6])
            await Closing.LOG_BROKEN.close(websocket)
        except StoreFailed:
            logger.exception("room/%s: cannot be opened", seat.interview[:6])
            await Closing.ROOM_FAILED.close(websocket)

    async def end(self, id: str) -> Interview:
        """End an interview for its host; once is enough, more does no harm.

        Raises StoreFailed if that could not be stored.
        """
        async with self.hold(id) as room:
            room.notice(None, HostEnded())
            await self._recorder.settled()
            await self._recorder.settled()  # it is over at once if nobody holds anything back
            if room.told.room.phase == "open":
                raise StoreFailed("The end could not be stored; try again.")
            return room.told

    async def erase(self, id: str) -> None:
        """Delete an interview: its connections close and no row of it stays."""
        if id in self._openings:
            await asyncio.wait({self._openings[id]})
        if await self._recorder.read(self._store.heads, id) is None:
            raise NotFound(id)
        self._erased.add(id)
        room = self.rooms.pop(id, None)
        if room is not None:
            for connection in self._open_in(room):
                connection.close(Closing.NOT_FOUND)
            room.retire()
            await self._recorder.settled()
        try:
            if not await self._recorder.run(self._store.erase, id):
                self._must_scrub = True
        except StoreFailed:
            self._erased.discard(id)
            raise
        self.on_erased()

    async def scrub(self) -> None:
        """Wipe what erased text may have left in the file, if that is due and nobody is here."""
        if self._must_scrub and not self.rooms:
            self._must_scrub = not await self._recorder.run(self._store.scrub)

    async def resume(self) -> None:
        """Open the rooms in which something was due, or time ran, when the server stopped."""
        for row in await self._recorder.read(self._store.interviews):
            line = summary.read(row.summary)
            if line.phase != "ending" and not line.is_timed:
                continue
            try:
                async with self.hold(row.id):
                    pass
            except BrokenLog:
                logger.exception("room/%s: cannot be opened", row.id[:6])

    def close_seats(self, id: str, seats: Collection[str]) -> None:
        """Close the connections of seats whose link was revoked."""
        room = self.rooms.get(id)
        if room is None:
            return
        for connection in self._open_in(room):
            if connection.actor.seat in seats:
                connection.close(Closing.REMOVED)

    async def drain(self) -> None:
        """Tell everybody to come back, and finish what is on its way to disk."""
        self._is_draining = True
        for room in self.rooms.values():
            room.retire()  # nobody is absent, and nothing ends, because the server stops
        for room in tuple(self._connections):
            for connection in self._open_in(room):
                connection.close(Closing.RESTARTING)
        try:
            async with asyncio.timeout(DRAIN_SECONDS):
                await self._recorder.settled()
                await self._saving.settled()
        except TimeoutError:
            logger.error("lobby: not everything could be written before the stop")

    async def _open(self, id: str) -> None:
        """Open a room once, however many wait for it."""
        opening = self._openings.get(id)
        if opening is None:
            opening = self._openings[id] = asyncio.create_task(self._load(id))
            opening.add_done_callback(lambda _: self._openings.pop(id))
        await asyncio.shield(opening)

    async def _load(self, id: str) -> None:
        loaded = await self._recorder.read(snapshots.load, self._store, id)
        if id in self._erased:
            raise NotFound(id)
        room = Room(id, loaded.interview, loaded.commit, self._recorder, self._clock)
        room.saved_commit = loaded.snapshot_commit
        room.on_change = self._review
        room.presence.expect_everybody()
        self.rooms[id] = room
        if self._last_beat is not None and loaded.interview.public_at < self._started:
            room.notice(None, ServerReturned(max(self._last_beat, loaded.interview.public_at)))
        logger.info("room/%s: opened at commit %d", id[:6], loaded.commit)

    async def _connect(self, websocket: WebSocket, room: Room, actor: Actor, name: str) -> None:
        greeter = Greeter(room, self._store, self._recorder, self._epoch, self._retention_days)
        connection = Connection(websocket, actor, name, greeter, self._fetcher)
        self._connections[room].add(connection)
        try:
            # A task of its own, since whatever wakes it would pass through all layers above.
            await asyncio.create_task(connection.run())
        finally:
            self._connections[room].discard(connection)
            if not self._connections[room]:
                del self._connections[room]

    def _open_in(self, room: Room) -> tuple[Connection, ...]:
        """Return all connections to a room, those included that have not said hello yet."""
        return tuple(self._connections.get(room, ()))

    def _objection(self, room: Room, seat: Seat) -> Closing | None:
        if self._is_draining:
            return Closing.RESTARTING
        others = self._open_in(room)
        if sum(other.actor.seat == seat.id for other in others) >= LIMITS.connections_per_seat:
            return Closing.TOO_MANY
        # Who waits at the door must not keep out those whose room it is.
        here = is_known(room.told, actor_of(seat))
        alike = sum(is_known(room.told, other.actor) == here for other in others)
        most = LIMITS.connections_per_room if here else LIMITS.connections_outside
        return Closing.TOO_MANY if alike >= most else None

    def _review(self, room: Room) -> None:
        """After a change: keep a snapshot from time to time, close a room that nobody uses.

        The log of a room that can close is complete, so nothing can be lost by it.
        """
        if self.rooms.get(room.id) is not room:
            return
        if room.is_idle:
            del self.rooms[room.id]
            room.retire()
            logger.info("room/%s: closed at commit %d", room.id[:6], room.commit)
        self._saving.review(room)


def actor_of(seat: Seat) -> Actor:
    """Return who acts from a seat."""
    return Actor(seat.id, seat.person, msgspec.convert(seat.role, Role))


def view_from(seat: Seat) -> Actor:
    """Return who looks on as the candidate from an interviewer's seat."""
    return Actor(seat.id, seat.person, "view")
