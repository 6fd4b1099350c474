"""What is only a warning: doubts, and what a ladder still lacks while it is being written."""

import pytest
from problems.planting import CODE, DEBUG, LADDER, SQL, TALK, Defect, add, all_of, change

from chalkroom.problems.checking import check

GROWTH = change(CODE, "entry: above\n", 'entry: above\ngrowth: "[list(range(n)), 2]"\n')
LONG = "    # so\n" * 24 + "    return ["
INNER = "        for _ in values: pass\n"
TWICE = change(CODE, "        if value > limit:\n", f"{INNER}        if value > limit:\n")
NOT_EMPTY = all_of(
    change(CODE, "nothing comes of nothing", "all is well"),
    change(CODE, "name: empty", "name: short"),
)
HIDES = """\
  - name: far above
    why: "mixed-1: hides it"
    args: [[9], 2]
    expect: [9]
"""
DOUBTS = (
    Defect("V04", "a brand", CODE, add(CODE, "\nAs Netflix does.\n")),
    Defect("L02", "little time", CODE, change(CODE, "    return [", LONG)),
    Defect("H04", "a spoiler", CODE, change(CODE, "What does rows-3 do", "Would filterfalse do")),
    Defect("F02", "no answer", CODE, change(CODE, "- harder: hand", "- hand")),
    Defect(
        "R04",
        "a judgement",
        CODE,
        change(CODE, "rows-3: says why the edge is as it is.", "Very good."),
    ),
    Defect("S04", "not run", CODE, change(CODE, "### python: a loop", "### js: a loop")),
    Defect("S05", "grows faster", CODE, all_of(GROWTH, TWICE)),
    Defect("T02", "no empty case", CODE, NOT_EMPTY),
    Defect("D03", "never hides", DEBUG, change(DEBUG, HIDES, "")),
    Defect("C03", "a figure", TALK, change(TALK, "ask how they", "ask 17 people how they")),
)


@pytest.mark.parametrize("doubt", DOUBTS, ids=lambda each: f"{each.rule}: {each.name}")
def test_a_doubt_is_told_and_does_not_block(doubt, library):
    doubt.plant(library)
    found = check((library,), library / doubt.told_in).findings
    assert (doubt.rule, "warning") in {(finding.rule, finding.severity) for finding in found}


UNFINISHED = (
    Defect("K02", "no top", LADDER, change(LADDER, ", rows-4, rows-5]", "]")),
    Defect("K02", "a gap", LADDER, change(LADDER, "rows-2, ", "")),
    Defect(
        "K03", "no neighbour yet", CODE, change(CODE, "status:", "harder: rows/rows-9\nstatus:")
    ),
    Defect(
        "K04", "not practised yet", SQL, change(SQL, "requires: [loops]", "requires: [juggling]")
    ),
)


@pytest.mark.parametrize("hole", UNFINISHED, ids=lambda each: f"{each.rule}: {each.name}")
def test_holes_of_an_incomplete_ladder_do_not_block(hole, library):
    add(LADDER, "complete: false\n")(library)
    add("skills.yaml", "juggling: {name: Juggling}\n")(library)
    hole.plant(library)
    found = check((library,), library / hole.told_in).findings
    assert {finding.severity for finding in found if finding.rule == hole.rule} == {"warning"}


def test_a_falling_level_blocks_even_then(library):
    change(LADDER, "rows-2, rows-3", "rows-3, rows-2")(library)
    add(LADDER, "complete: false\n")(library)
    found = check((library,), library / LADDER).findings
    assert "error" in {finding.severity for finding in found if finding.rule == "K02"}
