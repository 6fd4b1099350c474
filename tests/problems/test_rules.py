"""Every rule that blocks has planted defects, and speaks up for each by its own id."""

import shutil

import pytest
from problems.defects import DEFECTS

from chalkroom.problems.checking import check
from chalkroom.problems.rules.registry import RULES
from chalkroom.problems.running import Limits

BLOCKING = [rule.id for rule in RULES if rule.severity == "error"]


def test_a_good_library_has_no_findings(library):
    assert check((library,)).findings == ()


@pytest.mark.parametrize("rule", BLOCKING)
def test_a_rule_that_blocks_has_a_planted_defect(rule):
    assert [defect for defect in DEFECTS if defect.rule == rule]


def test_every_defect_belongs_to_a_rule_that_blocks():
    assert {defect.rule for defect in DEFECTS} <= set(BLOCKING)


def test_no_two_rules_have_one_id():
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda each: f"{each.rule}: {each.name}")
def test_a_defect_is_told_by_its_own_rule_where_it_is(defect, library):
    defect.plant(library)
    found = check((library,), library / defect.told_in, Limits(seconds=1.0)).findings
    told = {finding.rule for finding in found if finding.severity == "error"}
    assert defect.rule in told, found


def test_a_name_in_two_roots_is_told(library, tmp_path):
    own = shutil.copytree(library / "rows", tmp_path / "own/rows").parent
    found = check((library, own), own / "rows/rows-3.md").findings
    assert any("is also the name of" in finding.sentence for finding in found)


def test_a_trap_of_wrangling_is_named_by_a_case(library):
    (library / "rows").rename(library / "wrangling")
    path = library / "wrangling/rows-3.md"
    text = path.read_text().replace("track: rows", "track: wrangling")
    path.write_text(text.replace("status:", "traps: [missing-day]\nstatus:"))
    assert "Q01" in {finding.rule for finding in check((library,), path).findings}


def test_a_slow_artefact_is_told_from_its_repair_by_counting(library):
    path = library / "mixed/mixed-1.md"
    loop = "    for _ in values:\n        for _ in values:\n            pass\n"
    text = path.read_text().replace("equal)", "equal; growth)")
    text = text.replace("entry: above", 'entry: above\ngrowth: "[list(range(n)), 2]"')
    path.write_text(text.replace("    return [", f"{loop}    return [", 1))
    assert check((library,), path).findings == ()
