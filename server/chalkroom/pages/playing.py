"""What players ask for before they have all of a recording: its overview, and a moment of it."""

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
from chalkroom.recording.overview import Overview, Scene, scene_of
from chalkroom.recording.recording import NothingRecorded, Recording
from chalkroom.recording.tape import Tape
from chalkroom.store.records import StoreFailed

MILLISECONDS = re.compile("[0-9]{1,12}")
JSON = "application/json"


async def prepare(at: Desk, reader: Reader) -> None:
    """Read the recording while the scripts of its page are on their way."""
    with suppress(Declined, NotFound, StoreFailed, NothingRecorded, BrokenLog, *UNFOLDABLE):
        await _newest(at, reader)


def overview(find: Finding) -> Answering:
    """Return what answers with the overview, and then folds all for those who go to a moment."""

    async def told(request: Request) -> Response:
        tape = await _newest(desk(request), await find(request))
        content = await to_thread(_content, tape.overview)
        response = streamed(request, [content], JSON)
        response.background = BackgroundTask(tape.fold)
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
        tape = at.tapes.find(_key(reader), time) or await _newest(at, reader)
        content = await to_thread(lambda: _content(tape.scene_at(time)))
        return streamed(request, [content], JSON)

    return told


def _content(told: Overview | Scene) -> bytes:
    return wire.to_json(told).encode()


def _key(reader: Reader) -> tuple[object, ...]:
    """A tape is kept for one audience alone, so nobody gets by it what others may have."""
    return reader.interview, reader.audience


async def _newest(at: Desk, reader: Reader) -> Tape:
    """Return the tape of a recording as it is now."""
    heads = await at.recorder.read(at.store.heads, reader.interview)
    commit = 0 if heads is None else heads.commit
    return await at.tapes.get(_key(reader), commit, lambda: _made(at, reader))


async def _made(at: Desk, reader: Reader) -> Tape:
    found = await recorded(at, reader)
    await require_agreement(found)
    return await to_thread(Tape, found, await _ending(at, reader, found))


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
