"""The private half of an interview: the fold of `staff`, which only interviewers hear.

The fold of `own/<person>` stands here too; it holds what one interviewer keeps to themselves.
"""

from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.copies import Frame, Offer
from chalkroom.interview.events import (
    Admitted,
    Knocked,
    KnockWithdrawn,
    NextOffered,
    NoteWritten,
    OutcomeGiven,
    OwnEvent,
    PlanAttached,
    Prepared,
    QuestionPrepared,
    StaffEvent,
    TurnedAway,
)
from chalkroom.interview.questions import Guide, Task
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


class PreparedQuestion(Struct, frozen=True):
    """A question at hand, asked or not; `minutes` without extra time."""

    id: str
    task: Task
    guide: Guide
    minutes: int
    outcome: int | None = None


class Plan(Struct, frozen=True):
    """The plan of this interview; core and reserve name prepared questions."""

    id: str
    name: str
    title: str
    minutes: int
    frame: Frame
    core: tuple[str, ...]
    reserve: tuple[str, ...]


class Advice(Struct, frozen=True):
    """What was last said about what could come next; `id` is that of the wish that asked."""

    id: str
    offers: tuple[Offer, ...]
    notices: tuple[str, ...]


class Staff(Struct, frozen=True):
    """What interviewers know beyond the room; `door` is keyed by seat."""

    extra_time: float = 1.0
    door: dict[str, Visitor] = {}
    notes: tuple[Note, ...] = ()
    questions: dict[str, PreparedQuestion] = {}
    plan: Plan | None = None
    advice: Advice | None = None


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
        case QuestionPrepared(id, task, guide, minutes):
            return _with_question(staff, PreparedQuestion(id, task, guide, minutes))
        case PlanAttached(id, name, title, minutes, frame, core, reserve):
            return replace(staff, plan=Plan(id, name, title, minutes, frame, core, reserve))
        case OutcomeGiven(id, outcome):
            return _with_question(staff, replace(staff.questions[id], outcome=outcome))
        case NextOffered(asked, offers, notices):
            return replace(staff, advice=Advice(asked, offers, notices))
        case _:
            assert_never(event)


def evolve_own(own: Own, at: int, event: OwnEvent) -> Own:
    """Return one interviewer's own things as they are after one more event."""
    match event:
        case NoteWritten(note, person, text):
            return replace(own, notes=(*own.notes, Note(note, person, text, at)))
        case _:
            assert_never(event)


def _with_question(staff: Staff, question: PreparedQuestion) -> Staff:
    return replace(staff, questions={**staff.questions, question.id: question})


def _answered(
    staff: Staff, seat: str, answer: Literal["admitted", "turned_away", "withdrawn"]
) -> Staff:
    visitor = replace(staff.door[seat], answer=answer)
    return replace(staff, door={**staff.door, seat: visitor})
