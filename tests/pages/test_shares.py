"""Links to a recording: what each gives, to whom, for how long, and how it is taken back."""

import json

import pytest
from pages.callers import error, join
from pages.shares import SEEN, Shared, held, streams, told
from pages.test_recordings import submits

from chalkroom.interview.events import RecordingChanged, Removed
from chalkroom.live.clock import DAY_MILLISECONDS
from chalkroom.recording.examining import examine
from chalkroom.recording.files import FILES

__all__ = ["held"]


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
