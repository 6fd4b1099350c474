"""The contract of plans, for any store."""

import sqlite3
from contextlib import closing

import pytest
from msgspec.structs import replace

from chalkroom.store.records import PlanRow, StoreConflict
from chalkroom.store.schema import MIGRATIONS, migrate
from chalkroom.store.sqlite import Store

BODY = '{"title":"Engineer"}'
FIRST = PlanRow("p1", 1, created=5, changed=5, archived=False, body=BODY)
MOST = 3


def plan(id, changed=5, archived=False):
    return PlanRow(id, 1, 5, changed, archived, BODY)


def test_a_plan_is_found_as_it_was_added(store):
    assert store.plans.add(FIRST, MOST)
    assert store.plans.find("p1") == FIRST
    assert store.plans.find("p2") is None


def test_the_plan_that_was_changed_last_comes_first(store):
    for one in (plan("a", changed=7), plan("b", changed=9), plan("c", changed=8)):
        store.plans.add(one, MOST)
    assert [one.id for one in store.plans.all()] == ["b", "c", "a"]


def test_a_change_follows_the_revision_that_is_stored(store):
    store.plans.add(FIRST, MOST)
    second = replace(FIRST, revision=2, changed=6, body="{}")
    assert store.plans.change(second, MOST)
    assert store.plans.find("p1") == second


@pytest.mark.parametrize("revision", [1, 3])
def test_a_change_of_another_revision_changes_nothing(store, revision):
    store.plans.add(FIRST, MOST)
    with pytest.raises(StoreConflict):
        store.plans.change(replace(FIRST, revision=revision, body="{}"), MOST)
    assert store.plans.find("p1") == FIRST


def test_a_plan_that_is_not_there_cannot_be_changed(store):
    with pytest.raises(StoreConflict):
        store.plans.change(replace(FIRST, revision=2), MOST)
    assert store.plans.all() == []


def test_no_id_is_given_twice(store):
    store.plans.add(FIRST, MOST)
    with pytest.raises(StoreConflict):
        store.plans.add(replace(FIRST, body="{}"), MOST)


def test_there_are_so_many_plans_and_no_more(store):
    added = [store.plans.add(plan(f"p{number}"), MOST) for number in range(MOST + 1)]
    assert added == [True] * MOST + [False]
    assert len(store.plans.all()) == MOST


def test_a_full_shelf_still_takes_changes(store):
    for number in range(MOST):
        store.plans.add(plan(f"p{number}"), MOST)
    assert store.plans.change(replace(plan("p0"), revision=2), MOST)


def test_archived_plans_leave_space_until_they_come_back(store):
    for number in range(MOST):
        store.plans.add(plan(f"p{number}"), MOST)
    archived = replace(plan("p0", archived=True), revision=2)
    assert store.plans.change(archived, MOST)
    assert store.plans.add(plan("p3"), MOST)
    assert not store.plans.change(replace(archived, revision=3, archived=False), MOST)


def test_a_backup_holds_the_plans(store, tmp_path):
    store.plans.add(FIRST, MOST)
    folder = tmp_path / "restored"
    folder.mkdir()
    store.backup(folder / "chalkroom.sqlite3")
    with Store.open(folder) as copy:
        assert copy.plans.find("p1") == FIRST


def test_a_database_from_before_there_were_plans_gets_their_table(tmp_path):
    path = tmp_path / "chalkroom.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        migrate(file, path, MIGRATIONS[:1])
    with Store.open(tmp_path) as store:
        assert store.plans.add(FIRST, MOST)
