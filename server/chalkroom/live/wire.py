"""The only speaker of the protocol: JSON text to typed messages, and back.

Text goes through the standard library's `json`, which takes and writes lone surrogates; msgspec
then gives it types. What is plain enough takes a shorter way through msgspec alone, to the same
end. Stored events and told events are the same text.
"""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, get_args

import msgspec

from chalkroom.interview.changes import ChangeSet, to_units
from chalkroom.interview.events import (
    Event,
    OwnEvent,
    RatingsEvent,
    Recorded,
    ReviewEvent,
    RoomEvent,
    StaffEvent,
)
from chalkroom.interview.ratings import Ratings
from chalkroom.interview.reviews import Review
from chalkroom.interview.room import Room
from chalkroom.interview.staff import Own, Staff
from chalkroom.interview.state import State
from chalkroom.interview.values import RATINGS, ROOM, STAFF, Stream, is_review
from chalkroom.live.messages import Incoming, Outgoing


class Malformed(ValueError):
    """The text is no message of this protocol; `id` is the command's, if it could be read."""

    def __init__(self, reason: str, id: str | None = None) -> None:
        super().__init__(reason)
        self.id = id


def kinds(union: Any) -> dict[str, Any]:
    """Return the types of a union by the word that each has on the wire."""
    members = get_args(union) or (union,)
    return {str(member.__struct_config__.tag): member for member in members}


# Looked up by hand: handing msgspec a whole union costs it 15 microseconds for every message.
INCOMING: dict[str, Any] = kinds(Incoming)
ROOM_EVENTS: dict[str, Any] = kinds(RoomEvent)
STAFF_EVENTS: dict[str, Any] = kinds(StaffEvent)
OWN_EVENTS: dict[str, Any] = kinds(OwnEvent)
RATINGS_EVENTS: dict[str, Any] = kinds(RatingsEvent)
REVIEW_EVENTS: dict[str, Any] = kinds(ReviewEvent)


def parse(text: str) -> Incoming:
    """Read a message from a browser, or raise Malformed."""
    message: Incoming = _typed(parse_json(text), INCOMING)
    return message


def parse_json(text: str) -> Any:
    """Read strict JSON: no duplicate keys, no NaN, no nesting without end; or raise Malformed."""
    try:
        value = msgspec.json.decode(text)
        # With no more colons than keys there is one object, and no key stands in it twice.
        if type(value) is dict and text.count(":") == len(value):
            return value
    except (ValueError, RecursionError):
        pass  # msgspec takes less than the standard library, which has the last word
    try:
        return _JSON.decode(text)
    except Malformed:
        raise
    except (ValueError, RecursionError) as problem:
        raise Malformed("This is not JSON that the protocol allows.") from problem


def to_json(message: object) -> str:
    """Write a value as ASCII JSON text."""
    try:
        text = _TERSE.encode(message).decode()
        if text.isascii():
            return text
    except UnicodeEncodeError:
        pass  # a lone surrogate
    return _ASCII.encode(msgspec.to_builtins(message, enc_hook=_encode))


def to_text(message: Outgoing) -> str:
    """Write a message to a browser."""
    return to_json(message)


def entry_text(stream: Stream, seq: int, at: int, body: str) -> str:
    """Write one event as it is told; `body` is the text under which it is stored."""
    return f'{{"stream":"{stream}","seq":{seq},"at":{at},"event":{body}}}'


def events_text(entries: Sequence[str]) -> str:
    """Write a message that tells of events, from the texts of its entries."""
    return f'{{"kind":"events","events":[{",".join(entries)}]}}'


def parse_event(stream: Stream, body: str) -> Event:
    """Read a stored event, or raise Malformed."""
    event: Event = _typed(parse_json(body), _events_of(stream))
    return event


def recorded(stream: Stream, seq: int, at: int, body: str) -> Recorded:
    """Read a stored row as an event with its place, or raise Malformed."""
    return Recorded(stream, seq, at, parse_event(stream, body))


def parse_snapshot(stream: Stream, body: str) -> tuple[int, State]:
    """Read a stored snapshot: the time and the state of a stream; or raise Malformed."""
    shape: Any = tuple.__class_getitem__((int, _state(stream)))
    try:
        at, state = msgspec.convert(parse_json(body), shape, dec_hook=_decode)
    except msgspec.ValidationError as problem:
        raise Malformed(str(problem)) from problem
    return at, _in_units(state) if isinstance(state, Room) else state


def _in_units(room: Room) -> Room:
    boards = {
        id: msgspec.structs.replace(board, text=to_units(board.text))
        for id, board in room.boards.items()
    }
    return msgspec.structs.replace(room, boards=boards)


def snapshot_schema() -> str:
    """Return a hash of the shape of all snapshots: another shape makes the stored ones void."""
    return shape(Room, Staff, Own, Ratings, Review)


def shape(*types: Any) -> str:
    """Return a hash of the shape of values of these types."""
    schema = msgspec.json.schema_components(types, schema_hook=_schema)
    return sha256(json.dumps(schema, sort_keys=True).encode()).hexdigest()[:16]


def _typed(value: Any, types: dict[str, Any]) -> Any:
    kind = value.get("kind") if isinstance(value, dict) else None
    if not isinstance(kind, str) or kind not in types:
        raise Malformed("A message names its kind, and this is none of them.", _readable_id(value))
    try:
        return msgspec.convert(value, types[kind], dec_hook=_decode)
    except (msgspec.ValidationError, UnicodeError) as problem:
        raise Malformed(str(problem), _readable_id(value)) from problem


def _events_of(stream: Stream) -> dict[str, Any]:
    known = {ROOM: ROOM_EVENTS, STAFF: STAFF_EVENTS, RATINGS: RATINGS_EVENTS}
    return known.get(stream, REVIEW_EVENTS if is_review(stream) else OWN_EVENTS)


def _state(stream: Stream) -> type[State]:
    known: dict[Stream, type[State]] = {ROOM: Room, STAFF: Staff, RATINGS: Ratings}
    return known.get(stream, Review if is_review(stream) else Own)


def _readable_id(value: object) -> str | None:
    id = value.get("id") if isinstance(value, dict) else None
    return id if isinstance(id, str) and len(id) <= 26 and id.isascii() else None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise Malformed("A key stands twice in one object.")
    return value


def _refuse_constant(name: str) -> object:
    raise Malformed(f"{name} is no number in JSON.")


def _decode(type: type, value: object) -> object:
    if type is ChangeSet:
        return ChangeSet.parse(value)
    raise NotImplementedError(type)


def _encode(value: object) -> object:
    if isinstance(value, ChangeSet):
        return value.to_json()
    raise NotImplementedError(type(value))


def _schema(type: type) -> dict[str, object]:
    if type is ChangeSet:
        return {"type": "array", "title": "ChangeSet"}
    raise NotImplementedError(type)


_JSON = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse_constant)
_ASCII = json.JSONEncoder(separators=(",", ":"), allow_nan=False)
_TERSE = msgspec.json.Encoder(enc_hook=_encode)
