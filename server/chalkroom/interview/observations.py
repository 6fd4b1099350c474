"""What was observed of a candidate: plain facts, and the reasons that the candidate gave."""

from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.events import Observed, ReasonGiven
from chalkroom.interview.values import Sight


class Observation(Struct, frozen=True):
    """One fact. `size` is in UTF-16 units, 0 where there is none; `reasons` counts those given."""

    person: str
    what: Sight
    size: int
    board: str | None
    at: int
    reason: str = ""
    reasons: int = 0


Observations = tuple[Observation, ...]


def evolve(seen: Observations, at: int, event: Observed | ReasonGiven) -> Observations:
    """Return what was observed, after one more event about it."""
    match event:
        case Observed(person, what, size, board):
            return (*seen, Observation(person, what, size, board, at))
        case ReasonGiven(place, text):
            known = seen[place]
            changed = replace(known, reason=text, reasons=known.reasons + 1)
            return (*seen[:place], changed, *seen[place + 1 :])
        case _:
            assert_never(event)
