"""Coming in and coming back are one thing: hello says what a browser knows, this tells the rest."""

import asyncio
import logging
from collections.abc import AsyncIterator

from chalkroom.interview.audience import Actor, streams
from chalkroom.interview.events import Edited
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.staff import Own
from chalkroom.interview.state import Interview, State
from chalkroom.interview.values import RATINGS, ROOM, STAFF, Stream
from chalkroom.live import wire
from chalkroom.live.messages import (
    PROTOCOL,
    Carets,
    Hello,
    Lobby,
    PastUpdate,
    Stand,
    StreamStart,
    Updates,
    Welcome,
    You,
)
from chalkroom.live.recorder import Recorder
from chalkroom.live.room import Room as LiveRoom
from chalkroom.store.records import Stored
from chalkroom.store.sqlite import Store

logger = logging.getLogger(__name__)

PAGE = 50  # rows read at a time: one row may hold 400 kB
MESSAGE_UNITS = 64 * 1024  # a message of missed events is about so long at most
EVENT_UNITS = 250  # about the length of an event as it is told


class Greeter:
    """Tells newcomers what happened so far in one room."""

    def __init__(
        self, room: LiveRoom, store: Store, recorder: Recorder, epoch: str, retention_days: int
    ) -> None:
        self.room = room
        self._store = store
        self._recorder = recorder
        self._epoch = epoch
        self._retention_days = retention_days

    def lobby(self, actor: Actor, name: str) -> Lobby:
        """Return what somebody may know who is not inside."""
        room = self.room.told.room
        waits = self.room.standing(actor) == "waiting"
        return Lobby(
            you=_you(actor, name),
            standing="waiting" if waits else "outside",
            title=room.title,
            job=room.job,
            candidate=room.candidate,
            minutes=room.minutes,
            starts_at=room.starts_at,
            rules=room.rules,
            interviewers=room.interviewers,
            call_link=room.call_link,
            recorded=room.recorded,
            retention_days=self._retention_days,
            limits=LIMITS,
            has_ended=room.phase == "ended",
        )

    async def welcome(self, actor: Actor, name: str, hello: Hello) -> AsyncIterator[str]:
        """Yield all that a person inside has to hear to know what has been told up to now."""
        told, now = self.room.told, self.room.clock.now()
        missed = {stream: self._missed(told, stream, hello) for stream in streams(told, actor)}
        starts = {
            stream: StreamStart(told.heads.get(stream, 0), _state(told, stream))
            if after is None
            else StreamStart(after, None)
            for stream, after in missed.items()
        }
        person = told.room.people.get(actor.person)
        you = _you(actor, person.name if person else name)
        days = self._retention_days
        yield wire.to_text(Welcome(PROTOCOL, self._epoch, now, you, LIMITS, days, starts))
        for stream, after in missed.items():
            if after is not None:
                async for text in self._events(stream, after, told.heads.get(stream, 0)):
                    yield text
        for board, stand in hello.boards.items():
            if board in told.room.boards and hello.epoch == self._epoch:
                async for text in self._updates(told, board, stand):
                    yield text
        carets = self.room.carets.known(told, you.person)
        if carets:
            yield wire.to_text(Carets(tuple(carets)))

    def _missed(self, told: Interview, stream: Stream, hello: Hello) -> int | None:
        """Return the number after which events are to be told; None for a snapshot instead.

        Unconfirmed work can be carried forward over events only, so then there is no snapshot.
        """
        after, head = hello.streams.get(stream), told.heads.get(stream, 0)
        if after is None or hello.epoch != self._epoch:
            return None
        if after > head:
            logger.warning(
                "room/%s: a browser knows %s up to %d, the store only up to %d",
                self.room.id[:6],
                stream,
                after,
                head,
            )
            return None
        if stream == ROOM and hello.has_unconfirmed:
            return after
        is_shorter = (head - after) * EVENT_UNITS <= _snapshot_units(told, stream)
        return after if is_shorter else None

    async def _events(self, stream: Stream, after: int, upto: int) -> AsyncIterator[str]:
        entries: list[str] = []
        units = 0
        async for stored in self._rows(stream, after, upto):
            row = stored.row
            entries.append(wire.entry_text(stream, row.seq, row.at, row.body))
            units += len(row.body)
            if units > MESSAGE_UNITS:
                yield wire.events_text(entries)
                entries, units = [], 0
        if entries:
            yield wire.events_text(entries)

    async def _updates(self, told: Interview, board: str, stand: Stand) -> AsyncIterator[str]:
        """Yield the updates of a board that followed a version, so that kept work can be merged."""
        updates: list[PastUpdate] = []
        units = 0
        async for stored in self._rows(ROOM, stand.seq, told.heads[ROOM]):
            if board not in stored.row.body:
                continue  # reading all would keep everybody waiting
            event = wire.parse_event(ROOM, stored.row.body)
            if isinstance(event, Edited) and event.board == board:
                changes = event.changes.to_json()
                updates.append(PastUpdate(event.instance, event.sequence, changes))
                units += len(stored.row.body)
            if units > MESSAGE_UNITS:
                yield wire.to_text(Updates(board, stand.version, tuple(updates), False))
                updates, units = [], 0
        yield wire.to_text(Updates(board, stand.version, tuple(updates), True))

    async def _rows(self, stream: Stream, after: int, upto: int) -> AsyncIterator[Stored]:
        read = self._store.read
        while after < upto:
            rows = await self._recorder.read(read, self.room.id, stream, after, upto, PAGE)
            for stored in rows:
                yield stored
            await asyncio.sleep(0)  # others have their turn between pages
            after = rows[-1].row.seq


def _you(actor: Actor, name: str) -> You:
    """Say whose connection this is; a view is shown what somebody is who only looks on."""
    if actor.role == "view":
        return You(actor.seat, "", name, "observer")
    return You(actor.seat, actor.person, name, actor.role)


def _state(told: Interview, stream: Stream) -> State:
    if stream == ROOM:
        return told.room
    if stream == RATINGS:
        return told.ratings
    return told.staff if stream == STAFF else told.own.get(stream, Own())


def _snapshot_units(told: Interview, stream: Stream) -> int:
    if stream != ROOM:
        return 50 * EVENT_UNITS
    return 2_000 + sum(len(board.text) for board in told.room.boards.values())
