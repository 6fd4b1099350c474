"""A question as it is asked: its task, its clock, and what has been released to everybody."""

from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview import clock
from chalkroom.interview.clock import Clock
from chalkroom.interview.events import (
    ClockEndingChanged,
    ClockRanOut,
    ClockStarted,
    ClockStopped,
    FollowUpReleased,
    HintReleased,
    QuestionClosed,
    QuestionEvent,
    QuestionOpened,
    QuestionReopened,
    QuestionWithdrawn,
    TimeChanged,
)
from chalkroom.interview.markup import Markup
from chalkroom.interview.questions import Task


class Released(Struct, frozen=True):
    """A hint or a follow-up that everybody reads, and since when."""

    text: Markup
    at: int


class Question(Struct, frozen=True):
    """A question as it is asked; its board has the same id. `after` is the board before it."""

    id: str
    task: Task
    clock: Clock
    after: str | None
    opened_at: int
    closed_at: int | None = None
    is_withdrawn: bool = False
    hints: tuple[Released, ...] = ()
    follow_ups: tuple[Released, ...] = ()


def opened(event: QuestionOpened, at: int) -> Question:
    """Return a question that has just been opened."""
    fresh = Clock(event.milliseconds, event.ending)
    return Question(event.question, event.task, fresh, event.after, at)


def evolve(question: Question, at: int, event: QuestionEvent) -> Question:
    """Return the question as it is after one more event about it."""
    match event:
        case QuestionClosed():
            return replace(question, closed_at=at)
        case QuestionReopened():
            return replace(question, closed_at=None, is_withdrawn=False)
        case QuestionWithdrawn():
            return replace(question, is_withdrawn=True)
        case ClockStarted():
            return _timed(question, clock.started(question.clock, at))
        case ClockStopped(_, why, since):
            return _timed(question, clock.stopped(question.clock, why, since))
        case TimeChanged(_, milliseconds):
            return _timed(question, clock.changed(question.clock, milliseconds, at))
        case ClockEndingChanged(_, ending):
            return _timed(question, replace(question.clock, ending=ending))
        case ClockRanOut():
            return _timed(question, clock.ran_out(question.clock))
        case HintReleased(_, text):
            return replace(question, hints=(*question.hints, Released(text, at)))
        case FollowUpReleased(_, text):
            return replace(question, follow_ups=(*question.follow_ups, Released(text, at)))
        case _:
            assert_never(event)


def credited(question: Question, since: int, until: int) -> Question:
    """Give back the time for which the server was away."""
    return _timed(question, clock.credited(question.clock, since, until))


def _timed(question: Question, clock: Clock) -> Question:
    return replace(question, clock=clock)
