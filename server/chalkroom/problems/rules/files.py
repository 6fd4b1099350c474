"""Rules about files and identity: P."""

from collections.abc import Callable, Iterator

from chalkroom.problems.checked import CheckedLibrary, CheckedProblem
from chalkroom.problems.findings import Fault
from chalkroom.problems.reading import Reading
from chalkroom.problems.records import FrontMatter, Problem
from chalkroom.problems.rules.rule import (
    Places,
    both,
    each,
    each_file,
    error,
    line_of,
    met_while_reading,
)
from chalkroom.problems.schema import KINDS, SECTIONS

PINNED = ("Statement", "Examples", "Starter", "Artefact", "Tests", "Rubric", "Variants")


def _unique(library: CheckedLibrary) -> Iterator[Fault]:
    ways: dict[str, Callable[[CheckedProblem, FrontMatter], str]] = {
        "uid": lambda _, front: front.uid,
        "title": lambda _, front: front.title.casefold(),
    }
    for field, value in ways.items():
        seen: dict[str, str] = {}
        for checked in library.problems:
            if checked.front is None:
                continue
            other = seen.setdefault(value(checked, checked.front), checked.path)
            if other != checked.path:
                sentence = f"The {field} is also that of {other}."
                yield Fault(checked.path, line_of(checked, field), sentence)


def _one_place(library: CheckedLibrary) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for checked in library.problems:
        other = seen.setdefault(checked.id, checked.path)
        if other != checked.path:
            yield Fault(checked.path, 1, f"`{checked.id}` is also the name of {other}.")


def _same_uid(checked: CheckedProblem) -> Places:
    was = checked.was.head.front if checked.was else None
    if was and checked.front and was.uid != checked.front.uid:
        yield line_of(checked, "uid"), f"The uid was `{was.uid}` on the main branch."


def _known_kind(checked: CheckedProblem) -> Places:
    if checked.front and checked.front.kind not in KINDS:
        yield line_of(checked, "kind"), f"`{checked.front.kind}` is no kind of problem."


def _known_sections(checked: CheckedProblem) -> Places:
    seen: set[str] = set()
    kind = checked.front.kind if checked.front else None
    for section in checked.reading.sections:
        if section.name in seen:
            yield section.line, f"`{section.name}` stands here a second time."
        elif section.name == "":
            if not section.is_empty():
                yield section.line + 1, "There is text before the first heading."
        elif section.name not in SECTIONS:
            yield section.line, f"`{section.name}` is no section of the format."
        elif kind in KINDS and kind not in SECTIONS[section.name].allowed:
            yield section.line, f"A problem of kind {kind} has no section `{section.name}`."
        seen.add(section.name)


def _required_sections(checked: CheckedProblem) -> Places:
    front = checked.front
    if front is None:
        return
    present = {section.name: section for section in checked.reading.sections}
    for name, form in SECTIONS.items():
        if front.kind not in form.required or front.level < form.from_level:
            continue
        if name not in present:
            yield 1, f"The section `{name}` is missing."
        elif present[name].is_empty():
            yield present[name].line, f"The section `{name}` is empty."


def _revision_raised(checked: CheckedProblem) -> Places:
    """A draft is pinned by nothing, so it may change under its number."""
    was, now = checked.was, checked.front
    if was is None or now is None or was.head.front is None or was.head.front.status == "draft":
        return
    before = was.head.front
    changed = [name for name in PINNED if _text(was, name) != _text(checked.reading, name)]
    changed += ["title"] if before.title != now.title else []
    if changed and now.revision <= before.revision:
        sentence = f"{', '.join(changed)} changed since revision {before.revision}."
        yield line_of(checked, "revision"), sentence


def _text(reading: Reading, section: str) -> str:
    return reading.section(section).text.strip()


def _fields_by_kind(checked: CheckedProblem) -> Places:
    front = checked.front
    if front is None:
        return
    if front.track != checked.track:
        yield line_of(checked, "track"), f"The track is not the folder's name, {checked.track}."
    if front.kind == "code" and not front.languages:
        yield 1, "`languages` is missing: the languages that have a solution."
    if front.kind == "sql" and not front.dataset:
        yield 1, "`dataset` is missing: the path of the data that the query runs on."
    if front.level > 1 and not front.spoilers:
        yield 1, "`spoilers` is missing: the words that would give the idea away."
    if front.traps and front.kind != "sql" and front.track != "wrangling":
        yield line_of(checked, "traps"), "Only SQL and wrangling problems declare traps."


def _languages(checked: CheckedProblem, problem: Problem) -> Places:
    front = problem.private.front
    solved = {solution.language for solution in problem.private.solutions}
    for language in sorted(set(front.languages) - solved):
        yield line_of(checked, "languages"), f"There is no solution in {language}."


RULES = (
    error(
        "P00",
        "All YAML is of the strict subset, without duplicate keys.",
        "Write plain keys and values; put in quotes what could be read in two ways.",
        met_while_reading("P00"),
    ),
    error(
        "P01",
        "Uid, title and name are unique over all roots; a uid never changes.",
        "Choose another, or take back the change of the uid: recordings point to it.",
        both(_unique, _one_place, each_file(_same_uid)),
    ),
    error("P02", "The kind is known.", f"Use one of {', '.join(KINDS)}.", each_file(_known_kind)),
    error(
        "P03",
        "Every section is one of the format, belongs to the kind, and stands there once.",
        "Use the headings of problems/README.md; an unknown one is private and never shown.",
        each_file(_known_sections),
    ),
    error(
        "P04",
        "Every section that the kind requires is there and not empty.",
        "Write the section; problems/README.md says what belongs into it.",
        each_file(_required_sections),
    ),
    error(
        "P05",
        "The revision is raised when text, tests or anchors change.",
        "Add 1 to `revision`: plans and recordings name the revision they used.",
        each_file(_revision_raised),
    ),
    error(
        "P07",
        "The front matter has the fields that the kind requires, with values of the right sort.",
        "Correct the field; problems/README.md lists them all.",
        both(met_while_reading("P07"), each_file(_fields_by_kind), each(_languages)),
    ),
    error(
        "P08",
        "Every line of a section has the section's form.",
        "Write the line as the example in problems/README.md does.",
        met_while_reading("P08"),
    ),
)
