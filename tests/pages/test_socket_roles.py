"""Which socket opens for whom, after the table of all routes; and that nothing else does."""

import contextlib
import json

import pytest
from pages.rights import SOCKETS
from pages.test_sockets import HELLO, NOBODY, Browser, browser, close_code, links
from websockets.exceptions import ConnectionClosed, InvalidStatus

__all__ = ["browser", "links"]  # fixtures
ROWS = [(path, role, first) for path, roles in SOCKETS.items() for role, first in roles.items()]


async def first_of(opening):
    """Return what is heard first, or the code of the close."""
    async with opening as opened:
        with contextlib.suppress(ConnectionClosed):
            await opened.send(HELLO)
            return json.loads(await opened.recv())["kind"]
        return opened.close_code


@pytest.mark.parametrize(("path", "role", "first"), ROWS)
async def test_a_socket_opens_for_the_roles_that_the_table_lists(browser, links, path, role, first):
    seat = browser.joins(links[role])
    if path.endswith("view") and role == "interviewer":
        async with browser.socket(seat) as own:  # whoever looks on is in the room
            await own.send(HELLO)
            await own.recv()
            assert await first_of(browser.socket(seat, end="view")) == first
        return
    assert await first_of(browser.socket(seat, end=path.rpartition("/")[2])) == first


@pytest.mark.parametrize("end", ["socket", "view"])
async def test_a_seat_of_nobody_opens_nothing(browser, end):
    assert await close_code(browser.socket(NOBODY, end=end)) == 4401


@pytest.mark.parametrize("end", ["socket", "view"])
async def test_the_seat_of_another_browser_opens_nothing(browser, place, links, end):
    other = Browser(place)
    with other.http:
        assert await close_code(browser.socket(other.joins(links["interviewer"]), end=end)) == 4401


@pytest.mark.parametrize("end", ["socket", "view"])
async def test_no_page_of_another_site_opens_it(browser, links, end):
    seat = browser.joins(links["interviewer"])
    with pytest.raises(InvalidStatus) as refused:
        await browser.socket(seat, end=end, origin="http://evil.test").__aenter__()
    assert refused.value.response.status_code == 403


@pytest.mark.parametrize("path", ["", "manifest.json/..", "..%2fkeys", "%2e%2e/chalkroom.sqlite3"])
def test_beside_what_was_built_nothing_lies_in_the_open(browser, path):
    assert browser.http.get(f"/static/{path}").status_code == 404
