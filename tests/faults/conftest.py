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
