"""Rules about hints, follow-ups, guide and rubric: H, F, G and R."""

import re
from collections.abc import Iterator
from itertools import pairwise

from chalkroom.problems.checked import CheckedLibrary, CheckedProblem
from chalkroom.problems.findings import Fault
from chalkroom.problems.records import Problem, PythonTests
from chalkroom.problems.rules.candidate import spoiler_in
from chalkroom.problems.rules.rule import (
    Places,
    both,
    each,
    each_file,
    error,
    line_of,
    met_while_reading,
    warning,
)
from chalkroom.problems.schema import DIRECTIONS, FACTORS, HINT_STEPS, SCORES, TECHNICAL_FACTORS

JUDGEMENT = {
    *("good", "bad", "weak", "strong", "poor", "excellent", "great", "fine", "ok", "okay"),
    *("smart", "clever", "nervous", "confident", "brilliant", "average", "slow", "fast", "very"),
    *("quite", "really", "clearly", "candidate", "answer", "work", "job", "well", "not", "is"),
}
SHORTEST_CODE = 12


def _heading(checked: CheckedProblem, name: str) -> int:
    return checked.reading.section(name).line


def _hint_order(checked: CheckedProblem, problem: Problem) -> Places:
    private = problem.private
    steps = tuple(hint.step for hint in private.hints)
    if steps != HINT_STEPS[: len(steps)] or len(steps) < 3:
        yield _heading(checked, "Hints"), "Hints are nudge, pointer, key and rescue, in this order."
    elif private.front.level > 1 and "rescue" not in steps:
        yield _heading(checked, "Hints"), "From level 2 on there is a rescue."


def _hint_times(checked: CheckedProblem, problem: Problem) -> Places:
    hints = problem.private.hints
    for earlier, later in pairwise(hints):
        if later.minute <= earlier.minute:
            yield later.line, f"Minute {later.minute} does not come after {earlier.minute}."
    if hints and hints[-1].minute >= problem.private.front.minutes:
        yield hints[-1].line, "The last hint comes when the time is over."


def _hint_secrets(_: CheckedProblem, problem: Problem) -> Places:
    private = problem.private
    lines = {line.strip() for each in private.solutions for line in each.source.splitlines()}
    code = [line for line in lines if len(line) >= SHORTEST_CODE]
    for hint in private.hints:
        if hint.step not in ("nudge", "pointer"):
            continue
        if word := spoiler_in(private.front.spoilers, hint.text):
            yield hint.line, f"The {hint.step} already says `{word}`."
        elif any(line in hint.text for line in code):
            yield hint.line, f"The {hint.step} holds a line of a solution."


def _three_follow_ups(checked: CheckedProblem, problem: Problem) -> Places:
    found: list[str] = [follow_up.direction for follow_up in problem.private.follow_ups]
    for direction in DIRECTIONS:
        if found.count(direction) != 1:
            count = found.count(direction)
            yield _heading(checked, "Follow-ups"), f"There are {count} {direction} ones, not 1."


def _harder_answered(_: CheckedProblem, problem: Problem) -> Places:
    for follow_up in problem.private.follow_ups:
        if follow_up.direction == "harder" and "harder" not in problem.private.notes.lower():
            yield follow_up.line, "Notes has no answer to the harder follow-up."


def _checkpoints(checked: CheckedProblem, problem: Problem) -> Places:
    lines = [line for line in problem.private.guide if line.minute is not None]
    if len(lines) < 2:
        yield _heading(checked, "Guide"), "There are fewer than two checkpoints `- by N: ...`."
    for earlier, later in pairwise(lines):
        if (later.minute or 0) <= (earlier.minute or 0):
            yield later.line, f"Minute {later.minute} does not come after {earlier.minute}."
    if lines and (lines[-1].minute or 0) > problem.private.front.minutes:
        yield lines[-1].line, "The last checkpoint lies behind the end."


def _known_factors(checked: CheckedProblem) -> Places:
    front = checked.front
    if front is None:
        return
    line = line_of(checked, "factors")
    if not 2 <= len(front.factors) <= 5 or len(set(front.factors)) != len(front.factors):
        yield line, f"There are {len(front.factors)} factors; list 2 to 5, each once."
    for factor in front.factors:
        if factor not in FACTORS:
            yield line, f"`{factor}` is no factor."


