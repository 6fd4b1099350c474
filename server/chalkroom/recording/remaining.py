"""What remains of an interview that was not recorded: figures and choices, and no word of anybody.

Names, titles and all that people wrote are left out; problems of the library stand by their pins.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from chalkroom.interview.state import Interview, fold
from chalkroom.interview.values import RATINGS, ROOM, STAFF, Sight
from chalkroom.recording.questions import PhaseTime, ReportedQuestion
from chalkroom.recording.rated import factor_names
from chalkroom.recording.recording import recording
from chalkroom.recording.report import Report, report
from chalkroom.store.records import Row


class RemainingQuestion(Struct, frozen=True):
    """A question by its figures; `source` is its pin, or empty for one of somebody's own."""

    source: str
    planned: int
    added: int
    used: int
    lost: int
    phases: tuple[PhaseTime, ...]
    hints: int
    follow_ups: int
    ticked: int
    lines: int
    outcome: str


class RemainingFactor(Struct, frozen=True):
    """A factor of the library with its score; `question` counts from 1, 0 is the interview."""

    question: int
    factor: str
    score: int | None


class RemainingRating(Struct, frozen=True):
    """What one interviewer chose."""

    recommendation: str
    total: str
    factors: tuple[RemainingFactor, ...]


class Remains(Struct, frozen=True):
    """The values of a report. Moments are milliseconds since 1970, lengths milliseconds."""

    started: int
    ended: int | None
    minutes: int
    people: int
    boards: int
    notes: int
    observed: dict[Sight, int]
    questions: tuple[RemainingQuestion, ...]
    ratings: tuple[RemainingRating, ...]


def remaining(id: str, rows: Sequence[Row]) -> Remains:
    """Return what may remain of an interview; raises what reading its log raises."""
    heard = tuple(row for row in rows if row.stream in (ROOM, STAFF, RATINGS))
    found = recording(id, "full", (ROOM, STAFF, RATINGS), heard)
    told, interview = report(found), fold(found.log())
    return Remains(
        started=found.header.started,
        ended=found.header.ended,
        minutes=told.minutes,
        people=len(told.people),
        boards=len(told.boards),
        notes=len(told.notes),
        observed=dict(Counter(seen.what for seen in interview.room.observations)),
        questions=tuple(_question(each) for each in told.questions),
        ratings=tuple(_ratings(interview, told)),
    )


def _question(told: ReportedQuestion) -> RemainingQuestion:
    lines = [line for checks in told.checks for line in checks.lines]
    return RemainingQuestion(
        source=told.source,
        planned=told.planned,
        added=told.added,
        used=told.used,
        lost=told.lost,
        phases=told.phases,
        hints=len(told.hints),
        follow_ups=len(told.follow_ups),
        ticked=sum(line.is_ticked for line in lines),
        lines=len(lines),
        outcome=told.outcome,
    )


def _ratings(interview: Interview, told: Report) -> Iterator[RemainingRating]:
    """Yield the ratings in the order of the report, each factor under its name in the library."""
    places = {question.id: place for place, question in enumerate(told.questions, 1)}
    names = factor_names(interview)
    submitted = sorted(interview.ratings.submitted.values(), key=lambda one: one.at)
    for one, words in zip(submitted, told.ratings, strict=True):
        factors = (
            RemainingFactor(places.get(each.question or "", 0), names[each.factor], each.score)
            for each in one.rating.factors
            if each.factor in names
        )
        yield RemainingRating(words.recommendation, words.total, tuple(factors))
