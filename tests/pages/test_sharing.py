"""Making links to a recording: who sees and takes back which, their bounds, what is kept."""

import pytest
from pages.callers import HOST_KEY, error
from pages.shares import held

from chalkroom.interview.events import Removed
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.shares import NewShare
from chalkroom.live.snapshots import NotFound

__all__ = ["held"]


async def test_interviewers_see_and_take_back_their_own_shares_alone(held):
    host, ada = await held.house.host(), await held.interviewer("Ada")
    await held.shares(host, "Rae", scope="private")
    await held.shares(ada, "Sam")
    assert [share["name"] for share in await held.list(ada)] == ["Sam"]
    of_host = next(share for share in await held.list(host) if share["name"] == "Rae")
    assert (await held.revoke(ada, of_host)).status_code == 404
    assert (await held.revoke(ada, (await held.list(ada))[0])).status_code == 200


async def test_the_host_sees_who_shared_what(held):
    host = await held.house.host()
    await held.shares(await held.interviewer("Ada"), "Sam")
    assert [(one["name"], one["by"]) for one in await held.list(host)] == [("Sam", "Ada")]


async def rests(held, sharer):
    """Say of the newest share whether it rests, and what address it has."""
    line = (await held.list(sharer))[0]
    return line["rests"], line["address"]


async def test_the_address_of_a_share_that_rests_is_not_shown(held):
    host = await held.house.host()
    await held.shares(await held.interviewer("Ada"), "Sam")
    address = (await held.list(host))[0]["address"]
    await held.changes("Ada", "revoke")
    assert await rests(held, host) == (True, None)
    await held.changes("Ada", "renew")
    assert await rests(held, host) == (False, address)


async def test_a_share_of_who_was_removed_rests(held):
    await held.shares(await held.interviewer("Ada"), "Sam")
    held.happens(Removed(held.people["Ada"]))
    assert await rests(held, await held.house.host()) == (True, None)


async def test_a_share_that_rests_can_be_taken_back(held):
    host = await held.house.host()
    await held.shares(await held.interviewer("Ada"), "Sam")
    await held.changes("Ada", "revoke")
    await held.revoke(host, (await held.list(host))[0])
    await held.changes("Ada", "renew")
    assert await rests(held, host) == (False, None)


async def test_whoever_shares_is_told_what_bounds_it(held):
    host = await held.house.host()
    shares = (await host.get(f"/replay/{held.id}/shares")).json()
    kept_until = (await held.house.program.get(f"/api/interviews/{held.id}")).json()["kept_until"]
    assert shares["kept_until"] == kept_until
    assert shares["limits"]["share_days"] == LIMITS.share_days


async def test_a_share_is_no_link_into_the_room(held):
    host = await held.house.host()
    await held.shares(host)
    details = (await host.get(f"/host/interviews/{held.id}")).json()
    assert {link["role"] for link in details["links"]} == {"interviewer", "candidate", "observer"}
    share = (await held.list(host))[0]["share"]
    answer = await host.post(f"/host/interviews/{held.id}/links/{share}/renew", json={})
    assert answer.status_code == 404


@pytest.mark.parametrize("name", ["", "   ", "x" * 65, "Rae\u202e"])
async def test_a_reviewer_has_a_name_that_can_be_shown(held, name):
    answer = await held.shares(await held.house.host(), name)
    assert (answer.status_code, error(answer)["field"]) == (400, "name")


async def test_a_share_lasts_so_long_and_no_longer(held):
    host = await held.house.host()
    assert (await held.shares(host, days=LIMITS.share_days)).status_code == 201
    for days in (0, LIMITS.share_days + 1):
        answer = await held.shares(host, days=days)
        assert (answer.status_code, error(answer)["field"]) == (400, "days")


async def test_an_interview_is_shared_so_often_and_no_more(held):
    host = await held.house.host()
    for number in range(LIMITS.shares):
        assert (await held.shares(host, f"Rae {number}")).status_code == 201
    answer = await held.shares(host)
    assert (answer.status_code, error(answer)["code"]) == (409, "too_many_shares")


async def test_the_secret_of_a_share_is_not_kept(held):
    host = await held.house.host()
    address = (await held.shares(host)).json()["shares"][0]["address"]
    secret = address.partition("#")[2]
    assert secret.encode() not in held.house.store.path.read_bytes()
    assert HOST_KEY not in address


async def test_a_share_is_erased_with_its_interview(held):
    host = await held.house.host()
    page = await held.reviewer(host)
    await held.house.program.delete(f"/api/interviews/{held.id}")
    assert (await page.get(page.place)).status_code == 404
    assert held.house.store.shares.of(held.id) == []


async def test_what_was_erased_a_moment_ago_is_not_there_to_be_shared(held):
    await held.house.program.delete(f"/api/interviews/{held.id}")
    with pytest.raises(NotFound):
        shares = held.house.app._starlette.state.desk.shares
        await shares.make(held.id, None, NewShare("Rae"))