def _anchors_complete(checked: CheckedProblem, problem: Problem) -> Places:
    scores: dict[str, list[int]] = {}
    for anchor in problem.private.rubric:
        scores.setdefault(anchor.factor, []).append(anchor.score)
    for factor in problem.private.front.factors:
        if factor in TECHNICAL_FACTORS and factor not in scores:
            yield _heading(checked, "Rubric"), f"There are no anchors for {factor}."
    for factor, found in scores.items():
        if tuple(found) != SCORES:
            yield _heading(checked, "Rubric"), f"The anchors of {factor} are not 1, 2, 3, 4."


def _anchors_listed(checked: CheckedProblem, problem: Problem) -> Places:
    listed = problem.private.front.factors
    for factor in sorted({anchor.factor for anchor in problem.private.rubric} - set(listed)):
        yield _heading(checked, "Rubric"), f"{factor} has anchors but is not among the factors."


def _anchors_observable(_: CheckedProblem, problem: Problem) -> Places:
    for anchor in problem.private.rubric:
        words = set(re.findall(r"[a-z]+", anchor.text.lower()))
        if words <= JUDGEMENT:
            yield anchor.line, "The anchor judges, and does not say what one sees."


def _own_words(library: CheckedLibrary) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for checked in library.problems:
        for line, text in _words(checked):
            key = " ".join(re.findall(r"\w+", text.casefold()))
            other = seen.setdefault(key, checked.path)
            if other != checked.path:
                yield Fault(checked.path, line, f"The same words stand in {other}: {text}")


def _words(checked: CheckedProblem) -> Iterator[tuple[int, str]]:
    """Return the anchors, hints and reasons of a problem with their lines."""
    if checked.problem is None:
        return
    private = checked.problem.private
    yield from ((anchor.line, anchor.text) for anchor in private.rubric)
    yield from ((hint.line, hint.text) for hint in private.hints)
    if isinstance(private.tests, PythonTests):
        line = checked.reading.section("Tests").line
        yield from ((line, case.why) for case in private.tests.cases if case.why)


RULES = (
    error(
        "H01",
        "Every hint has the form `1. nudge @4: text`.",
        "Write number, step, minute and one line of text.",
        met_while_reading("H01"),
    ),
    error(
        "H02",
        "Hints go from nudge over pointer to key, and from level 2 on to rescue.",
        "Add what is missing, in this order.",
        each(_hint_order),
    ),
    error(
        "H03",
        "The minutes of hints rise and end before the time does.",
        "Change the minutes.",
        each(_hint_times),
    ),
    warning(
        "H04",
        "Nudge and pointer give nothing away.",
        "Ask a question instead.",
        each(_hint_secrets),
    ),
    error(
        "F01",
        "There is one easier, one harder and one sideways follow-up, each with its minutes.",
        "Write `1. easier 4m: text`, then harder, then sideways.",
        both(met_while_reading("F01"), each(_three_follow_ups)),
    ),
    warning(
        "F02",
        "Notes answer the harder follow-up.",
        "Add a line `- harder: ...` to Notes.",
        each(_harder_answered),
    ),
    error(
        "G01",
        "The guide has two checkpoints or more, rising, inside the time.",
        "Write `- by 4: what one can see by then`.",
        each(_checkpoints),
    ),
    error(
        "R01",
        "Two to five of the known factors are rated.",
        f"Choose from {', '.join(FACTORS)}.",
        each_file(_known_factors),
    ),
    error(
        "R02",
        "Every technical factor has the anchors 1 to 4, in this order.",
        "Write `### factor` and four lines from `- 1: ...` to `- 4: ...`.",
        each(_anchors_complete),
    ),
    error(
        "R03",
        "Only factors of the front matter have anchors.",
        "List the factor, or take its anchors out.",
        each(_anchors_listed),
    ),
    warning(
        "R04",
        "Anchors say what one sees.",
        "Describe what the candidate does or says.",
        each(_anchors_observable),
    ),
    error(
        "R05",
        "No anchor, hint or reason occurs in two problems.",
        "Say it for this problem, in its own words.",
        _own_words,
    ),
)
