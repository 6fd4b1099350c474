"""Reading requests: strict JSON of a limited size, ids, and whether a page of ours is asking."""

import re
from typing import Any, TypeVar

import msgspec
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response

from chalkroom.live import wire
from chalkroom.live.ids import ID
from chalkroom.pages.declined import Declined, foreign, invalid, not_found
from chalkroom.pages.desk import desk

T = TypeVar("T")

BODY_BYTES = 256 * 1024
AT = re.compile(r" - at `(?:key in )?\$\.?([a-z_]*)")
NAMED = re.compile("field `([a-z_]+)`")


def id_in(request: HTTPConnection, name: str = "id") -> str:
    """Return an id of the path; whatever is not written exactly like one names nothing."""
    id = str(request.path_params[name])
    if not ID.fullmatch(id):
        raise not_found()
    return id


def address(request: HTTPConnection) -> str:
    """Return the address of the caller, as the server sees it."""
    return request.client.host if request.client else ""


def is_of_ours(connection: HTTPConnection) -> bool:
    """Whether exactly one Origin is named, and it is this server's."""
    origins = connection.headers.getlist("origin")
    return len(origins) == 1 and origins[0] in desk(connection).place.origins


def require_own_page(request: Request) -> None:
    """Refuse what a page of another site could send: browsers let none of this pass there."""
    if not (is_of_ours(request) and _is_json(request) and request.headers.get("x-room") == "1"):
        raise foreign()


async def read(request: Request, type: type[T]) -> T:
    """Return the body as a value, or raise what is said no with: Declined."""
    if not _is_json(request):
        raise invalid("Send JSON, with the header Content-Type: application/json.")
    try:
        value = wire.parse_json((await _body(request)).decode("utf-8"))
        return msgspec.convert(value, type)
    except msgspec.ValidationError as problem:
        raise _misfit(str(problem)) from problem
    except (wire.Malformed, UnicodeError) as problem:
        raise Declined(400, "malformed", "The body is not valid JSON.") from problem


def answer(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return a value as JSON."""
    return Response(wire.to_json(value), status, headers, "application/json")


async def _body(request: Request) -> bytes:
    length = request.headers.get("content-length", "")
    body = bytearray()
    if not (length.isdigit() and len(length) < 10 and int(length) > BODY_BYTES):
        async for chunk in request.stream():
            body += chunk
            if len(body) > BODY_BYTES:
                break
        else:
            return bytes(body)
    raise Declined(413, "too_large", f"A request has at most {BODY_BYTES // 1024} KiB.")


def _is_json(request: Request) -> bool:
    return request.headers.get("content-type", "").partition(";")[0].strip() == "application/json"


def _misfit(message: str) -> Declined:
    """Name the field that msgspec names; in the path first, or as missing or unknown."""
    where, named = AT.search(message), NAMED.search(message)
    field = (where.group(1) if where else "") or (named.group(1) if named else None)
    sentence = message.partition(" - at")[0].replace("`", "")
    return invalid(f"{sentence}.", field)
