"""What is kept of tapes: for one audience, of one commit, a few for each interview."""

import pytest
from store.keeping import create, write

from chalkroom.store.tapes import MOST


@pytest.fixture
def amber(store):
    create(store)
    write(store, 9)
    return store


def test_a_tape_is_found_by_its_audience_and_its_very_commit(amber):
    amber.tapes.keep("amber", "host", 6, "s", b"tape")
    assert amber.tapes.find("amber", "host", 6, "s") == b"tape"
    others = (("amber", "ada", 6, "s"), ("amber", "host", 7, "s"), ("amber", "host", 6, "t"))
    assert [amber.tapes.find(*other) for other in others] == [None] * 3


def test_a_newer_tape_takes_the_place_of_the_one_before(amber):
    for commit in (4, 6):
        amber.tapes.keep("amber", "host", commit, "s", b"tape")
    assert amber.tapes.find("amber", "host", 4, "s") is None
    assert amber.tapes.find("amber", "host", 6, "s") == b"tape"


def test_of_an_interview_so_many_are_kept_and_the_newest(amber):
    for number in range(MOST + 1):
        amber.tapes.keep("amber", str(number), 6, "s", b"tape")
    found = [amber.tapes.find("amber", str(number), 6, "s") for number in range(MOST + 1)]
    assert found == [None] + [b"tape"] * MOST


def test_nothing_is_kept_of_what_was_erased_or_has_not_come_that_far(amber):
    amber.tapes.keep("amber", "host", 10**6, "s", b"tape")
    assert amber.tapes.find("amber", "host", 10**6, "s") is None
    assert amber.erase("amber")
    amber.tapes.keep("amber", "host", 6, "s", b"tape")
    assert amber.tapes.find("amber", "host", 6, "s") is None


def test_a_tape_leaves_no_byte_when_its_interview_is_erased(amber):
    amber.tapes.keep("amber", "host", 6, "s", b"canary-9c1e" * 5_000)
    assert amber.erase("amber")
    files = [path.read_bytes() for path in amber.path.parent.iterdir()]
    assert files and not any(b"canary-9c1e" in content for content in files)


def test_all_of_them_can_be_dropped(amber):
    amber.tapes.keep("amber", "host", 6, "s", b"tape")
    amber.tapes.drop()
    assert amber.tapes.find("amber", "host", 6, "s") is None
