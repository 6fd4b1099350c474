"""The builder of plans: the same core for everybody in a role, from simple to hard, by rules.

What cannot be reached is said, with what could be; nothing is squeezed.
"""

from msgspec import Struct, structs

from chalkroom.problems.frame import room_for_questions
from chalkroom.problems.planning.core import cores
from chalkroom.problems.planning.explaining import Reason, whys_not, whys_of_core, whys_of_reserve
from chalkroom.problems.planning.field import field_of, fillable, may_open, of_role
from chalkroom.problems.planning.laws import NEEDS
from chalkroom.problems.planning.reserve import reserve_for
from chalkroom.problems.planning.roles import (
    LONGEST,
    LOWEST_TARGET,
    SHORTEST,
    STAGED_LEVEL,
    STAGED_MINUTES,
    Wish,
    meets,
    slots_of,
)
from chalkroom.problems.planning.rungs import Rung
from chalkroom.problems.records import Plan

Found = tuple[tuple[Rung, ...], tuple[Rung, ...]]


class BuiltPlan(Struct, frozen=True):
    """Core and reserve with their reasons, and why the others were passed over."""

    minutes: int
    target: int
    room: int
    fill: int
    core: tuple[Reason, ...]
    reserve: tuple[Reason, ...]
    passed_over: tuple[Reason, ...]

    @property
    def used(self) -> int:
        return sum(reason.rung.minutes for reason in self.core)

    @property
    def unused(self) -> int:
        """Minutes that questions may fill and do not."""
        return self.fill - self.used


class Unreachable(Struct, frozen=True):
    """Why there is no such plan; the highest level in this time, and the time for this level."""

    minutes: int
    target: int
    sentences: tuple[str, ...]
    highest: int | None = None
    shortest: int | None = None


def build(wish: Wish, pool: tuple[Rung, ...]) -> BuiltPlan | Unreachable:
    """Return the cheapest plan that keeps R1 to R9, or what is in its way."""
    if not SHORTEST <= wish.minutes <= LONGEST:
        sentence = f"Plans are built for {SHORTEST} to {LONGEST} minutes."
        return Unreachable(wish.minutes, wish.level, (sentence,))
    if wish.level < LOWEST_TARGET:
        sentence = f"Plans end at level {LOWEST_TARGET} or above; level 1 is for warm-ups."
        return Unreachable(wish.minutes, wish.level, (sentence,))
    found = _found(wish, pool)
    if found is None:
        return _unreachable(wish, pool)
    core, reserve = found
    return BuiltPlan(
        minutes=wish.minutes,
        target=wish.level,
        room=room_for_questions(wish.minutes),
        fill=fillable(wish.minutes),
        core=whys_of_core(wish, core),
        reserve=whys_of_reserve(core, reserve),
        passed_over=whys_not(wish, pool, core, (*core, *reserve)),
    )


def as_plan(wish: Wish, built: BuiltPlan, name: str, title: str) -> Plan:
    """Return a built plan as it is written down, pinned."""
    return Plan(
        plan=name,
        minutes=built.minutes,
        target=built.target,
        core=tuple(reason.rung.pinned for reason in built.core),
        title=title,
        role=wish.role.name,
        reserve=tuple(reason.rung.pinned for reason in built.reserve),
        coverage=wish.role.coverage,
    )


def _found(wish: Wish, pool: tuple[Rung, ...]) -> Found | None:
    if wish.staged and not _of_level(wish, pool, STAGED_LEVEL):
        return None
    for core in cores(wish, field_of(wish, pool)):
        reserve = reserve_for(wish, core, pool)
        if reserve is not None:
            return core, reserve
    return None


def _of_level(wish: Wish, pool: tuple[Rung, ...], level: int) -> list[Rung]:
    return [rung for rung in of_role(wish, pool) if rung.level == level]


def _unreachable(wish: Wish, pool: tuple[Rung, ...]) -> Unreachable:
    lower = range(wish.level - 1, LOWEST_TARGET - 1, -1)
    longer = range(wish.minutes - wish.minutes % 5 + 5, LONGEST + 1, 5)
    levels = (each for each in lower if _found(structs.replace(wish, target=each), pool))
    lengths = (each for each in longer if _found(structs.replace(wish, minutes=each), pool))
    highest, shortest = next(levels, None), next(lengths, None)
    sentences = [_obstacle(wish, pool)]
    if highest:
        sentences.append(f"In {wish.minutes} minutes level {highest} can be reached.")
    if shortest:
        sentences.append(f"Level {wish.level} can be reached in {shortest} minutes.")
    return Unreachable(wish.minutes, wish.level, tuple(sentences), highest, shortest)


def _obstacle(wish: Wish, pool: tuple[Rung, ...]) -> str:
    """Say the first thing that is in the way."""
    rungs = of_role(wish, pool)
    at_target = _of_level(wish, pool, wish.level)
    if not any(map(may_open, rungs)):
        return "There is no warm-up in the tracks of this role."
    if not at_target:
        return f"There is no question of level {wish.level} in the tracks of this role."
    if wish.staged and not _of_level(wish, pool, STAGED_LEVEL):
        return f"There is no staged question, level {STAGED_LEVEL}, for the reserve."
    if wish.level == STAGED_LEVEL and wish.minutes < STAGED_MINUTES:
        return f"A core with level {STAGED_LEVEL} needs {STAGED_MINUTES} minutes."
    return _lacking(wish, rungs) or _too_long(wish, rungs, at_target)


def _lacking(wish: Wish, rungs: list[Rung]) -> str:
    for need in wish.role.must:
        if not any(meets(need, rung) for rung in rungs):
            return f"There is no question about {NEEDS.get(need, need)}."
    for factor in wish.role.coverage:
        if not any(factor in rung.factors for rung in rungs):
            return f"No question rates {factor}."
    return ""


def _too_long(wish: Wish, rungs: list[Rung], at_target: list[Rung]) -> str:
    fill = fillable(wish.minutes)
    opening = min(rung.minutes for rung in rungs if may_open(rung))
    last = min(rung.minutes for rung in at_target)
    between = [rung.minutes for rung in rungs if 1 < rung.level <= wish.level]
    least = opening + last + (slots_of(wish.minutes).fewest - 1) * min(between)
    if least > fill:
        return (
            f"{wish.minutes} minutes leave {fill} for questions; the shortest way to level "
            f"{wish.level} takes {least}."
        )
    if next(cores(wish, field_of(wish, pool=rungs)), None) is not None:
        return "No reserve fits any core: something easier or sideways is missing."
    return f"No choice of questions keeps all rules in {fill} minutes."
