"""Pointing: interviewers show a place on the board without a pen, by keyboard and by mouse."""

from browser.visitors import agree
from playwright.async_api import expect

LINES = "first\nsecond\nthird"


async def reading(guests, interview):
    """Return Ada, who reads along with a caret on the board, and Cleo, who wrote three lines."""
    ada = await guests.opens(interview["links"]["interviewer"])
    cleo = await guests.lets_in(ada, interview["links"]["candidate"])
    await cleo.goes_to("start")
    await cleo.types(LINES)
    await agree(ada, cleo)
    await ada.goes_to("start")
    return ada, cleo


def pointed(visitor):
    return visitor.page.locator(".current-board .pointed-at")


def said(visitor, words):
    return visitor.page.locator("[aria-live=polite]").get_by_text(words, exact=True)


async def test_a_selection_is_shown_without_a_pen_and_a_mere_caret_is_not(guests, interview):
    ada, cleo = await reading(guests, interview)
    flag = cleo.page.locator(".remote-caret-flag[title=Ada]")
    await ada.page.keyboard.press("ArrowDown")
    await ada.page.keyboard.press("Shift+End")
    await expect(cleo.page.locator(".remote-selection.person-1")).to_have_count(1)
    await expect(flag).to_have_count(1)
    await ada.page.keyboard.press("ArrowRight")
    await expect(cleo.page.locator(".remote-selection")).to_have_count(0)
    await expect(flag).to_have_count(0)


async def test_a_key_points_at_the_line_of_the_caret_for_everybody(guests, interview):
    ada, cleo = await reading(guests, interview)
    await ada.page.keyboard.press("ArrowDown")
    await ada.page.keyboard.press("F4")
    for visitor, words in ((ada, "You point at"), (cleo, "Ada points at")):
        await expect(pointed(visitor)).to_have_text(["second"])
        await expect(pointed(visitor)).to_have_attribute("data-pointer", f"{words} this line")
        await expect(said(visitor, f"{words} line 2: second")).to_have_count(1)
    await expect(ada.board).to_be_focused()
    await expect(ada.button("Write on board")).to_be_visible()


async def test_the_mark_goes_by_itself_after_a_few_seconds(guests, interview):
    ada, cleo = await reading(guests, interview)
    await ada.page.keyboard.press("F4")
    for visitor in (ada, cleo):
        await expect(pointed(visitor)).to_have_count(1)
    for visitor in (ada, cleo):
        await expect(pointed(visitor)).to_have_count(0)


async def test_who_points_at_another_line_points_at_one(guests, interview):
    ada, cleo = await reading(guests, interview)
    for _ in range(2):
        await ada.page.keyboard.press("ArrowDown")
        await ada.page.keyboard.press("F4")
    await expect(pointed(cleo)).to_have_text(["third"])


async def test_a_line_is_pointed_at_by_mouse(guests, interview):
    ada, cleo = await reading(guests, interview)
    await ada.page.locator(".cm-line", has_text="third").click()
    await ada.button("Point at line").click()
    await expect(pointed(cleo)).to_have_text(["third"])


async def test_pointing_moves_along_with_what_is_typed_and_hinders_nobody(guests, interview):
    ada, cleo = await reading(guests, interview)
    await ada.page.keyboard.press("ArrowDown")
    await ada.page.keyboard.press("F4")
    await expect(pointed(cleo)).to_have_count(1)
    await cleo.goes_to("start")
    await cleo.types("new\n")
    await expect(pointed(ada)).to_have_text(["second"])
    await agree(ada, cleo)


async def test_nobodys_board_moves_and_a_line_out_of_sight_is_one_press_away(guests, interview):
    ada, cleo = await reading(guests, interview)
    await cleo.pastes("\nline" * 100)
    await agree(ada, cleo)
    await ada.goes_to("end")
    await cleo.page.locator(".current-board .cm-scroller").evaluate("one => one.scrollTo(0, 0)")
    await cleo.page.locator(".cm-line", has_text="second").wait_for()
    await ada.page.keyboard.press("F4")
    await cleo.button("Ada points at line 103").click()
    await expect(pointed(cleo)).to_be_in_viewport()
    await expect(cleo.button("Ada points at line 103")).to_have_count(0)


async def test_who_writes_points_at_a_line_that_others_do_not_have_yet(guests, interview):
    ada, cleo = await reading(guests, interview)
    await ada.writes_on_board()
    await ada.goes_to("end")
    await ada.types("\nfourth")
    await ada.page.keyboard.press("F4")
    await expect(pointed(ada)).to_have_text(["fourth"])
    await expect(pointed(cleo)).to_have_count(1)


async def test_candidates_have_no_button_to_point_and_their_key_does_nothing(guests, interview):
    ada, cleo = await reading(guests, interview)
    await cleo.page.keyboard.press("F4")
    await cleo.types("!")
    await agree(ada, cleo)
    await expect(cleo.button("Point at line")).to_have_count(0)
    await expect(pointed(ada)).to_have_count(0)
