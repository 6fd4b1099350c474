"""What the host can do with interviews. The host's pages and the API both ask here."""

from hashlib import sha256

from msgspec import Struct

from chalkroom.interview.changes import from_units
from chalkroom.interview.copies import PlanCopy
from chalkroom.interview.creation import (
    USUAL_MINUTES,
    NewInterview,
    checked,
    first_facts,
)
from chalkroom.interview.events import Invited
from chalkroom.interview.refusals import Refused
from chalkroom.interview.state import Interview
from chalkroom.interview.values import HouseRules
from chalkroom.live import wire
from chalkroom.live.decision import decision
from chalkroom.live.ids import new_id
from chalkroom.live.retention import due
from chalkroom.pages.attached import AttachedPlan, attached_plan
from chalkroom.pages.declined import Declined, invalid, not_found
from chalkroom.pages.desk import Desk
from chalkroom.store.records import InterviewRow, Link, StoreConflict

KEY_LENGTH = 200


class Address(Struct, frozen=True):
    """A link as the host sees it; `address` is None when it opens nothing any more."""

    link: str
    role: str
    name: str
    address: str | None


class Line(Struct, frozen=True):
    """One interview in the host's list; `created` and `ended` are milliseconds since 1970."""

    id: str
    created: int
    title: str
    candidate: str
    minutes: int
    starts_at: str | None
    phase: str
    recorded: bool
    ended: int | None


class Details(Struct, frozen=True):
    """One interview with its links; `imported_from` is the head of the file that it came from."""

    id: str
    created: int
    title: str
    candidate: str
    role: str | None
    minutes: int
    starts_at: str | None
    phase: str
    recorded: bool
    ended: int | None
    interviewers: tuple[str, ...]
    rules: HouseRules
    links: tuple[Address, ...]
    replay: str
    plan: AttachedPlan | None
    kept_until: int
    imported_from: str | None


class CreatedLinks(Struct, frozen=True):
    """The links of a new interview; `interviewer` is the first interviewer's."""

    interviewer: str | None
    candidate: str | None
    observer: str | None
    interviewers: dict[str, str | None]


class CreatedInterview(Struct, frozen=True):
    """What a program hears of an interview that it created."""

    id: str
    links: CreatedLinks
    replay: str


class BoardText(Struct, frozen=True):
    """A board as it is on disk."""

    id: str
    title: str
    version: int
    text: str


async def create(at: Desk, new: NewInterview, key: str | None) -> str:
    """Create an interview and return its id, or raise InvalidField.

    A key repeated means the same interview.
    """
    request = _request(new, key)
    new = checked(new)
    earlier = await _earlier(at, request)
    if earlier is not None:
        return earlier
    id, now = new_id(), at.clock.now()
    invited = tuple(Invited(new_id(), name) for name in new.interviewers)
    scales, plan = await at.fetcher.scales(), await _plan(at, new)
    facts = first_facts(new, new_id(), invited, scales, plan)
    commit = decision(id, 1, Interview(), facts, now).commit
    links = at.links.first_links(id, new.candidate, invited)
    try:
        await at.recorder.run(at.store.create, id, now, links, commit, request)
    except StoreConflict:
        # The same request came twice at once, and the other one was first.
        earlier = await _earlier(at, request)
        if earlier is None:
            raise
        return earlier
    return id


async def created(at: Desk, id: str) -> CreatedInterview:
    """Return a new interview with the addresses of its links."""
    links = await at.links.of(id)
    by_role = {link.role: _address(at, link) for link in reversed(links)}
    interviewers = {link.name: _address(at, link) for link in links if link.role == "interviewer"}
    return CreatedInterview(
        id,
        CreatedLinks(
            by_role.get("interviewer"),
            by_role.get("candidate"),
            by_role.get("observer"),
            interviewers,
        ),
        _replay(at, id),
    )


async def listed(at: Desk) -> list[Line]:
    """Return all interviews, the newest first."""
    return [_line(row) for row in await at.recorder.read(at.store.interviews)]


async def details(at: Desk, id: str) -> Details:
    """Return one interview, or raise NotFound."""
    row: InterviewRow | None = await at.recorder.read(at.store.interview, id)
    if row is None:
        raise not_found()
    interview = await at.lobby.look(id)
    line, room = _line(row), interview.room
    links = await at.links.of(id)
    return Details(
        id=id,
        created=line.created,
        title=room.title,
        candidate=room.candidate,
        role=room.job,
        minutes=room.minutes,
        starts_at=room.starts_at,
        phase=room.phase,
        recorded=room.recorded,
        ended=room.ended_at,
        interviewers=tuple(one.name for one in room.interviewers),
        rules=room.rules,
        links=tuple(Address(link.id, link.role, link.name, _address(at, link)) for link in links),
        replay=_replay(at, id),
        plan=attached_plan(interview.staff),
        kept_until=due(row, at.retention_days),
        imported_from=await at.recorder.read(at.store.recordings.imported_from, id),
    )


async def kept_until(at: Desk, id: str) -> int:
    """Return when an interview is erased unless that is done before, or raise NotFound."""
    row: InterviewRow | None = await at.recorder.read(at.store.interview, id)
    if row is None:
        raise not_found()
    return due(row, at.retention_days)


async def boards(at: Desk, id: str) -> list[BoardText]:
    """Return the boards of an interview, or raise NotFound."""
    interview = await at.lobby.look(id)
    return [
        BoardText(board.id, board.title, board.version, from_units(board.text))
        for board in interview.room.boards.values()
    ]


async def _plan(at: Desk, new: NewInterview) -> PlanCopy | None:
    """Return the questions that were asked for; whoever creates an interview takes them as is."""
    field = "plan" if new.plan else "problems"
    try:
        if new.plan:
            return await at.fetcher.plan(new.plan)
        minutes = new.minutes or USUAL_MINUTES
        return await at.fetcher.of_problems(new.problems, minutes) if new.problems else None
    except Refused as refused:
        raise invalid(refused.sentence, field) from refused


def _request(new: NewInterview, key: str | None) -> tuple[str, str] | None:
    if key is None:
        return None
    if not 1 <= len(key) <= KEY_LENGTH or not key.isascii() or not key.isprintable():
        raise invalid(f"An Idempotency-Key has 1 to {KEY_LENGTH} printable ASCII characters.")
    return key, sha256(wire.to_json(new).encode()).hexdigest()


async def _earlier(at: Desk, request: tuple[str, str] | None) -> str | None:
    """Return the interview that a request with this key has created before."""
    if request is None:
        return None
    found: tuple[str, str] | None = await at.recorder.read(at.store.idempotent, request[0])
    if found is None:
        return None
    if found[0] != request[1]:
        message = "This Idempotency-Key was used for another request."
        raise Declined(409, "key_used", message)
    return found[1]


def _line(row: InterviewRow) -> Line:
    kept = wire.parse_json(row.summary)
    shown = {name: kept.get(name) for name in Line.__struct_fields__ if name in kept}
    return Line(**{**shown, "id": row.id, "created": row.created})


def _address(at: Desk, link: Link) -> str | None:
    secret = at.links.secret(link)
    return None if secret is None else f"{at.place.origin}/join#{secret}"


def _replay(at: Desk, id: str) -> str:
    return f"{at.place.origin}/replay/{id}"
