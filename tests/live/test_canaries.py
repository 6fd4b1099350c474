"""Nothing private reaches a candidate or an observer over a whole interview, whatever they do."""

import json

import pytest
from live.canaries import write_canary_library
from live.stories import BOARD, story

from chalkroom.problems.library import Library

OWN = {"title": "Two piles", "statement": "Of two piles, take one.", "minutes": 5}


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    return folder


@pytest.fixture
def canaries(root):
    return write_canary_library(root)


@pytest.fixture
async def tale(tmp_path, root, canaries):
    async with story(tmp_path / "data", library=Library((root,))) as told:
        told.begins()
        yield told


async def interviewed(tale):
    """Play an interview from the door to the end, with people who go and come back."""
    ada = await tale.joins("Ada")
    cleo, oscar = await tale.lets_in(ada, "Cleo"), await tale.lets_in(ada, "Oscar", "observer")
    ada.says("attach_plan", plan="canary-45")
    core = (await ada.hears("plan_attached"))["core"]
    before = BOARD
    for number, question in enumerate(core):
        ada.says("open_question", question=question, after=before, closes=True)
        await cleo.hears("question_opened", question=question)
        cleo.pushes([[0, "mine"], *rest(tale, question)], board=question)
        await work(ada, question, outcome=number)
        cleo, oscar = await come_back(tale, cleo, oscar, fresh=number % 2 == 0)
        before = question
    await ask_besides(ada, before)
    await tale.settles()
    await tale.restarts()
    ada, cleo = await tale.joins("Ada"), await tale.joins("Cleo", "candidate")
    oscar = await tale.joins("Oscar", "observer")
    ada.says("submit_rating")
    ada.says("end_interview")
    await cleo.hears("ending_started")
    for writer in (ada, cleo):
        writer.signals("flushed")
    await oscar.hears("ended")
    await tale.settles()


def rest(tale, question):
    """Return how much of a board stays behind what is put at its beginning."""
    length = len(tale.room.ahead.room.boards[question].text)
    return [length] if length else []


async def work(ada, question, outcome):
    """Do with a question all that an interviewer can do in private."""
    ada.says("start_clock", question=question)
    ada.says("write_note", text="canary note")
    ada.says("set_mark", means="free", label="canary mark")
    ada.says("tick", question=question, part="clarification", place=0)
    ada.says("rate", question=question, factor="coding", score=2, sentence="canary rating")
    ada.says("close_question", question=question, outcome=outcome)
    asked = ada.says("ask_next")
    await ada.hears("next_offered", asked=asked)


async def come_back(tale, cleo, oscar, fresh):
    """Let both go and come again: with their numbers, or to a snapshot."""
    back = []
    for one in (cleo, oscar):
        knows = {"epoch": one.welcome["epoch"], "streams": {"room": 4}}
        await one.hangs_up()
        back.append(await tale.joins(one.name, one.seat.role, **({} if fresh else knows)))
    return back


async def ask_besides(ada, before):
    """Take a problem and step back from it; write a question and ask it."""
    taken = ada.says("take_problem", problem="canary-rows/canary-rows-3")
    ada.says("open_question", question=taken, after=before)
    ada.says("step_back", question=taken)
    own = ada.says("write_question", **OWN)
    await ada.hears("question_prepared", question=own)
    ada.says("open_question", question=own, after=before)
    await ada.hears("question_opened", question=own)


def heard(tale, *roles):
    """Return all that people of these roles were ever told, as it was told."""
    people = [someone for someone in tale.people if someone.seat.role in roles]
    return [json.dumps(message) for someone in people for message in someone.heard]


async def test_candidates_and_observers_hear_nothing_private(tale):
    await interviewed(tale)
    told = heard(tale, "candidate", "observer")
    assert any('"ended"' in message for message in told)
    assert sum('"question_opened"' in message for message in told) >= 7
    assert [message for message in told if "canary" in message] == []


async def test_the_same_interview_tells_interviewers_every_canary(tale, canaries):
    await interviewed(tale)
    told = "\n".join(heard(tale, "interviewer"))
    assert [canary for canary in canaries if canary not in told] == []
    assert len(canaries) > 40
