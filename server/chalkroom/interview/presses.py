"""Presses: stretches of time in which an interviewer may write on the boards."""

from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.events import TakenBack, WritingBegan, WritingEnded


class Press(Struct, frozen=True):
    """One press; what was written during it can be taken back as a whole."""

    id: str
    person: str
    began_at: int
    ended_at: int | None = None
    is_taken_back: bool = False


Presses = dict[str, Press]


def last_of(presses: Presses, person: str) -> Press | None:
    """Return the newest press of somebody."""
    return next((one for one in reversed(presses.values()) if one.person == person), None)


def evolve(presses: Presses, at: int, event: WritingBegan | WritingEnded | TakenBack) -> Presses:
    """Return the presses as they are after one more event about one of them."""
    match event:
        case WritingBegan(id, person):
            press = Press(id, person, at)
        case WritingEnded(id):
            press = replace(presses[id], ended_at=at)
        case TakenBack(id):
            press = replace(presses[id], is_taken_back=True)
        case _:
            assert_never(event)
    return {**presses, id: press}
