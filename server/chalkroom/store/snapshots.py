"""The SQL of snapshots: one set per interview, all streams at the same commit."""

import sqlite3
from collections.abc import Mapping

from chalkroom.store.records import Snapshot


def save(
    connection: sqlite3.Connection,
    interview: str,
    commit: int,
    schema: str,
    bodies: Mapping[str, tuple[int, str]],
) -> None:
    """Replace the set, unless the stored one is newer or the interview has not come that far."""
    head = connection.execute(
        "SELECT 1 FROM heads WHERE interview = ? AND number >= ?", (interview, commit)
    ).fetchone()
    newer = connection.execute(
        "SELECT 1 FROM snapshots WHERE interview = ? AND schema = ? AND number > ?",
        (interview, schema, commit),
    ).fetchone()
    if head is None or newer is not None:
        return
    drop(connection, interview)
    connection.executemany(
        "INSERT INTO snapshots (interview, stream, seq, number, schema, body) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        [(interview, stream, seq, commit, schema, body) for stream, (seq, body) in bodies.items()],
    )


def latest(connection: sqlite3.Connection, interview: str, schema: str) -> list[Snapshot]:
    found = connection.execute(
        "SELECT stream, seq, number, schema, body FROM snapshots "
        "WHERE interview = ? AND schema = ? ORDER BY stream",
        (interview, schema),
    )
    return [Snapshot(*columns) for columns in found]


def drop(connection: sqlite3.Connection, interview: str | None) -> None:
    if interview is None:
        connection.execute("DELETE FROM snapshots")
    else:
        connection.execute("DELETE FROM snapshots WHERE interview = ?", (interview,))
