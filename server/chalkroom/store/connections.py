"""The writer and the reader of one database file, and what happens when writing fails."""

import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Concatenate, ParamSpec, TypeVar

from chalkroom.store.opening import open_reader, open_writer
from chalkroom.store.records import StoreConflict, StoreFailed
from chalkroom.store.schema import migrate

logger = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

TAKEN = (
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY,
    sqlite3.SQLITE_CONSTRAINT_UNIQUE,
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY,
)


def is_conflict(error: sqlite3.Error) -> bool:
    return isinstance(error, sqlite3.IntegrityError) and error.sqlite_errorcode in TAKEN


class Connections:
    """Two connections: each serves whoever has the turn, for one transaction."""

    def __init__(self, path: Path, max_pages: int | None) -> None:
        self.path = path
        self.max_pages = max_pages
        self.has_failed = False
        self._turn = Lock()
        self._writing = Lock()
        self._connect()

    def _connect(self) -> None:
        self._writer = open_writer(self.path, self.max_pages)
        try:
            migrate(self._writer, self.path)
            self._reader = open_reader(self.path)
        except BaseException:
            self._writer.close()
            raise

    def close(self) -> None:
        """Close both, once whoever reads has finished: a connection in use cannot be closed."""
        with self._turn:
            self._close()

    def _close(self) -> None:
        self._reader.close()
        self._writer.close()  # last, since the last to close empties the WAL file if it may write

    def write(
        self, change: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **kw: P.kwargs
    ) -> T:
        """Run a change in one transaction; when this returns, it is on disk."""
        with self._writing:
            return self._in_transaction(lambda: change(self._writer, *args, **kw))

    def _in_transaction(self, change: Callable[[], T]) -> T:
        self._require_sound()
        try:
            self._writer.execute("BEGIN IMMEDIATE")
            result = change()
            self._writer.execute("COMMIT")
        except sqlite3.Error as error:
            if is_conflict(error) and self._roll_back():
                raise StoreConflict("It is taken, or what it belongs to is gone.") from error
            raise self._failed(error) from error
        except BaseException:
            self._roll_back()
            raise
        return result

    def read(
        self, ask: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **kw: P.kwargs
    ) -> T:
        """Answer a question in one read transaction: all that was on disk at one moment."""
        with self._turn:
            try:
                self._reader.execute("BEGIN")
                try:
                    return ask(self._reader, *args, **kw)
                finally:
                    self._reader.execute("COMMIT")
            except sqlite3.Error as error:
                raise StoreFailed(f"The database cannot be read: {error}.") from error

    def truncate(self) -> bool:
        """Bring all into the main file and empty the WAL; False if a reader is in the way."""
        self._require_sound()
        try:
            return self._checkpoint()
        except sqlite3.Error as error:
            raise self._failed(error) from error

    def scrub(self) -> bool:
        """Write the whole file anew, so that nothing deleted is left; False like `truncate`."""
        self._require_sound()
        try:
            self._writer.execute("VACUUM")
            return self._checkpoint()
        except sqlite3.Error as error:
            raise self._failed(error) from error

    def reopen(self) -> None:
        """Connect anew and allow writing again, if the disk can be trusted.

        The checkpoint writes everything that counts as committed once more and syncs it: a commit
        whose sync had failed is on disk afterwards.
        """
        self.has_failed = True
        try:
            with self._turn:
                self._close()
                self._connect()
            (verdict,) = self._writer.execute("PRAGMA quick_check(1)").fetchone()
            if verdict != "ok":
                raise StoreFailed(f"The database is damaged: {verdict}.")
            if not self._checkpoint():
                raise StoreFailed("A long reader holds the database.")
        except sqlite3.Error as error:
            raise self._failed(error) from error
        self.has_failed = False
        self.write(_probe)

    def _require_sound(self) -> None:
        if self.has_failed:
            raise StoreFailed("Writing has failed before; nothing is written until a reopen.")

    def _checkpoint(self) -> bool:
        (busy, _, _) = self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    def _roll_back(self) -> bool:
        try:
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")
        except sqlite3.Error as error:
            self._failed(error)
        return not self.has_failed

    def _failed(self, error: sqlite3.Error) -> StoreFailed:
        """Forbid further writing, and say why."""
        if not self.has_failed:
            self.has_failed = True
            logger.error("store: writing failed: %s", error)
            self._roll_back()
        return StoreFailed(f"The database cannot be written: {error}.")


def _probe(connection: sqlite3.Connection) -> None:
    """Write a little, since only writing shows that writing works."""
    connection.execute("UPDATE facts SET value = value + 1 WHERE key = 'probe'")
