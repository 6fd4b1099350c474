"""A plan that was written down is held against the library of today."""

import pytest
from msgspec import structs

from chalkroom.problems.library import Library
from chalkroom.problems.planning.pinned import Changed, questions_of
from chalkroom.problems.records import Plan

PLAN = Plan(
    plan="tiny-45",
    minutes=45,
    target=2,
    core=("rows/rows-1@1", "mixed/mixed-2@1"),
    reserve=("rows/rows-2", "rows/rows-3@1"),
)


@pytest.fixture
def contents(library):
    return Library((library,)).contents()


def test_a_plan_that_is_up_to_date_has_nothing_to_confirm(contents):
    questions = questions_of(PLAN, contents)
    assert questions.core == ("rows/rows-1", "mixed/mixed-2")
    assert questions.reserve == ("rows/rows-2", "rows/rows-3")
    assert not questions.changed and not questions.gone


def test_a_question_with_another_revision_is_told(contents):
    plan = structs.replace(PLAN, core=("rows/rows-1@1", "mixed/mixed-2@3"))
    assert questions_of(plan, contents).changed == (Changed("mixed/mixed-2", 3, 1),)


def test_an_unpinned_question_has_not_changed(contents):
    assert "rows/rows-2" not in {each.id for each in questions_of(PLAN, contents).changed}


def test_a_question_that_is_gone_is_named_and_left_out(contents):
    plan = structs.replace(PLAN, core=("rows/rows-1@1", "rows/lost@2"))
    questions = questions_of(plan, contents)
    assert questions.core == ("rows/rows-1",)
    assert questions.gone == ("rows/lost",)


@pytest.mark.parametrize("pin", ["", "@", "@new", "@-1", "@1.5"])
def test_a_pin_that_is_no_number_pins_nothing(contents, pin):
    plan = structs.replace(PLAN, core=(f"rows/rows-1{pin}",))
    assert questions_of(plan, contents).changed == ()
