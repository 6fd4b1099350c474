"""Reading a database beside the server that works on it: no lock, and nothing is ever written."""

import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

from chalkroom.store import log, recordings
from chalkroom.store.opening import DATABASE, open_reader
from chalkroom.store.records import Row, StoreUnusable
from chalkroom.store.schema import MIGRATIONS, require_known


class Beside:
    """The part of a store that a second process may use; all of it as it was at one moment."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open what is there, or raise StoreUnusable or StoreTooNew."""
        path = folder / DATABASE
        if not path.is_file():
            raise StoreUnusable(path, "there is no database")
        try:
            connection = open_reader(path)
            is_current = require_known(connection, path) == len(MIGRATIONS)
        except sqlite3.Error as error:
            raise StoreUnusable(path, str(error)) from error
        if not is_current:
            connection.close()
            raise StoreUnusable(path, "an older version wrote it, so start the server once")
        connection.execute("BEGIN")
        return cls(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def read_commits(
        self, interview: str, after_commit: int, limit: int
    ) -> list[tuple[int, list[Row]]]:
        return log.read_commits(self._connection, interview, after_commit, limit)

    def imported_from(self, interview: str) -> str | None:
        return recordings.imported_from(self._connection, interview)

    def written(self, head: str) -> int | None:
        return recordings.written(self._connection, head)
