"""Where each character of a board's final text came from, as the log has it.

A second text is carried through all edits beside the real one: a sign in place of every unit, which
says who put that unit there. What a press is taken back restores comes back with its old signs.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Literal, cast, get_args

from msgspec import Struct

from chalkroom.interview.boards import Board
from chalkroom.interview.changes import ChangeSet, cleaned, to_units
from chalkroom.interview.events import (
    BoardOpened,
    Edited,
    Joined,
    Observed,
    QuietShown,
    Recorded,
    RoomEvent,
    TakenBack,
    WritingBegan,
    WritingEnded,
)
from chalkroom.interview.refusals import Refused
from chalkroom.interview.taking_back import Undoing

# Shown after quiet time: typed or pasted unseen by the candidate. Pasted: as their browser said.
# Away: typed by the candidate while cut off, and handed in on return.
Source = Literal["candidate", "away", "interviewer", "starter", "pasted", "quiet"]
SOURCES: tuple[Source, ...] = get_args(Source)
SIGNS: dict[Source, str] = {source: source[0] for source in SOURCES}
MEANING: dict[str, Source] = {sign: source for source, sign in SIGNS.items()}


class Run(Struct, frozen=True):
    """Characters in a row that came from one source; a lone surrogate stands as U+FFFD."""

    source: Source
    text: str


class Share(Struct, frozen=True):
    """How many characters of a text came from a source, out of all."""

    source: Source
    characters: int
    of: int


def painted(log: Iterable[Recorded]) -> dict[str, str]:
    """Return the signs of every board at the end of `room`, one for each unit of its text."""
    told = tuple(log)
    painter = _Painter(told)
    for event in _attributed(told):
        painter.take(*event)
    return painter.boards


def runs(board: Board, signs: str) -> tuple[Run, ...]:
    """Return a board's final text as runs, which together are the whole text."""
    return tuple(
        Run(source, "".join(character for character, _ in some))
        for source, some in groupby(_sources(board.text, signs), key=lambda one: one[1])
    )


def shares(found: Sequence[Run]) -> tuple[Share, ...]:
    """Return what came from each source that left anything."""
    counted: Counter[Source] = Counter()
    for run in found:
        counted[run.source] += len(run.text)
    return tuple(
        Share(source, counted[source], counted.total()) for source in SOURCES if counted[source]
    )


class _Undone:
    """A press that was taken back later, on the way to that."""

    def __init__(self, person: str) -> None:
        self.person = person
        self.is_open = True
        self.undoing = Undoing()


class _Painter:
    """The boards in signs as far as the log goes, and what would undo presses on them by now.

    Both the texts and the signs look back the same way, so of the presses that were taken back it
    is known what that restored.
    """

    def __init__(self, log: Sequence[Recorded]) -> None:
        self.boards: dict[str, str] = {}
        self._taken_back = {one.event.press for one in log if isinstance(one.event, TakenBack)}
        self._undone: dict[str, _Undone] = {}
        self._restored: dict[str, ChangeSet] = {}

    def take(self, event: RoomEvent, source: Source) -> None:
        match event:
            case BoardOpened(id, _, text):
                self.boards[id] = SIGNS["starter"] * len(to_units(text))
            case WritingBegan(press, person) if press in self._taken_back:
                self._undone[press] = _Undone(person)
            case WritingEnded(press) if press in self._undone:
                self._undone[press].is_open = False
            case TakenBack(press):
                undone = self._undone.pop(press, None)
                self._restored = undone.undoing.changes() if undone else {}
            case Edited():
                self._edited(event, self._changes(event, source))
            case _:
                pass

    def _changes(self, edit: Edited, source: Source) -> ChangeSet:
        restored = self._restored.pop(edit.board, None)
        if restored is not None and _are_alike(restored, edit.changes):
            return restored
        return _in_signs(edit.changes, SIGNS[source])

    def _edited(self, edit: Edited, changes: ChangeSet) -> None:
        signs = self.boards[edit.board]
        for press, undone in tuple(self._undone.items()):
            is_own = undone.is_open and undone.person == edit.person
            try:
                undone.undoing.edited(edit.board, signs, changes, is_own)
            except Refused:  # it was taken back in less work than it is now to say what came back
                del self._undone[press]
        self.boards[edit.board] = changes.apply(signs)


def _attributed(log: Sequence[Recorded]) -> Iterator[tuple[RoomEvent, Source]]:
    """Yield each event with the source of what it puts in, where it puts in anything."""
    candidates: set[str] = set()
    shown: set[tuple[str, int]] = set()
    declared = _pasted(log)
    for place, recorded in enumerate(log):
        source: Source = "interviewer"
        match recorded.event:
            case Joined(person, role="candidate"):
                candidates.add(person)
            case QuietShown(_, instance, sequence):
                shown.add((instance, sequence))
            case Edited(instance=instance, sequence=sequence) if (instance, sequence) in shown:
                source = "quiet"
            case Edited() if place in declared:
                source = "pasted"
            case Edited(is_away=True):
                source = "away"
            case Edited(person=person) if person in candidates:
                source = "candidate"
            case _:
                pass
        yield cast(RoomEvent, recorded.event), source


def _pasted(log: Sequence[Recorded]) -> set[int]:
    """Return the places of edits that were declared to be pasted.

    What is observed of a push is of the same moment, in the order of its edits.
    """
    found: set[int] = set()
    recent: list[tuple[int, Edited]] = []
    moment = -1
    for place, recorded in enumerate(log):
        if recorded.at != moment:
            recent, moment = [], recorded.at
        match recorded.event:
            case Edited() as edit:
                recent.append((place, edit))
            case Observed(person, "pasted", size, board):
                seen = (person, board, size)
                alike = (one for one, edit in recent if _seen(edit) == seen and one not in found)
                found.update(islice(alike, 1))
            case _:
                pass
    return found


def _are_alike(one: ChangeSet, other: ChangeSet) -> bool:
    return (one.length, one.new_length) == (other.length, other.new_length)


def _seen(edit: Edited) -> tuple[str, str, int]:
    return edit.person, edit.board, edit.changes.inserted


def _in_signs(changes: ChangeSet, sign: str) -> ChangeSet:
    """Return the change that puts in a sign for each unit that this one puts in."""
    return ChangeSet.parse([_section(each, sign) for each in changes.to_json()])


def _section(section: int | list[int | str], sign: str) -> int | list[int | str]:
    if isinstance(section, int):
        return section
    size, *lines = section
    return [size, sign * len("\n".join(map(str, lines)))] if lines else [size]


def _sources(text: str, signs: str) -> Iterator[tuple[str, Source]]:
    """Yield each character with its source; one of two units came from where its first did."""
    place = 0
    for character in cleaned(text):
        yield character, MEANING[signs[place]]
        place += len(to_units(character))
