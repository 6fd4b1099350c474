"""A disk that fills, a process that is killed: nothing told as committed is ever missing."""

import random
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from store.keeping import commit, create, row, write

from chalkroom.store.records import StoreFailed
from chalkroom.store.sqlite import Store

WRITE = """
import pathlib, sys
from chalkroom.store.records import Commit, Row
from chalkroom.store.sqlite import Store
store = Store.open(pathlib.Path(sys.argv[1]))
start = 1
for room in ("a", "b", "c"):
    if store.heads(room) is None:
        store.create(room, 1, [], Commit(room, 1, (Row("room", 1, 1, "[1]"),)), None)
    start = max(start, store.heads(room).commit)
for n in range(start + 1, start + 100_000):
    batch = [Commit(room, n, (Row("room", n, n, f"[{n}]", room, n),)) for room in ("a", "b", "c")]
    assert all(store.commit(batch))
    print(n, flush=True)
"""


@pytest.fixture
def full(tmp_path):
    """A store on a full disk, and the number of commits it has taken."""
    with Store.open(tmp_path, max_pages=60) as store:
        create(store)
        taken = 1
        with pytest.raises(StoreFailed, match="full"):
            while taken < 1_000:
                write(store, taken + 1, body='"' + "x" * 3_000 + '"')
                taken += 1
        yield store, taken


def test_a_full_disk_loses_nothing_and_is_read_as_ever(full):
    store, taken = full
    assert store.heads("amber").commit == taken
    assert len(store.read("amber", "room", after=0)) == taken


def test_nothing_is_written_after_a_failure_before_a_reopen(full):
    store, _ = full
    for attempt in (lambda: store.commit([commit(1)]), lambda: store.erase("amber")):
        with pytest.raises(StoreFailed, match="until a reopen"):
            attempt()


def test_a_store_reopened_on_a_full_disk_fails_again_and_still_loses_nothing(full):
    store, taken = full
    store.reopen()
    with pytest.raises(StoreFailed, match="full"):
        store.commit([commit(taken + 1, row(taken + 1, body="x" * 100_000))])
    assert store.heads("amber").commit == taken


def test_a_store_recovers_without_restart_when_there_is_space(full):
    store, taken = full
    store.connections.max_pages = None
    store.reopen()
    write(store, taken + 50)
    assert len(store.read("amber", "room", after=0)) == taken + 50


def test_an_input_output_error_fails_the_whole_batch_and_writes_none_of_it(store):
    create(store)
    create(store, room="birch")

    def break_down(connection):
        connection.execute("UPDATE heads SET number = 9")
        raise sqlite3.OperationalError("disk I/O error")

    with pytest.raises(StoreFailed, match="disk I/O error"):
        store.connections.write(break_down)
    store.reopen()
    assert [store.heads(room).commit for room in ("amber", "birch")] == [1, 1]


def test_a_damaged_database_is_not_trusted_again(tmp_path):
    with Store.open(tmp_path) as store:
        create(store)
        write(store, 300)
        assert store.connections.truncate()
        with (tmp_path / "chalkroom.sqlite3").open("r+b") as file:
            file.seek(4096 * 5)
            file.write(random.Random(1).randbytes(4096 * 4))
        for _ in range(2):
            with pytest.raises(StoreFailed):
                store.reopen()
        with pytest.raises(StoreFailed):
            store.commit([commit(301)])


def test_what_a_killed_process_told_as_committed_is_there(tmp_path):
    chance = random.Random(4)
    for _ in range(3):
        told = kill_after(chance.randrange(20, 400), tmp_path)
        with Store.open(tmp_path) as store:
            heads = [store.heads(room) for room in ("a", "b", "c")]
            assert len({one.commit for one in heads}) == 1
            assert told <= heads[0].commit <= told + 1
            assert [one.row.body for one in store.read("a", "room", after=0)] == [
                f"[{n}]" for n in range(1, heads[0].commit + 1)
            ]
    with closing(sqlite3.connect(tmp_path / "chalkroom.sqlite3")) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def kill_after(lines, folder):
    """Let a process write, kill it in the middle, return the last commit it told of."""
    command = [sys.executable, "-c", WRITE, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        told = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        told += [line for line in writer.stdout if line.endswith("\n")]
    return int(told[-1])


def test_two_who_write_at_once_wait_for_each_other(tmp_path):
    with Store.open(tmp_path) as store, ThreadPoolExecutor(4) as threads:
        create(store)
        list(threads.map(store.beat, range(200)))
        write(store, 2)
        assert store.heads("amber").commit == 2
