"""Leaving what was observed out of a recording as a whole, as if none of it had ever happened."""

from collections.abc import Iterable, Iterator
from typing import cast

from msgspec.structs import replace

from chalkroom.interview.events import Edited
from chalkroom.interview.values import ROOM
from chalkroom.live import wire
from chalkroom.recording.recording import Recording, is_of, is_typed_away
from chalkroom.store.records import Row

OBSERVATIONS = ("observed", "reason_given")


def without_observations(recording: Recording) -> Recording:
    """Return a recording that says in its header that nothing was observed for those who get it."""
    kept = (_present(row) for row in recording.rows if not is_of(row, *OBSERVATIONS))
    rows = tuple(_renumbered(kept))
    header = replace(recording.header, events=len(rows), observations="left_out")
    return Recording(header, rows)


def _present(row: Row) -> Row:
    """Tell nothing of where somebody was while they typed."""
    if not is_typed_away(row):
        return row
    event = wire.parse_event(row.stream, row.body)
    return replace(row, body=wire.to_json(replace(cast(Edited, event), is_away=False)))


def _renumbered(rows: Iterable[Row]) -> Iterator[Row]:
    """A gap in the numbers of the room would tell how often something was left out, and when."""
    seq = 0
    for row in rows:
        if row.stream == ROOM:
            seq += 1
            row = replace(row, seq=seq)
        yield row
