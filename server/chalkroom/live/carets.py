"""Where everybody's caret is right now. Told and forgotten; the record has `Selected`."""

from collections.abc import Callable, Iterable

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.state import Interview, recent
from chalkroom.interview.values import Range, Ranges
from chalkroom.live.clock import Clock
from chalkroom.live.messages import RemoteCaret

CARETS_MILLISECONDS = 50


class Carets:
    """The latest caret of each person."""

    def __init__(self) -> None:
        self._latest: dict[str, RemoteCaret] = {}

    def moved(self, caret: RemoteCaret) -> None:
        """Remember where somebody's caret is; pointing is for those who are here now."""
        if not caret.is_pointing:
            self._latest[caret.person] = caret

    def known(self, interview: Interview, person: str) -> list[RemoteCaret]:
        """Return the carets of all others here, moved along with what was typed since."""
        others = (caret for caret in self._latest.values() if caret.person != person)
        moved = (_current(interview, caret) for caret in others)
        return [caret for caret in moved if caret is not None]


class MovingCarets:
    """Carets on their way to one connection, of each person the latest, and where they point.

    They are shown a while after the first of them moved, whatever else is told meanwhile: what is
    heard by nobody here must not hurry them.
    """

    def __init__(self, clock: Clock, wake: Callable[[], None]) -> None:
        self._clock = clock
        self._wake = wake
        self._moving: dict[tuple[str, bool], RemoteCaret] = {}
        self._due: dict[tuple[str, bool], RemoteCaret] = {}

    def add(self, caret: RemoteCaret) -> None:
        """Show a caret soon; a newer one of the same person takes its place."""
        if not self._moving:
            self._clock.later(CARETS_MILLISECONDS, self._ring)
        self._moving[caret.person, caret.is_pointing] = caret

    def take(self) -> tuple[RemoteCaret, ...]:
        """Return what is to be shown by now, once."""
        due, self._due = self._due, {}
        return tuple(due.values())

    def _ring(self) -> None:
        self._due |= self._moving
        self._moving = {}
        self._wake()


def _current(interview: Interview, caret: RemoteCaret) -> RemoteCaret | None:
    board = interview.room.boards.get(caret.board)
    person = interview.room.people.get(caret.person)
    if person is None or person.presence != "here":
        return None
    if board is None or caret.ranges is None or caret.version > board.version:
        return None
    edits = recent(interview, caret.board).since(caret.version)
    if edits is None:
        return None
    ranges = _mapped(caret.ranges, (edit.changes for edit in edits), len(board.text))
    return RemoteCaret(caret.person, caret.board, board.version, ranges)


def _mapped(ranges: Ranges, changes: Iterable[ChangeSet], length: int) -> Ranges:
    places = [place for range in ranges for place in (range.anchor, range.head)]
    for change in changes:
        places = [change.map_position(min(place, change.length)) for place in places]
    places = [min(place, length) for place in places]
    return tuple(Range(*pair) for pair in zip(places[::2], places[1::2], strict=True))
