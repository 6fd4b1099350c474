"""A server for every test about pages; those about sockets and raw requests share a real one."""

import pytest
from pages.callers import house as opened
from problems.good import write_good_library
from serving import serving


@pytest.fixture
def library():
    """None is the library that is shipped; tests that change problems have one at `root`."""
    return None


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    write_good_library(folder)
    return folder


@pytest.fixture
async def house(tmp_path, library):
    async with opened(tmp_path, library=library) as house:
        yield house


@pytest.fixture
async def host(house):
    return await house.host()


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("data")) as place:
        yield place
