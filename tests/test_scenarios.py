"""The table of scenarios names tests that exist, for every scenario."""

import re

import pytest
from naming import content, exists

TABLE = content("tests/scenarios.md")
NAMED = re.findall(r"`([^`]+::[^`]+)`", TABLE)


@pytest.mark.parametrize("test", sorted(set(NAMED)))
def test_a_test_that_the_table_names_exists(test):
    assert exists(test)


def test_the_table_has_all_twenty_scenarios_and_each_has_a_test():
    rows = re.findall(r"^\| (\d+) \|.*::", TABLE, re.MULTILINE)
    assert rows == [str(number) for number in range(1, 21)]
