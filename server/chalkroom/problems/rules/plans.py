"""Rules about plans: N. Time is counted in minutes of the frame that belongs to a plan's length."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from chalkroom.problems.checked import CheckedLibrary, CheckedPlan
from chalkroom.problems.findings import Fault
from chalkroom.problems.frame import room_for_questions
from chalkroom.problems.pins import pin, pin_of
from chalkroom.problems.records import FrontMatter
from chalkroom.problems.rules.rule import Check, error
from chalkroom.problems.schema import CORE_SHARE

Fronts = list[tuple[str, FrontMatter]]


def _each(check: Callable[[CheckedPlan, CheckedLibrary], Iterator[tuple[str, str]]]) -> Check:
    """Look at every plan; a check says the word whose line is meant, and a sentence."""

    def look(library: CheckedLibrary) -> Iterator[Fault]:
        for checked in library.plans:
            for word, sentence in check(checked, library):
                yield Fault(checked.path, checked.lines.get(word, 1), sentence)

    return look


def _core(checked: CheckedPlan, library: CheckedLibrary) -> Fronts:
    """Return the head of every core question that exists."""
    found = [(entry, library.problem(pin_of(entry)[0])) for entry in checked.plan.core]
    return [(entry, each.front) for entry, each in found if each and each.front]


def _targets(checked: CheckedPlan, library: CheckedLibrary) -> Iterator[tuple[str, str]]:
    for entry in (*checked.plan.core, *checked.plan.reserve):
        name, revision = pin_of(entry)
        found = library.problem(name)
        if found is None or found.front is None:
            yield entry, f"`{name}` does not exist."
        elif found.front.status != "active":
            yield entry, f"`{name}` is {found.front.status}, not active."
        elif revision is None and entry in checked.plan.core:
            yield entry, f"`{name}` is not pinned; write `{pin(name, found.front.revision)}`."
        elif revision not in (None, found.front.revision):
            yield entry, f"`{name}` is at revision {found.front.revision} now."
    entries = [pin_of(entry)[0] for entry in (*checked.plan.core, *checked.plan.reserve)]
    for name in sorted({name for name in entries if entries.count(name) > 1}):
        yield name, f"`{name}` is in the plan twice."


def _time(checked: CheckedPlan, library: CheckedLibrary) -> Iterator[tuple[str, str]]:
    used = sum(front.minutes for _, front in _core(checked, library))
    room = room_for_questions(checked.plan.minutes)
    if used > CORE_SHARE * room:
        yield "core", f"The core takes {used} of {room} minutes; {CORE_SHARE:.0%} may be filled."


def _climbs(checked: CheckedPlan, library: CheckedLibrary) -> Iterator[tuple[str, str]]:
    fronts = _core(checked, library)
    if fronts and fronts[0][1].level != 1:
        yield fronts[0][0], "The first question is no warm-up of level 1."
    for (_, lower), (entry, upper) in pairwise(fronts):
        if upper.level < lower.level:
            yield entry, "The level falls."
        elif upper.level > lower.level + 2:
            yield entry, "The level rises by more than 2."


def _covers(checked: CheckedPlan, library: CheckedLibrary) -> Iterator[tuple[str, str]]:
    rated = {factor for _, front in _core(checked, library) for factor in front.factors}
    for factor in checked.plan.coverage:
        if factor not in rated:
            yield "coverage", f"No core question rates {factor}."


def _weights(checked: CheckedPlan, _: CheckedLibrary) -> Iterator[tuple[str, str]]:
    if checked.plan.weights != "equal" and not checked.plan.weights_reason.strip():
        yield "weights", "The weights are not equal, and `weights_reason` is missing."


RULES = (
    error(
        "N01",
        "Every question of a plan exists, is active, and is pinned to its revision.",
        "Name `track/slug@revision` of an active problem.",
        _each(_targets),
    ),
    error(
        "N02",
        "The core fits the time.",
        "Take shorter questions, or fewer.",
        _each(_time),
    ),
    error(
        "N03",
        "The core begins at level 1, never falls, and steps by 2 at most.",
        "Put the questions in the order of their levels.",
        _each(_climbs),
    ),
    error(
        "N04",
        "Every factor that the plan promises is rated in its core.",
        "Choose a question that rates it, or promise less.",
        _each(_covers),
    ),
    error("N06", "Unequal weights have a reason.", "Add `weights_reason`.", _each(_weights)),
)
