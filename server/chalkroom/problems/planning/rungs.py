"""A problem as plans see it: its head and its revision, no body. And how tracks are kin."""

from collections.abc import Mapping

from msgspec import Struct

from chalkroom.problems.library import Contents
from chalkroom.problems.pins import pin
from chalkroom.problems.records import FrontMatter
from chalkroom.problems.schema import TALKS

# A track may be of two families: tidying rows is programming and work on data.
FAMILIES: Mapping[str, frozenset[str]] = {
    "programs": frozenset(
        ("python", "arrays", "hashing", "recursion", "dp", "graphs", "debugging", "wrangling")
    ),
    "data": frozenset(("python", "wrangling", "sql", "pipelines")),
    "figures": frozenset(("stats", "ml", "experiments")),
}


class Rung(Struct, frozen=True):
    """One problem at one revision; a question of the interviewer's own has revision 0."""

    id: str
    revision: int
    title: str
    track: str
    kind: str
    level: int
    minutes: int
    skills: tuple[str, ...] = ()
    factors: tuple[str, ...] = ()
    easier: str | None = None
    harder: str | None = None
    sideways: tuple[str, ...] = ()

    @property
    def pinned(self) -> str:
        return pin(self.id, self.revision) if self.revision else self.id

    @property
    def is_talk(self) -> bool:
        return self.kind in TALKS


def rung_of(name: str, front: FrontMatter) -> Rung:
    return Rung(
        id=name,
        revision=front.revision,
        title=front.title,
        track=front.track,
        kind=front.kind,
        level=front.level,
        minutes=front.minutes,
        skills=front.skills,
        factors=front.factors,
        easier=front.easier,
        harder=front.harder,
        sideways=front.sideways,
    )


def active_rungs(contents: Contents) -> tuple[Rung, ...]:
    """Return the problems that plans may use, by id."""
    active = [each for each in contents.entries.values() if each.front.status == "active"]
    return tuple(sorted((rung_of(each.id, each.front) for each in active), key=lambda r: r.id))


def are_kin(track: str, other: str) -> bool:
    """Say whether two tracks share a family; a track of no family is kin to itself alone."""
    return track == other or any({track, other} <= family for family in FAMILIES.values())
