"""The SQL of recordings: heads of the files that this server wrote, and where imports came from.

A head is kept when its interview is erased: it tells nothing but that such a file was written.
"""

import sqlite3

from chalkroom.store.connections import Connections


class Recordings:
    """What is kept about files. Like those of the store, writing methods belong to one thread."""

    def __init__(self, connections: Connections) -> None:
        self._write = connections.write
        self._read = connections.read

    def keep(self, head: str, now: int) -> None:
        """Keep the head of a file that is being given away; the first time counts."""
        self._write(_keep, head, now)

    def written(self, head: str) -> int | None:
        """Return when the file with this head was written here, or None."""
        return self._read(written, head)

    def imported_from(self, interview: str) -> str | None:
        """Return the head of the file that an interview was imported from, or None."""
        return self._read(imported_from, interview)


def written(connection: sqlite3.Connection, head: str) -> int | None:
    found = connection.execute("SELECT at FROM written WHERE head = ?", (head,)).fetchone()
    return None if found is None else int(found[0])


def imported_from(connection: sqlite3.Connection, interview: str) -> str | None:
    found = connection.execute(
        "SELECT head FROM imports WHERE interview = ?", (interview,)
    ).fetchone()
    return None if found is None else str(found[0])


def add_import(connection: sqlite3.Connection, interview: str, head: str) -> None:
    connection.execute("INSERT INTO imports (interview, head) VALUES (?, ?)", (interview, head))


def _keep(connection: sqlite3.Connection, head: str, now: int) -> None:
    connection.execute("INSERT OR IGNORE INTO written (head, at) VALUES (?, ?)", (head, now))
