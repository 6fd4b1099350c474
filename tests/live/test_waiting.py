"""Waiting at the door: what it tells, what it does not, and how waiting ends."""

from live.stories import id_of

from chalkroom.live.presence import GRACE_MILLISECONDS


async def waits(tale, name="Cleo", role="candidate"):
    someone = tale.opens(name, role)
    someone.says_hello()
    await someone.hears("lobby", standing="outside")
    someone.says("knock", name=name)
    await someone.hears("lobby", standing="waiting")
    return someone


async def test_the_lobby_tells_what_a_visitor_may_know(tale):
    ada = await tale.joins("Ada")
    cleo = tale.opens("Cleo", "candidate")
    cleo.says_hello()
    lobby = await cleo.hears("lobby")
    assert set(lobby) == {
        *("kind", "you", "standing", "title", "job", "candidate", "minutes", "starts_at"),
        *("rules", "interviewers", "retention_days", "limits", "has_ended"),
        *("recorded", "call_link"),
    }
    assert lobby["you"]["role"] == "candidate"
    assert ada.kinds == []


async def test_who_waits_hears_no_stream_and_sends_none(tale):
    ada = await tale.joins("Ada")
    cleo = await waits(tale)
    ada.pushes([[0, "secret"]])
    ada.says("say", text="secret")
    for kind in ("say", "leave"):
        cleo.says(kind, **({"text": "Hello"} if kind == "say" else {}))
    cleo.pushes([[0, "x"]])
    await tale.settles()
    assert "secret" not in str(cleo.heard)
    assert {m["kind"] for m in cleo.heard} == {"lobby", "refusal", "pong"}
    assert [code for _, code in cleo.refusals()] == ["forbidden"] * 3
    assert tale.text() == "secret"


async def test_the_lobby_is_told_again_only_when_it_says_something_else(tale):
    ada = await tale.joins("Ada")
    cleo = await waits(tale)
    ada.pushes([[0, "x"]])
    await tale.settles()
    assert [m["standing"] for m in cleo.heard if m["kind"] == "lobby"] == ["outside", "waiting"]


async def test_no_checksum_is_told_to_who_waits(tale):
    await tale.joins("Ada")
    cleo = await waits(tale)
    await cleo.is_up_to_date()
    assert all(m["checksum"] is None for m in cleo.heard if m["kind"] == "pong")


async def test_a_knock_is_withdrawn_when_its_connection_stays_away(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await waits(timed)
    await cleo.hangs_up()
    clock.moves(GRACE_MILLISECONDS)
    await timed.settles()
    await ada.hears("knock_withdrawn", seat=cleo.seat.id)


async def test_reloading_while_waiting_keeps_the_place_at_the_door(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await waits(timed)
    await cleo.hangs_up()
    back = timed.opens("Cleo", "candidate")
    back.says_hello()
    await back.hears("lobby", standing="waiting")
    clock.moves(GRACE_MILLISECONDS)
    await timed.settles()
    assert "knock_withdrawn" not in ada.kinds


async def test_who_is_admitted_while_away_for_a_moment_comes_in(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await waits(timed)
    await cleo.hangs_up()
    ada.says("admit", seat=cleo.seat.id)
    await ada.hears("admitted")
    await timed.joins("Cleo", "candidate")
    clock.moves(GRACE_MILLISECONDS)
    await timed.settles()
    assert "cut_off" not in ada.kinds


async def test_who_is_admitted_and_does_not_come_is_cut_off(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await waits(timed)
    await cleo.hangs_up()
    ada.says("admit", seat=cleo.seat.id)
    await ada.hears("admitted")
    clock.moves(GRACE_MILLISECONDS)
    await timed.settles()
    await ada.hears("cut_off", person=id_of("Cleo"))


async def test_who_is_turned_away_is_sent_away_for_good(tale):
    ada = await tale.joins("Ada")
    cleo = await waits(tale)
    ada.says("turn_away", seat=cleo.seat.id)
    assert await cleo.is_closed() == 4403
    again = tale.opens("Cleo", "candidate")
    again.says_hello()
    assert await again.is_closed() == 4403
    assert "welcome" not in {m["kind"] for m in [*cleo.heard, *again.heard]}
