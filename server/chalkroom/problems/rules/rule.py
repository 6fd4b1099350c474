"""What a rule is, and the ways in which rules look at a library."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from chalkroom.problems.checked import CheckedLibrary, CheckedProblem
from chalkroom.problems.findings import Fault, Severity
from chalkroom.problems.records import Problem

Check = Callable[[CheckedLibrary], Iterable[Fault]]
Places = Iterator[tuple[int, str]]


class Rule(Struct, frozen=True):
    """A rule; its sentence says what holds when all is well, its advice what to do when not."""

    id: str
    severity: Severity
    sentence: str
    advice: str
    check: Check


def error(name: str, sentence: str, advice: str, check: Check) -> Rule:
    return Rule(name, "error", sentence, advice, check)


def warning(name: str, sentence: str, advice: str, check: Check) -> Rule:
    return Rule(name, "warning", sentence, advice, check)


def each_file(check: Callable[[CheckedProblem], Places]) -> Check:
    """Look at every problem file, whether it could be read or not."""

    def look(library: CheckedLibrary) -> Iterator[Fault]:
        for checked in library.problems:
            for line, sentence in check(checked):
                yield Fault(checked.path, line, sentence)

    return look


def each(check: Callable[[CheckedProblem, Problem], Places]) -> Check:
    """Look at every problem that could be read."""

    def look(checked: CheckedProblem) -> Places:
        if checked.problem is not None:
            yield from check(checked, checked.problem)

    return each_file(look)


def met_while_reading(name: str) -> Check:
    """Tell the faults of this rule that reading has met."""

    def look(library: CheckedLibrary) -> Iterator[Fault]:
        for checked in library.problems:
            for found in checked.reading.faults:
                if found.rule == name:
                    yield Fault(checked.path, found.line, found.sentence)
        for file in library.files:
            for found in file.faults:
                if found.rule == name:
                    yield Fault(file.path, found.line, found.sentence)

    return look


def both(*checks: Check) -> Check:
    """Look in several ways."""

    def look(library: CheckedLibrary) -> Iterator[Fault]:
        for check in checks:
            yield from check(library)

    return look


def line_of(checked: CheckedProblem, field: str) -> int:
    """Return the line of a field of the front matter."""
    return checked.reading.head.lines.line(field)
