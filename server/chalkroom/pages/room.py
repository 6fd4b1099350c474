"""Who has a seat: by its cookie a browser is brought to the room, or asks what its role may."""

from starlette.requests import HTTPConnection, Request
from starlette.websockets import WebSocket

from chalkroom.interview.audience import standing
from chalkroom.live.closing import Closing
from chalkroom.live.ids import ID
from chalkroom.live.lobby import actor_of, view_from
from chalkroom.pages.declined import not_found
from chalkroom.pages.desk import Desk, desk
from chalkroom.pages.join import seat_cookie
from chalkroom.pages.requests import is_of_ours
from chalkroom.store.records import Seat, StoreFailed


async def socket(websocket: WebSocket) -> None:
    """Serve whoever sits in a seat."""
    found = await _accepted(websocket)
    if found is not None:
        await desk(websocket).lobby.serve(websocket, *found)


async def view(websocket: WebSocket) -> None:
    """Serve an interviewer who looks on as the candidate."""
    found = await _accepted(websocket)
    if found is None:
        return
    seat, name = found
    if seat.role != "interviewer":
        await Closing.NO_SEAT.close(websocket)
        return
    await desk(websocket).lobby.serve(websocket, seat, name, view_from(seat))


async def _accepted(websocket: WebSocket) -> tuple[Seat, str] | None:
    """Refuse other sites before accepting; accept before all else, else no reason is seen."""
    if not is_of_ours(websocket):
        await websocket.close()
        return None
    await websocket.accept()
    try:
        found = await _seat(websocket)
    except StoreFailed:
        await Closing.ROOM_FAILED.close(websocket)
        return None
    if found is None:
        await Closing.NO_SEAT.close(websocket)
    return found


async def require_interviewer(request: Request) -> Desk:
    """Admit an interviewer by their seat, unless they were sent out; others find nothing here."""
    await interviewers_seat(request)
    return desk(request)


async def interviewers_seat(request: Request) -> Seat:
    """Return the seat of an interviewer who was not sent out, or raise Declined."""
    found = await _seat(request)
    if found is None or found[0].role != "interviewer":
        raise not_found()
    at, seat = desk(request), found[0]
    if standing(await at.lobby.look(seat.interview), actor_of(seat)) == "removed":
        raise not_found()
    return seat


async def _seat(connection: HTTPConnection) -> tuple[Seat, str] | None:
    id = str(connection.path_params["seat"])
    if not ID.fullmatch(id):
        return None
    cookie = seat_cookie(connection, id)
    return await desk(connection).links.seat(id, cookie) if cookie else None
