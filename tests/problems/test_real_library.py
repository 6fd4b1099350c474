"""The problems that come with Chalkroom pass every check."""

import runpy
import shutil

import pytest

from chalkroom.problems.checking import check
from chalkroom.problems.datasets import read_dataset
from chalkroom.problems.rules.data import TRAPS
from chalkroom.problems.schema import FACTORS
from chalkroom.problems.shelf import read_small_files, shipped_root

ROOT = shipped_root()
DATA = ROOT / "sql/data"


def test_the_real_library_has_no_errors():
    found = [each for each in check((ROOT,)).findings if each.severity == "error"]
    assert found == []


def test_the_seven_factors_have_anchors():
    assert tuple(read_small_files((ROOT,)).factors) == FACTORS


@pytest.mark.parametrize("trap", TRAPS)
def test_the_board_data_hold_every_trap(trap):
    dataset = read_dataset("hire.sql", (DATA / "hire.sql").read_text())
    tied = (("Harbour", 5), ("Mill", 2), ("Market", 2))
    assert TRAPS[trap](dataset, tied if trap == "tie" else ())


def test_the_board_data_fit_the_board():
    dataset = read_dataset("hire.sql", (DATA / "hire.sql").read_text())
    assert max(len(table.rows) for table in dataset.tables) <= 12


def test_the_hidden_data_are_what_their_script_writes():
    written = runpy.run_path(str(DATA / "hire_large.py"))["script"]()
    assert written == (DATA / "hire-large.sql").read_text()


def test_hidden_and_board_data_have_the_same_tables():
    pair = [
        read_dataset(name, (DATA / name).read_text()) for name in ("hire.sql", "hire-large.sql")
    ]
    columns = [[(table.name, table.columns) for table in each.tables] for each in pair]
    assert columns[0] == columns[1]


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        ("ml/lazy-detector.md", "fetching a whole", "a recall of a", "V01"),
        ("arrays/busiest-hour.md", "languages: [python]\n", "", "P07"),
        ("debugging/mean-of-means.md", "### python: running totals", "## Notes", "S07"),
    ],
)
def test_old_defects_of_real_problems_would_be_found_again(file, old, new, rule, tmp_path):
    root = shutil.copytree(ROOT, tmp_path / "problems")
    text = (root / file).read_text()
    assert old in text
    (root / file).write_text(text.replace(old, new))
    assert rule in {finding.rule for finding in check((root,), root / file).findings}
