"""Quiet time that runs out, or is hit by a dying server: the private text comes, whole and once."""

import re

import httpx
from browser.clocks import MINUTE
from browser.servers import own_server
from browser.test_quiet_time import edits, granted, has_text, kept_only_here
from browser.visitors import agree, until
from playwright.async_api import expect

server, place, folder = own_server(is_timed=True)


async def test_the_end_of_the_minutes_shows_by_itself(guests, interview, server):
    ada, cleo = await granted(guests, interview, "2")
    await cleo.types("in time")
    await kept_only_here(cleo)
    server.skip(2 * MINUTE)
    await expect(ada.board).to_have_text("seen in time")
    await agree(ada, cleo)


async def test_who_is_offline_when_time_is_up_shows_late_on_return(guests, interview, server):
    ada, cleo = await granted(guests, interview, "2")
    await cleo.types("late")
    await kept_only_here(cleo)
    await cleo.loses_network()
    server.skip(2 * MINUTE)
    await expect(ada.page.get_by_text(re.compile("has not arrived yet")).first).to_be_visible()
    server.skip(MINUTE)
    await cleo.types(" and more")
    await cleo.has_network_again()
    await expect(ada.board).to_have_text("seen late and more")
    await agree(ada, cleo)
    assert '"is_late":true' in await recording(guests, interview)


async def recording(guests, interview):
    headers = {"Authorization": f"Bearer {guests.place.key}"}
    address = f"{guests.place.origin}/api/interviews/{interview['id']}/recording.jsonl"
    async with httpx.AsyncClient(headers=headers) as client:
        return (await client.get(address)).text


async def test_a_server_killed_in_quiet_time_harms_nothing(guests, interview, server):
    ada, cleo = await granted(guests, interview)
    await cleo.types("one ")
    server.kill()
    await cleo.types("two ")
    server.start()
    await cleo.types("three")
    await kept_only_here(cleo)
    before, _ = await edits(guests, interview)
    await cleo.button("Show").click()
    await expect(ada.board).to_have_text("seen one two three")
    await agree(ada, cleo)
    assert (await edits(guests, interview))[0] == before + 1


async def test_what_is_shown_to_a_dying_server_arrives_once(guests, interview, server):
    ada, cleo = await granted(guests, interview)
    await cleo.types("once")
    await kept_only_here(cleo)
    await cleo.button("Show").click()
    server.kill()
    server.start()
    await expect(ada.board).to_have_text("seen once")
    await agree(ada, cleo)
    await until(lambda: has_text(guests, interview, "seen once"))


async def test_what_is_shown_without_a_server_outlives_a_crashed_tab(guests, interview, server):
    ada, cleo = await granted(guests, interview)
    await cleo.types("kept")
    await kept_only_here(cleo)
    server.kill()
    await cleo.button("Show").click()
    await cleo.is_offline()
    address, context = cleo.page.url, cleo.page.context
    await cleo.page.close()
    server.start()
    again = await guests.tab(context)
    await again.page.goto(address)
    await expect(ada.board).to_have_text("seen kept")
    await agree(ada, again)
