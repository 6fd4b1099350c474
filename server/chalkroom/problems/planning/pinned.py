"""A plan that was written down, held against the library of today."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from msgspec import Struct, structs

from chalkroom.interview.creation import InvalidField
from chalkroom.problems.library import Contents
from chalkroom.problems.pins import pin, pin_of
from chalkroom.problems.planning.written import OWN, WrittenPlan


class Questions(Protocol):
    """A plan of either kind: ready-made, or written by a team."""

    @property
    def core(self) -> tuple[str, ...]: ...

    @property
    def reserve(self) -> tuple[str, ...]: ...


class Changed(Struct, frozen=True):
    """A problem that has another revision now than the plan is pinned to."""

    id: str
    pinned: int
    now: int


class PlanQuestions(Struct, frozen=True):
    """The questions of a plan by id; somebody has to agree to what changed or is gone."""

    core: tuple[str, ...]
    reserve: tuple[str, ...]
    changed: tuple[Changed, ...] = ()
    gone: tuple[str, ...] = ()


def questions_of(plan: Questions, contents: Contents) -> PlanQuestions:
    """Return what a plan asks; what is not in the library any more is named, and left out.

    Questions of the plan's own are always there.
    """
    core, reserve = (tuple(map(pin_of, part)) for part in (plan.core, plan.reserve))
    return PlanQuestions(
        core=tuple(name for name, _ in core if _is_there(name, contents)),
        reserve=tuple(name for name, _ in reserve if _is_there(name, contents)),
        changed=tuple(_changed((*core, *reserve), contents)),
        gone=tuple(name for name, _ in (*core, *reserve) if not _is_there(name, contents)),
    )


def pinned(plan: WrittenPlan, contents: Contents, before: WrittenPlan | None) -> WrittenPlan:
    """Pin what is not pinned yet, or raise InvalidField for what the library does not have.

    What was in the plan before may stay, since its author sees that it is gone.
    """
    known = {pin_of(entry)[0] for entry in (before.entries if before else ())}
    core, reserve = (
        tuple(_pinned(field, entry, contents, known) for entry in part)
        for field, part in (("core", plan.core), ("reserve", plan.reserve))
    )
    return structs.replace(plan, core=core, reserve=reserve)


def _pinned(field: str, entry: str, contents: Contents, known: set[str]) -> str:
    name, revision = pin_of(entry)
    found = contents.entries.get(name)
    if name not in known and not _is_there(name, contents):
        raise InvalidField(field, f"The library has no problem {name}.")
    return pin(name, found.front.revision) if found and revision is None else entry


def _is_there(name: str, contents: Contents) -> bool:
    return name in contents.entries or name.startswith(OWN)


def _changed(pins: Iterable[tuple[str, int | None]], contents: Contents) -> Iterator[Changed]:
    for name, pinned in pins:
        entry = contents.entries.get(name)
        if entry is not None and pinned is not None and pinned != entry.front.revision:
            yield Changed(name, pinned, entry.front.revision)
