"""Recordings and their files: for browsers by their cookies, for programs by the host's key."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable, Iterable, Iterator

from starlette.requests import Request
from starlette.responses import Response

from chalkroom.interview.audience import Edition, in_edition
from chalkroom.interview.shares import Share
from chalkroom.live import wire
from chalkroom.pages.declined import Declined, invalid, not_found
from chalkroom.pages.desk import Desk, desk
from chalkroom.pages.readers import Finding, Reader
from chalkroom.pages.streamed import PIECE_BYTES, streamed
from chalkroom.recording import reading
from chalkroom.recording.chain import head
from chalkroom.recording.exports import jsonl
from chalkroom.recording.files import File, edition_of
from chalkroom.recording.leaving_out import without_observations
from chalkroom.recording.recording import NothingRecorded, Recording, recording
from chalkroom.recording.viewer import NotBuilt

Answering = Callable[[Request], Awaitable[Response]]

NOT_RECORDED = "The people in this interview agreed not to record it, so nothing can be replayed."

UNREADABLE = (wire.Malformed, NothingRecorded)
NOT_BUILT = "The pages of this server have not been built, so no page can be made of a recording."


def for_players(find: Finding) -> Answering:
    """Return what answers with all that somebody may have of a recording."""

    async def played(request: Request) -> Response:
        reader = await find(request)
        found = await recorded(desk(request), reader)
        await require_agreement(found)
        content = _for_as_long(desk(request), reader.share, jsonl.lines(found))
        return streamed(request, content, "application/x-ndjson")

    return played


def download(file: File, find: Finding) -> Answering:
    """Return what answers with a file."""

    async def downloaded(request: Request) -> Response:
        reader = await find(request)
        return await _file(request, file, reader)

    return downloaded


async def _file(request: Request, file: File, reader: Reader) -> Response:
    wished, most = request.query_params.get("edition"), reader.audience.edition
    if most != "full" and most not in file.editions:
        # Nothing is here that is made for those who may hear more.
        raise not_found()
    edition = edition_of(file, wished) if most == "full" else most
    if edition is None:
        raise invalid(f"This file comes as: {', '.join(file.editions)}.", "edition")
    found = await recorded(desk(request), reader, edition, is_raw=file.is_raw)
    if file.replays:
        await require_agreement(found)
    content = await _chained(request, file, found) if file.is_chained else file.write(found)
    content = _for_as_long(desk(request), reader.share, content)
    response = streamed(request, content, file.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return response


async def _chained(request: Request, file: File, found: Recording) -> Iterable[bytes]:
    """Write a file, and keep its head before the first byte is given away."""
    at = desk(request)
    try:
        content = await to_thread(lambda: b"".join(file.write(found)))
    except NotBuilt as problem:
        raise Declined(503, "not_built", NOT_BUILT) from problem
    await at.recorder.run(at.store.recordings.keep, head(content), at.clock.now())
    return [content]


def _for_as_long(at: Desk, share: Share | None, content: Iterable[bytes]) -> Iterable[bytes]:
    """Break off what is on its way to a reviewer whose share opens nothing any more."""
    return content if share is None else _while_open(at, share, content)


def _while_open(at: Desk, share: Share, content: Iterable[bytes]) -> Iterator[bytes]:
    since_look = PIECE_BYTES
    for part in content:
        for start in range(0, len(part), PIECE_BYTES):
            if since_look >= PIECE_BYTES:
                since_look = 0
                if not at.shares.is_open(share):
                    return
            piece = part[start : start + PIECE_BYTES]
            since_look += len(piece)
            yield piece


async def recorded(
    at: Desk, reader: Reader, edition: Edition | None = None, is_raw: bool = False
) -> Recording:
    """Return the recording for a reader, by default in the most that they may have.

    Raises BrokenLog if its log cannot be read, where its rows as they are would not do.
    """
    if reader.broken is not None and not is_raw:
        raise reader.broken
    audience, id = reader.audience, reader.interview
    edition = edition or audience.edition
    held = in_edition(audience.streams, edition)
    rows = await reading.rows(at.recorder, at.store, id, held)
    came_from = await at.recorder.read(at.store.recordings.imported_from, id)
    came_from = came_from if edition == "full" else None
    try:
        found = await to_thread(recording, id, edition, held, rows, came_from)
        is_told = audience.observations or edition == "blind"  # which never has any
        return found if is_told else await to_thread(without_observations, found)
    except UNREADABLE as problem:
        raise (reader.broken or problem) from problem


async def require_agreement(found: Recording) -> None:
    """Raise Declined if people agreed not to be recorded."""
    if not await to_thread(lambda: found.is_agreed):
        raise Declined(409, "not_recorded", NOT_RECORDED)
