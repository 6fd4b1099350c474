"""Interviewers at the board: who writes, what is taken back, and that nothing is typed unmeant."""

import pytest
from browser.visitors import agree
from playwright.async_api import expect


async def reading(guests, interview):
    """Return Ada, who reads along with a caret on the board, and Cleo."""
    ada = await guests.opens(interview["links"]["interviewer"])
    cleo = await guests.lets_in(ada, interview["links"]["candidate"])
    await ada.board.focus()
    return ada, cleo


async def presses(ada):
    """Take the pen up by its key, from wherever the focus is."""
    await ada.page.keyboard.press("F2")
    await ada.button("Stop writing").wait_for()
    await expect(ada.board).to_be_focused()


async def lets_go(ada):
    await ada.page.keyboard.press("F2")
    await ada.button("Write on board").wait_for()
    await expect(ada.button("Write on board")).to_be_enabled()


def passages(visitor):
    return visitor.page.locator(".current-board .passage")


async def types_in_turn(ada, cleo):
    """Let Cleo write, Ada after a press, and Cleo again around it."""
    await cleo.types("one two")
    await agree(ada, cleo)
    await ada.goes_to("end")
    await ada.types(" ADA")
    await agree(ada, cleo)
    await cleo.goes_to("start")
    await cleo.types("zero ")
    await agree(ada, cleo)


async def test_a_key_takes_the_pen_up_and_puts_it_down(guests, interview):
    ada, cleo = await reading(guests, interview)
    await presses(ada)
    await ada.types("one")
    await lets_go(ada)
    await ada.types("two")
    await agree(ada, cleo)
    assert await cleo.text() == "one"


async def test_what_was_written_is_taken_back_and_the_candidate_can_still_undo(guests, interview):
    ada, cleo = await reading(guests, interview)
    await presses(ada)
    await types_in_turn(ada, cleo)
    await ada.button("Take back").click()
    await expect(cleo.board).to_have_text("zero one two")
    await cleo.page.keyboard.press("Control+z")
    await expect(cleo.board).to_have_text("one two")
    await cleo.page.keyboard.press("Control+y")
    await agree(ada, cleo)
    assert await ada.text() == "zero one two"


async def test_what_was_written_is_taken_back_by_keys_alone(guests, interview):
    ada, cleo = await reading(guests, interview)
    await presses(ada)
    await ada.types("oops")
    await expect(cleo.board).to_have_text("oops")
    await ada.page.keyboard.press("Escape")
    await ada.page.keyboard.press("Shift+Tab")
    await expect(ada.button("Take back")).to_be_focused()
    await ada.page.keyboard.press("Enter")
    await agree(ada, cleo)
    assert await cleo.text() == ""


async def test_of_two_who_write_at_once_each_takes_back_their_own(guests):
    links = (await guests.create(interviewers=["Ada", "Grace"]))["links"]
    ada = await guests.opens(links["interviewers"]["Ada"])
    grace = await guests.opens(links["interviewers"]["Grace"])
    cleo = await guests.lets_in(ada, links["candidate"])
    for visitor, words in ((cleo, "cleo "), (ada, "ada "), (grace, "grace")):
        if visitor is not cleo:
            await presses(visitor)
        await visitor.goes_to("end")
        await visitor.types(words)
        await agree(ada, grace, cleo)
    await expect(passages(cleo)).to_have_text(["ada ", "grace"])
    await ada.button("Take back").click()
    await expect(cleo.board).to_have_text("cleo grace")
    await agree(ada, grace, cleo)


async def test_own_undo_and_selection_outlive_the_pen_being_put_down(guests, interview):
    ada, cleo = await reading(guests, interview)
    await presses(ada)
    await ada.types("first")
    await lets_go(ada)
    await ada.page.keyboard.press("Shift+Home")
    await presses(ada)
    await ada.types("second")
    await expect(cleo.board).to_have_text("second")
    for _ in range(2):
        await ada.page.keyboard.press("Control+z")
    await agree(ada, cleo)
    assert await cleo.text() == ""


