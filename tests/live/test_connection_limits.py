"""Limits that a connection enforces: so much works, more does not, and nobody else notices."""

import json

import pytest
from live.fake_clock import played, seconds_pass
from live.stories import BOARD, id_of, story
from private_texts import MARK

from chalkroom.interview.limits import LIMITS
from chalkroom.live.closing import Closing
from chalkroom.live.pace import Pace, Paces


def padded(message: dict, length: int) -> str:
    text = json.dumps(message)
    return text + " " * (length - len(text))


def push(instance: str) -> dict:
    wish = {"id": id_of("wish"), "board": BOARD, "instance": id_of(instance), "sequence": 1}
    return {"kind": "push", "version": 0, "updates": [[[0, "x"]]], **wish}


async def test_a_push_may_be_so_long_and_no_longer(tale):
    ada = await tale.joins("Ada")
    ada.sends(padded(push("one"), LIMITS.push_bytes))
    await ada.hears("edited")
    ada.sends(padded(push("two"), LIMITS.push_bytes + 1))
    refusal = await ada.hears("refusal", code="too_large")
    assert (refusal["id"], refusal["retry"]) == (id_of("wish"), False)
    assert ada.closed is None and tale.text() == "x"


@pytest.mark.parametrize(
    ("kind", "field", "limit", "more"),
    [
        ("say", "text", LIMITS.chat_length, {}),
        ("write_note", "text", LIMITS.note_length, {}),
        ("open_board", "title", LIMITS.title_length, {}),
        ("set_mark", "label", LIMITS.label_length, {"means": "free"}),
        (
            "rate",
            "sentence",
            LIMITS.sentence_length,
            {"question": None, "factor": "coding", "score": 3},
        ),
    ],
)
async def test_a_text_may_be_so_long_and_no_longer(tale, kind, field, limit, more):
    ada = await tale.joins("Ada")
    for length in (limit, limit + 1):
        id = ada.says(kind, **{field: MARK.ljust(length, "x")}, **more)
    await tale.settles()
    assert ada.refusals() == [(id, "malformed")]
    assert len(ada.events) == 1


@pytest.mark.parametrize(
    ("field", "most", "more"),
    [
        ("statement", "x" * LIMITS.statement_length, "x" * (LIMITS.statement_length + 1)),
        ("starter", "x" * LIMITS.starter_length, "x" * (LIMITS.starter_length + 1)),
        ("minutes", LIMITS.question_minutes, LIMITS.question_minutes + 1),
    ],
)
async def test_a_question_of_ones_own_may_be_so_large_and_no_larger(tale, field, most, more):
    ada = await tale.joins("Ada")
    question = {"title": "Mine", "statement": "Count the birds.", "minutes": 5}
    ada.says("write_question", **{**question, field: most})
    id = ada.says("write_question", **{**question, field: more})
    await tale.settles()
    assert (ada.refusals(), ada.kinds) == ([(id, "malformed")], ["question_prepared"])


async def test_an_address_may_be_so_long_and_no_longer(tale):
    ada = await tale.joins("Ada")
    url = "https://call.example/".ljust(LIMITS.url_length, "x")
    ada.says("set_call_link", url=url)
    id = ada.says("set_call_link", url=url + "x")
    await tale.settles()
    assert (ada.refusals(), ada.kinds) == ([(id, "malformed")], ["call_link_changed"])


async def test_a_selection_has_so_many_ranges_and_no_more(tale):
    ada = await tale.joins("Ada")
    for ranges in (LIMITS.ranges, LIMITS.ranges + 1):
        id = ada.says("select", board=BOARD, version=0, ranges=[[0, 0]] * ranges)
    await tale.settles()
    assert (ada.refusals(), ada.kinds) == ([(id, "malformed")], ["selected"])


