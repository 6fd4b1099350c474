"""Rules about mistakes: wrong programs that the tests must tell from right ones: M."""

from collections.abc import Iterator

from chalkroom.problems.checked import CheckedProblem
from chalkroom.problems.jobs import MISTAKE
from chalkroom.problems.records import Problem, Program, PythonTests
from chalkroom.problems.rules.queries import (
    sql_mistakes_fail,
    sql_mistakes_fail_there,
    sql_mistakes_run,
)
from chalkroom.problems.rules.rule import Places, both, each, error
from chalkroom.problems.running import Run


def _mistakes_exist(checked: CheckedProblem, problem: Problem) -> Places:
    private = problem.private
    runnable = {"code": "python", "sql": "sql"}.get(private.front.kind)
    languages = {mistake.language for mistake in private.mistakes}
    if runnable and runnable not in languages:
        yield checked.reading.section("Mistakes").line, f"There is no mistake in {runnable} to run."


def _mistakes(checked: CheckedProblem, problem: Problem) -> Iterator[tuple[Program, Run]]:
    for place, mistake in enumerate(problem.private.mistakes):
        run = checked.runs.get((MISTAKE, place))
        if run is not None and isinstance(problem.private.tests, PythonTests):
            yield mistake, run


def _mistakes_fail(checked: CheckedProblem, problem: Problem) -> Places:
    for mistake, run in _mistakes(checked, problem):
        if not run.error and not run.failed():
            yield mistake.line, f"The mistake `{mistake.name}` passes every case."


def _mistakes_fail_there(checked: CheckedProblem, problem: Problem) -> Places:
    for mistake, run in _mistakes(checked, problem):
        failed = [case.name for case in run.failed()]
        if mistake.fails not in [case.name for case in run.cases] and not run.error:
            yield mistake.line, f"`{mistake.name}` names no case of Tests: `{mistake.fails}`."
        elif failed and mistake.fails not in failed:
            cases = ", ".join(f"`{name}`" for name in failed)
            yield mistake.line, f"`{mistake.name}` passes `{mistake.fails}`; it fails {cases}."


def _mistakes_are_near(checked: CheckedProblem, problem: Problem) -> Places:
    for mistake, run in _mistakes(checked, problem):
        others = [case for case in run.cases if case.name != mistake.fails]
        passed = [case for case in others if case.passed]
        if run.error:
            yield mistake.line, f"`{mistake.name}` does not run at all: it {run.error}."
        elif 2 * len(passed) < len(others):
            sentence = f"`{mistake.name}` passes {len(passed)} of the {len(others)} other cases."
            yield mistake.line, sentence


RULES = (
    error(
        "M01",
        "There is a mistake that can be run.",
        "Write down the wrong solution that you expect most.",
        each(_mistakes_exist),
    ),
    error(
        "M02",
        "Every mistake fails a case.",
        "The tests are too weak: add the case that tells the mistake from a solution.",
        both(each(_mistakes_fail), each(sql_mistakes_fail)),
    ),
    error(
        "M03",
        "Every mistake fails the case it names.",
        "Name the case it fails: `### name (fails: case)`.",
        both(each(_mistakes_fail_there), each(sql_mistakes_fail_there)),
    ),
    error(
        "M04",
        "Every mistake passes at least half of the other cases.",
        "Make it a mistake that somebody would make.",
        both(each(_mistakes_are_near), each(sql_mistakes_run)),
    ),
)
