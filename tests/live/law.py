"""The law of the fold, which holds for every open room after every test."""

from chalkroom.interview.state import fold
from chalkroom.live import snapshots, wire
from chalkroom.live.room import Room
from chalkroom.store.sqlite import Store


def require_law_of_the_fold(store: Store, room: Room) -> None:
    """State is the fold of the log, from zero and from the snapshot."""
    rows = [row for _, rows in store.read_commits(room.id, 0, 10**9) for row in rows]
    from_zero = fold(wire.recorded(row.stream, row.seq, row.at, row.body) for row in rows)
    for interview in (snapshots.load(store, room.id).interview, from_zero):
        for part in ("room", "staff", "own", "ratings", "reviews", "heads", "at"):
            assert getattr(room.told, part) == getattr(interview, part), part
