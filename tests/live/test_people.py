"""Who is here: two tabs, short drops, leaving, removal, and what the door tells."""

import pytest
from live.stories import id_of

from chalkroom.live.presence import GRACE_MILLISECONDS


def presence(tale, name):
    return tale.room.told.room.people[id_of(name)].presence


async def gone_for(timed, clock, milliseconds):
    clock.moves(milliseconds)
    await timed.settles()


async def test_two_tabs_are_one_person_and_both_write(tale):
    grace, ada = await tale.joins("Grace"), await tale.joins("Ada")
    other = await tale.joins("Ada")
    ada.pushes([[0, "a"]])
    await other.hears("edited")
    other.pushes([1, [0, "b"]], version=1, instance=id_of("othertab"))
    await ada.hears("edited", instance=id_of("othertab"))
    assert tale.text() == "ab"
    assert grace.kinds == ["joined", "edited", "edited"]


async def test_closing_one_of_two_tabs_is_no_absence(timed, clock):
    ada = await timed.joins("Ada")
    other = await timed.joins("Ada")
    await other.hangs_up()
    await gone_for(timed, clock, 10 * GRACE_MILLISECONDS)
    assert "cut_off" not in ada.kinds


async def test_a_short_drop_leaves_no_trace(timed, clock):
    grace, ada = await timed.joins("Grace"), await timed.joins("Ada")
    await ada.hangs_up()
    await gone_for(timed, clock, GRACE_MILLISECONDS - 1)
    await timed.joins("Ada")
    await gone_for(timed, clock, GRACE_MILLISECONDS)
    assert not {"cut_off", "came_back"} & set(grace.kinds)


async def test_after_the_grace_somebody_is_cut_off_until_they_come_back(timed, clock):
    grace, ada = await timed.joins("Grace"), await timed.joins("Ada")
    await ada.hangs_up()
    await gone_for(timed, clock, GRACE_MILLISECONDS)
    assert presence(timed, "Ada") == "cut_off"
    await timed.joins("Ada")
    await grace.hears("came_back", person=id_of("Ada"))
    assert presence(timed, "Ada") == "here"


async def test_the_grace_begins_anew_with_every_drop(timed, clock):
    await timed.joins("Grace")
    for _ in range(3):
        ada = await timed.joins("Ada")
        await ada.hangs_up()
        await gone_for(timed, clock, GRACE_MILLISECONDS - 1)
    assert presence(timed, "Ada") == "here"


async def test_a_waiting_second_device_is_no_presence_of_its_person(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await timed.lets_in(ada, "Cleo")
    phone = timed.opens("Cleo", "candidate", device=2)
    phone.says_hello()
    phone.says("knock", name="Cleo")
    await ada.hears("knocked", seat=phone.seat.id)
    await cleo.hangs_up()
    await gone_for(timed, clock, GRACE_MILLISECONDS)
    assert presence(timed, "Cleo") == "cut_off"


async def test_an_admitted_second_device_is(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await timed.lets_in(ada, "Cleo")
    phone = timed.opens("Cleo", "candidate", device=2)
    phone.says_hello()
    phone.says("knock", name="Cleo")
    assert (await ada.hears("knocked", seat=phone.seat.id))["second_device"]
    ada.says("admit", seat=phone.seat.id)
    await phone.hears("welcome")
    await cleo.hangs_up()
    await gone_for(timed, clock, GRACE_MILLISECONDS)
    assert presence(timed, "Cleo") == "here"


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
    await gone_for(timed, clock, GRACE_MILLISECONDS)
    await ada.hears("knock_withdrawn", seat=cleo.seat.id)


async def test_reloading_while_waiting_keeps_the_place_at_the_door(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await waits(timed)
    await cleo.hangs_up()
    back = timed.opens("Cleo", "candidate")
    back.says_hello()
    await back.hears("lobby", standing="waiting")
    await gone_for(timed, clock, GRACE_MILLISECONDS)
    assert "knock_withdrawn" not in ada.kinds


async def test_who_is_admitted_while_away_for_a_moment_comes_in(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await waits(timed)
    await cleo.hangs_up()
    ada.says("admit", seat=cleo.seat.id)
    await ada.hears("admitted")
    await timed.joins("Cleo", "candidate")
    await gone_for(timed, clock, GRACE_MILLISECONDS)
    assert "cut_off" not in ada.kinds


async def test_who_is_admitted_and_does_not_come_is_cut_off(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await waits(timed)
    await cleo.hangs_up()
    ada.says("admit", seat=cleo.seat.id)
    await ada.hears("admitted")
    await gone_for(timed, clock, GRACE_MILLISECONDS)
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


async def test_who_is_removed_hears_that_and_nothing_more(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    ada.says("remove", person=id_of("Cleo"))
    ada.says("say", text="Now we can talk")
    assert await cleo.is_closed() == 4403
    await ada.hears("said")
    assert cleo.kinds[-1] == "removed"
    assert "talk" not in str(cleo.heard)


async def test_who_is_removed_can_wish_nothing_more(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    ada.says("remove", person=id_of("Cleo"))
    cleo.pushes([[0, "x"]])
    cleo.says("say", text="But")
    await cleo.is_closed()
    await tale.settles()
    assert not {"edited", "said"} & set(ada.kinds)


async def test_removal_closes_every_tab_and_device_of_the_person(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    tab = await tale.joins("Cleo", "candidate")
    phone = tale.opens("Cleo", "candidate", device=2)
    phone.says_hello()
    phone.says("knock", name="Cleo")
    await ada.hears("knocked", seat=phone.seat.id)
    ada.says("remove", person=id_of("Cleo"))
    assert [await someone.is_closed() for someone in (cleo, tab, phone)] == [4403] * 3


async def test_who_leaves_is_gone_at_once_and_may_come_back(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    tab = await tale.joins("Cleo", "candidate")
    cleo.says("leave")
    assert [await someone.is_closed() for someone in (cleo, tab)] == [4411] * 2
    await ada.hears("left", person=id_of("Cleo"))
    back = await tale.joins("Cleo", "candidate")
    await ada.hears("came_back", person=id_of("Cleo"))
    await tale.settles()
    assert back.closed is None


async def test_a_new_name_is_told_and_greeted_with(tale):
    ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
    ada.says("rename", name="Ada L.")
    await grace.hears("renamed", name="Ada L.")
    assert (await tale.joins("Ada")).welcome["you"]["name"] == "Ada L."


@pytest.mark.parametrize("role", ["candidate", "observer"])
async def test_revoking_closes_the_connections_of_a_links_seats(tale, role):
    ada = await tale.joins("Ada")
    visitor = await tale.lets_in(ada, "Cleo", role)
    tale.lobby.close_seats(tale.interview, [visitor.seat.id])
    assert await visitor.is_closed() == 4403
    assert ada.closed is None
    tale.lobby.close_seats(id_of("unknown"), [visitor.seat.id])
