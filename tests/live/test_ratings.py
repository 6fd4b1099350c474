"""Ratings in a live room: sealed until one's own is submitted, then open, and never a visitor's."""

import json

from live.stories import BOARD
from live.test_questions import opened

from chalkroom.live.closing import Closing

SECRET = "A secret that nobody may hear before its time."


async def three(tale):
    """Let Ada, Grace and Cleo in."""
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    return ada, await tale.joins("Grace"), cleo


async def submits(someone):
    someone.says("rate", question=None, factor="coding", score=4, sentence=SECRET)
    someone.says("recommend", recommendation="yes", summary=SECRET)
    someone.says("submit_rating")
    assert await someone.is_closed() == Closing.HEARS_MORE


def heard(someone):
    return json.dumps(someone.heard)


async def test_before_submitting_no_byte_of_others_ratings_is_heard(tale):
    ada, grace, cleo = await three(tale)
    grace.says("write_note", text=SECRET, visible_to="me")
    await submits(grace)
    await ada.hears("rating_handed_in", person=grace.seat.person)
    await tale.settles()
    assert SECRET not in heard(ada) + heard(cleo)
    again = await tale.joins("Ada")
    assert SECRET not in heard(again)


async def test_who_has_submitted_comes_back_and_hears_the_others(tale):
    ada, grace, _ = await three(tale)
    await submits(grace)
    await submits(ada)
    again = await tale.joins("Ada")
    (rating, _) = again.welcome["streams"]["ratings"]["snapshot"]["submitted"].values()
    assert rating["rating"]["summary"] == SECRET


async def test_who_has_submitted_hears_later_ratings_at_once(tale):
    ada, grace, _ = await three(tale)
    await submits(ada)
    again = await tale.joins("Ada")
    await submits(grace)
    told = await again.hears("rating_submitted", person=grace.seat.person)
    assert told["rating"]["factors"][0]["sentence"] == SECRET


async def test_ratings_survive_a_snapshot_and_a_restart(tale):
    ada, _, _ = await three(tale)
    await submits(ada)
    await tale.restarts()
    again = await tale.joins("Ada")
    assert ada.seat.person in again.welcome["streams"]["ratings"]["snapshot"]["submitted"]


async def test_a_hint_reaches_everybody_and_its_step_only_interviewers(tale):
    ada, _, cleo = await three(tale)
    question = ada.says("take_problem", problem="arrays/busiest-hour")
    ada.says("open_question", question=question, after=BOARD)
    ada.says("release_hint", question=question, place=0)
    await cleo.hears("hint_released", question=question)
    await ada.hears("hint_given", question=question, place=0)
    await tale.settles()
    assert "hint_given" not in cleo.kinds


async def test_notes_marks_and_ticks_leave_no_gap_that_a_candidate_could_count(tale):
    ada, _, cleo = await three(tale)
    question = await opened(tale, ada)
    for means in ("clarify", "plan", "code"):
        ada.says("set_mark", means=means)
        ada.says("write_note", text="A note")
    ada.says("close_question", question=question, outcome=2)
    await cleo.hears("question_closed")
    numbers = [entry["seq"] for entry in cleo.entries]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
