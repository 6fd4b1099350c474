"""Rules about planted bugs: D."""

from chalkroom.problems.checked import CheckedProblem
from chalkroom.problems.jobs import ARTEFACT, ARTEFACT_GROWTH, GROWTH, artefact_of
from chalkroom.problems.records import Problem, PythonTests
from chalkroom.problems.rules.programs import failing_solutions
from chalkroom.problems.rules.rule import Places, both, each, error, warning

READING, GROWING = "reading", "growth"
SLOWER = 1.8


def _fails_there_only(checked: CheckedProblem, problem: Problem) -> Places:
    """The artefact fails exactly the cases that its bugs name."""
    private, run = problem.private, checked.runs.get((ARTEFACT, 0))
    line = checked.reading.section("Artefact").line
    if private.front.kind != "debug" or not isinstance(private.tests, PythonTests):
        return
    if artefact_of(checked) is None or run is None:
        yield line, "There is no block of code in Artefact."
        return
    if run.error:
        yield line, f"The artefact does not run: it {run.error}."
        return
    names = {case.name for case in run.cases}
    failed = {case.name for case in run.failed()}
    named = {case for bug in private.bugs for case in bug.shown_by} - {READING, GROWING}
    for bug in private.bugs:
        for case in bug.shown_by:
            if case not in names | {READING, GROWING}:
                yield bug.line, f"Tests have no case `{case}`."
            elif case in names - failed:
                yield bug.line, f"The artefact passes `{case}`, so the case does not show the bug."
    for case in sorted(failed - named):
        yield line, f"The artefact fails `{case}`, and no bug names it."


def _bug_is_slow(checked: CheckedProblem, problem: Problem) -> Places:
    for bug in problem.private.bugs:
        if GROWING in bug.shown_by and not _is_slower(checked):
            yield bug.line, "The artefact does not grow faster than the solution."


def _is_slower(checked: CheckedProblem) -> bool:
    runs = [checked.runs.get(key) for key in ((ARTEFACT_GROWTH, 0), (GROWTH, 0))]
    counts = [run.counts for run in runs if run and run.counts]
    if len(counts) < 2:
        return False
    slow, repaired = (pair[1] / max(1, pair[0]) for pair in counts)
    return slow > SLOWER * repaired


def _repaired(checked: CheckedProblem, problem: Problem) -> Places:
    private = problem.private
    if private.front.kind != "debug":
        return
    artefact = artefact_of(checked)
    yield from failing_solutions(checked, problem)
    for solution in private.solutions:
        if artefact and artefact.source.split() == solution.source.split():
            yield solution.line, f"`{solution.name}` is the artefact, unrepaired."


def _hides(checked: CheckedProblem, problem: Problem) -> Places:
    run = checked.runs.get((ARTEFACT, 0))
    if problem.private.front.kind != "debug" or run is None or not run.cases:
        return
    if not any(case.passed for case in run.cases):
        yield checked.reading.section("Tests").line, "The bug shows in every case."


RULES = (
    error(
        "D01",
        "The artefact fails exactly the cases that its bugs name.",
        "Write `- what is wrong (shown by: case)`; `reading` and `growth` stand for no case.",
        both(each(_fails_there_only), each(_bug_is_slow)),
    ),
    error(
        "D02",
        "The repaired version passes, and is not the artefact.",
        "Repair it.",
        each(_repaired),
    ),
    warning(
        "D03",
        "There is a case on which the bug hides.",
        "Add a case that passes with and without the bug.",
        each(_hides),
    ),
)
