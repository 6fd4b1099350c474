"""A plan that was written down, held against the library of today."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from chalkroom.problems.library import Contents
from chalkroom.problems.records import Plan


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


def questions_of(plan: Plan, contents: Contents) -> PlanQuestions:
    """Return what a plan asks; what is not in the library any more is named, and left out."""
    core, reserve = (tuple(map(_pin, part)) for part in (plan.core, plan.reserve))
    return PlanQuestions(
        core=tuple(name for name, _ in core if name in contents.entries),
        reserve=tuple(name for name, _ in reserve if name in contents.entries),
        changed=tuple(_changed((*core, *reserve), contents)),
        gone=tuple(name for name, _ in (*core, *reserve) if name not in contents.entries),
    )


def _pin(entry: str) -> tuple[str, int | None]:
    """Read `track/slug@revision`."""
    name, _, revision = entry.partition("@")
    return name, int(revision) if revision.isdecimal() else None


def _changed(pins: Iterable[tuple[str, int | None]], contents: Contents) -> Iterator[Changed]:
    for name, pinned in pins:
        entry = contents.entries.get(name)
        if entry is not None and pinned is not None and pinned != entry.front.revision:
            yield Changed(name, pinned, entry.front.revision)
