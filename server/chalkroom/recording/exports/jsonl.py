"""JSON Lines: the recording itself, one event to a line, as docs/recording.md describes it."""

from collections.abc import Iterator

from chalkroom.live import wire
from chalkroom.recording.chain import chained
from chalkroom.recording.recording import Recording


def lines(recording: Recording) -> Iterator[bytes]:
    """Yield the lines of the file: the header, the events as they were told, and seals."""
    entries = (wire.entry_text(row.stream, row.seq, row.at, row.body) for row in recording.rows)
    return chained(wire.to_json(recording.header), entries)
