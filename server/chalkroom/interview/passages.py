"""Passages: what interviewers wrote on a board, marked as theirs for everybody."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct

from chalkroom.interview.changes import ChangeSet


class Passage(Struct, frozen=True, array_like=True):
    """A stretch of a board, in units, and the interviewer who wrote it."""

    start: int
    end: int
    person: str


# More places are no longer told apart: every edit carries them all, and must not take long.
MOST = 1_000

# In the order of the text; no two of one person touch.
Passages = tuple[Passage, ...]


def carried(passages: Passages, changes: ChangeSet, writer: str | None) -> Passages:
    """Return the passages after a change; what it puts in is the writer's, or nobody's passage."""
    if not passages and writer is None:
        return passages
    return tuple(_joined(_pieces(passages, changes, writer))[:MOST])


def _pieces(passages: Passages, changes: ChangeSet, writer: str | None) -> Iterator[Passage]:
    """Yield what a change leaves and what it puts in, where that is then, in order."""
    before = after = 0
    for section in changes.sections:
        if isinstance(section, int):
            yield from _kept(passages, before, before + section, after - before)
            before += section
            after += section
            continue
        size, text = section
        if text and writer is not None:
            yield Passage(after, after + len(text), writer)
        before += size
        after += len(text)


def _kept(passages: Passages, start: int, end: int, moved: int) -> Iterator[Passage]:
    """Yield what lies in a stretch that stays and moves so far."""
    for place in range(bisect_right(passages, start, key=_end), len(passages)):
        one = passages[place]
        if one.start >= end:
            return
        yield Passage(max(one.start, start) + moved, min(one.end, end) + moved, one.person)


def _end(passage: Passage) -> int:
    return passage.end


def _joined(pieces: Iterable[Passage]) -> list[Passage]:
    joined: list[Passage] = []
    for one in pieces:
        last = joined[-1] if joined else None
        if last is not None and (last.end, last.person) == (one.start, one.person):
            joined[-1] = Passage(last.start, one.end, one.person)
        else:
            joined.append(one)
    return joined
