"""Taking a data folder: the lock, the files' mode, migrations, and what cannot be used."""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest
from store.keeping import create, write

from chalkroom.store.records import StoreConflict, StoreLocked, StoreTooNew, StoreUnusable
from chalkroom.store.schema import MIGRATIONS, migrate, version
from chalkroom.store.sqlite import Store

OPEN = """
import pathlib, sys
from chalkroom.store.sqlite import Store
store = Store.open(pathlib.Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
store.close()
"""


def process(folder):
    return subprocess.Popen(
        [sys.executable, "-c", OPEN, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_what_was_written_is_there_after_opening_again(tmp_path):
    with Store.open(tmp_path) as store:
        create(store)
        write(store, 20)
        epoch = store.epoch()
    with Store.open(tmp_path) as store:
        assert store.heads("amber").commit == 20
        assert store.epoch() == epoch


def test_two_databases_differ_in_their_epoch(tmp_path):
    with Store.open(tmp_path / "a") as one, Store.open(tmp_path / "b") as other:
        assert one.epoch() != other.epoch()


def test_a_second_process_is_refused_at_once_and_the_first_goes_on(tmp_path):
    with Store.open(tmp_path) as store:
        create(store)
        started = time.monotonic()
        _, complaint = process(tmp_path).communicate(timeout=10)
        assert "StoreLocked: Another Chalkroom is already running" in complaint
        assert time.monotonic() - started < 5
        write(store, 2)


def test_a_folder_held_by_another_process_is_refused_until_it_ends(tmp_path):
    with process(tmp_path) as other:
        assert other.stdout.readline() == "open\n"
        with pytest.raises(StoreLocked, match=str(tmp_path)):
            Store.open(tmp_path)
        other.communicate("", timeout=10)
    Store.open(tmp_path).close()


def test_all_files_are_for_the_owner_alone(tmp_path):
    folder = tmp_path / "data"
    umask = os.umask(0)
    try:
        with Store.open(folder) as store:
            create(store)
            modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    finally:
        os.umask(umask)
    assert set(modes) == {"chalkroom.lock"} | {
        f"chalkroom.sqlite3{x}" for x in ("", "-wal", "-shm")
    }
    assert set(modes.values()) == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_database_with_a_loose_mode_is_tightened(tmp_path):
    Store.open(tmp_path).close()
    (tmp_path / "chalkroom.sqlite3").chmod(0o644)
    with Store.open(tmp_path):
        assert (tmp_path / "chalkroom.sqlite3").stat().st_mode & 0o777 == 0o600


def test_the_disk_is_asked_for_the_safest_writing(store):
    def ask(connection):
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema")
        return [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]

    assert store.connections.write(ask) == ["wal", 2, 1, 1, 0]


def test_the_reader_cannot_write(store):
    with pytest.raises(Exception, match="readonly"):
        store.connections.read(lambda connection: connection.execute("DELETE FROM events"))


def test_an_empty_file_becomes_a_database(tmp_path):
    (tmp_path / "chalkroom.sqlite3").touch()
    with Store.open(tmp_path) as store:
        create(store)
    with closing(sqlite3.connect(tmp_path / "chalkroom.sqlite3")) as file:
        assert version(file) == len(MIGRATIONS)


def test_a_newer_schema_is_refused_and_untouched(tmp_path):
    Store.open(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "chalkroom.sqlite3")) as file:
        file.execute("PRAGMA user_version = 999")
    with pytest.raises(StoreTooNew, match="newer Chalkroom"):
        Store.open(tmp_path)
    with closing(sqlite3.connect(tmp_path / "chalkroom.sqlite3")) as file:
        assert version(file) == 999


def test_a_refused_database_does_not_keep_the_folder_locked(tmp_path):
    path = tmp_path / "chalkroom.sqlite3"
    path.write_bytes(b"no database" * 500)
    with pytest.raises(StoreUnusable):
        Store.open(tmp_path)
    path.unlink()
    Store.open(tmp_path).close()


def test_a_migration_that_fails_leaves_the_version_before_it(tmp_path):
    path = tmp_path / "some.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        migrate(file, path, ["CREATE TABLE a (x)"])
        with pytest.raises(sqlite3.OperationalError):
            migrate(file, path, ["", "CREATE TABLE b (x); CREATE TABLE a (x)"])
        assert version(file) == 1
        migrate(file, path, ["", "CREATE TABLE b (x)"])
        assert version(file) == 2


def test_a_file_that_is_no_database_is_refused_and_untouched(tmp_path):
    path = tmp_path / "chalkroom.sqlite3"
    path.write_bytes(b"a diary, not a database\n" * 500)
    with pytest.raises(StoreUnusable, match="not a database"):
        Store.open(tmp_path)
    assert path.read_bytes() == b"a diary, not a database\n" * 500


def test_the_database_of_another_program_is_refused(tmp_path):
    with closing(sqlite3.connect(tmp_path / "chalkroom.sqlite3")) as file:
        file.execute("CREATE TABLE recipes (name)")
    with pytest.raises(StoreUnusable, match="another program"):
        Store.open(tmp_path)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnusable, match="file"):
        Store.open(tmp_path / "file" / "data")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_right_to_write_is_refused(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(StoreUnusable, match="permission denied"):
        Store.open(tmp_path)


def test_a_folder_in_the_databases_place_is_refused(tmp_path):
    (tmp_path / "chalkroom.sqlite3").mkdir()
    with pytest.raises(StoreUnusable, match="directory"):
        Store.open(tmp_path)


def test_a_refusal_by_conflict_does_not_stop_the_store(store):
    create(store)
    with pytest.raises(StoreConflict):
        create(store)
    write(store, 2)
