"""Tests of the tests: each fault that is put into the source is found, and without one all pass."""

import pytest
from fuzz.copies import changed_source, outcome
from fuzz.mutations import MUTATIONS, survives


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_the_fault_is_found_where(mutation):
    assert not survives(mutation)


def test_without_a_fault_nothing_is_found():
    tests = {test for mutation in MUTATIONS for test in mutation.tests}
    with changed_source(()) as folder:
        run = outcome(folder, *sorted(tests))
    assert run.returncode == 0, run.stdout
