"""Files that somebody made by hand, under a chain that holds: refused, or shown without a fault."""

import json
from collections import Counter
from random import Random

import pytest
from interview.telling import STORIES
from recording.tapes import ID, joined, tape

from chalkroom.live import wire
from chalkroom.recording.chain import chained
from chalkroom.recording.examining import examine
from chalkroom.recording.files import FILES
from chalkroom.recording.importing import CannotImport, imported
from chalkroom.store.records import StoreConflict
from chalkroom.store.sqlite import Store

VALUES = (0, -1, 7, 2**31, 2**53, 2**70, 1.5, "", "x", "a" * 26, "\ud800", None, True, [], {})
OUTCOMES = {"whole", "changed", "refused", "taken"}


class Forger:
    """Takes a golden story and changes what happened in it, then seals it anew."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)
        header = tape(self.dice.choice(sorted(STORIES)))
        self.header = json.loads(wire.to_json(header.header))
        self.entries = [
            {"stream": row.stream, "seq": row.seq, "at": row.at, "event": json.loads(row.body)}
            for row in header.rows
        ]

    def file(self) -> bytes:
        self.dice.choice([self.leaves_out, self.swaps, self.repeats, self.changes])()
        seqs: Counter[str] = Counter()
        for entry in self.entries:
            seqs[entry["stream"]] += 1
            entry["seq"] = seqs[entry["stream"]]
        self.header["events"] = len(self.entries)
        return joined(chained(text(self.header), map(text, self.entries)))

    def place(self) -> int:
        return self.dice.randrange(1, len(self.entries))

    def leaves_out(self) -> None:
        del self.entries[self.place()]

    def swaps(self) -> None:
        one, other = self.entries[self.place()], self.entries[self.place()]
        one["event"], other["event"] = other["event"], one["event"]

    def repeats(self) -> None:
        place = self.place()
        self.entries.insert(place, dict(self.entries[place]))

    def changes(self) -> None:
        entry = self.entries[self.place()]
        field = self.dice.choice(["event", "event", "event", "at"])
        entry[field] = self.changed(entry[field])

    def changed(self, value: object) -> object:
        """Change one thing somewhere within a value."""
        if isinstance(value, dict) and value:
            key = self.dice.choice(sorted(value))
            return {**value, key: self.changed(value[key])}
        if isinstance(value, list) and value:
            place = self.dice.randrange(len(value))
            return [*value[:place], self.changed(value[place]), *value[place + 1 :]]
        return self.dice.choice(VALUES)


def text(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path) as store:
        yield store


def outcome(store, file: bytes) -> str:
    found = examine(file)
    if found.verdict != "whole":
        return found.verdict
    try:
        store.bring_in(ID, 1, imported(found.recording, ID, 1), found.head)
    except (CannotImport, StoreConflict):
        return "refused"
    for each in FILES:
        joined(each.write(found.recording))
    store.erase(ID)
    return "taken"


def tried(store, seeds) -> Counter[str]:
    return Counter(outcome(store, Forger(seed).file()) for seed in seeds)


def test_a_forged_file_is_refused_or_shown_and_nothing_else(store):
    found = tried(store, range(150))
    assert found.keys() == {"changed", "refused", "taken"} and min(found.values()) > 10


@pytest.mark.soak
def test_many_forged_files_are_refused_or_shown(store):
    assert tried(store, range(1_000, 11_000)).keys() <= OUTCOMES


def test_moments_far_away_are_written_all_the_same():
    forger = Forger(1)
    for entry in forger.entries[2:]:
        entry["at"] = 2**53 - 1
    forger.header["started"] = 0
    file = joined(chained(text(forger.header), map(text, forger.entries)))
    for each in FILES:
        assert joined(each.write(examine(file).recording))
