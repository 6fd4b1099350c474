import asyncio

import pytest
from pages.callers import error, house, join

from chalkroom.live.links import SEAT_MILLISECONDS, SEATS_PER_LINK


async def seat(page, link):
    answer = await join(page, link)
    assert answer.status_code == 200, answer.text
    return answer.json()["seat"]


def person(house, seat):
    return house.store.find_seat(seat).person


async def test_a_link_buys_a_seat_with_a_cookie_of_its_own(house):
    links = (await house.create())["links"]
    page = house.page()
    answer = await join(page, links["candidate"])
    seat = answer.json()["seat"]
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith(f"chalkroom_seat_{seat}=")
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))


async def test_the_same_link_in_the_same_browser_is_the_same_seat(house):
    links = (await house.create())["links"]
    page = house.page()
    assert await seat(page, links["candidate"]) == await seat(page, links["candidate"])


async def test_a_second_link_adds_a_seat_and_swaps_none(house):
    links = (await house.create())["links"]
    page = house.page()
    first, second = [await seat(page, links[role]) for role in ("interviewer", "candidate")]
    assert {f"chalkroom_seat_{first}", f"chalkroom_seat_{second}"} <= set(page.cookies)
    assert await seat(page, links["interviewer"]) == first


async def test_a_candidate_has_two_seats_in_two_browsers_and_is_one_person(house):
    links = (await house.create())["links"]
    one, other = [await seat(house.page(), links["candidate"]) for _ in "ab"]
    assert one != other
    assert person(house, one) == person(house, other)


async def test_observers_share_a_link_and_are_different_persons(house):
    links = (await house.create())["links"]
    one, other = [await seat(house.page(), links["observer"]) for _ in "ab"]
    assert person(house, one) != person(house, other)


async def test_a_cookie_of_somebody_else_gives_nobody_a_seat(house):
    links = (await house.create())["links"]
    owner, thief = house.page(), house.page()
    taken = await seat(owner, links["candidate"])
    thief.cookies.set(f"chalkroom_seat_{taken}", "w" * 43)
    assert await seat(thief, links["candidate"]) != taken


async def test_the_database_holds_no_secret(house, tmp_path):
    links = (await house.create())["links"]
    page = house.page()
    await seat(page, links["candidate"])
    secrets = [links["candidate"].partition("#")[2], *page.cookies.values()]
    kept = b"".join(path.read_bytes() for path in (tmp_path / "data").iterdir())
    assert not [secret for secret in secrets if secret.encode() in kept]


@pytest.fixture
async def candidate(house):
    """The candidate's link, and the path under which the host changes it."""
    created = await house.create()
    details = (await house.program.get(f"/api/interviews/{created['id']}")).json()
    link = next(link for link in details["links"] if link["role"] == "candidate")
    path = f"/host/interviews/{created['id']}/links/{link['link']}"
    return link["address"], path


async def address_after(house, path, step):
    answer = await (await house.host()).post(f"{path}/{step}", json={})
    assert answer.status_code == 200
    found = [link for link in answer.json()["links"] if path.endswith(link["link"])]
    return found[0]["address"]


async def test_a_link_taken_back_opens_nothing_and_empties_its_seats(house, candidate):
    link, path = candidate
    taken = await seat(house.page(), link)
    assert await address_after(house, path, "revoke") is None
    assert (await join(house.page(), link)).status_code == 404
    assert house.store.find_seat(taken) is None


async def test_a_seat_counts_for_nothing_from_the_moment_its_link_is_taken_back(house, candidate):
    link, path = candidate
    page = house.page()
    taken = await seat(page, link)
    house.store.revoke_link(path.rpartition("/")[2])  # and the process dies before the seats go
    assert (await join(page, link)).status_code == 404
    assert house.store.find_seat(taken) is not None
    desk = house.app._starlette.state.desk
    assert await desk.links.seat(taken, page.cookies[f"chalkroom_seat_{taken}"]) is None


