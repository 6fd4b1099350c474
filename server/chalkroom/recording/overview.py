"""What is seen of a recording before it has arrived: how it ended, who wrote when, what was idle.

Made from a recording alone, so that it tells nobody more than that does.
"""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from chalkroom.interview.events import Edited
from chalkroom.interview.ratings import Ratings
from chalkroom.interview.reviews import Review
from chalkroom.interview.room import Room
from chalkroom.interview.staff import Own, Staff
from chalkroom.interview.state import Interview
from chalkroom.interview.values import RATINGS, ROOM, STAFF, Stream
from chalkroom.live import wire
from chalkroom.live.messages import EventEntry
from chalkroom.recording.recording import Recording, RecordingHeader, is_of, is_typed_away
from chalkroom.store.records import Row

PARTS = 300  # into so many parts a lane is cut
IDLE_MILLISECONDS = 3_000  # a pause is idle from here on
PLAYED_MILLISECONDS = 500  # so much of it is played, half before and half behind the jump
SEEN = 1 / 200  # shorter stretches are too narrow to be seen
# What tells of chapters, and of who came and went: the room keeps how things stand, not how they
# stood.
LANDMARKS = (
    "board_opened",
    "board_shown",
    "joined",
    "cut_off",
    "observed",
    "came_back",
    "left",
    "removed",
    "lead_changed",
    "server_was_away",
    "interview_paused",
    "interview_resumed",
    "ended",
)


class Scene(Struct, frozen=True):
    """An interview at a moment, as a recording tells of it; `own` and `reviews` go by stream."""

    room: Room
    staff: Staff
    own: dict[Stream, Own]
    ratings: Ratings
    reviews: dict[Stream, Review]


class Lane(Struct, frozen=True):
    """How much somebody wrote and took away, in units: one figure for each part of the length."""

    person: str
    densities: tuple[int, ...]


class Stretch(Struct, frozen=True):
    """A stretch without any event, a little shorter than it is; milliseconds after moment zero."""

    since: int
    until: int


class Overview(Struct, frozen=True):
    """A recording in short: `scene` is the interview as it is after the last event.

    `landmarks` are the events that chapters and comings are made of, `times` when each of them
    stands, in milliseconds after moment zero.
    """

    header: RecordingHeader
    length: int
    scene: Scene
    lanes: tuple[Lane, ...]
    idle: tuple[Stretch, ...]
    landmarks: tuple[EventEntry, ...]
    times: tuple[int, ...]


class _Written(Struct):
    person: str
    changes: list[int | list[int | str]]


_WRITTEN = msgspec.json.Decoder(_Written)


def scene_of(interview: Interview, streams: Sequence[Stream]) -> Scene:
    """Return an interview as those know it who hear these streams."""
    return Scene(
        interview.room if ROOM in streams else Room(),
        interview.staff if STAFF in streams else Staff(),
        {stream: own for stream, own in interview.own.items() if stream in streams},
        interview.ratings if RATINGS in streams else Ratings(),
        {stream: said for stream, said in interview.reviews.items() if stream in streams},
    )


def times_of(recording: Recording) -> Iterator[int]:
    """Yield when each event stands, in milliseconds after moment zero, never decreasing.

    Streams keep no step with each other, and what came later is shown later; what happens once the
    interview is over stands at its end.
    """
    last = 0
    end = _end(recording.header)
    for row in recording.rows:
        time = recording.since_start(row.at)
        last = max(last, time if end is None else min(time, end))
        yield last


def overview(recording: Recording, times: Sequence[int], scene: Scene) -> Overview:
    """Return the overview; `times` are those of the recording, `scene` is how it ends."""
    end = _end(recording.header)
    length = end if end is not None else times[-1]
    marks = [place for place, row in enumerate(recording.rows) if _is_landmark(row)]
    return Overview(
        recording.header,
        length,
        scene,
        tuple(lanes(recording.rows, times, length)),
        tuple(one for one in idle(times, length) if one.until - one.since > length * SEEN),
        tuple(_entry(recording.rows[place]) for place in marks),
        tuple(times[place] for place in marks),
    )


def lanes(rows: Sequence[Row], times: Sequence[int], length: int) -> Iterator[Lane]:
    """Yield the lanes of all who wrote, in the order in which they first did."""
    found: dict[str, list[int]] = {}
    for row, time in zip(rows, times, strict=True):
        if is_of(row, "edited"):
            person, size = written(row)
            densities = found.setdefault(person, [0] * PARTS)
            densities[min(PARTS - 1, time * PARTS // length) if length else 0] += size
    return (Lane(person, tuple(densities)) for person, densities in found.items())


def idle(times: Sequence[int], length: int) -> Iterator[Stretch]:
    """Yield the stretches in which nothing happens."""
    last, half = 0, PLAYED_MILLISECONDS // 2
    for time in (*times, length):
        if time - last > IDLE_MILLISECONDS:
            yield Stretch(last + half, time - half)
        last = max(last, time)


def written(row: Row) -> tuple[str, int]:
    """Return who made an edit, and how many units it puts in and takes away.

    Most rows are edits, and most of these are plain, so those take a shorter way to the same end.
    """
    if "\\" not in row.body:
        edit = _WRITTEN.decode(row.body)
        return edit.person, sum(_size(*part) for part in edit.changes if isinstance(part, list))
    event = wire.parse_event(row.stream, row.body)
    assert isinstance(event, Edited)
    gone = event.changes.length + event.changes.inserted - event.changes.new_length
    return event.person, gone + event.changes.inserted


def _is_landmark(row: Row) -> bool:
    """Whether a moment is made of an event; of edits it is those that were typed while away."""
    return is_of(row, *LANDMARKS) or is_typed_away(row)


def _size(gone: int | str, *lines: int | str) -> int:
    assert isinstance(gone, int)
    return gone + sum(len(str(line)) for line in lines) + max(0, len(lines) - 1)


def _end(header: RecordingHeader) -> int | None:
    return None if header.ended is None else max(0, header.ended - header.started)


def _entry(row: Row) -> EventEntry:
    return EventEntry(row.stream, row.seq, row.at, wire.parse_event(row.stream, row.body))
