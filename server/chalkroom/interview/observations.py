"""What was observed of a candidate: plain facts, and the reasons that the candidate gave."""

from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.events import Observed, ReasonGiven
from chalkroom.interview.values import Sight


class Observation(Struct, frozen=True):
    """One fact. `size` is in UTF-16 units, 0 where there is none; `reasons` counts those given.

    `until` is when somebody who was cut off was here again.
    """

    person: str
    what: Sight
    size: int
    board: str | None
    at: int
    reason: str = ""
    reasons: int = 0
    until: int | None = None


Observations = tuple[Observation, ...]


def evolve(seen: Observations, at: int, event: Observed | ReasonGiven) -> Observations:
    """Return what was observed, after one more event about it."""
    match event:
        case Observed(person, what, size, board, since):
            return (*seen, Observation(person, what, size, board, at if since is None else since))
        case ReasonGiven(place, text):
            known = seen[place]
            changed = replace(known, reason=text, reasons=known.reasons + 1)
            return (*seen[:place], changed, *seen[place + 1 :])
        case _:
            assert_never(event)


def found_again(seen: Observations, person: str, at: int) -> Observations:
    """Return what was observed once somebody is here again: their last cut is over by now."""
    last = _place_of_last_cut(seen, person)
    if last is None or seen[last].until is not None:
        return seen
    return (*seen[:last], replace(seen[last], until=at), *seen[last + 1 :])


def last_cut(seen: Observations, person: str) -> Observation | None:
    """Return when somebody was cut off last, if ever."""
    last = _place_of_last_cut(seen, person)
    return None if last is None else seen[last]


def _place_of_last_cut(seen: Observations, person: str) -> int | None:
    cuts = (place for place in reversed(range(len(seen))) if _is_cut(seen[place], person))
    return next(cuts, None)


def _is_cut(observation: Observation, person: str) -> bool:
    return observation.person == person and observation.what == "cut_off"
