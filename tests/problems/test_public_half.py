"""Candidates see what the allow-list names, whatever else a file holds."""

import json
from pathlib import Path

import msgspec
import pytest
from problems.good import RUNGS, problem

from chalkroom.problems.public_half import ALLOWED_FIELDS, ALLOWED_SECTIONS, PublicHalf
from chalkroom.problems.reading import read_problem
from chalkroom.problems.sections import cut

REAL = Path(__file__).parents[2] / "problems"
GOOD = [
    problem(track, level, kind, minutes)
    for track, rungs in RUNGS.items()
    for level, (kind, minutes) in enumerate(rungs, 1)
]
TEXTS = [*GOOD, *(path.read_text() for path in sorted(REAL.glob("*/*-*.md")))]
FIELDS = ("uid", "spoilers", "authors", "testers", "source", "license")


def marked(text: str) -> tuple[str, list[str]]:
    """Put a canary of its own into every section, under a new heading, and into private fields."""
    head, _, body = text.removeprefix("---\n").partition("\n---\n")
    lines = [line for line in head.split("\n") if line.partition(":")[0] not in FIELDS]
    values = {"uid": "canaryuid", "source": "canary-source", "license": "canary-license"}
    lines += [f"{field}: {values.get(field, f'[canary-{field}]')}" for field in FIELDS]
    sections = []
    for section in cut(body, 2, 1)[1:]:
        canary = "" if section.name in ALLOWED_SECTIONS else f"\ncanary in {section.name}\n"
        sections.append(f"## {section.name}\n{canary}{section.text}")
    names = [section.name for section in cut(body, 2, 1)[1:]]
    assert set(names) - set(ALLOWED_SECTIONS)
    sections.append("## Unheard of\n\ncanary in unknown\n")
    return "---\n" + "\n".join(lines) + "\n---\n\n" + "\n".join(sections), names


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.split("title: ")[1].split("\n")[0])
def test_no_canary_of_a_private_part_reaches_the_public_half(text):
    changed, _ = marked(text)
    reading = read_problem("rows/x", changed)
    assert reading.problem is not None, reading.faults
    assert "canary" in json.dumps(msgspec.to_builtins(reading.problem.private))
    assert "canary" not in json.dumps(msgspec.to_builtins(reading.problem.public))


def test_the_public_half_has_the_fields_of_the_allow_list_and_no_other():
    allowed = {*ALLOWED_FIELDS, *(name.lower() for name in ALLOWED_SECTIONS)}
    assert set(PublicHalf.__struct_fields__) == allowed
    assert allowed == {
        *("title", "languages", "focus_minutes", "dataset"),
        *("statement", "examples", "starter", "artefact"),
    }


def test_a_heading_inside_of_code_is_no_section():
    text = problem("rows", 3, "code", 12).replace(
        "    kept = []\n", "    kept = []\n## Statement\n"
    )
    assert "kept" not in read_problem("rows/x", text).problem.public.statement


def test_of_a_repeated_section_the_first_is_shown():
    text = problem("rows", 3, "code", 12) + "\n## Statement\n\nThe solution.\n"
    assert "The solution" not in read_problem("rows/x", text).problem.public.statement
