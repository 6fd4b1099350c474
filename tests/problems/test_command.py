"""`chalkroom problems check`: a report people can read, one for machines, and exit codes."""

import json

import pytest
from click.testing import CliRunner

from chalkroom.problems.command import problems


def check(*words):
    return CliRunner().invoke(problems, ["check", *map(str, words)])


@pytest.fixture
def broken(library):
    path = library / "rows/rows-3.md"
    path.write_text(path.read_text().replace("value >= limit", "value > limit"))
    return path


def test_a_good_library_passes(library):
    done = check(library)
    assert done.exit_code == 0
    assert done.output.endswith("10 problems: 0 errors, 0 warnings.\n")


def test_what_could_not_be_checked_is_said(library):
    assert "Not checked: P05" in check(library).output


def test_an_error_says_where_what_and_what_to_do(broken):
    done = check(broken.parent.parent)
    assert done.exit_code == 1
    line = broken.read_text().split("### keeps equals")[0].count("\n") + 4
    assert f"rows-3.md:{line}: error M02: The mistake `keeps equals` passes" in done.output
    assert "The tests are too weak" in done.output


def test_machines_get_json(broken):
    done = check(broken.parent.parent, "--json")
    report = json.loads(done.output)
    assert done.exit_code == 1
    assert (report["problems"], report["errors"], report["warnings"]) == (10, 1, 0)
    assert set(report["findings"][0]) == {
        *("rule", "severity", "path", "line"),
        "sentence",
        "advice",
    }


@pytest.mark.parametrize(("part", "count"), [("rows/rows-3.md", 1), ("rows", 5), ("", 10)])
def test_one_file_or_one_track_can_be_checked_alone(library, part, count):
    assert json.loads(check(library / part, "--json").output)["problems"] == count


def test_errors_of_other_files_do_not_fail_one_file(broken):
    assert check(broken.parent / "rows-2.md").exit_code == 0


def test_a_path_that_does_not_exist_is_a_misuse(tmp_path):
    assert check(tmp_path / "nowhere").exit_code == 2


def test_the_setting_names_the_library(library, monkeypatch):
    monkeypatch.setenv("CHALKROOM_PROBLEMS", str(library))
    assert "10 problems" in check().output
