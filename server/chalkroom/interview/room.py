"""The public half of an interview: the fold of the `room` stream, which everybody inside hears.

Its shape is part of the protocol, since newcomers receive it as their snapshot.
"""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview import asked, boards, observations, presses, quiets
from chalkroom.interview.asked import Question
from chalkroom.interview.boards import Board
from chalkroom.interview.events import (
    BoardOpened,
    BoardShown,
    CallLinkChanged,
    CameBack,
    Created,
    CutOff,
    Edited,
    Ended,
    EndingStarted,
    InterviewPaused,
    InterviewResumed,
    Invited,
    Joined,
    LanguageChosen,
    LeadChanged,
    Left,
    MarginShown,
    Observed,
    QuestionOpened,
    QuietBegan,
    QuietClosed,
    QuietOver,
    QuietShown,
    ReasonGiven,
    RecordingChanged,
    Removed,
    Renamed,
    RoomEvent,
    RulesChanged,
    Said,
    Selected,
    ServerWasAway,
    TakenBack,
    WritingBegan,
    WritingEnded,
)
from chalkroom.interview.observations import Observations
from chalkroom.interview.people import Absence, Person, Presence
from chalkroom.interview.presses import Presses
from chalkroom.interview.quiets import Margin, Quiets
from chalkroom.interview.refusals import Refused
from chalkroom.interview.values import HouseRules


class ChatLine(Struct, frozen=True):
    """One line of the chat."""

    id: str
    person: str
    text: str
    at: int


class Room(Struct, frozen=True, gc=False):
    """What everybody inside knows of the interview.

    `questions` are keyed by the id of their board. The interview's own time begins when the first
    candidate comes in, and `paused_for` is what breaks have taken of it.
    """

    title: str = ""
    candidate: str = ""
    job: str | None = None
    minutes: int = 0
    starts_at: str | None = None
    interviewers: tuple[Invited, ...] = ()
    lead: str = ""
    rules: HouseRules = HouseRules()
    call_link: str | None = None
    recorded: bool = True
    people: dict[str, Person] = {}
    boards: dict[str, Board] = {}
    current: str | None = None
    questions: dict[str, Question] = {}
    presses: Presses = {}
    quiets: Quiets = {}
    margins: tuple[Margin, ...] = ()
    observations: Observations = ()
    server_absence: Absence | None = None
    began_at: int | None = None
    paused_at: int | None = None
    paused_for: int = 0
    chat: tuple[ChatLine, ...] = ()
    phase: Literal["open", "ending", "ended"] = "open"
    ending_due: int | None = None
    ended_at: int | None = None


