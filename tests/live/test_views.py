"""An interviewer looks on as the candidate: hears what the candidate hears, and is nobody by it."""

import pytest
from interview.given import ADA
from interview.matrix import wishes
from live.stories import BOARD, id_of
from live.test_questions import PROBLEM, both
from private_texts import private

from chalkroom.interview.audience import streams
from chalkroom.interview.values import STAFF
from chalkroom.live.presence import GRACE_MILLISECONDS
from chalkroom.live.wire import to_json


def figures(view):
    return [message["private"] for message in view.heard if message["kind"] == "open_streams"]


async def seen_beside(tale):
    ada, cleo = await both(tale)
    return ada, cleo, await tale.looks_on(ada)


async def test_a_view_hears_what_the_candidate_hears_frame_by_frame(tale):
    ada, cleo, view = await seen_beside(tale)
    await tale.settles()
    before = len(cleo.frames), len(view.frames)
    ada.says("write_note", text=private("note"))
    question = ada.says("take_problem", problem=PROBLEM)
    ada.says("open_question", question=question, after=BOARD)
    await cleo.hears("question_opened")
    await view.hears("question_opened")
    assert view.frames[before[1] :] == cleo.frames[before[0] :] != []


async def test_its_welcome_is_an_observers_and_holds_no_private_stream(tale):
    _, _, view = await seen_beside(tale)
    assert view.welcome["streams"].keys() == {"room"}
    assert view.welcome["you"]["role"] == "observer"


@pytest.mark.parametrize("kind", wishes(ADA))
async def test_it_may_wish_for_nothing(tale, kind):
    _, _, view = await seen_beside(tale)
    commit = tale.room.commit
    view.sends(to_json(wishes(ADA)[kind]))
    await view.hears("refusal", code="forbidden")
    await tale.recorder.settled()
    assert tale.room.commit == commit


@pytest.mark.parametrize("signal", ["caret", "flushed", "visibility", "diverged"])
async def test_nor_does_anything_come_of_its_signals(tale, signal):
    _, cleo, view = await seen_beside(tale)
    fields = {
        "caret": {"board": BOARD, "version": 0, "ranges": [[0, 0]]},
        "visibility": {"is_visible": False},
        "diverged": {"board": BOARD, "version": 0, "sha256": "0" * 64},
    }
    before = len(cleo.heard)
    view.signals(signal, **fields.get(signal, {}))
    await view.hears("refusal", id=None, code="forbidden")
    await cleo.is_up_to_date()
    (looking,) = [one for one in tale.room.connections if one.actor.role == "view"]
    assert (looking.has_flushed, looking.is_visible) == (False, True)
    assert tale.room.checksums.divergences == 0
    assert {message["kind"] for message in cleo.heard[before:]} == {"pong"}


async def test_nobody_is_here_by_it(timed, clock):
    ada, cleo, _ = await seen_beside(timed)
    joined = cleo.kinds.count("joined")
    await ada.hangs_up()
    clock.moves(GRACE_MILLISECONDS)
    await cleo.hears("cut_off", person=id_of("Ada"))
    assert cleo.kinds.count("joined") == joined
    assert list(timed.room.told.room.people) == [id_of("Ada"), id_of("Cleo")]


async def test_an_ending_does_not_wait_for_it(tale):
    ada, cleo, view = await seen_beside(tale)
    ada.says("end_interview")
    await cleo.hears("ending_started")
    for writer in (ada, cleo):
        writer.signals("flushed")
    assert await view.is_closed() == 4410


async def test_it_sees_the_caret_of_its_own_interviewer_as_the_candidate_does(tale):
    ada, _, view = await seen_beside(tale)
    ada.signals("caret", board=BOARD, version=0, ranges=[[0, 0]])
    told = await view.hears("carets")
    assert told["carets"][0]["person"] == id_of("Ada")


async def test_it_closes_with_its_interviewer(tale):
    await tale.joins("Ada")
    grace = await tale.joins("Grace")
    view = await tale.looks_on(grace)
    tale.people[0].says("remove", person=id_of("Grace"))
    assert await view.is_closed() == 4403


async def test_no_private_stream_is_open_to_the_candidate(tale):
    _, _, view = await seen_beside(tale)
    await view.hears("open_streams", private=0)
    await tale.settles()
    assert figures(view) == [0]


async def test_a_leak_is_counted_while_it_lasts(tale, monkeypatch):
    def leaky(interview, actor):
        heard = streams(interview, actor)
        return (*heard, STAFF) if actor.role == "candidate" else heard

    tale.leaks_on_purpose = True
    ada = await tale.joins("Ada")
    view = await tale.looks_on(ada)
    monkeypatch.setattr("chalkroom.live.connection.streams", leaky)
    cleo = await tale.lets_in(ada, "Cleo")
    await view.hears("open_streams", private=1)
    await cleo.hangs_up()
    await view.until(lambda: figures(view) == [0, 1, 0])