async def test_nobody_slips_in_while_a_link_is_taken_back(house, candidate):
    link, path = candidate
    host = await house.host()
    joins = [join(house.page(), link) for _ in range(40)]
    await asyncio.gather(*joins[:20], host.post(f"{path}/revoke", json={}), *joins[20:])
    interview = path.split("/")[3]
    assert house.store.seats(interview) == []


async def test_unknown_and_taken_back_are_the_same_bytes(house, candidate):
    link, path = candidate
    await address_after(house, path, "revoke")
    answers = [await join(house.page(), each) for each in (link, "#" + "w" * 43, "#short", "#")]
    assert {(answer.status_code, answer.content) for answer in answers} == {
        (404, answers[0].content)
    }


async def test_a_new_link_opens_what_the_old_one_opened_and_the_old_one_nothing(house, candidate):
    link, path = candidate
    before = person(house, await seat(house.page(), link))
    await address_after(house, path, "revoke")
    renewed = await address_after(house, path, "renew")
    assert renewed != link
    assert (await join(house.page(), link)).status_code == 404
    assert person(house, await seat(house.page(), renewed)) == before


async def test_taking_one_link_back_leaves_the_others(house):
    created = await house.create()
    host = await house.host()
    path = f"/host/interviews/{created['id']}"
    links = (await host.get(path)).json()["links"]
    await host.post(f"{path}/links/{links[1]['link']}/revoke", json={})
    await seat(house.page(), created["links"]["interviewer"])
    await seat(house.page(), created["links"]["observer"])


async def test_a_link_of_another_interview_cannot_be_taken_back_through_this_one(house):
    one, other = await house.create(), await house.create()
    host = await house.host()
    link = (await host.get(f"/host/interviews/{other['id']}")).json()["links"][0]["link"]
    path = f"/host/interviews/{one['id']}/links/{link}/revoke"
    assert (await host.post(path, json={})).status_code == 404
    await seat(house.page(), other["links"]["interviewer"])


async def test_guessing_links_is_slowed_down_and_the_right_link_is_not(house):
    links = (await house.create())["links"]
    page = house.page()
    tried = [(await join(page, f"#{n:043}")).status_code for n in range(11)]
    assert tried == [404] * 10 + [429]
    await seat(page, links["candidate"])


async def test_a_seat_that_was_taken_long_ago_is_taken_anew(house):
    links = (await house.create())["links"]
    page = house.page()
    first = await seat(page, links["candidate"])
    house.clock.ahead += SEAT_MILLISECONDS
    assert await seat(page, links["candidate"]) != first


async def test_a_link_serves_many_browsers_but_not_any_number(house):
    links = (await house.create())["links"]
    for _ in range(SEATS_PER_LINK):
        await seat(house.page(), links["observer"])
    answer = await join(house.page(), links["observer"])
    assert (answer.status_code, error(answer)["code"]) == (409, "too_many_seats")


async def test_over_https_cookies_are_for_https_alone(tmp_path):
    async with house(tmp_path, "https://rooms.test") as secure:
        links = (await secure.create())["links"]
        answer = await join(secure.page(), links["candidate"])
        cookie = answer.headers["Set-Cookie"]
        assert cookie.startswith("__Host-chalkroom_seat_")
        assert "Secure" in cookie.split("; ")
        page = secure.page()
        assert await seat(page, links["candidate"]) == await seat(page, links["candidate"])


async def test_the_calendar_file_holds_the_time_and_no_link(house):
    created = await house.create(starts_at="2030-01-31T10:00:00Z", title="A, b; " + "é" * 90)
    path = f"/host/interviews/{created['id']}/calendar.ics"
    answer = await (await house.host()).get(path)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    lines = answer.content.split(b"\r\n")
    assert b"DTSTART:20300131T100000Z" in lines and b"DTEND:20300131T110000Z" in lines
    assert max(map(len, lines)) <= 75
    assert b"A\\, b\\;" in answer.content and b"join" not in answer.content


async def test_without_a_start_there_is_no_calendar_file(house):
    created = await house.create()
    path = f"/host/interviews/{created['id']}/calendar.ics"
    assert (await (await house.host()).get(path)).status_code == 409
