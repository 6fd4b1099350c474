"""The guide beside the board: interviewers tick it off, and candidates read what is released."""

import re

import pytest
import pytest_asyncio
from browser.clocks import MINUTE, pass_for, show
from browser.ears import Ear
from browser.keyboards import tab_to
from browser.servers import own_server
from browser.visitors import agree
from playwright.async_api import expect

TITLE = "Busiest Hour"
NUDGE = "Do the second example by hand, out loud."
POINTER = "can the end ever move left?"
KEY = "Keep two positions in the list"
RESCUE = "For each start i, advance j"
RESTATED = "by 4 min the candidate has restated the task and worked one example by hand."
TIME = re.compile(r"\d\d?:\d\d")


server, place, folder = own_server(is_timed=True)


@pytest_asyncio.fixture(loop_scope="session")
async def interview(guests):
    return await guests.create(plan="engineer-45", interviewers=["Ada", "Grace"])


async def asked(guests, interview):
    """Return Ada and Cleo inside, the question open before both, and what Cleo's tab has heard."""
    ada = await guests.opens(interview["links"]["interviewers"]["Ada"])
    cleo = await guests.tab()
    ear = Ear(cleo)
    await cleo.page.goto(interview["links"]["candidate"])
    await cleo.page.get_by_role("textbox", name="Your name").fill("Cleo")
    await cleo.button("Join recorded").click()
    await ada.button("Admit Cleo").click()
    await ada.button(f"Open question: {TITLE}").click()
    await expect(problem(cleo)).to_contain_text("A building logs")
    return ada, cleo, ear


def guide(visitor):
    return visitor.page.get_by_role("region", name="Guide", exact=True)


def problem(visitor):
    return visitor.page.get_by_role("region", name="Problem", exact=True)


def line(visitor, name):
    return guide(visitor).get_by_role("checkbox", name=name)


def part(visitor, title):
    return guide(visitor).get_by_role("button", name=re.compile(f"^{title}"))


async def test_without_a_question_the_guide_says_when_it_comes(guests, interview):
    ada = await guests.opens(interview["links"]["interviewers"]["Ada"])
    await expect(guide(ada)).to_contain_text("When a question is on the board, its guide is here.")


async def test_the_guide_begins_with_how_to_open_the_question(guests, interview):
    ada, cleo, _ = await asked(guests, interview)
    await expect(guide(ada).locator(".opening")).to_contain_text("Read the statement aloud")
    await expect(guide(cleo)).to_have_count(0)


async def test_a_question_of_one_s_own_says_that_it_has_no_guide(guests, interview):
    ada, _, _ = await asked(guests, interview)
    await ada.button("New question").click()
    form = ada.page.get_by_role("form", name="New question")
    await form.get_by_label("Title").fill("Two piles")
    await form.get_by_label("Statement").fill("Take from two piles.")
    await ada.button("Prepare question").click()
    await ada.button("Open question: Two piles").click()
    await expect(guide(ada)).to_contain_text("was written for this interview and has no guide")


async def test_a_tick_shows_when_and_by_whom_and_can_be_taken_away(guests, interview):
    ada, _, _ = await asked(guests, interview)
    grace = await guests.opens(interview["links"]["interviewers"]["Grace"])
    await line(ada, RESTATED).check()
    await expect(line(grace, RESTATED)).to_be_checked()
    ticked = guide(grace).locator(".tick").filter(has_text="restated")
    await expect(ticked.get_by_role("time")).to_have_text(TIME)
    await expect(ticked).to_contain_text("Ada")
    await line(grace, RESTATED).uncheck()
    await expect(line(ada, RESTATED)).not_to_be_checked()
    await expect(guide(ada).get_by_role("time")).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "title"),
    [("Which stretch wins a tie?", "Clarifications 1 of 4"), ("Repeats", "Test classes 1 of 9")],
)
async def test_clarifications_and_test_classes_are_ticked_too(guests, interview, name, title):
    ada, _, _ = await asked(guests, interview)
    await line(ada, re.compile(re.escape(name))).check()
    await expect(part(ada, title)).to_be_visible()


async def test_a_late_checkpoint_says_so_in_words_until_it_is_reached(guests, server, interview):
    ada, cleo, _ = await asked(guests, interview)
    await ada.button("Start clock").click()
    await show("running", ada, cleo)
    await expect(guide(ada).locator(".late")).to_have_count(0)
    await pass_for(5 * MINUTE, server, ada, cleo)
    late = guide(ada).get_by_role("checkbox", name=RESTATED.replace("min ", "min late "))
    strip = guide(ada).get_by_role("img")
    await expect(strip).to_have_accessible_name("0 of 3 checkpoints reached, 1 late")
    await late.check()
    await expect(strip).to_have_accessible_name("1 of 3 checkpoints reached")


async def test_the_next_hint_is_there_for_everybody_at_one_press(guests, interview):
    ada, cleo, _ = await asked(guests, interview)
    await ada.button("Release hint").click()
    hint = problem(cleo).get_by_role("listitem").filter(has_text=NUDGE)
    await expect(hint.get_by_role("time")).to_have_text(TIME)
    given = guide(ada).get_by_role("listitem").filter(has_text=NUDGE)
    await expect(given).to_contain_text(re.compile("Released .*, you"))


