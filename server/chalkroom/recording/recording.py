"""The recording of an interview: what its log tells those who may hear these streams, in order."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, cast

from msgspec import Struct

from chalkroom.interview.audience import Edition
from chalkroom.interview.events import Created, Joined, Recorded, RecordingChanged
from chalkroom.interview.values import ROOM, Stream
from chalkroom.live import wire
from chalkroom.live.clock import DAY_MILLISECONDS
from chalkroom.recording.blind import blinded
from chalkroom.store.records import Row

VERSION = 1


class RecordingHeader(Struct, frozen=True, tag_field="kind", tag="recording"):
    """What is known of a recording before its events; times are milliseconds since 1970.

    `started` is the moment zero of players, chapters and reports: the first candidate came in, or
    else the first person. `ended` is None while the interview goes on. `units` is what lengths and
    places in texts count. `imported_from` is the head of the chain of the file that it came from.
    `observations` says whether what was observed is in it.
    In a blind edition no time is anybody's: all of them count its own even pace, from zero.
    """

    format: Literal["chalkroom"]
    version: int
    id: str
    title: str
    edition: Edition
    streams: tuple[Stream, ...]
    events: int
    created: int
    started: int
    ended: int | None
    units: Literal["utf16"] = "utf16"
    imported_from: str | None = None
    observations: Literal["told", "left_out"] = "told"

    @property
    def is_blind(self) -> bool:
        """Whether nothing in it has a name or a time: in a blind edition, and imported from one.

        Such times count from zero, and no server has recorded anything on the first day of 1970.
        """
        is_undated = self.imported_from is not None and self.created < DAY_MILLISECONDS
        return self.edition == "blind" or is_undated


class Recording(Struct, frozen=True):
    """A header and the events after it, in the order in which they were decided.

    Within a stream the numbers go from 1 without gaps; the order between streams is that of the
    rows. Nothing tells of streams that are not in it.
    """

    header: RecordingHeader
    rows: tuple[Row, ...]

    def log(self) -> Iterator[Recorded]:
        """Yield the events; Malformed is raised where a row is none."""
        return (_read(row) for row in self.rows)

    def public(self) -> Iterator[Recorded]:
        """Yield the events of `room` alone, which anybody inside has heard."""
        return (_read(row) for row in self.rows if row.stream == ROOM)

    @property
    def is_agreed(self) -> bool:
        """Whether people agreed to be recorded, as far as this goes."""
        answers = [row for row in self.rows if is_of(row, "created", "recording_changed")]
        last = wire.parse_event(ROOM, answers[-1].body)
        return isinstance(last, Created | RecordingChanged) and last.recorded

    def since_start(self, at: int) -> int:
        """Return how long after moment zero something happened, in milliseconds; never less."""
        return max(0, at - self.header.started)


class NothingRecorded(ValueError):
    """The rows do not begin with the creation of an interview."""


def recording(
    id: str,
    edition: Edition,
    streams: Sequence[Stream],
    rows: Sequence[Row],
    imported_from: str | None = None,
) -> Recording:
    """Make a recording of all rows of these streams; `edition` says for whom it was made.

    A blind one is made here and nowhere else, so that none can be called so and hold names.
    """
    rows = blinded(rows) if edition == "blind" else rows
    public = [row for row in rows if row.stream == ROOM]
    if not public or not is_of(public[0], "created"):
        raise NothingRecorded(id)
    created = cast(Created, wire.parse_event(ROOM, public[0].body))
    header = RecordingHeader(
        format="chalkroom",
        version=VERSION,
        id=id,
        title=created.title,
        edition=edition,
        streams=tuple(streams),
        events=len(rows),
        created=public[0].at,
        started=_started(public),
        ended=public[-1].at if is_of(public[-1], "ended") else None,
        imported_from=imported_from,
        observations="left_out" if edition == "blind" else "told",
    )
    return Recording(header, tuple(rows))


def _read(row: Row) -> Recorded:
    return wire.recorded(row.stream, row.seq, row.at, row.body)


def _started(public: Sequence[Row]) -> int:
    joined = [
        (row.at, cast(Joined, wire.parse_event(ROOM, row.body)))
        for row in public
        if is_of(row, "joined")
    ]
    candidates = [at for at, person in joined if person.role == "candidate"]
    return next(iter(candidates or [at for at, _ in joined] or [public[0].at]))


def is_of(row: Row, *kinds: str) -> bool:
    """Whether a row is of one of these kinds, without reading it: a kind always stands first."""
    return row.body.startswith(_openings(*kinds))


def is_typed_away(row: Row) -> bool:
    """Whether a row is an edit that somebody typed while away; in texts quotes are escaped."""
    return is_of(row, "edited") and '"is_away":true' in row.body


@cache
def _openings(*kinds: str) -> tuple[str, ...]:
    return tuple(f'{{"kind":"{kind}"' for kind in kinds)
