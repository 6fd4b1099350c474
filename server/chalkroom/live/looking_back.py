"""Looks into the log of an interview for wishes that speak of what was written long ago."""

from collections.abc import Iterator
from typing import cast

from chalkroom.interview.copies import Inverses
from chalkroom.interview.events import (
    BoardOpened,
    Edited,
    RoomEvent,
    WritingBegan,
    WritingEnded,
    snake_case,
)
from chalkroom.interview.taking_back import inverses
from chalkroom.interview.values import ROOM
from chalkroom.live import wire
from chalkroom.store.sqlite import Store

PAGE = 1_000
KINDS = (BoardOpened, Edited, WritingBegan, WritingEnded)
# Rows of other kinds need not be read into types.
MARKERS = tuple(f'"kind":"{snake_case(kind.__name__)}"' for kind in KINDS)


def inverses_of(store: Store, interview: str, press: str) -> Inverses:
    """Return what would undo a press, as the log on disk has it."""
    return Inverses(inverses(_written(store, interview), press))


def _written(store: Store, interview: str) -> Iterator[RoomEvent]:
    after = 0
    while rows := store.read(interview, ROOM, after, None, PAGE):
        for stored in rows:
            if any(marker in stored.row.body for marker in MARKERS):
                yield cast(RoomEvent, wire.parse_event(ROOM, stored.row.body))
        after = rows[-1].row.seq
