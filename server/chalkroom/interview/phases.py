"""Phases of an answer: what the marks of a question say about how its time was spent."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.staff import Mark

PhaseKind = Literal["clarify", "plan", "code", "test", "stuck"]


class Phase(Struct, frozen=True):
    """A stretch of a question's clock, in milliseconds of its time used."""

    means: PhaseKind
    since: int
    until: int


def phases(marks: Iterable[Mark], question: str, used: int) -> list[Phase]:
    """Return the phases of a question, each from its mark to the next, the last up to `used`.

    A clock may be counted back behind a mark, which is then taken to be where the clock is.
    """
    found: list[Phase] = []
    for means, moment in _turns(marks, question):
        last = found.pop() if found else None
        since = min(used, max(moment, last.since if last else 0))
        if last and last.means == means:
            since = last.since
        elif last:
            found.append(replace(last, until=since))
        found.append(Phase(means, since, used))
    return found


def spent(found: Sequence[Phase]) -> dict[PhaseKind, int]:
    """Return for how many milliseconds each phase lasted, all its stretches together."""
    total: dict[PhaseKind, int] = {}
    for phase in found:
        total[phase.means] = total.get(phase.means, 0) + phase.until - phase.since
    return total


def _turns(marks: Iterable[Mark], question: str) -> Iterable[tuple[PhaseKind, int]]:
    for mark in marks:
        if mark.question == question and mark.means != "free" and mark.used is not None:
            yield mark.means, mark.used
