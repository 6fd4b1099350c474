"""The rooms that are open now: find one, open it from its log, close it when nobody is left."""

import asyncio
import logging
from collections.abc import Collection

import msgspec
from starlette.websockets import WebSocket

from chalkroom.interview.audience import Actor
from chalkroom.interview.commands import HostEnded
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.state import Interview
from chalkroom.interview.values import Role
from chalkroom.live import snapshots
from chalkroom.live.clock import Clock
from chalkroom.live.closing import Closing
from chalkroom.live.connection import Connection
from chalkroom.live.recorder import Recorder
from chalkroom.live.room import Room
from chalkroom.live.snapshots import NotFound
from chalkroom.live.welcome import Greeter
from chalkroom.store.records import Seat, StoreFailed
from chalkroom.store.sqlite import Store

logger = logging.getLogger(__name__)

DRAIN_SECONDS = 3.0


class Lobby:
    """All open rooms of this process."""

    def __init__(self, store: Store, recorder: Recorder, clock: Clock, retention_days: int) -> None:
        self.rooms: dict[str, Room] = {}
        self._store = store
        self._recorder = recorder
        self._clock = clock
        self._retention_days = retention_days
        self._epoch = store.epoch()
        self._opening: dict[str, asyncio.Lock] = {}
        self._connections: set[Connection] = set()
        self._closing_tasks: set[asyncio.Task[None]] = set()
        self._is_draining = False

    async def look(self, id: str) -> Interview:
        """Return an interview as it is on disk, without opening its room."""
        room = self.rooms.get(id)
        if room is not None:
            return room.told
        return (await self._recorder.read(snapshots.load, self._store, id)).interview

    async def open(self, id: str) -> Room:
        """Return the room of an interview, opened from its log if need be; or raise NotFound."""
        lock = self._opening.setdefault(id, asyncio.Lock())
        try:
            async with lock:
                if id not in self.rooms:
                    self.rooms[id] = await self._opened(id)
                return self.rooms[id]
        finally:
            if not lock.locked():
                self._opening.pop(id, None)

    async def serve(self, websocket: WebSocket, seat: Seat, name: str) -> None:
        """Run one connection on an accepted socket until it ends."""
        role = msgspec.convert(seat.role, Role)
        actor = Actor(seat.id, seat.person, role)
        try:
            room = await self.open(seat.interview)
        except NotFound:
            return await _shut(websocket, Closing.NOT_FOUND)
        except StoreFailed:
            return await _shut(websocket, Closing.ROOM_FAILED)
        if self._is_full(room, seat.id):
            return await _shut(websocket, Closing.TOO_MANY)
        if self._is_draining:
            return await _shut(websocket, Closing.RESTARTING)
        greeter = Greeter(room, self._store, self._recorder, self._epoch, self._retention_days)
        connection = Connection(websocket, actor, name, greeter)
        self._connections.add(connection)
        try:
            await connection.run()
        finally:
            self._connections.discard(connection)
            self._close_if_idle(room)

    async def end(self, id: str) -> Interview:
        """End an interview for its host; once is enough, more does no harm."""
        room = await self.open(id)
        room.notice(None, HostEnded())
        await self._recorder.settled()
        return room.told

    async def erase(self, id: str) -> None:
        """Delete an interview: its connections close and no row of it stays."""
        room = await self.open(id)
        for connection in tuple(room.connections):
            connection.close(Closing.NOT_FOUND)
        await self._recorder.settled()
        self.rooms.pop(id, None)
        await self._recorder.run(self._store.erase, id)

    def close_seats(self, id: str, seats: Collection[str]) -> None:
        """Close the connections of seats whose link was revoked."""
        room = self.rooms.get(id)
        for connection in tuple(room.connections) if room is not None else ():
            if connection.actor.seat in seats:
                connection.close(Closing.REMOVED)

    async def drain(self) -> None:
        """Tell everybody to come back, and finish what is on its way to disk."""
        self._is_draining = True
        for connection in tuple(self._connections):
            connection.close(Closing.RESTARTING)
        try:
            async with asyncio.timeout(DRAIN_SECONDS):
                await self._recorder.settled()
                await asyncio.gather(*self._closing_tasks, return_exceptions=True)
        except TimeoutError:
            logger.error("lobby: not everything could be written before the stop")

    async def _opened(self, id: str) -> Room:
        loaded = await self._recorder.read(snapshots.load, self._store, id)
        room = Room(id, loaded.interview, loaded.commit, self._recorder, self._clock)
        room.on_change = self._close_if_idle
        room.presence.expect_everybody()
        logger.info("room/%s: opened at commit %d", id[:6], loaded.commit)
        return room

    def _is_full(self, room: Room, seat: str) -> bool:
        same_seat = sum(connection.actor.seat == seat for connection in room.connections)
        return (
            same_seat >= LIMITS.connections_per_seat
            or len(room.connections) >= LIMITS.connections_per_room
        )

    def _close_if_idle(self, room: Room) -> None:
        """Close a room in which nobody is left: its log is complete, so nothing can be lost."""
        if not room.is_idle or self.rooms.get(room.id) is not room:
            return
        del self.rooms[room.id]
        logger.info("room/%s: closed at commit %d", room.id[:6], room.commit)
        task = asyncio.create_task(self._save_snapshots(room))
        self._closing_tasks.add(task)
        task.add_done_callback(self._closing_tasks.discard)

    async def _save_snapshots(self, room: Room) -> None:
        try:
            await self._recorder.run(snapshots.save, self._store, room.id, room.commit, room.told)
        except StoreFailed:
            logger.warning("room/%s: no snapshot was kept; its log will do", room.id[:6])


async def _shut(websocket: WebSocket, closing: Closing) -> None:
    await websocket.close(closing, closing.words)
