"""Tests of the tests: every leak that is put into the source is found."""

import pytest
from fuzz.mutations import survives
from secrecy.leaks import LEAKS


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.name)
def test_the_leak_is_found_where(leak):
    assert not survives(leak)
