"""What a list of interviews shows of each one, kept beside its log."""

from typing import Literal

import msgspec
from msgspec import Struct

from chalkroom.interview.room import current_question
from chalkroom.interview.state import Interview
from chalkroom.live import wire


class Summary(Struct, frozen=True):
    """One line of the host's list; `ended` is when the interview ended.

    `is_timed` says that a clock runs, so that the room must open when the server starts.
    """

    title: str
    candidate: str
    minutes: int
    starts_at: str | None
    phase: Literal["open", "ending", "ended"]
    recorded: bool
    ended: int | None
    is_timed: bool = False


def summary(interview: Interview) -> Summary:
    """Return the line for an interview."""
    room = interview.room
    asked = current_question(room)
    return Summary(
        room.title,
        room.candidate,
        room.minutes,
        room.starts_at,
        room.phase,
        room.recorded,
        room.ended_at,
        asked is not None and asked.clock.phase == "running",
    )


def read(text: str) -> Summary:
    """Read a line as it is kept."""
    return msgspec.convert(wire.parse_json(text), Summary)
