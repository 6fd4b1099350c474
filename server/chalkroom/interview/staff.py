"""The private half of an interview: the fold of `staff`, which only interviewers hear.

The fold of `own/<person>` stands here too; it holds what one interviewer keeps to themselves.
"""

from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.events import (
    Admitted,
    Knocked,
    KnockWithdrawn,
    NoteWritten,
    OwnEvent,
    Prepared,
    StaffEvent,
    TurnedAway,
)
from chalkroom.interview.values import Role


class Visitor(Struct, frozen=True):
    """Somebody who knocked, and what became of it."""

    seat: str
    person: str
    name: str
    role: Role
    recorded: bool
    second_device: bool
    answer: Literal["waiting", "admitted", "turned_away", "withdrawn"]
    at: int


class Note(Struct, frozen=True):
    """A private note with the moment it was filed."""

    id: str
    person: str
    text: str
    at: int


class Staff(Struct, frozen=True):
    """What interviewers know beyond the room; `door` is keyed by seat."""

    extra_time: float = 1.0
    door: dict[str, Visitor] = {}
    notes: tuple[Note, ...] = ()


class Own(Struct, frozen=True):
    """What one interviewer keeps to themselves."""

    notes: tuple[Note, ...] = ()


def evolve(staff: Staff, at: int, event: StaffEvent) -> Staff:
    """Return the interviewers' knowledge as it is after one more event."""
    match event:
        case Prepared(extra_time):
            return replace(staff, extra_time=extra_time)
        case Knocked(seat, person, name, role, recorded, second_device):
            visitor = Visitor(seat, person, name, role, recorded, second_device, "waiting", at)
            return replace(staff, door={**staff.door, seat: visitor})
        case Admitted(seat):
            return _answered(staff, seat, "admitted")
        case TurnedAway(seat):
            return _answered(staff, seat, "turned_away")
        case KnockWithdrawn(seat):
            return _answered(staff, seat, "withdrawn")
        case NoteWritten(note, person, text):
            return replace(staff, notes=(*staff.notes, Note(note, person, text, at)))
        case _:
            assert_never(event)


def evolve_own(own: Own, at: int, event: OwnEvent) -> Own:
    """Return one interviewer's own things as they are after one more event."""
    match event:
        case NoteWritten(note, person, text):
            return replace(own, notes=(*own.notes, Note(note, person, text, at)))
        case _:
            assert_never(event)


def _answered(
    staff: Staff, seat: str, answer: Literal["admitted", "turned_away", "withdrawn"]
) -> Staff:
    visitor = replace(staff.door[seat], answer=answer)
    return replace(staff, door={**staff.door, seat: visitor})
