"""How often problems were asked is counted from the lines of interviews, for ninety days."""

from live.stories import BOARD

from chalkroom.live import wire
from chalkroom.live.exposure import EXPOSURE_MILLISECONDS, uses, uses_in
from chalkroom.live.summary import Summary

PROBLEM = "arrays/busiest-hour"
NOW = EXPOSURE_MILLISECONDS + 1_000


def line(*opened):
    return wire.to_json(Summary("T", "Cleo", 60, None, "open", True, None, opened=opened))


def test_every_opening_in_any_interview_counts():
    lines = [line(("sql/a", NOW), ("sql/b", NOW)), line(("sql/a", NOW))]
    assert uses(lines, NOW) == {"sql/a": 2, "sql/b": 1}


def test_an_opening_counts_for_ninety_days():
    lines = [line(("sql/old", 1_000), ("sql/recent", 1_001))]
    assert uses(lines, NOW) == {"sql/recent": 1}


def test_a_line_from_before_openings_were_kept_counts_nothing():
    kept = wire.parse_json(line())
    del kept["opened"]
    assert uses([wire.to_json(kept)], NOW) == {}


async def asked(tale, ada, **problem):
    question = ada.says("take_problem", **problem) if problem else written(ada)
    ada.says("open_question", question=question, after=tale.room.ahead.room.current)
    await ada.hears("question_opened", question=question)
    return question


def written(ada):
    return ada.says("write_question", title="Own", statement="Why?", minutes=5)


async def test_a_problem_that_was_asked_is_counted_by_its_name(tale):
    ada = await tale.joins("Ada")
    await tale.lets_in(ada, "Cleo")
    await asked(tale, ada, problem=PROBLEM)
    await asked(tale, ada)
    await tale.settles()
    assert uses_in(tale.store, tale.clock.now()) == {PROBLEM: 1}


async def test_a_problem_that_was_only_prepared_or_taken_back_is_not_counted(tale):
    ada = await tale.joins("Ada")
    await tale.lets_in(ada, "Cleo")
    ada.says("take_problem", problem="arrays/quiet-stretch")
    question = await asked(tale, ada, problem=PROBLEM)
    ada.says("step_back", question=question)
    await ada.hears("board_shown", board=BOARD)
    await tale.settles()
    assert uses_in(tale.store, tale.clock.now()) == {}
