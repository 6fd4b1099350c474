"""Importing: a file's recording becomes an interview that nobody can enter or change."""

from collections.abc import Iterator, Sequence
from functools import reduce

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview import quieting
from chalkroom.interview.changes import InvalidChange
from chalkroom.interview.events import Ended, Recorded, public
from chalkroom.interview.state import Interview, evolve
from chalkroom.live import wire
from chalkroom.live.decision import decision
from chalkroom.live.summary import summary
from chalkroom.recording.examining import examine
from chalkroom.recording.recording import Recording
from chalkroom.recording.references import is_known
from chalkroom.store.records import Commit, Row

ROWS = 200  # of one commit
MOST_BYTES = 32 * 1024 * 1024  # of a file that a server takes while it serves rooms
UNFIT = "The events in this file do not follow from one another."


class CannotImport(Exception):
    """The recording cannot be shown as an interview; says why."""


class ReadFile(Struct, frozen=True):
    """What a file becomes, the head that it is known by, and whether it is whole."""

    commits: tuple[Commit, ...]
    head: str
    sentence: str


def read_file(content: bytes, id: str, now: int) -> ReadFile:
    """Return the log of a new interview that shows the recording in a file, or raise CannotImport.

    Of a file that is not whole the part that is counts.
    """
    found = examine(content)
    if found.recording is None or found.head is None:
        raise CannotImport(found.sentence)
    return ReadFile(imported(found.recording, id, now), found.head, found.sentence)


def imported(recording: Recording, id: str, now: int) -> tuple[Commit, ...]:
    """Return the log of a new interview that shows a recording, or raise CannotImport.

    A recording that breaks off is ended after its last event: nothing can be added to an import.
    How long it is kept counts from now at the latest, whatever times the recording tells of; a
    blind one tells of none.
    """
    try:
        return _imported(recording, id, now)
    except (wire.Malformed, InvalidChange, LookupError) as problem:
        raise CannotImport(UNFIT) from problem


def _imported(recording: Recording, id: str, now: int) -> tuple[Commit, ...]:
    interview = reduce(_followed, recording.log(), Interview())
    commits = list(_commits(id, recording.rows))
    if interview.room.phase != "ended":
        left = quieting.leave(interview.room, interview.at, "ending")
        facts = [*left, *quieting.give_up(interview.room), *public(Ended())]
        ending = decision(id, len(commits) + 1, interview, facts, interview.at)
        commits.append(ending.commit)
        interview = ending.after
    line = summary(interview)
    ended = None if recording.header.is_blind else line.ended
    line = replace(line, ended=min(ended or now, now))
    return (*commits[:-1], replace(commits[-1], summary=wire.to_json(line)))


def _followed(interview: Interview, recorded: Recorded) -> Interview:
    if not is_known(interview, recorded):
        raise CannotImport(UNFIT)
    return evolve(interview, recorded)


def _commits(id: str, rows: Sequence[Row]) -> Iterator[Commit]:
    for number, start in enumerate(range(0, len(rows), ROWS), 1):
        yield Commit(id, number, tuple(rows[start : start + ROWS]))
