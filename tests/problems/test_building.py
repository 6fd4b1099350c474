"""Plans are built by the rules R1 to R9, for every role, length and seed."""

from random import Random

import pytest
from msgspec import structs
from problems.plan_rules import core_breaks, cost, naive_plan, reserve_breaks
from problems.small_ladders import small_library, small_wish

from chalkroom.problems.library import Library
from chalkroom.problems.planning.building import BuiltPlan, Unreachable, as_plan, build
from chalkroom.problems.planning.field import fillable
from chalkroom.problems.planning.roles import ROLES, Wish
from chalkroom.problems.planning.rungs import active_rungs
from chalkroom.problems.shelf import shipped_root

POOL = active_rungs(Library((shipped_root(),)).contents())
ASKED = [(name, minutes) for name in ROLES for minutes in (30, 45, 60, 90)]
BETWEEN = [(name, minutes) for name in ROLES for minutes in (35, 40, 50, 55, 70, 75, 80)]


def wish_of(name, minutes, seed):
    """Return a wish with a past: some problems were used, one or two are known to the candidate."""
    chance = Random(f"{name} {minutes} {seed}")
    uses = {rung.id: chance.randint(0, 4) for rung in chance.sample(POOL, 12)}
    known = frozenset(rung.id for rung in chance.sample(POOL, chance.randint(0, 2)))
    return Wish(ROLES[name], minutes, seed=seed, uses=uses, known=known)


def rungs(reasons):
    return tuple(reason.rung for reason in reasons)


def check(wish, pool):
    """Build twice, and hold what comes against every rule."""
    built = build(wish, pool)
    assert built == build(wish, pool[::-1])
    if isinstance(built, BuiltPlan):
        core, reserve = rungs(built.core), rungs(built.reserve)
        assert core_breaks(wish, core) == []
        assert reserve_breaks(core, reserve) == []
        assert not wish.known & {rung.id for rung in reserve}
        assert built.used + built.unused == fillable(wish.minutes)
        explained = {*core, *reserve, *rungs(built.passed_over)}
        assert explained == {rung for rung in pool if rung.track in wish.role.tracks}
    else:
        assert built.sentences
    return built


@pytest.mark.parametrize("seed", range(200))
def test_plans_of_the_real_library_keep_the_rules(seed):
    for name, minutes in ASKED:
        check(wish_of(name, minutes, seed), POOL)


@pytest.mark.soak
@pytest.mark.parametrize(("name", "minutes"), BETWEEN)
def test_plans_of_odd_lengths_keep_the_rules(name, minutes):
    for seed in range(200):
        check(wish_of(name, minutes, seed), POOL)


@pytest.mark.parametrize("seed", range(200))
def test_plans_of_small_libraries_keep_the_rules(seed):
    pool = small_library(seed, size=20)
    check(small_wish(seed, pool), pool)


def agree(seed):
    """Build from a small library, naively as well."""
    pool = small_library(seed, size=10)
    wish = small_wish(seed, pool)
    built, expected = build(wish, pool), naive_plan(wish, pool)
    if expected is None:
        assert isinstance(built, Unreachable)
    else:
        got = [[reason.rung.id for reason in part] for part in (built.core, built.reserve)]
        assert got == list(expected)
    return expected is not None


def test_the_builder_finds_what_trying_everything_finds():
    assert sum(agree(seed) for seed in range(60)) > 15


@pytest.mark.soak
def test_the_builder_finds_what_trying_everything_finds_in_many_libraries():
    assert sum(agree(seed) for seed in range(2_000)) > 400


def test_seeds_lead_to_different_plans_of_equal_cost():
    wishes = [Wish(ROLES["data-scientist"], 60, seed=seed) for seed in range(8)]
    plans = {rungs(build(wish, POOL).core) for wish in wishes}
    assert len(plans) > 1
    assert len({cost(wishes[0], plan) for plan in plans}) == 1


def test_a_problem_that_was_used_often_gives_way():
    wish = Wish(ROLES["junior-engineer"], 45)
    last = build(wish, POOL).core[-1].rung
    tired = build(structs.replace(wish, uses={last.id: 9}), POOL)
    assert last not in rungs(tired.core)


def test_thirty_minutes_cannot_reach_level_four_and_it_is_said():
    answer = build(Wish(ROLES["engineer"], 30), POOL)
    assert isinstance(answer, Unreachable)
    assert answer.highest == 3
    assert answer.shortest is not None and answer.shortest > 30
    assert "18 for questions" in answer.sentences[0]


@pytest.mark.parametrize("minutes", [29, 91])
def test_lengths_outside_of_the_table_are_refused(minutes):
    assert isinstance(build(Wish(ROLES["engineer"], minutes, target=3), POOL), Unreachable)


@pytest.mark.parametrize("minutes", [30, 90])
def test_the_ends_of_the_table_are_built(minutes):
    assert isinstance(build(Wish(ROLES["engineer"], minutes, target=3), POOL), BuiltPlan)


def test_a_plan_that_ends_with_its_warm_up_is_refused():
    answer = build(Wish(ROLES["engineer"], 60, target=1), POOL)
    assert answer.sentences == ("Plans end at level 2 or above; level 1 is for warm-ups.",)
    assert isinstance(build(Wish(ROLES["engineer"], 60, target=2), POOL), BuiltPlan)


def test_what_every_plan_of_a_role_must_hold_is_missed_by_name():
    pool = tuple(rung for rung in POOL if rung.kind != "sql")
    answer = build(Wish(ROLES["data-scientist"], 60), pool)
    assert answer.sentences == ("There is no question about SQL.",)


def test_a_staged_question_is_kept_in_reserve_where_there_is_one():
    wish = Wish(ROLES["engineer"], 60, staged=True)
    hard = next(rung for rung in POOL if rung.id == "recursion/pocket-calculator")
    staged = structs.replace(hard, id="recursion/staged", level=5, minutes=30)
    assert isinstance(build(wish, POOL), Unreachable)
    assert staged in rungs(build(wish, (*POOL, staged)).reserve)


def test_a_level_five_question_is_in_no_core_below_75_minutes():
    hard = next(rung for rung in POOL if rung.id == "recursion/pocket-calculator")
    pool = (*POOL, structs.replace(hard, id="graphs/staged", track="graphs", level=5, minutes=25))
    built = [build(Wish(ROLES["engineer"], m, target=5), pool) for m in (74, 76)]
    assert [type(each) for each in built] == [Unreachable, BuiltPlan]


def test_every_choice_and_every_rejection_has_a_sentence():
    built = build(Wish(ROLES["data-scientist"], 60, known=frozenset(["sql/two-busiest"])), POOL)
    whys = {r.rung.id: r.why for r in (*built.core, *built.reserve, *built.passed_over)}
    assert all(why.endswith(".") and why[0].isupper() for why in whys.values())
    assert whys["sql/two-busiest"] == "The candidate has had it."
    assert "above the target" in whys["ml/one-step-downhill"]


def test_a_built_plan_is_written_down_pinned():
    wish = Wish(ROLES["engineer"], 60)
    built = build(wish, POOL)
    plan = as_plan(wish, built, "engineer-60", "Engineer, 60 minutes")
    assert plan.core == tuple(f"{r.rung.id}@{r.rung.revision}" for r in built.core)
    assert (plan.target, plan.role, plan.minutes) == (4, "engineer", 60)
