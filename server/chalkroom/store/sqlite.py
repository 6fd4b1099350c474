"""The store on one SQLite file.

Writing methods belong to one thread. Reading methods may be called from any: they take turns.
"""

import os
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

from chalkroom.store import log, recordings, seats, snapshots
from chalkroom.store.backup import back_up
from chalkroom.store.connections import Connections
from chalkroom.store.opening import DATABASE, lock_folder, make_private
from chalkroom.store.plans import Plans
from chalkroom.store.recordings import Recordings
from chalkroom.store.records import (
    Commit,
    Heads,
    InterviewRow,
    Link,
    Row,
    Seat,
    Snapshot,
    StoreConflict,
    Stored,
    StoreUnusable,
)
from chalkroom.store.shares import Shares
from chalkroom.store.tapes import Tapes

SCRUBBED_AT_ONCE_BYTES = 64 * 2**20  # a third of a second; a larger file waits for a quiet moment


class Store:
    """What is kept. A write that returned is on disk; one that raised StoreFailed may be."""

    def __init__(self, folder: Path, lock: int, connections: Connections) -> None:
        self.path = folder / DATABASE
        self.connections = connections
        self.plans = Plans(connections)
        self.recordings = Recordings(connections)
        self.shares = Shares(connections)
        self.tapes = Tapes(connections)
        self._lock = lock
        self._write = connections.write
        self._read = connections.read

    @classmethod
    def open(cls, folder: Path, max_pages: int | None = None) -> Self:
        """Take the folder for this process; `max_pages` imitates a small disk."""
        lock = lock_folder(folder)
        path = folder / DATABASE
        try:
            make_private(path)
            return cls(folder, lock, Connections(path, max_pages))
        except sqlite3.Error as error:
            os.close(lock)
            raise StoreUnusable(path, str(error)) from error
        except BaseException:
            os.close(lock)
            raise

    def close(self) -> None:
        self.connections.close()
        os.close(self._lock)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def reopen(self) -> None:
        """Start afresh after StoreFailed; raises it again while the disk cannot be trusted."""
        self.connections.reopen()

    def epoch(self) -> str:
        return self._read(_epoch)

    def beat(self, now: int) -> None:
        """Keep when the server was last alive."""
        self._write(_beat, now)

    def last_beat(self) -> int | None:
        return self._read(_last_beat)

    def backup(self, target: Path) -> None:
        back_up(self.path, target)

    # The log

    def commit(self, batch: Sequence[Commit]) -> list[bool]:
        """Add commits in one transaction: True is on disk, False was decided on another history."""
        if not batch:
            return []
        try:
            self._write(log.append, batch)
        except (StoreConflict, *log.UNKEEPABLE):
            return self._write(log.append_each, batch)
        return [True] * len(batch)

    def create(
        self,
        interview: str,
        created: int,
        links: Sequence[Link],
        commit: Commit,
        request: tuple[str, str] | None,
    ) -> None:
        """Add an interview; StoreConflict if its id, a link or the request's key is taken."""
        assert commit.interview == interview
        self._write(_create, created, links, commit, request)

    def bring_in(self, interview: str, now: int, commits: Sequence[Commit], head: str) -> None:
        """Add an interview with all its commits, from the file with this head; it has no links."""
        self._write(_bring_in, interview, now, commits, head)

    def idempotent(self, key: str) -> tuple[str, str] | None:
        return self._read(log.idempotent, key)

    def heads(self, interview: str) -> Heads | None:
        return self._read(log.heads, interview)

    def read(
        self,
        interview: str,
        stream: str,
        after: int,
        upto: int | None = None,
        limit: int | None = None,
    ) -> list[Stored]:
        return self._read(log.read, interview, stream, after, upto, limit)

    def read_commits(
        self, interview: str, after_commit: int, limit: int
    ) -> list[tuple[int, list[Row]]]:
        """Return up to `limit` commits of all streams, rows in the order they were decided."""
        return self._read(log.read_commits, interview, after_commit, limit)

    def find(self, interview: str, instance: str, sequence: int) -> Stored | None:
        return self._read(log.find, interview, instance, sequence)

    def interviews(self) -> list[InterviewRow]:
        return self._read(log.interviews)

    def interview(self, id: str) -> InterviewRow | None:
        return self._read(log.interview, id)

    def erase(self, interview: str) -> bool:
        """Delete an interview; False if traces of it may remain until `scrub`.

        Deleting zeroes rows, but pages that were split before may hold scraps of moved ones.
        """
        self._write(log.erase, interview)
        if self.path.stat().st_size > SCRUBBED_AT_ONCE_BYTES:
            self.connections.truncate()
            return False
        return self.scrub()

    def scrub(self) -> bool:
        """Leave no trace of what was deleted; False while a long reader is in the way.

        Nobody can write meanwhile: about five milliseconds per megabyte.
        """
        return self.connections.scrub()

    # Snapshots

    def save_snapshots(
        self, interview: str, commit: int, schema: str, bodies: Mapping[str, tuple[int, str]]
    ) -> None:
        self._write(snapshots.save, interview, commit, schema, bodies)

    def latest_snapshots(self, interview: str, schema: str) -> list[Snapshot]:
        """Return all streams' folds at one commit, or nothing."""
        return self._read(snapshots.latest, interview, schema)

    def drop_snapshots(self, interview: str | None = None) -> None:
        self._write(snapshots.drop, interview)

    # Links and seats

    def links(self, interview: str) -> list[Link]:
        return self._read(seats.links, interview)

    def find_link(self, digest: str) -> Link | None:
        return self._read(seats.find_link, digest)

    def replace_link(self, id: str, generation: int, digest: str) -> None:
        """Give a link a new secret; the old one is gone, its seats are not."""
        self._write(seats.replace_link, id, generation, digest)

    def revoke_link(self, id: str) -> None:
        self._write(seats.revoke_link, id)

    def add_seat(self, seat: Seat) -> None:
        """Add a seat; StoreConflict if its link or interview is gone."""
        self._write(seats.add_seat, seat)

    def find_seat(self, id: str) -> Seat | None:
        return self._read(seats.find_seat, id)

    def seats(self, interview: str) -> list[Seat]:
        return self._read(seats.seats, interview)

    def remove_seats(self, link: str) -> None:
        self._write(seats.remove_seats, link)


def _epoch(connection: sqlite3.Connection) -> str:
    return str(connection.execute("SELECT value FROM facts WHERE key = 'epoch'").fetchone()[0])


def _beat(connection: sqlite3.Connection, now: int) -> None:
    connection.execute(
        "INSERT INTO facts (key, value) VALUES ('beat', ?1)"
        " ON CONFLICT (key) DO UPDATE SET value = ?1",
        (str(now),),
    )


def _last_beat(connection: sqlite3.Connection) -> int | None:
    found = connection.execute("SELECT value FROM facts WHERE key = 'beat'").fetchone()
    return int(found[0]) if found else None


def _create(
    connection: sqlite3.Connection,
    created: int,
    links: Sequence[Link],
    commit: Commit,
    request: tuple[str, str] | None,
) -> None:
    log.create(connection, created, commit, request)
    seats.add_links(connection, links)


def _bring_in(
    connection: sqlite3.Connection, interview: str, now: int, commits: Sequence[Commit], head: str
) -> None:
    first, *others = commits
    log.create(connection, now, first, None)
    log.append(connection, others)
    recordings.add_import(connection, interview, head)
