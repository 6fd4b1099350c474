"""The replay of an interview: a page for those who may hear its recording, and a way there."""

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from chalkroom.live.snapshots import NotFound
from chalkroom.pages import playing
from chalkroom.pages.declined import Declined, not_found
from chalkroom.pages.desk import desk
from chalkroom.pages.interviews import kept_until
from chalkroom.pages.readers import Finding, Reader
from chalkroom.pages.recordings import Answering
from chalkroom.pages.room import interviewers_seat
from chalkroom.pages.shells import shown

NOTHING_HERE = (
    "There is no recording at this address, or this browser may not see it. Sign in as the host, "
    "or open your interviewer's link, and come back."
)


NOTHING_SHARED = (
    "This link to a recording was taken back or is over, or this browser has not opened it. Open "
    "the link that you were sent again, or ask for a new one."
)


def page(find: Finding, nothing_here: str) -> Answering:
    """Return what gives the page to who may read the recording; for others nothing is here."""

    async def shown_page(request: Request) -> Response:
        reader = await found_or(find, request, nothing_here)
        is_blind = reader.audience.edition == "blind"  # who would count back from the day
        until = None if is_blind else await kept_until(desk(request), reader.interview)
        values = {"title": "Replay - Chalkroom", "kept_until": until}
        response = shown(request, "shell.html", "replay", values)
        response.background = BackgroundTask(playing.prepare, desk(request), reader)
        return response

    return shown_page


async def found_or(find: Finding, request: Request, nothing_here: str) -> Reader:
    """Return who reads, or raise Declined in words for people who look at a page."""
    try:
        return await find(request)
    except (Declined, NotFound) as problem:
        declined = problem if isinstance(problem, Declined) else not_found()
        raise Declined(declined.status, declined.reason.code, nothing_here) from problem


async def from_room(request: Request) -> Response:
    """Bring an interviewer, whose browser knows a seat, to the replay of that interview."""
    seat = await interviewers_seat(request)
    return RedirectResponse(f"/replay/{seat.interview}", 303)
