"""A plan that a team writes: what may be kept, each limit at N and N + 1, and pins."""

import pytest
from msgspec.structs import replace

from chalkroom.interview.creation import InvalidField
from chalkroom.interview.limits import LIMITS
from chalkroom.problems.library import Library
from chalkroom.problems.planning.pinned import pinned, questions_of
from chalkroom.problems.planning.written import (
    ENTRIES,
    OWN_QUESTIONS,
    OwnQuestion,
    WrittenPlan,
    checked,
)

OWN = OwnQuestion("why", "Why us?", "Tell me.", 10)
PLAN = WrittenPlan("Tiny", 45, 2, ("rows/rows-1@1",))


def with_own(*own, **fields):
    return replace(PLAN, core=tuple(f"own:{one.name}" for one in own), own=own, **fields)


def numbered(count):
    return [replace(OWN, name=f"q{number}") for number in range(count)]


def refused(plan):
    with pytest.raises(InvalidField) as problem:
        checked(plan)
    assert problem.value.sentence.endswith(".")
    return problem.value.field


@pytest.fixture
def contents(library):
    return Library((library,)).contents()


def test_lines_are_kept_tidy():
    plan = checked(with_own(replace(OWN, title=" Why   us? "), title="  Tiny  "))
    assert (plan.title, plan.own[0].title) == ("Tiny", "Why us?")


def test_questions_of_ones_own_are_enough():
    assert checked(with_own(OWN)).core == ("own:why",)


@pytest.mark.parametrize(
    ("most", "more", "field"),
    [
        (
            replace(PLAN, title="é" * LIMITS.title_length),
            replace(PLAN, title="é" * (LIMITS.title_length + 1)),
            "title",
        ),
        (
            replace(PLAN, reserve=tuple(f"a/{n}@1" for n in range(ENTRIES - 1))),
            replace(PLAN, reserve=tuple(f"a/{n}@1" for n in range(ENTRIES))),
            "core",
        ),
        (with_own(*numbered(OWN_QUESTIONS)), with_own(*numbered(OWN_QUESTIONS + 1)), "own"),
        (replace(PLAN, minutes=20), replace(PLAN, minutes=19), "minutes"),
        (replace(PLAN, minutes=180), replace(PLAN, minutes=181), "minutes"),
        (replace(PLAN, target=5), replace(PLAN, target=6), "target"),
        (replace(PLAN, target=1), replace(PLAN, target=0), "target"),
        (
            with_own(replace(OWN, statement="s" * LIMITS.statement_length)),
            with_own(replace(OWN, statement="s" * (LIMITS.statement_length + 1))),
            "own",
        ),
        (
            with_own(replace(OWN, starter="s" * LIMITS.starter_length)),
            with_own(replace(OWN, starter="s" * (LIMITS.starter_length + 1))),
            "own",
        ),
        (
            with_own(replace(OWN, minutes=LIMITS.question_minutes)),
            with_own(replace(OWN, minutes=LIMITS.question_minutes + 1)),
            "own",
        ),
    ],
)
def test_a_limit_is_taken_and_one_more_is_not(most, more, field):
    checked(most)
    assert refused(more) == field


@pytest.mark.parametrize(
    ("plan", "field"),
    [
        (replace(PLAN, title=" "), "title"),
        (replace(PLAN, core=()), "core"),
        (replace(PLAN, core=("rows",)), "core"),
        (replace(PLAN, reserve=("Rows/rows-1",)), "reserve"),
        (replace(PLAN, reserve=("rows/rows-1@x",)), "reserve"),
        (replace(PLAN, reserve=("rows/rows-2\n",)), "reserve"),
        (replace(PLAN, reserve=("rows/rows-1@2",)), "core"),
        (replace(PLAN, core=("own:why",)), "own"),
        (replace(PLAN, own=(OWN,)), "own"),
        (replace(PLAN, coverage=("no factor",)), "coverage"),
        (with_own(replace(OWN, statement=" ")), "own"),
        (with_own(replace(OWN, title="")), "own"),
        (with_own(replace(OWN, name="Why")), "core"),
        (with_own(replace(OWN, minutes=0)), "own"),
    ],
)
def test_what_makes_no_plan_is_told_with_its_field(plan, field):
    assert refused(plan) == field


def test_what_is_not_pinned_is_pinned_to_the_library_of_today(contents):
    plan = replace(PLAN, core=("rows/rows-1",), reserve=("rows/rows-2@7",))
    assert pinned(plan, contents, None).entries == ("rows/rows-1@1", "rows/rows-2@7")


def test_what_the_library_does_not_have_may_only_stay(contents):
    plan = replace(PLAN, core=("rows/lost@1",))
    with pytest.raises(InvalidField, match="no problem rows/lost"):
        pinned(plan, contents, None)
    assert pinned(plan, contents, plan) == plan


def test_a_question_of_ones_own_is_never_gone(contents):
    questions = questions_of(with_own(OWN), contents)
    assert (questions.core, questions.gone) == (("own:why",), ())
