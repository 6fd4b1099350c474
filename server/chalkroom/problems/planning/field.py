"""The problems that may stand in a core, with all that the search counts about each of them."""

from collections.abc import Iterable

from msgspec import Struct

from chalkroom.problems.frame import room_for_questions
from chalkroom.problems.planning.ordering import seeded
from chalkroom.problems.planning.roles import STAGED_LEVEL, STAGED_MINUTES, Wish, meets
from chalkroom.problems.planning.rungs import Rung
from chalkroom.problems.schema import CORE_SHARE

WARM_UP_MINUTES = 7


class Choice(Struct, frozen=True):
    """A rung, and what it costs and brings; sets are bits, because very many are compared."""

    rung: Rung
    price: int
    tie: int
    skills: int
    holds: int


class Field(Struct, frozen=True):
    """Choices in the order in which they would be asked; the first `warm_ups` of them are such.

    `required` are the bits that a core must hold, `promised` those of factors among them.
    """

    choices: tuple[Choice, ...]
    warm_ups: int
    required: int
    promised: int


def fillable(minutes: int) -> int:
    """Return how many minutes a core may take: the rest is for hints and overrun."""
    return int(CORE_SHARE * room_for_questions(minutes))


def of_role(wish: Wish, pool: Iterable[Rung]) -> list[Rung]:
    """Return the problems of a role's tracks that the candidate has not had, in asking order."""
    asked = {track: place for place, track in enumerate(wish.role.tracks)}
    found = [rung for rung in pool if rung.track in asked and rung.id not in wish.known]
    return sorted(found, key=lambda rung: (rung.level, asked[rung.track], rung.minutes, rung.id))


def may_open(rung: Rung) -> bool:
    return rung.level == 1 and rung.minutes <= WARM_UP_MINUTES


def may_follow(wish: Wish, rung: Rung) -> bool:
    """Say whether a problem may stand behind the warm-up, as far as level and length say it."""
    highest = wish.level if wish.minutes >= STAGED_MINUTES else min(wish.level, STAGED_LEVEL - 1)
    return 1 < rung.level <= highest


def shortfall(wish: Wish, rung: Rung) -> int:
    """Return how far a question lies below the level before the target; a warm-up never does."""
    return 0 if rung.level == 1 else max(0, wish.level - 1 - rung.level)


def field_of(wish: Wish, pool: Iterable[Rung]) -> Field:
    rungs = of_role(wish, pool)
    warm_ups = [rung for rung in rungs if may_open(rung)]
    following = [rung for rung in rungs if may_follow(wish, rung)]
    bits = {skill: 1 << place for place, skill in enumerate(_skills(rungs))}
    asked = (*wish.role.coverage, *wish.role.must)
    return Field(
        choices=tuple(_choice(wish, rung, bits) for rung in (*warm_ups, *following)),
        warm_ups=len(warm_ups),
        required=(1 << len(asked)) - 1,
        promised=(1 << len(wish.role.coverage)) - 1,
    )


def _choice(wish: Wish, rung: Rung, bits: dict[str, int]) -> Choice:
    holds = [factor in rung.factors for factor in wish.role.coverage]
    holds += [meets(need, rung) for need in wish.role.must]
    return Choice(
        rung=rung,
        price=wish.uses.get(rung.id, 0) + shortfall(wish, rung),
        tie=seeded(wish.seed, rung.id),
        skills=sum(bits[skill] for skill in set(rung.skills)),
        holds=sum(1 << place for place, held in enumerate(holds) if held),
    )


def _skills(rungs: list[Rung]) -> list[str]:
    return sorted({skill for rung in rungs for skill in rung.skills})
