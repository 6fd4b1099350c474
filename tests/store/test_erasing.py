"""After an interview is erased, no byte of what was said in it is left in the files."""

import random
from contextlib import closing

import pytest
from store.keeping import commit, create, link, row

from chalkroom.store.opening import open_reader

CANARY = "canary-7f3a"


@pytest.mark.parametrize("others, seed", [(1, 5), (1, 7), (12, 2)])
def test_no_byte_of_an_erased_interview_is_left(store, others, seed):
    fill(store, ["amber", *(f"room-{n}" for n in range(others))], random.Random(seed))
    assert found(store)
    assert store.erase("amber")
    assert found(store) == []
    assert len(store.interviews()) == others


def test_erasing_says_so_while_a_long_reader_keeps_the_last_bytes(store):
    fill(store, ["amber"], random.Random(3), turns=50)
    store.connections.write(lambda connection: connection.execute("PRAGMA busy_timeout = 10"))
    with closing(open_reader(store.path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM events").fetchone()
        assert not store.erase("amber")
        reader.execute("COMMIT")
    assert store.scrub()
    assert found(store) == []


def test_a_large_database_is_scrubbed_when_it_is_asked_for(store):
    fill(store, ["amber"], random.Random(3), turns=50)
    create(store, "large")
    body = "x" * 2**20
    assert all(store.commit([commit(n, row(n, body=body), room="large") for n in range(2, 72)]))
    assert store.connections.truncate()
    assert not store.erase("amber")
    assert store.heads("amber") is None
    assert store.scrub()
    assert found(store) == []


def fill(store, rooms, chance, turns=1_500):
    """Write in all rooms by turns, so that their rows share and split pages."""
    numbers = dict.fromkeys(rooms, 1)
    for room in rooms:
        says = CANARY if room == "amber" else "other"
        create(store, room, links=[link(room, room, name=says, digest=says + room)])
    for _ in range(turns):
        room = chance.choice(rooms)
        numbers[room] += 1
        n = numbers[room]
        says = CANARY if room == "amber" else "other"
        body = f'"{says * chance.randrange(1, 40)}"'
        if chance.random() < 0.02:
            body = f'"{says * 2_000}"'
        push = (f"{says}-tab", n)
        assert store.commit([commit(n, row(n, body=body, push=push), room=room, summary=body)])
        if n % 20 == 0:
            store.save_snapshots(room, n, "s", {"room": (n, body)})


def found(store):
    return [
        path.name for path in store.path.parent.iterdir() if CANARY.encode() in path.read_bytes()
    ]
