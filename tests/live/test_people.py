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
