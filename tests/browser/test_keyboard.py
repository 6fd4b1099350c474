"""Chalkroom without a mouse and without a screen."""

from playwright.async_api import expect
from visiting import board


async def test_a_candidate_comes_in_by_keyboard_alone(house):
    interview = await house.create()
    ada = await house.interviewer(interview)
    cleo = await house.guest(interview["links"]["candidate"])
    await cleo.get_by_role("textbox", name="Your name").focus()
    await cleo.keyboard.press("Enter")
    await cleo.get_by_role("heading", name="Waiting for an interviewer").wait_for()
    await ada.get_by_role("button", name="Admit Cleo Marchetti").focus()
    await ada.keyboard.press("Enter")
    await expect(board(cleo)).to_be_focused()
    await cleo.keyboard.type("def f(x[{\na")
    await expect(board(ada)).to_contain_text("def f(x[{a")


async def test_escape_and_tab_leave_the_board(house):
    ada, _ = await house.pair()
    await board(ada).focus()
    await ada.keyboard.press("Escape")
    await ada.keyboard.press("Tab")
    await expect(board(ada)).not_to_be_focused()


async def test_f6_goes_round_all_parts_and_back(house):
    ada, _ = await house.pair()
    await board(ada).focus()
    parts, visited = await ada.evaluate(PARTS), []
    for _ in range(parts):
        await ada.keyboard.press("F6")
        visited.append(await ada.evaluate(PART))
    assert len(set(visited)) == parts
    assert visited[-2:] == ["bar", "Board"]
    assert {"People", "Questions", "Notes", "Chat", "House rules"} < set(visited)
    await ada.keyboard.press("Shift+F6")
    assert await ada.evaluate(PART) == "bar"


PARTS = """() => {
  const parts = [...document.querySelectorAll("[data-stop]")]
  return parts.filter((part) => part.checkVisibility()).length
}"""
PART = """() => {
  const part = document.activeElement.closest("[data-stop]")
  if (part.matches("header")) return "bar"
  return part.getAttribute("aria-label") ?? document.activeElement.getAttribute("aria-label")
}"""


async def test_f6_leaves_a_part_that_stands_in_another(house):
    ada, _ = await house.pair(plan="engineer-45")
    await ada.get_by_role("button", name="Open question:").first.click()
    await ada.get_by_role("button", name="Candidate's view", exact=True).press("Enter")
    inner = ada.get_by_role("region", name="Problem as the candidate sees it")
    await inner.wait_for()
    await ada.get_by_role("button", name="House rules", exact=True).focus()
    visited = []
    for _ in range(await ada.evaluate(PARTS)):
        await ada.keyboard.press("F6")
        visited.append(await ada.evaluate(PART))
    assert len(visited) == len(set(visited))
    assert visited[-1] == "House rules"


async def test_who_answers_at_the_door_stays_among_the_people(house):
    interview = await house.create()
    ada = await house.interviewer(interview)
    cleo = await house.guest(interview["links"]["candidate"])
    await cleo.get_by_role("button", name="Join recorded").press("Enter")
    await expect(cleo.get_by_role("heading", name="Waiting for an interviewer")).to_be_focused()
    await ada.get_by_role("button", name="Admit Cleo Marchetti").press("Enter")
    await expect(ada.get_by_role("button", name="People", exact=True)).to_be_focused()


async def test_what_goes_away_gives_the_focus_back(house):
    ada, _ = await house.pair()
    await ada.get_by_role("button", name="Change house rules").press("Enter")
    await expect(ada.get_by_role("radio", name="Paper")).to_be_focused()
    await ada.get_by_role("button", name="Change", exact=True).press("Enter")
    await expect(ada.get_by_role("button", name="Change house rules")).to_be_focused()
    await ada.get_by_role("button", name="New board").press("Enter")
    await ada.get_by_role("button", name="Open", exact=True).press("Enter")
    await ada.get_by_role("button", name="Blank board").press("Enter")
    await ada.get_by_role("button", name="Close", exact=True).press("Enter")
    await expect(board(ada)).to_be_focused()


async def test_the_keyboard_dialog_gives_the_focus_back(house):
    ada, _ = await house.pair()
    await board(ada).focus()
    await ada.keyboard.press("Control+/")
    dialog = ada.get_by_role("dialog", name="Keyboard")
    await expect(dialog).to_be_visible()
    await ada.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()
    await expect(board(ada)).to_be_focused()


async def test_who_hides_the_panels_from_within_is_on_the_board(house):
    ada = await house.interviewer(await house.create())
    await ada.get_by_role("textbox", name="Private note").focus()
    await ada.keyboard.press("Control+Alt+p")
    await expect(board(ada)).to_be_focused()


async def test_escape_closes_a_question_and_not_the_drawer_round_it(house):
    ada = await house.interviewer(await house.create(), size=(768, 1024))
    await ada.get_by_role("button", name="Panels").click()
    await ada.get_by_role("textbox", name="Private note").fill("Too hasty")
    await ada.keyboard.press("Enter")
    remove = ada.get_by_role("button", name="Remove note: Too hasty")
    await remove.press("Enter")
    await ada.keyboard.press("Escape")
    await expect(remove).to_be_focused()


async def test_a_screen_reader_hears_who_came_in(house):
    interview = await house.create()
    ada = await house.interviewer(interview)
    cleo = await house.guest(interview["links"]["candidate"])
    await cleo.get_by_role("button", name="Join recorded").click()
    await expect(announcement(ada)).to_have_text("Cleo Marchetti waits to be let in.")
    await ada.get_by_role("button", name="Admit Cleo Marchetti").click()
    await expect(announcement(ada)).to_have_text("Cleo Marchetti is here.")


async def test_a_screen_reader_does_not_hear_what_others_type(house):
    ada, cleo = await house.pair()
    before = await announcement(ada).text_content()
    await board(cleo).press_sequentially("x = 1")
    await expect(board(ada)).to_contain_text("x = 1")
    assert await announcement(ada).text_content() == before


def announcement(page):
    return page.locator("p[aria-live=polite]")
