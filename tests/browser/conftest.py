"""A real Chromium for the tests in this folder. Playwright's own download is never used."""

from pathlib import Path

import pytest
import pytest_asyncio
from browser.visitors import PATIENCE, visits
from browser.witness import Disk
from machine import require_chromium
from overheard import overheard
from playwright.async_api import async_playwright, expect
from serving import serving
from visiting import House

expect.set_options(timeout=PATIENCE)

# Two pages of an address bar that nobody sees, which each window would load; and what Playwright
# leaves out itself, since Chromium heeds only the last list.
LEFT_OUT = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"),
    *("HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"),
    *("ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "AimEnabled"),
    *("OptimizationHints", "NetworkTimeServiceQuerying", "PreconnectToSearch"),
)


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # One event loop for all, since they share one browser.
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(scope="session")
def chromium_path():
    return require_chromium()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def running_chromium(chromium_path):
    """One browser for all tests: to start one takes longer than most of them."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium_path, args=[f"--disable-features={','.join(LEFT_OUT)}"]
        )
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def chromium(running_chromium):
    """The browser, with nobody in it; two people are two `chromium.new_context()`."""
    yield running_chromium
    for context in running_chromium.contexts:
        await context.close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="session")
def place(folder):
    """One server for all tests of a run; every test has interviews of its own."""
    with serving(folder) as place:
        yield place


@pytest.fixture(autouse=True)
def untold(request):
    """Whoever visits during a test, by whatever browser, is told nothing private."""
    place = request.getfixturevalue("place") if "place" in request.fixturenames else None
    yield
    if place is not None:
        overheard(place.data).require_untold()


@pytest.fixture
def house(chromium, place):
    """Everybody's browsers, and the server they go to."""
    return House(chromium, place)


@pytest_asyncio.fixture(loop_scope="session")
async def guests(chromium, place):
    """Everybody who comes; the test fails if a page complains or calls another host."""
    async with visits(chromium, place) as guests:
        yield guests


@pytest_asyncio.fixture(loop_scope="session")
async def interview(guests):
    return await guests.create()


@pytest.fixture
def disk(folder, interview):
    """What the file of the server says of the interview."""
    disk = Disk(folder, interview["id"])
    yield disk
    disk.close()
