"""A copy made while people write: whole, checked, of one moment, with an epoch of its own."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest
from store.keeping import create, write

from chalkroom.store.backup import back_up
from chalkroom.store.records import StoreUnusable
from chalkroom.store.sqlite import Store


def restored(copy, folder):
    folder.mkdir()
    copy.rename(folder / "chalkroom.sqlite3")
    return Store.open(folder)


def test_a_copy_made_while_writing_is_a_prefix_of_the_log(store, tmp_path):
    create(store)
    write(store, 500)
    started, is_over = Event(), Event()

    def keep_writing():
        while not is_over.is_set():
            write(store, store.heads("amber").commit + 5)
            started.set()

    writer = Thread(target=keep_writing)
    writer.start()
    try:
        assert started.wait(10)
        store.backup(tmp_path / "copy.sqlite3")
    finally:
        is_over.set()
        writer.join()
    with restored(tmp_path / "copy.sqlite3", tmp_path / "restored") as copy:
        rows = copy.read("amber", "room", after=0)
        assert 500 < len(rows) == copy.heads("amber").commit
        assert rows == store.read("amber", "room", after=0, upto=len(rows))


def test_a_copy_is_one_private_sound_file(store, tmp_path):
    create(store)
    folder = tmp_path / "copies"
    folder.mkdir()
    store.backup(folder / "copy.sqlite3")
    assert [path.name for path in folder.iterdir()] == ["copy.sqlite3"]
    assert (folder / "copy.sqlite3").stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(folder / "copy.sqlite3")) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_copy_has_an_epoch_of_its_own_and_the_original_keeps_its(store, tmp_path):
    epoch = store.epoch()
    store.backup(tmp_path / "copy.sqlite3")
    assert store.epoch() == epoch
    with restored(tmp_path / "copy.sqlite3", tmp_path / "restored") as copy:
        assert copy.epoch() != epoch


def test_a_folder_can_be_copied_while_another_store_holds_it_or_none(tmp_path):
    with Store.open(tmp_path / "data") as store:
        create(store)
        back_up(store.path, tmp_path / "one.sqlite3")
    back_up(tmp_path / "data" / "chalkroom.sqlite3", tmp_path / "two.sqlite3")
    for name in ("one", "two"):
        with restored(tmp_path / f"{name}.sqlite3", tmp_path / name) as copy:
            assert copy.heads("amber").commit == 1


def test_a_copy_of_a_folder_left_by_a_killed_process_holds_all_of_it(tmp_path):
    writing = f"""
import os, pathlib
from chalkroom.store.sqlite import Store
from store.keeping import create, write
store = Store.open(pathlib.Path({str(tmp_path / "data")!r}))
create(store)
write(store, 70)
os.kill(os.getpid(), 9)
"""
    tests = str(Path(__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": tests}
    subprocess.run([sys.executable, "-c", writing], env=environment, check=False)
    back_up(tmp_path / "data" / "chalkroom.sqlite3", tmp_path / "copy.sqlite3")
    with restored(tmp_path / "copy.sqlite3", tmp_path / "restored") as copy:
        assert copy.heads("amber").commit == 70


def test_an_existing_file_is_never_overwritten(store, tmp_path):
    (tmp_path / "copy.sqlite3").write_text("precious")
    with pytest.raises(StoreUnusable, match="exists already"):
        store.backup(tmp_path / "copy.sqlite3")
    assert (tmp_path / "copy.sqlite3").read_text() == "precious"


def test_a_target_that_cannot_be_written_is_named(store, tmp_path):
    with pytest.raises(StoreUnusable, match="no such file or directory"):
        store.backup(tmp_path / "missing" / "copy.sqlite3")


def test_a_missing_or_foreign_database_is_not_copied(tmp_path):
    with pytest.raises(StoreUnusable, match="no database to copy"):
        back_up(tmp_path / "chalkroom.sqlite3", tmp_path / "copy.sqlite3")
    (tmp_path / "chalkroom.sqlite3").write_bytes(b"a diary" * 900)
    with pytest.raises(StoreUnusable, match="not a database"):
        back_up(tmp_path / "chalkroom.sqlite3", tmp_path / "copy.sqlite3")
    assert [path.name for path in tmp_path.iterdir()] == ["chalkroom.sqlite3"]
