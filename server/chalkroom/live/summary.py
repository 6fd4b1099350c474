"""What a list of interviews shows of each one, kept beside its log."""

from collections.abc import Iterator
from typing import Literal

import msgspec
from msgspec import Struct

from chalkroom.interview.room import current_question
from chalkroom.interview.state import Interview
from chalkroom.live import wire
from chalkroom.problems.pins import pin_of


class Summary(Struct, frozen=True):
    """One line of the host's list; `ended` is when the interview ended, or was imported if that
    was before.

    `is_timed` says that a clock runs, so that the room must open when the server starts. `opened`
    are the problems of the library that were asked, `track/slug` each with its time.
    """

    title: str
    candidate: str
    minutes: int
    starts_at: str | None
    phase: Literal["open", "ending", "ended"]
    recorded: bool
    ended: int | None
    is_timed: bool = False
    opened: tuple[tuple[str, int], ...] = ()


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
        tuple(_opened(interview)),
    )


def read(text: str) -> Summary:
    """Read a line as it is kept."""
    return msgspec.convert(wire.parse_json(text), Summary)


def _opened(interview: Interview) -> Iterator[tuple[str, int]]:
    """Yield what was asked and not taken back; a question of one's own has no source.

    What everybody heard tells of no source, and an import may hold nothing else.
    """
    for asked in interview.room.questions.values():
        prepared = interview.staff.questions.get(asked.id)
        if prepared and prepared.guide.source and not asked.is_withdrawn:
            yield pin_of(prepared.guide.source)[0], asked.opened_at
