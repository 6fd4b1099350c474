"""The contract of snapshots, for any store."""

import pytest
from store.keeping import create, write

from chalkroom.store.records import Snapshot


@pytest.fixture
def amber(store):
    create(store)
    write(store, 9)
    return store


def test_the_snapshots_of_all_streams_are_of_one_commit(amber):
    amber.save_snapshots("amber", 4, "s", {"room": (4, "[4]"), "staff": (0, "[]")})
    assert amber.latest_snapshots("amber", "s") == [
        Snapshot("room", 4, 4, "s", "[4]"),
        Snapshot("staff", 0, 4, "s", "[]"),
    ]


def test_a_newer_set_replaces_the_older_one_as_a_whole(amber):
    amber.save_snapshots("amber", 4, "s", {"room": (4, "[4]"), "staff": (0, "[]")})
    amber.save_snapshots("amber", 6, "s", {"room": (6, "[6]")})
    assert amber.latest_snapshots("amber", "s") == [Snapshot("room", 6, 6, "s", "[6]")]


def test_an_older_set_that_comes_late_is_ignored(amber):
    amber.save_snapshots("amber", 6, "s", {"room": (6, "[6]")})
    amber.save_snapshots("amber", 4, "s", {"room": (4, "[4]")})
    assert [one.commit for one in amber.latest_snapshots("amber", "s")] == [6]


def test_a_snapshot_of_another_schema_is_never_given(amber):
    amber.save_snapshots("amber", 6, "old", {"room": (6, "[6]")})
    assert amber.latest_snapshots("amber", "new") == []
    amber.save_snapshots("amber", 5, "new", {"room": (5, "[5]")})
    assert [one.commit for one in amber.latest_snapshots("amber", "new")] == [5]
    assert amber.latest_snapshots("amber", "old") == []


def test_a_snapshot_ahead_of_the_log_is_not_kept(amber):
    amber.save_snapshots("amber", 10, "s", {"room": (10, "[10]")})
    assert amber.latest_snapshots("amber", "s") == []


@pytest.mark.parametrize("dropped, left", [(None, []), ("amber", ["birch"])])
def test_snapshots_can_be_dropped_and_the_log_stays(amber, dropped, left):
    create(amber, room="birch")
    for room in ("amber", "birch"):
        amber.save_snapshots(room, 1, "s", {"room": (1, "[]")})
    amber.drop_snapshots(dropped)
    assert [room for room in ("amber", "birch") if amber.latest_snapshots(room, "s")] == left
    assert amber.heads("amber").commit == 9
