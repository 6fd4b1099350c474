"""What interviewers do unheard moves nothing that visitors hear: not its order, not its moment."""

from live.stories import id_of, new_id
from live.test_carets import moves
from live.test_questions import both, opened
from private_texts import private

from chalkroom.interview.commands import WriteNote
from chalkroom.live.carets import CARETS_MILLISECONDS
from chalkroom.live.tail import TAIL_COMMITS

SECOND = 1_000


async def test_a_refusal_waits_for_nothing_that_its_sender_does_not_hear(tale):
    ada, cleo = await both(tale)
    ada.says("write_note", text="A note")
    refused = cleo.pushes([[0, "x"]], board=id_of("none"))
    cleo.signals("ping", sent=7)
    await cleo.hears("pong", sent=7)
    assert cleo.refusals() == [(refused, "not_found")]


async def test_a_note_does_not_hurry_a_caret(timed, clock):
    ada, cleo = await both(timed)
    moves(ada, 0)
    ada.says("write_note", text="A note")
    await ada.hears("note_written")
    await timed.settles()
    assert "carets" not in [message["kind"] for message in cleo.heard]
    clock.moves(CARETS_MILLISECONDS)
    await cleo.hears("carets")


async def test_an_ending_does_not_wait_for_who_has_gone_from_the_door(timed):
    ada, cleo = await both(timed)
    stranger = timed.opens("Stranger", "observer")
    stranger.says_hello()
    stranger.says("knock", name="Stranger")
    await ada.hears("knocked", seat=stranger.seat.id)
    await stranger.hangs_up()
    ada.says("end_interview")
    await cleo.hears("ending_started")
    for writer in (ada, cleo):
        writer.signals("flushed")
    await cleo.hears("ended")


async def test_the_time_the_server_was_away_begins_at_no_note(timed, clock):
    ada, cleo = await both(timed)
    await opened(timed, ada)
    timed.store.beat(clock.now())
    gone_at = clock.now()
    clock.moves(SECOND)
    ada.says("write_note", text="A note")
    await timed.settles()
    await timed.restarts()
    clock.moves(SECOND)
    await timed.opened_again()
    cleo = await timed.joins("Cleo", "candidate", epoch=timed.store.epoch(), streams={"room": 5})
    assert (await cleo.hears("server_was_away"))["since"] == gone_at


async def test_notes_do_not_leave_a_slow_candidate_behind(tale):
    ada, cleo = await both(tale)
    (writer,) = [one for one in tale.room.connections if one.actor.person == id_of("Ada")]
    cleo.is_listening.clear()
    ada.says("say", text="Under way while the notes are written")
    await ada.hears("said")
    for _ in range(TAIL_COMMITS + 1):
        tale.room.handle(writer, WriteNote(new_id(), "A note"))
    ada.says("say", text="And after them")
    await ada.hears("said", text="And after them")
    cleo.is_listening.set()
    await cleo.hears("said", text="And after them")
    assert cleo.closed is None


async def test_the_time_of_a_note_is_told_to_nobody_when_the_wall_clock_was_set_back(timed, clock):
    ada, cleo = await both(timed)
    clock.moves(10 * SECOND)
    ada.says("write_note", text="A note")
    await timed.settles()
    await timed.restarts()
    clock.moves(-5 * SECOND)
    timed.lobby = timed.opened_lobby()
    ada, cleo = await timed.joins("Ada"), await timed.joins("Cleo", "candidate")
    ada.says("say", text="Hello")
    await cleo.hears("said")
    assert cleo.entries[-1]["at"] == clock.now()


async def test_within_a_stream_time_does_not_go_back_even_then(timed, clock):
    ada = await timed.joins("Ada")
    clock.moves(10 * SECOND)
    ada.says("write_note", text=private("First"))
    await timed.settles()
    await timed.restarts()
    clock.moves(-5 * SECOND)
    timed.lobby = timed.opened_lobby()
    ada = await timed.joins("Ada")
    second = ada.says("write_note", text=private("Second"))
    await ada.hears("note_written", note=second)
    assert ada.entries[-1]["at"] == clock.now() + 5 * SECOND
