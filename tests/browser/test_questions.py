"""Questions in the room: what everybody reads beside the board, and how interviewers run them."""

import re

import pytest_asyncio
from browser.ears import Ear
from browser.visitors import agree
from playwright.async_api import expect

FIRST, SECOND, THIRD = "Tidy the Sign-in Sheet", "Same Basket", "Busiest Hour"


@pytest_asyncio.fixture(loop_scope="session")
async def interview(guests):
    return await guests.create(plan="engineer-45", minutes=45)


def problem(visitor):
    return visitor.page.get_by_role("region", name="Problem")


def questions(visitor):
    return visitor.page.get_by_role("region", name="Questions")


def line(visitor, title):
    its_name = visitor.page.get_by_role("button", name=title, exact=True)
    return questions(visitor).get_by_role("listitem").filter(has=its_name)


async def opens(ada, title):
    await ada.button(f"Open question: {title}").click()


async def test_before_any_question_there_is_no_problem_to_read(guests, interview):
    for visitor in await guests.pair(interview):
        await expect(problem(visitor)).to_have_count(0)


async def test_an_opened_question_is_beside_the_board_of_everybody(guests, interview):
    ada, cleo = await guests.pair(interview)
    await opens(ada, THIRD)
    for visitor in (ada, cleo):
        await expect(problem(visitor)).to_contain_text("A building logs the minute of the day")
        await expect(visitor.board).to_contain_text("def busiest(taps, span)")
    assert await agree(ada, cleo)


async def test_statement_and_board_are_in_sight_together(guests, interview):
    ada, cleo = await guests.pair(interview)
    await opens(ada, THIRD)
    await problem(cleo).wait_for()
    box = await cleo.page.locator(".current-board").bounding_box()
    assert box["width"] * box["height"] >= 0.6 * 1280 * 800
    await expect(problem(cleo).get_by_role("table")).to_be_in_viewport()
    assert await cleo.page.evaluate("document.documentElement.scrollHeight") <= 800


async def test_the_board_keeps_its_share_however_many_questions_were_asked(guests, interview):
    ada, cleo = await guests.pair(interview)
    for title in (FIRST, SECOND, THIRD):
        await ada.button("Next question").click()
        await expect(problem(cleo).get_by_role("button", name=title)).to_be_visible()
    for visitor in (ada, cleo):
        box = await visitor.page.locator(".current-board").bounding_box()
        assert box["width"] * box["height"] >= 0.6 * 1280 * 800


async def test_on_a_tablet_the_problem_folds_above_the_board(guests, interview):
    ada, cleo = await guests.pair(interview)
    await opens(ada, THIRD)
    await cleo.page.set_viewport_size({"width": 768, "height": 1024})
    top = (await problem(cleo).bounding_box())["y"]
    before = await cleo.board.bounding_box()
    assert top < before["y"] and before["width"] > 700
    await cleo.button(THIRD).first.click()
    await expect(cleo.page.get_by_text("A building logs")).to_be_hidden()
    assert (await cleo.board.bounding_box())["y"] < before["y"]


async def test_a_screen_reader_is_told_once_that_a_question_was_opened(guests, interview):
    ada, cleo = await guests.pair(interview)
    await opens(ada, THIRD)
    told = cleo.page.get_by_text(f"A question was opened: {THIRD}.")
    await expect(told).to_have_attribute("aria-live", "polite")
    cleo.wire.cut()
    cleo.wire.mend()
    await ada.page.get_by_role("textbox", name="Chat", exact=True).fill("Still there?")
    await ada.button("Send").click()
    await expect(cleo.page.get_by_role("log")).to_contain_text("Still there?")
    await expect(told).to_have_count(1)


async def test_an_earlier_question_can_be_read_again(guests, interview):
    ada, cleo = await guests.pair(interview)
    await opens(ada, THIRD)
    await cleo.button(THIRD).first.wait_for()
    await opens(ada, SECOND)
    await expect(problem(cleo).get_by_role("button", name=SECOND)).to_be_visible()
    await (
        cleo.page.get_by_role("navigation", name="Boards").get_by_role("button", name=THIRD).click()
    )
    await cleo.button("Statement").click()
    earlier = cleo.page.get_by_role("group", name=f"Statement of {THIRD}")
    await expect(earlier).to_contain_text("A building logs the minute of the day")
    await expect(problem(cleo)).not_to_contain_text("A building logs")


async def test_the_plan_is_listed_with_its_next_question_first(guests, interview):
    ada = await guests.interviewer(interview)
    first = questions(ada).get_by_role("button", name=re.compile("^Open question: ")).first
    await expect(first).to_have_accessible_name(f"Open question: {FIRST}")
    await expect(line(ada, FIRST)).to_contain_text("level 1 · 4 min · next in the plan")


