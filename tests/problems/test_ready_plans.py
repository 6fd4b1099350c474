"""The plans that come with Chalkroom are complete, up to date, and keep the builder's rules."""

import pytest
from problems.plan_rules import core_breaks, reserve_breaks

from chalkroom.problems.library import Library
from chalkroom.problems.planning.pinned import questions_of
from chalkroom.problems.planning.roles import ROLES, Wish
from chalkroom.problems.planning.rungs import active_rungs
from chalkroom.problems.shelf import shipped_root

CONTENTS = Library((shipped_root(),)).contents()
RUNGS = {rung.id: rung for rung in active_rungs(CONTENTS)}
READY = [f"{role}-{minutes}" for role in ROLES for minutes in (45, 60)]
LEVEL_THREE_IN_45 = {"engineer-45", "ml-engineer-45"}


def test_there_is_a_plan_for_every_role_in_two_lengths():
    assert len(READY) == 14
    assert set(READY) <= set(CONTENTS.plans)


@pytest.mark.parametrize("name", READY)
def test_a_ready_made_plan_is_what_its_name_says(name):
    plan = CONTENTS.plans[name].plan
    role = ROLES[plan.role]
    assert (plan.plan, f"{plan.role}-{plan.minutes}") == (name, name)
    assert plan.title == f"{role.title}, {plan.minutes} minutes"
    assert plan.target == (3 if name in LEVEL_THREE_IN_45 else role.target)
    assert plan.coverage == role.coverage


@pytest.mark.parametrize("name", READY)
def test_a_ready_made_plan_is_pinned_to_what_the_library_holds(name):
    plan = CONTENTS.plans[name].plan
    questions = questions_of(plan, CONTENTS)
    assert (questions.changed, questions.gone) == ((), ())
    pinned = [RUNGS[each].pinned for each in (*questions.core, *questions.reserve)]
    assert pinned == [*plan.core, *plan.reserve]


@pytest.mark.parametrize("name", READY)
def test_a_ready_made_plan_keeps_the_rules_of_the_builder(name):
    plan = CONTENTS.plans[name].plan
    questions = questions_of(plan, CONTENTS)
    core = tuple(RUNGS[each] for each in questions.core)
    reserve = tuple(RUNGS[each] for each in questions.reserve)
    assert core_breaks(Wish(ROLES[plan.role], plan.minutes, target=plan.target), core) == []
    assert reserve_breaks(core, reserve) == []
