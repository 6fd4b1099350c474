"""What one problem is to another: easier, sideways, harder; and how well it stands in for it."""

from msgspec import Struct

from chalkroom.interview.questions import Direction
from chalkroom.problems.planning.roles import STAGED_LEVEL
from chalkroom.problems.planning.rungs import Rung, are_kin

LARGEST_FALL = 2


class Demand(Struct, frozen=True):
    """What the reserve must hold for one question; `staged` stands for no question."""

    question: Rung | None
    is_easier: bool = False


def demands_of(core: tuple[Rung, ...], staged: bool) -> tuple[Demand, ...]:
    """Return what a reserve must hold. Nothing is easier than a warm-up."""
    easier = [Demand(question, is_easier=True) for question in core if question.level > 1]
    other = [Demand(question) for question in core]
    both = sorted((*easier, *other), key=lambda demand: core.index(demand.question or core[0]))
    return (*both, Demand(None)) if staged else tuple(both)


def relation_of(question: Rung, rung: Rung) -> Direction | None:
    """Say what a problem is to a question, if it may stand in the reserve for it."""
    rise = rung.level - question.level
    if -LARGEST_FALL <= rise < 0 and are_kin(question.track, rung.track):
        return "easier"
    return other_way(question, rung)


def other_way(question: Rung, rung: Rung) -> Direction | None:
    """Say whether a problem leads sideways or up; one level down and elsewhere is sideways, too."""
    rise = rung.level - question.level
    is_elsewhere = rung.track != question.track or not set(rung.skills) & set(question.skills)
    if rise == 1 and are_kin(question.track, rung.track):
        return "harder"
    return "sideways" if abs(rise) <= 1 and is_elsewhere else None


def misfit(demand: Demand, rung: Rung) -> int | None:
    """Return how badly a problem serves a demand, or None where it does not."""
    question = demand.question
    if question is None:
        return 0 if rung.level == STAGED_LEVEL else None
    if demand.is_easier:
        if relation_of(question, rung) != "easier":
            return None
        is_named = question.easier == rung.id
        far = question.level - rung.level - 1 + (rung.track != question.track)
        return 0 if is_named else far
    if other_way(question, rung) is None:
        return None
    is_named = rung.id in (question.harder, *question.sideways)
    far = (rung.level != question.level) + (rung.level < question.level)
    return 0 if is_named else far + (not are_kin(question.track, rung.track))
