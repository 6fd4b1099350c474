"""The library beside the event loop: read at the start, asked by one thread, its faults logged."""

import threading

import pytest
from problems.good import write_good_library

from chalkroom.live.librarian import Librarian
from chalkroom.problems.library import Library, NotInLibrary


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    write_good_library(folder)
    return folder


async def opened(*roots):
    async with Librarian(Library(roots, patience=0.0)) as librarian:
        return await librarian.contents()


async def test_the_library_is_read_without_being_asked(root, caplog):
    caplog.set_level("INFO", "chalkroom")
    async with Librarian(Library((root,))):
        pass
    assert "library: 10 problems" in caplog.text


async def test_a_problem_comes_with_its_body(root):
    async with Librarian(Library((root,))) as librarian:
        assert (await librarian.problem("rows/rows-3")).private.hints


async def test_a_problem_that_is_not_there_is_said_so(root):
    async with Librarian(Library((root,))) as librarian:
        with pytest.raises(NotInLibrary):
            await librarian.problem("rows/nothing")


async def test_the_library_is_asked_in_a_thread_of_its_own(root):
    async with Librarian(Library((root,))) as librarian:
        asking = await librarian.look(lambda contents: threading.current_thread())
    assert asking is not threading.current_thread()


async def test_a_broken_file_is_logged_with_its_line(root, caplog):
    path = root / "rows/rows-3.md"
    path.write_text(path.read_text().replace("level: 3", "level: yes"))
    assert len((await opened(root)).entries) == 9
    assert "rows/rows-3.md:6: " in caplog.text


async def test_what_was_said_of_the_files_is_not_repeated(root, caplog):
    caplog.set_level("INFO", "chalkroom")
    async with Librarian(Library((root,), patience=0.0)) as librarian:
        for _ in range(3):
            await librarian.contents()
    assert caplog.text.count("problems") == 1


async def test_a_folder_that_is_missing_is_logged_and_the_others_stay(root, tmp_path, caplog):
    contents = await opened(root, tmp_path / "nowhere")
    assert len(contents.entries) == 10
    assert "nowhere:1: This folder cannot be read: No such file" in caplog.text
