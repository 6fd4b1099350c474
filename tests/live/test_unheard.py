"""What interviewers do unheard moves nothing that visitors hear: not its order, not its moment."""

from live.stories import id_of
from live.test_carets import moves
from live.test_questions import both, opened

from chalkroom.live.carets import CARETS_MILLISECONDS

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
