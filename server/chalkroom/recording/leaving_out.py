"""Leaving a kind of event out of a recording as a whole, as if none had ever happened."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from chalkroom.interview.values import ROOM
from chalkroom.recording.recording import Recording, is_of
from chalkroom.store.records import Row

OBSERVATIONS = ("observed", "reason_given")


def without_observations(recording: Recording) -> Recording:
    """Return a recording that says in its header that nothing was observed for those who get it."""
    rows = tuple(_renumbered(row for row in recording.rows if not is_of(row, *OBSERVATIONS)))
    header = replace(recording.header, events=len(rows), observations="left_out")
    return Recording(header, rows)


def _renumbered(rows: Iterable[Row]) -> Iterator[Row]:
    """A gap in the numbers of the room would tell how often something was left out, and when."""
    seq = 0
    for row in rows:
        if row.stream == ROOM:
            seq += 1
            row = replace(row, seq=seq)
        yield row
