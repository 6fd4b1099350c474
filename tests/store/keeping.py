"""Words for telling stories about a store."""

from chalkroom.store.records import Commit, Link, Row, Seat

TYPED = '{"kind":"Edited"}'


def row(seq, stream="room", body=TYPED, push=None):
    instance, sequence = push or (None, None)
    return Row(stream, seq, 1_000 + seq, body, instance, sequence)


def commit(number, *rows, room="amber", summary=None):
    return Commit(room, number, rows or (row(number),), summary)


def link(id="l1", room="amber", person=None, name="Ada", digest="d1"):
    return Link(id, room, "candidate", person, name, 1, digest, False)


def seat(id="s1", room="amber", by="l1", created=5):
    return Seat(id, room, by, "p1", "candidate", "seat-digest", created)


def create(store, room="amber", created=1, links=(), first=None, request=None):
    store.create(room, created, links, first or commit(1, room=room), request)


def write(store, upto, room="amber", body=TYPED):
    """Bring the room to commit `upto`, one row of `room` each."""
    start = store.heads(room).commit + 1
    batch = [commit(n, row(n, body=body), room=room) for n in range(start, upto + 1)]
    assert all(store.commit(batch))


def seqs(stored):
    return [one.row.seq for one in stored]
