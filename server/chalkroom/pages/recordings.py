"""Recordings and their files: for browsers by their cookies, for programs by the host's key."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from chalkroom.interview.audience import Actor, Edition, in_edition, standing, streams
from chalkroom.interview.audience import streams_of_host as of_host
from chalkroom.interview.state import Interview
from chalkroom.interview.values import Stream
from chalkroom.live.lobby import actor_of
from chalkroom.pages.declined import Declined, invalid, not_found
from chalkroom.pages.desk import desk
from chalkroom.pages.host import is_host, require_bearer
from chalkroom.pages.join import held_seats
from chalkroom.pages.requests import id_in
from chalkroom.pages.streamed import streamed
from chalkroom.recording import reading
from chalkroom.recording.chain import head
from chalkroom.recording.exports import jsonl
from chalkroom.recording.files import File, edition_of
from chalkroom.recording.recording import Recording, recording
from chalkroom.recording.viewer import NotBuilt
from chalkroom.store.records import Row

Answering = Callable[[Request], Awaitable[Response]]

NOT_RECORDED = "The people in this interview agreed not to record it, so nothing can be replayed."

NOT_BUILT = "The pages of this server have not been built, so no page can be made of a recording."


async def for_players(request: Request) -> Response:
    """Answer with all that this browser may hear; candidates and observers find nothing here."""
    heard = await heard_by(request)
    found = await recorded(request, heard, "full")
    _require_agreement(found)
    return streamed(request, jsonl.lines(found), "application/x-ndjson")


def for_browsers(file: File) -> Answering:
    """Return what gives a file to the host's and interviewers' browsers."""

    async def download(request: Request) -> Response:
        return await _file(request, file, await heard_by(request))

    return download


def for_programs(file: File) -> Answering:
    """Return what gives a file to programs with the host's key."""

    async def download(request: Request) -> Response:
        at = require_bearer(request)
        return await _file(request, file, of_host(await at.lobby.look(id_in(request))))

    return download


async def _file(request: Request, file: File, heard: tuple[Stream, ...]) -> Response:
    edition = edition_of(file, request.query_params.get("edition"))
    if edition is None:
        raise invalid(f"This file comes as: {', '.join(file.editions)}.", "edition")
    found = await recorded(request, heard, edition)
    if file.replays:
        _require_agreement(found)
    content = await _chained(request, file, found) if file.is_chained else file.write(found)
    response = streamed(request, content, file.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return response


async def _chained(request: Request, file: File, found: Recording) -> list[bytes]:
    """Write a file, and keep its head before the first byte is given away."""
    at = desk(request)
    try:
        content = await to_thread(lambda: b"".join(file.write(found)))
    except NotBuilt as problem:
        raise Declined(503, "not_built", NOT_BUILT) from problem
    await at.recorder.run(at.store.recordings.keep, head(content), at.clock.now())
    return [content]


async def heard_by(request: Request) -> tuple[Stream, ...]:
    """Return the streams that a browser may replay, or raise NotFound or Declined."""
    at, id = desk(request), id_in(request)
    interview = await at.lobby.look(id)
    heard = list(of_host(interview)) if is_host(request) else []
    for seat, cookie in held_seats(request).items():
        found = await at.links.seat(seat, cookie)
        if found is not None and found[0].interview == id and found[0].role == "interviewer":
            heard += _heard_from(interview, actor_of(found[0]))
    if not heard:
        raise not_found()
    return tuple(dict.fromkeys(heard))


def _heard_from(interview: Interview, actor: Actor) -> tuple[Stream, ...]:
    """An interviewer's link opens the room, and the recording with it, until they are removed."""
    return () if standing(interview, actor) == "removed" else streams(interview, actor)


async def recorded(request: Request, heard: tuple[Stream, ...], edition: Edition) -> Recording:
    """Return the recording of these streams, as far as the edition holds them."""
    at, id = desk(request), id_in(request)
    held = in_edition(heard, edition)
    rows: list[Row] = []
    pages = reading.pages(at.store, id, held)
    while (page := await at.recorder.read(next, pages, None)) is not None:
        rows += page
    came_from = await at.recorder.read(at.store.recordings.imported_from, id)
    came_from = came_from if edition == "full" else None
    return await to_thread(recording, id, edition, held, rows, came_from)


def _require_agreement(found: Recording) -> None:
    if not found.is_agreed:
        raise Declined(409, "not_recorded", NOT_RECORDED)
