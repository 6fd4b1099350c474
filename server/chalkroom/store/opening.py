"""Files and connections: who may work in a data folder, and how SQLite is set up there."""

import fcntl
import os
import sqlite3
from pathlib import Path

from chalkroom.store.records import StoreLocked, StoreUnusable

DATABASE = "chalkroom.sqlite3"
LOCK = "chalkroom.lock"
BUSY_SECONDS = 5.0

# WAL has had a bug that needs two connections which write or checkpoint. Here only the writer
# does either: the folder's lock keeps other processes out, and all other connections are mode=ro.
# A thousand busy rooms touch thousands of pages over and over: these stay in the cache, and a
# checkpoint copies each once.
WRITER = """
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA cache_size = -16000;
PRAGMA wal_autocheckpoint = 8000;
PRAGMA journal_size_limit = 67108864;
PRAGMA secure_delete = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
"""
READER = """
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
"""


def lock_folder(folder: Path) -> int:
    """Hold the folder for this process; the lock lives as long as the returned descriptor."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreUnusable(folder, _reason(error)) from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(descriptor)
        raise StoreLocked(folder) from error
    except OSError as error:
        os.close(descriptor)
        raise StoreUnusable(folder, _reason(error)) from error
    return descriptor


def make_private(path: Path) -> None:
    """Give the database its mode before SQLite opens it: the files beside it inherit that mode."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        path.chmod(0o600)
    except OSError as error:
        raise StoreUnusable(path, _reason(error)) from error


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open without implicit transactions; statements may come from any one thread at a time."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )


def open_writer(path: Path, max_pages: int | None) -> sqlite3.Connection:
    connection = connect(path, "rw")
    try:
        (journal,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        if journal != "wal":
            raise StoreUnusable(path, "this file system cannot hold a write-ahead log")
        connection.executescript(WRITER)
        if max_pages is not None:
            connection.execute(f"PRAGMA max_page_count = {max_pages}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def open_reader(path: Path) -> sqlite3.Connection:
    connection = connect(path, "ro")
    try:
        connection.executescript(READER)
    except BaseException:
        connection.close()
        raise
    return connection


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
