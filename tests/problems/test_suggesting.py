"""What may be asked next: the table of wanted levels, the order of the offers, and every guard."""

from random import Random

import pytest
from msgspec import structs
from problems.small_ladders import small_library

from chalkroom.problems.library import Library
from chalkroom.problems.planning.rungs import Rung, active_rungs
from chalkroom.problems.shelf import shipped_root
from chalkroom.problems.situation import Closed, FollowUpLeft, Situation, wanted_level
from chalkroom.problems.suggesting import suggest

POOL = active_rungs(Library((shipped_root(),)).contents())
BY_ID = {rung.id: rung for rung in POOL}
TWO_BUSIEST, SHORT_RECIPE = BY_ID["sql/two-busiest"], BY_ID["ml/short-recipe"]
FOLLOW_UPS = (
    FollowUpLeft(1, "easier", 4),
    FollowUpLeft(2, "harder", 6),
    FollowUpLeft(3, "sideways", 5),
)


def rung(level, track="arrays", minutes=10, skills=("loops",), name="", easier=None):
    name = name or f"{track}/level-{level}"
    factors = ("coding",)
    return Rung(name, 1, name, track, "code", level, minutes, skills, factors, easier=easier)


def ladder(track, minutes=10):
    return tuple(rung(level, track, minutes) for level in range(1, 6))


def after(outcome, pace=1.0, level=3, left=30, track="arrays", **more):
    question = rung(level, track, name=f"{track}/closed")
    return Situation(Closed(question, 10 * pace, outcome), left, **more)


def kinds(situation, pool=()):
    return [offer.kind for offer in suggest(situation, pool).offers]


@pytest.mark.parametrize(
    ("outcome", "pace", "step"),
    [
        *((4, 0.5, 2), (4, 0.51, 1), (3, 0.7, 1), (3, 0.71, 0), (2, 0.2, 0), (2, 2, 0)),
        *((1, 0.2, -1), (1, 1.5, -1), (0, 0.2, -1), (0, 1.5, -1)),
    ],
)
def test_the_wanted_level_follows_the_table(outcome, pace, step):
    assert wanted_level(after(outcome, pace)) == 3 + step


@pytest.mark.parametrize(("last", "before", "wanted"), [(1, 0, 1), (0, 1, 1), (0, 2, 2), (2, 0, 3)])
def test_two_failures_in_a_row_go_down_two_levels(last, before, wanted):
    earlier = (Closed(rung(3, "sql", name="sql/earlier"), 10, before),)
    assert wanted_level(after(last, before=earlier)) == wanted


@pytest.mark.parametrize(("level", "outcome", "wanted"), [(1, 4, 3), (5, 4, 5), (1, 0, 1)])
def test_the_wanted_level_stays_on_the_ladder(level, outcome, wanted):
    assert wanted_level(after(outcome, pace=0.4, level=level)) == wanted


@pytest.mark.parametrize(
    ("outcome", "pace", "order"),
    [
        (4, 0.9, ["harder", "sideways", "easier"]),
        (3, 0.9, ["sideways", "easier", "harder"]),
        (2, 0.4, ["sideways", "easier", "harder"]),
        (1, 1.0, ["easier", "sideways"]),
        (0, 1.0, ["easier", "sideways"]),
    ],
)
def test_offers_come_in_the_order_of_the_step(outcome, pace, order):
    assert kinds(after(outcome, pace), ladder("arrays") + ladder("hashing")) == order


def test_the_plan_comes_first_and_the_follow_up_last():
    situation = after(3, to_come=(SHORT_RECIPE,), follow_ups=FOLLOW_UPS)
    assert kinds(situation, ladder("hashing")) == ["plan", "sideways", "easier", "follow_up"]


def test_each_direction_offers_what_is_nearest_to_the_wanted_level():
    offers = suggest(after(4, pace=0.4), ladder("arrays") + ladder("hashing")).offers
    assert [(offer.kind, offer.level) for offer in offers] == [
        ("harder", 5),
        ("sideways", 3),
        ("easier", 2),
    ]


def choice(situation, *pool):
    return suggest(situation, pool).offers[0].question


def test_what_takes_more_than_80_percent_of_the_time_left_is_put_back():
    long, short = rung(3, "sql", 14, name="sql/a-long"), rung(3, "ml", 12, name="ml/b-short")
    assert choice(after(2, left=15), long, short) == short


