"""What is kept of files that were given away, and of interviews that came from files."""

import sqlite3
from contextlib import closing

import pytest
from store.keeping import commit, create, row

from chalkroom.store.beside import Beside
from chalkroom.store.records import StoreConflict, StoreTooNew, StoreUnusable
from chalkroom.store.schema import MIGRATIONS, migrate
from chalkroom.store.sqlite import Store


def test_a_head_is_kept_with_the_first_time(store):
    store.recordings.keep("abc", 5)
    store.recordings.keep("abc", 9)
    assert (store.recordings.written("abc"), store.recordings.written("abd")) == (5, None)


def test_a_head_outlives_the_interview(store):
    create(store)
    store.recordings.keep("abc", 5)
    store.erase("amber")
    assert store.recordings.written("abc") == 5


def test_an_import_comes_in_whole(store):
    store.bring_in("amber", 7, [commit(1), commit(2)], "abc")
    assert store.heads("amber").commit == 2
    assert store.interview("amber").created == 7
    assert store.recordings.imported_from("amber") == "abc"


def test_an_import_that_does_not_fit_leaves_nothing(store):
    with pytest.raises(StoreConflict):
        store.bring_in("amber", 7, [commit(1), commit(3, row(2))], "abc")
    assert store.interviews() == []
    assert store.recordings.imported_from("amber") is None


def test_a_database_from_before_there_were_recordings_gets_their_tables(tmp_path):
    path = tmp_path / "chalkroom.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        migrate(file, path, MIGRATIONS[:2])
    with pytest.raises(StoreUnusable, match="start the server once"):
        Beside.open(tmp_path)
    with Store.open(tmp_path) as store:
        assert store.recordings.written("abc") is None


def test_who_reads_beside_a_server_sees_one_moment(store):
    create(store)
    with Beside.open(store.path.parent) as beside:
        assert len(beside.read_commits("amber", 0, 9)) == 1
        assert store.commit([commit(2)]) == [True]
        assert len(beside.read_commits("amber", 0, 9)) == 1


def test_a_folder_that_cannot_be_read_beside_a_server_is_refused(tmp_path):
    with pytest.raises(StoreUnusable, match="there is no database"):
        Beside.open(tmp_path)
    (tmp_path / "chalkroom.sqlite3").write_bytes(b"no database" * 500)
    with pytest.raises(StoreUnusable):
        Beside.open(tmp_path)
    (tmp_path / "chalkroom.sqlite3").unlink()
    with closing(sqlite3.connect(tmp_path / "chalkroom.sqlite3")) as file:
        file.execute("PRAGMA user_version = 999")
    with pytest.raises(StoreTooNew):
        Beside.open(tmp_path)
