"""The library as host and interviewers see it: the list with its filters, and one problem."""

from collections.abc import Iterator

from msgspec import Struct

from chalkroom.interview.questions import Guide, Task
from chalkroom.problems.copying import copied
from chalkroom.problems.ladders import (
    Ladder,
    Listed,
    Neighbours,
    ladder_name,
    ladders,
    listed,
    neighbours,
)
from chalkroom.problems.library import BrokenFile, Contents, NotInLibrary
from chalkroom.problems.records import Problem
from chalkroom.problems.schema import KINDS, LEVELS
from chalkroom.problems.searching import Wanted, found


class Named(Struct, frozen=True):
    """Something that problems have, under the name that people read."""

    id: str
    name: str


class Choices(Struct, frozen=True):
    """What the filters can be set to."""

    tracks: tuple[Named, ...]
    levels: tuple[Named, ...]
    kinds: tuple[str, ...]
    skills: tuple[Named, ...]
    factors: tuple[Named, ...]


class Trouble(Struct, frozen=True):
    """Something that keeps a file from being used: where, what, and what to do."""

    path: str
    line: int
    sentence: str
    advice: str


class Shelf(Struct, frozen=True):
    """The ladders with the problems that were looked for; `total` counts all there are."""

    ladders: tuple[Ladder, ...]
    found: int
    total: int
    choices: Choices
    broken: tuple[Trouble, ...]


class Shown(Struct, frozen=True):
    """One problem: the task as everybody will read it, and the guide, which candidates never see.

    Skills are told by name.
    """

    problem: Listed
    ladder: str
    skills: tuple[str, ...]
    requires: tuple[str, ...]
    authors: tuple[str, ...]
    source: str
    license: str
    neighbours: Neighbours
    task: Task
    guide: Guide


def shelf(contents: Contents, wanted: Wanted) -> Shelf:
    """Return what somebody looks for."""
    chosen = tuple(found(contents, wanted))
    return Shelf(
        ladders=ladders(contents, chosen),
        found=len(chosen),
        total=len(contents.entries),
        choices=_choices(contents),
        broken=tuple(trouble for file in contents.broken for trouble in _troubles(file)),
    )


def shown(contents: Contents, problem: Problem) -> Shown:
    """Return one problem whole, or raise NotInLibrary if it has gone meanwhile."""
    entry = contents.entries.get(problem.id)
    if entry is None:
        raise NotInLibrary(f"There is no problem {problem.id}.")
    front = entry.front
    task, guide = copied(problem, contents.factors)
    return Shown(
        problem=listed(entry),
        ladder=ladder_name(contents, front.track),
        skills=tuple(_skill_name(contents, skill) for skill in front.skills),
        requires=tuple(_skill_name(contents, skill) for skill in front.requires),
        authors=front.authors,
        source=front.source,
        license=front.license,
        neighbours=neighbours(contents, entry),
        task=task,
        guide=guide,
    )


def _choices(contents: Contents) -> Choices:
    fronts = [entry.front for entry in contents.entries.values()]
    skills = {skill for front in fronts for skill in front.skills}
    factors = {factor for front in fronts for factor in front.factors}
    tracks = {front.track for front in fronts}
    return Choices(
        tracks=_named({track: ladder_name(contents, track) for track in tracks}),
        levels=tuple(Named(str(number), level.name) for number, level in LEVELS.items()),
        kinds=KINDS,
        skills=_named({skill: _skill_name(contents, skill) for skill in skills}),
        factors=_named({factor: _factor_name(contents, factor) for factor in factors}),
    )


def _named(names: dict[str, str]) -> tuple[Named, ...]:
    return tuple(sorted((Named(id, name) for id, name in names.items()), key=lambda one: one.name))


def _skill_name(contents: Contents, skill: str) -> str:
    known = contents.skills.get(skill)
    return known.name if known else skill


def _factor_name(contents: Contents, factor: str) -> str:
    known = contents.factors.get(factor)
    return known.name if known else factor


def _troubles(file: BrokenFile) -> Iterator[Trouble]:
    # Imported here, since those who serve need no rules as long as all is well.
    from chalkroom.problems.rules.registry import RULES

    advice = {rule.id: rule.advice for rule in RULES}
    for fault in file.faults:
        yield Trouble(file.path, fault.line, fault.sentence, advice.get(fault.rule, ""))
