"""A plan as people see it: each question with its level and minutes as the library has it now."""

from typing import Literal

from msgspec import Struct

from chalkroom.interview.copies import Frame
from chalkroom.problems.frame import frame_of
from chalkroom.problems.ladders import ladder_name
from chalkroom.problems.library import Contents, Entry
from chalkroom.problems.pins import pin, pin_of
from chalkroom.problems.planning.field import fillable
from chalkroom.problems.planning.written import OWN, OwnQuestion, WrittenPlan

Standing = Literal["as_pinned", "changed", "gone", "own"]


class Asked(Struct, frozen=True):
    """One question; `latest` is its entry with the revision of today. What is gone has no level.

    `ladder` is the name of its track.
    """

    entry: str
    latest: str
    standing: Standing
    title: str
    minutes: int = 0
    level: int = 0
    track: str = ""
    ladder: str = ""
    kind: str = ""


class Outline(Struct, frozen=True):
    """A plan with its time: `used` minutes of the core, of which at most `fill` is advised.

    `name` is that of a ready-made plan or the id of a saved one. What is ready-made has revision 0.
    """

    name: str
    title: str
    role: str
    minutes: int
    target: int
    frame: Frame
    used: int
    fill: int
    core: tuple[Asked, ...]
    reserve: tuple[Asked, ...]
    revision: int = 0
    changed: int = 0
    archived: bool = False


def outline_of(
    plan: WrittenPlan,
    contents: Contents,
    name: str,
    revision: int = 0,
    changed: int = 0,
    archived: bool = False,
) -> Outline:
    """Return a plan as it would be asked today."""
    own = {OWN + each.name: each for each in plan.own}
    core = tuple(asked(entry, contents, own) for entry in plan.core)
    return Outline(
        name=name,
        title=plan.title,
        role=plan.role,
        minutes=plan.minutes,
        target=plan.target,
        frame=frame_of(plan.minutes),
        used=sum(each.minutes for each in core),
        fill=fillable(plan.minutes),
        core=core,
        reserve=tuple(asked(entry, contents, own) for entry in plan.reserve),
        revision=revision,
        changed=changed,
        archived=archived,
    )


def asked(entry: str, contents: Contents, own: dict[str, OwnQuestion]) -> Asked:
    """Return one question of a plan."""
    if entry in own:
        return Asked(entry, entry, "own", own[entry].title, own[entry].minutes)
    name, revision = pin_of(entry)
    found = contents.entries.get(name)
    if found is None:
        return Asked(entry, entry, "gone", name)
    return _of_library(entry, found, revision, contents)


def _of_library(entry: str, found: Entry, revision: int | None, contents: Contents) -> Asked:
    front = found.front
    return Asked(
        entry=entry,
        latest=pin(found.id, front.revision),
        standing="as_pinned" if revision in (None, front.revision) else "changed",
        title=front.title,
        minutes=front.minutes,
        level=front.level,
        track=front.track,
        ladder=ladder_name(contents, front.track),
        kind=front.kind,
    )
