"""Strict YAML: a small, unsurprising subset, built from the events of the C parser.

No anchors, aliases, tags, dates, yes/no booleans, octal or base-60 numbers, duplicate keys.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct

from chalkroom.problems.findings import Unreadable

Where = tuple[str | int, ...]

DEEPEST = 20
FENCE = "---"
INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})\Z")
FLOAT = re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}(e[-+]?[0-9]{1,3})?\Z")
SURPRISING = re.compile(
    r"(?:yes|no|on|off|~|<<|=|[-+]?\.inf|\.nan"  # read as something else by other parsers
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.{0,20}"  # dates
    r"|[-+]?0[0-9box_][0-9a-fox_]*"  # octal, hexadecimal, leading zeros
    r"|[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?"  # base 60
    r"|[-+]?[0-9][0-9_]*_[0-9_]*|\+[0-9.]+|[-+]?\.[0-9]+|[-+]?[0-9]+\."
    r"|[-+]?[0-9]+(?:\.[0-9]+)?e[-+]?[0-9]+)\Z",
    re.IGNORECASE,
)
CONSTANTS: dict[str, object] = {"null": None, "": None, "true": True, "false": False}


class Parsed(Struct, frozen=True):
    """A value and the line of each of its parts, by the keys that lead there."""

    value: Any
    lines: dict[Where, int]

    def line(self, *where: str | int) -> int:
        """Return the line of a part, or of the nearest part around it that has one."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)


def load(text: str, first_line: int = 1) -> Parsed:
    """Read a document of the subset, or raise Unreadable with the line."""
    lines: dict[Where, int] = {}
    try:
        events = _contents(yaml.parse(text, Loader=yaml.CSafeLoader))
        value = _value(next(events, None), events, (), lines, first_line)
        if next(events, None) is not None:
            raise Unreadable(first_line, "There is a second document after the first.")
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        line = first_line + (mark.line if mark else 0)
        said = getattr(problem, "problem", None) or "it cannot be read"
        raise Unreadable(line, f"This is not YAML: {said}.") from problem
    return Parsed(value, lines)


def split(text: str) -> tuple[str, str, int]:
    """Return the front matter, the body, and the line on which the body begins."""
    if not text.startswith(FENCE + "\n"):
        raise Unreadable(1, "The file does not begin with a line `---`.")
    end = text.find("\n" + FENCE + "\n", len(FENCE))
    if end < 0:
        raise Unreadable(1, "The front matter has no closing line `---`.")
    head = text[len(FENCE) + 1 : end + 1]
    return head, text[end + len(FENCE) + 2 :], head.count("\n") + 3


def _contents(events: Iterator[Any]) -> Iterator[Any]:
    frame = (
        yaml.StreamStartEvent,
        yaml.StreamEndEvent,
        yaml.DocumentStartEvent,
        yaml.DocumentEndEvent,
    )
    return (event for event in events if not isinstance(event, frame))


def _value(
    event: Any, events: Iterator[Any], where: Where, lines: dict[Where, int], first: int
) -> Any:
    if event is None:
        raise Unreadable(first, "There is nothing here.")
    line = first + event.start_mark.line
    lines.setdefault(where, line)
    _refuse_references(event, line)
    if len(where) > DEEPEST:
        raise Unreadable(line, "This is nested too deeply.")
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(events, where, lines, first)
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(events, where, lines, first)
    return _scalar(event, line)


def _refuse_references(event: Any, line: int) -> None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise Unreadable(line, "Anchors and aliases are not used here; write the value out.")
    if getattr(event, "tag", None):
        raise Unreadable(line, "Tags are not used here; write the plain value.")


def _mapping(events: Iterator[Any], where: Where, lines: dict[Where, int], first: int) -> Any:
    found: dict[Any, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        line = first + event.start_mark.line
        _refuse_references(event, line)
        if not isinstance(event, yaml.ScalarEvent):
            raise Unreadable(line, "A key must be a word.")
        key = _scalar(event, line)
        if key in found:
            raise Unreadable(line, f"The key `{key}` stands here twice.")
        inner = (*where, str(key))
        lines[inner] = line
        found[key] = _value(next(events), events, inner, lines, first)
    return found


def _sequence(events: Iterator[Any], where: Where, lines: dict[Where, int], first: int) -> Any:
    found: list[Any] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        found.append(_value(event, events, (*where, len(found)), lines, first))
    return found


def _scalar(event: Any, line: int) -> Any:
    text: str = event.value
    if event.style:
        return text
    if text in CONSTANTS:
        return CONSTANTS[text]
    if INTEGER.match(text):
        return int(text)
    if FLOAT.match(text):
        return float(text)
    if text.lower() in CONSTANTS or SURPRISING.match(text):
        sentence = f"`{text}` can be read in several ways; put it in quotes, or write it plainly."
        raise Unreadable(line, sentence)
    return text
