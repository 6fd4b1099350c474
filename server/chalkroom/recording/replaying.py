"""Replaying the public half of a recording: its room as it was after each event, and at the end."""

from collections.abc import Iterator
from functools import reduce
from typing import cast

from chalkroom.interview import room
from chalkroom.interview.boards import Board
from chalkroom.interview.events import Recorded, RoomEvent
from chalkroom.interview.room import Room
from chalkroom.recording.recording import Recording


def replayed(recording: Recording) -> Iterator[tuple[Recorded, Room]]:
    """Yield each event of `room`, and the room as it was after it."""
    state = Room()
    for recorded in recording.public():
        state = _after(state, recorded)
        yield recorded, state


def final_boards(recording: Recording) -> list[Board]:
    """Return the boards as they were at the end, in the order in which they were opened."""
    return list(reduce(_after, recording.public(), Room()).boards.values())


def _after(state: Room, recorded: Recorded) -> Room:
    return room.evolve(state, recorded.at, cast(RoomEvent, recorded.event))
