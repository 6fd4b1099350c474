"""The private half of an interview: the fold of `staff`, which only interviewers hear.

The fold of `own/<person>` stands here too; it holds what one interviewer keeps to themselves.
"""

from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview import notes
from chalkroom.interview.copies import Frame, Offer
from chalkroom.interview.events import (
    Admitted,
    FactorRated,
    FollowUpGiven,
    HintGiven,
    Knocked,
    KnockWithdrawn,
    MarkRemoved,
    MarkSet,
    NextOffered,
    NoteChanged,
    NoteRemoved,
    NoteWritten,
    OutcomeGiven,
    OwnEvent,
    PlanAttached,
    Prepared,
    QuestionPrepared,
    RatingHandedIn,
    Recommended,
    StaffEvent,
    Ticked,
    TurnedAway,
    Unticked,
)
from chalkroom.interview.notes import Notes
from chalkroom.interview.questions import Guide, MarkKind, Part, Scale, Task
from chalkroom.interview.rating import FactorRating, Rating, rated
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


class TickedLine(Struct, frozen=True):
    """A line of a guide that somebody ticked off: its part, and its place there from 0."""

    part: Part
    place: int
    by: str
    at: int


class Given(Struct, frozen=True):
    """A hint or a follow-up that somebody released, by its place in the guide."""

    place: int
    by: str
    at: int


class Mark(Struct, frozen=True):
    """A moment that somebody marked, what was asked then, and how much of its time was used."""

    id: str
    person: str
    means: MarkKind
    label: str
    at: int
    question: str | None
    used: int | None = None


class PreparedQuestion(Struct, frozen=True):
    """A question at hand, asked or not; `minutes` without extra time."""

    id: str
    task: Task
    guide: Guide
    minutes: int
    outcome: int | None = None
    ticks: tuple[TickedLine, ...] = ()
    hints_given: tuple[Given, ...] = ()
    follow_ups_given: tuple[Given, ...] = ()


class Plan(Struct, frozen=True):
    """The plan of this interview; core and reserve name prepared questions.

    `weights` are of factors in the total of a rating; one that is not named weighs 1.
    """

    id: str
    name: str
    title: str
    minutes: int
    frame: Frame
    core: tuple[str, ...]
    reserve: tuple[str, ...]
    weights: dict[str, float] = {}
    weights_reason: str = ""


class Advice(Struct, frozen=True):
    """What was last said about what could come next; `id` is that of the wish that asked."""

    id: str
    offers: tuple[Offer, ...]
    notices: tuple[str, ...]


class Staff(Struct, frozen=True):
    """What interviewers know beyond the room; `door` is keyed by seat.

    `scales` are what is rated over the whole interview, with anchors that fit every question;
    `advised` counts how often advice was given; `handed_in` names the persons who have submitted a
    rating.
    """

    extra_time: float = 1.0
    scales: tuple[Scale, ...] = ()
    door: dict[str, Visitor] = {}
    notes: Notes = ()
    questions: dict[str, PreparedQuestion] = {}
    plan: Plan | None = None
    advice: Advice | None = None
    advised: int = 0
    marks: tuple[Mark, ...] = ()
    handed_in: tuple[str, ...] = ()


class Own(Struct, frozen=True):
    """What one interviewer keeps to themselves."""

    notes: Notes = ()
    rating: Rating = Rating()


def evolve(staff: Staff, at: int, event: StaffEvent) -> Staff:
    """Return the interviewers' knowledge as it is after one more event."""
    match event:
        case Prepared(extra_time, scales):
            return replace(staff, extra_time=extra_time, scales=scales)
        case Knocked(seat, person, name, role, recorded, second_device):
            visitor = Visitor(seat, person, name, role, recorded, second_device, "waiting", at)
            return replace(staff, door={**staff.door, seat: visitor})
        case Admitted(seat):
            return _answered(staff, seat, "admitted")
        case TurnedAway(seat):
            return _answered(staff, seat, "turned_away")
        case KnockWithdrawn(seat):
            return _answered(staff, seat, "withdrawn")
        case NoteWritten() | NoteChanged() | NoteRemoved():
            return replace(staff, notes=notes.evolve(staff.notes, at, event))
        case MarkSet(id, person, means, label, question, used):
            mark = Mark(id, person, means, label, at, question, used)
            return replace(staff, marks=(*staff.marks, mark))
        case MarkRemoved(id):
            return replace(staff, marks=tuple(mark for mark in staff.marks if mark.id != id))
        case RatingHandedIn(person):
            return replace(staff, handed_in=(*staff.handed_in, person))
        case QuestionPrepared(id, task, guide, minutes):
            return _with_question(staff, PreparedQuestion(id, task, guide, minutes))
        case PlanAttached():
            return replace(staff, plan=_plan(event))
        case NextOffered(asked, offers, notices):
            advice = Advice(asked, offers, notices)
            return replace(staff, advice=advice, advised=staff.advised + 1)
        case _:
            prepared = staff.questions[event.question]
            return _with_question(staff, _evolve_question(prepared, at, event))


def evolve_own(own: Own, at: int, event: OwnEvent) -> Own:
    """Return one interviewer's own things as they are after one more event."""
    match event:
        case NoteWritten() | NoteChanged() | NoteRemoved():
            return replace(own, notes=notes.evolve(own.notes, at, event))
        case FactorRated(question, factor, score, sentence):
            factors = rated(own.rating, FactorRating(question, factor, score, sentence))
            return replace(own, rating=replace(own.rating, factors=factors))
        case Recommended(recommendation, summary):
            rating = replace(own.rating, recommendation=recommendation, summary=summary)
            return replace(own, rating=rating)
        case _:
            assert_never(event)


def _evolve_question(
    question: PreparedQuestion,
    at: int,
    event: OutcomeGiven | Ticked | Unticked | HintGiven | FollowUpGiven,
) -> PreparedQuestion:
    match event:
        case OutcomeGiven(_, outcome):
            return replace(question, outcome=outcome)
        case Ticked(_, part, place, by):
            return replace(question, ticks=(*question.ticks, TickedLine(part, place, by, at)))
        case Unticked(_, part, place):
            kept = (one for one in question.ticks if (one.part, one.place) != (part, place))
            return replace(question, ticks=tuple(kept))
        case HintGiven(_, place, by):
            return replace(question, hints_given=(*question.hints_given, Given(place, by, at)))
        case FollowUpGiven(_, place, by):
            given = (*question.follow_ups_given, Given(place, by, at))
            return replace(question, follow_ups_given=given)
        case _:
            assert_never(event)


def _plan(event: PlanAttached) -> Plan:
    return Plan(
        id=event.plan,
        name=event.name,
        title=event.title,
        minutes=event.minutes,
        frame=event.frame,
        core=event.core,
        reserve=event.reserve,
        weights=event.weights,
        weights_reason=event.weights_reason,
    )


def _with_question(staff: Staff, question: PreparedQuestion) -> Staff:
    return replace(staff, questions={**staff.questions, question.id: question})


def _answered(
    staff: Staff, seat: str, answer: Literal["admitted", "turned_away", "withdrawn"]
) -> Staff:
    visitor = replace(staff.door[seat], answer=answer)
    return replace(staff, door={**staff.door, seat: visitor})