async def test_a_prepared_question_can_be_read_before_it_is_opened(guests, interview):
    ada, cleo = await guests.pair(interview)
    await line(ada, THIRD).get_by_role("button", name=THIRD, exact=True).click()
    await expect(line(ada, THIRD)).to_contain_text("A building logs the minute of the day")
    await expect(problem(cleo)).to_have_count(0)


async def test_who_is_alone_is_told_to_let_the_candidate_in_first(guests, interview):
    ada = await guests.interviewer(interview)
    await opens(ada, FIRST)
    await expect(ada.messages).to_contain_text("Let the candidate in first")
    await expect(problem(ada)).to_have_count(0)


async def test_a_question_is_closed_with_its_outcome_in_one_press(guests, interview):
    ada, cleo = await guests.pair(interview)
    await opens(ada, FIRST)
    await questions(ada).get_by_role("button", name="Hint", exact=True).click()
    await expect(line(ada, FIRST)).to_contain_text("closed, with a hint")
    await expect(problem(cleo)).to_contain_text("closed")
    await questions(ada).get_by_role("button", name="Unaided", exact=True).click()
    await expect(line(ada, FIRST)).to_contain_text("closed, unaided")


async def test_a_question_closed_without_an_outcome_gets_it_later(guests, interview):
    ada, _ = await guests.pair(interview)
    await opens(ada, FIRST)
    await ada.button("Close question").click()
    await expect(line(ada, FIRST)).to_contain_text("closed, no outcome given")
    await ada.button("Next question").click()
    went = questions(ada).get_by_role("group", name=f"How {FIRST} went")
    await went.get_by_role("button", name="Rescue").click()
    await expect(line(ada, FIRST)).to_contain_text("closed, after the rescue")
    await expect(went).to_have_count(0)


async def test_next_closes_one_question_and_opens_the_plan_s_next(guests, interview):
    ada, cleo = await guests.pair(interview)
    for title in (FIRST, SECOND, THIRD):
        await ada.button("Next question").click()
        await expect(problem(cleo).get_by_role("button", name=title)).to_be_visible()
    await expect(line(ada, SECOND)).to_contain_text("closed")
    await expect(ada.button("Next question")).to_be_disabled()
    await expect(ada.button("Next question")).to_have_accessible_description(re.compile("asked"))


async def test_a_wrong_next_is_stepped_back_and_leaves_no_board_behind(guests, interview):
    ada, cleo = await guests.pair(interview)
    await opens(ada, FIRST)
    await expect(cleo.board).to_contain_text("def tidy")
    await cleo.board.focus()
    await cleo.types("mine ")
    await ada.button("Next question").click()
    await expect(problem(cleo).get_by_role("button", name=SECOND)).to_be_visible()
    await ada.button("Step back").click()
    await expect(problem(cleo).get_by_role("button", name=FIRST)).to_be_visible()
    await expect(cleo.board).to_contain_text("mine")
    tabs = cleo.page.get_by_role("navigation", name="Boards")
    await expect(tabs.get_by_role("button", name=SECOND)).to_have_count(0)
    await expect(ada.button(f"Open question: {SECOND}")).to_be_visible()


async def test_a_closed_question_is_marked_and_can_be_reopened(guests, interview):
    ada, cleo = await guests.pair(interview)
    await opens(ada, FIRST)
    await ada.button("Close question").click()
    tab = cleo.page.get_by_role("navigation", name="Boards").get_by_role("button", name=FIRST)
    await expect(tab).to_have_accessible_name(f"{FIRST} closed")
    await ada.button("Reopen").click()
    await expect(tab).to_have_accessible_name(FIRST)


async def test_after_an_outcome_offers_are_made_and_nothing_is_opened_by_itself(guests, interview):
    ada, cleo = await guests.pair(interview)
    await opens(ada, FIRST)
    await questions(ada).get_by_role("button", name="Unaided", exact=True).click()
    offers = ada.page.get_by_role("group", name="What could come next")
    await expect(offers.get_by_role("listitem").first).to_contain_text("Next in the plan.")
    assert 1 < await offers.get_by_role("listitem").count() <= 4
    await expect(offers).to_contain_text("the last one was solved unaided")
    await expect(problem(cleo)).to_contain_text(FIRST)
    await offers.get_by_role("button", name=f"Take: {SECOND}").click()
    await expect(problem(cleo).get_by_role("button", name=SECOND)).to_be_visible()
    await expect(offers).to_have_count(0)


