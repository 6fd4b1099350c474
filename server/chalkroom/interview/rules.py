"""The rules of an interview: `decide` says which events a wish causes, or refuses it."""

from collections.abc import Mapping
from typing import assert_never

from chalkroom.interview import door, lead
from chalkroom.interview.audience import Actor, standing
from chalkroom.interview.boards import accepted
from chalkroom.interview.commands import (
    Admit,
    AlarmRang,
    Arrived,
    ChangeRules,
    Command,
    EndInterview,
    HandLead,
    HostEnded,
    Knock,
    Leave,
    Occurrence,
    OpenBoard,
    Push,
    Remove,
    Rename,
    Say,
    Select,
    SetCallLink,
    ShowBoard,
    StoppedWaiting,
    TakeLead,
    TurnAway,
    WentSilent,
    WriteNote,
)
from chalkroom.interview.events import (
    BoardOpened,
    BoardShown,
    CallLinkChanged,
    CutOff,
    Ended,
    EndingStarted,
    Fact,
    KnockWithdrawn,
    Left,
    NoteWritten,
    Renamed,
    RoomEvent,
    RulesChanged,
    Said,
    Selected,
)
from chalkroom.interview.fitness import fit_name, fit_url
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import Room, has_left
from chalkroom.interview.state import Interview, recent
from chalkroom.interview.values import ROOM, STAFF, Role, own

# What browsers still hold when the interview ends may arrive for so long.
ENDING_MILLISECONDS = 5_000

EVERYBODY: frozenset[Role] = frozenset({"interviewer", "candidate", "observer"})
WRITERS: frozenset[Role] = frozenset({"interviewer", "candidate"})
STAFF_ONLY: frozenset[Role] = frozenset({"interviewer"})
VISITORS: frozenset[Role] = frozenset({"candidate", "observer"})

# Who may ask at all. What is not listed here nobody may do.
MAY: Mapping[type[Command], frozenset[Role]] = {
    Knock: VISITORS,
    Admit: STAFF_ONLY,
    TurnAway: STAFF_ONLY,
    Rename: STAFF_ONLY,
    Leave: EVERYBODY,
    Remove: STAFF_ONLY,
    TakeLead: STAFF_ONLY,
    HandLead: STAFF_ONLY,
    ChangeRules: STAFF_ONLY,
    SetCallLink: STAFF_ONLY,
    OpenBoard: STAFF_ONLY,
    ShowBoard: STAFF_ONLY,
    Push: WRITERS,
    Select: WRITERS,
    Say: WRITERS,
    WriteNote: STAFF_ONLY,
    EndInterview: STAFF_ONLY,
}
# What stays possible when the interview is over.
AFTERWARDS: frozenset[type[Command]] = frozenset({WriteNote})


def decide(interview: Interview, actor: Actor, command: Command, now: int) -> list[Fact]:
    """Return what a wish causes, possibly nothing, or raise Refused."""
    _require_allowed(interview, actor, command)
    match command:
        case Push():
            return _public(*_push(interview, actor, command))
        case Select():
            return _select(interview.room, actor, command)
        case Knock():
            return door.knock(interview, actor, command)
        case Admit():
            return door.admit(interview, actor, command)
        case TurnAway(seat=seat):
            return door.turn_away(interview, actor, seat)
        case Rename(name=name):
            return _public(Renamed(actor.person, fit_name(name)))
        case Leave():
            gone = has_left(interview.room, actor.person)
            return [] if gone else _public(Left(actor.person))
        case Remove(person=person):
            return lead.remove(interview, actor, person)
        case TakeLead():
            return lead.take(interview, actor, now)
        case HandLead(person=person):
            return lead.hand(interview, actor, person)
        case ChangeRules(rules=rules):
            lead.require(interview, actor)
            return _public(RulesChanged(rules))
        case SetCallLink(url=url):
            return _public(CallLinkChanged(fit_url(url)))
        case OpenBoard(id=board, title=title):
            return _open_board(interview.room, board, title)
        case ShowBoard(board=board):
            _require_board(interview.room, board)
            return _public() if interview.room.current == board else _public(BoardShown(board))
        case Say():
            return _say(interview.room, actor, command)
        case WriteNote():
            return _write_note(interview, actor, command)
        case EndInterview():
            lead.require(interview, actor)
            if interview.room.phase == "ending":
                return []
            return _public(EndingStarted(now + ENDING_MILLISECONDS))
        case _:
            assert_never(command)


