"""The lines of a problem's sections as typed parts. What breaks its form is a fault, not an end."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from msgspec import convert

from chalkroom.interview.questions import Direction, GuideKind, HintStep, PointKind
from chalkroom.problems.findings import ReadingFault
from chalkroom.problems.records import (
    Anchor,
    Bug,
    Clarification,
    FollowUp,
    Growth,
    GuideLine,
    Hint,
    Line,
    Point,
    Program,
)
from chalkroom.problems.sections import Section, cut, fences, items

Part = TypeVar("Part")
Faults = list[ReadingFault]

ASKED = re.compile(r"- if_asked: ([^|]{1,400}) \| (.{1,600})\Z")
TOLD = re.compile(r"- tell_by ([0-9]{1,2}): ([^|]{1,400}?)(?: \| (.{1,600}))?\Z")
HINT = re.compile(r"[0-9]{1,2}\. (nudge|pointer|key|rescue) @([0-9]{1,2}): (.{1,600})\Z")
FOLLOW_UP = re.compile(r"[0-9]{1,2}\. (easier|harder|sideways) ([0-9]{1,2})m: (.{1,600})\Z")
GROWTH = re.compile(r"- ([^:]{1,80}): (.{1,200})\Z")
POINT = re.compile(r"- (must|should|stretch|misconception): (.{1,400})\Z")
BUG = re.compile(r"- (.{1,400}) \(shown by: ([^()]{1,200})\)\Z")
ANCHOR = re.compile(r"- ([1-4]): (.{1,400})\Z")
GUIDE = re.compile(r"- (?:(open|watch|signature)|(by) ([0-9]{1,2})): (.{1,600})\Z")
SOLUTION = re.compile(r"([a-z0-9+#-]{1,20}): (.{1,80})\Z")
MISTAKE = re.compile(r"(.{1,80}) \(fails: ([^()]{1,120})\)\Z")
REMARK = re.compile(r" \([^()]{0,80}\)\Z")


def clarifications(section: Section, faults: Faults) -> tuple[Clarification, ...]:
    def read(item: Line) -> Clarification | None:
        if asked := ASKED.match(item.text):
            return Clarification(asked[1], asked[2], None, item.line)
        if told := TOLD.match(item.text):
            return Clarification(told[2], told[3] or "", int(told[1]), item.line)
        return None

    form = "`- if_asked: question | answer` or `- tell_by 4: what to say`"
    return _all(section, read, "P08", form, faults)


def hints(section: Section, faults: Faults) -> tuple[Hint, ...]:
    def read(item: Line) -> Hint | None:
        found = HINT.match(item.text)
        return found and Hint(convert(found[1], HintStep), int(found[2]), found[3], item.line)

    return _all(section, read, "H01", "`1. nudge @4: text`", faults)


def follow_ups(section: Section, faults: Faults) -> tuple[FollowUp, ...]:
    def read(item: Line) -> FollowUp | None:
        found = FOLLOW_UP.match(item.text)
        if not found:
            return None
        direction = convert(found[1], Direction)
        return FollowUp(direction, int(found[2]), found[3], item.line)

    return _all(section, read, "F01", "`1. easier 4m: text`", faults)


def complexity(section: Section, faults: Faults) -> tuple[Growth, ...]:
    def read(item: Line) -> Growth | None:
        found = GROWTH.match(item.text)
        return found and Growth(REMARK.sub("", found[1]), found[2], item.line)

    return _all(section, read, "P08", "`- solution: time O(n), space O(1)`", faults)


def points(section: Section, faults: Faults) -> tuple[Point, ...]:
    def read(item: Line) -> Point | None:
        found = POINT.match(item.text)
        return found and Point(convert(found[1], PointKind), found[2], item.line)

    return _all(section, read, "C01", "`- must: text`", faults)


def bugs(section: Section, faults: Faults) -> tuple[Bug, ...]:
    def read(item: Line) -> Bug | None:
        found = BUG.match(item.text)
        if not found:
            return None
        shown_by = tuple(case.strip() for case in found[2].split(";"))
        return Bug(found[1], shown_by, item.line)

    return _all(section, read, "P08", "`- what is wrong (shown by: case; other case)`", faults)


def guide(section: Section, faults: Faults) -> tuple[GuideLine, ...]:
    def read(item: Line) -> GuideLine | None:
        found = GUIDE.match(item.text)
        if not found:
            return None
        minute = int(found[3]) if found[3] else None
        kind = convert(found[1] or found[2], GuideKind)
        return GuideLine(kind, minute, found[4], item.line)

    form = "`- open: text`, `- by 4: text`, `- watch: text` or `- signature: text`"
    return _all(section, read, "P08", form, faults)


def variants(section: Section, faults: Faults) -> tuple[Line, ...]:
    def read(item: Line) -> Line | None:
        return Line(item.text[2:], item.line) if item.text.startswith("- ") else None

    return _all(section, read, "P08", "`- other story: the changed rule`", faults)


def rubric(section: Section, faults: Faults) -> tuple[Anchor, ...]:
    found: list[Anchor] = []
    for block in _blocks(section, faults, "### factor"):

        def read(item: Line, factor: str = block.name) -> Anchor | None:
            anchor = ANCHOR.match(item.text)
            return anchor and Anchor(factor, int(anchor[1]), anchor[2], item.line)

        found.extend(_all(block, read, "P08", "`- 1: what one sees`", faults))
    return tuple(found)


def solutions(section: Section, faults: Faults) -> tuple[Program, ...]:
    form = "### python: name"
    return tuple(_programs(section, SOLUTION, form, faults))


def mistakes(section: Section, faults: Faults) -> tuple[Program, ...]:
    form = "### name (fails: the case it fails)"
    return tuple(_programs(section, MISTAKE, form, faults))


def checks(section: Section) -> tuple[Program, ...]:
    return tuple(
        Program(fence.language, "checks", fence.source, fence.line) for fence in fences(section)
    )


def _programs(
    section: Section, heading: re.Pattern[str], form: str, faults: Faults
) -> Iterator[Program]:
    for block in _blocks(section, faults, form):
        found, code = heading.match(block.name), fences(block)
        if not found or len(code) != 1:
            sentence = f"In {section.name} a heading is `{form}`, with one block of code below it."
            faults.append(ReadingFault("P08", block.line, sentence))
        elif heading is SOLUTION:
            name = REMARK.sub("", found[2])
            yield Program(found[1], name, code[0].source, code[0].line)
        else:
            yield Program(code[0].language, found[1], code[0].source, code[0].line, found[2])


def _blocks(section: Section, faults: Faults, form: str) -> tuple[Section, ...]:
    before, *blocks = cut(section.text, 3, section.line + 1)
    if not before.is_empty():
        sentence = f"{section.name} begins with a heading `{form}`."
        faults.append(ReadingFault("P08", before.line + 1, sentence))
    return tuple(blocks)


def _all(
    section: Section,
    read: Callable[[Line], Part | None],
    rule: str,
    form: str,
    faults: Faults,
) -> tuple[Part, ...]:
    found: list[Part] = []
    for item in items(section):
        part = read(item)
        if part is None:
            faults.append(ReadingFault(rule, item.line, f"This line is not like {form}."))
        else:
            found.append(part)
    return tuple(found)
