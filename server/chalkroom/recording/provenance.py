"""Where each character of a board's final text came from, as the log has it.

A second text is carried through all edits beside the real one: a sign in place of every unit, which
says who put that unit there. What a press is taken back restores comes back with its old signs.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Literal, cast, get_args

from msgspec import Struct
from msgspec.structs import replace

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
from chalkroom.interview.taking_back import inverses

# Shown after quiet time: typed or pasted unseen by the candidate. Pasted: as their browser said.
Source = Literal["candidate", "interviewer", "starter", "pasted", "quiet"]
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
    painter = _Painter()
    for event in _attributed(tuple(log)):
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


class _Painter:
    """The boards in signs, and the log in signs as far as it goes: both look back the same way."""

    def __init__(self) -> None:
        self.boards: dict[str, str] = {}
        self._log: list[RoomEvent] = []
        self._undone: dict[str, ChangeSet] = {}

    def take(self, event: RoomEvent, source: Source) -> None:
        match event:
            case BoardOpened(id, _, text):
                self.boards[id] = SIGNS["starter"] * len(to_units(text))
                self._log.append(replace(event, text=self.boards[id]))
            case WritingBegan() | WritingEnded():
                self._log.append(event)
            case TakenBack(press):
                self._undone = self._inverses(press)
            case Edited():
                changes = self._undone.pop(event.board, None)
                if changes is None or not _are_alike(changes, event.changes):
                    changes = _in_signs(event.changes, SIGNS[source])
                self.boards[event.board] = changes.apply(self.boards[event.board])
                self._log.append(replace(event, changes=changes))
            case _:
                pass

    def _inverses(self, press: str) -> dict[str, ChangeSet]:
        try:
            return {inverse.board: inverse.changes for inverse in inverses(self._log, press)}
        except Refused:
            return {}  # it was taken back in less work than it is now to say where it came from


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
