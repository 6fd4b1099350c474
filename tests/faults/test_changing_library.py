"""A problem is changed on disk while it is asked: the room keeps what it copied."""

import pytest
from live.stories import BOARD, story
from problems.good import write_good_library

from chalkroom.problems.library import Library

PROBLEM = "rows/rows-2"
OLD, NEW = "Above the rows-2 limit", "Written anew"


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    write_good_library(folder)
    return folder


@pytest.fixture
async def tale(tmp_path, root):
    async with story(tmp_path / "data", library=Library((root,), patience=0)) as told:
        told.begins()
        yield told


async def asked(tale):
    """Open a question of the library before a candidate; return its id."""
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    question = ada.says("take_problem", problem=PROBLEM)
    ada.says("open_question", question=question, after=BOARD)
    await cleo.hears("question_opened", question=question)
    return ada, question


def changes(root):
    file = root / f"{PROBLEM}.md"
    text = file.read_text()
    assert OLD in text
    file.write_text(text.replace(OLD, NEW))


def copies(tale, question):
    told = tale.room.told
    return told.room.questions[question].task, told.staff.questions[question].guide


async def test_an_opened_question_stays_as_it_was_copied(tale, root):
    _, question = await asked(tale)
    before = copies(tale, question)
    changes(root)
    again = await tale.joins("Cleo", "candidate")
    shown = again.welcome["streams"]["room"]["snapshot"]["questions"][question]
    assert shown["task"]["title"] == OLD
    assert copies(tale, question) == before


async def test_it_stays_so_when_the_server_starts_again(tale, root):
    _, question = await asked(tale)
    before = copies(tale, question)
    await tale.settles()
    changes(root)
    await tale.restarts()
    await tale.joins("Ada")
    assert copies(tale, question) == before


async def test_it_stays_so_when_the_problem_is_gone(tale, root):
    ada, question = await asked(tale)
    before = copies(tale, question)
    (root / f"{PROBLEM}.md").unlink()
    ada.says("release_hint", question=question, place=0)
    await ada.hears("hint_released", question=question)
    assert copies(tale, question) == before


async def test_who_takes_it_from_then_on_gets_it_as_it_is(tale, root):
    ada, _ = await asked(tale)
    changes(root)
    taken = ada.says("take_problem", problem=PROBLEM)
    told = await ada.hears("question_prepared", question=taken)
    assert told["task"]["title"] == NEW
