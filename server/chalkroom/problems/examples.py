"""The examples that candidates see, as cases that can be run."""

import ast
import doctest
import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from chalkroom.problems.records import Case
from chalkroom.problems.sections import Section, fences, prose

SAYS = re.compile(r"`([^`]{1,200})` (returns|gives|shows|raises) `([^`]{1,200})`")
QUOTED = re.compile(r"`([^`]{1,200})`")
RAISES = re.compile(r"raises `?([A-Za-z]{1,60})`?\Z")


class Example(Struct, frozen=True):
    """One example; the artefact's if the text says what it `shows`, else the solution's."""

    case: Case
    line: int
    of_artefact: bool = False


class UnreadableExample(Struct, frozen=True):
    """An example that cannot be run, and why."""

    line: int
    sentence: str


def examples_of(section: Section, parameters: tuple[str, ...]) -> list[Example | UnreadableExample]:
    """Read the table, sentences and sessions of a program's examples."""
    rows = [(line.line, line.text) for line in prose(section) if line.text.startswith("|")]
    text = " ".join(line.text for line in prose(section) if not line.text.startswith("|"))
    first = section.line + 1
    return [*_table(rows, parameters), *_sentences(text, first), *_sessions(section)]


def quoted_rows(section: Section) -> list[tuple[int, str, str]]:
    """Return line, sentence and quoted row of each line that shows a row of an answer."""
    return [
        (line.line, line.text, quoted)
        for line in prose(section)
        for quoted in QUOTED.findall(line.text)
        if not line.text.startswith("|")
    ]


def table_rows(section: Section) -> list[tuple[int, list[str]]]:
    """Return the data rows of a table, without its head."""
    rows = [(line.line, line.text) for line in prose(section) if line.text.startswith("|")]
    return [(line, cells(row)) for line, row in rows[2:]]


def cells(row: str) -> list[str]:
    """Cut a table row into cells; `\\|` is a bar inside of one."""
    inner = row.strip().removeprefix("|").removesuffix("|")
    return [
        cell.replace("\\|", "|").strip().strip("`").strip()
        for cell in re.split(r"(?<!\\)\|", inner)
    ]


def _table(
    rows: list[tuple[int, str]], parameters: tuple[str, ...]
) -> Iterator[Example | UnreadableExample]:
    if not rows:
        return
    head = cells(rows[0][1])
    by_call = head == ["call", "returns"]
    if not by_call and (head[-1] != "returns" or tuple(head[:-1]) != parameters):
        expected = " | ".join((*parameters, "returns"))
        yield UnreadableExample(rows[0][0], f"The table's head is not `{expected}`.")
        return
    for line, row in rows[2:]:
        values = cells(row)
        if len(values) != len(head):
            yield UnreadableExample(line, "The row has more or fewer cells than the head.")
        elif by_call:
            yield _example(line, values[0], None, values[1])
        else:
            yield _example(line, None, values[:-1], values[-1])


def _sentences(text: str, line: int) -> Iterator[Example | UnreadableExample]:
    for code, verb, value in SAYS.findall(text):
        result = f"raises {value}" if verb == "raises" else value
        found = _example(line, code, None, result)
        if verb == "shows" and isinstance(found, Example):
            found = Example(found.case, found.line, of_artefact=True)
        yield found


def _sessions(section: Section) -> Iterator[Example | UnreadableExample]:
    for fence in fences(section):
        typed = ""
        for step in doctest.DocTestParser().get_examples(fence.source):
            typed += step.source
            if step.exc_msg:
                result = f"raises {step.exc_msg.partition(':')[0].strip()}"
                yield _example(fence.line + step.lineno, typed, None, result)
                typed = typed.removesuffix(step.source)
            elif step.want:
                yield _example(fence.line + step.lineno, typed, None, step.want.strip())


def _example(
    line: int, code: str | None, args: list[str] | None, result: str
) -> Example | UnreadableExample:
    name = f"the example on line {line}"
    try:
        values = None if args is None else tuple(_literal(cell) for cell in args)
        raises = RAISES.match(result)
        if raises:
            return Example(Case(name, args=values, code=code, raises=raises[1]), line)
        return Example(Case(name, args=values, code=code, expect=_literal(result)), line)
    except (ValueError, SyntaxError):
        return UnreadableExample(line, "The values are not written as Python writes them.")


def _literal(text: str) -> Any:
    return ast.literal_eval(text)
