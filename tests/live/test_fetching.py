"""What rooms get of the library beside problems: what a rating weighs, and on what anchors."""

import pytest
from live.fake_clock import FakeClock
from problems.good import PLAN, write_good_library

from chalkroom.live.fetching import Fetcher
from chalkroom.live.librarian import Librarian
from chalkroom.problems.library import Library

WEIGHED = "weights: {coding: 2.0}\nweights_reason: Nothing but code is written in this job."


@pytest.fixture
async def fetcher(tmp_path):
    write_good_library(tmp_path)
    (tmp_path / "plans/tiny-45.yaml").write_text(PLAN.replace("weights: equal", WEIGHED))
    (tmp_path / "plans/even-45.yaml").write_text(PLAN.replace("tiny-45", "even-45"))
    async with Librarian(Library((tmp_path,))) as librarian:
        yield Fetcher(librarian, None, None, None, FakeClock())


async def test_the_weights_of_a_plan_come_with_their_reason(fetcher):
    copy = await fetcher.plan("tiny-45")
    assert copy.weights == {"coding": 2.0}
    assert copy.weights_reason == "Nothing but code is written in this job."


async def test_a_plan_with_equal_weights_names_none(fetcher):
    copy = await fetcher.plan("even-45")
    assert (copy.weights, copy.weights_reason) == ({}, "")


async def test_what_every_interview_rates_has_four_anchors_each(fetcher):
    scales = await fetcher.scales()
    assert "listening" in [scale.factor for scale in scales]
    assert {len(scale.anchors) for scale in scales} == {4}
