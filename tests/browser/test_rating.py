"""Rating: a draft of one's own, sealed until it is submitted, then beside those of others."""

import re

import pytest_asyncio
from browser.ratings import FIRST, closes_first_question, factor, opens_rating, rating, score
from playwright.async_api import expect
from private_texts import private
from visiting import violations

SECRET = private("of-grace-that-nobody-hears-before")


@pytest_asyncio.fixture(loop_scope="session")
async def interview(guests):
    return await guests.create(plan="engineer-45", minutes=45, interviewers=["Ada", "Grace"])


async def both(guests, interview):
    """Return the tabs of Ada, who leads, and of Grace, who comes at the same time."""
    ada = await guests.interviewer(interview)
    grace = await guests.opens(interview["links"]["interviewers"]["Grace"])
    await grace.board.wait_for()
    return ada, grace


def frames_of(visitor):
    """Return all that this tab is told from now on."""
    heard = []
    visitor.page.on(
        "websocket", lambda opened: opened.on("framereceived", lambda text: heard.append(text))
    )
    return heard


async def submits(visitor, value=3, recommends="Yes", summary=""):
    await score(visitor, "Listening", value).check()
    await rating(visitor).get_by_role("radio", name=recommends, exact=True).check()
    await rating(visitor).get_by_role("textbox", name="Summary").fill(summary)
    await rating(visitor).get_by_role("button", name="Submit rating").click()
    await visitor.button("Submit for good").click()
    await rating(visitor).get_by_role("table", name="The interview").wait_for()


async def test_a_question_is_rated_when_it_is_closed_and_the_draft_outlives_a_reload(
    guests, interview
):
    ada = await guests.interviewer(interview)
    await closes_first_question(guests, interview, ada)
    await ada.button(f"Rate: {FIRST}").click()
    await score(ada, "Writing code", 3).check()
    await factor(ada, "Listening").get_by_role("radio", name="Not observed").check()
    await (
        rating(ada).get_by_role("textbox", name="A sentence on Writing code").fill(private("Clean"))
    )
    await ada.page.reload()
    await ada.button(f"Rate: {FIRST}").click()
    await expect(score(ada, "Writing code", 3)).to_be_checked()
    await expect(factor(ada, "Listening")).to_contain_text("not observed")
    await expect(factor(ada, "Checking")).to_contain_text("not yet rated")
    sentence = rating(ada).get_by_role("textbox", name="A sentence on Writing code")
    await expect(sentence).to_have_value(private("Clean"))


async def test_what_is_rated_without_a_network_is_said_to_be_kept_here_and_is(guests, interview):
    ada = await guests.interviewer(interview)
    await opens_rating(ada)
    ada.wire.cut()
    await score(ada, "Communication", 2).check()
    await expect(ada.chip).to_have_text("Offline, 1 kept here")
    await expect(rating(ada)).to_contain_text("1 of it is kept in this browser for now.")
    ada.wire.mend()
    await ada.is_saved()
    await ada.page.reload()
    await opens_rating(ada)
    await expect(score(ada, "Communication", 2)).to_be_checked()


async def test_what_a_crashed_tab_had_not_handed_in_is_handed_in_by_the_next(guests, interview):
    ada = await guests.interviewer(interview)
    await opens_rating(ada)
    ada.wire.cut()
    await score(ada, "Communication", 2).check()
    await expect(ada.chip).to_have_text("Offline, 1 kept here")
    context = ada.page.context
    await ada.page.close()
    ada.wire.mend()
    again = await guests.opens(interview["links"]["interviewer"], context)
    await opens_rating(again)
    await expect(score(again, "Communication", 2)).to_be_checked()
    await expect(rating(again)).to_contain_text("All of it is saved.")


async def test_recovery_stays_out_of_the_total_and_what_is_left_out_is_said(guests, interview):
    ada = await guests.interviewer(interview)
    await opens_rating(ada)
    await score(ada, "Recovery", 1).check()
    await score(ada, "Listening", 4).check()
    await factor(ada, "Checking").get_by_role("radio", name="Not observed").check()
    await expect(rating(ada)).to_contain_text("Total: 4.00 of 4")
    await expect(rating(ada)).to_contain_text("Not observed: Checking. Not yet rated: Comm")


async def test_before_submitting_one_says_what_one_recommends(guests, interview):
    ada = await guests.interviewer(interview)
    await opens_rating(ada)
    await rating(ada).get_by_role("button", name="Submit rating").click()
    await expect(rating(ada).get_by_role("alert")).to_have_text("Say what you recommend first.")
    await expect(rating(ada).get_by_role("radio", name="Strong yes")).to_be_focused()


