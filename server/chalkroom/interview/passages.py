"""Passages: what interviewers wrote on a board, marked as theirs for everybody."""

from bisect import bisect_left, bisect_right

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
    carried: list[Passage] = []
    before = after = 0
    for section in changes.sections:
        if isinstance(section, int):
            _join(carried, _kept(passages, before, before + section, after - before))
            before += section
            after += section
            continue
        size, text = section
        if text and writer is not None:
            _join(carried, [Passage(after, after + len(text), writer)])
        before += size
        after += len(text)
    return tuple(carried[:MOST])


def _kept(passages: Passages, start: int, end: int, moved: int) -> list[Passage]:
    """Return what lies in a stretch that stays and moves so far.

    Every edit asks this of a whole board, so only what moves is made anew.
    """
    first = bisect_right(passages, start, key=_end)
    pieces = list(passages[first : bisect_left(passages, end, lo=first, key=_start)])
    if not pieces:
        return pieces
    pieces[0] = _within(pieces[0], start, end)
    pieces[-1] = _within(pieces[-1], start, end)
    if moved == 0:
        return pieces
    return [Passage(one.start + moved, one.end + moved, one.person) for one in pieces]


def _within(one: Passage, start: int, end: int) -> Passage:
    if start <= one.start and one.end <= end:
        return one
    return Passage(max(one.start, start), min(one.end, end), one.person)


def _start(passage: Passage) -> int:
    return passage.start


def _end(passage: Passage) -> int:
    return passage.end


def _join(carried: list[Passage], pieces: list[Passage]) -> None:
    """Add what follows in the text; where it goes on with what is there, both are one."""
    if carried and pieces:
        last, one = carried[-1], pieces[0]
        if (last.end, last.person) == (one.start, one.person):
            carried.pop()
            pieces[0] = Passage(last.start, one.end, one.person)
    carried += pieces
