"""The tables, as numbered migrations. A migration that has been released is never edited."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from chalkroom.store.records import StoreTooNew, StoreUnusable

# `heads` is apart from `interviews` so that a busy batch touches few pages. The heads of streams
# are not written at all: the primary key of `events` gives them. `events` has no foreign key,
# because each append moves a row of `heads` and fails without one. It keeps its rows in the order
# of their coming, so that all rooms of a batch write to the same few pages, and has no more indexes
# than it must: each costs a page per row.
FIRST = """
CREATE TABLE facts (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO facts (key, value) VALUES ('epoch', lower(hex(randomblob(16)))), ('probe', '0');

CREATE TABLE interviews (
    id TEXT PRIMARY KEY,
    created INTEGER NOT NULL,
    summary TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX interviews_by_creation ON interviews (created);

CREATE TABLE heads (
    interview TEXT PRIMARY KEY REFERENCES interviews (id) ON DELETE CASCADE,
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
    interview TEXT NOT NULL,
    stream TEXT NOT NULL,
    seq INTEGER NOT NULL,
    number INTEGER NOT NULL,
    place INTEGER NOT NULL,
    at INTEGER NOT NULL,
    instance TEXT,
    sequence INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (interview, stream, seq)
) STRICT;
CREATE UNIQUE INDEX events_by_push ON events (interview, instance, sequence)
    WHERE instance IS NOT NULL;

CREATE TABLE snapshots (
    interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
    stream TEXT NOT NULL,
    seq INTEGER NOT NULL,
    number INTEGER NOT NULL,
    schema TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (interview, stream)
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
    key TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX requests_by_interview ON requests (interview);

CREATE TABLE links (
    id TEXT PRIMARY KEY,
    interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    person TEXT,
    name TEXT NOT NULL,
    generation INTEGER NOT NULL,
    digest TEXT NOT NULL UNIQUE,
    revoked INTEGER NOT NULL,
    place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_interview ON links (interview, place);

CREATE TABLE seats (
    id TEXT PRIMARY KEY,
    interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
    link TEXT NOT NULL REFERENCES links (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    digest TEXT NOT NULL,
    created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX seats_by_interview ON seats (interview, created);
CREATE INDEX seats_by_link ON seats (link);
"""

PLANS = """
CREATE TABLE plans (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    archived INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

# Heads outlive the interviews that they speak of.
RECORDINGS = """
CREATE TABLE written (
    head TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
    interview TEXT PRIMARY KEY REFERENCES interviews (id) ON DELETE CASCADE,
    head TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

SHARES = """
ALTER TABLE links ADD COLUMN expires INTEGER;

CREATE TABLE shares (
    link TEXT PRIMARY KEY REFERENCES links (id) ON DELETE CASCADE,
    scope TEXT NOT NULL,
    observations INTEGER NOT NULL,
    maker TEXT,
    created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
"""

# They outlive the interviews whose values they are.
REMAINS = """
CREATE TABLE remains (
    interview TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

BLIND = """
ALTER TABLE shares ADD COLUMN blind INTEGER NOT NULL DEFAULT 0;
"""

TAPES = """
CREATE TABLE tapes (
    interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
    audience TEXT NOT NULL,
    number INTEGER NOT NULL,
    schema TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (interview, audience)
) STRICT;
"""

MIGRATIONS = (FIRST, PLANS, RECORDINGS, SHARES, REMAINS, BLIND, TAPES)


def version(connection: sqlite3.Connection) -> int:
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def require_known(connection: sqlite3.Connection, path: Path, known: int = len(MIGRATIONS)) -> int:
    """Return the schema's number, or refuse a database that is newer or not ours."""
    number = version(connection)
    if number > known:
        raise StoreTooNew(path, number, known)
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if number == 0 and tables > 0:
        raise StoreUnusable(path, "it is the database of another program")
    return number


def migrate(
    connection: sqlite3.Connection, path: Path, migrations: Sequence[str] = MIGRATIONS
) -> None:
    """Bring the database up to date, each step in a transaction of its own."""
    done = require_known(connection, path, len(migrations))
    for number, script in enumerate(migrations[done:], done + 1):
        try:
            connection.executescript(
                f"BEGIN IMMEDIATE; {script}; PRAGMA user_version = {number}; COMMIT;"
            )
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
