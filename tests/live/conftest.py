"""One server and one interview for every test about rooms."""

import pytest
from live.fake_clock import FakeClock
from live.stories import story


@pytest.fixture
async def tale(tmp_path):
    async with story(tmp_path) as told:
        told.begins()
        yield told


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
async def timed(tmp_path, clock):
    """A tale in which no time passes but what the test lets pass."""
    async with story(tmp_path, clock) as told:
        told.begins()
        yield told
