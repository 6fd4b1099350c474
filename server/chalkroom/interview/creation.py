"""How an interview begins: what the host asks for, and the first facts that follow from it."""

import unicodedata
from datetime import UTC, datetime
from typing import Annotated

from msgspec import Meta, Struct
from msgspec.structs import replace

from chalkroom.interview.asking import plan_facts
from chalkroom.interview.copies import PlanCopy
from chalkroom.interview.events import BoardOpened, Created, Fact, Invited, Prepared
from chalkroom.interview.fitness import fit_url
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.questions import Scale
from chalkroom.interview.refusals import Refused
from chalkroom.interview.values import ROOM, STAFF, UNSEEN, HouseRules, Id, cleaned_name

INTERVIEWERS = 20
USUAL_MINUTES = 60
UNNAMED_INTERVIEWER = "Interviewer"

# Twice the limit, since spaces are taken out before the length is judged.
Line = Annotated[str, Meta(max_length=2 * LIMITS.title_length)]
Name = Annotated[str, Meta(max_length=4 * LIMITS.name_length)]


class NewInterview(Struct, frozen=True, forbid_unknown_fields=True):
    """What the host asks for; `role` is the job that the candidate applies for.

    Without `minutes` it is as long as its plan, or an hour.
    """

    title: Line
    candidate: Name
    minutes: Annotated[int, Meta(ge=1, le=600)] | None = None
    plan: Annotated[str, Meta(max_length=200)] | None = None
    problems: Annotated[tuple[str, ...], Meta(max_length=50)] = ()
    rules: HouseRules = HouseRules()
    starts_at: Annotated[str, Meta(max_length=40)] | None = None
    role: Line | None = None
    interviewers: Annotated[tuple[Name, ...], Meta(max_length=INTERVIEWERS)] = ()
    extra_time: Annotated[float, Meta(ge=1, le=2)] = 1.0
    recording: bool = True
    call_link: Annotated[str, Meta(max_length=LIMITS.url_length)] | None = None


class InvalidField(ValueError):
    """A field cannot be used; the sentence is for the host."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field
        self.sentence = sentence


def checked(new: NewInterview) -> NewInterview:
    """Return the wish as it will be kept, or raise InvalidField."""
    if new.plan and new.problems:
        raise InvalidField("problems", "Name a plan or problems, not both.")
    return replace(
        new,
        title=line_of("title", new.title),
        candidate=_name("candidate", new.candidate),
        starts_at=_moment(new.starts_at),
        role=line_of("role", new.role) if new.role else None,
        interviewers=_names(new.interviewers),
        call_link=_call_link(new.call_link),
    )


def first_facts(
    new: NewInterview,
    board: Id,
    interviewers: tuple[Invited, ...],
    scales: tuple[Scale, ...],
    plan: PlanCopy | None,
) -> list[Fact]:
    """Return what an interview begins with: it is created, has a board, and is prepared.

    The board's id is the plan's id too, since both begin with the interview.
    """
    created = Created(
        title=new.title,
        candidate=new.candidate,
        minutes=new.minutes or (plan.minutes if plan else USUAL_MINUTES),
        rules=new.rules,
        interviewers=interviewers,
        lead=interviewers[0].person,
        job=new.role,
        starts_at=new.starts_at,
        call_link=new.call_link,
        recorded=new.recording,
    )
    return [
        Fact(ROOM, created),
        Fact(ROOM, BoardOpened(board, "Blank board")),
        Fact(STAFF, Prepared(new.extra_time, scales)),
        *(plan_facts(board, plan) if plan is not None else ()),
    ]


def _names(names: tuple[str, ...]) -> tuple[str, ...]:
    cleaned = tuple(_name("interviewers", name) for name in names)
    if len({name.casefold() for name in cleaned}) < len(cleaned):
        raise InvalidField("interviewers", "Two interviewers have the same name.")
    return cleaned or (UNNAMED_INTERVIEWER,)


def _name(field: str, name: str) -> str:
    try:
        return cleaned_name(name)
    except ValueError as problem:
        raise InvalidField(field, str(problem)) from problem


def line_of(field: str, text: str) -> str:
    """Return one line of text as it will be kept, or raise InvalidField."""
    line = " ".join(unicodedata.normalize("NFC", text).split())
    if not line:
        raise InvalidField(field, "This cannot be empty.")
    if len(line) > LIMITS.title_length:
        raise InvalidField(field, f"This has at most {LIMITS.title_length} characters.")
    if any(unicodedata.category(character) in UNSEEN for character in line):
        raise InvalidField(field, "This cannot hold invisible characters.")
    return line


def _moment(text: str | None) -> str | None:
    """Return a moment in UTC; one without a time zone would mean another time elsewhere."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise InvalidField("starts_at", "Name the time zone too, as in 2030-01-31T10:00+01:00.")
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except InvalidField:
        raise
    except (ValueError, OverflowError) as problem:
        raise InvalidField("starts_at", "Write it like 2030-01-31T10:00:00Z.") from problem


def _call_link(url: str | None) -> str | None:
    try:
        return fit_url(url)
    except Refused as refused:
        raise InvalidField("call_link", refused.sentence) from refused
