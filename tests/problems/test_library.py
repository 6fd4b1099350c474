"""The library keeps up with its files, and a broken one harms no other."""

import os

import pytest
from problems.good import problem

from chalkroom.problems.library import Library, NotInLibrary
from chalkroom.problems.shelf import roots_of, shipped_root


@pytest.fixture
def opened(library):
    return Library((library,), patience=0.0)


def write(path, text):
    """Write a file so that its stamp differs, however coarse the clock of the disk is."""
    path.write_text(text)
    stamp = path.stat().st_mtime_ns + 1_000_000_000
    os.utime(path, ns=(stamp, stamp))


def test_every_problem_is_listed_with_its_head(opened):
    contents = opened.contents()
    assert len(contents.entries) == 10
    assert contents.entries["rows/rows-3"].front.minutes == 12
    assert contents.tracks["rows"].track.order[0] == "rows-1"
    assert contents.plans["tiny-45"].plan.target == 2
    assert not contents.broken


def test_a_body_is_read_when_it_is_asked_for_and_kept(opened):
    first = opened.problem("mixed/mixed-2")
    assert first.public.dataset[0].columns == ("id", "name")
    assert opened.problem("mixed/mixed-2") is first


def test_a_changed_file_is_read_again(opened, library):
    before = opened.problem("rows/rows-3")
    write(library / "rows/rows-3.md", problem("rows", 3, "code", 13))
    assert opened.contents().entries["rows/rows-3"].front.minutes == 13
    assert opened.problem("rows/rows-3") is not before


def test_a_body_whose_content_came_back_is_not_parsed_again(opened, library):
    before = opened.problem("rows/rows-3")
    write(library / "rows/rows-4.md", problem("rows", 4, "code", 21))
    opened.contents()
    assert opened.problem("rows/rows-3") is before


def test_changed_data_change_the_problem(opened, library):
    opened.problem("mixed/mixed-2")
    data = library / "mixed/data/books.sql"
    write(data, data.read_text().replace("'low'", "'attic'"))
    assert opened.problem("mixed/mixed-2").public.dataset[0].rows[0] == (1, "attic")


def test_new_and_deleted_files_are_noticed(opened, library):
    opened.contents()
    (library / "rows/rows-3.md").unlink()
    write(library / "rows/new.md", problem("rows", 3, "code", 12).replace("ro03", "ro33"))
    names = opened.contents().entries
    assert "rows/new" in names and "rows/rows-3" not in names
    with pytest.raises(NotInLibrary):
        opened.problem("rows/rows-3")


def test_files_are_looked_at_once_in_a_while(library):
    moment = [0.0]
    opened = Library((library,), now=lambda: moment[0], patience=1.0)
    opened.contents()
    (library / "rows/rows-3.md").unlink()
    assert "rows/rows-3" in opened.contents().entries
    moment[0] = 1.0
    assert "rows/rows-3" not in opened.contents().entries


def test_a_broken_file_is_told_with_its_line_and_the_rest_stays(opened, library):
    path = library / "rows/rows-3.md"
    write(path, path.read_text().replace("level: 3", "level: yes"))
    contents = opened.contents()
    assert len(contents.entries) == 9
    (broken,) = contents.broken
    assert broken.path.endswith("rows/rows-3.md")
    assert broken.faults[0].line == 6


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"", b"---\n", b"---\nuid: [\n---\n", b"x" * 300_000])
def test_no_bytes_whatever_harm_the_others(opened, library, raw):
    (library / "rows/rows-3.md").write_bytes(raw)
    assert len(opened.contents().entries) == 9
    assert opened.contents().broken


def test_of_two_files_with_one_uid_the_first_is_used(opened, library):
    (library / "rows/rows-9.md").write_text(problem("rows", 3, "code", 12))
    contents = opened.contents()
    assert "rows/rows-3" in contents.entries and "rows/rows-9" not in contents.entries
    assert contents.broken[0].faults[0].rule == "P01"


def test_a_missing_data_set_leaves_a_problem_without_tables(opened, library):
    (library / "mixed/data/books.sql").unlink()
    assert opened.problem("mixed/mixed-2").public.dataset == ()


def test_a_data_set_is_never_read_from_outside_of_its_root(opened, library):
    (library.parent / "secret.sql").write_text("CREATE TABLE secret (a);")
    path = library / "mixed/mixed-2.md"
    write(path, path.read_text().replace("mixed/data/books.sql", "../secret.sql", 1))
    assert opened.problem("mixed/mixed-2").public.dataset == ()


def test_a_private_root_adds_to_the_first(library, tmp_path):
    own = tmp_path / "own/rows"
    own.mkdir(parents=True)
    (own / "secret-one.md").write_text(problem("rows", 5, "code", 33).replace("ro05", "own1"))
    (own / "track.yaml").write_text("name: Own\nline: Ours.\norder: [secret-one]\n")
    contents = Library(roots_of(f"{library}:{tmp_path / 'own'}")).contents()
    assert len(contents.entries) == 11
    assert contents.tracks["rows"].track.order[-1] == "secret-one"


def test_without_a_setting_the_shipped_problems_are_the_library():
    assert roots_of(None) == roots_of(" ") == (shipped_root(),)
    assert "arrays/busiest-hour" in Library(roots_of(None)).contents().entries


def test_the_shipped_problems_can_be_named_among_others(tmp_path):
    assert roots_of(f"shipped:{tmp_path}") == (shipped_root(), tmp_path)


@pytest.mark.parametrize("name", ["nowhere", "n" * 300, "no\0where", "file.txt"])
def test_a_root_that_cannot_be_read_is_told_and_the_others_stay(library, tmp_path, name):
    (tmp_path / "file.txt").write_text("no folder")
    contents = Library((tmp_path / name, library)).contents()
    assert len(contents.entries) == 10
    assert contents.broken[0].faults[0].sentence.startswith("This folder cannot be read")


def test_a_root_alone_that_is_not_there_is_told(tmp_path):
    contents = Library((tmp_path / "nowhere",)).contents()
    assert contents.entries == {} and len(contents.broken) == 1


@pytest.mark.parametrize("name", ['"d\\0.sql"', "d" * 300, "mixed", "/etc/passwd"])
def test_a_data_set_that_is_no_file_of_a_root_leaves_a_problem_without_tables(library, name):
    path = library / "mixed/mixed-2.md"
    path.write_text(path.read_text().replace("mixed/data/books.sql", name, 1))
    assert Library((library,)).problem("mixed/mixed-2").public.dataset == ()
