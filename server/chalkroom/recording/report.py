"""The report of an interview: what its recording comes to, as values that pages and files show.

Everything is what the folds say. Extra time is part of the time that a question had, and nothing
here tells of it. Moments are milliseconds after moment zero, lengths milliseconds.
"""

from collections.abc import Iterator

from msgspec import Struct

from chalkroom.interview.boards import Board
from chalkroom.interview.changes import cleaned
from chalkroom.interview.room import Room
from chalkroom.interview.state import Interview, fold
from chalkroom.interview.values import HouseRules, Language, Role
from chalkroom.recording import provenance, wording
from chalkroom.recording.noted import ReportedNote, reported_comments, reported_notes
from chalkroom.recording.provenance import Run, Share
from chalkroom.recording.questions import ReportedQuestion, reported_questions
from chalkroom.recording.rated import ReportedRating, reported_ratings, reported_reviews
from chalkroom.recording.recording import Recording, RecordingHeader


class ReportedPerson(Struct, frozen=True):
    """Somebody who was in the room."""

    name: str
    role: Role


class ReportedBoard(Struct, frozen=True):
    """A board as it was at the end, and where its characters came from."""

    id: str
    title: str
    language: Language
    text: str
    runs: tuple[Run, ...]
    shares: tuple[Share, ...]


class ReportedFact(Struct, frozen=True):
    """Something that was observed of a candidate, and the reason that they gave."""

    at: int
    name: str
    fact: str
    reason: str


class Report(Struct, frozen=True):
    """All that is told of an interview; a reader who may not hear a stream finds nothing of it."""

    header: RecordingHeader
    candidate: str
    job: str | None
    minutes: int
    people: tuple[ReportedPerson, ...]
    rules: HouseRules
    questions: tuple[ReportedQuestion, ...]
    boards: tuple[ReportedBoard, ...]
    facts: tuple[ReportedFact, ...]
    notes: tuple[ReportedNote, ...]
    ratings: tuple[ReportedRating, ...]
    reviews: tuple[ReportedRating, ...] = ()
    comments: tuple[ReportedNote, ...] = ()


def report(recording: Recording) -> Report:
    """Return what a recording comes to."""
    interview = fold(recording.log())
    room = interview.room
    return Report(
        header=recording.header,
        candidate=room.candidate,
        job=room.job,
        minutes=room.minutes,
        people=tuple(ReportedPerson(one.name, one.role) for one in room.people.values()),
        rules=room.rules,
        questions=reported_questions(recording, interview),
        boards=tuple(_boards(recording, room)),
        facts=tuple(_facts(recording, interview)),
        notes=reported_notes(recording, interview),
        ratings=reported_ratings(interview),
        reviews=reported_reviews(interview),
        comments=reported_comments(recording, interview),
    )


def board_of(report: Report, question: str) -> ReportedBoard | None:
    """Return the board of a question; its id is the same."""
    return next((board for board in report.boards if board.id == question), None)


def other_boards(report: Report) -> list[ReportedBoard]:
    """Return the boards that hold something and belong to no question."""
    asked = {question.id for question in report.questions}
    return [board for board in report.boards if board.id not in asked and board.text]


def _boards(recording: Recording, room: Room) -> Iterator[ReportedBoard]:
    signs = provenance.painted(recording.public())
    for board in room.boards.values():
        yield _board(board, provenance.runs(board, signs[board.id]))


def _board(board: Board, runs: tuple[Run, ...]) -> ReportedBoard:
    text, shares = cleaned(board.text), provenance.shares(runs)
    return ReportedBoard(board.id, board.title, board.language, text, runs, shares)


def _facts(recording: Recording, interview: Interview) -> Iterator[ReportedFact]:
    for seen in interview.room.observations:
        name = interview.room.people[seen.person].name
        at = recording.since_start(seen.at)
        yield ReportedFact(at, name, wording.fact(seen), seen.reason)
