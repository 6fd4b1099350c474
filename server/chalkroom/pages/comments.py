"""Comments on a recording: by the host and interviewers, and by reviewers with a share."""

from collections.abc import Awaitable, Callable
from typing import Annotated

from msgspec import Meta, Struct
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.interview import commenting
from chalkroom.interview.commands import (
    CommentGiven,
    CommentReworded,
    CommentTakenBack,
    Occurrence,
)
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.refusals import Refused
from chalkroom.interview.rules import react
from chalkroom.interview.state import Interview
from chalkroom.interview.values import Id, review
from chalkroom.pages.declined import Declined, invalid, not_found
from chalkroom.pages.desk import Desk, desk
from chalkroom.pages.readers import Finding, Reader
from chalkroom.pages.recordings import Answering
from chalkroom.pages.requests import answer, id_in, read, require_own_page
from chalkroom.pages.shares import sharer_of
from chalkroom.store.records import StoreFailed

IMPORTED = "This recording was imported, and nothing can be added to it."
Text = Annotated[str, Meta(max_length=LIMITS.comment_length)]


class NewComment(Struct, frozen=True, forbid_unknown_fields=True):
    """What is said of a moment, in milliseconds since 1970."""

    id: Id
    text: Text
    moment: int


class OtherWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What a comment says instead."""

    text: Text


class Author(Struct, frozen=True):
    """Who comments: a reviewer by their share, an interviewer, or the host."""

    id: str
    name: str


class ShownComment(Struct, frozen=True):
    """A comment as its reader sees it; only what is `own` can be changed."""

    id: str
    name: str
    text: str
    moment: int
    changed: int | None
    own: bool


def listed(find: Finding) -> Answering:
    """Return what answers with the comments that a reader may read, in the order of moments."""

    async def shown(request: Request) -> Response:
        reader = await _reader(request, find)
        author = await _author(request, reader)
        return _answer(await desk(request).lobby.look(reader.interview), reader, author)

    return shown


def write(find: Finding) -> Answering:
    """Return what takes a comment."""

    async def wish(request: Request, author: Author) -> Occurrence:
        new = await read(request, NewComment)
        return CommentGiven(author.id, author.name, new.id, new.text, new.moment)

    return _doing(find, wish, 201)


def change(find: Finding) -> Answering:
    """Return what takes other words for a comment of one's own."""

    async def wish(request: Request, author: Author) -> Occurrence:
        words = await read(request, OtherWords)
        return CommentReworded(author.id, id_in(request, "comment"), words.text)

    return _doing(find, wish)


def remove(find: Finding) -> Answering:
    """Return what takes a comment of one's own away."""

    async def wish(request: Request, author: Author) -> Occurrence:
        return CommentTakenBack(author.id, id_in(request, "comment"))

    return _doing(find, wish)


def _doing(
    find: Finding, wish: Callable[[Request, Author], Awaitable[Occurrence]], status: int = 200
) -> Answering:
    async def done(request: Request) -> Response:
        require_own_page(request)
        at, reader = desk(request), await _reader(request, find)
        author = await _author(request, reader)
        occurrence = await wish(request, author)
        if await at.recorder.read(at.store.recordings.imported_from, reader.interview) is not None:
            raise Declined(409, "imported", IMPORTED)
        after = await _kept(at, reader.interview, occurrence)
        return _answer(after, reader, author, status)

    return done


async def _reader(request: Request, find: Finding) -> Reader:
    """Return who reads; what is shown without times has no moments to speak of."""
    reader = await find(request)
    if reader.audience.edition == "blind":
        raise not_found()
    return reader


async def _author(request: Request, reader: Reader) -> Author:
    if reader.share is not None:
        return Author(reader.share.id, reader.share.name)
    person = await sharer_of(request, hosts_first=False)
    room = (await desk(request).lobby.look(reader.interview)).room
    if person.person is None:
        return Author(commenting.HOST, "The host")
    found = room.people.get(person.person)
    return Author(person.person, found.name if found else "An interviewer")


async def _kept(at: Desk, interview: str, occurrence: Occurrence) -> Interview:
    """Record what somebody said, or raise Declined or StoreFailed."""
    async with at.lobby.hold(interview) as room:
        try:
            react(room.told, None, occurrence, room.told.at)
        except Refused as refused:
            raise _declined(refused) from refused
        room.notice(None, occurrence)
        await at.recorder.settled()
        if react(room.told, None, occurrence, room.told.at):
            raise StoreFailed("What somebody said could not be stored.")
        return room.told


def _declined(refused: Refused) -> Declined:
    if refused.code == "not_found":
        return not_found()
    if refused.code == "forbidden":
        return Declined(409, "not_ended", refused.sentence)
    return invalid(refused.sentence, "text")


def _answer(interview: Interview, reader: Reader, author: Author, status: int = 200) -> Response:
    own = review(author.id)
    streams = dict.fromkeys((*reader.audience.streams, own))
    shown = [
        ShownComment(one.id, one.name, one.text, one.at, one.changed_at, stream == own)
        for stream in streams
        if stream in interview.reviews
        for one in interview.reviews[stream].comments
        if not one.is_removed
    ]
    return answer({"comments": sorted(shown, key=lambda one: (one.moment, one.id))}, status)
