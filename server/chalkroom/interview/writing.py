"""The rules about what people write: edits, selections, boards, chat lines."""

from chalkroom.interview import absences, observing, pressing, quieting
from chalkroom.interview.audience import Actor
from chalkroom.interview.boards import accepted
from chalkroom.interview.commands import ChooseLanguage, OpenBoard, Push, Say, Select
from chalkroom.interview.events import BoardOpened, Fact, LanguageChosen, Said, Selected, public
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import Room
from chalkroom.interview.state import Interview, recent


def require_board(room: Room, board: str) -> None:
    """Refuse what speaks of a board that is not there."""
    if board not in room.boards:
        raise Refused("not_found", "There is no such board in this interview.")


def push(interview: Interview, actor: Actor, push: Push, now: int) -> list[Fact]:
    """Take edits in, as they follow what has been accepted."""
    require_board(interview.room, push.board)
    pressing.require_press(interview.room, actor)
    push = quieting.believed(interview.room, actor, push)
    quieting.require_open(interview.room, actor, push, now)
    board = interview.room.boards[push.board]
    others = interview.room.boards.values()
    if push.instance not in board.editors and any(push.instance in o.editors for o in others):
        raise Refused("sequence", "This editor belongs to another board.")
    edits = accepted(board, recent(interview, push.board), push, actor.person)
    edits = absences.marked(interview.room, actor, push, edits, now)
    facts = quieting.shown(interview.room, push, edits, now)
    return facts + observing.of_edits(interview.room, actor, push, edits)


def select(room: Room, actor: Actor, command: Select) -> list[Fact]:
    """Keep in the record where a caret was put."""
    require_board(room, command.board)
    if command.version > room.boards[command.board].version:
        raise Refused("future", "This editor has seen text that the server does not have.")
    if any(max(place.anchor, place.head) > LIMITS.board_units for place in command.ranges):
        raise Refused("invalid", "A selection cannot lie outside the board.")
    return public(Selected(command.board, actor.person, command.version, command.ranges))


def choose_language(room: Room, actor: Actor, command: ChooseLanguage) -> list[Fact]:
    """Say what a board is written in."""
    require_board(room, command.board)
    if room.boards[command.board].language == command.language:
        return []
    return public(LanguageChosen(command.board, actor.person, command.language))


def open_board(room: Room, command: OpenBoard, now: int) -> list[Fact]:
    """Put up a board without a question; the clock of the one that was current stops."""
    if command.id in room.boards:
        return []
    if len(room.boards) >= LIMITS.boards:
        raise Refused("too_large", f"An interview has at most {LIMITS.boards} boards.")
    title = " ".join(command.title.split()) or "Board"
    return quieting.leave(room, now) + public(BoardOpened(command.id, title))


def say(room: Room, actor: Actor, command: Say) -> list[Fact]:
    """Add a line to the chat."""
    if any(line.id == command.id for line in room.chat):
        return []
    if len(room.chat) >= LIMITS.chat_lines:
        raise Refused("too_large", f"A chat has at most {LIMITS.chat_lines:,} lines.")
    if sum(len(line.text) for line in room.chat) + len(command.text) > LIMITS.chat_total:
        raise Refused("too_large", "The chat is full.")
    return public(Said(command.id, actor.person, command.text))
