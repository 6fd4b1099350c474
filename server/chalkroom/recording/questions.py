"""The questions of a recording: their time, its pauses and phases, what was released and ticked."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from msgspec import Struct

from chalkroom.interview.asked import Question, Released
from chalkroom.interview.clock import ClockPhase, used
from chalkroom.interview.events import QuestionOpened
from chalkroom.interview.markup import plain
from chalkroom.interview.phases import phases, spent
from chalkroom.interview.questions import Direction, Guide, HintStep, Part
from chalkroom.interview.staff import PreparedQuestion
from chalkroom.interview.state import Interview
from chalkroom.recording import wording
from chalkroom.recording.recording import Recording
from chalkroom.recording.replaying import replayed

STANDING: dict[ClockPhase, str] = {
    "paused": "Paused",
    "interview_paused": "Interview paused",
    "cut_off": "Connection lost",
}


class Pause(Struct, frozen=True):
    """A time for which the clock stood, before it went on."""

    since: int
    until: int
    why: str


class PhaseTime(Struct, frozen=True):
    """For how long a phase of the answer lasted."""

    name: str
    milliseconds: int


class Release(Struct, frozen=True):
    """A hint or a follow-up, when it was released, and which one, where that may be known."""

    at: int
    name: str
    text: str


class Line(Struct, frozen=True):
    """A line of the guide, and whether it was ticked off."""

    text: str
    is_ticked: bool


class Checks(Struct, frozen=True):
    """The lines of one part of the guide."""

    name: str
    lines: tuple[Line, ...]


class ReportedQuestion(Struct, frozen=True):
    """A question that was asked. `planned` is the time it began with, `added` what it got since."""

    id: str
    title: str
    source: str
    opened: int
    planned: int
    added: int
    used: int
    lost: int
    pauses: tuple[Pause, ...]
    phases: tuple[PhaseTime, ...]
    hints: tuple[Release, ...]
    follow_ups: tuple[Release, ...]
    checks: tuple[Checks, ...]
    outcome: str


def reported_questions(recording: Recording, interview: Interview) -> tuple[ReportedQuestion, ...]:
    """Return what was asked, in the order of asking; what was opened by mistake was not."""
    planned = {
        recorded.event.question: recorded.event.milliseconds
        for recorded in recording.public()
        if isinstance(recorded.event, QuestionOpened)
    }
    pauses = _pauses(recording)
    asked = [one for one in interview.room.questions.values() if not one.is_withdrawn]
    return tuple(
        _reported(recording, interview, one, planned[one.id], pauses.get(one.id, ()))
        for one in sorted(asked, key=lambda one: one.opened_at)
    )


def _reported(
    recording: Recording,
    interview: Interview,
    asked: Question,
    planned: int,
    pauses: Sequence[Pause],
) -> ReportedQuestion:
    prepared = interview.staff.questions.get(asked.id)
    guide = prepared.guide if prepared else Guide()
    hints = [guide.hints[one.place].step for one in prepared.hints_given] if prepared else []
    given = prepared.follow_ups_given if prepared else ()
    directions = [guide.follow_ups[one.place].direction for one in given]
    time = used(asked.clock, interview.at)
    return ReportedQuestion(
        id=asked.id,
        title=asked.task.title,
        source=guide.source,
        opened=recording.since_start(asked.opened_at),
        planned=planned,
        added=asked.clock.allotted - planned,
        used=time,
        lost=asked.clock.lost,
        pauses=tuple(pauses),
        phases=tuple(_phases(interview, asked.id, time)),
        hints=tuple(_releases(recording, asked.hints, hints)),
        follow_ups=tuple(_releases(recording, asked.follow_ups, directions)),
        checks=tuple(_checks(prepared)) if prepared else (),
        outcome=_outcome(prepared),
    )


def _pauses(recording: Recording) -> dict[str, list[Pause]]:
    """Return for each question the times for which its clock stood and then went on."""
    found: dict[str, list[Pause]] = {}
    before: dict[str, Question] = {}
    for recorded, room in replayed(recording):
        if room.questions is before:
            continue
        for id, question in room.questions.items():
            earlier = before.get(id)
            goes_on = question.clock.phase == "running"
            if goes_on and earlier and earlier.clock.phase in STANDING:
                since = recording.since_start(earlier.clock.since)
                until = recording.since_start(recorded.at)
                pause = Pause(since, until, STANDING[earlier.clock.phase])
                found.setdefault(id, []).append(pause)
        before = room.questions
    return found


def _phases(interview: Interview, question: str, time: int) -> Iterator[PhaseTime]:
    for means, milliseconds in spent(phases(interview.staff.marks, question, time)).items():
        yield PhaseTime(wording.PHASES[means], milliseconds)


def _releases(
    recording: Recording, released: Sequence[Released], names: Sequence[HintStep | Direction]
) -> Iterator[Release]:
    """Yield what was released; which ones they were stands in `staff`, in the same order."""
    for place, one in enumerate(released):
        name = wording.STEPS[names[place]] if place < len(names) else ""
        yield Release(recording.since_start(one.at), name, plain(one.text))


def _checks(prepared: PreparedQuestion) -> Iterator[Checks]:
    ticked = {(one.part, one.place) for one in prepared.ticks}
    for part, name in wording.PARTS.items():
        texts = _texts(prepared.guide, part)
        lines = (Line(text, (part, place) in ticked) for place, text in enumerate(texts))
        if texts:
            yield Checks(name, tuple(lines))


def _texts(guide: Guide, part: Part) -> list[str]:
    """Return the lines of a guide that can be ticked off, in the order of their places."""
    match part:
        case "clarification":
            return [plain(one.question) for one in guide.clarifications]
        case "checkpoint":
            checkpoints = [line for line in guide.lines if line.kind == "by"]
            return [f"By minute {line.minute}: {plain(line.text)}" for line in checkpoints]
        case "point":
            return [f"{one.kind}: {plain(one.text)}" for one in guide.points]
        case "example":
            return [one.name for one in guide.examples]
        case "bug":
            return [plain(one.text) for one in guide.bugs]
        case "mistake":
            return [one.name for one in guide.mistakes]
        case _:
            assert_never(part)


def _outcome(prepared: PreparedQuestion | None) -> str:
    if prepared is None or prepared.outcome is None:
        return ""
    return wording.OUTCOMES[prepared.outcome]
