"""The same log with other names and times, and what tells of lost connections taken out."""

import json
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from chalkroom.live import wire
from chalkroom.store.records import Row

TIMES = ("since", "until", "due")
LENGTHS = ("milliseconds", "minutes")
NAMES = ("name", "candidate", "title", "starts_at", "call_link", "url")


class Retelling(Struct, frozen=True):
    """What becomes of each moment, each length of time, and each place where a name stands."""

    moment: Callable[[int], int]
    length: Callable[[int], int]
    name: Callable[[str], str]


def retold(rows: Iterable[Row], retelling: Retelling) -> Iterator[Row]:
    for row in rows:
        event = _changed(json.loads(row.body), retelling)
        body = wire.to_json(event)
        at = retelling.moment(row.at)
        yield Row(row.stream, row.seq, at, body, row.instance, row.sequence)


def moments(rows: Iterable[Row]) -> list[int]:
    """Return every moment that a log names, in order."""
    found = {row.at for row in rows}
    for row in rows:
        event = json.loads(row.body)
        found |= {event[key] for key in TIMES if event.get(key) is not None}
    return sorted(found)


def _changed(event: dict, retelling: Retelling) -> dict:
    """Boards and tasks keep their titles: nobody's name is put there."""
    changed = {key: _value(key, value, retelling) for key, value in event.items()}
    if event["kind"] == "created":
        invited = [one | {"name": retelling.name("name")} for one in event["interviewers"]]
        changed |= {"interviewers": invited}
    if event["kind"] == "board_opened":
        changed |= {"title": event["title"]}
    if event["kind"] == "quiet_shown":
        changed |= {"is_late": not event["is_late"]}
    return changed


def _value(key: str, value: object, retelling: Retelling) -> object:
    if key in TIMES and isinstance(value, int):
        return retelling.moment(value)
    if key in LENGTHS and isinstance(value, int):
        return retelling.length(value)
    return retelling.name(key) if key in NAMES else value
