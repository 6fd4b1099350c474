"""The SQL of recordings: heads of the files that this server wrote, and where imports came from.

A head is kept when its interview is erased: it tells nothing but that such a file was written. So
is what remains of an interview that was not recorded, until it is forgotten.
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

    def keep_remains(self, interview: str, now: int, body: str) -> None:
        """Keep what remains of an interview that is about to be erased, if it still is here."""
        self._write(_keep_remains, interview, now, body)

    def remains(self, interview: str) -> str | None:
        """Return what remains of an interview, or None."""
        return self._read(_remains, interview)

    def forget_remains(self, interview: str) -> bool:
        """Erase what remains of an interview; False if nothing did."""
        return self._write(_forget_remains, interview)

    def forget_remains_before(self, moment: int) -> None:
        """Erase what remains of interviews that were erased at this moment or before."""
        self._write(_forget_remains_before, moment)


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


def _keep_remains(connection: sqlite3.Connection, interview: str, now: int, body: str) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO remains SELECT id, ?, ? FROM interviews WHERE id = ?",
        (now, body, interview),
    )


def _remains(connection: sqlite3.Connection, interview: str) -> str | None:
    found = connection.execute(
        "SELECT body FROM remains WHERE interview = ?", (interview,)
    ).fetchone()
    return None if found is None else str(found[0])


def _forget_remains(connection: sqlite3.Connection, interview: str) -> bool:
    done = connection.execute("DELETE FROM remains WHERE interview = ?", (interview,))
    return done.rowcount > 0


def _forget_remains_before(connection: sqlite3.Connection, moment: int) -> None:
    connection.execute("DELETE FROM remains WHERE at <= ?", (moment,))
