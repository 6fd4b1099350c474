"""One server and one interview for every test about secrets in a room."""

import pytest
from live.stories import story


@pytest.fixture
async def tale(tmp_path):
    async with story(tmp_path) as told:
        told.begins()
        yield told
