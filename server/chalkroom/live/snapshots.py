"""Snapshots spare reading a long log. Derived, disposable, void when a state's shape changes."""

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.changes import InvalidChange
from chalkroom.interview.ratings import Ratings
from chalkroom.interview.reviews import Review
from chalkroom.interview.room import Room
from chalkroom.interview.staff import Own, Staff
from chalkroom.interview.state import Interview, fold
from chalkroom.interview.values import RATINGS, ROOM, STAFF, Stream
from chalkroom.live import wire
from chalkroom.store.records import Snapshot
from chalkroom.store.sqlite import Store

PAGE = 100
SCHEMA = wire.snapshot_schema()
UNFOLDABLE = (wire.Malformed, InvalidChange, KeyError)


class NotFound(Exception):
    """There is no such interview."""


class BrokenLog(Exception):
    """The log holds what cannot be folded, so the interview cannot be opened.

    `before` is the interview up to there, `commit` the number of what cannot be read.
    """

    def __init__(self, id: str, commit: int, before: Interview, problem: Exception) -> None:
        super().__init__(f"commit {commit} of {id}: {problem}")
        self.commit = commit
        self.before = before


class Loaded(Struct, frozen=True):
    """An interview as it is on disk, the number of its last commit, and how long a log it took."""

    interview: Interview
    commit: int
    snapshot_commit: int
    events: int


def load(store: Store, id: str) -> Loaded:
    """Fold an interview from its newest snapshot and what followed.

    Raises NotFound, or BrokenLog if an event cannot follow those before it.
    """
    if store.heads(id) is None:
        raise NotFound(id)
    stored = store.latest_snapshots(id, SCHEMA)
    interview = restored(stored) if stored else Interview()
    snapshot_commit = commit = stored[0].commit if stored else 0
    events, is_complete = 0, False
    while not is_complete:
        commits = store.read_commits(id, commit, PAGE)
        is_complete = len(commits) < PAGE
        for number, rows in commits:
            try:
                log = (wire.recorded(row.stream, row.seq, row.at, row.body) for row in rows)
                interview = fold(log, interview)
            except UNFOLDABLE as problem:
                raise BrokenLog(id, number, interview, problem) from problem
            commit, events = number, events + len(rows)
    return Loaded(interview, commit, snapshot_commit, events)


def save(store: Store, id: str, commit: int, interview: Interview) -> None:
    """Keep the states of all streams as they are after a commit."""
    store.save_snapshots(id, commit, SCHEMA, bodies(interview))


def bodies(interview: Interview) -> dict[Stream, tuple[int, str]]:
    """Return each stream's number and state as they are kept; `restored` reads them."""
    states = {
        ROOM: interview.room,
        STAFF: interview.staff,
        RATINGS: interview.ratings,
        **interview.own,
        **interview.reviews,
    }
    return {
        stream: (interview.heads[stream], wire.to_json([_at(interview, stream), state]))
        for stream, state in states.items()
        if stream in interview.heads
    }


def _at(interview: Interview, stream: Stream) -> int:
    return interview.public_at if stream == ROOM else interview.at


def restored(stored: list[Snapshot]) -> Interview:
    """Return the interview that snapshots, all taken after one commit, tell of."""
    interview = Interview()
    for snapshot in stored:
        at, state = wire.parse_snapshot(snapshot.stream, snapshot.body)
        heads = {**interview.heads, snapshot.stream: snapshot.seq}
        interview = replace(interview, heads=heads, at=max(at, interview.at))
        match state:
            case Room():
                interview = replace(interview, room=state, public_at=at)
            case Staff():
                interview = replace(interview, staff=state)
            case Ratings():
                interview = replace(interview, ratings=state)
            case Review():
                reviews = {**interview.reviews, snapshot.stream: state}
                interview = replace(interview, reviews=reviews)
            case Own():
                interview = replace(interview, own={**interview.own, snapshot.stream: state})
    return interview
