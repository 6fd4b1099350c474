"""A recording kept at hand for players: its overview, and the interview at any time, in no time.

Derived from a recording and from nothing else: it can be dropped, and it tells nobody more. Packed
it is spared being made again.
"""

import zlib
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from threading import Lock
from typing import Self

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.state import Interview, fold
from chalkroom.interview.values import Stream
from chalkroom.live import snapshots, wire
from chalkroom.recording.overview import Overview, Scene, overview, scene_of, times_of
from chalkroom.recording.recording import Recording
from chalkroom.store.records import Row, Snapshot

BLOCK = 500  # events between two states that are kept
LAYOUT = 1  # another number makes all that were packed void
SCHEMA = f"{LAYOUT}-{snapshots.SCHEMA}-{wire.shape(Overview)}"


class Packed(Struct, frozen=True, array_like=True):
    """A tape as bytes: rows in blocks, the state before each of them, and how it is told of."""

    block: int
    streams: tuple[Stream, ...]
    length: int
    is_over: bool
    overview: bytes
    times: bytes
    blocks: list[bytes]
    states: list[bytes]


class Tape:
    """The events of a recording, packed, and states between them that are folded once."""

    def __init__(self, packed: Packed) -> None:
        self._packed = packed
        self._times = array("q", zlib.decompress(packed.times))
        self._states = packed.states
        self._front: Interview | None = None  # the last of the states, if it was folded here
        self._turn = Lock()
        self.length = packed.length
        self.is_over = packed.is_over
        self.is_kept = False  # in the store, as it is

    @classmethod
    def of(cls, recording: Recording, scene: Scene | None = None, block: int = BLOCK) -> Self:
        """Take a recording; `scene` is how it ends, if that is known without folding it."""
        times = array("q", times_of(recording))
        starts = range(0, len(recording.rows), block)
        blocks = [_packed(recording.rows[start : start + block]) for start in starts]
        streams = recording.header.streams
        is_over = recording.header.ended is not None
        states = [_kept(Interview())]
        at = _pressed(times.tobytes())
        packed = Packed(block, streams, 0, is_over, b"", at, blocks, states)
        ending = scene or cls(packed).scene_after(len(times))
        told = overview(recording, times, ending)
        content = _pressed(wire.to_json(told).encode())
        return cls(replace(packed, length=told.length, overview=content))

    @classmethod
    def unpack(cls, content: bytes) -> Self | None:
        """Return the tape that was packed; None if it makes no sense."""
        try:
            tape = cls(_PACKED.decode(content))
        except (msgspec.DecodeError, zlib.error, ValueError):
            return None
        tape.is_kept = True
        return tape

    def pack(self) -> bytes:
        """Return all of it, states included that were folded."""
        with self._turn:
            return msgspec.msgpack.encode(self._packed)

    @property
    def overview(self) -> bytes:
        """Return the overview as it is told."""
        return zlib.decompress(self._packed.overview)

    def scene_at(self, time: int) -> Scene:
        """Return the interview as it was at a time, in milliseconds after moment zero."""
        return self.scene_after(bisect_right(self._times, time))

    def scene_after(self, count: int) -> Scene:
        """Return the interview as it was after so many of its events."""
        place, rest = divmod(count, self._packed.block)
        interview = self._state(place)
        if rest:
            interview = _folded(interview, self._packed.blocks[place], rest)
        return scene_of(interview, self._packed.streams)

    def fold(self) -> None:
        """Fold all of it, so that whoever asks for a time need not wait for that."""
        self._state(len(self._times) // self._packed.block)

    def _state(self, place: int) -> Interview:
        """Return the state before a block; a turn is short, so that all who fold get on."""
        while len(self._states) <= place:
            with self._turn:
                if len(self._states) <= place:  # nobody else has folded it meanwhile
                    self._fold_on()
        return _restored(self._states[place])

    def _fold_on(self) -> None:
        before = self._front or _restored(self._states[-1])
        block = self._packed.blocks[len(self._states) - 1]
        self._front = _folded(before, block, self._packed.block)
        self._states.append(_kept(self._front))


def _packed(rows: Sequence[Row]) -> bytes:
    return _pressed(msgspec.msgpack.encode(rows))


def _kept(interview: Interview) -> bytes:
    return _pressed(msgspec.msgpack.encode(snapshots.bodies(interview)))


def _restored(state: bytes) -> Interview:
    bodies = _BODIES.decode(zlib.decompress(state))
    return snapshots.restored(
        [Snapshot(stream, seq, 0, "", body) for stream, (seq, body) in bodies.items()]
    )


def _pressed(content: bytes) -> bytes:
    return zlib.compress(content, 1)


def _folded(interview: Interview, block: bytes, count: int) -> Interview:
    """Fold the first events of a block; what the newest edits were is no part of the state."""
    rows = msgspec.msgpack.decode(zlib.decompress(block), type=tuple[Row, ...])
    log = (wire.recorded(row.stream, row.seq, row.at, row.body) for row in islice(rows, count))
    return replace(fold(log, interview), recent={})


_PACKED = msgspec.msgpack.Decoder(Packed)
_BODIES = msgspec.msgpack.Decoder(dict[Stream, tuple[int, str]])
