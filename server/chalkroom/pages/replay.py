"""The replay of an interview: a page for those who may hear its recording, and a way there."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from chalkroom.pages.declined import Declined
from chalkroom.pages.desk import desk
from chalkroom.pages.interviews import kept_until
from chalkroom.pages.recordings import heard_by
from chalkroom.pages.requests import id_in
from chalkroom.pages.room import interviewers_seat
from chalkroom.pages.shells import shown

NOTHING_HERE = (
    "There is no recording at this address, or this browser may not see it. Sign in as the host, "
    "or open your interviewer's link, and come back."
)


async def page(request: Request) -> Response:
    """Give the page to the host and to interviewers; for others nothing is here."""
    try:
        await heard_by(request)
    except Declined as declined:
        raise Declined(declined.status, declined.reason.code, NOTHING_HERE) from declined
    until = await kept_until(desk(request), id_in(request))
    values = {"title": "Replay - Chalkroom", "kept_until": until}
    return shown(request, "shell.html", "replay", values)


async def from_room(request: Request) -> Response:
    """Bring an interviewer, whose browser knows a seat, to the replay of that interview."""
    seat = await interviewers_seat(request)
    return RedirectResponse(f"/replay/{seat.interview}", 303)
