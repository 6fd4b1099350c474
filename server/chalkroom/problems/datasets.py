"""Data sets: SQL text built into a database in memory, where it can create and insert only."""

import sqlite3
from itertools import islice

from msgspec import Struct

from chalkroom.problems.findings import Unreadable
from chalkroom.problems.isolated.queries import build
from chalkroom.problems.public_half import Table

MOST_SHOWN = 50


class ForeignKey(Struct, frozen=True):
    """A column whose values name rows of another table."""

    table: str
    column: str
    parent: str
    parent_column: str


class Dataset(Struct, frozen=True):
    """The tables of a data set with all that checks ask of them."""

    path: str
    script: str
    tables: tuple[Table, ...]
    keys: tuple[ForeignKey, ...] = ()
    primary: dict[str, tuple[str, ...]] = {}


def read_dataset(path: str, script: str) -> Dataset:
    """Build the script and return what it holds, or raise Unreadable."""
    try:
        connection = build(script)
    except sqlite3.Error as problem:
        raise Unreadable(1, f"The data set {path} cannot be built: {problem}.") from problem
    try:
        connection.set_authorizer(None)
        names = [name for (name,) in connection.execute(TABLES)]
        tables = tuple(_table(connection, name) for name in names)
        keys = tuple(key for name in names for key in _keys(connection, name))
        primary = {name: _primary(connection, name) for name in names}
    finally:
        connection.close()
    return Dataset(path, script, tables, keys, primary)


TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


def _table(connection: sqlite3.Connection, name: str) -> Table:
    found = connection.execute(f'SELECT * FROM "{name}"')
    columns = tuple(column[0] for column in found.description)
    return Table(name, columns, tuple(tuple(row) for row in islice(found, MOST_SHOWN)))


def _keys(connection: sqlite3.Connection, name: str) -> list[ForeignKey]:
    rows = connection.execute(f'PRAGMA foreign_key_list("{name}")')
    return [ForeignKey(name, row[3], row[2], row[4] or "id") for row in rows]


def _primary(connection: sqlite3.Connection, name: str) -> tuple[str, ...]:
    rows = connection.execute(f'PRAGMA table_info("{name}")')
    return tuple(row[1] for row in rows if row[5])
