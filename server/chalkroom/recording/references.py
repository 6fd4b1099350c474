"""Whom and what an event speaks of: a log made by hand may name somebody who never came."""

from typing import cast

from chalkroom.interview.events import (
    BoardShown,
    LanguageChosen,
    LeadChanged,
    MarginShown,
    Observed,
    QuestionOpened,
    QuietBegan,
    Recorded,
    RoomEvent,
    Said,
    Selected,
    WritingBegan,
)
from chalkroom.interview.room import Room
from chalkroom.interview.values import ROOM


def is_known(room: Room, recorded: Recorded) -> bool:
    """Whether the room knows what an event names, where the fold keeps the name and asks no more.

    Every other name is looked up by `evolve`, which raises what it does not find.
    """
    if recorded.stream != ROOM:
        return True
    match cast(RoomEvent, recorded.event):
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
