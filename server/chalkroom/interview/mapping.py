"""How two lists of sections meet: mapping one over another, and making one of two in a row.

The rules, ties included, are those of CodeMirror's change sets: all sides of a board follow the
same ones, so what is joined and what is left apart here is part of the protocol. Pure list work:
lengths are taken as they come, and whoever calls has checked that the two lists fit.
"""

from collections.abc import Sequence

# An untouched run is its length; a change is the length it replaces and the text it puts there.
Section = int | tuple[int, str]


class Cursor:
    """Walks over sections piece by piece: the one at hand, and how much of it is used up."""

    __slots__ = ("_following", "is_done", "is_taken", "size", "text", "used")

    def __init__(self, sections: Sequence[Section]) -> None:
        self._following = iter(sections)
        self.is_done = False
        self.next()

    def next(self) -> None:
        """Go to the following section; at the end, to an untouched one of no size."""
        section = next(self._following, None)
        self.used = 0
        self.is_taken = False
        self.text: str | None = None
        if section is None:
            self.is_done = True
            self.size = 0
        elif isinstance(section, int):
            self.size = section
        else:
            self.size, self.text = section

    def forward(self, size: int) -> None:
        """Use up some of the old text that the section covers."""
        if size == self.size:
            self.next()
        else:
            self.size -= size
            self.used += size

    def take(self) -> str:
        """Return the section's text the first time, and nothing after that."""
        text = "" if self.is_taken or self.text is None else self.text
        self.is_taken = True
        return text

    @property
    def new_size(self) -> int:
        """How much new text is left, where the section is walked by what it puts there."""
        return self.size if self.text is None else len(self.text) - self.used

    def forward_new(self, size: int) -> None:
        """Use up some of the new text that the section puts there."""
        if self.text is None:
            self.forward(size)
        elif size == self.new_size:
            self.next()
        else:
            self.used += size


class Sections:
    """The list that comes out: joins neighbours as CodeMirror joins them, and no others."""

    __slots__ = ("done",)

    def __init__(self) -> None:
        self.done: list[Section] = []

    def keep(self, size: int) -> None:
        if not size:
            return
        if self.done and isinstance(self.done[-1], int):
            self.done[-1] += size
        else:
            self.done.append(size)

    def change(self, size: int, text: str, join: bool = False) -> None:
        """Add a change, joined to the one before if both only delete, both only insert, or told."""
        if not size and not text:
            return
        last = self.done[-1] if self.done else 0
        if isinstance(last, tuple) and (join or not (text or last[1]) or not (size or last[0])):
            self.done[-1] = (last[0] + size, last[1] + text)
        else:
            self.done.append((size, text))


def mapped(sections: Sequence[Section], over: Sequence[Section], before: bool) -> list[Section]:
    """Rewrite sections for the text that `over` leaves; both start from the same text."""
    result, a, b = Sections(), Cursor(sections), Cursor(over)
    while not (a.is_done and b.is_done):
        if b.text is None:
            if a.text is None:
                size = min(a.size, b.size)
                result.keep(size)
                a.forward(size)
                b.forward(size)
            else:
                _write(result, a, b)
        elif a.text is None or a.is_taken or (not a.used and _comes_first(b, a, before)):
            _step_over(result, a, b, len(b.text))
        else:
            _write(result, a, b)
    return result.done


def _comes_first(b: Cursor, a: Cursor, before: bool) -> bool:
    """At one place the shorter old range goes first, so an insertion precedes a replacement."""
    return b.size < a.size or (b.size == a.size and not before)


def _step_over(result: Sections, a: Cursor, b: Cursor, put: int) -> None:
    """Pass a change of b, and put out what a inserts inside the range that b replaces."""
    result.keep(put)
    left = b.size
    while left:
        piece = min(a.size, left)
        if a.size <= piece:
            result.change(0, a.take())
        a.forward(piece)
        left -= piece
    b.next()


def _write(result: Sections, a: Cursor, b: Cursor) -> None:
    """Put out a change of a as far as b leaves its range alone or deletes within it."""
    size, left = 0, a.size
    while left:
        if b.text is None:
            piece = min(left, b.size)
            size += piece
            left -= piece
            b.forward(piece)
        elif b.text == "" and b.size < left:
            left -= b.size
            b.next()
        else:
            break
    result.change(size, a.take())
    a.forward(a.size - left)


def composed(first: Sequence[Section], second: Sequence[Section]) -> list[Section]:
    """Make one list of two, the second of which starts from the text that the first leaves."""
    result, a, b = Sections(), Cursor(first), Cursor(second)
    is_open = False  # the last section goes on: what follows belongs to the same change
    while not (a.is_done and b.is_done):
        if a.text == "":
            result.change(a.size, "", is_open)
            a.next()
        elif b.text is not None and not b.size:
            result.change(0, b.text, is_open)
            b.next()
        else:
            size, sections = min(a.new_size, b.size), len(result.done)
            _meet(result, a, b, size, is_open)
            goes_on = (a.text is not None and a.new_size > size) or (
                b.text is not None and b.size > size
            )
            is_open = goes_on and (is_open or len(result.done) > sections)
            a.forward_new(size)
            b.forward(size)
    return result.done


def _meet(result: Sections, a: Cursor, b: Cursor, size: int, is_open: bool) -> None:
    """Put out one piece of text that a leaves and b finds."""
    if a.text is None and b.text is None:
        result.keep(size)
        return
    text = "" if b.used else b.text
    if a.text is None:
        result.change(size, text or "", is_open)
        return
    if b.text is None:
        text = a.text[a.used : a.used + size]
    result.change(0 if a.used else a.size, text or "", is_open)
