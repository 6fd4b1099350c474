"""What the shell fetches for a wish: the rules look neither into the library nor into the log."""

from typing import Literal

from msgspec import Struct

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.questions import Guide, Task
from chalkroom.interview.values import Id

OfferKind = Literal["plan", "easier", "sideways", "harder", "follow_up", "close"]


class QuestionCopy(Struct, frozen=True):
    """A problem as it is now, or a question that somebody wrote; `minutes` without extra time."""

    task: Task
    guide: Guide
    minutes: int


class PlannedCopy(Struct, frozen=True):
    """A question of a plan, and the id that it has in this interview."""

    question: Id
    copy: QuestionCopy


class Frame(Struct, frozen=True):
    """How the time of an interview is divided, in minutes; together they are the whole."""

    opening: int
    questions: int
    close: int
    slack: int


class PlanCopy(Struct, frozen=True):
    """A plan with all its questions; `changed` are titles that differ from what was pinned.

    `weights` are of factors in the total of a rating; one that is not named weighs 1.
    """

    name: str
    title: str
    minutes: int
    frame: Frame
    core: tuple[PlannedCopy, ...]
    reserve: tuple[PlannedCopy, ...] = ()
    changed: tuple[str, ...] = ()
    weights: dict[str, float] = {}
    weights_reason: str = ""


class Offer(Struct, frozen=True):
    """What could come next and why. `question` is prepared already; `problem` is in the library.

    A follow-up has neither: `text` is what to ask, `follow_up` its place in the guide of the
    question that was closed last.
    """

    kind: OfferKind
    reason: str
    title: str = ""
    question: str = ""
    problem: str = ""
    level: int = 0
    minutes: int = 0
    text: str = ""
    follow_up: int | None = None


class Offers(Struct, frozen=True):
    """At most four, the best first, and what has to be said about the plan or the time."""

    offers: tuple[Offer, ...]
    notices: tuple[str, ...] = ()


class Inverse(Struct, frozen=True):
    """What undoes a press on one board, made for the board's text at `version`."""

    board: Id
    version: int
    changes: ChangeSet


class Inverses(Struct, frozen=True):
    """What undoes a press on every board that it changed."""

    inverses: tuple[Inverse, ...]


Fetched = QuestionCopy | PlanCopy | Offers | Inverses
