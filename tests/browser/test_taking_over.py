"""What questions suggest for the whole interview, and what was noted: taken over by one press."""

import re

import pytest_asyncio
from browser.ratings import FIRST, closes_first_question, factor, opens_rating, rating, score
from playwright.async_api import expect


@pytest_asyncio.fixture(loop_scope="session")
async def interview(guests):
    return await guests.create(plan="engineer-45", minutes=45, interviewers=["Ada", "Grace"])


async def rates_first_question(guests, interview):
    """Return Ada, who wrote down one score for the first question and now looks at the whole."""
    ada = await guests.interviewer(interview)
    await closes_first_question(guests, interview, ada)
    await ada.button(f"Rate: {FIRST}").click()
    await score(ada, "Writing code", 4).check()
    await rating(ada).get_by_role("button", name=re.compile("^The interview ")).click()
    return ada


async def test_questions_suggest_and_fill_in_nothing(guests, interview):
    ada = await rates_first_question(guests, interview)
    suggested = factor(ada, "Writing code").locator("label", has_text="suggested")
    await expect(suggested).to_have_text(re.compile("^4 "))
    await expect(score(ada, "Writing code", 4)).not_to_be_checked()
    await expect(rating(ada)).to_contain_text("Total: no total yet")
    await expect(factor(ada, "Figures and concepts")).to_have_count(0)


async def test_one_press_takes_over_what_questions_suggest(guests, interview):
    ada = await rates_first_question(guests, interview)
    await rating(ada).get_by_role("button", name="Take over what the questions suggest").click()
    await expect(score(ada, "Writing code", 4)).to_be_checked()
    await expect(factor(ada, "Writing code")).to_contain_text("Rated as they suggest.")
    await score(ada, "Writing code", 3).check()
    await expect(factor(ada, "Writing code")).to_contain_text("They suggest 4.")
    await expect(factor(ada, "Listening")).to_contain_text("not yet rated")


async def test_a_note_is_added_to_the_summary_by_one_press(guests, interview):
    ada = await guests.interviewer(interview)
    await ada.page.get_by_role("textbox", name="Private note").fill("Names things well")
    await ada.button("Add note").click()
    await opens_rating(ada)
    await rating(ada).get_by_text("Read your notes").click()
    await rating(ada).get_by_role("button", name="Add to summary: Names things well").click()
    await expect(ada.button("In the summary: Names things well")).to_be_focused()
    summary = rating(ada).get_by_role("textbox", name="Summary")
    await expect(summary).to_have_value("Names things well")