def test_a_new_track_is_preferred():
    same, other = rung(3, "arrays", name="arrays/a"), rung(3, "sql", name="sql/b")
    assert choice(after(2), same, other) == other


def test_a_shared_skill_is_preferred():
    other = rung(3, "sql", skills=("joins",), name="sql/a")
    shared = rung(3, "ml", skills=("loops",), name="ml/b")
    assert choice(after(2), other, shared) == shared


def test_of_equal_ones_the_reserve_comes_first():
    first, second = rung(3, "sql", name="sql/a"), rung(3, "sql", name="sql/b")
    assert choice(after(2, reserve=frozenset([second.id])), first, second) == second


def test_only_tracks_of_the_plan_and_the_current_one_are_looked_at():
    situation = after(2, tracks=frozenset(["sql"]))
    offered = [choice(situation, rung(3, track)) for track in ("sql", "arrays", "graphs")]
    assert [question is None for question in offered] == [False, False, True]


def test_what_was_used_or_is_known_or_is_still_to_come_is_not_offered():
    used, known, later = ladder("sql")[2], ladder("ml")[2], ladder("hashing")[2]
    situation = after(
        2,
        taken=frozenset([known.id]),
        before=(Closed(used, 9, 4),),
        to_come=(SHORT_RECIPE, later),
    )
    assert kinds(situation, (used, known, later)) == ["plan"]


def test_a_planned_question_that_the_candidate_knows_is_passed_over():
    later = ladder("hashing")[2]
    situation = after(2, to_come=(SHORT_RECIPE, later), taken=frozenset([SHORT_RECIPE.id]))
    assert choice(situation) == later


@pytest.mark.parametrize(("left", "kind"), [(10, "sideways"), (9.9, "close")])
def test_what_does_not_fit_is_not_offered(left, kind):
    assert kinds(after(2, left=left), [rung(3, "sql", 10)]) == [kind]


@pytest.mark.parametrize("left", [7.9, 5.0])
def test_below_eight_minutes_there_is_a_follow_up_and_the_close(left):
    situation = after(2, left=left, follow_ups=FOLLOW_UPS, to_come=(rung(3, "sql", 5),))
    answer = suggest(situation, ladder("sql", minutes=4))
    assert [offer.kind for offer in answer.offers] == ["follow_up", "close"]
    assert answer.notices == ("Fewer than 8 minutes are left: no new question.",)


def test_with_eight_minutes_a_question_may_begin():
    assert kinds(after(2, left=8), [rung(3, "sql", 8)]) == ["sideways"]


@pytest.mark.parametrize(("outcome", "number"), [(4, 2), (3, 2), (2, 1), (1, 1), (0, 1)])
def test_the_follow_up_is_harder_after_a_good_outcome_and_easier_else(outcome, number):
    offers = suggest(after(outcome, left=7, follow_ups=FOLLOW_UPS), ()).offers
    assert offers[0].follow_up == number


def test_a_harder_follow_up_is_not_for_those_who_needed_the_key():
    assert kinds(after(2, follow_ups=FOLLOW_UPS[1:2])) == ["close"]


@pytest.mark.parametrize(("left", "offered"), [(6, ["follow_up", "close"]), (5.9, ["close"])])
def test_a_follow_up_has_to_fit(left, offered):
    assert kinds(after(4, left=left, follow_ups=FOLLOW_UPS[1:2])) == offered


def test_a_plan_that_does_not_fit_is_told_with_its_short_form():
    answer = suggest(after(3, left=9, to_come=(rung(3, "ml", 14),)), ladder("ml", minutes=8))
    offer = answer.offers[0]
    assert (offer.kind, offer.is_short_form, offer.level) == ("plan", True, 2)
    assert "core not complete" in offer.reason
    assert answer.notices == ("ml/level-3 needs 14 minutes, 9 are left.",)


def test_the_short_form_is_the_easier_problem_that_the_question_names():
    following = rung(3, "ml", 14, easier="ml/level-1")
    assert choice(after(3, left=9, to_come=(following,)), *ladder("ml", minutes=8)).level == 1


def test_a_plan_without_a_short_form_is_told_as_well():
    answer = suggest(after(3, left=9, to_come=(rung(3, "ml", 14),)), ())
    assert "no short form" in answer.notices[0]
    assert [offer.kind for offer in answer.offers] == ["close"]


def test_after_a_failure_its_track_rests():
    pool = ladder("arrays") + ladder("hashing")
    tracks = {offer.question.track for offer in suggest(after(0), pool).offers}
    assert tracks == {"hashing"}


