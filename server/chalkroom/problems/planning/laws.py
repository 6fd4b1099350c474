"""What holds of a core and what it costs, said plainly; the search knows the same as bits."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from chalkroom.problems.planning.core import LARGEST_STEP, MOST_OF_A_TRACK
from chalkroom.problems.planning.field import fillable, may_open, shortfall
from chalkroom.problems.planning.roles import (
    CODE,
    FIGURES,
    SQL,
    STAGED_LEVEL,
    STAGED_MINUTES,
    Wish,
    meets,
    slots_of,
)
from chalkroom.problems.planning.rungs import Rung, are_kin

NEEDS = {CODE: "writing code", SQL: "SQL", FIGURES: "statistics, machine learning or experiments"}


class Cost(Struct, frozen=True):
    """What is minimised, part by part; a new skill counts against it."""

    below: int
    unused: int
    uses: int
    once: int
    skills: int

    @property
    def total(self) -> int:
        return self.below + self.unused + self.uses + self.once - self.skills


def cost_of(wish: Wish, core: tuple[Rung, ...]) -> Cost:
    rated = Counter(factor for rung in core for factor in set(rung.factors))
    return Cost(
        below=sum(shortfall(wish, rung) for rung in core),
        unused=fillable(wish.minutes) - sum(rung.minutes for rung in core),
        uses=sum(wish.uses.get(rung.id, 0) for rung in core),
        once=sum(rated[factor] < 2 for factor in wish.role.coverage),
        skills=len({skill for rung in core for skill in rung.skills}),
    )


def faults_of(wish: Wish, core: tuple[Rung, ...]) -> list[str]:
    """Say which of the rules R1 to R6 a core breaks, as sentences."""
    return [*_levels(wish, core), *_time(wish, core), *_numbers(wish, core), *_lacks(wish, core)]


def _levels(wish: Wish, core: tuple[Rung, ...]) -> Iterator[str]:
    if not may_open(core[0]):
        yield "The first question is no warm-up."
    elif len(core) > 1 and not are_kin(core[0].track, core[1].track):
        yield f"A warm-up on {core[0].track} does not lead to {core[1].track}."
    if any(rung.level == 1 for rung in core[1:]):
        yield "One warm-up is enough."
    if core[-1].level < wish.level:
        yield f"The last question would be of level {core[-1].level}, not {wish.level}."
    if core[-1].level > wish.level:
        yield f"Level {core[-1].level} is above the target, {wish.level}."
    for lower, upper in pairwise(core):
        if not 0 <= upper.level - lower.level <= LARGEST_STEP:
            yield f"From level {lower.level} to {upper.level} is too large a step."
    if core[-1].level == STAGED_LEVEL and wish.minutes < STAGED_MINUTES:
        yield f"Level {STAGED_LEVEL} needs an interview of {STAGED_MINUTES} minutes."


def _time(wish: Wish, core: tuple[Rung, ...]) -> Iterator[str]:
    used, fill = sum(rung.minutes for rung in core), fillable(wish.minutes)
    if used > fill:
        yield f"The core would take {used} minutes; {fill} may be filled."


def _numbers(wish: Wish, core: tuple[Rung, ...]) -> Iterator[str]:
    slots = slots_of(wish.minutes)
    count = len(core) - 1
    is_talk_more = count == slots.most + 1 and slots.one_more_talk
    talks = sum(rung.is_talk for rung in core[1:])
    if is_talk_more and talks < count - 1:
        yield f"{count} questions are too many here, unless all but one are discussions."
    elif count > slots.most and not is_talk_more:
        yield f"{count} questions are too many for {wish.minutes} minutes."
    elif count < slots.fewest:
        yield f"{count} questions are too few for {wish.minutes} minutes."
    for track, times in Counter(rung.track for rung in core).items():
        if times > MOST_OF_A_TRACK:
            yield f"It would be question {times} of {track}; {MOST_OF_A_TRACK} are enough."


def _lacks(wish: Wish, core: tuple[Rung, ...]) -> Iterator[str]:
    for need in wish.role.must:
        if not any(meets(need, rung) for rung in core):
            yield f"No question would be about {NEEDS.get(need, need)}."
    for factor in wish.role.coverage:
        if not any(factor in rung.factors for rung in core):
            yield f"Nothing would rate {factor}."
