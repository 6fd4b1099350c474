"""What a connection refuses: in order, in words, and for how long it listens."""

import pytest
from live.fake_clock import played, seconds_pass
from live.stories import BOARD, id_of, story

from chalkroom.interview.limits import LIMITS
from chalkroom.live.closing import Closing
from chalkroom.live.hello import HELLO_SECONDS


def positions(someone, kind):
    """Where in the line of messages something of this kind was heard."""
    return [
        place
        for place, message in enumerate(someone.heard)
        if message["kind"] == kind
        or any(entry["event"]["kind"] == kind for entry in message.get("events", ()))
    ]


async def test_a_refusal_does_not_overtake_what_is_on_its_way_to_disk(tale):
    ada = await tale.joins("Ada")
    ada.pushes([[0, "a"]])
    refused = ada.pushes([[0, "b"]], board=id_of("none"))
    ada.pushes([1, [0, "c"]], version=1, sequence=2)
    await tale.settles()
    assert ada.refusals() == [(refused, "not_found")]
    first, second = positions(ada, "edited")
    assert first < positions(ada, "refusal")[0] < second
    assert tale.text() == "ac"


async def test_a_refusal_is_heard_by_nobody_else(tale):
    ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
    ada.pushes([9, [0, "a"]])
    refusal = await ada.hears("refusal", code="change")
    assert not refusal["retry"] and refusal["sentence"]
    await tale.settles()
    assert grace.refusals() == []


async def test_a_push_too_far_behind_may_be_tried_again(tale):
    ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
    for number in range(41):
        grace.pushes(
            [number, [0, "x"]] if number else [[0, "x"]], version=number, sequence=number + 1
        )
    await ada.hears("edited", sequence=41)
    updates = [[n, [0, "y"]] if n else [[0, "y"]] for n in range(LIMITS.push_updates)]
    ada.pushes(*updates)
    assert (await ada.hears("refusal", code="behind"))["retry"]


MALFORMED = ["", "{", "[]", "7", '{"kind": "unknown"}', '{"kind": "say"}', '{"kind": ["say"]}']


@pytest.mark.parametrize("text", MALFORMED)
async def test_what_makes_no_sense_is_answered_and_forgiven_twice(tale, text):
    ada = await tale.joins("Ada")
    for _ in range(2):
        ada.sends(text)
    ada.pushes([[0, "a"]])
    await ada.hears("edited")
    assert ada.refusals() == [(None, "malformed")] * 2
    ada.sends(text)
    assert await ada.is_closed() == Closing.MALFORMED


async def test_a_malformed_command_is_refused_by_its_id(tale):
    ada = await tale.joins("Ada")
    id = ada.says("say", text=7)
    assert (await ada.hears("refusal", code="malformed"))["id"] == id


@pytest.mark.parametrize("text", ['{"kind": "hello", "protocol": 1}', None])
async def test_a_second_hello_and_binary_frames_make_no_sense(tale, text):
    ada = await tale.joins("Ada")
    for _ in range(3):
        if text is None:
            ada.sends_bytes(b'{"kind": "ping", "sent": 1}')
        else:
            ada.sends(text)
    assert await ada.is_closed() == Closing.MALFORMED


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ('{"kind": "hello", "protocol": 1, "streams": 7}', Closing.MALFORMED),
        ('{"kind": "ping", "sent": 1}', Closing.MALFORMED),
        ("nonsense", Closing.MALFORMED),
        ('{"kind": "hello", "protocol": 0}', Closing.OUTDATED),
        ('{"kind": "hello", "protocol": 2}', Closing.OUTDATED),
    ],
)
async def test_the_first_message_is_a_hello_of_this_protocol(tale, text, closing):
    ada = tale.opens("Ada", "interviewer")
    ada.sends(text)
    assert await ada.is_closed() == closing
    assert ada.heard == []


async def test_a_binary_hello_is_none(tale):
    ada = tale.opens("Ada", "interviewer")
    ada.sends_bytes(b'{"kind": "hello", "protocol": 1}')
    assert await ada.is_closed() == Closing.MALFORMED


async def test_who_hangs_up_before_a_hello_was_never_there(tale):
    await tale.opens("Ada", "interviewer").hangs_up()
    assert (await tale.lobby.look(tale.interview)).room.people == {}


def test_who_says_no_hello_in_time_is_sent_away(tmp_path):
    async def scene():
        async with story(tmp_path) as tale:
            tale.begins()
            ada, cleo = await tale.joins("Ada"), tale.opens("Cleo", "candidate")
            await ada.is_up_to_date()
            seconds_pass(HELLO_SECONDS - 1)
            await ada.is_up_to_date()
            assert cleo.closed is None
            seconds_pass(1)
            assert await cleo.is_closed() == Closing.HELLO_TOO_LATE
            assert ada.closed is None

    played(scene())


async def test_there_is_no_interview_but_those_that_are_there(tale):
    nobody = tale.opens("Ada", "interviewer", interview=id_of("none"))
    nobody.says_hello()
    assert await nobody.is_closed() == Closing.NOT_FOUND


async def test_observers_write_nothing(tale):
    ada = await tale.joins("Ada")
    otto = await tale.lets_in(ada, "Otto", "observer")
    otto.pushes([[0, "x"]])
    otto.says("say", text="x")
    otto.says("select", board=BOARD, version=0, ranges=[[0, 0]])
    await tale.settles()
    assert [code for _, code in otto.refusals()] == ["forbidden"] * 3
    assert tale.text() == ""


def test_every_reason_to_close_has_words_that_fit_a_close_frame():
    assert all(len(closing.words.encode()) <= 123 for closing in Closing)
    assert {closing for closing in Closing if not closing.is_final} == {
        *(Closing.ROOM_FAILED, Closing.RESTARTING, Closing.HELLO_TOO_LATE),
        *(Closing.HEARS_MORE, Closing.TOO_SLOW, Closing.TOO_MANY),
    }
