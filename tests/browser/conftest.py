"""A real Chromium for the tests in this folder. Playwright's own download is never used."""

from pathlib import Path

import pytest
from browser.servers import Server
from browser.visitors import PATIENCE, visits
from browser.witness import Disk
from machine import require_chromium
from playwright.async_api import async_playwright, expect
from serving import serving
from visiting import House

expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium_path():
    return require_chromium()


@pytest.fixture
async def chromium(chromium_path):
    """A browser of its own for each test; two people are two `chromium.new_context()`."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path)
        yield browser
        await browser.close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="session")
def place(folder):
    """One server for all tests of a run; every test has interviews of its own."""
    with serving(folder) as place:
        yield place


@pytest.fixture
def house(chromium, place):
    """Everybody's browsers, and the server they go to."""
    return House(chromium, place)


@pytest.fixture
def server(tmp_path):
    """A server of the test's own, to be killed; its module makes it `place` and `folder`."""
    server = Server(tmp_path)
    server.start()
    yield server
    server.kill()


@pytest.fixture
async def guests(chromium, place):
    """Everybody who comes; the test fails if a page complains or calls another host."""
    async with visits(chromium, place) as guests:
        yield guests


@pytest.fixture
async def interview(guests):
    return await guests.create()


@pytest.fixture
def disk(folder, interview):
    """What the file of the server says of the interview."""
    disk = Disk(folder, interview["id"])
    yield disk
    disk.close()
