"""A board: its text, and the rule by which edits of several people become one history.

The server and every browser transform an update over one accepted update at a time, in the same
order. Composing first and mapping once gives other texts; see docs/protocol.md, "Editing".
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview import passages
from chalkroom.interview.changes import ChangeSet, InvalidChange, to_units
from chalkroom.interview.commands import Push
from chalkroom.interview.events import BoardOpened, Edited
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.passages import Passages
from chalkroom.interview.refusals import Refused
from chalkroom.interview.values import Language


class Editor(Struct, frozen=True, gc=False):
    """An editor instance: whose it is, and the sequence of its last accepted update."""

    person: str
    sequence: int


class Board(Struct, frozen=True, gc=False):
    """One question's canvas: `text` in UTF-16 units, `version` counts the updates it has taken.

    `editors` is keyed by instance; `passages` are what interviewers wrote.
    """

    id: str
    title: str
    text: str
    version: int = 0
    editors: dict[str, Editor] = {}
    language: Language = ""
    passages: Passages = ()


class Recent(Struct, eq=False, gc=False):
    """The newest accepted updates of a board: a value whose successors share its storage.

    Only the newest value of a line appends in place; appending to an older one copies. Bounded by
    number and by the text that the updates hold: who needs older ones is "behind".
    """

    KEPT = LIMITS.transform_steps
    KEPT_UNITS = 512 * 1024

    start: int
    edits: list[Edited] = []
    units: int = 0
    end: int = 0

    def __post_init__(self) -> None:
        self.end = self.start + len(self.edits)

    def plus(self, edit: Edited) -> "Recent":
        """Return the history with one more update at its end."""
        edits, start, units = self.edits, self.start, self.units
        if len(edits) != self.end - start:
            edits = edits[: self.end - start]
        elif len(edits) >= 2 * self.KEPT or units > 2 * self.KEPT_UNITS:
            edits, units = self._newest()
            start = self.end - len(edits)
        edits.append(edit)
        return Recent(start, edits, units + edit.changes.inserted)

    def _newest(self) -> tuple[list[Edited], int]:
        kept = units = 0
        for edit in reversed(self.edits[-self.KEPT :]):
            if units + edit.changes.inserted > self.KEPT_UNITS:
                break
            kept += 1
            units += edit.changes.inserted
        return self.edits[len(self.edits) - kept :], units

    def since(self, version: int) -> Sequence[Edited] | None:
        """Return the updates that followed `version`, or None if they are no longer kept."""
        if version < self.start:
            return None
        return self.edits[version - self.start : self.end - self.start]


def opened(event: BoardOpened) -> Board:
    """Return a new board with its starting text."""
    return Board(event.board, event.title, to_units(event.text), language=event.language)


def edited(board: Board, event: Edited, writer: str | None = None) -> Board:
    """Return the board one version later; `writer` is the interviewer whose passage it becomes."""
    return replace(
        board,
        text=event.changes.apply(board.text),
        version=board.version + 1,
        editors={**board.editors, event.instance: Editor(event.person, event.sequence)},
        passages=passages.carried(board.passages, event.changes, writer),
    )


def accepted(board: Board, recent: Recent, push: Push, person: str) -> list[Edited]:
    """Return the updates of a push as they follow the board's newest version, or refuse it.

    Updates that had been accepted before are left out, so a push can be repeated safely. The one
    that shows a quiet time is as large as all that was written in it.
    """
    edits = fitted(board, recent, push, person)
    for edit in edits:
        if push.shown is not None and edit.sequence == push.shown.sequence:
            continue
        if edit.changes.inserted > LIMITS.update_units:
            raise Refused("too_large", f"One edit adds at most {LIMITS.update_units:,} characters.")
        if len(edit.changes.sections) > LIMITS.update_sections:
            raise Refused("too_large", "One edit changes too many places at once.")
    return edits


def fitted(board: Board, recent: Recent, push: Push, person: str) -> list[Edited]:
    """Return the same, however large an update is: what puts text back was on the board before."""
    editor = board.editors.get(push.instance) or Editor(person, 0)
    if editor.person != person:
        raise Refused("sequence", "This editor is somebody else's.")
    over = _missed(board, recent, push)
    mine = sum(edit.instance == push.instance for edit in over)
    if push.sequence != editor.sequence - mine + 1:
        raise Refused("sequence", "This editor's updates do not follow what was received of it.")
    if editor.sequence == 0 and len(board.editors) >= LIMITS.instances_per_board:
        raise Refused("too_large", "This board has been opened too often to take another editor.")
    edits = [
        Edited(board.id, person, push.instance, push.sequence + mine + place, changes)
        for place, changes in enumerate(_transformed(push, over))
    ]
    _require_fitting(board, edits)
    return edits


def _missed(board: Board, recent: Recent, push: Push) -> Sequence[Edited]:
    behind = board.version - push.version
    if behind < 0:
        raise Refused("future", "This editor has seen text that the server does not have.")
    over = recent.since(push.version)
    if over is None or (over and _is_too_costly(push, over)):
        raise Refused("behind", "Too much has happened since; catch up and hand it in again.")
    return over


def _is_too_costly(push: Push, over: Sequence[Edited]) -> bool:
    if len(push.updates) * len(over) > LIMITS.transform_steps:
        return True
    own = sum(len(update.sections) for update in push.updates)
    others = sum(len(edit.changes.sections) for edit in over)
    return own * len(over) + others * len(push.updates) > LIMITS.transform_sections


def _transformed(push: Push, over: Sequence[Edited]) -> list[ChangeSet]:
    updates = list(push.updates)
    for edit in over:
        if updates and edit.instance == push.instance:
            del updates[0]
            continue
        changes = edit.changes
        for place, update in enumerate(updates):
            try:
                updates[place] = update.map(changes)
                if place + 1 < len(updates):
                    changes = changes.map(update, before=True)
            except InvalidChange as problem:
                raise Refused("change", str(problem)) from problem
    return updates


def _require_fitting(board: Board, edits: Sequence[Edited]) -> None:
    """Refuse unless every update applies in turn and the board stays within its limits."""
    length = len(board.text)
    for edit in edits:
        changes = edit.changes
        if changes.length != length:
            raise Refused("change", "The change was made for a text of another length.")
        length = changes.new_length
        if length > LIMITS.board_units:
            raise Refused("too_large", f"A board holds at most {LIMITS.board_units:,} characters.")
    inserted = sum(edit.changes.inserted for edit in edits)
    if len(board.text) + inserted < LIMITS.board_lines:
        return  # not even if it were nothing but line breaks
    if board.text.count("\n") + inserted >= LIMITS.board_lines:
        _require_few_lines(board.text, edits)


def _require_few_lines(text: str, edits: Sequence[Edited]) -> None:
    for edit in edits:
        text = edit.changes.apply(text)
        if text.count("\n") >= LIMITS.board_lines:
            raise Refused("too_large", f"A board has at most {LIMITS.board_lines:,} lines.")
