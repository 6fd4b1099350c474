"""The rules about interviewers at the board: they write after a press, and can take it back."""

from chalkroom.interview import quieting, timing
from chalkroom.interview.audience import Actor
from chalkroom.interview.boards import fitted
from chalkroom.interview.commands import Push, TakeBack
from chalkroom.interview.copies import Inverses
from chalkroom.interview.events import Fact, TakenBack, WritingBegan, WritingEnded, public
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.presses import Press
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import Room
from chalkroom.interview.state import Interview, recent
from chalkroom.interview.values import Id


def begin(room: Room, actor: Actor, press: Id) -> list[Fact]:
    """Let somebody write from here on; a press that goes on already is the same one."""
    if open_press(room, actor.person) is not None or press in room.presses:
        return []
    if len(room.presses) >= LIMITS.presses:
        raise Refused("too_large", f"The board was written on {LIMITS.presses:,} times already.")
    return public(WritingBegan(press, actor.person))


def end(room: Room, person: Id) -> list[Fact]:
    """Let somebody write no more."""
    press = open_press(room, person)
    return public(WritingEnded(press.id)) if press is not None else []


def take_back(interview: Interview, actor: Actor, wish: TakeBack, found: Inverses) -> list[Fact]:
    """Undo all that a press wrote, once; what others have written since stays as it is."""
    press = interview.room.presses.get(wish.press)
    if press is None:
        raise Refused("not_found", "There is nothing to take back.")
    if press.person != actor.person:
        raise Refused("forbidden", "Only who wrote it can take it back.")
    if press.is_taken_back:
        return []
    facts = end(interview.room, actor.person) + public(TakenBack(press.id))
    for inverse in found.inverses:
        board = interview.room.boards[inverse.board]
        push = Push(wish.id, board.id, wish.id, 1, inverse.version, (inverse.changes,))
        facts += public(*fitted(board, recent(interview, board.id), push, actor.person))
    return facts


def require_open(room: Room, actor: Actor, found: Inverses, now: int) -> None:
    """Refuse to take back on a board that takes nothing more; what was written then stays whole."""
    for inverse in found.inverses:
        timing.require_unlocked(room, inverse.board, now)
        quieting.require_unfrozen(room, actor, inverse.board, now)


def require_press(room: Room, actor: Actor) -> None:
    """Refuse what an interviewer writes without having pressed to write."""
    if actor.role == "interviewer" and open_press(room, actor.person) is None:
        raise Refused("forbidden", "Press “Write on board” first.")


def open_press(room: Room, person: Id) -> Press | None:
    """Return the press with which somebody writes now."""
    presses = reversed(room.presses.values())
    return next((one for one in presses if one.person == person and one.ended_at is None), None)