async def test_an_offer_from_the_library_is_put_at_hand_and_opened(guests, interview):
    ada, cleo = await guests.pair(interview)
    await opens(ada, FIRST)
    await questions(ada).get_by_role("button", name="Unaided", exact=True).click()
    offers = ada.page.get_by_role("group", name="What could come next")
    await offers.wait_for()
    planned = await questions(ada).get_by_role("button", name=re.compile("^Open question")).all()
    known = {(await one.get_attribute("aria-label"))[len("Open question: ") :] for one in planned}
    takes = await offers.get_by_role("button", name=re.compile("^Take: ")).all()
    offered = [(await take.get_attribute("aria-label"))[len("Take: ") :] for take in takes]
    new = next(title for title in offered if title not in known)
    await offers.get_by_role("button", name=f"Take: {new}").click()
    await expect(problem(cleo).get_by_role("button", name=new)).to_be_visible()


async def test_a_question_of_one_s_own_is_read_as_it_will_be_and_then_opened(guests, interview):
    ada, cleo = await guests.pair(interview)
    await ada.button("New question").click()
    form = ada.page.get_by_role("form", name="New question")
    await form.get_by_label("Title").fill("Two piles")
    await form.get_by_label("Statement").fill("Take from **two** piles.\n\n- `left`\n- `right`")
    await form.get_by_label("The board begins with").fill("def piles(n):\n    ...")
    await form.get_by_label("Written in").select_option("Python")
    await ada.button("Prepare question").click()
    await expect(line(ada, "Two piles").get_by_role("strong")).to_have_text("two")
    await expect(cleo.page.locator("body")).not_to_contain_text("piles")
    await opens(ada, "Two piles")
    await expect(problem(cleo).get_by_role("listitem").first).to_have_text("left")
    await agree(ada, cleo)
    assert await cleo.text() == "def piles(n):\n    ..."


async def test_a_problem_is_found_and_put_at_hand(guests, interview):
    ada, _ = await guests.pair(interview)
    await ada.button("Search problems").click()
    await ada.page.get_by_role("searchbox", name="Search problems").fill("kiosk")
    await ada.button("Add: The Broken Kiosk").click()
    await expect(ada.button("Open question: The Broken Kiosk")).to_be_visible()


async def test_an_interview_without_a_plan_gets_one_in_the_room(guests):
    ada, cleo = await guests.pair(await guests.create())
    await ada.button("Attach a plan").click()
    await ada.page.get_by_label("Plan", exact=True).select_option("engineer-45")
    await ada.button("Attach plan").click()
    await opens(ada, FIRST)
    await expect(problem(cleo)).to_contain_text(FIRST)


async def test_both_choose_the_language_of_a_board_and_its_colours_follow(guests):
    created = await guests.create(plan="engineer-45", rules={"aids": 2, "paste": "allowed"})
    ada, cleo = await guests.pair(created)
    await opens(ada, THIRD)
    keyword = cleo.page.locator(".current-board .tok-keyword")
    await expect(keyword).to_have_text("def")
    await cleo.page.get_by_label("Language").select_option("Plain text")
    await expect(ada.page.get_by_label("Language")).to_have_value("text")
    await expect(keyword).to_have_count(0)
    await ada.page.get_by_label("Language").select_option("Python")
    await expect(cleo.page.get_by_label("Language")).to_have_value("python")
    await expect(keyword).to_have_text("def")


async def test_of_two_who_open_a_question_at_once_the_second_is_told_why(guests):
    created = await guests.create(plan="engineer-45", interviewers=["Ada", "Grace"])
    links = created["links"]
    ada, cleo = await guests.pair(created)
    grace = await guests.opens(links["interviewers"]["Grace"])
    await questions(grace).wait_for()
    grace.wire.stall()
    await opens(grace, SECOND)
    await opens(ada, FIRST)
    await expect(problem(cleo).get_by_role("button", name=FIRST)).to_be_visible()
    grace.wire.mend()
    await expect(grace.messages).to_contain_text("Somebody has just put up another board.")
    await expect(problem(grace).get_by_role("button", name=FIRST)).to_be_visible()


async def test_a_candidate_hears_no_private_word(guests, interview):
    ada = await guests.interviewer(interview)
    cleo = await guests.tab()
    ear = Ear(cleo)
    await cleo.page.goto(interview["links"]["candidate"])
    await cleo.page.get_by_role("textbox", name="Your name").fill("Cleo")
    await cleo.button("Join recorded").click()
    await ada.button("Admit Cleo").click()
    await opens(ada, THIRD)
    await questions(ada).get_by_role("button", name="Key", exact=True).click()
    await ada.page.get_by_role("group", name="What could come next").wait_for()
    await expect(problem(cleo)).to_contain_text("closed")
    told = ear.heard()
    assert "A building logs" in told
    for private in ("two positions", "nudge", "busiest-hour", "engineer-45", "ar07", SECOND):
        assert private not in told
