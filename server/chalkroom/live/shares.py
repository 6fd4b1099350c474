"""Shares: makes links to a recording, knows who came by one, takes them back.

Their secrets are those of links, and the seats that browsers get for them are seats like others.
"""

from msgspec import Struct, convert

from chalkroom.interview.audience import Audience, of_share
from chalkroom.interview.fitness import fit_name
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.refusals import Refused
from chalkroom.interview.shares import NewShare, Scope, Share
from chalkroom.live.clock import DAY_MILLISECONDS, Clock
from chalkroom.live.links import REVIEWER, Links
from chalkroom.live.lobby import Lobby
from chalkroom.live.recorder import Recorder
from chalkroom.live.snapshots import NotFound
from chalkroom.store.records import Link, Seat, ShareRow, StoreConflict
from chalkroom.store.sqlite import Store


class Shared(Struct, frozen=True):
    """A share and its link, as whoever may take it back sees them.

    `rests` while no link of whoever made it opens anything: nor does this one then.
    """

    share: Share
    link: Link
    rests: bool = False


class Shares:
    """The shares of all interviews."""

    def __init__(
        self, store: Store, recorder: Recorder, lobby: Lobby, links: Links, clock: Clock
    ) -> None:
        self._store = store
        self._recorder = recorder
        self._lobby = lobby
        self._links = links
        self._clock = clock

    async def make(self, interview: str, by: str | None, wish: NewShare) -> Shared:
        """Make a share, or raise Refused; it opens nothing any more after so many days."""
        now = self._clock.now()
        expires = now + wish.days * DAY_MILLISECONDS
        link = self._links.for_reviewer(interview, fit_name(wish.name), expires)
        row = ShareRow(link, wish.scope, wish.observations, by, now, wish.blind)
        try:
            has_room = await self._recorder.run(self._store.shares.add, row, LIMITS.shares)
        except StoreConflict as conflict:
            raise NotFound(interview) from conflict
        if not has_room:
            raise Refused("too_large", f"There is room for {LIMITS.shares} links to a recording.")
        return _shared(row)

    async def of(self, interview: str) -> list[Shared]:
        """Return the shares of an interview, the newest first."""
        rows = await self._recorder.read(self._store.shares.of, interview)
        links = await self._recorder.read(self._store.links, interview)
        return [_shared(row, rests=not self._may_share(row, links)) for row in rows]

    async def revoke(self, share: Shared) -> None:
        """Take a share back: it opens nothing any more, and its seats are gone."""
        await self._links.take_back(share.link)

    async def opened(self, seat: str, cookie: str) -> tuple[Seat, Share] | None:
        """Return the seat of a reviewer and their share, if this cookie still opens it."""
        found = await self._links.any_seat(seat, cookie)
        if found is None or found[0].role != REVIEWER:
            return None
        row = await self._recorder.read(self._open, found[0].link)
        return None if row is None else (found[0], _shared(row).share)

    async def audience(self, seat: Seat, share: Share) -> Audience:
        """Return what a reviewer may see now, or raise NotFound."""
        audience = of_share(await self._lobby.look(seat.interview), share)
        if not audience.streams:
            raise NotFound(seat.interview)
        return audience

    def is_open(self, share: Share) -> bool:
        """Whether a share still opens something; asks the store, so not from the event loop."""
        return self._open(share.id) is not None

    def _open(self, id: str) -> ShareRow | None:
        """Return a share, unless its own link or that of whoever made it opens nothing now."""
        row = self._store.shares.find(id)
        if row is None or not self._links.opens(row.link):
            return None
        return row if self._may_share(row, self._store.links(row.link.interview)) else None

    def _may_share(self, row: ShareRow, links: list[Link]) -> bool:
        """Whether whoever made a share is the host or has a link that opens something now."""
        return row.by is None or any(
            link.person == row.by for link in links if self._links.opens(link)
        )


def _shared(row: ShareRow, rests: bool = False) -> Shared:
    link = row.link
    assert link.expires is not None
    scope = convert(row.scope, Scope)
    share = Share(
        id=link.id,
        name=link.name,
        scope=scope,
        observations=row.observations,
        by=row.by,
        created=row.created,
        expires=link.expires,
        blind=row.blind,
    )
    return Shared(share, link, rests)
