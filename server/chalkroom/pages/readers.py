"""Who asks for a recording, and what they may have of it: nothing else here decides that."""

from collections.abc import Awaitable, Callable

from msgspec import Struct
from starlette.requests import Request

from chalkroom.interview.audience import Audience, streams_afterwards
from chalkroom.interview.audience import streams_of_host as of_host
from chalkroom.interview.shares import Share
from chalkroom.interview.state import Interview
from chalkroom.live.lobby import actor_of
from chalkroom.live.snapshots import BrokenLog
from chalkroom.pages.declined import not_found
from chalkroom.pages.desk import Desk, desk
from chalkroom.pages.host import is_host, require_bearer
from chalkroom.pages.join import held_seats, seat_cookie
from chalkroom.pages.requests import id_in


class Reader(Struct, frozen=True):
    """Somebody who may read a recording; a reviewer comes by a share, others have none.

    `broken` says why the log cannot be read to its end, if that is so.
    """

    interview: str
    audience: Audience
    share: Share | None = None
    broken: BrokenLog | None = None


Finding = Callable[[Request], Awaitable[Reader]]


async def by_interview(request: Request) -> Reader:
    """Return what the host's or an interviewer's browser may have, or raise NotFound or Declined.

    Candidates and observers find nothing here, and nor does anybody by a share.
    """
    at, id = desk(request), id_in(request)
    interview, broken = await _as_far_as_it_goes(at, id)
    heard = list(of_host(interview)) if is_host(request) else []
    for seat, cookie in held_seats(request).items():
        found = await at.links.seat(seat, cookie)
        if found is not None and found[0].interview == id and found[0].role == "interviewer":
            heard += streams_afterwards(interview, actor_of(found[0]))
    if not heard:
        raise not_found()
    return Reader(id, Audience(tuple(dict.fromkeys(heard))), broken=broken)


async def by_share(request: Request) -> Reader:
    """Return what a reviewer may have: their own seat decides, whatever else this browser holds."""
    at, seat = desk(request), id_in(request, "seat")
    found = await at.shares.opened(seat, seat_cookie(request, seat))
    if found is None:
        raise not_found()
    taken, share = found
    return Reader(taken.interview, await at.shares.audience(taken, share), share)


async def by_key(request: Request) -> Reader:
    """Return what a program with the host's key may have, or raise NotFound or Declined."""
    at = require_bearer(request)
    id = id_in(request)
    interview, broken = await _as_far_as_it_goes(at, id)
    return Reader(id, Audience(of_host(interview)), broken=broken)


async def _as_far_as_it_goes(at: Desk, id: str) -> tuple[Interview, BrokenLog | None]:
    """Return an interview as far as its log can be read, and why it goes no further."""
    try:
        return await at.lobby.look(id), None
    except BrokenLog as broken:
        return broken.before, broken
