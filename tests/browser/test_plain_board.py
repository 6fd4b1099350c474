# ruff: noqa: RUF001 - curly signs are what this is about
"""The board types what people type and nothing else, and undo is for one's own work."""

import pytest
from browser.visitors import agree
from playwright.async_api import expect

AIDS_OF_BROWSERS = {
    "autocomplete": "off",
    "autocorrect": "off",
    "autocapitalize": "off",
    "spellcheck": "false",
    "writingsuggestions": "false",
    "translate": "no",
    "data-gramm": "false",
    "data-gramm_editor": "false",
    "data-enable-grammarly": "false",
    "data-lt-active": "false",
    "data-1p-ignore": "true",
    "data-lpignore": "true",
    "data-bwignore": "true",
    "tabindex": "0",
}
# What `basicSetup` would draw or do.
HELPERS = (
    ".cm-foldGutter, .cm-activeLine, .cm-matchingBracket, .cm-tooltip, .cm-panel, "
    ".cm-selectionMatch, .cm-content span[class]"
)


@pytest.fixture
async def ada(guests):
    ada = await guests.interviewer(await guests.create())
    await ada.board.focus()
    return ada


async def test_what_is_typed_is_what_stands_there(ada):
    await ada.types("def f(x[{\na")
    assert await ada.text() == "def f(x[{\na"
    await ada.types("\n    if x:\nreturn")
    assert await ada.text() == "def f(x[{\na\n    if x:\nreturn"


async def test_tab_puts_spaces_and_escape_and_then_tab_leaves(ada):
    await ada.page.keyboard.press("Tab")
    await ada.types("if")
    await ada.page.keyboard.press("Tab")
    assert await ada.text() == "    if  "
    await expect(ada.board).to_be_focused()
    await ada.page.keyboard.press("Escape")
    await ada.page.keyboard.press("Tab")
    await expect(ada.board).not_to_be_focused()
    assert await ada.text() == "    if  "


async def test_curly_quotes_and_long_dashes_become_plain_when_typed_and_stay_when_pasted(ada):
    await ada.types("“a” ‘b’ – —")
    await ada.pastes("“c” —")
    assert await ada.text() == "\"a\" 'b' - -“c” —"


async def test_neither_board_nor_browser_helps(ada):
    await ada.types('import os\nos.\nfor x in (1, 2):\n("')
    assert await ada.page.locator(HELPERS).count() == 0
    assert (await ada.text()).endswith('\n("')
    there = {name: await ada.board.get_attribute(name) for name in AIDS_OF_BROWSERS}
    assert there == AIDS_OF_BROWSERS


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
