"""Who asks for a recording, and what they may have of it: nothing else here decides that."""

from collections.abc import Awaitable, Callable

from msgspec import Struct
from starlette.requests import Request

from chalkroom.interview.audience import Audience, streams_afterwards
from chalkroom.interview.audience import streams_of_host as of_host
from chalkroom.interview.shares import Share
from chalkroom.live.lobby import actor_of
from chalkroom.pages.declined import not_found
from chalkroom.pages.desk import desk
from chalkroom.pages.host import is_host, require_bearer
from chalkroom.pages.join import held_seats, seat_cookie
from chalkroom.pages.requests import id_in


class Reader(Struct, frozen=True):
    """Somebody who may read a recording; a reviewer comes by a share, others have none."""

    interview: str
    audience: Audience
    share: Share | None = None


Finding = Callable[[Request], Awaitable[Reader]]


async def by_interview(request: Request) -> Reader:
    """Return what the host's or an interviewer's browser may have, or raise NotFound or Declined.

    Candidates and observers find nothing here, and nor does anybody by a share.
    """
    at, id = desk(request), id_in(request)
    interview = await at.lobby.look(id)
    heard = list(of_host(interview)) if is_host(request) else []
    for seat, cookie in held_seats(request).items():
        found = await at.links.seat(seat, cookie)
        if found is not None and found[0].interview == id and found[0].role == "interviewer":
            heard += streams_afterwards(interview, actor_of(found[0]))
    if not heard:
        raise not_found()
    return Reader(id, Audience(tuple(dict.fromkeys(heard))))


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
    return Reader(id, Audience(of_host(await at.lobby.look(id))))
