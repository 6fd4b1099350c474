"""The plans beside the log, and their SQL: added, changed by compare-and-set, never deleted."""

import sqlite3

from chalkroom.store.connections import Connections
from chalkroom.store.records import PlanRow, StoreConflict

PLANS = "SELECT id, revision, created, changed, archived, body FROM plans"


class Plans:
    """Plans of the host. Like those of the store, writing methods belong to one thread."""

    def __init__(self, connections: Connections) -> None:
        self._write = connections.write
        self._read = connections.read

    def add(self, plan: PlanRow, most: int) -> bool:
        """Add a plan; False if there are `most` already that are not archived."""
        return self._write(_add, plan, most)

    def change(self, plan: PlanRow, most: int) -> bool:
        """Put a plan in the place of the revision before it; False as in `add`.

        StoreConflict if another revision, or none, is stored.
        """
        return self._write(_change, plan, most)

    def find(self, id: str) -> PlanRow | None:
        return self._read(_find, id)

    def all(self) -> list[PlanRow]:
        """Return all plans, the one that was changed last first."""
        return self._read(_all)


def _add(connection: sqlite3.Connection, plan: PlanRow, most: int) -> bool:
    if not _has_space(connection, plan, most):
        return False
    connection.execute(
        "INSERT INTO plans (id, revision, created, changed, archived, body) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (plan.id, plan.revision, plan.created, plan.changed, plan.archived, plan.body),
    )
    return True


def _change(connection: sqlite3.Connection, plan: PlanRow, most: int) -> bool:
    if not _has_space(connection, plan, most):
        return False
    changed = connection.execute(
        "UPDATE plans SET revision = ?2, changed = ?3, archived = ?4, body = ?5 "
        "WHERE id = ?1 AND revision = ?2 - 1",
        (plan.id, plan.revision, plan.changed, plan.archived, plan.body),
    ).rowcount
    if not changed:
        raise StoreConflict("The plan was changed on another revision than the one stored.")
    return True


def _has_space(connection: sqlite3.Connection, plan: PlanRow, most: int) -> bool:
    (others,) = connection.execute(
        "SELECT count(*) FROM plans WHERE archived = 0 AND id <> ?", (plan.id,)
    ).fetchone()
    return plan.archived or others < most


def _find(connection: sqlite3.Connection, id: str) -> PlanRow | None:
    found = connection.execute(f"{PLANS} WHERE id = ?", (id,)).fetchone()
    return None if found is None else _row(*found)


def _all(connection: sqlite3.Connection) -> list[PlanRow]:
    found = connection.execute(f"{PLANS} ORDER BY changed DESC, id")
    return [_row(*columns) for columns in found]


def _row(id: str, revision: int, created: int, changed: int, archived: int, body: str) -> PlanRow:
    return PlanRow(id, revision, created, changed, bool(archived), body)
