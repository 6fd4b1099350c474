"""A seat's WebSocket: the holder of its cookie, on a page of ours, is brought to the room."""

from starlette.websockets import WebSocket

from chalkroom.live.closing import Closing
from chalkroom.pages.desk import desk
from chalkroom.pages.join import seat_cookie
from chalkroom.pages.requests import ID, is_of_ours
from chalkroom.store.records import Seat, StoreFailed


async def socket(websocket: WebSocket) -> None:
    """Refuse other sites before accepting; accept before all else, else no reason is seen."""
    if not is_of_ours(websocket):
        await websocket.close()
        return
    await websocket.accept()
    try:
        found = await _seat(websocket)
    except StoreFailed:
        await websocket.close(Closing.ROOM_FAILED, Closing.ROOM_FAILED.words)
        return
    if found is None:
        await websocket.close(Closing.NO_SEAT, Closing.NO_SEAT.words)
        return
    await desk(websocket).lobby.serve(websocket, *found)


async def _seat(websocket: WebSocket) -> tuple[Seat, str] | None:
    id = str(websocket.path_params["seat"])
    if not ID.fullmatch(id):
        return None
    cookie = seat_cookie(websocket, id)
    return await desk(websocket).links.seat(id, cookie) if cookie else None
