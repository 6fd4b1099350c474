"""What a list of interviews shows of each one, kept beside its log."""

from typing import Literal

import msgspec
from msgspec import Struct

from chalkroom.interview.state import Interview
from chalkroom.live import wire


class Summary(Struct, frozen=True):
    """One line of the host's list; `ended` is when the interview ended."""

    title: str
    candidate: str
    minutes: int
    starts_at: str | None
    phase: Literal["open", "ending", "ended"]
    recorded: bool
    ended: int | None


def summary(interview: Interview) -> Summary:
    """Return the line for an interview."""
    room = interview.room
    return Summary(
        room.title,
        room.candidate,
        room.minutes,
        room.starts_at,
        room.phase,
        room.recorded,
        room.ended_at,
    )


def read(text: str) -> Summary:
    """Read a line as it is kept."""
    return msgspec.convert(wire.parse_json(text), Summary)
