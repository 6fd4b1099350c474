"""What remains of an interview that was not recorded: shown to the host, and erased on wish."""

from msgspec import convert
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.live import wire
from chalkroom.live.snapshots import NotFound
from chalkroom.pages.desk import Desk, desk
from chalkroom.pages.host import is_host
from chalkroom.pages.shells import shown
from chalkroom.recording import wording
from chalkroom.recording.exports.markdown import day
from chalkroom.recording.remaining import Remains


async def page(request: Request) -> Response | None:
    """Show the host what remains; None if nothing does, or somebody else asks."""
    at, id = desk(request), request.path_params.get("id")
    if id is None or not is_host(request):
        return None
    body = await at.recorder.read(at.store.recordings.remains, id)
    if body is None:
        return None
    values = convert(wire.parse_json(body), Remains)
    told = {"title": "Report: not recorded - Chalkroom", "remains": values}
    return shown(request, "remains.html", "report", {**told, "wording": wording, "day": day})


async def erase(at: Desk, id: str) -> None:
    """Erase an interview, or what remains of it; or raise NotFound."""
    is_here = True
    try:
        await at.lobby.erase(id)
    except NotFound:
        is_here = False
    # Only now, since its values may be kept until the moment in which it goes.
    remained = await at.recorder.run(at.store.recordings.forget_remains, id)
    if not (is_here or remained):
        raise NotFound(id)
