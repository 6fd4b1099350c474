"""Taking a press back: what somebody wrote in one go is undone, and what others wrote stays.

The inverse of the press is carried along its log: an own update puts its own inverse before it, an
update of somebody else moves it, as an undo is moved over what others type.
"""

from collections.abc import Iterable

from msgspec import Struct

from chalkroom.interview.changes import ChangeSet, to_units
from chalkroom.interview.copies import Inverse
from chalkroom.interview.events import BoardOpened, Edited, RoomEvent, WritingBegan, WritingEnded
from chalkroom.interview.refusals import Refused


class _Text(Struct):
    """A board on the way through the log, and what would undo the press on it by now."""

    text: str
    version: int = 0
    inverse: ChangeSet | None = None

    def edited(self, changes: ChangeSet, is_own: bool) -> None:
        if is_own:
            undone = changes.invert(self.text)
            self.inverse = undone if self.inverse is None else undone.compose(self.inverse)
        elif self.inverse is not None:
            self.inverse = self.inverse.map(changes)
        self.text = changes.apply(self.text)
        self.version += 1


# About a second's work; what was changed in so many places since can no more be taken back.
MOST_SECTIONS = 1_000_000


def inverses(
    log: Iterable[RoomEvent], press: str, most_sections: int = MOST_SECTIONS
) -> tuple[Inverse, ...]:
    """Return what undoes a press on each board that it changed, at the end of this log.

    Raises Refused if it would take too long.
    """
    walked = 0
    boards: dict[str, _Text] = {}
    writer: str | None = None
    for event in log:
        match event:
            case BoardOpened(id, _, text):
                boards[id] = _Text(to_units(text))
            case WritingBegan(id, person) if id == press:
                writer = person
            case WritingEnded(id) if id == press:
                writer = None
            case Edited():
                board = boards[event.board]
                walked += len(board.inverse.sections) if board.inverse is not None else 0
                if walked > most_sections:
                    raise Refused("too_large", "Too much was written since to take this back.")
                board.edited(event.changes, event.person == writer)
            case _:
                pass
    return tuple(
        Inverse(id, board.version, board.inverse)
        for id, board in boards.items()
        if board.inverse is not None and not board.inverse.is_empty
    )
