"""A consistent copy while people write: one file, checked, with an epoch of its own."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from chalkroom.store.opening import connect, make_private, open_reader
from chalkroom.store.records import StoreUnusable
from chalkroom.store.schema import require_known


def back_up(database: Path, target: Path) -> None:
    """Copy the database to a new file; needs no lock, so it may run beside a server."""
    if target.exists():
        raise StoreUnusable(target, "it exists already, and a backup never overwrites")
    if not database.is_file():
        raise StoreUnusable(database, "there is no database to copy")
    partial = target.with_name(f".{target.name}.partial")
    try:
        partial.unlink(missing_ok=True)
        make_private(partial)
        _copy(database, partial)
        _finish(partial)
        os.replace(partial, target)
        _sync(target.parent)
    except sqlite3.Error as error:
        raise StoreUnusable(target, f"the copy failed ({error})") from error
    except OSError as error:
        raise StoreUnusable(target, (error.strerror or str(error)).lower()) from error
    finally:
        _remove(partial)


def _copy(database: Path, partial: Path) -> None:
    with closing(open_reader(database)) as source, closing(connect(partial, "rw")) as copy:
        require_known(source, database)
        source.backup(copy, pages=-1)


def _finish(partial: Path) -> None:
    """Stamp the epoch: what is written after this copy must never be spliced to it."""
    with closing(connect(partial, "rw")) as copy:
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
        copy.execute("PRAGMA synchronous = FULL")
        copy.execute("UPDATE facts SET value = lower(hex(randomblob(16))) WHERE key = 'epoch'")
        (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            raise StoreUnusable(partial, f"the copy is damaged ({verdict})")
    _sync(partial)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(partial: Path) -> None:
    if partial.parent.is_dir():
        for ending in ("", "-journal", "-wal", "-shm"):
            partial.with_name(partial.name + ending).unlink(missing_ok=True)
