"""Which problems of the library somebody looks for: words and filters, over heads alone.

Words are looked for in title, name, skills and statement; each of them must occur.
"""

from collections.abc import Iterator

from msgspec import Struct

from chalkroom.problems.library import Contents, Entry
from chalkroom.problems.wording import folded


class Wanted(Struct, frozen=True):
    """What is looked for; what is empty does not matter, `minutes` is the most it may take."""

    words: str = ""
    track: str = ""
    level: int | None = None
    kind: str = ""
    minutes: int | None = None
    skill: str = ""
    factor: str = ""
    status: str = ""


def found(contents: Contents, wanted: Wanted) -> Iterator[Entry]:
    """Return the problems that fit, in the order of their files."""
    words = folded(wanted.words).split()
    for entry in contents.entries.values():
        if _fits(entry, wanted) and all(word in entry.searched for word in words):
            yield entry


def _fits(entry: Entry, wanted: Wanted) -> bool:
    front = entry.front
    return (
        wanted.track in ("", front.track)
        and wanted.kind in ("", front.kind)
        and wanted.status in ("", front.status)
        and wanted.level in (None, front.level)
        and (wanted.minutes is None or front.minutes <= wanted.minutes)
        and (not wanted.skill or wanted.skill in front.skills)
        and (not wanted.factor or wanted.factor in front.factors)
    )
