"""Looking for problems: every word must occur, every filter must fit."""

import pytest

from chalkroom.problems.ladders import ladders, neighbours
from chalkroom.problems.library import Library
from chalkroom.problems.searching import Wanted, found


@pytest.fixture
def contents(library):
    return Library((library,), patience=0.0).contents()


def names(contents, **wishes):
    return [entry.id for entry in found(contents, Wanted(**wishes))]


def test_without_a_wish_everything_is_found(contents):
    assert names(contents) == list(contents.entries)
    assert len(list(found(contents, Wanted()))) == 10


@pytest.mark.parametrize("words", ["ROWS-3", "rows 3", "Above the rows-3 limit", "sieving ROWS-3"])
def test_case_and_hyphens_make_no_difference(contents, words):
    assert "rows/rows-3" in names(contents, words=words, track="rows", level=3)


def test_the_statement_is_looked_through(library):
    path = library / "rows/rows-3.md"
    path.write_text(path.read_text().replace("## Statement\n", "## Statement\n\nA Lighthouse.\n"))
    assert names(Library((library,)).contents(), words="lighthouse") == ["rows/rows-3"]


def test_what_is_private_is_not_looked_through(library):
    path = library / "rows/rows-3.md"
    path.write_text(path.read_text().replace("## Notes\n", "## Notes\n\n- A lighthouse.\n"))
    assert names(Library((library,)).contents(), words="lighthouse") == []


def test_minutes_are_the_most_that_it_may_take(contents):
    assert "rows/rows-3" in names(contents, minutes=12)
    assert "rows/rows-3" not in names(contents, minutes=11)


def test_a_problem_that_its_ladder_does_not_list_comes_last(library):
    path = library / "rows/track.yaml"
    path.write_text(path.read_text().replace("rows-1, ", "").replace("  - rows-1\n", ""))
    contents = Library((library,)).contents()
    (rows,) = ladders(contents, found(contents, Wanted(track="rows")))
    assert rows.rungs[-1].id == "rows/rows-1"


def test_a_folder_without_a_track_file_is_a_ladder_that_is_not_complete(library):
    (library / "rows/track.yaml").unlink()
    contents = Library((library,)).contents()
    (rows,) = ladders(contents, found(contents, Wanted(track="rows")))
    assert (rows.name, rows.complete, len(rows.rungs)) == ("rows", False, 5)


def test_what_a_problem_names_itself_wins_over_the_rung_beside_it(library):
    path = library / "rows/rows-3.md"
    path.write_text(path.read_text().replace("status:", "easier: mixed/mixed-2\nstatus:", 1))
    contents = Library((library,)).contents()
    around = neighbours(contents, contents.entries["rows/rows-3"])
    assert (around.easier.id, around.harder.id) == ("mixed/mixed-2", "rows/rows-4")
