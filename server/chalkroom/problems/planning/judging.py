"""What the builder's rules say about a plan that people put together: advice, never a refusal."""

from collections.abc import Iterator

from chalkroom.problems.library import Contents
from chalkroom.problems.pins import pin_of
from chalkroom.problems.planning import laws
from chalkroom.problems.planning.explaining import listed
from chalkroom.problems.planning.laws import Objection
from chalkroom.problems.planning.relations import Demand, demands_of, misfit
from chalkroom.problems.planning.reserve import RESERVE_MINUTES
from chalkroom.problems.planning.roles import ROLES, Role, Wish
from chalkroom.problems.planning.rungs import Rung, rung_of
from chalkroom.problems.planning.written import OWN, WrittenPlan


def judged(plan: WrittenPlan, contents: Contents) -> tuple[Objection, ...]:
    """Return what R1 to R7 object to. Of a question of one's own only the minutes are known."""
    core, reserve = _rungs(plan, plan.core, contents), _rungs(plan, plan.reserve, contents)
    return tuple(_objections(_wish(plan), core, reserve)) if core else ()


def _objections(
    wish: Wish, core: tuple[Rung, ...], reserve: tuple[Rung, ...]
) -> Iterator[Objection]:
    known = tuple(rung for rung in core if rung.level)
    yield from laws.time(wish, core)
    if core[0].level:
        yield from laws.opening(known)
    yield from laws.numbers(wish, core)
    if known:
        yield from laws.levels(wish, known)
        yield from laws.lacks(wish, known)
        yield from _reserve(known, reserve)


def _reserve(core: tuple[Rung, ...], reserve: tuple[Rung, ...]) -> Iterator[Objection]:
    unmet = [demand for demand in demands_of(core, staged=False) if not _is_met(demand, reserve)]
    easier = [each.question.title for each in unmet if each.question and each.is_easier]
    other = [each.question.title for each in unmet if each.question and not each.is_easier]
    if easier:
        yield Objection("R7", f"The reserve has nothing easier than {listed(easier)}.")
    if other:
        yield Objection("R7", f"The reserve has nothing beside or above {listed(other)}.")
    minutes = sum(rung.minutes for rung in reserve)
    if minutes < RESERVE_MINUTES:
        sentence = f"The reserve takes {minutes} minutes; {RESERVE_MINUTES} give a choice."
        yield Objection("R7", sentence)


def _is_met(demand: Demand, reserve: tuple[Rung, ...]) -> bool:
    return any(rung.level and misfit(demand, rung) is not None for rung in reserve)


def _wish(plan: WrittenPlan) -> Wish:
    known = ROLES.get(plan.role)
    must = known.must if known else ()
    role = Role(plan.role, plan.title, (), plan.target, plan.coverage, must)
    return Wish(role, plan.minutes, target=plan.target)


def _rungs(plan: WrittenPlan, part: tuple[str, ...], contents: Contents) -> tuple[Rung, ...]:
    """Return the questions that there are."""
    own = {OWN + each.name: each for each in plan.own}
    found = []
    for entry in part:
        name = pin_of(entry)[0]
        if name in own:
            found.append(Rung(name, 0, own[name].title, "", "own", 0, own[name].minutes))
        elif name in contents.entries:
            found.append(rung_of(name, contents.entries[name].front))
    return tuple(found)
