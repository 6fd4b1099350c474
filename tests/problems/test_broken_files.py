"""Whatever a problem file holds, it is read to its end and every rule can look at it."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from problems.good import RUNGS, problem

from chalkroom.problems.checked import CheckedLibrary, CheckedProblem
from chalkroom.problems.checking import findings_of
from chalkroom.problems.jobs import jobs_of
from chalkroom.problems.reading import read_problem

GOOD = [
    problem(track, level, kind, minutes)
    for track, rungs in RUNGS.items()
    for level, (kind, minutes) in enumerate(rungs, 1)
]
PIECES = st.sampled_from(
    [
        *("", "---", "```", "````python", "## Hints", "## Tests", "### python: x", "### coding"),
        *("- 1:", "- by 99: x", "1. nudge @1: x", "| a |", "|---|", "| `1` |", "kind: sql"),
        *("kind: debug", "level: 5", "cases:", "  - name: x", "    args: [1]", "expect: [[1]]"),
        *("\x00", "\u2028", "\ufeff", "a: *b", "`f(1)` returns `2`", ">>> 1", "```yaml"),
    ]
)


@st.composite
def broken_texts(draw):
    """A good problem with lines taken out, doubled, moved or put in."""
    lines = draw(st.sampled_from(GOOD)).split("\n")
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["cut", "double", "put", "swap", "end"])):
            case "cut":
                del lines[place : place + draw(st.integers(1, 4))]
            case "double":
                lines.insert(place, lines[place])
            case "put":
                lines.insert(place, draw(PIECES))
            case "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[place], lines[other] = lines[other], lines[place]
            case "end":
                lines[place] = lines[place][: len(lines[place]) // 2]
        lines = lines or [""]
    return "\n".join(lines)


@settings(max_examples=150, deadline=timedelta(seconds=2))
@given(broken_texts())
def test_a_broken_problem_is_read_and_every_rule_looks_at_it(text):
    reading = read_problem("rows/rows-3", text)
    checked = CheckedProblem("rows-3.md", "rows/rows-3", reading)
    jobs_of(checked)
    for finding in findings_of(CheckedLibrary((checked,))):
        assert finding.line >= 0 and finding.sentence and finding.advice


@settings(max_examples=100, deadline=timedelta(seconds=2))
@given(st.text(max_size=300))
def test_any_text_is_read_and_every_rule_looks_at_it(text):
    reading = read_problem("rows/rows-3", f"---\n{text}")
    findings_of(CheckedLibrary((CheckedProblem("rows-3.md", "rows/rows-3", reading),)))
