"""Where an interview stands when a question has been closed, and the level that is wanted next."""

from collections.abc import Mapping

from msgspec import Struct

from chalkroom.interview.copies import OfferKind
from chalkroom.interview.questions import Direction, Outcome
from chalkroom.problems.planning.rungs import Rung

UNAIDED, HINTED, KEY, RESCUED, NOT_REACHED = 4, 3, 2, 1, 0
QUICK, BRISK = 0.5, 0.7  # shares of a question's minutes
LOWEST, HIGHEST = 1, 5


class Closed(Struct, frozen=True):
    """A question that was closed: minutes used, and the outcome. Not a rating."""

    question: Rung
    used: float
    outcome: Outcome

    @property
    def pace(self) -> float:
        return self.used / self.question.minutes

    @property
    def has_failed(self) -> bool:
        return self.outcome <= RESCUED


class FollowUpLeft(Struct, frozen=True):
    """A follow-up of the question just closed that has not been asked."""

    number: int
    direction: Direction
    minutes: int


class Situation(Struct, frozen=True):
    """What a suggestion depends on; `left` is minutes to the close of the interview.

    `to_come` are the core questions of the plan that were not opened, in their order. `tracks` are
    those of the plan; without any, all are looked at. `taken` are problems that were opened or that
    the candidate knows.
    """

    closed: Closed
    left: float
    before: tuple[Closed, ...] = ()
    to_come: tuple[Rung, ...] = ()
    reserve: frozenset[str] = frozenset()
    tracks: frozenset[str] = frozenset()
    taken: frozenset[str] = frozenset()
    follow_ups: tuple[FollowUpLeft, ...] = ()
    track_names: Mapping[str, str] = {}

    @property
    def all_closed(self) -> tuple[Closed, ...]:
        return (*self.before, self.closed)

    @property
    def had(self) -> frozenset[str]:
        return self.taken | {each.question.id for each in self.all_closed}

    @property
    def following(self) -> Rung | None:
        """The plan's next question; one that the candidate knows is passed over."""
        return next((rung for rung in self.to_come if rung.id not in self.had), None)


class Suggested(Struct, frozen=True):
    """One line: a question, a follow-up by its number, or the close. Nobody has to take it.

    A short form stands for the plan's next question where that does not fit: core not complete.
    """

    kind: OfferKind
    reason: str
    minutes: int = 0
    level: int = 0
    question: Rung | None = None
    follow_up: int | None = None
    is_short_form: bool = False


class Suggestion(Struct, frozen=True):
    """At most four offers, and what has to be said about the plan or the time."""

    wanted: int
    offers: tuple[Suggested, ...]
    notices: tuple[str, ...] = ()


def step_of(situation: Situation) -> int:
    """Return how far the next question should rise or fall, by outcome and pace alone."""
    closed = situation.closed
    match closed.outcome:
        case 4:
            return 2 if closed.pace <= QUICK else 1
        case 3:
            return 1 if closed.pace <= BRISK else 0
        case 2:
            return 0
        case _:
            return -2 if _failed_before(situation) else -1


def wanted_level(situation: Situation) -> int:
    return min(HIGHEST, max(LOWEST, situation.closed.question.level + step_of(situation)))


def tracks_to_avoid(situation: Situation) -> frozenset[str]:
    """Return the tracks of the failures that have just been: none is to fail twice in a row."""
    if not situation.closed.has_failed:
        return frozenset()
    earlier = situation.before[-1:] if _failed_before(situation) else ()
    return frozenset(each.question.track for each in (*earlier, situation.closed))


def _failed_before(situation: Situation) -> bool:
    return bool(situation.before) and situation.before[-1].has_failed
