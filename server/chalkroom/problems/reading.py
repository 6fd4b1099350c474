"""One problem file from text to values. What is wrong is listed, and the rest is read."""

from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from chalkroom.problems import parts
from chalkroom.problems.datasets import Dataset
from chalkroom.problems.findings import ReadingFault, Unreadable
from chalkroom.problems.front_matter import Parsed, load, split
from chalkroom.problems.public_half import public_half
from chalkroom.problems.records import FrontMatter, PrivateHalf, Problem, PythonTests, SqlTests
from chalkroom.problems.schema import LARGEST_FILE
from chalkroom.problems.sections import Section, cut, fences

Value = TypeVar("Value")


class Head(Struct, frozen=True):
    """The front matter of a file, or what keeps it from being read."""

    front: FrontMatter | None
    lines: Parsed
    faults: tuple[ReadingFault, ...]


class Reading(Struct, frozen=True):
    """A whole file: its head, its sections as text, and the problem if there is one."""

    id: str
    head: Head
    sections: tuple[Section, ...]
    problem: Problem | None
    faults: tuple[ReadingFault, ...]
    digest: str

    def section(self, name: str) -> Section:
        """Return the first section of that name, or an empty one."""
        empty = Section(name, "", 1)
        return next((section for section in self.sections if section.name == name), empty)


def text_of(path: Path) -> str:
    """Return a file's text, or raise Unreadable."""
    try:
        raw = path.read_bytes()
        if len(raw) > LARGEST_FILE:
            raise Unreadable(1, f"The file is larger than {LARGEST_FILE // 1024} KiB.")
        return raw.decode().replace("\r\n", "\n")
    except OSError as problem:
        raise Unreadable(1, f"The file cannot be read: {problem.strerror}.") from problem
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        raise Unreadable(line, "This is not UTF-8.") from problem


def typed(parsed: Parsed, form: type[Value], rule: str, faults: list[ReadingFault]) -> Value | None:
    """Return a parsed value as a typed one; a mismatch is a fault on its line."""
    try:
        return msgspec.convert(parsed.value, form)
    except msgspec.ValidationError as problem:
        sentence, _, place = str(problem).partition(" - at ")
        keys = _keys(place.strip("`"))
        where = f"`{'.'.join(map(str, keys))}`: " if keys else ""
        faults.append(ReadingFault(rule, parsed.line(*keys), f"{where}{sentence}."))
        return None


def _keys(place: str) -> tuple[str | int, ...]:
    """Turn msgspec's `$.cases[2].name` into keys."""
    words = place.removeprefix("$").replace("[", ".").replace("]", "").split(".")
    return tuple(int(word) if word.isdigit() else word for word in words if word)


def read_head(text: str) -> Head:
    """Read the front matter alone."""
    nothing = Parsed(None, {})
    try:
        head, _, _ = split(text)
        parsed = load(head, first_line=2)
    except Unreadable as problem:
        return Head(None, nothing, (ReadingFault("P00", problem.line, problem.sentence),))
    _spell_null(parsed.value)
    faults: list[ReadingFault] = []
    front = typed(parsed, FrontMatter, "P07", faults)
    return Head(front, parsed, tuple(faults))


def _spell_null(value: Any) -> None:
    """The skill and the trap `null` are words, although YAML takes them for a value."""
    for field in ("skills", "requires", "traps"):
        if isinstance(value, dict) and isinstance(value.get(field), list):
            value[field] = ["null" if word is None else word for word in value[field]]


def read_problem(name: str, text: str, dataset: Dataset | None = None) -> Reading:
    """Read a whole file; `name` is `track/slug`, the data set is the one its head names."""
    digest = sha256(text.encode()).hexdigest()
    head = read_head(text)
    try:
        _, body, line = split(text)
    except Unreadable:
        return Reading(name, head, (), None, head.faults, digest)
    sections = cut(body, 2, line)
    if head.front is None:
        return Reading(name, head, sections, None, head.faults, digest)
    faults = list(head.faults)
    problem = _problem(name, head.front, sections, dataset, faults)
    return Reading(name, head, sections, problem, tuple(faults), digest)


def _problem(
    name: str,
    front: FrontMatter,
    sections: tuple[Section, ...],
    dataset: Dataset | None,
    faults: list[ReadingFault],
) -> Problem:
    texts = {section.name: section.text.strip() for section in reversed(sections)}
    tables = dataset.tables if dataset else ()
    public = public_half(front.title, front.languages, front.focus_minutes, tables, texts)
    return Problem(name, public, _private(front, sections, faults))


def _private(
    front: FrontMatter, sections: tuple[Section, ...], faults: list[ReadingFault]
) -> PrivateHalf:
    by_name = {section.name: section for section in reversed(sections)}

    def section(name: str) -> Section:
        return by_name.get(name, Section(name, "", 1))

    return PrivateHalf(
        front=front,
        clarifications=parts.clarifications(section("Clarifications"), faults),
        hints=parts.hints(section("Hints"), faults),
        follow_ups=parts.follow_ups(section("Follow-ups"), faults),
        solutions=parts.solutions(section("Solutions"), faults),
        complexity=parts.complexity(section("Complexity"), faults),
        model_answer=section("Model answer").text.strip(),
        points=parts.points(section("Points"), faults),
        checks=parts.checks(section("Checks")),
        tests=_tests(front.kind, section("Tests"), faults),
        mistakes=parts.mistakes(section("Mistakes"), faults),
        bugs=parts.bugs(section("Bugs"), faults),
        rubric=parts.rubric(section("Rubric"), faults),
        guide=parts.guide(section("Guide"), faults),
        variants=parts.variants(section("Variants"), faults),
        notes=section("Notes").text.strip(),
    )


def _tests(
    kind: str, section: Section, faults: list[ReadingFault]
) -> PythonTests | SqlTests | None:
    if section.is_empty():
        return None
    blocks = [fence for fence in fences(section) if fence.language == "yaml"]
    if len(blocks) != 1:
        faults.append(ReadingFault("P08", section.line, "Tests hold one block of `yaml`."))
        return None
    try:
        parsed = load(blocks[0].source, blocks[0].line)
    except Unreadable as problem:
        faults.append(ReadingFault("P00", problem.line, problem.sentence))
        return None
    form: Any = SqlTests if kind == "sql" else PythonTests
    tests: PythonTests | SqlTests | None = typed(parsed, form, "P08", faults)
    return tests
