"""A house that has been started, and is stopped whatever becomes of the test."""

import pytest
from faults.house import House


@pytest.fixture
def house(tmp_path):
    house = House(tmp_path)
    try:
        house.start()
        yield house
    finally:
        house.stop()


@pytest.fixture(scope="module")
def standing_house(tmp_path_factory):
    """One server for all tests of a file, which has to stand each after the other."""
    house = House(tmp_path_factory.mktemp("house"))
    try:
        house.start()
        yield house
    finally:
        house.stop()
