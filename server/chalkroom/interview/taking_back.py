"""Taking a press back: what somebody wrote in one go is undone, and what others wrote stays.

The inverse of the press is carried along its log: an own update puts its own inverse before it, an
update of somebody else moves it, as an undo is moved over what others type.
"""

from collections.abc import Iterable

from chalkroom.interview.changes import ChangeSet, to_units
from chalkroom.interview.copies import Inverse
from chalkroom.interview.events import BoardOpened, Edited, RoomEvent, WritingBegan, WritingEnded
from chalkroom.interview.refusals import Refused

# About a second's work; what was changed in so many places since can no more be taken back.
MOST_SECTIONS = 1_000_000


class Undoing:
    """What would undo a press by now, on each board that it changed; goes along with the log."""

    def __init__(self, most_sections: int = MOST_SECTIONS) -> None:
        self._boards: dict[str, ChangeSet] = {}
        self._left = most_sections

    def changes(self) -> dict[str, ChangeSet]:
        """Return the changes of the boards on which there is anything left to undo."""
        return {id: changes for id, changes in self._boards.items() if not changes.is_empty}

    def edited(self, board: str, text: str, changes: ChangeSet, is_own: bool) -> None:
        """Go along with changes to a board that read like this before.

        Raises Refused if it would take too long.
        """
        inverse = self._boards.get(board)
        self._left -= len(inverse.sections) if inverse is not None else 0
        if self._left < 0:
            raise Refused("too_large", "Too much was written since to take this back.")
        if is_own:
            undone = changes.invert(text)
            self._boards[board] = undone if inverse is None else undone.compose(inverse)
        elif inverse is not None:
            self._boards[board] = inverse.map(changes)


def inverses(
    log: Iterable[RoomEvent], press: str, most_sections: int = MOST_SECTIONS
) -> tuple[Inverse, ...]:
    """Return what undoes a press on each board that it changed, at the end of this log.

    Raises Refused if it would take too long.
    """
    undoing = Undoing(most_sections)
    texts: dict[str, str] = {}
    versions: dict[str, int] = {}
    writer: str | None = None
    for event in log:
        match event:
            case BoardOpened(id, _, text):
                texts[id], versions[id] = to_units(text), 0
            case WritingBegan(id, person) if id == press:
                writer = person
            case WritingEnded(id) if id == press:
                writer = None
            case Edited(id, changes=changes):
                undoing.edited(id, texts[id], changes, event.person == writer)
                texts[id] = changes.apply(texts[id])
                versions[id] += 1
            case _:
                pass
    found = undoing.changes()
    return tuple(Inverse(id, versions[id], found[id]) for id in texts if id in found)