def test_after_two_failures_both_tracks_rest():
    earlier = (Closed(rung(3, "hashing", name="hashing/earlier"), 10, 1),)
    pool = ladder("arrays") + ladder("hashing") + ladder("sql")
    offers = suggest(after(0, before=earlier), pool).offers
    assert {offer.question.track for offer in offers} == {"sql"}


def test_the_plan_stays_after_a_failure_in_its_track_with_a_word_of_care():
    offer = suggest(after(0, to_come=(rung(3, "arrays"),)), ()).offers[0]
    assert offer.kind == "plan" and "did not go well" in offer.reason


@pytest.mark.parametrize(("left", "offered"), [(18, ["harder"]), (17.9, ["close"])])
def test_the_last_question_is_not_above_the_wanted_level(left, offered):
    assert kinds(after(3, pace=0.9, left=left), [rung(4, "sql", 10)]) == offered


def test_an_extra_that_crowds_out_the_plan_says_so():
    situation = after(2, left=21, to_come=(SHORT_RECIPE,))
    fits, crowds = rung(3, "sql", 11), rung(3, "sql", 12)
    reasons = [suggest(situation, [each]).offers[1].reason for each in (fits, crowds)]
    assert ["will not fit after it" in reason for reason in reasons] == [False, True]


def test_every_offer_has_its_reason():
    situation = Situation(
        Closed(TWO_BUSIEST, 15, 2),
        30,
        to_come=(SHORT_RECIPE,),
        reserve=frozenset(["ml/dart-players"]),
        tracks=frozenset(["ml"]),
        track_names={"ml": "machine learning"},
    )
    assert [offer.reason for offer in suggest(situation, POOL).offers] == [
        "Next in the plan.",
        "Same level: the last one took the key hint. Nothing on machine learning yet. "
        "In the plan's reserve.",
        "One level down: the last one took the key hint. Nothing on machine learning yet.",
        "One level up: the last one took the key hint. Nothing on machine learning yet.",
    ]


def any_situation(seed):
    """Return some situation in an interview on some problems."""
    chance = Random(seed)
    pool = POOL if seed % 2 else small_library(seed, size=20)
    drawn = chance.sample(pool, 8)
    closed = [Closed(each, chance.uniform(1, 30), chance.randint(0, 4)) for each in drawn[:3]]
    left = chance.choice((chance.uniform(-5, 50), chance.randint(0, 30)))
    situation = Situation(
        closed[0],
        left,
        before=tuple(closed[1 : chance.randint(1, 3)]),
        to_come=tuple(drawn[3 : chance.randint(3, 6)]),
        reserve=frozenset(each.id for each in drawn[6:]),
        tracks=frozenset(each.track for each in drawn if chance.random() < 0.5),
        taken=frozenset(each.id for each in chance.sample(pool, 3)),
        follow_ups=tuple(chance.sample(FOLLOW_UPS, chance.randint(0, 3))),
    )
    return situation, pool


def hold(situation, pool):
    answer = suggest(situation, pool)
    offered = [offer.question.id for offer in answer.offers if offer.question]
    assert answer == suggest(situation, pool[::-1])
    assert 1 <= len(answer.offers) <= 4
    assert all(offer.minutes <= max(0, situation.left) for offer in answer.offers)
    assert len(set(offered)) == len(offered) and not set(offered) & situation.had
    assert all(offer.reason.endswith(".") for offer in answer.offers)
    assert situation.left >= 8 or not offered
    beside = [o.question.track for o in answer.offers if o.question and o.kind != "plan"]
    assert situation.closed.outcome > 1 or situation.closed.question.track not in beside


@pytest.mark.parametrize("part", range(4))
def test_the_guards_hold_in_any_situation(part):
    for seed in range(part * 100, part * 100 + 100):
        hold(*any_situation(seed))


@pytest.mark.soak
@pytest.mark.parametrize("part", range(10))
def test_the_guards_hold_in_very_many_situations(part):
    for seed in range(part * 2_000, part * 2_000 + 2_000):
        hold(*any_situation(seed))


def test_an_own_question_may_be_what_was_closed_and_what_comes():
    own = structs.replace(rung(2, "own", name="own/q1"), revision=0, skills=(), factors=())
    situation = Situation(Closed(own, 8, 3), 30, to_come=(structs.replace(own, id="own/q2"),))
    offers = suggest(situation, POOL).offers
    assert offers[0].question.pinned == "own/q2" and len(offers) == 4
