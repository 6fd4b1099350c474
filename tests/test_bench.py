"""The benchmark says whose limit it met, so that a goal is not missed by one server alone."""

from pathlib import Path

import bench
from bench.goals import BUSY_TYPISTS, P99_SECONDS, SHARE, outcome, remarks, share_outcome
from bench.typists import Result

ASKED = 10_000.0
JUST_IN_TIME = P99_SECONDS - 0.0001


def test_a_server_that_tells_all_in_time_reaches_the_goal() -> None:
    assert outcome(ran(p99=JUST_IN_TIME), ASKED) == "reached"


def test_a_server_that_is_as_slow_as_the_bound_misses_the_goal() -> None:
    assert outcome(ran(p99=P99_SECONDS), ASKED) == "missed"


def test_a_server_that_tells_too_few_edits_misses_the_goal() -> None:
    assert outcome(ran(rate=0.98 * ASKED), ASKED) == "missed"


def test_an_outcome_says_when_the_typists_were_busy_themselves() -> None:
    busy = ran(p99=1.0, typists_share=BUSY_TYPISTS + 0.01)
    assert outcome(busy, ASKED) == "missed; the typists were late"


def test_rooms_that_take_just_enough_beside_the_durable_relay_reach_the_goal() -> None:
    assert share_outcome(ran(rate=SHARE * ASKED), ran()) == "reached"


def test_rooms_that_take_too_little_beside_the_durable_relay_miss_the_goal() -> None:
    assert share_outcome(ran(rate=SHARE * ASKED - 1), ran()) == "missed"


def test_nothing_is_remarked_when_the_durable_relay_reaches_the_goal() -> None:
    assert not [*remarks({"durable": ran(), "ours": ran(p99=1.0)}, ASKED)]


def test_a_machine_that_is_too_slow_for_the_durable_relay_is_named() -> None:
    said = " ".join(remarks({"durable": ran(p99=1.0)}, ASKED))
    assert said.endswith("this machine is too slow for the goal even without any rules.")


def test_a_durable_relay_with_late_typists_says_nothing_of_the_machine() -> None:
    said = " ".join(remarks({"durable": ran(p99=1.0, late=1.0)}, ASKED))
    assert said.endswith("so this run does not say whose limit it was.")


def ran(
    rate: float = ASKED, p99: float = 0.01, typists_share: float = 0.5, late: float = 0.0
) -> Result:
    return Result(
        rate=rate,
        p50=0.001,
        p99=p99,
        server_share=0.9,
        cpu_per_thousand=0.1,
        typists_share=typists_share,
        late=late,
        is_complete=True,
    )


def test_what_is_no_part_of_the_benchmark_is_named_where_contributors_look() -> None:
    folder = Path(bench.__file__).parent
    assert "bench.replay" not in (folder / "__main__.py").read_text()
    assert "`python -m bench.replay`" in (folder.parent / "CONTRIBUTING.md").read_text()
