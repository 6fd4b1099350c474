"""The vocabulary of tests about recordings: the golden stories as their logs have them."""

import json
from collections.abc import Iterable
from functools import cache

from interview.given import ADA, CLEO, id_of
from interview.telling import STORIES

from chalkroom.interview.events import Edited, Event, NoteWritten, Said
from chalkroom.interview.values import ROOM, STAFF
from chalkroom.live import wire
from chalkroom.recording.exports import jsonl
from chalkroom.recording.recording import Recording, recording
from chalkroom.store.records import Row

ID = id_of("tape")


@cache
def rows(story: str) -> tuple[Row, ...]:
    """Return the rows that a golden story brings into a store."""
    return tuple(map(row, STORIES[story]().lines))


def row(line: str) -> Row:
    entry = json.loads(line)
    body = wire.to_json(entry["event"])
    event = entry["event"]
    push = (event["instance"], event["sequence"]) if event["kind"] == "edited" else ()
    return Row(entry["stream"], entry["seq"], entry["at"], body, *push)


def tape(story: str) -> Recording:
    """Return the recording of a golden story with all its streams."""
    told = rows(story)
    return recording(ID, "full", tuple(dict.fromkeys(row.stream for row in told)), told)


def public_tape(story: str) -> Recording:
    """Return the candidate edition of a golden story."""
    return recording(ID, "candidate", (ROOM,), [row for row in rows(story) if row.stream == ROOM])


def long_tape() -> Recording:
    """Return a recording of several seals: a story, and much that was said and noted after it."""
    told = list(rows("editing"))
    seqs = {stream: sum(row.stream == stream for row in told) for stream in (ROOM, STAFF)}
    for number in range(70):
        at = told[-1].at + 250
        for stream, event in {
            ROOM: Said(id_of(f"line{number}"), CLEO.person, f"Line {number}"),
            STAFF: NoteWritten(id_of(f"note{number}"), ADA.person, f"Note {number}"),
        }.items():
            seqs[stream] += 1
            told.append(line_of(stream, seqs[stream], at, event))
    return recording(ID, "full", tuple(seqs), told)


def line_of(stream: str, seq: int, at: int, event: Event) -> Row:
    push = (event.instance, event.sequence) if isinstance(event, Edited) else ()
    return Row(stream, seq, at, wire.to_json(event), *push)


def content(recording: Recording) -> bytes:
    return joined(jsonl.lines(recording))


def joined(written: Iterable[bytes]) -> bytes:
    return b"".join(written)


def lines(written: Iterable[bytes]) -> str:
    return joined(written).decode()
