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
NAMED = re.compile("field `([^`]+)`")
KINDS = re.compile("Expected `([a-z |]+)`, got `([a-z]+)`")
# What people call the types of JSON.
TYPES = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}


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
        value = wire.parse_json((await read_bytes(request, BODY_BYTES)).decode("utf-8"))
        return msgspec.convert(value, type)
    except msgspec.ValidationError as problem:
        raise _misfit(str(problem)) from problem
    except (wire.Malformed, UnicodeError) as problem:
        raise Declined(400, "malformed", "The body is not valid JSON.") from problem


def answer(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return a value as JSON."""
    return Response(wire.to_json(value), status, headers, "application/json")


async def read_bytes(request: Request, most: int) -> bytes:
    """Return the body as it was sent, or raise Declined."""
    length = request.headers.get("content-length", "")
    body = bytearray()
    if not (length.isdigit() and len(length) < 10 and int(length) > most):
        async for chunk in request.stream():
            body += chunk
            if len(body) > most:
                break
        else:
            return bytes(body)
    raise Declined(413, "too_large", f"A request has at most {most // 1024} KiB.")


def _is_json(request: Request) -> bool:
    return request.headers.get("content-type", "").partition(";")[0].strip() == "application/json"


def _misfit(message: str) -> Declined:
    """Name the field that msgspec names; in the path first, or as missing or unknown."""
    at, found = AT.search(message), NAMED.search(message)
    where, named = at.group(1) if at else "", found.group(1) if found else None
    return invalid(_sentence(message, where, named), where or named)


def _sentence(message: str, where: str, named: str | None) -> str:
    place = f" in {where}" if where else ""
    if named and message.startswith("Object missing"):
        return f"The field {named} is missing{place}."
    if named and message.startswith("Object contains unknown"):
        return f"There is no field {named}{place}."
    if kinds := KINDS.fullmatch(message.partition(" - at")[0]):
        expected = " or ".join(TYPES.get(each, each) for each in kinds.group(1).split(" | "))
        given = TYPES.get(kinds.group(2), kinds.group(2))
        return f"The {f'field {where}' if where else 'body'} must be {expected}, not {given}."
    return f"{message.partition(' - at')[0].replace('`', '')}."
