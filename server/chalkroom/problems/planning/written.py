"""A plan as a team writes it: problems of the library, pinned, and questions of its own."""

import re
from collections import Counter

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.creation import InvalidField, line_of
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.values import Language
from chalkroom.problems.pins import pin_of
from chalkroom.problems.records import Plan

ENTRIES = 30
OWN_QUESTIONS = 20
SHORTEST, LONGEST = 20, 180
LEVELS = 5
COVERAGE = 10
WORD = 60
OWN = "own:"
ENTRY = re.compile(r"own:[a-z0-9-]{1,60}|[a-z0-9-]{1,60}/[a-z0-9-]{1,60}(@[0-9]{1,6})?")
NAME = re.compile(r"[a-z0-9-]{1,60}")


class OwnQuestion(Struct, frozen=True, forbid_unknown_fields=True):
    """A question that was written for one plan, whose entries call it `own:name`."""

    name: str
    title: str
    statement: str
    minutes: int
    starter: str = ""
    language: Language = ""


class WrittenPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """A plan without a name; entries are `track/slug@revision` or `own:name`."""

    title: str
    minutes: int
    target: int
    core: tuple[str, ...]
    reserve: tuple[str, ...] = ()
    coverage: tuple[str, ...] = ()
    role: str = ""
    own: tuple[OwnQuestion, ...] = ()

    @property
    def entries(self) -> tuple[str, ...]:
        return (*self.core, *self.reserve)


def written_of(plan: Plan) -> WrittenPlan:
    """Return a ready-made plan as one that can be changed."""
    return WrittenPlan(
        title=plan.title or plan.plan,
        minutes=plan.minutes,
        target=plan.target,
        core=plan.core,
        reserve=plan.reserve,
        coverage=plan.coverage,
        role=plan.role,
    )


def checked(plan: WrittenPlan) -> WrittenPlan:
    """Return a plan as it will be kept, or raise InvalidField. The library is not asked."""
    require_sound(plan)
    plan = replace(plan, title=line_of("title", plan.title), own=tuple(map(_own, plan.own)))
    _require(plan.core != (), "core", "A plan has at least one question.")
    for name, times in Counter(pin_of(entry)[0] for entry in plan.entries).items():
        _require(times == 1, "core", f"{_title(plan, name)} is in the plan twice.")
    used = sorted(entry for entry in plan.entries if entry.startswith(OWN))
    apart = "Every question of your own stands in the plan once, and none is missing."
    _require(used == sorted(OWN + own.name for own in plan.own), "own", apart)
    return plan


def require_sound(plan: WrittenPlan) -> None:
    """Raise InvalidField for what makes no sense even in a plan that is still being written."""
    lasts = f"A plan lasts {SHORTEST} to {LONGEST} minutes."
    _require(SHORTEST <= plan.minutes <= LONGEST, "minutes", lasts)
    _require(1 <= plan.target <= LEVELS, "target", f"A target is a level from 1 to {LEVELS}.")
    _require(len(plan.role) <= WORD, "role", f"A role has at most {WORD} characters.")
    known = len(plan.coverage) <= COVERAGE and all(map(NAME.fullmatch, plan.coverage))
    _require(known, "coverage", f"Name at most {COVERAGE} factors.")
    many = f"A plan has at most {ENTRIES} questions, the reserve included."
    _require(len(plan.entries) <= ENTRIES, "core", many)
    most_own = f"A plan has at most {OWN_QUESTIONS} questions of its own."
    _require(len(plan.own) <= OWN_QUESTIONS, "own", most_own)
    for entry in plan.entries:
        written = "A question is written track/slug@revision, or own:name."
        _require(ENTRY.fullmatch(entry) is not None, _field(plan, entry), written)


def _own(own: OwnQuestion) -> OwnQuestion:
    _require(NAME.fullmatch(own.name) is not None, "own", "A name has small letters and digits.")
    title = line_of("own", own.title)
    _require(own.statement.strip() != "", "own", f"{title}: say what is asked.")
    most = LIMITS.statement_length
    _require(len(own.statement) <= most, "own", f"{title}: a task has at most {most} characters.")
    most = LIMITS.starter_length
    _require(len(own.starter) <= most, "own", f"{title}: a start has at most {most} characters.")
    most = LIMITS.question_minutes
    _require(1 <= own.minutes <= most, "own", f"{title}: it takes 1 to {most} minutes.")
    return replace(own, title=title)


def _title(plan: WrittenPlan, name: str) -> str:
    return next((own.title for own in plan.own if OWN + own.name == name), name)


def _field(plan: WrittenPlan, entry: str) -> str:
    return "core" if entry in plan.core else "reserve"


def _require(is_so: bool, field: str, sentence: str) -> None:
    if not is_so:
        raise InvalidField(field, sentence)
