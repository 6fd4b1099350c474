"""Small libraries made up by chance: heads only, a few tracks with a few rungs."""

from random import Random

from chalkroom.problems.planning.roles import Role, Wish
from chalkroom.problems.planning.rungs import Rung
from chalkroom.problems.schema import LEVELS

TRACKS = ("python", "sql", "ml")
KINDS = {"python": ("code", "debug"), "sql": ("sql",), "ml": ("discuss", "code")}
SKILLS = tuple("abcdefgh")
FACTORS = ("communication", "coding", "maths")


def rung(chance, track, number):
    level = chance.choice((1, 1, 2, 2, 3, 3, 4))
    kind = chance.choice(KINDS[track])
    band = LEVELS[level].band(kind)
    return Rung(
        id=f"{track}/{track}-{number}",
        revision=chance.randint(1, 4),
        title=f"{track} {number}",
        track=track,
        kind=kind,
        level=level,
        minutes=chance.randint(band.fewest, band.most),
        skills=tuple(chance.sample(SKILLS, chance.randint(1, 3))),
        factors=tuple(chance.sample(FACTORS, 2)),
    )


def small_library(seed, size):
    chance = Random(seed)
    return tuple(rung(chance, chance.choice(TRACKS), number) for number in range(size))


def small_wish(seed, pool):
    """Return a wish that suits such a library more often than not."""
    chance = Random(f"wish {seed}")
    used = {r.id: chance.randint(1, 5) for r in pool if chance.random() < 0.3}
    known = frozenset(r.id for r in pool if chance.random() < 0.05)
    coverage = tuple(chance.sample(FACTORS, chance.randint(0, 2)))
    role = Role("tester", "Tester", TRACKS, chance.choice((2, 3, 3, 4)), coverage, ())
    minutes = chance.choice((30, 40, 45, 50, 60, 75, 90))
    return Wish(role, minutes, seed=seed, uses=used, known=known)
