"""The host: whoever has the key. Browsers get a cookie for it, programs send it as a Bearer."""

import hmac
from typing import Annotated

from msgspec import Meta, Struct
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.live.links import digest
from chalkroom.pages.declined import too_many, unauthorised
from chalkroom.pages.desk import Desk, Place, desk
from chalkroom.pages.requests import address, answer, read, require_own_page

COOKIE_SECONDS = 30 * 24 * 3600
SIGN_IN = "Sign in as the host first."
WRONG_KEY = "This is not the host's key."


class SignIn(Struct, frozen=True, forbid_unknown_fields=True):
    """The host shows the key."""

    key: Annotated[str, Meta(max_length=1_000)]


async def sign_in(request: Request) -> Response:
    require_own_page(request)
    at = desk(request)
    _require_key(at, request, (await read(request, SignIn)).key)
    response = answer({"host": True})
    _set_cookie(response, at.place, _cookie(at.place), COOKIE_SECONDS)
    return response


async def sign_out(request: Request) -> Response:
    require_own_page(request)
    response = answer({"host": False})
    _set_cookie(response, desk(request).place, "", 0)
    return response


def require_cookie(request: Request) -> Desk:
    """Admit a browser that is signed in; what changes something must come from our own page."""
    if request.method not in ("GET", "HEAD"):
        require_own_page(request)
    if not is_host(request):
        raise unauthorised(SIGN_IN)
    return desk(request)


def is_host(request: Request) -> bool:
    """Whether a browser is signed in as the host, wherever its request came from."""
    place = desk(request).place
    return _are_equal(request.cookies.get(_cookie_name(place), ""), _cookie(place))


def require_bearer(request: Request) -> Desk:
    """Admit a program by its Authorization header; cookies count for nothing here."""
    at = desk(request)
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not key.strip():
        raise unauthorised("Send the host's key as Authorization: Bearer <key>.")
    _require_key(at, request, key.strip())
    return at


def _require_key(at: Desk, request: Request, key: str) -> None:
    """Let the right key pass at any time, so that nobody's guesses keep the host out."""
    if _are_equal(key, at.place.host_key):
        return
    pause = at.key_guesses.pause(address(request))
    if pause:
        raise too_many(pause)
    at.key_guesses.failed(address(request))
    raise unauthorised(WRONG_KEY)


def _are_equal(one: str, other: str) -> bool:
    return hmac.compare_digest(digest(one), digest(other))


def _cookie(place: Place) -> str:
    return hmac.digest(place.host_key.encode(), b"host cookie", "sha256").hex()


def _cookie_name(place: Place) -> str:
    """Browsers share cookies between ports, so two servers on one machine need two names."""
    name = digest(_cookie(place))[:8]
    return f"{'__Host-' if place.is_https else ''}chalkroom_host_{name}"


def _set_cookie(response: Response, place: Place, value: str, seconds: int) -> None:
    response.set_cookie(
        _cookie_name(place),
        value,
        max_age=seconds,
        path="/",
        secure=place.is_https,
        httponly=True,
        samesite="strict",
    )
