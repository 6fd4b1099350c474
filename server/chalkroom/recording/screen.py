"""A text board on the screen of a terminal: only what changed is drawn, and only what can be seen.

What people typed reaches the terminal as plain characters: no control character gets through.
"""

import unicodedata
from functools import lru_cache

from chalkroom.interview.changes import cleaned

COLUMNS, ROWS = 100, 30
TAB = 4
BEGINNING = "\x1b[2J\x1b[H"
STATUS = "\x1b[7m{}\x1b[0m"


class Screen:
    """What a terminal shows: a window on the board's lines, and one line about it below."""

    def __init__(self) -> None:
        self._rows: list[str] = [""] * ROWS
        self._top = 0

    def draw(self, text: str, place: int, status: str) -> str:
        """Return what brings the terminal to show a text around a place, with the caret there.

        The text is given in units, and the place counts them.
        """
        row = text.count("\n", 0, place)
        column = place - (text.rfind("\n", 0, place) + 1)
        self._scroll(row, text.count("\n") + 1)
        end = self._top + ROWS - 1
        lines = text.split("\n", end)[:end]  # the rest of a long text is not looked at
        shown = [fitted(line) for line in lines[self._top :]]
        shown += [""] * (ROWS - 1 - len(shown))
        drawn = self._difference([*shown, STATUS.format(_padded(fitted(status)))])
        before = min(width(fitted(lines[row][:column])), COLUMNS - 1)
        return f"{drawn}\x1b[{row - self._top + 1};{before + 1}H"

    def _scroll(self, row: int, lines: int) -> None:
        """Keep the row in sight, some lines from the edge, and move by no more than is needed."""
        most = max(0, lines - (ROWS - 1))
        lowest, highest = row - (ROWS - 4), row - 2
        self._top = max(0, min(max(self._top, lowest), highest, most))

    def _difference(self, rows: list[str]) -> str:
        changed = [
            f"\x1b[{number};1H\x1b[2K{new}"
            for number, (old, new) in enumerate(zip(self._rows, rows, strict=True), 1)
            if old != new
        ]
        self._rows = rows
        return "".join(changed)


@lru_cache(4_096)  # most rows stand still from frame to frame
def fitted(line: str) -> str:
    """Return as much of a line, given in units, as fits: tabs as spaces, nothing invisible."""
    if line.isascii() and line.isprintable():
        return line[:COLUMNS]
    shown, used = [], 0
    for character in cleaned(line[: 2 * COLUMNS])[:COLUMNS]:
        if character == "\t":
            character = " " * (TAB - used % TAB)
        character = character if len(character) > 1 else _visible(character)
        used += width(character)
        if used > COLUMNS:
            break
        shown.append(character)
    return "".join(shown)


def width(text: str) -> int:
    """Return how many columns a text takes."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _padded(text: str) -> str:
    return text + " " * (COLUMNS - width(text))


def _visible(character: str) -> str:
    """Return the character, or a stand-in for one that would move or hide others."""
    is_mark = unicodedata.category(character) in ("Mn", "Me")
    is_seen = character.isprintable() and not is_mark
    return character if is_seen else "\ufffd"
