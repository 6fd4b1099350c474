"""What a plain board leaves out, and undo between people who write in each other's text."""

import pytest_asyncio
from browser.visitors import agree

# What `basicSetup` would draw or do.
HELPERS = (
    ".cm-foldGutter, .cm-activeLine, .cm-matchingBracket, .cm-tooltip, .cm-panel, "
    ".cm-selectionMatch, .cm-content span[class]:not(.passage)"
)


@pytest_asyncio.fixture(loop_scope="session")
async def ada(guests):
    ada = await guests.interviewer(await guests.create())
    await ada.board.focus()
    return ada


async def test_nothing_of_an_editor_for_programmers_is_there(ada):
    await ada.types('import os\nos.\nfor x in (1, 2):\n("')
    assert await ada.page.locator(HELPERS).count() == 0
    assert await ada.text() == 'import os\nos.\nfor x in (1, 2):\n("'


async def test_undo_takes_back_own_work_only(guests):
    ada, cleo = await guests.pair(await guests.create())
    await ada.goes_to("end")
    await ada.types("one two")
    await agree(ada, cleo)
    await cleo.goes_to("start")
    for _ in range(4):
        await cleo.page.keyboard.press("ArrowRight")
    await cleo.types("and a half ")
    await agree(ada, cleo)
    await takes_all_back(ada)
    await agree(ada, cleo)
    assert await cleo.text() == "and a half "
    await puts_all_back(ada)
    await agree(ada, cleo)
    assert await cleo.text() == "one and a half two"


async def test_after_a_new_start_undo_brings_nothing_old_back(guests):
    ada, cleo = await guests.pair(await guests.create())
    await ada.goes_to("end")
    await ada.types("old")
    await agree(ada, cleo)
    await ada.page.reload()
    await ada.goes_to("end")
    await cleo.goes_to("end")
    await cleo.types(" and new")
    await agree(ada, cleo)
    await takes_all_back(ada)
    await agree(ada, cleo)
    assert await ada.text() == "old and new"


async def takes_all_back(visitor):
    for _ in range(10):
        await visitor.page.keyboard.press("Control+z")


async def puts_all_back(visitor):
    for _ in range(10):
        await visitor.page.keyboard.press("Control+y")
