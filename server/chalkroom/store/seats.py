"""The SQL of coming in: links, and the seats that browsers got for them."""

import json
import sqlite3
from collections.abc import Sequence

from chalkroom.store.records import Link, Seat

LINKS = "SELECT id, interview, role, person, name, generation, digest, revoked, expires FROM links"
SEATS = "SELECT id, interview, link, person, role, digest, created FROM seats"


def add_links(connection: sqlite3.Connection, links: Sequence[Link]) -> None:
    connection.executemany(
        "INSERT INTO links "
        "(id, interview, role, person, name, generation, digest, revoked, expires, place) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [_link_values(link, place) for place, link in enumerate(links)],
    )


def links(connection: sqlite3.Connection, interview: str) -> list[Link]:
    found = connection.execute(f"{LINKS} WHERE interview = ? ORDER BY place", (interview,))
    return [link(*columns) for columns in found]


def find_link(connection: sqlite3.Connection, digest: str) -> Link | None:
    found = connection.execute(f"{LINKS} WHERE digest = ?", (digest,)).fetchone()
    return None if found is None else link(*found)


def replace_link(connection: sqlite3.Connection, id: str, generation: int, digest: str) -> None:
    connection.execute(
        "UPDATE links SET generation = ?, digest = ?, revoked = 0 WHERE id = ? AND generation < ?",
        (generation, digest, id, generation),
    )


def revoke_link(connection: sqlite3.Connection, id: str) -> None:
    connection.execute("UPDATE links SET revoked = 1 WHERE id = ?", (id,))


def add_seat(connection: sqlite3.Connection, seat: Seat) -> None:
    connection.execute(
        "INSERT INTO seats (id, interview, link, person, role, digest, created) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (seat.id, seat.interview, seat.link, seat.person, seat.role, seat.digest, seat.created),
    )


def find_seat(connection: sqlite3.Connection, id: str) -> Seat | None:
    found = connection.execute(f"{SEATS} WHERE id = ?", (id,)).fetchone()
    return None if found is None else Seat(*found)


def seats(connection: sqlite3.Connection, interview: str) -> list[Seat]:
    found = connection.execute(f"{SEATS} WHERE interview = ? ORDER BY created, id", (interview,))
    return [Seat(*columns) for columns in found]


def remove_seats(connection: sqlite3.Connection, link: str) -> None:
    connection.execute("DELETE FROM seats WHERE link = ?", (link,))


def _link_values(link: Link, place: int) -> tuple[str | int | None, ...]:
    return (
        link.id,
        link.interview,
        link.role,
        link.person,
        json.dumps(link.name),  # ASCII, since a person may type what is no valid Unicode
        link.generation,
        link.digest,
        link.revoked,
        link.expires,
        place,
    )


def link(
    id: str,
    interview: str,
    role: str,
    person: str | None,
    name: str,
    generation: int,
    digest: str,
    revoked: int,
    expires: int | None,
) -> Link:
    """Read the columns of a link."""
    named, is_revoked = json.loads(name), bool(revoked)
    return Link(id, interview, role, person, named, generation, digest, is_revoked, expires)
