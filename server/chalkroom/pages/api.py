"""The API for programs: the host's key as a Bearer, and no cookie counts for anything."""

from starlette.requests import Request
from starlette.responses import Response

from chalkroom.interview.creation import NewInterview
from chalkroom.pages import interviews, remains
from chalkroom.pages.host import require_bearer
from chalkroom.pages.openapi import document
from chalkroom.pages.requests import answer, id_in, read


async def create(request: Request) -> Response:
    at = require_bearer(request)
    new = await read(request, NewInterview)
    id = await interviews.create(at, new, request.headers.get("idempotency-key"))
    where = {"Location": f"/api/interviews/{id}"}
    return answer(await interviews.created(at, id), 201, where)


async def listed(request: Request) -> Response:
    at = require_bearer(request)
    return answer({"interviews": await interviews.listed(at)})


async def details(request: Request) -> Response:
    at = require_bearer(request)
    return answer(await interviews.details(at, id_in(request)))


async def boards(request: Request) -> Response:
    at = require_bearer(request)
    return answer(await interviews.boards(at, id_in(request)))


async def end(request: Request) -> Response:
    at = require_bearer(request)
    id = id_in(request)
    ending = await at.lobby.end(id)
    return answer({"id": id, "phase": ending.room.phase})


async def erase(request: Request) -> Response:
    at = require_bearer(request)
    await remains.erase(at, id_in(request))
    return Response(status_code=204)


async def openapi(request: Request) -> Response:
    return answer(document())
