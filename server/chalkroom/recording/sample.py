"""The sample interview that travels with Chalkroom, for those who have held none yet."""

import gzip
from pathlib import Path

from chalkroom.recording.examining import examine
from chalkroom.recording.importing import read_file
from chalkroom.recording.recording import Recording
from chalkroom.store.records import Commit
from chalkroom.store.sqlite import Store

SAMPLE = Path(__file__).with_name("sample.jsonl.gz")


def content() -> bytes:
    """Return its recording as JSON Lines."""
    return gzip.decompress(SAMPLE.read_bytes())


def sample() -> Recording:
    """Return its recording."""
    found = examine(content()).recording
    assert found is not None
    return found


def as_import(id: str, now: int) -> tuple[tuple[Commit, ...], str]:
    """Return the log of a new interview that shows it, and the head of its file."""
    found = read_file(content(), id, now)
    return found.commits, found.head


def load(store: Store, id: str, now: int) -> None:
    """Bring it in as any file that is imported; it is kept from now on as long as others."""
    store.bring_in(id, now, *as_import(id, now))
