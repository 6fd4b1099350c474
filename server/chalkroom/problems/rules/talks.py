"""Rules about discussions and designs, and about figures in any text: C."""

import re
from collections import Counter

from chalkroom.problems.checked import CheckedProblem
from chalkroom.problems.jobs import CHECK
from chalkroom.problems.records import Problem
from chalkroom.problems.rules.rule import (
    Places,
    both,
    each,
    error,
    met_while_reading,
    warning,
)
from chalkroom.problems.schema import TALKS
from chalkroom.problems.sections import prose

NUMBER = re.compile(r"(?<![\w.@])[0-9][0-9,_]*(?:\.[0-9]+)?")
LABEL = re.compile(r"\A[0-9]{1,2}\. [a-z]{1,10} @?[0-9]{1,2}m?:")
ORDINARY = 12
FEWEST = {"must": 3, "should": 1, "misconception": 1}


def _enough_points(checked: CheckedProblem, problem: Problem) -> Places:
    if problem.private.front.kind not in TALKS:
        return
    counts: Counter[str] = Counter(point.kind for point in problem.private.points)
    for kind, fewest in FEWEST.items():
        if counts[kind] < fewest:
            line = checked.reading.section("Points").line
            yield line, f"There are {counts[kind]} `{kind}` lines, not {fewest}."


def _checks_hold(checked: CheckedProblem, problem: Problem) -> Places:
    for place, program in enumerate(problem.private.checks):
        run = checked.runs.get((CHECK, place))
        if program.language != "python":
            yield program.line, "Checks are blocks of `python`."
        elif "assert " not in program.source:
            yield program.line, "The block asserts nothing."
        elif run and run.error:
            yield program.line, f"A check does not hold: it {run.error}."


def _figures_proved(checked: CheckedProblem, problem: Problem) -> Places:
    if problem.private.front.kind not in TALKS:
        return
    proof = "\n".join(program.source for program in problem.private.checks)
    known = {_digits(number) for number in NUMBER.findall(f"{proof} {problem.public.statement}")}
    for name in ("Model answer", "Hints", "Follow-ups"):
        for line in prose(checked.reading.section(name)):
            for number in NUMBER.findall(LABEL.sub("", line.text)):
                value = float(number.replace(",", "").replace("_", ""))
                if value > ORDINARY and _digits(number) not in known:
                    yield line.line, f"No check speaks of {number}."


def _digits(number: str) -> str:
    """Return what 97.2, 0.972 and 972 of 1,000 have in common."""
    return re.sub(r"[,_.]", "", number).strip("0")


RULES = (
    error(
        "C01",
        "A discussion has three musts, a should and a misconception, or more.",
        "Write `- must: text`: what a good answer cannot leave out.",
        both(met_while_reading("C01"), each(_enough_points)),
    ),
    error(
        "C02",
        "Every assert in Checks holds.",
        "Correct the figure, in the text too.",
        each(_checks_hold),
    ),
    warning(
        "C03",
        "Every figure in the text is proved in Checks.",
        "Add an assert that computes it.",
        each(_figures_proved),
    ),
)