async def test_no_word_of_a_rating_is_heard_before_ones_own_is_submitted(guests, interview):
    ada, grace = await both(guests, interview)
    heard = frames_of(ada)
    await ada.page.reload()
    await opens_rating(grace)
    await grace.page.get_by_role("textbox", name="Private note").fill(SECRET)
    await grace.page.get_by_label("Who reads it").select_option("me")
    await grace.button("Add note").click()
    await submits(grace, 1, "No", SECRET)
    await opens_rating(ada)
    await expect(rating(ada)).to_contain_text("Submitted: Grace. Not yet submitted: Ada (you).")
    assert heard and SECRET not in str(heard)
    await submits(ada, 4)
    await expect(rating(ada)).to_contain_text(SECRET)
    assert SECRET in str(heard)


async def test_submitted_ratings_stand_side_by_side_and_differences_stand_out(guests, interview):
    ada, grace = await both(guests, interview)
    for visitor, value, recommends in ((grace, 1, "No"), (ada, 4, "Strong yes")):
        await opens_rating(visitor)
        await submits(visitor, value, recommends, f"Said with {recommends}")
    for visitor in (ada, grace):
        table = rating(visitor).get_by_role("table", name="The interview")
        row = table.get_by_role("row", name=re.compile("^Listening"))
        await expect(row).to_have_accessible_name(re.compile("^Listening 3 apart 1 4$"))
        await expect(rating(visitor)).to_contain_text("Far apart: Listening")
        await expect(table).to_contain_text("Strong yes")
        await expect(rating(visitor)).to_contain_text("All have submitted.")


async def test_submitting_is_calm_and_the_candidate_notices_nothing(guests, interview):
    ada = await guests.interviewer(interview)
    cleo = await guests.lets_in(ada, interview["links"]["candidate"])
    heard = frames_of(cleo)
    await cleo.page.reload()
    await cleo.board.wait_for()
    await opens_rating(ada)
    await ada.page.evaluate(WATCH_CHIP)
    await submits(ada)
    await ada.is_saved()
    said = await ada.page.evaluate("chipSaid")
    assert [words for words in said if not re.match("Sav", words)] == []
    told = [text for text in map(str, heard) if '"kind":"events"' in text]
    assert not any("cut_off" in text or "came_back" in text for text in told)


WATCH_CHIP = """() => {
  const chip = document.querySelector(".saved")
  window.chipSaid = [chip.textContent]
  new MutationObserver(() => chipSaid.push(chip.textContent))
    .observe(chip, { characterData: true, childList: true, subtree: true })
}"""


async def test_after_the_end_interviewers_rate_at_once_and_the_candidate_is_thanked(
    guests, interview
):
    ada = await guests.interviewer(interview)
    cleo = await closes_first_question(guests, interview, ada)
    await ada.button("End interview").click()
    await ada.button("End for everyone").click()
    await expect(cleo.heading("Thank you")).to_be_visible()
    await expect(rating(ada).get_by_role("heading", name="The interview")).to_be_in_viewport()
    await expect(ada.page.get_by_role("textbox", name="Private note")).to_be_editable()
    await ada.button(f"Rate: {FIRST}").click()
    await score(ada, "Writing code", 2).check()
    await ada.is_saved()


async def test_a_rating_is_made_and_submitted_by_keys_alone(guests, interview):
    ada = await guests.interviewer(interview)
    press = ada.page.keyboard.press
    await rating(ada).get_by_role("button", name="Rating", exact=True).focus()
    await press("Enter")
    await press("Tab")
    for key in ("Space", "ArrowDown", "ArrowDown"):
        await press(key)
    await expect(score(ada, "Listening", 3)).to_be_checked()
    await rating(ada).get_by_role("radio", name="Strong yes").focus()
    await press("ArrowRight")
    await press("Tab")
    await ada.types("By keys")
    await press("Tab")
    for key in ("Enter", "Enter"):
        await press(key)
    await expect(rating(ada).get_by_role("table")).to_contain_text("Yes")
    await expect(rating(ada).get_by_role("group", name="Side by side", exact=True)).to_be_focused()


async def test_forms_and_comparison_have_no_fault_that_axe_knows(house):
    for theme in ("light", "dark"):
        page = await house.interviewer(await house.create(), theme=theme)
        region = page.get_by_role("region", name="Rating")
        await region.get_by_role("button", name="Rating", exact=True).click()
        await region.get_by_role("radio", name=re.compile("^3 ")).first.check()
        await region.get_by_role("radio", name="Yes", exact=True).check()
        assert await violations(page) == []
        await region.get_by_role("button", name="Submit rating").click()
        assert await violations(page) == []
        await page.get_by_role("button", name="Submit for good").click()
        await region.get_by_role("table").wait_for()
        assert await violations(page) == []
