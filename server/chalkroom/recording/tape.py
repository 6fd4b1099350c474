"""A recording kept at hand for players: its overview, and the interview at any time, in no time.

Derived from a recording and from nothing else: it can be dropped, and it tells nobody more.
"""

import zlib
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from threading import Lock

import msgspec
from msgspec.structs import replace

from chalkroom.interview.state import Interview, fold
from chalkroom.live import wire
from chalkroom.recording.overview import Overview, Scene, overview, scene_of, times_of
from chalkroom.recording.recording import Recording
from chalkroom.store.records import Row

BLOCK = 1_000  # events between two states that are kept


class Tape:
    """The events of a recording, packed, and states between them that are folded once."""

    def __init__(
        self, recording: Recording, scene: Scene | None = None, block: int = BLOCK
    ) -> None:
        """Take a recording; `scene` is how it ends, if that is known without folding it."""
        self._block = block
        self.header = recording.header
        self._times = array("q", times_of(recording))
        starts = range(0, len(recording.rows), block)
        self._blocks = [_packed(recording.rows[start : start + block]) for start in starts]
        self._kept = [Interview()]
        self._turn = Lock()
        ending = scene or self.scene_after(len(self._times))
        self.overview: Overview = overview(recording, self._times, ending)

    def scene_at(self, time: int) -> Scene:
        """Return the interview as it was at a time, in milliseconds after moment zero."""
        return self.scene_after(bisect_right(self._times, time))

    def scene_after(self, count: int) -> Scene:
        """Return the interview as it was after so many of its events."""
        place, rest = divmod(count, self._block)
        interview = self._state(place)
        if rest:
            interview = _folded(interview, self._blocks[place], rest)
        return scene_of(interview, self.header.streams)

    def fold(self) -> None:
        """Fold all of it, so that whoever asks for a time need not wait for that."""
        self._state(len(self._times) // self._block)

    def _state(self, place: int) -> Interview:
        """Return the state before a block; a turn is short, so that all who fold get on."""
        while len(self._kept) <= place:
            with self._turn:
                if len(self._kept) > place:  # somebody else has folded it meanwhile
                    break
                done = len(self._kept) - 1
                state = _folded(self._kept[-1], self._blocks[done], self._block)
                self._kept.append(state)
        return self._kept[place]


def _packed(rows: Sequence[Row]) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(rows), 1)


def _folded(interview: Interview, block: bytes, count: int) -> Interview:
    """Fold the first events of a block; what the newest edits were is no part of the state."""
    rows = msgspec.msgpack.decode(zlib.decompress(block), type=tuple[Row, ...])
    log = (wire.recorded(row.stream, row.seq, row.at, row.body) for row in islice(rows, count))
    return replace(fold(log, interview), recent={})
