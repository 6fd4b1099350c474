"""What a question is made of: the task, which everybody reads, and the guide, for interviewers.

Both are copies of what the library held, so that a recording is whole when the library changes.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from chalkroom.interview.markup import Markup

HintStep = Literal["nudge", "pointer", "key", "rescue"]
Direction = Literal["easier", "harder", "sideways"]
PointKind = Literal["must", "should", "stretch", "misconception"]
GuideKind = Literal["open", "by", "watch", "signature"]
# What interviewers tick off in a guide, each by its place in its list.
Part = Literal["clarification", "checkpoint", "point", "example", "bug", "mistake"]
# Phases of an answer, what stops one, and whatever else is worth finding again.
MarkKind = Literal["clarify", "plan", "code", "test", "stuck", "free"]
# 4 unaided, 3 with a nudge or a pointer, 2 with the key, 1 after the rescue, 0 not reached.
Outcome = Annotated[int, Meta(ge=0, le=4)]
Cell = str | int | float | None


class Table(Struct, frozen=True):
    """A table of the data set as it is shown beside the board."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Task(Struct, frozen=True):
    """All that a candidate may ever see of a problem; `starter` is what the board begins with."""

    title: str
    statement: Markup
    examples: Markup = ()
    artefact: Markup = ()
    dataset: tuple[Table, ...] = ()
    starter: str = ""
    languages: tuple[str, ...] = ()
    focus_minutes: int = 0


class Clarification(Struct, frozen=True):
    """An answer for when it is asked for; with `tell_by`, told by that minute to everybody."""

    question: Markup
    answer: Markup
    tell_by: int | None


class Hint(Struct, frozen=True):
    """A step of the hint ladder and the minute from which it may help."""

    step: HintStep
    minute: int
    text: Markup


class FollowUp(Struct, frozen=True):
    """What can be asked on top once the question is answered."""

    direction: Direction
    minutes: int
    text: Markup


class Solution(Struct, frozen=True):
    """A program that solves it, and what it is said to cost."""

    language: str
    name: str
    code: Markup
    cost: str


class Mistake(Struct, frozen=True):
    """A wrong program that people write, and the test class that shows it."""

    name: str
    fails: str
    code: Markup


class Point(Struct, frozen=True):
    """Something a good answer says, or a misconception it may hold."""

    kind: PointKind
    text: Markup


class Example(Struct, frozen=True):
    """A class of inputs worth trying: why, and one of them with what it should give."""

    name: str
    why: Markup
    given: str
    expected: str


class Bug(Struct, frozen=True):
    """A planted bug and the names of the examples that show it."""

    text: Markup
    shown_by: tuple[str, ...]


class Scale(Struct, frozen=True):
    """A factor that is rated, and its anchors from 1 to 4."""

    factor: str
    name: str
    anchors: tuple[Markup, ...]


class GuideLine(Struct, frozen=True):
    """What to say or to look for; of kind `by`, a checkpoint at a minute."""

    kind: GuideKind
    minute: int | None
    text: Markup


class Guide(Struct, frozen=True):
    """The private half: where the problem comes from and all that helps to ask it well.

    `source` is `track/slug@revision` in the library, and empty for a question of one's own.
    """

    source: str = ""
    uid: str = ""
    track: str = ""
    kind: str = ""
    level: int = 0
    skills: tuple[str, ...] = ()
    clarifications: tuple[Clarification, ...] = ()
    hints: tuple[Hint, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    solutions: tuple[Solution, ...] = ()
    model_answer: Markup = ()
    points: tuple[Point, ...] = ()
    examples: tuple[Example, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    bugs: tuple[Bug, ...] = ()
    scales: tuple[Scale, ...] = ()
    lines: tuple[GuideLine, ...] = ()
    variants: tuple[Markup, ...] = ()
    notes: Markup = ()
