"""Which programs of a problem have to run so that its rules can be checked."""

import ast
from collections.abc import Iterator

from chalkroom.problems.checked import CheckedProblem, RunKey
from chalkroom.problems.examples import Example, examples_of
from chalkroom.problems.records import Case, PrivateHalf, Program, PythonTests, SqlTests
from chalkroom.problems.running import Asserts, Cases, GrowthOf, Job, Query
from chalkroom.problems.sections import fences

SIZES = (40, 160)
SOLUTION, MISTAKE, ARTEFACT, CHECK, EXAMPLES = (
    "solution",
    "mistake",
    "artefact",
    "check",
    "examples",
)
HIDDEN_SOLUTION, HIDDEN_MISTAKE = "hidden solution", "hidden mistake"
EXAMPLES, ARTEFACT_EXAMPLES = "examples", "artefact examples"
GROWTH, ARTEFACT_GROWTH = "growth", "artefact growth"


def jobs_of(checked: CheckedProblem) -> dict[RunKey, Job]:
    """Return every job by its part of the file and its place there."""
    if checked.problem is None:
        return {}
    private = checked.problem.private
    jobs: dict[RunKey, Job] = {
        (CHECK, place): Asserts(program.source) for place, program in enumerate(private.checks)
    }
    match private.tests:
        case PythonTests() as tests:
            jobs.update(_python_jobs(checked, private, tests))
        case SqlTests():
            jobs.update(_sql_jobs(checked, private))
        case None:
            pass
    return jobs


def artefact_of(checked: CheckedProblem) -> Program | None:
    """Return the code under `Artefact`."""
    found = fences(checked.reading.section("Artefact"))
    return Program(found[0].language, "artefact", found[0].source, found[0].line) if found else None


def parameters_of(program: Program, entry: str) -> tuple[str, ...]:
    """Return the names of a function's parameters; of a program that has none, nothing."""
    try:
        tree = ast.parse(program.source)
    except (SyntaxError, ValueError):
        return ()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == entry:
            return tuple(argument.arg for argument in node.args.args)
    return ()


def reference_of(private: PrivateHalf) -> Program | None:
    """Return the first solution that can be run."""
    programs = (each for each in private.solutions if each.language in ("python", "sql"))
    return next(programs, None)


def _python_jobs(
    checked: CheckedProblem, private: PrivateHalf, tests: PythonTests
) -> Iterator[tuple[RunKey, Job]]:
    for part, programs in ((SOLUTION, private.solutions), (MISTAKE, private.mistakes)):
        for place, program in enumerate(programs):
            if program.language == "python":
                yield (part, place), _cases(program, tests, tests.cases)
                if part == SOLUTION and tests.growth:
                    yield (GROWTH, place), _growth(program, tests)
    artefact = artefact_of(checked)
    if artefact:
        yield (ARTEFACT, 0), _cases(artefact, tests, tests.cases)
        if tests.growth:
            yield (ARTEFACT_GROWTH, 0), _growth(artefact, tests)
    yield from _example_jobs(checked, private, tests, artefact)


def _example_jobs(
    checked: CheckedProblem, private: PrivateHalf, tests: PythonTests, artefact: Program | None
) -> Iterator[tuple[RunKey, Job]]:
    reference = reference_of(private)
    if reference is None:
        return
    parameters = parameters_of(reference, tests.entry)
    shown = examples_of(checked.reading.section("Examples"), parameters)
    found = [example for example in shown if isinstance(example, Example)]
    right = tuple(example.case for example in found if not example.of_artefact)
    wrong = tuple(example.case for example in found if example.of_artefact)
    if right:
        yield (EXAMPLES, 0), _cases(reference, tests, right)
    if wrong and artefact:
        yield (ARTEFACT_EXAMPLES, 0), _cases(artefact, tests, wrong)


def _cases(program: Program, tests: PythonTests, cases: tuple[Case, ...]) -> Cases:
    return Cases(program.source, cases, tests.entry, tests.compare, tests.mutates, tests.support)


def _growth(program: Program, tests: PythonTests) -> GrowthOf:
    return GrowthOf(program.source, tests.entry, tests.growth or "", SIZES, tests.support)


def _sql_jobs(checked: CheckedProblem, private: PrivateHalf) -> Iterator[tuple[RunKey, Job]]:
    for part, hidden, programs in (
        (SOLUTION, HIDDEN_SOLUTION, private.solutions),
        (MISTAKE, HIDDEN_MISTAKE, private.mistakes),
    ):
        for place, program in enumerate(programs):
            if program.language != "sql":
                continue
            if checked.dataset:
                yield (part, place), Query(program.source, checked.dataset.script)
            if checked.hidden:
                yield (hidden, place), Query(program.source, checked.hidden.script)
