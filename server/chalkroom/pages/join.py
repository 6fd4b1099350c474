"""Coming in by a link: its secret is exchanged for a seat, and the browser gets a cookie for it."""

from typing import Annotated

from msgspec import Meta, Struct
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response

from chalkroom.live.ids import ID
from chalkroom.live.links import REVIEWER, SEAT_DAYS, Redeemed, TooManySeats
from chalkroom.live.snapshots import NotFound
from chalkroom.pages.declined import Declined, not_found, too_many
from chalkroom.pages.desk import Place, desk
from chalkroom.pages.requests import address, answer, read, require_own_page
from chalkroom.store.records import Seat

SEAT_COOKIE = "chalkroom_seat_"
SECURE = "__Host-"


class Secret(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands behind the # of a link."""

    secret: Annotated[str, Meta(max_length=200)]


async def join(request: Request) -> Response:
    """Give this browser a seat beside those it has; the right link is never kept waiting."""
    require_own_page(request)
    at = desk(request)
    secret = (await read(request, Secret)).secret
    try:
        redeemed = await at.links.redeem(secret, held_seats(request))
    except NotFound:
        pause = at.link_guesses.pause(address(request))
        if pause:
            raise too_many(pause) from None
        at.link_guesses.failed(address(request))
        raise not_found() from None
    except TooManySeats:
        message = "This link was opened in too many browsers. Ask for a new one."
        raise Declined(409, "too_many_seats", message) from None
    response = answer({"seat": redeemed.seat.id, "page": _page_of(redeemed.seat)})
    _set_cookie(response, at.place, redeemed)
    return response


def _page_of(seat: Seat) -> str:
    """Return the page that a seat is for."""
    return f"/{'review' if seat.role == REVIEWER else 'room'}/{seat.id}"


def seat_cookie(connection: HTTPConnection, seat: str) -> str:
    """Return the cookie that this browser holds for a seat, or nothing."""
    return connection.cookies.get(_cookie_name(desk(connection).place, seat), "")


def held_seats(request: Request) -> dict[str, str]:
    """Return the seats that this browser claims to have, each with its cookie; none is checked."""
    prefix = _cookie_name(desk(request).place, "")
    return {
        name.removeprefix(prefix): value
        for name, value in request.cookies.items()
        if name.startswith(prefix) and ID.fullmatch(name.removeprefix(prefix))
    }


def _cookie_name(place: Place, seat: str) -> str:
    return f"{SECURE if place.is_https else ''}{SEAT_COOKIE}{seat}"


def _set_cookie(response: Response, place: Place, redeemed: Redeemed) -> None:
    response.set_cookie(
        _cookie_name(place, redeemed.seat.id),
        redeemed.cookie,
        max_age=SEAT_DAYS * 24 * 3600,
        path="/",
        secure=place.is_https,
        httponly=True,
        samesite="strict",
    )
