"""The SQL of shares: links to a recording, each with what it gives."""

import sqlite3
from typing import Any

from chalkroom.store import seats
from chalkroom.store.connections import Connections
from chalkroom.store.records import ShareRow

COLUMNS = (
    "id, interview, role, person, name, generation, digest, revoked, expires, "
    "scope, observations, maker, created, blind"
)
SHARES = f"SELECT {COLUMNS} FROM shares JOIN links ON links.id = shares.link"


class Shares:
    """What is shared. Like those of the store, writing methods belong to one thread."""

    def __init__(self, connections: Connections) -> None:
        self._write = connections.write
        self._read = connections.read

    def add(self, share: ShareRow, most: int) -> bool:
        """Add a share with its link; False if the interview has `most` already.

        StoreConflict if the interview is gone.
        """
        return self._write(_add, share, most)

    def of(self, interview: str) -> list[ShareRow]:
        """Return the shares of an interview, the newest first."""
        return self._read(_of, interview)

    def find(self, link: str) -> ShareRow | None:
        return self._read(_find, link)


def _add(connection: sqlite3.Connection, share: ShareRow, most: int) -> bool:
    if len(_of(connection, share.link.interview)) >= most:
        return False
    seats.add_links(connection, [share.link])
    connection.execute(
        "INSERT INTO shares (link, scope, observations, maker, created, blind) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (
            share.link.id,
            share.scope,
            share.observations,
            share.by,
            share.created,
            share.blind,
        ),
    )
    return True


def _of(connection: sqlite3.Connection, interview: str) -> list[ShareRow]:
    ordered = "WHERE interview = ? ORDER BY created DESC, id"
    return [_share(columns) for columns in connection.execute(f"{SHARES} {ordered}", (interview,))]


def _find(connection: sqlite3.Connection, link: str) -> ShareRow | None:
    found = connection.execute(f"{SHARES} WHERE id = ?", (link,)).fetchone()
    return None if found is None else _share(found)


def _share(columns: tuple[Any, ...]) -> ShareRow:
    *of_link, scope, observations, maker, created, blind = columns
    link = seats.link(*of_link)
    return ShareRow(link, scope, bool(observations), maker, created, bool(blind))
