"""Checks a library: reads everything, runs the programs, asks every rule."""

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from msgspec import Struct, structs

from chalkroom.problems.checked import CheckedLibrary, CheckedProblem, RunKey
from chalkroom.problems.findings import Fault, Finding, ReadingFault, Unreadable
from chalkroom.problems.history import history_of
from chalkroom.problems.jobs import jobs_of
from chalkroom.problems.reading import read_head, read_problem, text_of
from chalkroom.problems.records import SqlTests
from chalkroom.problems.rules.registry import RULES
from chalkroom.problems.rules.rule import Rule
from chalkroom.problems.running import Limits, Run, run_all
from chalkroom.problems.shelf import ProblemPath, dataset_at, problem_paths, read_small_files, shown

WORKERS = 2


class Checks(Struct, frozen=True):
    """What was found, how much was looked at, and what could not be."""

    findings: tuple[Finding, ...]
    problems: int
    plans: int
    skipped: tuple[str, ...] = ()

    def count(self, severity: str) -> int:
        return sum(finding.severity == severity for finding in self.findings)


def check(
    roots: tuple[Path, ...], only: Path | None = None, limits: Limits | None = None
) -> Checks:
    """Check all problems of the roots; `only` narrows what is run and told to one path."""
    history = history_of(roots)
    library = read_library(roots, history.files)
    chosen = [problem for problem in library.problems if _within(problem.path, only)]
    library = structs.replace(library, problems=_run(library.problems, chosen, limits or Limits()))
    findings = [each for each in findings_of(library) if _within(each.path, only)]
    return Checks(tuple(findings), len(chosen), len(library.plans), history.skipped)


def _within(path: str, only: Path | None) -> bool:
    return only is None or Path(path).resolve().is_relative_to(only.resolve())


def read_library(roots: tuple[Path, ...], was: Mapping[Path, str]) -> CheckedLibrary:
    """Read all files of the roots; nothing is run."""
    small = read_small_files(roots)
    problems = tuple(_read_one(place, roots, was) for place in problem_paths(roots))
    return CheckedLibrary(
        problems=problems,
        tracks=small.tracks,
        skills=small.skills,
        skills_path=small.skills_path,
        factors=small.factors,
        plans=small.plans,
        files=small.files,
    )


def findings_of(library: CheckedLibrary, rules: Iterable[Rule] = RULES) -> list[Finding]:
    """Ask every rule; findings come in the order of paths and lines."""
    found = {_finding(rule, fault) for rule in rules for fault in rule.check(library)}
    return sorted(found, key=lambda each: (each.path, each.line, each.rule, each.sentence))


def _finding(rule: Rule, fault: Fault) -> Finding:
    severity = "warning" if fault.lenient else rule.severity
    return Finding(rule.id, severity, fault.path, fault.line, fault.sentence, rule.advice)


def _read_one(
    place: ProblemPath, roots: tuple[Path, ...], was: Mapping[Path, str]
) -> CheckedProblem:
    try:
        text = text_of(place.path)
    except Unreadable as problem:
        reading = read_problem(place.id, "")
        fault = ReadingFault("P00", problem.line, problem.sentence)
        return CheckedProblem(
            shown(place.path), place.id, structs.replace(reading, faults=(fault,))
        )
    faults: list[ReadingFault] = []
    front = read_head(text).front
    dataset = dataset_at(front.dataset if front else None, place.root, roots, faults)
    reading = read_problem(place.id, text, dataset)
    tests = reading.problem.private.tests if reading.problem else None
    path = tests.hidden if isinstance(tests, SqlTests) else None
    hidden = dataset_at(path, place.root, roots, faults)
    before = was.get(place.path.resolve())
    return CheckedProblem(
        path=shown(place.path),
        id=place.id,
        reading=reading,
        dataset=dataset,
        hidden=hidden,
        dataset_faults=tuple(faults),
        was=None if before is None else read_problem(place.id, before),
    )


def _run(
    problems: tuple[CheckedProblem, ...], chosen: list[CheckedProblem], limits: Limits
) -> tuple[CheckedProblem, ...]:
    """Run the programs of the chosen problems, two problems at a time."""

    def run(checked: CheckedProblem) -> dict[RunKey, Run]:
        jobs = jobs_of(checked)
        return dict(zip(jobs, run_all(list(jobs.values()), limits), strict=True))

    with ThreadPoolExecutor(WORKERS) as pool:
        runs = dict(zip((each.path for each in chosen), pool.map(run, chosen), strict=True))
    return tuple(structs.replace(each, runs=runs.get(each.path, {})) for each in problems)
