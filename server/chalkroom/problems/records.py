"""What a problem file says, as typed values: the candidate's half and the private half apart."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from chalkroom.interview.questions import Direction, GuideKind, HintStep, PointKind
from chalkroom.problems.public_half import PublicHalf

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
ProblemId = Annotated[str, Meta(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$", max_length=121)]
Minutes = Annotated[int, Meta(ge=1, le=90)]
Text = Annotated[str, Meta(min_length=1, max_length=400)]
Traps = Literal["null", "tie", "duplicate", "empty-group", "missing-day", "fan-out"]
Status = Literal["draft", "trial", "active", "retired"]


class FrontMatter(Struct, frozen=True, forbid_unknown_fields=True):
    """The head of a problem file. Kind and factors have rules of their own."""

    uid: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9]{2,11}$")]
    title: Annotated[str, Meta(min_length=1, max_length=60)]
    track: Slug
    kind: str
    level: Annotated[int, Meta(ge=1, le=5)]
    minutes: Minutes
    skills: Annotated[tuple[Slug, ...], Meta(min_length=1)]
    requires: tuple[Slug, ...]
    factors: tuple[str, ...]
    status: Status
    revision: Annotated[int, Meta(ge=1)]
    authors: Annotated[tuple[Text, ...], Meta(min_length=1)]
    source: Text
    license: Text
    focus_minutes: Annotated[int, Meta(ge=0, le=30)] = 0
    languages: tuple[Slug, ...] = ()
    spoilers: tuple[Text, ...] = ()
    dataset: Text | None = None
    traps: tuple[Traps, ...] = ()
    easier: ProblemId | None = None
    harder: ProblemId | None = None
    sideways: tuple[ProblemId, ...] = ()
    pool: Literal["practice", "live"] = "practice"
    testers: tuple[Text, ...] = ()
    calibrated: bool = False


class Line(Struct, frozen=True):
    """A line of text and where it stands in its file."""

    text: str
    line: int


class Clarification(Struct, frozen=True):
    """An answer that is given when asked, or told by a minute even if nobody asks."""

    question: str
    answer: str
    tell_by: int | None
    line: int


class Hint(Struct, frozen=True):
    step: HintStep
    minute: int
    text: str
    line: int


class FollowUp(Struct, frozen=True):
    direction: Direction
    minutes: int
    text: str
    line: int


class Program(Struct, frozen=True):
    """A piece of code under a heading; a mistake names the case that it must fail."""

    language: str
    name: str
    source: str
    line: int
    fails: str | None = None


class Growth(Struct, frozen=True):
    """What a solution is said to cost."""

    solution: str
    claim: str
    line: int


class Point(Struct, frozen=True):
    kind: PointKind
    text: str
    line: int


class Bug(Struct, frozen=True):
    """A planted bug and the cases that show it; `reading` and `growth` stand for no case."""

    text: str
    shown_by: tuple[str, ...]
    line: int


class Anchor(Struct, frozen=True):
    factor: str
    score: int
    text: str
    line: int


class GuideLine(Struct, frozen=True):
    kind: GuideKind
    minute: int | None
    text: str
    line: int


class Case(Struct, frozen=True, forbid_unknown_fields=True):
    """One test: `args` or `code` is run; `expect`, `accept` or `raises` judges what comes back."""

    name: Annotated[str, Meta(min_length=1)]
    why: str = ""
    args: tuple[object, ...] | None = None
    code: str | None = None
    expect: object = None
    accept: str | None = None
    raises: str | None = None


class PythonTests(Struct, frozen=True, forbid_unknown_fields=True):
    """The tests of a program; `support` is code that cases may use, `growth` an input of size n."""

    cases: Annotated[tuple[Case, ...], Meta(min_length=1)]
    entry: str = ""
    compare: Literal["exact", "unordered", "unordered_nested", "float"] = "exact"
    mutates: bool = False
    support: str = ""
    growth: str | None = None


class SqlTests(Struct, frozen=True, forbid_unknown_fields=True):
    """The rows that a query must give; the same query runs on the hidden data as well."""

    expect: tuple[tuple[object, ...], ...]
    compare: Literal["rows_ordered", "rows_unordered"] = "rows_ordered"
    hidden: str | None = None


class PrivateHalf(Struct, frozen=True):
    """What only interviewers may see."""

    front: FrontMatter
    clarifications: tuple[Clarification, ...] = ()
    hints: tuple[Hint, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    solutions: tuple[Program, ...] = ()
    complexity: tuple[Growth, ...] = ()
    model_answer: str = ""
    points: tuple[Point, ...] = ()
    checks: tuple[Program, ...] = ()
    tests: PythonTests | SqlTests | None = None
    mistakes: tuple[Program, ...] = ()
    bugs: tuple[Bug, ...] = ()
    rubric: tuple[Anchor, ...] = ()
    guide: tuple[GuideLine, ...] = ()
    variants: tuple[Line, ...] = ()
    notes: str = ""


class Problem(Struct, frozen=True):
    """One problem of the library, named by track and slug."""

    id: str
    public: PublicHalf
    private: PrivateHalf


class Track(Struct, frozen=True, forbid_unknown_fields=True):
    """A ladder: its problems from the first rung to the last."""

    name: Text
    line: Text
    order: tuple[Slug, ...] = ()
    complete: bool = True


class Skill(Struct, frozen=True, forbid_unknown_fields=True):
    """A skill and those it builds on; a plain one has a name that gives nothing away."""

    name: Text
    needs: tuple[Slug, ...] = ()
    plain: bool = False


class Factor(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that is rated, with the four anchors of its scale."""

    name: Text
    anchors: Annotated[tuple[Text, ...], Meta(min_length=4, max_length=4)]


Weight = Annotated[float, Meta(gt=0, le=10)]


class Plan(Struct, frozen=True, forbid_unknown_fields=True):
    """A plan as it is written down: the same core for everybody, and a reserve."""

    plan: Slug
    minutes: Annotated[int, Meta(ge=20, le=180)]
    target: Annotated[int, Meta(ge=1, le=5)]
    core: Annotated[tuple[Text, ...], Meta(min_length=1)]
    title: str = ""
    role: str = ""
    reserve: tuple[Text, ...] = ()
    coverage: tuple[str, ...] = ()
    weights: Literal["equal"] | dict[str, Weight] = "equal"
    weights_reason: str = ""
