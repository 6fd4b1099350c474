"""Links to a recording: what each gives, to whom, for how long, and how it is taken back."""

import json

import pytest
from interview.given import id_of
from pages.callers import HOST_KEY, error, join
from pages.test_recordings import Held, submits

from chalkroom.interview.events import (
    Ended,
    Joined,
    NoteWritten,
    Observed,
    ReasonGiven,
    RecordingChanged,
    Removed,
    Said,
)
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.shares import NewShare
from chalkroom.interview.values import STAFF, own
from chalkroom.live.clock import DAY_MILLISECONDS
from chalkroom.live.snapshots import NotFound
from chalkroom.recording.examining import examine
from chalkroom.recording.files import FILES

CLEO = id_of("cleo")
SEEN = "left the page"


class Shared(Held):
    """An interview that is over, and the reviewers to whom it is shown."""

    async def shares(self, sharer, name="Rae", **wishes):
        return await sharer.post(f"/replay/{self.id}/shares", json={"name": name} | wishes)

    async def list(self, sharer):
        return (await sharer.get(f"/replay/{self.id}/shares")).json()["shares"]

    async def revoke(self, sharer, share):
        return await sharer.post(f"/replay/{self.id}/shares/{share['share']}/revoke", json={})

    async def reviewer(self, sharer=None, page=None, **wishes):
        """Share the recording, and return a browser in which that link was opened."""
        made = await self.shares(sharer or await self.house.host(), **wishes)
        return await self.opens(made.json()["shares"][0]["address"], page)

    async def changes(self, name, act):
        """Let the host revoke or renew the link of an interviewer."""
        host, place = await self.house.host(), f"/host/interviews/{self.id}"
        links = (await host.get(place)).json()["links"]
        link = next(one["link"] for one in links if one["name"] == name)
        assert (await host.post(f"{place}/links/{link}/{act}", json={})).status_code == 200

    async def opens(self, address, page=None):
        page = page or self.house.page()
        page.place = (await join(page, address)).json()["page"]
        return page


async def told(page, name="recording"):
    answer = await page.get(f"{page.place}/{name}")
    assert answer.status_code == 200, answer.text
    return answer.text


async def streams(page):
    return json.loads((await told(page)).partition("\n")[0])["streams"]


@pytest.fixture
async def held(house):
    held = Shared(house, await house.create(interviewers=["Ada", "Grace"]))
    ada, grace = held.people["Ada"], held.people["Grace"]
    held.happens(Joined(ada, "Ada", "interviewer", 1), Joined(grace, "Grace", "interviewer", 2))
    held.happens(Joined(CLEO, "Cleo", "candidate", 3), Said(id_of("line"), ada, "Hello"))
    held.happens(Observed(CLEO, "left_page"), ReasonGiven(0, "The bell rang"))
    held.happens(NoteWritten(id_of("open"), ada, "a note for all"), stream=STAFF)
    held.happens(NoteWritten(id_of("sealed"), ada, "a sealed note"), stream=own(ada))
    submits(held, "Grace")
    held.happens(Said(id_of("bye"), ada, "Goodbye"), Ended())
    return held


async def test_nothing_is_shared_before_the_end(house):
    going_on = Shared(house, await house.create())
    answer = await going_on.shares(await house.host())
    assert (answer.status_code, error(answer)["code"]) == (409, "not_ended")


async def test_what_was_not_recorded_is_not_shared(held):
    held.happens(RecordingChanged(False))
    answer = await held.shares(await held.house.host())
    assert (answer.status_code, error(answer)["code"]) == (409, "not_recorded")


async def test_a_share_of_the_room_gives_the_room_alone(held):
    page = await held.reviewer(scope="room")
    assert await streams(page) == ["room"]
    assert "a note for all" not in await told(page)


async def test_a_private_share_of_the_host_gives_what_interviewers_have_in_common(held):
    page = await held.reviewer(scope="private")
    assert await streams(page) == ["room", "staff", "ratings"]
    assert ["a note for all" in await told(page), "a sealed note" in await told(page)] == [1, 0]


async def test_a_share_gives_no_rating_that_its_maker_may_not_read(held):
    page = await held.reviewer(await held.interviewer("Ada"), scope="private")
    assert await streams(page) == ["room", "staff"]
    submits(held, "Ada")
    assert await streams(page) == ["room", "staff", "ratings"]


async def test_a_share_of_who_was_removed_gives_nothing(held):
    page = await held.reviewer(await held.interviewer("Ada"), scope="private")
    held.happens(Removed(held.people["Ada"]))
    assert (await page.get(f"{page.place}/recording")).status_code == 404


