"""Rules about solutions, examples and cases: S and T."""

import re
from collections.abc import Iterator

from chalkroom.problems.checked import CheckedProblem
from chalkroom.problems.examples import UnreadableExample, examples_of
from chalkroom.problems.jobs import (
    EXAMPLES,
    GROWTH,
    SIZES,
    SOLUTION,
    parameters_of,
    reference_of,
)
from chalkroom.problems.records import Problem, PythonTests
from chalkroom.problems.rules.queries import sql_examples_agree
from chalkroom.problems.rules.rule import Places, both, each, error, warning
from chalkroom.problems.running import Run
from chalkroom.problems.schema import BOARD_COLUMNS, LEVELS, PROGRAMS

EMPTY = re.compile(r"\b(empty|nobody|nothing|none|no|without|blank|zero)\b")
CLASSES = {
    "empty": EMPTY,
    "one": re.compile(r"\b(one|single|only|alone)\b"),
    "tie": re.compile(r"\b(ties?|equal|same|both)\b"),
    "duplicate": re.compile(r"\b(duplicates?|repeats?|repeated|twice|again)\b"),
    "boundary": re.compile(r"\b(boundary|edge|first|last|end|start|exactly|limit|just)\b"),
}
# How many times as many lines a claim allows at four times the input, with some room.
MOST_GROWTH = {"1": 1.6, "log n": 2.5, "n": 5.5, "n log n": 7.5, "n^2": 24.0}
CLAIM = re.compile(r"time O\(([a-z0-9^ ]{1,12})\)")


def told(run: Run) -> Iterator[str]:
    """Say in words how a run failed."""
    if run.error:
        yield f"it {run.error}"
    for case in run.failed():
        yield f"on `{case.name}` it {case.said}"


def _solutions_pass(checked: CheckedProblem, problem: Problem) -> Places:
    private = problem.private
    if private.front.kind == "code":
        yield from failing_solutions(checked, problem)


def failing_solutions(checked: CheckedProblem, problem: Problem) -> Places:
    private = problem.private
    runs = [checked.runs.get((SOLUTION, place)) for place in range(len(private.solutions))]
    if not any(runs) and private.tests is not None:
        yield checked.reading.section("Solutions").line, "There is no solution in Python to run."
    for solution, run in zip(private.solutions, runs, strict=True):
        for sentence in told(run) if run else ():
            yield solution.line, f"The solution `{solution.name}` fails: {sentence}."


def _fits(_: CheckedProblem, problem: Problem) -> Places:
    most = LEVELS[problem.private.front.level].lines
    for solution in problem.private.solutions:
        lines = [line for line in solution.source.splitlines() if line.strip()]
        if len(lines) > most:
            sentence = f"The solution `{solution.name}` has {len(lines)} lines, not {most} at most."
            yield solution.line, sentence
        if any(len(line) > BOARD_COLUMNS for line in lines):
            yield solution.line, f"`{solution.name}` is wider than {BOARD_COLUMNS} columns."


def _other_languages(_: CheckedProblem, problem: Problem) -> Places:
    for program in (*problem.private.solutions, *problem.private.mistakes):
        if program.language not in ("python", "sql"):
            yield program.line, f"`{program.name}` is in {program.language}: not run."


def _growth_claims(checked: CheckedProblem, problem: Problem) -> Places:
    private = problem.private
    for place, solution in enumerate(private.solutions):
        run = checked.runs.get((GROWTH, place))
        claims = [each for each in private.complexity if each.solution == solution.name]
        if run is None:
            continue
        if run.error or len(run.counts) != len(SIZES):
            yield solution.line, f"The growth of `{solution.name}` was not measured: {run.error}."
        for growth in claims if run.counts else ():
            found = CLAIM.search(growth.claim)
            ratio = run.counts[1] / max(1, run.counts[0])
            if found and ratio > MOST_GROWTH.get(found[1], ratio):
                sentence = f"Four times the input runs {ratio:.1f} times the lines."
                yield growth.line, f"{sentence} That is not {found[0]}."


def _examples_agree(checked: CheckedProblem, problem: Problem) -> Places:
    private, section = problem.private, checked.reading.section("Examples")
    reference = reference_of(private)
    if not isinstance(private.tests, PythonTests) or section.is_empty() or reference is None:
        return
    examples = examples_of(section, parameters_of(reference, private.tests.entry))
    if not examples:
        yield section.line, "No example is in a form that can be run."
    for example in examples:
        if isinstance(example, UnreadableExample):
            yield example.line, example.sentence
    for part in (EXAMPLES, "artefact examples"):
        run = checked.runs.get((part, 0))
        for sentence in told(run) if run else ():
            yield section.line, f"The code does not do what the example says: {sentence}."


def _second_solution(checked: CheckedProblem, problem: Problem) -> Places:
    front = problem.private.front
    if front.kind in PROGRAMS and front.level >= 3 and len(problem.private.solutions) < 2:
        yield checked.reading.section("Solutions").line, "There is one solution, or none."


def _reasons(checked: CheckedProblem, problem: Problem) -> Places:
    tests = problem.private.tests
    line = checked.reading.section("Tests").line
    for case in tests.cases if isinstance(tests, PythonTests) else ():
        if not case.why.strip():
            yield line, f"The case `{case.name}` has no `why`."
        if (case.args is None) == (case.code is None):
            yield line, f"The case `{case.name}` has not one of `args` and `code`."


def _usual_classes(checked: CheckedProblem, problem: Problem) -> Places:
    tests = problem.private.tests
    if not isinstance(tests, PythonTests) or problem.private.front.kind != "code":
        return
    text = " ".join(f"{case.name} {case.why}" for case in tests.cases).lower()
    missing = [name for name, words in CLASSES.items() if not words.search(text)]
    if "empty" in missing or len(missing) > 2:
        line = checked.reading.section("Tests").line
        yield line, f"No case is about: {', '.join(missing)}."


RULES = (
    error(
        "S01",
        "Every solution passes every case and leaves its arguments alone.",
        "Correct the solution or the case; say `mutates: true` where changing is the task.",
        each(_solutions_pass),
    ),
    error(
        "S03",
        "Every solution fits the board: lines by level, 80 columns.",
        "Shorten it, or raise the level.",
        each(_fits),
    ),
    warning(
        "S04",
        "Programs in other languages are run.",
        "Run them by hand; only Python and SQL run here.",
        each(_other_languages),
    ),
    warning(
        "S05",
        "Solutions grow as claimed.",
        "Correct the claim in Complexity, or `growth` in Tests.",
        each(_growth_claims),
    ),
    error(
        "S06",
        "The examples agree with the code.",
        "Correct the example; write values as Python does, in backticks.",
        both(each(_examples_agree), each(sql_examples_agree)),
    ),
    error(
        "S07",
        "From level 3 on there is a second solution, slower or different.",
        "Add the one that most people try first.",
        each(_second_solution),
    ),
    error(
        "T01",
        "Every case has a reason, and either arguments or code.",
        "Write `why`: which mistake does the case catch?",
        each(_reasons),
    ),
    warning(
        "T02",
        "The usual cases are there: empty, one, tie, duplicate, boundary.",
        "Add a case, or say in `why` what it stands for.",
        each(_usual_classes),
    ),
)
