"""The SQL of the log: appending commits by compare-and-set, and reading events back."""

import logging
import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from chalkroom.store.connections import is_conflict
from chalkroom.store.records import Commit, Heads, InterviewRow, Row, StoreConflict, Stored

logger = logging.getLogger(__name__)

LAST = 2**63 - 1
UNKEEPABLE = (ValueError, OverflowError)  # a lone surrogate, a number beyond 64 bits

MOVE_HEAD = "UPDATE heads SET number = ?2 WHERE interview = ?1 AND number = ?2 - 1"
SUMMARISE = "UPDATE interviews SET summary = ?2 WHERE id = ?1"
# A row that would leave a gap is not inserted, and the count of rows tells.
INSERT = """
INSERT INTO events (interview, stream, seq, number, place, at, instance, sequence, body)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
WHERE ?3 = 1 OR EXISTS (
    SELECT 1 FROM events WHERE interview = ?1 AND stream = ?2 AND seq = ?3 - 1
)
"""
COLUMNS = "number, stream, seq, at, body, instance, sequence"
# Leaps from stream to stream along the primary key, however long the streams are.
HEADS = """
WITH RECURSIVE streams (stream) AS (
    SELECT min(stream) FROM events WHERE interview = ?1
    UNION ALL
    SELECT (SELECT min(stream) FROM events WHERE interview = ?1 AND stream > streams.stream)
    FROM streams WHERE streams.stream IS NOT NULL
)
SELECT heads.number, streams.stream, (
    SELECT max(seq) FROM events WHERE interview = ?1 AND stream = streams.stream
)
FROM heads LEFT JOIN streams ON streams.stream IS NOT NULL
WHERE heads.interview = ?1
"""
EVENTS = f"""
SELECT place, {COLUMNS} FROM events WHERE interview = ? AND stream = ? AND seq > ? ORDER BY seq
"""
NUMBER = "SELECT number FROM events WHERE interview = ? AND stream = ? AND seq = ?"
INTERVIEWS = """
SELECT interviews.id, interviews.created, interviews.summary, heads.number
FROM interviews JOIN heads ON heads.interview = interviews.id
"""


def append(connection: sqlite3.Connection, batch: Sequence[Commit]) -> None:
    """Add all commits or raise StoreConflict; the caller rolls back."""
    heads = [(commit.interview, commit.number) for commit in batch]
    rows = [values for commit in batch for values in _values(commit)]
    summaries = [
        (commit.interview, commit.summary) for commit in batch if commit.summary is not None
    ]
    try:
        moved = connection.executemany(MOVE_HEAD, heads).rowcount
        if moved != len(heads) or connection.executemany(INSERT, rows).rowcount != len(rows):
            raise StoreConflict("A commit was decided on another history than the one stored.")
    except sqlite3.IntegrityError as error:
        if not is_conflict(error):
            raise
        raise StoreConflict("One of these rows is already stored.") from error
    if summaries:
        connection.executemany(SUMMARISE, summaries)


def append_each(connection: sqlite3.Connection, batch: Sequence[Commit]) -> list[bool]:
    """Add what can be added; a commit that cannot takes nothing else with it."""
    return [_append_one(connection, commit) for commit in batch]


def _append_one(connection: sqlite3.Connection, commit: Commit) -> bool:
    connection.execute("SAVEPOINT one")
    try:
        append(connection, [commit])
    except (StoreConflict, *UNKEEPABLE) as error:
        connection.execute("ROLLBACK TO one")
        connection.execute("RELEASE one")
        if isinstance(error, UNKEEPABLE):
            logger.error("interview/%s: no store can keep this: %s", commit.interview, type(error))
        return False
    connection.execute("RELEASE one")
    return True


def _values(commit: Commit) -> Iterator[tuple[str | int | None, ...]]:
    for place, row in enumerate(commit.rows):
        yield (
            commit.interview,
            row.stream,
            row.seq,
            commit.number,
            place,
            row.at,
            row.instance,
            row.sequence,
            row.body,
        )


def create(
    connection: sqlite3.Connection, created: int, commit: Commit, request: tuple[str, str] | None
) -> None:
    """Add an interview with its first commit."""
    interview = commit.interview
    connection.execute(
        "INSERT INTO interviews (id, created, summary) VALUES (?, ?, '{}')", (interview, created)
    )
    connection.execute("INSERT INTO heads (interview, number) VALUES (?, 0)", (interview,))
    append(connection, [commit])
    if request is not None:
        connection.execute(
            "INSERT INTO requests (key, digest, interview) VALUES (?, ?, ?)", (*request, interview)
        )


def idempotent(connection: sqlite3.Connection, key: str) -> tuple[str, str] | None:
    found: tuple[str, str] | None = connection.execute(
        "SELECT digest, interview FROM requests WHERE key = ?", (key,)
    ).fetchone()
    return found


def heads(connection: sqlite3.Connection, interview: str) -> Heads | None:
    found = connection.execute(HEADS, (interview,)).fetchall()
    if not found:
        return None
    return Heads(found[0][0], {stream: seq for _, stream, seq in found if stream is not None})


def read(
    connection: sqlite3.Connection,
    interview: str,
    stream: str,
    after: int,
    upto: int | None,
    limit: int | None,
) -> list[Stored]:
    found = connection.execute(
        f"SELECT {COLUMNS} FROM events "
        "WHERE interview = ? AND stream = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
        (interview, stream, after, LAST if upto is None else upto, -1 if limit is None else limit),
    )
    return [Stored(number, Row(*values)) for number, *values in found]


def read_commits(
    connection: sqlite3.Connection, interview: str, after_commit: int, limit: int
) -> list[tuple[int, list[Row]]]:
    found = heads(connection, interview)
    ends = {} if found is None else found.streams
    columns = merge(
        *(_after(connection, interview, stream, end, after_commit) for stream, end in ends.items()),
        key=itemgetter(1, 0),
    )
    commits = groupby(columns, key=itemgetter(1))
    return [
        (number, [Row(*values) for _, _, *values in group])
        for number, group in islice(commits, limit)
    ]


def _after(
    connection: sqlite3.Connection, interview: str, stream: str, end: int, commit: int
) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a stream that later commits brought; numbers grow along a stream."""

    def number(seq: int) -> int:
        return int(connection.execute(NUMBER, (interview, stream, seq)).fetchone()[0])

    last = bisect_right(range(1, end + 1), commit, key=number)
    return connection.execute(EVENTS, (interview, stream, last))


def find(
    connection: sqlite3.Connection, interview: str, instance: str, sequence: int
) -> Stored | None:
    found = connection.execute(
        f"SELECT {COLUMNS} FROM events WHERE interview = ? AND instance = ? AND sequence = ?",
        (interview, instance, sequence),
    ).fetchone()
    return None if found is None else Stored(found[0], Row(*found[1:]))


def interviews(connection: sqlite3.Connection) -> list[InterviewRow]:
    found = connection.execute(f"{INTERVIEWS} ORDER BY interviews.created DESC, interviews.id DESC")
    return [InterviewRow(*columns) for columns in found]


def interview(connection: sqlite3.Connection, id: str) -> InterviewRow | None:
    found = connection.execute(f"{INTERVIEWS} WHERE interviews.id = ?", (id,)).fetchone()
    return None if found is None else InterviewRow(*found)


def erase(connection: sqlite3.Connection, id: str) -> None:
    """Delete all that belongs to an interview; other tables follow by their foreign keys."""
    connection.execute("DELETE FROM events WHERE interview = ?", (id,))
    connection.execute("DELETE FROM interviews WHERE id = ?", (id,))
