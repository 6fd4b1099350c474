"""Links and seats: a link's secret opens an interview in one role, and buys a browser its seat.

The secret is computed from a key that only this host has, so the host can copy a link at any time,
while the database holds only its digest.
"""

import base64
import hmac
import secrets
from collections.abc import Mapping
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.events import Invited
from chalkroom.live.clock import DAY_MILLISECONDS, Clock
from chalkroom.live.ids import new_id
from chalkroom.live.lobby import Lobby
from chalkroom.live.recorder import Recorder
from chalkroom.live.snapshots import NotFound
from chalkroom.store.records import Link, Seat, StoreConflict
from chalkroom.store.sqlite import Store

SEAT_DAYS = 7
SEAT_MILLISECONDS = SEAT_DAYS * DAY_MILLISECONDS
SEATS_PER_LINK = 200
SECRET_LENGTH = 43  # 256 bits in base64url
REVIEWER = "reviewer"  # comes by a share, and never into the room


class TooManySeats(Exception):
    """The link was opened in more browsers than one interview can need."""


class Redeemed(Struct, frozen=True):
    """What a browser gets for a secret; `cookie` is the secret of its seat."""

    seat: Seat
    cookie: str


def digest(secret: str) -> str:
    """Return what is kept of a secret."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


class Links:
    """Makes links, exchanges their secrets for seats, takes both back."""

    def __init__(
        self, store: Store, recorder: Recorder, lobby: Lobby, clock: Clock, key: bytes
    ) -> None:
        self._store = store
        self._recorder = recorder
        self._lobby = lobby
        self._clock = clock
        self._key = key

    def secret(self, link: Link) -> str | None:
        """Return the secret that opens a link now, or None if nothing does."""
        secret = self._secret(link.interview, link.id, link.generation)
        return secret if self.opens(link) and digest(secret) == link.digest else None

    def opens(self, link: Link) -> bool:
        """Whether a link opens anything now."""
        return not link.revoked and (link.expires is None or self._clock.now() < link.expires)

    def first_links(
        self, interview: str, candidate: str, interviewers: tuple[Invited, ...]
    ) -> list[Link]:
        """Return the links of a new interview: each interviewer's, the candidate's, observers'."""
        return [
            *(self._link(interview, "interviewer", one.person, one.name) for one in interviewers),
            self._link(interview, "candidate", new_id(), candidate),
            self._link(interview, "observer", None, "Observer"),
        ]

    def for_reviewer(self, interview: str, name: str, expires: int) -> Link:
        """Return a new link to a recording; all who come by it are one reviewer."""
        return replace(self._link(interview, REVIEWER, None, name), expires=expires)

    async def of(self, interview: str) -> list[Link]:
        """Return the links that open the room of an interview."""
        links = await self._recorder.read(self._store.links, interview)
        return [link for link in links if link.role != REVIEWER]

    async def redeem(self, secret: str, held: Mapping[str, str]) -> Redeemed:
        """Exchange a link's secret for a seat: the one this browser holds already, or a new one.

        `held` maps seats to their cookies. Raises NotFound for a secret that opens nothing.
        """
        if len(secret) != SECRET_LENGTH:
            raise NotFound
        known = digest(secret)
        link = await self._recorder.read(self._store.find_link, known)
        if link is None or not self.opens(link):
            raise NotFound
        for id, cookie in held.items():
            seat = await self.any_seat(id, cookie)
            if seat is not None and seat[0].link == link.id:
                return Redeemed(seat[0], cookie)
        cookie = secrets.token_urlsafe(32)
        person, now = link.person or new_id(), self._clock.now()
        seat_id = new_id()
        taken = Seat(seat_id, link.interview, link.id, person, link.role, digest(cookie), now)
        try:
            await self._recorder.run(_sit, self._store, known, taken)
        except StoreConflict as conflict:
            raise NotFound from conflict
        return Redeemed(taken, cookie)

    async def seat(self, id: str, cookie: str) -> tuple[Seat, str] | None:
        """Return a seat in a room and the name on its link, if this cookie still counts."""
        found = await self.any_seat(id, cookie)
        return None if found is None or found[0].role == REVIEWER else found

    async def any_seat(self, id: str, cookie: str) -> tuple[Seat, str] | None:
        """Return a seat and the name on its link, if this cookie is its own and still counts."""
        found = await self._recorder.read(_seated, self._store, id)
        if found is None:
            return None
        seat, link = found
        is_its_own = hmac.compare_digest(seat.digest, digest(cookie))
        is_fresh = self._clock.now() - seat.created < SEAT_MILLISECONDS
        return (seat, link.name) if is_its_own and is_fresh and self.opens(link) else None

    async def revoke(self, interview: str, link: str) -> None:
        """Take a link back: it opens nothing any more, and its seats close."""
        await self.take_back(await self._find(interview, link))

    async def take_back(self, link: Link) -> None:
        """Take back a link of any kind."""
        seats = await self._recorder.run(_revoke, self._store, link)
        self._lobby.close_seats(link.interview, seats)

    async def renew(self, interview: str, link: str) -> None:
        """Give a link a new secret; the old one opens nothing, and its seats close."""
        found = await self._find(interview, link)
        generation = found.generation + 1
        known = digest(self._secret(interview, link, generation))
        seats = await self._recorder.run(_renew, self._store, found, generation, known)
        self._lobby.close_seats(interview, seats)

    async def _find(self, interview: str, id: str) -> Link:
        for link in await self.of(interview):
            if link.id == id:
                return link
        raise NotFound(id)

    def _link(self, interview: str, role: str, person: str | None, name: str) -> Link:
        id = new_id()
        known = digest(self._secret(interview, id, 1))
        return Link(id, interview, role, person, name, 1, known, False)

    def _secret(self, interview: str, link: str, generation: int) -> str:
        message = f"link\0{interview}\0{link}\0{generation}".encode()
        code = hmac.digest(self._key, message, "sha256")
        return base64.urlsafe_b64encode(code).decode().rstrip("=")


# Work for the store's threads. What is checked here cannot change before it is written.


def _seated(store: Store, id: str) -> tuple[Seat, Link] | None:
    seat = store.find_seat(id)
    links = store.links(seat.interview) if seat is not None else []
    link = next((link for link in links if seat is not None and link.id == seat.link), None)
    return None if seat is None or link is None else (seat, link)


def _sit(store: Store, secret_digest: str, seat: Seat) -> None:
    link = store.find_link(secret_digest)
    if link is None or link.revoked:
        raise StoreConflict("The link was taken back a moment ago.")
    if len(_seats_of(store, link)) >= SEATS_PER_LINK:
        raise TooManySeats
    store.add_seat(seat)


def _revoke(store: Store, link: Link) -> list[str]:
    store.revoke_link(link.id)
    return _cleared(store, link)


def _renew(store: Store, link: Link, generation: int, secret_digest: str) -> list[str]:
    store.replace_link(link.id, generation, secret_digest)
    return _cleared(store, link)


def _cleared(store: Store, link: Link) -> list[str]:
    seats = _seats_of(store, link)
    store.remove_seats(link.id)
    return seats


def _seats_of(store: Store, link: Link) -> list[str]:
    return [seat.id for seat in store.seats(link.interview) if seat.link == link.id]
