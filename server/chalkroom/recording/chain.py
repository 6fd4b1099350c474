"""The chain of a recording's file: seals between the lines, each the hash of all before it.

A file is whole as far as its last seal that holds; the hash in the last line is its head.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from msgspec import Struct

from chalkroom.live import wire

SEALED_LINES = 50  # events between two seals: what a torn file loses at most


class Seal(Struct, frozen=True, tag_field="kind", tag="seal"):
    """What stands before this line: so many lines, and the SHA-256 of all their bytes."""

    lines: int
    sha256: str


class Chain:
    """The lines so far, as a count and a hash."""

    def __init__(self) -> None:
        self._sum = sha256()
        self.lines = 0

    def add(self, line: bytes) -> bytes:
        """Take in one more line, which ends with a line break, and return it."""
        self._sum.update(line)
        self.lines += 1
        return line

    @property
    def sum(self) -> str:
        """The hash of all lines so far."""
        return self._sum.hexdigest()

    def seal(self) -> bytes:
        """Return the seal that follows here, and take it in as well."""
        return self.add(encoded(wire.to_json(Seal(self.lines, self.sum))))


def encoded(text: str) -> bytes:
    """Return a line as it stands in the file; all that is written is ASCII."""
    return text.encode("ascii") + b"\n"


def chained(header: str, entries: Iterable[str]) -> Iterator[bytes]:
    """Yield the lines of a file, seals included; the last line is a seal."""
    chain = Chain()
    yield chain.add(encoded(header))
    sealed = 0
    for number, entry in enumerate(entries, 1):
        yield chain.add(encoded(entry))
        if number % SEALED_LINES == 0:
            yield chain.seal()
            sealed = chain.lines
    if sealed != chain.lines:
        yield chain.seal()


def head(content: bytes) -> str:
    """Return the head of a whole file: the hash of all before its last line."""
    last = content.rindex(b"\n", 0, -1) + 1
    return sha256(content[:last]).hexdigest()
