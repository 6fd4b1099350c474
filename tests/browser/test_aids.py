"""What the board does at each level of aids, and nothing more; rules changed in a running room."""

import re

import pytest
from browser.visitors import agree, until
from playwright.async_api import expect

CODE = 'def total(words):\nreturn len("a") + 1  # why'
COLOURED = ".current-board .cm-content [class^=tok-]"


def rules(level):
    return {"aids": level, "paste": "recorded"}


@pytest.fixture
def at(guests):
    """Return the interviewer's tab in a room of this level."""

    async def open_at(level):
        ada = await guests.interviewer(await guests.create(rules=rules(level)))
        await ada.board.focus()
        return ada

    return open_at


@pytest.mark.parametrize(("level", "indentation"), [(0, ""), (1, "    "), (2, "    "), (3, "    ")])
async def test_a_new_line_keeps_the_indentation_from_level_1(at, level, indentation):
    ada = await at(level)
    await ada.types("    first\nsecond")
    assert await ada.text() == f"    first\n{indentation}second"


@pytest.mark.parametrize("level", [1, 2, 3])
async def test_no_line_is_indented_further_than_the_last(at, level):
    ada = await at(level)
    await ada.types("if so:\nthen\nelse:\nend")
    assert await ada.text() == "if so:\nthen\nelse:\nend"


@pytest.mark.parametrize("level", [0, 1])
async def test_code_has_no_colours_below_level_2(at, level):
    ada = await at(level)
    fetched = []
    ada.page.on("request", lambda request: fetched.append(request.url))
    await ada.types(CODE)
    await ada.is_saved()
    assert await ada.page.locator(COLOURED).count() == 0
    assert fetched == []


@pytest.mark.parametrize("level", [2, 3])
async def test_code_has_colours_from_level_2(at, level):
    ada = await at(level)
    await ada.types("# why\ndef total(words):\n")
    await expect(coloured(ada, "comment")).to_have_text("# why")
    await expect(coloured(ada, "keyword")).to_have_text("def")
    await expect(coloured(ada, "definition")).to_have_text("total")


async def test_what_is_wrong_is_not_pointed_out(at):
    ada = await at(2)
    await ada.types("def ok\n?")
    await coloured(ada, "keyword").wait_for()
    plain = await colour_of(ada.board)
    for wrong in await ada.page.locator(".current-board .tok-invalid").all():
        assert await colour_of(wrong) == plain


@pytest.mark.parametrize("level", [0, 1, 2])
async def test_no_bracket_is_closed_below_level_3(at, level):
    ada = await at(level)
    await ada.types("([{\"'")
    assert await ada.text() == "([{\"'"


async def test_brackets_are_closed_at_level_3(at):
    ada = await at(3)
    await ada.types('print(["a')
    assert await ada.text() == 'print(["a"])'
    await ada.types('"])')
    assert await ada.text() == 'print(["a"])'
    await ada.types(" don't")
    assert await ada.text() == 'print(["a"]) don\'t'


async def test_changed_rules_switch_colours_without_touching_text_or_undo(guests):
    ada, cleo = await guests.pair(await guests.create(rules=rules(0)))
    await cleo.goes_to("end")
    await cleo.types("return 1")
    await changes(ada, "Colours")
    for visitor in (ada, cleo):
        await expect(coloured(visitor, "keyword")).to_have_text("return")
    await changes(ada, "Paper")
    for visitor in (ada, cleo):
        await expect(coloured(visitor, "keyword")).to_have_count(0)
    await agree(ada, cleo)
    assert await cleo.text() == "return 1"
    await cleo.board.focus()
    await undoes(cleo, until_text="")


async def test_an_earlier_board_is_coloured_too(at):
    ada = await at(2)
    await ada.types("return 1")
    await ada.button("New board").click()
    await ada.button("Open").click()
    await ada.button("Blank board").click()
    earlier = ada.page.locator(".earlier-board .tok-keyword")
    await expect(earlier).to_have_text("return")


async def test_the_warm_up_board_helps_as_the_room_will(guests):
    cleo = await guests.opens((await guests.create(rules=rules(2)))["links"]["candidate"])
    warm_up = cleo.page.get_by_role("textbox", name="Warm-up board")
    await warm_up.focus()
    await cleo.types("return 1")
    await expect(warm_up.locator(".tok-keyword")).to_have_text("return")


def coloured(visitor, part):
    return visitor.page.locator(f".current-board .tok-{part}")


async def colour_of(locator):
    return await locator.evaluate("element => getComputedStyle(element).color")


async def changes(ada, name):
    await ada.button("Change house rules").click()
    await ada.page.get_by_role("radio", name=re.compile(f"^{name}")).check()
    await ada.button("Change").click()
    await ada.button("Change house rules").wait_for()


async def undoes(visitor, until_text):
    async def is_undone():
        await visitor.page.keyboard.press("Control+z")
        return await visitor.text() == until_text

    await until(is_undone)
