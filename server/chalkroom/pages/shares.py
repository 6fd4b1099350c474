"""Links to a recording: made, listed and taken back by the host and by interviewers."""

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.interview.audience import of_share, standing
from chalkroom.interview.limits import LIMITS, Limits
from chalkroom.interview.refusals import Refused
from chalkroom.interview.shares import NewShare, Scope
from chalkroom.interview.state import Interview
from chalkroom.live.lobby import actor_of
from chalkroom.live.shares import Shared
from chalkroom.pages.declined import Declined, invalid, not_found
from chalkroom.pages.desk import Desk, desk
from chalkroom.pages.host import is_host
from chalkroom.pages.interviews import kept_until
from chalkroom.pages.join import held_seats
from chalkroom.pages.recordings import NOT_RECORDED
from chalkroom.pages.requests import answer, id_in, read, require_own_page

NOT_OVER = "A recording can be shared once the interview has ended."


class Sharer(Struct, frozen=True):
    """Whoever shares: an interviewer, or the host, who sees and takes back what all have shared."""

    interview: str
    person: str | None

    def may_change(self, shared: Shared) -> bool:
        return self.person is None or shared.share.by == self.person


class Line(Struct, frozen=True):
    """A share in the list; `address` is None when it opens nothing.

    One that `rests` opens nothing while whoever made it has no way in themselves.
    """

    share: str
    name: str
    scope: Scope
    observations: bool
    blind: bool
    by: str | None
    created: int
    expires: int
    revoked: bool
    rests: bool
    address: str | None


class List(Struct, frozen=True):
    """The shares of a recording, and what bounds another; none outlives the recording."""

    shares: tuple[Line, ...]
    kept_until: int
    limits: Limits = LIMITS


async def listed(request: Request) -> Response:
    return await _list(desk(request), await sharer_of(request))


async def make(request: Request) -> Response:
    """Make a link to a recording of an interview that has ended."""
    require_own_page(request)
    at, sharer = desk(request), await sharer_of(request)
    wish = await read(request, NewShare)
    room = (await at.lobby.look(sharer.interview)).room
    if room.phase != "ended":
        raise Declined(409, "not_ended", NOT_OVER)
    if not room.recorded:
        raise Declined(409, "not_recorded", NOT_RECORDED)
    try:
        await at.shares.make(sharer.interview, sharer.person, wish)
    except Refused as refused:
        if refused.code == "too_large":
            raise Declined(409, "too_many_shares", refused.sentence) from refused
        raise invalid(refused.sentence, "name") from refused
    return await _list(at, sharer, 201)


async def revoke(request: Request) -> Response:
    """Take a link back; once is enough, more does no harm."""
    require_own_page(request)
    at, sharer = desk(request), await sharer_of(request)
    await at.shares.revoke(await _own(at, sharer, id_in(request, "share")))
    return await _list(at, sharer)


async def sharer_of(request: Request, hosts_first: bool = True) -> Sharer:
    """Return who asks by this browser's cookies, where it may be the host's and an interviewer's.

    Raises NotFound or Declined.
    """
    at, id = desk(request), id_in(request)
    interview = await at.lobby.look(id)
    is_hosts = is_host(request)
    if is_hosts and hosts_first:
        return Sharer(id, None)
    for seat, cookie in held_seats(request).items():
        found = await at.links.seat(seat, cookie)
        if found is None or found[0].interview != id or found[0].role != "interviewer":
            continue
        if standing(interview, actor_of(found[0])) != "removed":
            return Sharer(id, found[0].person)
    if is_hosts:
        return Sharer(id, None)
    raise not_found()


async def _own(at: Desk, sharer: Sharer, id: str) -> Shared:
    for shared in await at.shares.of(sharer.interview):
        if shared.share.id == id and sharer.may_change(shared):
            return shared
    raise not_found()


async def _list(at: Desk, sharer: Sharer, status: int = 200) -> Response:
    shares = await at.shares.of(sharer.interview)
    interview = await at.lobby.look(sharer.interview)
    lines = tuple(_line(at, shared, interview) for shared in shares if sharer.may_change(shared))
    return answer(List(lines, await kept_until(at, sharer.interview)), status)


def _line(at: Desk, shared: Shared, interview: Interview) -> Line:
    share, secret = shared.share, at.links.secret(shared.link)
    maker = interview.room.people.get(share.by or "")
    rests = shared.rests or not of_share(interview, share).streams
    return Line(
        share=share.id,
        name=share.name,
        scope=share.scope,
        observations=share.observations,
        blind=share.blind,
        by=None if maker is None else maker.name,
        created=share.created,
        expires=share.expires,
        revoked=shared.link.revoked,
        rests=rests,
        address=None if rests or secret is None else f"{at.place.origin}/join#{secret}",
    )
