"""Examining a file: whether it is whole, and if not, what is wrong and how much of it still counts.

Every line is read as strictly as what comes from a browser.
"""

from typing import Literal

import msgspec
from msgspec import Struct

from chalkroom.interview.events import Edited
from chalkroom.interview.values import Stream
from chalkroom.live import wire
from chalkroom.recording import chain
from chalkroom.recording.chain import Chain
from chalkroom.recording.exports import page
from chalkroom.recording.recording import VERSION, Recording, RecordingHeader
from chalkroom.store.records import Row

Verdict = Literal["whole", "torn", "changed", "unknown"]
MOST = 2**53 - 1  # what every reader of JSON can count to
SEAL = b'{"kind":"seal"'


class Examined(Struct, frozen=True):
    """What was found: the events up to the last seal that holds, and the hash in that seal.

    There is no recording if not even the header is sealed. Of a page that is whole, `head` is the
    hash of the page.
    """

    verdict: Verdict
    sentence: str
    recording: Recording | None = None
    head: str | None = None


class _Broken(Exception):
    """A line is not what stood there."""


class _TooNew(Exception):
    """The header names a version that is not known here."""


NO_RECORDING = Examined(
    "unknown", "This is no recording: only JSON Lines and HTML files of Chalkroom can be examined."
)
NEWER = "A newer Chalkroom has written this file; this one cannot read it."


def examine(content: bytes) -> Examined:
    """Examine a file of JSON Lines, or an HTML page that holds them."""
    return _examine_page(content) if page.is_page(content) else _examine_lines(content)


def _examine_page(content: bytes) -> Examined:
    within = page.lines_in(content)
    found = _examine_lines(within) if within is not None else NO_RECORDING
    if found.verdict == "whole" and page.is_sealed(content):
        return msgspec.structs.replace(found, head=chain.head(content))
    kept = "The recording in it is whole." if found.verdict == "whole" else found.sentence
    sentence = f"The page was cut off or changed after it was written. {kept}"
    return Examined("changed", sentence, found.recording, found.head)


def _examine_lines(content: bytes) -> Examined:
    *lines, rest = content.split(b"\n")
    reading = _Reading()
    try:
        for line in lines:
            reading.take(line + b"\n")
    except _TooNew:
        return Examined("unknown", NEWER)
    except _Broken as broken:
        return reading.part("changed", str(broken)) if reading.header else NO_RECORDING
    if reading.header is None:
        return NO_RECORDING
    if rest or not reading.is_complete:
        where = f"after line {len(lines)}" + (", within a line" if rest else "")
        return reading.part("torn", f"The file was cut off {where}.")
    return Examined("whole", "The file is whole.", reading.recording, reading.sealed_sum)


class _Reading:
    """A file as far as it was read, and as far as it is sealed."""

    def __init__(self) -> None:
        self.header: RecordingHeader | None = None
        self.sealed_sum: str | None = None
        self._chain = Chain()
        self._rows: list[Row] = []
        self._sealed_rows = self._sealed_lines = 0
        self._last: dict[Stream, Row] = {}

    @property
    def recording(self) -> Recording | None:
        """What counts: the header and the rows that are sealed."""
        if self.header is None or self.sealed_sum is None:
            return None
        return Recording(self.header, tuple(self._rows[: self._sealed_rows]))

    @property
    def is_complete(self) -> bool:
        """Whether the last line was a seal, and as many rows have come as the header says."""
        is_sealed = self._sealed_lines == self._chain.lines
        return is_sealed and self.header is not None and len(self._rows) == self.header.events

    def take(self, line: bytes) -> None:
        """Take in one more line, or raise _Broken."""
        if self.is_complete:
            raise _Broken(f"Something was added after line {self._chain.lines}.")
        if line.startswith(SEAL) and self.header is not None:
            self._take_seal(line)
            return
        try:
            self._take_text(line.decode("ascii").removesuffix("\n"))
        except (UnicodeError, wire.Malformed) as problem:
            raise _Broken(f"Line {self._chain.lines + 1} is not as it was written.") from problem
        self._chain.add(line)

    def part(self, verdict: Verdict, sentence: str) -> Examined:
        """Say what is wrong, and how much counts."""
        if self.recording is None:
            return Examined(verdict, f"{sentence} Nothing before that is sealed.")
        count = self._sealed_rows
        kept = f"The first {count} of {self.recording.header.events} events are whole."
        return Examined(verdict, f"{sentence} {kept}", self.recording, self.sealed_sum)

    def _take_seal(self, line: bytes) -> None:
        number = self._chain.lines + 1
        held = self._chain.sum
        if line != self._chain.seal():
            first = self._sealed_lines + 1
            raise _Broken(f"Something in lines {first} to {number} is not as it was written.")
        self.sealed_sum = held
        self._sealed_rows, self._sealed_lines = len(self._rows), self._chain.lines

    def _take_text(self, text: str) -> None:
        if self.header is None:
            self.header = _header(text)
            return
        row = _row(text)
        if row.stream not in self.header.streams:
            raise wire.Malformed("This stream is not in the header.")
        # Time never goes back in a stream; one stream keeps no step with another.
        last = self._last.get(row.stream)
        if row.seq != (last.seq if last else 0) + 1 or (last and row.at < last.at):
            raise _Broken(f"Line {self._chain.lines + 1} is not in order.")
        self._last[row.stream] = row
        self._rows.append(row)


def _header(text: str) -> RecordingHeader:
    value = wire.parse_json(text)
    try:
        header = msgspec.convert(value, RecordingHeader)
    except msgspec.ValidationError as problem:
        raise wire.Malformed(str(problem)) from problem
    if header.version > VERSION:
        raise _TooNew
    return header


def _row(text: str) -> Row:
    """Read a line with an event; nothing is taken that would have been written otherwise."""
    entry = wire.parse_json(text)
    try:
        stream, seq, at = entry["stream"], entry["seq"], entry["at"]
    except (KeyError, TypeError) as problem:
        raise wire.Malformed("This is no event.") from problem
    if not (type(stream) is str and type(seq) is int and type(at) is int and 0 <= at <= MOST):
        raise wire.Malformed("An event has a stream, a number and a time.")
    before = wire.entry_text(stream, seq, at, "").removesuffix("}")
    if not (text.startswith(before) and text.endswith("}")):
        raise wire.Malformed("The line is not written as it would have been.")
    body = text[len(before) : -1]
    event = wire.parse_event(stream, body)
    if not isinstance(event, Edited):
        return Row(stream, seq, at, body)
    if not 0 < event.sequence <= MOST:
        raise wire.Malformed("This is no number of an update.")
    return Row(stream, seq, at, body, event.instance, event.sequence)
