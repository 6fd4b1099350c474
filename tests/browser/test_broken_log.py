"""A log that cannot be read to its end: the room says so, and the host gets what is stored."""

from pathlib import Path
from time import time

import pytest_asyncio
from browser.replays import FIRST
from browser.servers import own_server
from browser.visitors import agree
from pages.test_broken_log import POISON
from playwright.async_api import expect
from visiting import violations

from chalkroom.interview.values import ROOM
from chalkroom.store.records import Commit, Row
from chalkroom.store.sqlite import Store

server, place, folder = own_server()


def damage(data, id):
    """Write into a log, while no server runs, what nobody can read."""
    with Store.open(data) as store:
        heads = store.heads(id)
        row = Row(ROOM, heads.streams[ROOM] + 1, int(time() * 1000), POISON)
        assert store.commit([Commit(id, heads.commit + 1, (row,))]) == [True]


@pytest_asyncio.fixture(loop_scope="session")
async def people(guests, interview, server):
    """Two people who wrote in a room, whose log was damaged while the server was down."""
    guests.tolerates("status of 409")
    ada, cleo = await guests.pair(interview)
    await cleo.goes_to("end")
    await cleo.types(FIRST)
    await agree(ada, cleo)
    server.stop()
    damage(server.data, interview["id"])
    server.start()
    return ada, cleo


async def test_whoever_was_inside_is_told_that_the_room_cannot_be_opened(people):
    for visitor in people:
        await visitor.heading("This room cannot be opened").wait_for()
        await expect(visitor.page.get_by_text("All of it is kept.")).to_be_visible()


async def test_trying_again_tells_it_again(people):
    _, cleo = people
    await cleo.button("Try again").click()
    await cleo.page.wait_for_load_state()
    await cleo.heading("This room cannot be opened").wait_for()


async def test_the_host_reads_where_it_breaks_and_downloads_what_is_stored(
    house, interview, people
):
    page = await house.host()
    await page.goto(f"/interviews/{interview['id']}")
    await page.get_by_role("heading", name="This interview cannot be read").wait_for()
    await expect(page.get_by_role("alert")).to_contain_text("cannot be read from change")
    assert await violations(page) == []
    async with page.expect_download() as downloading:
        await page.get_by_role("link", name="Download the log as it is").click()
    log = Path(await (await downloading.value).path()).read_text("utf-8")
    assert POISON in log and FIRST[0] in log


async def test_the_host_can_delete_it(house, interview, people):
    page = await house.host()
    await page.goto(f"/interviews/{interview['id']}")
    await page.get_by_role("button", name="Delete", exact=True).click()
    await page.get_by_role("button", name="Delete for good").click()
    await page.get_by_role("heading", name="deleted").wait_for()
    await page.goto("/")
    await page.get_by_role("heading", name="No interviews yet").wait_for()
