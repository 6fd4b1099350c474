"""Rules about SQL: its solutions (S02) and, for other rules, its examples and mistakes."""

from collections.abc import Iterator
from typing import Any

from chalkroom.problems.checked import CheckedProblem, RunKey
from chalkroom.problems.examples import cells, quoted_rows, table_rows
from chalkroom.problems.jobs import HIDDEN_MISTAKE, HIDDEN_SOLUTION, MISTAKE, SOLUTION
from chalkroom.problems.records import Problem, SqlTests
from chalkroom.problems.rules.rule import Places, each, error
from chalkroom.problems.running import Run

Rows = tuple[tuple[Any, ...], ...]


def same_rows(tests: SqlTests, got: Rows, expected: Rows) -> bool:
    """Compare the rows of an answer; floats to six digits."""
    plain = [_plain(rows) for rows in (got, expected)]
    if tests.compare == "rows_unordered":
        plain = [sorted(rows, key=repr) for rows in plain]
    return plain[0] == plain[1]


def _plain(rows: Rows) -> list[list[object]]:
    return [[round(cell, 6) if isinstance(cell, float) else cell for cell in row] for row in rows]


def _solutions_pass(checked: CheckedProblem, problem: Problem) -> Places:
    tests = problem.private.tests
    if not isinstance(tests, SqlTests):
        return
    reference = checked.runs.get((HIDDEN_SOLUTION, 0))
    for place, solution in enumerate(problem.private.solutions):
        wanted: list[tuple[RunKey, Rows]] = [((SOLUTION, place), tests.expect)]
        wanted += [((HIDDEN_SOLUTION, place), reference.rows)] if reference else []
        for key, expected in wanted:
            for sentence in _differs(checked.runs.get(key), tests, expected):
                yield solution.line, f"`{solution.name}` {sentence} ({key[0]})."


def _differs(run: Run | None, tests: SqlTests, expected: Rows) -> Iterator[str]:
    if run is None:
        return
    if run.error:
        yield f"does not run: {run.error}"
    elif not same_rows(tests, run.rows, expected):
        yield f"gives {_short(run.rows)}, not {_short(expected)}"
    elif not same_rows(tests, run.reversed, expected):
        yield "gives its rows in an order that nothing fixes; ORDER BY is missing or has ties"


def _short(rows: Rows) -> str:
    text = "; ".join(", ".join(map(str, row)) for row in rows)
    return text if len(text) < 200 else f"{text[:200]}..."


def sql_mistakes_fail(checked: CheckedProblem, problem: Problem) -> Places:
    for line, name, failed, _ in _mistakes(checked, problem):
        if not any(failed.values()):
            yield line, f"The mistake `{name}` gives the right rows: the data are too weak."


def sql_mistakes_fail_there(checked: CheckedProblem, problem: Problem) -> Places:
    for line, name, failed, named in _mistakes(checked, problem):
        if named not in failed:
            yield line, f"`{name}` fails `{named}`, and only {', '.join(failed)} can be named."
        elif any(failed.values()) and not failed[named]:
            yield line, f"The mistake `{name}` gives the right rows on the data it names."


def sql_mistakes_run(checked: CheckedProblem, problem: Problem) -> Places:
    for place, mistake in enumerate(problem.private.mistakes):
        run = checked.runs.get((MISTAKE, place))
        if run and run.error and isinstance(problem.private.tests, SqlTests):
            yield mistake.line, f"`{mistake.name}` does not run at all: {run.error}."


def _mistakes(
    checked: CheckedProblem, problem: Problem
) -> Iterator[tuple[int, str, dict[str, bool], str]]:
    """Say of each mistake where it gives other rows than the reference."""
    tests = problem.private.tests
    reference = checked.runs.get((SOLUTION, 0))
    hidden = checked.runs.get((HIDDEN_SOLUTION, 0))
    for place, mistake in enumerate(problem.private.mistakes):
        run = checked.runs.get((MISTAKE, place))
        if run is None or run.error or reference is None or not isinstance(tests, SqlTests):
            continue
        failed = {"rows": not same_rows(tests, run.rows, reference.rows)}
        hidden_run = checked.runs.get((HIDDEN_MISTAKE, place))
        if hidden and hidden_run:
            failed["hidden"] = not same_rows(tests, hidden_run.rows, hidden.rows)
        yield mistake.line, mistake.name, failed, mistake.fails or ""


def sql_examples_agree(checked: CheckedProblem, problem: Problem) -> Places:
    tests, section = problem.private.tests, checked.reading.section("Examples")
    if not isinstance(tests, SqlTests) or section.is_empty():
        return
    expected = [", ".join(_spelled(cell) for cell in row) for row in tests.expect]
    shown = [(line, ", ".join(row)) for line, row in table_rows(section)]
    for place, (line, row) in enumerate(shown):
        if expected[place : place + 1] != [row]:
            yield line, f"Row {place + 1} of the answer is not `{row}`."
    for line, sentence, quoted in quoted_rows(section):
        first_or_last = expected[:1] if "first" in sentence else expected[-1:]
        candidates = first_or_last if "first" in sentence or "last" in sentence else expected
        if ", ".join(cells(quoted.replace(",", "|"))) not in candidates:
            yield line, f"`{quoted}` is not such a row of the answer."
    if not shown and not quoted_rows(section):
        yield section.line, "No row of the answer is shown in backticks or in a table."


def _spelled(cell: object) -> str:
    return "NULL" if cell is None else str(cell)


RULES = (
    error(
        "S02",
        "Every query gives the expected rows, also when rows without an order come reversed.",
        "Correct the query or the rows, or add what is missing to ORDER BY.",
        each(_solutions_pass),
    ),
)
