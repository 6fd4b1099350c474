"""What the rules say about a plan that people put together; and plans held against the library."""

import pytest
from msgspec.structs import replace

from chalkroom.problems.library import Library
from chalkroom.problems.planning.judging import judged
from chalkroom.problems.planning.outline import outline_of
from chalkroom.problems.planning.written import OwnQuestion, written_of
from chalkroom.problems.shelf import shipped_root

SHIPPED = Library((shipped_root(),)).contents()
READY = written_of(SHIPPED.plans["engineer-45"].plan)
OWN = OwnQuestion("why", "Why us?", "Tell me.", 10)


def changed(**fields):
    return replace(READY, **fields)


def said(plan):
    return {(each.rule, each.sentence) for each in judged(plan, SHIPPED)}


@pytest.mark.parametrize("name", sorted(SHIPPED.plans))
def test_nothing_is_said_against_a_ready_made_plan(name):
    assert judged(written_of(SHIPPED.plans[name].plan), SHIPPED) == ()


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (changed(minutes=30), ("R1", "The questions take 29 minutes; 18 may be filled.")),
        (changed(core=READY.core[1:]), ("R2", "The first question is no warm-up.")),
        (
            changed(core=READY.core[:2]),
            ("R3", "45 minutes suit 2 questions after the warm-up, not 1."),
        ),
        (changed(core=READY.core[::-1]), ("R4", "The level falls from 3 to 2.")),
        (changed(target=4), ("R4", "The last question is of level 3, not 4.")),
        (
            changed(
                core=("sql/long-rides@1", "sql/two-busiest@1", "sql/rides-per-station@1"),
            ),
            ("R5", "3 questions are from sql; 2 are enough."),
        ),
        (changed(coverage=("maths",)), ("R6", "Nothing rates maths.")),
        (changed(reserve=()), ("R7", "The reserve takes 0 minutes; 20 give a choice.")),
    ],
)
def test_each_rule_has_its_say(plan, expected):
    assert expected in said(plan)


def test_one_of_ones_own_questions_counts_with_its_minutes_alone():
    alone = changed(core=("own:why",), reserve=(), coverage=(), role="", own=(OWN,), minutes=30)
    assert {rule for rule, _ in said(alone)} == {"R3"}
    assert ("R1", "The questions take 39 minutes; 29 may be filled.") in said(
        changed(core=(*READY.core, "own:why"), own=(OWN,))
    )


def test_a_plan_without_questions_is_not_judged():
    assert said(changed(core=())) == set()


def test_an_outline_names_every_question_as_the_library_has_it_now():
    plan = changed(core=("arrays/busiest-hour@99", "arrays/lost@1", "own:why"), own=(OWN,))
    outline = outline_of(plan, SHIPPED, "x")
    assert [each.standing for each in outline.core] == ["changed", "gone", "own"]
    assert outline.core[0].latest == "arrays/busiest-hour@2"
    assert outline.used == outline.core[0].minutes + 10