def react(
    interview: Interview, actor: Actor | None, occurrence: Occurrence, now: int
) -> list[Fact]:
    """Return what follows from something the shell noticed, or refuse somebody who arrives."""
    room = interview.room
    match occurrence:
        case AlarmRang():
            return _public(Ended()) if room.phase == "ending" else []
        case HostEnded():
            due = now + ENDING_MILLISECONDS
            return _public(EndingStarted(due)) if room.phase == "open" else []
        case Arrived(name):
            assert actor is not None
            return [] if room.phase == "ended" else door.arrive(interview, actor, name)
        case WentSilent():
            assert actor is not None
            person = room.people.get(actor.person)
            is_here = person is not None and person.presence == "here"
            return _public(CutOff(actor.person)) if is_here and room.phase != "ended" else []
        case StoppedWaiting():
            assert actor is not None
            waits = standing(interview, actor) == "waiting"
            return [Fact(STAFF, KnockWithdrawn(actor.seat))] if waits else []
        case _:
            assert_never(occurrence)


def next_alarm(interview: Interview) -> int | None:
    """Return when the shell must look again, in milliseconds since 1970."""
    return interview.room.ending_due


def _require_allowed(interview: Interview, actor: Actor, command: Command) -> None:
    if interview.room.phase == "ended" and type(command) not in AFTERWARDS:
        raise Refused("ended", "The interview has ended.")
    if actor.role not in MAY[type(command)]:
        raise Refused("forbidden", f"This is not open to {actor.role}s.")
    if standing(interview, actor) != "inside" and not isinstance(command, Knock):
        raise Refused("forbidden", "Only people in the room can do that.")


def _require_board(room: Room, board: str) -> None:
    if board not in room.boards:
        raise Refused("not_found", "There is no such board in this interview.")


def _push(interview: Interview, actor: Actor, push: Push) -> list[RoomEvent]:
    _require_board(interview.room, push.board)
    board = interview.room.boards[push.board]
    others = interview.room.boards.values()
    if push.instance not in board.editors and any(push.instance in o.editors for o in others):
        raise Refused("sequence", "This editor belongs to another board.")
    return [*accepted(board, recent(interview, push.board), push, actor.person)]


def _select(room: Room, actor: Actor, command: Select) -> list[Fact]:
    _require_board(room, command.board)
    if command.version > room.boards[command.board].version:
        raise Refused("future", "This editor has seen text that the server does not have.")
    if any(max(place.anchor, place.head) > LIMITS.board_units for place in command.ranges):
        raise Refused("invalid", "A selection cannot lie outside the board.")
    return _public(Selected(command.board, actor.person, command.version, command.ranges))


def _open_board(room: Room, board: str, title: str) -> list[Fact]:
    if board in room.boards:
        return []
    if len(room.boards) >= LIMITS.boards:
        raise Refused("too_large", f"An interview has at most {LIMITS.boards} boards.")
    return _public(BoardOpened(board, " ".join(title.split()) or "Board"))


def _say(room: Room, actor: Actor, command: Say) -> list[Fact]:
    if any(line.id == command.id for line in room.chat):
        return []
    if len(room.chat) >= LIMITS.chat_lines:
        raise Refused("too_large", f"A chat has at most {LIMITS.chat_lines:,} lines.")
    if sum(len(line.text) for line in room.chat) + len(command.text) > LIMITS.chat_total:
        raise Refused("too_large", "The chat is full.")
    return _public(Said(command.id, actor.person, command.text))


def _write_note(interview: Interview, actor: Actor, command: WriteNote) -> list[Fact]:
    stream = STAFF if command.visible_to == "interviewers" else own(actor.person)
    kept = interview.own.get(stream)
    notes = interview.staff.notes if stream == STAFF else kept.notes if kept else ()
    if any(note.id == command.id for note in notes):
        return []
    if len(notes) >= LIMITS.notes:
        raise Refused("too_large", f"There is room for {LIMITS.notes:,} notes.")
    if sum(len(note.text) for note in notes) + len(command.text) > LIMITS.notes_total:
        raise Refused("too_large", "There is no room for more notes.")
    return [Fact(stream, NoteWritten(command.id, actor.person, command.text))]


def _public(*events: RoomEvent) -> list[Fact]:
    return [Fact(ROOM, event) for event in events]
