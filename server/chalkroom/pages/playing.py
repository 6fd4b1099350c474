"""What players ask for before they have all of a recording: its overview, and a moment of it."""

import logging
import re
from asyncio import to_thread
from contextlib import suppress

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.interview.audience import in_edition
from chalkroom.interview.values import Stream
from chalkroom.live import wire
from chalkroom.live.snapshots import UNFOLDABLE, BrokenLog, NotFound
from chalkroom.pages.declined import Declined, invalid
from chalkroom.pages.desk import Desk, desk
from chalkroom.pages.readers import Finding, Reader
from chalkroom.pages.recordings import Answering, recorded, require_agreement
from chalkroom.pages.streamed import streamed
from chalkroom.recording.overview import Scene, scene_of
from chalkroom.recording.recording import NothingRecorded, Recording
from chalkroom.recording.tape import SCHEMA, Tape
from chalkroom.store.records import StoreFailed

logger = logging.getLogger(__name__)

MILLISECONDS = re.compile("[0-9]{1,12}")
JSON = "application/json"


async def prepare(at: Desk, reader: Reader) -> None:
    """Read the recording while the scripts of its page are on their way."""
    with suppress(Declined, NotFound, StoreFailed, NothingRecorded, BrokenLog, *UNFOLDABLE):
        await _newest(at, reader, await _commit(at, reader))


def overview(find: Finding) -> Answering:
    """Return what answers with the overview, and then folds all for those who go to a moment."""

    async def told(request: Request) -> Response:
        at, reader = desk(request), await find(request)
        commit = await _commit(at, reader)
        tape = await _newest(at, reader, commit)
        content = await to_thread(lambda: tape.overview)
        response = streamed(request, [content], JSON)
        response.background = BackgroundTask(_fold, at, reader, commit, tape)
        return response

    return told


def state(find: Finding) -> Answering:
    """Return what answers with the interview as it was `t` milliseconds after moment zero."""

    async def told(request: Request) -> Response:
        at, reader = desk(request), await find(request)
        wished = request.query_params.get("t", "")
        if not MILLISECONDS.fullmatch(wished):
            raise invalid("Name a time in milliseconds.", "t")
        time = int(wished)
        tape = at.tapes.find(_key(reader), time)
        tape = tape or await _newest(at, reader, await _commit(at, reader))
        content = await to_thread(lambda: _content(tape.scene_at(time)))
        return streamed(request, [content], JSON)

    return told


def _content(told: Scene) -> bytes:
    return wire.to_json(told).encode()


def _key(reader: Reader) -> tuple[object, ...]:
    """A tape is kept for one audience alone, so nobody gets by it what others may have."""
    return reader.interview, reader.audience


async def _commit(at: Desk, reader: Reader) -> int:
    heads = await at.recorder.read(at.store.heads, reader.interview)
    return 0 if heads is None else heads.commit


async def _newest(at: Desk, reader: Reader, commit: int) -> Tape:
    """Return the tape of a recording as it is after this commit."""
    return await at.tapes.get(_key(reader), commit, lambda: _made(at, reader, commit))


async def _fold(at: Desk, reader: Reader, commit: int, tape: Tape) -> None:
    """Fold a tape, and keep it if no more is written to it: whoever comes later need not wait."""
    await to_thread(tape.fold)
    if tape.is_kept or not tape.is_over or reader.broken is not None:
        return
    content = await to_thread(tape.pack)
    kept = (reader.interview, _name(reader), commit, SCHEMA, content)
    try:
        await at.recorder.run(at.store.tapes.keep, *kept)
        tape.is_kept = True
    except StoreFailed:
        logger.warning("replay/%s: no tape was kept; its log will do", reader.interview[:6])


def _name(reader: Reader) -> str:
    return wire.to_json(reader.audience)


async def _made(at: Desk, reader: Reader, commit: int) -> Tape:
    if reader.broken is None and (kept := await _kept(at, reader, commit)) is not None:
        return kept
    found = await recorded(at, reader)
    await require_agreement(found)
    return await to_thread(Tape.of, found, await _ending(at, reader, found))


async def _kept(at: Desk, reader: Reader, commit: int) -> Tape | None:
    """Return the tape that was kept of this very commit; of what is not to be shown none is."""
    named = (reader.interview, _name(reader), commit, SCHEMA)
    content = await at.recorder.read(at.store.tapes.find, *named)
    return None if content is None else await to_thread(Tape.unpack, content)


async def _ending(at: Desk, reader: Reader, found: Recording) -> Scene | None:
    """Return how it ends as the room knows it, if the recording tells all that the room heard."""
    audience = reader.audience
    if audience.edition == "blind" or not audience.observations:
        return None
    interview = await at.lobby.look(reader.interview)
    streams = in_edition(audience.streams, audience.edition)
    told: dict[Stream, int] = {row.stream: row.seq for row in found.rows}
    heads = {one: interview.heads[one] for one in streams if one in interview.heads}
    return scene_of(interview, streams) if told == heads else None
