"""Passages: what interviewers wrote on a board, marked as theirs for everybody."""

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
    pieces = [*_kept(passages, changes), *([] if writer is None else _put(changes, writer))]
    return tuple(_joined(sorted(pieces, key=lambda one: one.start))[:MOST])


def _kept(passages: Passages, changes: ChangeSet) -> Iterator[Passage]:
    """Yield the pieces that a change leaves, where they are after it."""
    first = 0
    for start, end, moved in _stretches(changes):
        while first < len(passages) and passages[first].end <= start:
            first += 1
        for place in range(first, len(passages)):
            one = passages[place]
            if one.start >= end:
                break
            yield Passage(max(one.start, start) + moved, min(one.end, end) + moved, one.person)


def _stretches(changes: ChangeSet) -> Iterator[tuple[int, int, int]]:
    """Yield what stays, from start to end, and how far it moves."""
    at = moved = 0
    for section in changes.sections:
        if isinstance(section, int):
            yield at, at + section, moved
            at += section
        else:
            at += section[0]
            moved += len(section[1]) - section[0]


def _put(changes: ChangeSet, writer: str) -> Iterator[Passage]:
    at = 0
    for section in changes.sections:
        size = section if isinstance(section, int) else len(section[1])
        if size and not isinstance(section, int):
            yield Passage(at, at + size, writer)
        at += size


def _joined(pieces: Iterable[Passage]) -> list[Passage]:
    joined: list[Passage] = []
    for one in pieces:
        last = joined[-1] if joined else None
        if last is not None and (last.end, last.person) == (one.start, one.person):
            joined[-1] = Passage(last.start, one.end, one.person)
        else:
            joined.append(one)
    return joined
