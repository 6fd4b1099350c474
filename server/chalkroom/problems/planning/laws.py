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


class Objection(Struct, frozen=True):
    """What a rule of the builder has to say against a plan."""

    rule: str
    sentence: str


def objections(wish: Wish, core: tuple[Rung, ...]) -> list[Objection]:
    """Say which of the rules R1 to R6 a core breaks."""
    return [
        *opening(core),
        *levels(wish, core),
        *time(wish, core),
        *numbers(wish, core),
        *lacks(wish, core),
    ]


def opening(core: tuple[Rung, ...]) -> Iterator[Objection]:
    if not may_open(core[0]):
        yield Objection("R2", "The first question is no warm-up.")
    elif len(core) > 1 and not are_kin(core[0].track, core[1].track):
        sentence = f"A warm-up on {core[0].track} does not lead to {core[1].track}."
        yield Objection("R2", sentence)


def levels(wish: Wish, core: tuple[Rung, ...]) -> Iterator[Objection]:
    last = core[-1].level
    if any(rung.level == 1 for rung in core[1:]):
        yield Objection("R2", "One warm-up is enough.")
    if last < wish.level:
        yield Objection("R4", f"The last question is of level {last}, not {wish.level}.")
    if last > wish.level:
        yield Objection("R4", f"Level {last} is above the target, {wish.level}.")
    for lower, upper in pairwise(core):
        if upper.level < lower.level:
            yield Objection("R4", f"The level falls from {lower.level} to {upper.level}.")
        elif upper.level - lower.level > LARGEST_STEP:
            sentence = f"From level {lower.level} to {upper.level} is too large a step."
            yield Objection("R4", sentence)
    if last == STAGED_LEVEL and wish.minutes < STAGED_MINUTES:
        sentence = f"Level {STAGED_LEVEL} needs an interview of {STAGED_MINUTES} minutes."
        yield Objection("R4", sentence)


def time(wish: Wish, core: tuple[Rung, ...]) -> Iterator[Objection]:
    used, fill = sum(rung.minutes for rung in core), fillable(wish.minutes)
    if used > fill:
        sentence = f"The questions take {used} minutes; {fill} may be filled."
        yield Objection("R1", sentence)


def numbers(wish: Wish, core: tuple[Rung, ...]) -> Iterator[Objection]:
    slots = slots_of(wish.minutes)
    count = len(core) - 1
    is_talk_more = count == slots.most + 1 and slots.one_more_talk
    talks = sum(rung.is_talk for rung in core[1:])
    if is_talk_more and talks < count - 1:
        sentence = f"{_suited(wish)}, or {count} where all but one are discussions."
        yield Objection("R3", sentence)
    elif count > slots.most + is_talk_more or count < slots.fewest:
        yield Objection("R3", f"{_suited(wish)}, not {count}.")
    for track, times in Counter(rung.track for rung in core).items():
        if track and times > MOST_OF_A_TRACK:
            sentence = f"{times} questions are from {track}; {MOST_OF_A_TRACK} are enough."
            yield Objection("R5", sentence)


def _suited(wish: Wish) -> str:
    slots = slots_of(wish.minutes)
    to_most = "" if slots.fewest == slots.most else f" to {slots.most}"
    questions = "question" if slots.most == 1 else "questions"
    return f"{wish.minutes} minutes suit {slots.fewest}{to_most} {questions} after the warm-up"


def lacks(wish: Wish, core: tuple[Rung, ...]) -> Iterator[Objection]:
    for need in wish.role.must:
        if not any(meets(need, rung) for rung in core):
            yield Objection("R6", f"No question is about {NEEDS.get(need, need)}.")
    for factor in wish.role.coverage:
        if not any(factor in rung.factors for rung in core):
            yield Objection("R6", f"Nothing rates {factor}.")
