"""The total of a rating: the golden cases that both languages add up, and what always holds."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from interview.asked import FIRST

from chalkroom.interview.rating import FactorRating, Rating
from chalkroom.interview.totals import RECOVERY, total
from chalkroom.live import wire

GOLDEN = json.loads((Path(__file__).parents[1] / "golden" / "totals.json").read_text("ascii"))
NAMES = ("listening", "communication", RECOVERY, "approach", "coding", "maths", "verification")
SCORES = st.sampled_from([None, 1, 2, 3, 4])
OVERALL = st.dictionaries(st.sampled_from(NAMES), SCORES)
WEIGHTS = st.dictionaries(st.sampled_from(NAMES), st.floats(0.1, 10))
law = settings(derandomize=True, deadline=None, max_examples=300)


def rating(scores, question=None):
    return Rating(tuple(FactorRating(question, name, score) for name, score in scores.items()))


def known(total):
    return (*total.counted, *total.not_observed, *total.not_rated)


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case["means"])
def test_the_golden_totals_are_what_the_core_makes(case):
    said = tuple(FactorRating(where or None, *rest) for where, *rest in case["ratings"])
    made = total(Rating(said), tuple(case["factors"]), case["weights"])
    assert wire.parse_json(wire.to_json(made)) == case["total"]


@law
@given(OVERALL, WEIGHTS)
def test_a_total_lies_between_the_lowest_and_the_highest_score_that_counts(scores, weights):
    made = total(rating(scores), NAMES, weights)
    counted = [scores[name] for name in made.counted]
    assert (made.hundredths is None) == (counted == [])
    assert made.hundredths is None or 100 * min(counted) <= made.hundredths <= 100 * max(counted)


@law
@given(OVERALL, WEIGHTS)
def test_every_factor_but_recovery_is_named_once(scores, weights):
    made = total(rating(scores), NAMES, weights)
    assert sorted(known(made)) == sorted(set(NAMES) - {RECOVERY})


@law
@given(OVERALL, WEIGHTS, st.sampled_from(NAMES), SCORES)
def test_what_is_not_observed_and_recovery_change_no_figure(scores, weights, name, score):
    before = total(rating({**scores, name: None}), NAMES, weights).hundredths
    without = {key: value for key, value in scores.items() if key not in (name, RECOVERY)}
    assert total(rating({**without, RECOVERY: score}), NAMES, weights).hundredths == before


@law
@given(OVERALL, st.floats(0.1, 10))
def test_weights_that_are_all_the_same_are_equal_weights(scores, weight):
    same = total(rating(scores), NAMES, dict.fromkeys(NAMES, weight)).hundredths
    equal = total(rating(scores), NAMES, {}).hundredths
    assert same == equal or abs(same - equal) <= 1  # a half may be written a little below itself


@law
@given(OVERALL, WEIGHTS, st.sampled_from([name for name in NAMES if name != RECOVERY]))
def test_a_higher_score_never_lowers_a_total(scores, weights, name):
    figures = [
        total(rating({**scores, name: score}), NAMES, weights).hundredths for score in (1, 2, 3, 4)
    ]
    assert figures == sorted(figures)


@law
@given(OVERALL, OVERALL)
def test_ratings_of_questions_do_not_count(scores, asked):
    both = Rating(rating(scores).factors + rating(asked, FIRST).factors)
    assert total(both, NAMES, {}) == total(rating(scores), NAMES, {})
