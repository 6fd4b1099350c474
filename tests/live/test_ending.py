"""The end in a room: browsers hand in what they hold, then only interviewers stay."""

from live.stories import id_of

from chalkroom.interview.rules import ENDING_MILLISECONDS
from chalkroom.live.presence import GRACE_MILLISECONDS


async def all_in(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    otto = await tale.lets_in(ada, "Otto", "observer")
    return ada, cleo, otto


def ends(ada):
    ada.says("end_interview")


def is_flushed(someone):
    someone.sends('{"kind": "flushed"}')


async def test_it_ends_as_soon_as_every_writer_has_handed_in_all(timed):
    ada, cleo, otto = await all_in(timed)
    ends(ada)
    await cleo.hears("ending_started")
    cleo.pushes([[0, "last words"]])
    for writer in (ada, cleo):
        is_flushed(writer)
    assert [await someone.is_closed() for someone in (cleo, otto)] == [4410] * 2
    assert [someone.kinds[-1] for someone in (cleo, otto)] == ["ended"] * 2
    assert timed.text() == "last words"
    assert "edited" in otto.kinds


async def test_it_does_not_end_before_that(timed, clock):
    ada, cleo, _ = await all_in(timed)
    ends(ada)
    is_flushed(ada)
    await cleo.hears("ending_started")
    clock.moves(ENDING_MILLISECONDS - 1)
    await timed.settles()
    assert cleo.kinds[-1] == "ending_started"


async def test_after_five_seconds_it_ends_whoever_still_holds_something(timed, clock):
    ada, cleo, _ = await all_in(timed)
    ends(ada)
    await cleo.hears("ending_started")
    clock.moves(ENDING_MILLISECONDS)
    assert await cleo.is_closed() == 4410
    assert (await ada.hears("ended")) and ada.closed is None


async def test_who_is_cut_off_while_it_ends_may_still_come_back_with_something(timed):
    ada, cleo, _ = await all_in(timed)
    ends(ada)
    await cleo.hears("ending_started")
    is_flushed(ada)
    await cleo.hangs_up()
    again = await timed.joins("Cleo", "candidate")
    again.pushes([[0, "last words"]])
    is_flushed(again)
    assert await again.is_closed() == 4410
    assert timed.text() == "last words"


async def test_who_hangs_up_is_waited_for_no_longer_than_announced(timed, clock):
    ada, cleo, _ = await all_in(timed)
    ends(ada)
    await cleo.hears("ending_started")
    is_flushed(ada)
    await cleo.hangs_up()
    clock.moves(ENDING_MILLISECONDS)
    await ada.hears("ended")


async def test_who_hung_up_before_is_waited_for_no_longer_than_the_usual_grace(timed, clock):
    ada, cleo, _ = await all_in(timed)
    await cleo.hangs_up()
    clock.moves(GRACE_MILLISECONDS - 2_000)
    ends(ada)
    await ada.hears("ending_started")
    is_flushed(ada)
    await timed.settles()
    assert "ended" not in ada.kinds
    clock.moves(2_000)
    await ada.hears("ended")


async def test_an_interview_without_writers_ends_at_once(timed):
    ended = await timed.lobby.end(timed.interview)
    assert ended.room.phase == "ended"
    assert (await timed.lobby.end(timed.interview)).room.ended_at == ended.room.ended_at


async def test_the_host_ends_it_for_those_who_are_there(timed, clock):
    ada, cleo, _ = await all_in(timed)
    assert (await timed.lobby.end(timed.interview)).room.phase == "ending"
    clock.moves(ENDING_MILLISECONDS)
    assert await cleo.is_closed() == 4410
    await ada.hears("ended")


async def test_interviewers_stay_and_may_write_notes_but_not_on_the_board(timed):
    ada, cleo, _ = await all_in(timed)
    ends(ada)
    for writer in (ada, cleo):
        is_flushed(writer)
    await ada.hears("ended")
    late = ada.pushes([[0, "too late"]])
    ada.says("write_note", text="A thought")
    await ada.hears("note_written")
    await timed.settles()
    assert ada.refusals() == [(late, "ended")]
    assert timed.text() == ""


async def test_ended_is_the_last_event_of_the_room(timed, clock):
    ada, cleo, _ = await all_in(timed)
    ends(ada)
    for writer in (ada, cleo):
        is_flushed(writer)
    await ada.hears("ended")
    await ada.hangs_up()
    clock.moves(60_000)
    grace = await timed.joins("Grace")
    grace.says("say", text="Hello?")
    await timed.settles()
    assert grace.welcome["streams"]["room"]["snapshot"]["phase"] == "ended"
    stored = timed.store.read(timed.interview, "room", after=0)
    assert '"ended"' in stored[-1].row.body


async def test_visitors_who_come_after_the_end_are_told_so(timed):
    ada, cleo, _ = await all_in(timed)
    ends(ada)
    for writer in (ada, cleo):
        is_flushed(writer)
    await cleo.is_closed()
    again = timed.opens("Cleo", "candidate")
    again.says_hello()
    assert await again.is_closed() == 4410
    stranger = timed.opens("Nina", "observer")
    stranger.says_hello()
    assert await stranger.is_closed() == 4410
    assert (await stranger.hears("lobby"))["has_ended"]


async def test_a_room_that_was_ending_when_the_server_stopped_ends_after_it(timed, clock):
    ada, _, _ = await all_in(timed)
    ends(ada)
    await ada.hears("ending_started")
    lobby = await timed.restarts()
    clock.moves(ENDING_MILLISECONDS)
    assert (await lobby.look(timed.interview)).room.phase == "ending"
    async with lobby.hold(timed.interview):
        clock.moves(0)
        await timed.recorder.settled()
    assert (await lobby.look(timed.interview)).room.phase == "ended"
    assert id_of("Cleo") in (await lobby.look(timed.interview)).room.people