def evolve(room: Room, at: int, event: RoomEvent) -> Room:
    """Return the room as it is after one more event."""
    match event:
        case Edited():
            board = boards.edited(room.boards[event.board], event, _writer(room, event.person))
            return replace(room, boards={**room.boards, board.id: board})
        case Selected():
            return room
        case Created():
            return _created(event)
        case Joined(id, name, role, slot):
            begins = role == "candidate" and room.began_at is None
            room = replace(room, began_at=at) if begins else room
            return _with_person(room, Person(id, name, role, slot, "here", at))
        case Renamed(id, name):
            return _with_person(room, replace(room.people[id], name=name))
        case CutOff(id):
            return _with_presence(room, id, "cut_off", at)
        case CameBack(id):
            seen = observations.found_again(room.observations, id, at)
            return _with_presence(replace(room, observations=seen), id, "here", at)
        case Left(id):
            return _with_presence(room, id, "left", at)
        case Removed(id):
            return _with_presence(room, id, "removed", at)
        case LeadChanged(id):
            return replace(room, lead=id)
        case RulesChanged(rules):
            return replace(room, rules=rules)
        case CallLinkChanged(url):
            return replace(room, call_link=url)
        case RecordingChanged(recorded):
            return replace(room, recorded=recorded)
        case BoardOpened(id):
            board = boards.opened(event)
            return replace(room, boards={**room.boards, id: board}, current=id)
        case BoardShown(id):
            return replace(room, current=id)
        case WritingBegan() | WritingEnded() | TakenBack():
            return replace(room, presses=presses.evolve(room.presses, at, event))
        case QuietBegan() | QuietOver() | QuietShown() | QuietClosed():
            return replace(room, quiets=quiets.evolve(room.quiets, at, event))
        case MarginShown(id, person, text):
            return replace(room, margins=(*room.margins, Margin(id, person, text, at)))
        case Observed() | ReasonGiven():
            seen = observations.evolve(room.observations, at, event)
            return _with_sight(replace(room, observations=seen), event)
        case LanguageChosen(id, _, language):
            board = replace(room.boards[id], language=language)
            return replace(room, boards={**room.boards, id: board})
        case QuestionOpened():
            return _with_question(room, asked.opened(event, at))
        case ServerWasAway(since, until):
            return _credited(room, since, until)
        case InterviewPaused():
            return replace(room, paused_at=at)
        case InterviewResumed():
            paused = at - (room.paused_at or at)
            return replace(room, paused_at=None, paused_for=room.paused_for + paused)
        case Said(line, person, text):
            return replace(room, chat=(*room.chat, ChatLine(line, person, text, at)))
        case EndingStarted(due):
            return replace(room, phase="ending", ending_due=due)
        case Ended():
            return replace(room, phase="ended", ending_due=None, ended_at=at)
        case _:
            question = room.questions[event.question]
            return _with_question(room, asked.evolve(question, at, event))


def has_left(room: Room, person: str) -> bool:
    """Whether somebody has said that they are leaving."""
    return person in room.people and room.people[person].presence == "left"


def current_question(room: Room) -> Question | None:
    """Return the question that is asked now, if its board is the current one and it is open."""
    question = room.questions.get(room.current or "")
    is_open = question is not None and question.closed_at is None and not question.is_withdrawn
    return question if is_open else None


def opened_question(room: Room, id: str) -> Question:
    """Return a question that has been asked, or refuse."""
    question = room.questions.get(id)
    if question is None:
        raise Refused("not_found", "This question has not been opened.")
    return question


def candidates_are_away(room: Room) -> bool:
    """Whether a candidate has been let in, and none can be reached now."""
    people = room.people.values()
    candidates = [one for one in people if one.role == "candidate" and one.presence != "removed"]
    return bool(candidates) and all(one.presence != "here" for one in candidates)


def _created(event: Created) -> Room:
    return Room(
        title=event.title,
        candidate=event.candidate,
        job=event.job,
        minutes=event.minutes,
        starts_at=event.starts_at,
        interviewers=event.interviewers,
        lead=event.lead,
        rules=event.rules,
        call_link=event.call_link,
        recorded=event.recorded,
    )


def _writer(room: Room, person: str) -> str | None:
    """Name an interviewer who writes; what they put back by taking back is nobody's passage."""
    if room.people[person].role != "interviewer":
        return None
    last = presses.last_of(room.presses, person)
    return person if last is None or last.ended_at is None else None


def _with_person(room: Room, person: Person) -> Room:
    return replace(room, people={**room.people, person.id: person})


def _with_presence(room: Room, id: str, presence: Presence, at: int) -> Room:
    return _with_person(room, replace(room.people[id], presence=presence, since=at))


def _with_sight(room: Room, event: Observed | ReasonGiven) -> Room:
    """Note whether a candidate is away, where that is what was observed."""
    if isinstance(event, ReasonGiven) or event.what not in ("left_page", "returned"):
        return room
    person = replace(room.people[event.person], is_away=event.what == "left_page")
    return _with_person(room, person)


def _with_question(room: Room, question: Question) -> Room:
    return replace(room, questions={**room.questions, question.id: question})


def _credited(room: Room, since: int, until: int) -> Room:
    questions = {
        id: asked.credited(question, since, until) for id, question in room.questions.items()
    }
    return replace(room, questions=questions, server_absence=Absence(since, until))
