"""The SQL of tapes: recordings as players have them at hand, each for one audience.

Derived from the log and disposable, like snapshots; they go when their interview is erased.
"""

import sqlite3

from chalkroom.store.connections import Connections

MOST = 8  # of one interview: the host, its interviewers, some shares


class Tapes:
    """What is kept of tapes. Like those of the store, writing methods belong to one thread."""

    def __init__(self, connections: Connections) -> None:
        self._write = connections.write
        self._read = connections.read

    def keep(self, interview: str, audience: str, commit: int, schema: str, body: bytes) -> None:
        """Keep a tape as it is after a commit, in the place of the one before it.

        Nothing is kept of an interview that was erased or has not come that far.
        """
        self._write(_keep, interview, audience, commit, schema, body)

    def find(self, interview: str, audience: str, commit: int, schema: str) -> bytes | None:
        """Return the tape of an audience as it is after this very commit, or None."""
        return self._read(_find, interview, audience, commit, schema)

    def drop(self) -> None:
        """Drop all of them: each is made anew when somebody looks."""
        self._write(_drop)


def _keep(
    connection: sqlite3.Connection,
    interview: str,
    audience: str,
    commit: int,
    schema: str,
    body: bytes,
) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO tapes (interview, audience, number, schema, body)"
        " SELECT ?1, ?2, ?3, ?4, ?5 FROM heads WHERE interview = ?1 AND number >= ?3",
        (interview, audience, commit, schema, body),
    )
    connection.execute(
        "DELETE FROM tapes WHERE interview = ?1 AND rowid NOT IN"
        " (SELECT rowid FROM tapes WHERE interview = ?1 ORDER BY rowid DESC LIMIT ?2)",
        (interview, MOST),
    )


def _find(
    connection: sqlite3.Connection, interview: str, audience: str, commit: int, schema: str
) -> bytes | None:
    found = connection.execute(
        "SELECT body FROM tapes WHERE interview = ? AND audience = ? AND number = ? AND schema = ?",
        (interview, audience, commit, schema),
    ).fetchone()
    return None if found is None else bytes(found[0])


def _drop(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM tapes")