@pytest.mark.parametrize("place", ["", "/report", "/recording", "/recording.jsonl"])
async def test_a_share_is_open_while_the_link_of_its_maker_is(held, place):
    page = await held.reviewer(await held.interviewer("Ada"), scope="private")
    await held.changes("Ada", "revoke")
    assert (await page.get(page.place + place)).status_code == 404
    await held.changes("Ada", "renew")
    assert (await page.get(page.place + place)).status_code == 200


async def test_what_the_host_shares_hangs_on_nobody_else_s_link(held):
    page = await held.reviewer(scope="private")
    await held.changes("Ada", "revoke")
    assert (await page.get(page.place)).status_code == 200


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
async def test_without_the_private_lanes_every_file_is_the_candidate_s(held, file):
    page = await held.reviewer(scope="room")
    answer = await page.get(f"{page.place}/{file.name}?edition=full")
    if "candidate" not in file.editions:
        assert answer.status_code == 404
    else:
        of_host = await (await held.house.host()).get(
            f"/replay/{held.id}/{file.name}?edition=candidate"
        )
        assert answer.content == of_host.content


async def test_what_a_reviewer_downloads_is_whole_and_known_here(held):
    page = await held.reviewer(scope="room", observations=False)
    found = examine((await told(page, "recording.jsonl")).encode())
    assert found.verdict == "whole"
    assert held.house.store.recordings.written(found.head)


@pytest.mark.parametrize("scope", ["room", "private"])
async def test_observations_are_left_out_as_a_whole(held, scope):
    page = await held.reviewer(scope=scope, observations=False)
    everything = await told(page) + await told(page, "report.md") + await told(page, "report")
    assert ["The bell rang" in everything, SEEN in everything.lower()] == [False, False]
    assert "are left out of this edition" in everything


async def test_observations_are_told_where_they_were_not_left_out(held):
    assert "The bell rang" in await told(await held.reviewer(), "report")


async def test_no_gap_tells_of_what_was_left_out(held):
    page = await held.reviewer(observations=False)
    lines = [json.loads(line) for line in (await told(page)).splitlines()]
    numbers = [line["seq"] for line in lines if line.get("stream") == "room"]
    assert numbers == list(range(1, len(numbers) + 1))
    assert lines[0]["observations"] == "left_out"


async def test_a_share_is_opened_for_one_interview(held):
    page = await held.reviewer(scope="private")
    assert (await page.get(f"/replay/{held.id}/recording")).status_code == 404
    assert (await page.get(f"/replay/{held.id}/shares")).status_code == 404


async def test_a_host_who_opens_a_link_sees_what_the_reviewer_sees(held):
    host = await held.house.host()
    page = await held.reviewer(host, host, scope="room")
    assert await streams(page) == ["room"]


async def test_another_s_seat_without_its_cookie_opens_nothing(held):
    page, other = await held.reviewer(scope="private"), await held.reviewer(scope="room")
    assert (await other.get(f"{page.place}/recording")).status_code == 404


async def test_a_seat_in_the_room_is_no_reviewer_s(held):
    page = await held.interviewer("Ada")
    seat = next(iter(page.cookies.jar)).name[-26:]
    assert (await page.get(f"/review/{seat}/recording")).status_code == 404


PLACES = ["", "/report", "/recording", *(f"/{file.name}" for file in FILES)]


@pytest.mark.parametrize("place", PLACES)
async def test_a_share_that_was_taken_back_opens_nothing(held, place):
    host = await held.house.host()
    page = await held.reviewer(host, scope="private")
    assert (await page.get(page.place + place)).status_code == 200
    share = (await held.list(host))[0]
    assert (await held.revoke(host, share)).status_code == 200
    assert (await page.get(page.place + place)).status_code == 404
    assert (await join(held.house.page(), share["address"])).status_code == 404


@pytest.mark.parametrize("place", PLACES)
async def test_a_share_that_is_over_opens_nothing(held, place):
    host = await held.house.host()
    page = await held.reviewer(host, scope="private", days=2)
    held.house.clock.ahead = 2 * DAY_MILLISECONDS - 10_000
    assert (await page.get(page.place + place)).status_code == 200
    address = (await held.list(host))[0]["address"]
    held.house.clock.ahead = 2 * DAY_MILLISECONDS
    assert (await page.get(page.place + place)).status_code == 404
    assert (await join(held.house.page(), address)).status_code == 404


async def test_the_other_shares_stay_open(held):
    host = await held.house.host()
    page, other = await held.reviewer(host), await held.reviewer(host, name="Sam")
    share = next(share for share in await held.list(host) if share["name"] == "Rae")
    await held.revoke(host, share)
    assert (await page.get(page.place)).status_code == 404
    assert (await other.get(other.place)).status_code == 200


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