async def test_a_push_holds_so_many_updates_and_no_more(tale):
    ada = await tale.joins("Ada")
    updates = [[n, [0, "x"]] if n else [[0, "x"]] for n in range(LIMITS.push_updates + 1)]
    id = ada.pushes(*updates)
    ada.pushes(*updates[:-1])
    await ada.hears("edited", sequence=LIMITS.push_updates)
    assert ada.refusals() == [(id, "malformed")]


async def test_a_seat_has_so_many_connections_and_no_more(tale):
    for _ in range(LIMITS.connections_per_seat):
        ada = await tale.joins("Ada")
    more = tale.opens("Ada", "interviewer")
    assert await more.is_closed() == Closing.TOO_MANY
    await ada.hangs_up()
    await tale.joins("Ada")


async def test_connections_that_have_not_said_hello_count_as_well(tale):
    tabs = [tale.opens("Ada", "interviewer") for _ in range(LIMITS.connections_per_seat + 1)]
    assert await tabs[-1].is_closed() == Closing.TOO_MANY
    for tab in tabs[:-1]:
        tab.says_hello()
        await tab.hears("welcome")


async def test_a_room_has_so_many_connections_and_no_more(tale):
    for device in range(LIMITS.connections_per_room):
        ada = tale.opens("Ada", "interviewer", device)
        ada.says_hello()
        await ada.hears("welcome")
    assert await tale.opens("Grace", "interviewer").is_closed() == Closing.TOO_MANY


async def test_who_waits_keeps_nobody_out_whose_room_it_is(tale):
    for number in range(LIMITS.connections_outside):
        visitor = tale.opens("Otto", "observer", number)
        visitor.says_hello()
        await visitor.hears("lobby")
    assert await tale.opens("Olga", "observer").is_closed() == Closing.TOO_MANY
    await tale.joins("Ada")


def test_a_pace_allows_a_burst_and_then_as_much_as_comes_in():
    pace = Pace(rate=10, burst=100, now=0)
    assert [pace.wait(100, 0), pace.wait(1, 0), pace.wait(10, 0)] == [0, 0.1, 1.1]
    assert pace.wait(0, 1.1) == 0
    assert pace.wait(100, 1_000) == 0


@pytest.mark.parametrize("length", [LIMITS.bytes_burst // LIMITS.frames_burst + 1, 1])
def test_a_connection_is_slowed_by_bytes_or_by_frames(length):
    paces, waits = Paces(0), []
    for _ in range(LIMITS.frames_burst + 60):
        waits.append(paces.wait(length, 0))
    assert waits[LIMITS.frames_burst - 2] == 0
    by_frames, by_bytes = 60 / LIMITS.frames_per_second, 0.0
    if length > 1:
        by_bytes = (length * len(waits) - LIMITS.bytes_burst) / LIMITS.bytes_per_second
    assert waits[-1] == pytest.approx(max(by_frames, by_bytes))


def test_who_sends_too_much_is_read_more_slowly_and_harms_nobody(tmp_path):
    async def scene():
        async with story(tmp_path) as tale:
            tale.begins()
            ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
            ada.sends(padded({"kind": "ping", "sent": 1}, LIMITS.frame_bytes))
            ada.sends(padded({"kind": "ping", "sent": 2}, LIMITS.bytes_per_second))
            await ada.hears("pong", sent=1)
            await grace.is_up_to_date()
            assert [m["sent"] for m in ada.heard if m["kind"] == "pong"] == [1]
            seconds_pass(1)
            await ada.hears("pong", sent=2)

    played(scene())


async def test_what_was_still_waiting_to_be_read_is_not_heard_after_closing(tale):
    ada, tab = await tale.joins("Ada"), await tale.joins("Ada")
    ada.sends(padded({"kind": "ping", "sent": 1}, LIMITS.frame_bytes))
    ada.sends(padded(push("late"), LIMITS.bytes_per_second // 8))
    await ada.hears("pong", sent=1)
    tab.says("leave")
    assert await ada.is_closed() == await tab.is_closed() == Closing.LEFT
    await tale.recorder.settled()
    assert tale.text() == ""