async def test_a_board_that_is_locked_and_opened_stays_where_it_was(guests, interview):
    ada, cleo = await reading(guests, interview)
    await cleo.pastes("a line\n" * 200)
    await agree(ada, cleo)
    scroller = ada.page.locator(".current-board .cm-scroller")
    await scroller.evaluate("one => one.scrollTo(0, 2000)")
    await ada.button("Write on board").click()
    await ada.button("Stop writing").click()
    await ada.button("Write on board").wait_for()
    assert await scroller.evaluate("one => one.scrollTop") == 2000


async def test_everybody_sees_who_is_writing(guests, interview):
    ada, cleo = await reading(guests, interview)
    line = cleo.people.get_by_role("listitem").filter(has_text="Ada")
    await expect(line).not_to_contain_text("writing")
    await presses(ada)
    await expect(line).to_contain_text("lead interviewer, here, writing on the board")
    await lets_go(ada)
    await expect(line).not_to_contain_text("writing")


async def test_who_writes_sees_it_at_the_board(guests, interview):
    ada, cleo = await reading(guests, interview)
    state = ada.page.get_by_text("You are writing. F2 stops.")
    await expect(state).to_have_count(0)
    await presses(ada)
    await expect(state).to_be_visible()
    await expect(ada.page.locator(".current-board.is-written.person-1")).to_be_visible()
    await expect(cleo.page.locator(".current-board.is-written")).to_have_count(0)


@pytest.mark.parametrize("key", ["x", "Enter", "Backspace", "Control+v"])
async def test_who_types_without_a_pen_is_told_once_how_to_take_it_up(guests, interview, key):
    ada, cleo = await reading(guests, interview)
    await cleo.types("kept")
    await agree(ada, cleo)
    hint = ada.page.locator(".pen-state")
    for _ in range(2):
        await ada.page.keyboard.press(key)
    await expect(hint).to_have_text("Press Write on board, F2, to type.")
    told = ada.page.get_by_text("Press Write on board, F2, to type.")
    await expect(told.and_(ada.page.locator("[aria-live=polite]"))).to_have_count(1)
    assert await ada.text() == "kept"


async def test_moving_about_without_a_pen_is_not_typing(guests, interview):
    ada, _ = await reading(guests, interview)
    for key in ("ArrowDown", "Shift+ArrowRight", "Control+a", "Control+c", "Escape", "PageDown"):
        await ada.page.keyboard.press(key)
    await expect(ada.page.locator(".pen-state")).to_have_count(0)


async def test_what_an_interviewer_wrote_is_marked_as_theirs_on_every_board(guests, interview):
    ada, cleo = await reading(guests, interview)
    await presses(ada)
    await types_in_turn(ada, cleo)
    for visitor in (ada, cleo):
        await expect(passages(visitor)).to_have_text([" ADA"])
        await expect(passages(visitor)).to_have_attribute("title", "Written by Ada")


async def test_what_the_candidate_writes_into_it_is_not_marked(guests, interview):
    ada, cleo = await reading(guests, interview)
    await presses(ada)
    await ada.types("ada")
    await expect(passages(cleo)).to_have_text(["ada"])
    await cleo.goes_to("end")
    await cleo.page.keyboard.press("ArrowLeft")
    await cleo.types("--")
    await expect(passages(ada)).to_have_text(["ad", "a"])


async def test_the_marks_are_there_after_a_reload_and_on_a_board_that_was_left(guests, interview):
    ada, cleo = await reading(guests, interview)
    await presses(ada)
    await ada.types("ada")
    await agree(ada, cleo)
    await cleo.page.reload()
    await expect(passages(cleo)).to_have_text(["ada"])
    await ada.button("New board").click()
    await ada.button("Open").click()
    await cleo.button("Blank board").click()
    await expect(cleo.page.locator(".earlier-board .passage")).to_have_text(["ada"])
