"""A problem's Markdown cut into its sections, and sections into lines, blocks and fences."""

import re
from collections.abc import Iterator

from msgspec import Struct

from chalkroom.problems.records import Line

FENCE = re.compile(r"(`{3,16}|~{3,16})[ \t]*([a-z0-9+#-]{0,20})[ \t]*\Z")
ITEM = re.compile(r"(?:-|[0-9]{1,2}\.)[ \t]+")


class Section(Struct, frozen=True):
    """A heading and what stands below it; `line` is the heading's, the text begins below it."""

    name: str
    text: str
    line: int

    def is_empty(self) -> bool:
        return not self.text.strip()


class Fence(Struct, frozen=True):
    """A fenced block of code and the line on which its code begins."""

    language: str
    source: str
    line: int


def cut(text: str, rank: int, first_line: int) -> tuple[Section, ...]:
    """Cut a text at its headings of one rank; what stands before the first has an empty name."""
    marker = "#" * rank + " "
    found = [Section("", "", first_line - 1)]
    held: list[str] = []
    for number, line, is_code in _lines(text, first_line):
        if line.startswith(marker) and not is_code:
            found[-1] = Section(found[-1].name, "\n".join(held), found[-1].line)
            found.append(Section(line[len(marker) :].strip(), "", number))
            held = []
        else:
            held.append(line)
    found[-1] = Section(found[-1].name, "\n".join(held), found[-1].line)
    return tuple(found)


def items(section: Section) -> tuple[Line, ...]:
    """Return the list items of a section, each on one line; other text is an item of its own."""
    found: list[Line] = []
    for number, line in enumerate(section.text.split("\n"), section.line + 1):
        if not line.strip():
            continue
        if found and not ITEM.match(line):
            found[-1] = Line(f"{found[-1].text} {line.strip()}", found[-1].line)
        else:
            found.append(Line(line.strip(), number))
    return tuple(found)


def fences(section: Section) -> tuple[Fence, ...]:
    """Return the fenced blocks of a section; one that is never closed ends with the section."""
    found: list[Fence] = []
    held: list[str] | None = None
    opening: re.Match[str] | None = None
    for number, line in enumerate(section.text.split("\n"), section.line + 1):
        if held is None or opening is None:
            opening = FENCE.match(line)
            if opening:
                held = []
                found.append(Fence(opening[2], "", number + 1))
        elif _closes(line, opening):
            held, opening = None, None
        else:
            held.append(line)
            found[-1] = Fence(found[-1].language, "\n".join(held) + "\n", found[-1].line)
    return tuple(found)


def prose(section: Section) -> tuple[Line, ...]:
    """Return the lines of a section that stand outside of fences and are not blank."""
    return tuple(
        Line(line, number)
        for number, line, is_code in _lines(section.text, section.line + 1)
        if line.strip() and not is_code
    )


def _lines(text: str, first_line: int) -> Iterator[tuple[int, str, bool]]:
    """Number the lines, and say of each whether it belongs to a fenced block."""
    opening: re.Match[str] | None = None
    for number, line in enumerate(text.split("\n"), first_line):
        if opening is None:
            opening = FENCE.match(line)
            yield number, line, opening is not None
        else:
            yield number, line, True
            if _closes(line, opening):
                opening = None


def _closes(line: str, opening: re.Match[str]) -> bool:
    bare = line.rstrip()
    return len(bare) >= len(opening[1]) and set(bare) == {opening[1][0]}
