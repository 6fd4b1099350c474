"""What the host's own pages ask for, by the cookie of a host who is signed in."""

from starlette.requests import Request
from starlette.responses import Response

from chalkroom.interview.creation import NewInterview
from chalkroom.pages import interviews, remains
from chalkroom.pages.calendar import calendar
from chalkroom.pages.host import require_cookie
from chalkroom.pages.requests import answer, id_in, read


async def listed(request: Request) -> Response:
    at = require_cookie(request)
    return answer({"interviews": await interviews.listed(at)})


async def create(request: Request) -> Response:
    at = require_cookie(request)
    new = await read(request, NewInterview)
    id = await interviews.create(at, new, request.headers.get("idempotency-key"))
    return answer(await interviews.created(at, id), 201)


async def details(request: Request) -> Response:
    at = require_cookie(request)
    return answer(await interviews.details(at, id_in(request)))


async def end(request: Request) -> Response:
    at = require_cookie(request)
    id = id_in(request)
    ending = await at.lobby.end(id)
    return answer({"id": id, "phase": ending.room.phase})


async def erase(request: Request) -> Response:
    at = require_cookie(request)
    await remains.erase(at, id_in(request))
    return Response(status_code=204)


async def revoke(request: Request) -> Response:
    at = require_cookie(request)
    await at.links.revoke(id_in(request), id_in(request, "link"))
    return answer(await interviews.details(at, id_in(request)))


async def renew(request: Request) -> Response:
    at = require_cookie(request)
    await at.links.renew(id_in(request), id_in(request, "link"))
    return answer(await interviews.details(at, id_in(request)))


async def download_calendar(request: Request) -> Response:
    at = require_cookie(request)
    text = calendar(await interviews.details(at, id_in(request)))
    return Response(
        text,
        media_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="interview.ics"'},
    )
