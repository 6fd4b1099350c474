"""SQL on SQLite in memory: scripts that may only build, queries that may only read."""

import sqlite3

STEPS = 1000
MOST_STEPS = 20_000  # thousands of virtual machine instructions
MOST_ROWS = 10_000

READING = {
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_RECURSIVE,
}
BUILDING = READING | {
    sqlite3.SQLITE_CREATE_TABLE,
    sqlite3.SQLITE_CREATE_INDEX,
    sqlite3.SQLITE_INSERT,
    sqlite3.SQLITE_UPDATE,
    sqlite3.SQLITE_TRANSACTION,
    sqlite3.SQLITE_REINDEX,
}
FORBIDDEN_FUNCTIONS = {"load_extension", "writefile", "readfile", "edit", "random", "randomblob"}


def build(script: str) -> sqlite3.Connection:
    """Return a database with the script's tables, or raise sqlite3.Error."""
    connection = sqlite3.connect(":memory:")
    _allow(connection, BUILDING)
    try:
        connection.executescript(script)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def rows(connection: sqlite3.Connection, query: str, reverse: bool) -> list[list[object]]:
    """Run one query; `reverse` gives rows without an order the other way round."""
    connection.set_authorizer(None)
    connection.execute(f"PRAGMA reverse_unordered_selects = {int(reverse)}")
    connection.execute("PRAGMA query_only = 1")
    _allow(connection, READING)
    found = connection.execute(query.strip().rstrip(";")).fetchmany(MOST_ROWS)
    return [list(row) for row in found]


def _allow(connection: sqlite3.Connection, actions: set[int]) -> None:
    def authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
        forbidden = action == sqlite3.SQLITE_FUNCTION and (second or "") in FORBIDDEN_FUNCTIONS
        return sqlite3.SQLITE_OK if action in actions and not forbidden else sqlite3.SQLITE_DENY

    left = [MOST_STEPS]

    def step() -> int:
        left[0] -= 1
        return int(left[0] < 0)

    connection.set_authorizer(authorize)
    connection.set_progress_handler(step, STEPS)
