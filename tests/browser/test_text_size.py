"""How large the text on boards is: a choice of each person's own, measured anew and remembered."""

import pytest_asyncio
from browser.replays import replays
from browser.visitors import agree
from playwright.async_api import expect

from chalkroom.interview.changes import to_units

SIZE = "board => parseFloat(getComputedStyle(board).fontSize)"
SCROLLER = "board.closest('.cm-scroller')"
IS_LARGE = "() => document.documentElement.dataset.text === 'large'"
# Numbers of lines stand where the editor believes the lines to be.
IS_IN_STEP = """() => {
  const tops = (place) => [...document.querySelectorAll(`.current-board ${place}`)]
    .filter((one) => one.style.visibility !== "hidden")
    .map((one) => one.getBoundingClientRect().top)
  const numbers = tops(".cm-gutterElement"), lines = tops(".cm-line")
  return lines.length === 3 && lines.every((top, line) => Math.abs(top - numbers[line]) < 1)
}"""


@pytest_asyncio.fixture(loop_scope="session")
async def pair(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.board.focus()
    await cleo.types("one\ntwo\nthree")
    return ada, cleo


async def test_a_candidate_makes_the_text_of_the_board_larger(pair):
    _, cleo = pair
    before = await cleo.board.evaluate(SIZE)
    await cleo.button("Text: medium").click()
    assert await cleo.board.evaluate(SIZE) > before


async def test_the_lines_of_a_board_are_measured_anew(pair):
    _, cleo = pair
    await cleo.button("Text: medium").click()
    await cleo.button("Text: large").click()
    await cleo.page.wait_for_function(IS_IN_STEP)


async def test_the_size_is_there_again_before_the_board_is_drawn(pair):
    _, cleo = pair
    await cleo.button("Text: medium").click()
    large = await cleo.board.evaluate(SIZE)
    await cleo.page.reload()
    assert await cleo.board.evaluate(SIZE) == large
    await expect(cleo.button("Text: large")).to_be_visible()
    await cleo.page.wait_for_function(IS_IN_STEP)


async def test_the_size_of_one_changes_nothing_for_others(pair):
    ada, cleo = pair
    before = await ada.board.evaluate(SIZE)
    await cleo.button("Text: medium").click()
    assert await ada.board.evaluate(SIZE) == before


async def test_the_replay_shows_the_size_that_was_chosen_in_the_room(guests, interview, pair):
    ada, cleo = pair
    before = await ada.board.evaluate(SIZE)
    await ada.button("Text: medium").click()
    await ada.button("End interview").click()
    await ada.button("End for everyone").click()
    await cleo.heading("Thank you").wait_for()
    player = await replays(guests, interview, ada.page.context)
    board = player.page.get_by_role("textbox", name="Board", exact=True)
    assert await board.evaluate(SIZE) > before


async def test_a_board_stays_scrolled_to_where_it_was(pair):
    _, cleo = pair
    await cleo.pastes("line\n" * 300)
    await cleo.board.evaluate(f"(board) => ({SCROLLER}).scrollTop = 3000")
    await cleo.button("Text: medium").click()
    await cleo.page.wait_for_function(IS_LARGE)
    assert await cleo.board.evaluate(f"(board) => ({SCROLLER}).scrollTop") > 2000


async def test_what_is_being_composed_goes_on(pair):
    _, cleo = pair
    await cleo.goes_to("end")
    composing = await cleo.page.context.new_cdp_session(cleo.page)
    for text in ("に", "日本"):
        selection = {"selectionStart": len(text), "selectionEnd": len(text)}
        await composing.send("Input.imeSetComposition", {"text": text, **selection})
        await cleo.page.get_by_title("Size of the text").evaluate("(button) => button.click()")
    await composing.send("Input.insertText", {"text": "日本"})
    assert await cleo.text() == to_units("one\ntwo\nthree日本")


async def test_a_board_that_was_measured_anew_goes_on_as_before(pair):
    ada, cleo = pair
    await cleo.button("Text: medium").click()
    await cleo.goes_to("end")
    await cleo.types(" and four")
    await agree(ada, cleo)
    assert await ada.text() == "one\ntwo\nthree and four"


async def test_after_the_largest_comes_the_smallest_and_then_the_usual_one(pair):
    _, cleo = pair
    for size in ("medium", "large", "largest", "small"):
        await cleo.button(f"Text: {size}").click()
    await expect(cleo.button("Text: medium")).to_be_visible()
