"""Whom and what an event speaks of: a log made by hand may name somebody who never came."""

from typing import cast

from chalkroom.interview.events import (
    BoardShown,
    FollowUpGiven,
    HintGiven,
    LanguageChosen,
    LeadChanged,
    MarginShown,
    Observed,
    OutcomeGiven,
    QuestionOpened,
    QuietBegan,
    Recorded,
    RoomEvent,
    Said,
    Selected,
    StaffEvent,
    WritingBegan,
)
from chalkroom.interview.room import Room
from chalkroom.interview.staff import Staff
from chalkroom.interview.state import Interview
from chalkroom.interview.values import ROOM, STAFF

BEST_OUTCOME = 4


def is_known(interview: Interview, recorded: Recorded) -> bool:
    """Whether it is known what an event names, where the fold keeps the name and asks no more.

    Every other name is looked up by `evolve`, which raises what it does not find.
    """
    if recorded.stream == ROOM:
        return _is_in_room(interview.room, cast(RoomEvent, recorded.event))
    if recorded.stream == STAFF:
        return _is_in_guide(interview.staff, cast(StaffEvent, recorded.event))
    return True


def _is_in_room(room: Room, event: RoomEvent) -> bool:
    match event:
        case Selected(board=board, person=person) | LanguageChosen(board=board, person=person):
            return board in room.boards and person in room.people
        case QuietBegan(board=board, person=person, by=by):
            return board in room.boards and {person, by} <= room.people.keys()
        case Observed(person=person, board=board):
            return person in room.people and (board is None or board in room.boards)
        case Said(person=person) | WritingBegan(person=person) | MarginShown(person=person):
            return person in room.people
        case LeadChanged(person):
            return person in room.people
        case BoardShown(board) | QuestionOpened(question=board):
            return board in room.boards
        case _:
            return True


def _is_in_guide(staff: Staff, event: StaffEvent) -> bool:
    match event:
        case HintGiven(question, place):
            return 0 <= place < len(staff.questions[question].guide.hints)
        case FollowUpGiven(question, place):
            return 0 <= place < len(staff.questions[question].guide.follow_ups)
        case OutcomeGiven(outcome=outcome):
            return 0 <= outcome <= BEST_OUTCOME
        case _:
            return True
