"""What is asked for: roles, and how many questions an interview of a length holds."""

from collections.abc import Mapping

from msgspec import Struct

from chalkroom.problems.planning.rungs import Rung
from chalkroom.problems.schema import FRAMES

SHORTEST, LONGEST = 30, 90
LOWEST_TARGET = 2  # level 1 is for warm-ups
STAGED_LEVEL = 5
STAGED_MINUTES = 75  # a question of level 5 may be in the core from here on

PROGRAMS = ("debugging", "python", "arrays", "hashing", "recursion", "dp", "graphs")
SCIENCE = ("python", "wrangling", "sql", "stats", "ml", "experiments")
CODE, SQL, FIGURES = "code", "sql", "figures"


class Role(Struct, frozen=True):
    """What people in a role are asked about; tracks in the order in which they are asked.

    `target` is the level of the last question, `coverage` the factors that a plan promises, `must`
    what at least one question has to be about.
    """

    name: str
    title: str
    tracks: tuple[str, ...]
    target: int
    coverage: tuple[str, ...] = ("communication", "approach", "coding", "verification")
    must: tuple[str, ...] = (CODE,)


MATHS = ("communication", "coding", "maths", "verification")
ROLES: Mapping[str, Role] = {
    role.name: role
    for role in (
        Role("junior-engineer", "Junior engineer", PROGRAMS, 3),
        Role("engineer", "Engineer", PROGRAMS, 4),
        Role(
            "data-analyst",
            "Data analyst",
            ("wrangling", "sql", "stats", "experiments"),
            3,
            MATHS,
            (SQL, FIGURES),
        ),
        Role("data-scientist", "Data scientist", SCIENCE, 3, MATHS, (CODE, SQL, FIGURES)),
        Role(
            "senior-data-scientist",
            "Senior data scientist",
            SCIENCE,
            4,
            MATHS,
            (CODE, SQL, FIGURES),
        ),
        Role(
            "ml-engineer",
            "Machine learning engineer",
            ("python", "arrays", "debugging", "ml", "pipelines"),
            4,
            MATHS,
            (CODE, FIGURES),
        ),
        Role(
            "data-engineer",
            "Data engineer",
            ("python", "wrangling", "debugging", "sql", "pipelines"),
            4,
            must=(CODE, SQL),
        ),
    )
}


class Slots(Struct, frozen=True):
    """How many questions follow the warm-up; one more may, where all but one are talks."""

    fewest: int
    most: int
    one_more_talk: bool = False


SLOTS: Mapping[int, Slots] = {
    30: Slots(1, 1, one_more_talk=True),
    45: Slots(2, 2, one_more_talk=True),
    60: Slots(2, 3),
    90: Slots(3, 4),
}


def slots_of(minutes: int) -> Slots:
    """Return the slots of the length in the table that is nearest, as frames do."""
    return SLOTS[min(FRAMES, key=lambda known: abs(known - minutes))]


def meets(need: str, rung: Rung) -> bool:
    """Say whether a question is about what a role must be asked."""
    if need == FIGURES:
        return rung.is_talk and rung.track in ("stats", "ml", "experiments")
    return rung.kind == need or (need == CODE and rung.track == "wrangling")


class Wish(Struct, frozen=True):
    """For whom a plan is wanted; the same wish always gives the same plan.

    `uses` counts how often a problem was opened in the last 90 days; `known` are problems that the
    candidate has had. A `target` of 0 is the role's own.
    """

    role: Role
    minutes: int
    seed: int = 0
    target: int = 0
    staged: bool = False
    uses: Mapping[str, int] = {}
    known: frozenset[str] = frozenset()

    @property
    def level(self) -> int:
        return self.target or self.role.target
