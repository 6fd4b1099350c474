"""Recordings: for the host and interviewers by their cookies, who get what they may hear."""

from starlette.requests import Request
from starlette.responses import Response

from chalkroom.interview.audience import (
    Actor,
    Edition,
    in_edition,
    standing,
    streams,
    streams_of_host,
)
from chalkroom.interview.state import Interview
from chalkroom.interview.values import Stream
from chalkroom.live.lobby import actor_of
from chalkroom.pages.declined import Declined, not_found
from chalkroom.pages.desk import Desk, desk
from chalkroom.pages.host import is_host
from chalkroom.pages.join import held_seats
from chalkroom.pages.requests import id_in
from chalkroom.pages.streamed import streamed
from chalkroom.recording import reading
from chalkroom.recording.exports import jsonl
from chalkroom.recording.recording import Recording, recording
from chalkroom.store.records import Row

JSON_LINES = "application/x-ndjson"
NOT_RECORDED = "The people in this interview agreed not to record it, so nothing can be replayed."


async def for_pages(request: Request) -> Response:
    """Answer with all that this browser may hear; candidates and observers find nothing here."""
    at, id = desk(request), id_in(request)
    heard = await heard_by(request, id)
    if not heard:
        raise not_found()
    found = await recorded(at, id, heard, "full")
    return streamed(request, jsonl.lines(found), JSON_LINES)


async def heard_by(request: Request, id: str) -> tuple[Stream, ...]:
    """Return the streams of an interview that a browser may replay, or raise NotFound.

    Nothing to people who are neither the host nor one of its interviewers.
    """
    at = desk(request)
    interview = await at.lobby.look(id)
    heard = list(streams_of_host(interview)) if is_host(request) else []
    for seat, cookie in held_seats(request).items():
        found = await at.links.seat(seat, cookie)
        if found is not None and found[0].interview == id and found[0].role == "interviewer":
            heard += _heard_from(interview, actor_of(found[0]))
    return tuple(dict.fromkeys(heard))


def _heard_from(interview: Interview, actor: Actor) -> tuple[Stream, ...]:
    """An interviewer's link opens the room, and the recording with it, until they are removed."""
    return () if standing(interview, actor) == "removed" else streams(interview, actor)


async def recorded(at: Desk, id: str, heard: tuple[Stream, ...], edition: Edition) -> Recording:
    """Read a recording, or raise NotFound; Declined where people agreed not to record."""
    if not (await at.lobby.look(id)).room.recorded:
        raise Declined(409, "not_recorded", NOT_RECORDED)
    held = in_edition(heard, edition)
    rows: list[Row] = []
    pages = reading.pages(at.store, id, held)
    while (page := await at.recorder.read(next, pages, None)) is not None:
        rows += page
    return recording(id, edition, held, rows)
