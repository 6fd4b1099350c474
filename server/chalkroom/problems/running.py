"""Runs the programs of a problem in a process of their own, and reads what it answers.

No program of a problem file ever runs in this process, and none at all while an interview goes on:
only the checks run them.
"""

import json
import marshal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, assert_never

from msgspec import Struct, convert, structs

import chalkroom
from chalkroom.problems.records import Case

PACKAGES = str(Path(chalkroom.__file__).parent.parent)
# The child sees this package and the standard library, not what else is installed.
CHILD = (
    f"import sys; sys.path.insert(0, {PACKAGES!r}); "
    "from chalkroom.problems.isolated.supervisor import main; sys.path.pop(0); main()"
)
SLACK_SECONDS = 20


class Limits(Struct, frozen=True):
    """What one program may use: seconds of time, bytes of memory, characters of output."""

    seconds: float = 5.0
    memory: int = 512 * 1024 * 1024
    output: int = 64 * 1024


class Cases(Struct, frozen=True):
    """Run a program on cases."""

    source: str
    cases: tuple[Case, ...]
    entry: str = ""
    compare: str = "exact"
    mutates: bool = False
    support: str = ""


class Asserts(Struct, frozen=True):
    """Run a program that only asserts."""

    source: str


class GrowthOf(Struct, frozen=True):
    """Count the lines a program runs on inputs of several sizes."""

    source: str
    entry: str
    growth: str
    sizes: tuple[int, ...]
    support: str = ""


class Query(Struct, frozen=True):
    """Run a query on a data set, twice."""

    source: str
    script: str


Job = Cases | Asserts | GrowthOf | Query


class CaseRun(Struct, frozen=True):
    """How one case went, and what the program gave if it failed."""

    name: str
    passed: bool
    said: str


class Run(Struct, frozen=True):
    """What came of a job: an error of the program as a whole, or the part its kind has."""

    error: str | None = None
    cases: tuple[CaseRun, ...] = ()
    counts: tuple[int, ...] = ()
    rows: tuple[tuple[Any, ...], ...] = ()
    reversed: tuple[tuple[Any, ...], ...] = ()

    def failed(self) -> tuple[CaseRun, ...]:
        return tuple(case for case in self.cases if not case.passed)


def run_all(jobs: Sequence[Job], limits: Limits) -> tuple[Run, ...]:
    """Run jobs one after the other in one new process; each has its own answer."""
    if not jobs:
        return ()
    programs = [_plain(job) for job in jobs]
    work = marshal.dumps({"limits": structs.asdict(limits), "programs": programs})
    longest = limits.seconds * len(jobs) + SLACK_SECONDS
    command = [sys.executable, "-I", "-S", "-B", "-c", CHILD]
    try:
        done = subprocess.run(
            command, input=work, capture_output=True, timeout=longest, env={}, cwd="/"
        )
    except subprocess.TimeoutExpired:
        return (Run(error="ran for too long and was ended"),) * len(jobs)
    answers = [_answer(line) for line in done.stdout.splitlines()]
    missing = len(jobs) - len(answers)
    said = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
    return (*answers, *(Run(error=f"did not run: {said}"),) * missing)


def _plain(job: Job) -> dict[str, Any]:
    """Return a job as the child reads it; values of cases stay as they are, sets and tuples too."""
    match job:
        case Cases():
            cases = [structs.asdict(case) for case in job.cases]
            return {"kind": "cases", **structs.asdict(job), "cases": cases}
        case Asserts():
            return {"kind": "asserts", **structs.asdict(job)}
        case GrowthOf():
            return {"kind": "growth", **structs.asdict(job)}
        case Query():
            return {"kind": "query", **structs.asdict(job)}
        case _:
            assert_never(job)


def _answer(line: bytes) -> Run:
    try:
        return convert(json.loads(line), Run)
    except ValueError:
        return Run(error="gave an answer that cannot be read")