async def test_a_later_hint_asks_once_what_it_would_skip(guests, interview):
    ada, cleo, _ = await asked(guests, interview)
    await ada.button("Release key").click()
    question = ada.page.get_by_role("dialog", name="Skip nudge and pointer?")
    await question.get_by_role("button", name="Cancel").click()
    await expect(ada.button("Release key")).to_be_focused()
    await ada.button("Release key").click()
    await question.get_by_role("button", name="Release key").click()
    await expect(problem(cleo)).to_contain_text(KEY)
    await expect(problem(cleo)).not_to_contain_text(POINTER)
    await ada.button("Release hint").click()
    await expect(problem(cleo)).to_contain_text(RESCUE)


async def test_nothing_is_heard_of_a_hint_before_its_release_nor_of_its_step(guests, interview):
    ada, cleo, ear = await asked(guests, interview)
    await line(ada, RESTATED).check()
    await expect(guide(ada).get_by_role("time")).to_have_count(1)
    await agree(ada, cleo)
    assert "A building logs" in ear.heard() and NUDGE not in ear.heard()
    await ada.button("Release hint").click()
    await expect(problem(cleo)).to_contain_text(NUDGE)
    for private in (POINTER, KEY, RESCUE, "restated", "nudge", "closed end", "Ferry queue"):
        assert private not in ear.heard()


async def test_a_screen_reader_is_told_a_hint_in_its_words_once(guests, interview):
    ada, cleo, _ = await asked(guests, interview)
    await ada.button("Release hint").click()
    told = cleo.page.get_by_text(f"A hint: {NUDGE}")
    await expect(told).to_have_attribute("aria-live", "polite")
    await line(ada, RESTATED).check()
    await ada.button("Release hint").click()
    await expect(cleo.page.get_by_text("A hint: When the start moves")).to_have_count(1)
    await expect(told).to_have_count(0)


async def test_a_hint_unfolds_the_problem_and_comes_into_sight(guests, interview):
    ada, cleo, _ = await asked(guests, interview)
    await problem(cleo).get_by_role("button", name=TITLE).click()
    await ada.button("Release hint").click()
    await expect(problem(cleo).get_by_text(NUDGE)).to_be_in_viewport()


async def test_a_follow_up_is_released_to_everybody(guests, interview):
    ada, cleo, _ = await asked(guests, interview)
    await part(ada, "Follow-ups").click()
    await ada.button("Release follow-up: harder").click()
    await expect(problem(cleo)).to_contain_text("The taps now arrive one by one for ever.")
    await expect(part(ada, "Follow-ups 1 of 3")).to_be_visible()


async def test_an_offer_to_stay_leads_to_its_follow_up_in_the_guide(guests, interview):
    ada, _, _ = await asked(guests, interview)
    panel = ada.page.get_by_role("region", name="Questions")
    await panel.get_by_role("button", name="Unaided", exact=True).click()
    await ada.button("Show in the guide").click()
    await expect(guide(ada).locator("[data-follow-up='1']")).to_be_focused()
    await ada.page.keyboard.press("Tab")
    await expect(ada.button("Release follow-up: harder")).to_be_focused()


async def test_all_of_it_works_by_keys(guests, interview):
    ada, cleo, _ = await asked(guests, interview)
    await ada.page.keyboard.press("Control+Alt+p")
    await expect(guide(ada)).to_be_hidden()
    await ada.page.keyboard.press("F9")
    await tab_to(ada, line(ada, RESTATED))
    await ada.page.keyboard.press("Space")
    await expect(part(ada, "Checkpoints 1 of 3")).to_be_visible()
    await tab_to(ada, ada.button("Release hint"))
    await ada.page.keyboard.press("Enter")
    await expect(problem(cleo)).to_contain_text(NUDGE)
    await tab_to(ada, ada.button("Release key"))
    await ada.page.keyboard.press("Enter")
    await tab_to(ada, ada.page.get_by_role("dialog").get_by_role("button", name="Release key"))
    await ada.page.keyboard.press("Enter")
    await expect(problem(cleo)).to_contain_text(KEY)
    await ada.page.keyboard.press("Escape")
    await expect(ada.board).to_be_focused()


async def test_a_second_press_of_the_same_key_releases_nothing_more(guests, interview):
    ada, cleo, _ = await asked(guests, interview)
    await ada.button("Release hint").focus()
    await ada.page.keyboard.press("Enter")
    await ada.page.keyboard.press("Enter")
    await expect(problem(cleo)).to_contain_text(NUDGE)
    await ada.page.keyboard.press("Enter")
    await agree(ada, cleo)
    await expect(problem(cleo)).not_to_contain_text(POINTER)


async def test_parts_stay_folded_as_they_were_left(guests, interview):
    ada, _, _ = await asked(guests, interview)
    await part(ada, "Clarifications").click()
    await part(ada, "Solutions").click()
    await ada.page.reload()
    await expect(part(ada, "Solutions")).to_have_attribute("aria-expanded", "true")
    await expect(part(ada, "Clarifications")).to_have_attribute("aria-expanded", "false")
    await expect(guide(ada).locator(".tok-keyword").first).to_be_visible()
