"""One server for every test about secrets: in a room of it, or at its pages."""

import pytest
from live.stories import story
from pages.callers import house as opened


@pytest.fixture
async def tale(tmp_path):
    async with story(tmp_path) as told:
        told.begins()
        yield told


@pytest.fixture
async def house(tmp_path):
    async with opened(tmp_path) as house:
        yield house
