"""A server for every test about pages; those about sockets and raw requests share a real one."""

import pytest
from pages.callers import house as opened
from serving import serving


@pytest.fixture
async def house(tmp_path):
    async with opened(tmp_path) as house:
        yield house


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("data")) as place:
        yield place
