"""The shared text and its changes, in CodeMirror's form. The only file that knows UTF-16.

Browsers count a board in UTF-16 units and so does every length here. A board's text is therefore
a string of units: a character beyond U+FFFF stands in it as two surrogates, and `len` and slices
agree with the browser's. A change is never tidied up: which section stands where decides ties when
changes meet, so two that do the same to a text may not be exchanged for one another.
"""

import re
from hashlib import sha256

from chalkroom.interview.mapping import Section, composed, mapped

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class InvalidChange(ValueError):
    """The value is no change set, or it does not fit the text or the change it meets."""


class ChangeSet:
    """One step from a text of a certain length to the next."""

    __slots__ = ("_inserted", "_length", "_new_length", "_sections")

    def __init__(self, sections: tuple[Section, ...]) -> None:
        """Take sections as they are; what comes from outside goes through `parse`."""
        length = new_length = inserted = 0
        for section in sections:
            if isinstance(section, int):
                length += section
                new_length += section
            else:
                length += section[0]
                inserted += len(section[1])
        self._sections = sections
        self._length = length
        self._new_length = new_length + inserted
        self._inserted = inserted

    @classmethod
    def parse(cls, value: object) -> "ChangeSet":
        """Read a decoded JSON value, refusing all that CodeMirror would not have written."""
        if type(value) is not list:
            raise InvalidChange("A change set is a list of sections.")
        sections: list[Section] = []
        for part in value:
            if type(part) is int:
                if part <= 0:
                    raise InvalidChange("An untouched section has a positive length.")
                sections.append(part)
            else:
                sections.append(_parse_change(part))
        return cls(tuple(sections))

    @classmethod
    def replace(cls, length: int, start: int, end: int, text: str) -> "ChangeSet":
        """Put a text in place of what stands from start to end, in a text of this length."""
        if not 0 <= start <= end <= length:
            raise InvalidChange("The range to replace lies outside the text.")
        text = to_units(normalised(text))
        if start == end and not text:
            return cls((length,) if length else ())
        change: tuple[Section, ...] = ((end - start, text),)
        before = (start,) if start else ()
        after = (length - end,) if end < length else ()
        return cls(before + change + after)

    def to_json(self) -> list[int | list[int | str]]:
        """Return the sections as a value for JSON, the very ones that were parsed."""
        return [
            section if isinstance(section, int) else _change_to_json(*section)
            for section in self._sections
        ]

    @property
    def length(self) -> int:
        """How many units the text has before."""
        return self._length

    @property
    def new_length(self) -> int:
        """How many units the text has after."""
        return self._new_length

    @property
    def inserted(self) -> int:
        """How many units are put in, in all."""
        return self._inserted

    @property
    def deleted(self) -> int:
        """How many units are taken out, in all."""
        return self._length + self._inserted - self._new_length

    @property
    def sections(self) -> tuple[Section, ...]:
        """What stays and what is replaced, in turn; mapping takes time in proportion."""
        return self._sections

    @property
    def end(self) -> int:
        """Where in the new text the last change ends."""
        last = self._sections[-1] if self._sections else 0
        return self._new_length - (last if isinstance(last, int) else 0)

    @property
    def is_empty(self) -> bool:
        """Whether nothing happens; maps and compositions with such a change leave the other be."""
        return not self._sections or (
            len(self._sections) == 1 and isinstance(self._sections[0], int)
        )

    def apply(self, text: str) -> str:
        """Return the text, in units, as it is after the change."""
        if len(text) != self._length:
            raise InvalidChange("The change was made for a text of another length.")
        pieces = []
        at = 0
        for section in self._sections:
            if isinstance(section, int):
                pieces.append(text[at : at + section])
                at += section
            else:
                pieces.append(section[1])
                at += section[0]
        return "".join(pieces)

    def invert(self, text: str) -> "ChangeSet":
        """Return the change that undoes this one; `text` is what it was made for."""
        if len(text) != self._length:
            raise InvalidChange("The change was made for a text of another length.")
        sections: list[Section] = []
        at = 0
        for section in self._sections:
            if isinstance(section, int):
                sections.append(section)
                at += section
            else:
                sections.append((len(section[1]), text[at : at + section[0]]))
                at += section[0]
        return ChangeSet(tuple(sections))

    def map(self, other: "ChangeSet", before: bool = False) -> "ChangeSet":
        """Rewrite this change so that it follows `other`, which was made on the same text.

        Where both insert at one place the other's text comes first, unless `before`. Several
        changes are mapped over one at a time: over their composition the text can differ.
        """
        if self._length != other._length:
            raise InvalidChange("The two changes were made for texts of different lengths.")
        if other.is_empty:
            return self
        return ChangeSet(tuple(mapped(self._sections, other._sections, before)))

    def compose(self, other: "ChangeSet") -> "ChangeSet":
        """Make one change of this and the one after it; for looking back, never for mapping."""
        if self._new_length != other._length:
            raise InvalidChange("The second change does not start where the first ends.")
        if self.is_empty:
            return other
        if other.is_empty:
            return self
        return ChangeSet(tuple(composed(self._sections, other._sections)))

    def map_position(self, position: int, assoc: int = -1) -> int:
        """Return the place in the new text; with `assoc` < 0 before what is put in."""
        if not 0 <= position <= self._length:
            raise InvalidChange("The position lies outside the text.")
        old = new = 0
        for section in self._sections:
            if isinstance(section, int):
                if old + section > position:
                    return new + position - old
                old += section
                new += section
            else:
                size, text = section
                if old + size > position or (old == position and assoc < 0):
                    return new if old == position or assoc < 0 else new + len(text)
                old += size
                new += len(text)
        return new

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ChangeSet) and self._sections == other._sections

    def __hash__(self) -> int:
        return hash(self._sections)

    def __repr__(self) -> str:
        return f"ChangeSet({self.to_json()!r})"


def _parse_change(part: object) -> Section:
    """Read `[deleted, line, ...]`; no line at all is a deletion."""
    if type(part) is not list or not part:
        raise InvalidChange("A section is a length or a list that begins with one.")
    size = part[0]
    if type(size) is not int or size < 0:
        raise InvalidChange("A change begins with the length that it replaces.")
    if len(part) == 1:
        if not size:
            raise InvalidChange("A deletion has a positive length.")
        return (size, "")
    for line in part[1:]:
        if type(line) is not str or "\n" in line or "\r" in line:
            raise InvalidChange("What a change puts in is given as lines.")
    text = part[1] if len(part) == 2 else "\n".join(part[1:])
    if not text:
        raise InvalidChange("A change that puts in nothing has no lines.")
    return (size, to_units(text))


def _change_to_json(size: int, text: str) -> list[int | str]:
    return [size, *text.split("\n")] if text else [size]


def to_units(text: str) -> str:
    """Return the text as UTF-16 units: characters beyond U+FFFF become two surrogates."""
    return text if text.isascii() else _ASTRAL.sub(_split, text)


def _split(astral: re.Match[str]) -> str:
    offset = ord(astral[0]) - 0x10000
    return chr(0xD800 + (offset >> 10)) + chr(0xDC00 + (offset & 0x3FF))


def from_units(text: str) -> str:
    """Return the text as characters: surrogate pairs are joined, lone surrogates stay."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def cleaned(text: str) -> str:
    """Return the text as characters that any file can hold: a lone surrogate becomes U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def normalised(text: str) -> str:
    """Return the text with each line break, CRLF or CR, as one LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def digest(text: str) -> str:
    """Return the checksum that a browser computes for the same text: SHA-256 over its UTF-8."""
    return sha256(cleaned(text).encode()).hexdigest()
