"""The clock of a question in browsers: what it shows, who runs it, what stops it, what it locks."""

import re

import pytest_asyncio
from browser.clocks import (
    MINUTE,
    agree_on_the_second,
    are_at,
    chooses,
    clock,
    pass_for,
    seconds,
    show,
)
from browser.servers import own_server
from browser.visitors import agree
from playwright.async_api import expect

FIRST, SECOND, THIRD = "Tidy the Sign-in Sheet", "Same Basket", "Busiest Hour"
LENGTHS = {FIRST: 4, SECOND: 9, THIRD: 16}
LOCKED = "The time of this question is over."
GIVEN_BACK = re.compile(r"2 min( \d+ s)? were given back for a lost connection")


server, place, folder = own_server(is_timed=True)


@pytest_asyncio.fixture(loop_scope="session")
async def interview(guests):
    return await guests.create(plan="engineer-45", minutes=45)


async def opens(ada, cleo, title):
    await ada.button(f"Open question: {title}").click()
    for visitor in (ada, cleo):
        await show("ready", visitor)
        await are_at(LENGTHS[title] * 60, visitor, within=0)


async def starts(ada, cleo):
    await ada.button("Start clock").click()
    await show("running", ada, cleo)


async def asked(guests, interview, title=THIRD, **rules):
    ada, cleo = await guests.pair(interview)
    await opens(ada, cleo, title)
    await starts(ada, cleo)
    return ada, cleo


async def test_a_plan_of_three_questions_goes_the_same_for_both(guests, server, interview):
    ada, cleo = await guests.pair(interview)
    await one_is_paused(ada, cleo, server)
    await one_is_extended(ada, cleo, server)
    await one_runs_out(ada, cleo, server)
    texts = {board["title"]: board["text"] for board in await guests.boards(interview)}
    assert texts[FIRST].startswith("sheet ") and texts[SECOND].startswith("basket ")
    assert texts[THIRD].startswith("in time def busiest(taps, span)")


async def one_is_paused(ada, cleo, server):
    await opens(ada, cleo, FIRST)
    await starts(ada, cleo)
    await writes(cleo, "sheet ")
    await pass_for(MINUTE, server, ada, cleo)
    await are_at(3 * 60, ada, cleo)
    await ada.button("Pause clock").click()
    await show("paused", ada, cleo)
    left = await seconds(ada)
    await pass_for(10 * MINUTE, server, ada, cleo)
    await ada.button("Resume clock").click()
    await show("running", ada, cleo)
    await are_at(left, ada, cleo)
    await agree_on_the_second(ada, cleo)


async def one_is_extended(ada, cleo, server):
    await opens(ada, cleo, SECOND)
    await starts(ada, cleo)
    await writes(cleo, "basket ")
    await pass_for(8 * MINUTE, server, ada, cleo)
    await ada.button("Add 2 minutes").click()
    await are_at(3 * 60, ada, cleo)
    await pass_for(2 * MINUTE, server, ada, cleo)
    await are_at(60, ada, cleo)
    await show("running", ada, cleo)
    await pass_for(2 * MINUTE, server, ada, cleo)
    await show("over", ada, cleo)
    await are_at(60, ada, cleo)
    await agree_on_the_second(ada, cleo)


async def one_runs_out(ada, cleo, server):
    await opens(ada, cleo, THIRD)
    await chooses(ada, "The board locks")
    await starts(ada, cleo)
    await writes(cleo, "in time ")
    await pass_for(16 * MINUTE, server, ada, cleo)
    await show("over", ada, cleo)
    await are_at(0, ada, cleo, within=0)
    for visitor in (ada, cleo):
        await expect(visitor.messages).to_contain_text(LOCKED)
        await expect(visitor.board).to_have_attribute("aria-readonly", "true")
        await visitor.goes_to("end")
        await visitor.types("too late")
    await agree(ada, cleo)
    assert (await ada.text()).startswith("in time ") and "late" not in await ada.text()


async def writes(visitor, text):
    await visitor.goes_to("start")
    await visitor.types(text)
    await visitor.is_saved()


async def test_browsers_whose_clocks_are_wrong_show_the_same_second(guests, interview):
    ada = await guests.interviewer(interview)
    context = await guests.browser()
    await context.add_init_script(IS_WRONG)
    cleo = await guests.lets_in(ada, interview["links"]["candidate"], context)
    assert abs(await now(cleo) - await now(ada) - 90_000) < 5_000
    await opens(ada, cleo, FIRST)
    await starts(ada, cleo)
    await are_at(4 * 60, ada, cleo)
    await agree_on_the_second(ada, cleo, times=6)


IS_WRONG = """
const wrong = 90_000
const began = performance.timeOrigin
const told = Date.now
Object.defineProperty(performance, "timeOrigin", { value: began + wrong })
Date = class extends Date {
  constructor(...given) { super(...(given.length > 0 ? given : [told() + wrong])) }
  static now() { return told() + wrong }
}
"""


async def now(visitor):
    return await visitor.page.evaluate("performance.timeOrigin + performance.now()")


async def test_a_reload_and_a_second_tab_show_the_same_second(guests, server, interview):
    ada, cleo = await asked(guests, interview)
    await pass_for(3 * MINUTE, server, ada, cleo)
    await are_at(13 * 60, ada, cleo)
    await cleo.page.reload()
    tab = await guests.tab(cleo.page.context)
    await tab.page.goto(cleo.page.url)
    await show("running", cleo, tab)
    await are_at(13 * 60, cleo, tab, within=10)
    await agree_on_the_second(ada, cleo, tab)


async def test_what_a_killed_server_was_away_is_given_back(guests, server, interview):
    ada, cleo = await asked(guests, interview)
    await are_at(16 * 60, ada, cleo)
    server.kill()
    await show("stopped for connection", cleo)
    server.skip(2 * MINUTE)
    server.start()
    for visitor in (ada, cleo):
        await expect(visitor.page.get_by_text(GIVEN_BACK)).to_be_visible()
    await show("running", ada, cleo)
    await are_at(16 * 60, ada, cleo, within=20)
    await agree_on_the_second(ada, cleo)


async def test_the_clock_stands_while_the_candidate_is_cut_off(guests, server, interview):
    ada, cleo = await asked(guests, interview)
    await pass_for(6 * MINUTE, server, ada, cleo)
    await are_at(10 * 60, ada, cleo)
    cleo.wire.cut()
    await show("stopped for connection", ada, cleo)
    await are_at(await seconds(ada), ada, cleo, within=1)
    server.skip(2 * MINUTE)
    await show("stopped for connection", ada, cleo)
    cleo.wire.mend()
    await show("running", ada, cleo)
    await are_at(10 * 60, ada, cleo, within=10)
    for visitor in (ada, cleo):
        await expect(visitor.page.get_by_text(GIVEN_BACK)).to_be_visible()
    await agree_on_the_second(ada, cleo)


async def test_a_board_that_was_locked_opens_when_time_is_added(guests, server, interview):
    ada, cleo = await asked(guests, interview)
    await chooses(ada, "The board locks")
    await pass_for(17 * MINUTE, server, ada, cleo)
    await expect(cleo.messages).to_contain_text(LOCKED)
    await ada.button("Add 2 minutes").click()
    await show("running", ada, cleo)
    await are_at(2 * 60, ada, cleo)
    await expect(cleo.messages).to_have_count(0)
    await cleo.goes_to("start")
    await cleo.types("again ")
    await agree(ada, cleo)
    assert (await ada.text()).startswith("again ")


async def test_two_presses_before_the_first_is_told_add_twice_as_much(guests, interview):
    ada, cleo = await asked(guests, interview)
    await ada.button("Pause clock").click()
    await show("paused", ada, cleo)
    left = await seconds(cleo)
    ada.wire.stall()
    for _ in range(2):
        await ada.button("Add 2 minutes").click()
    ada.wire.mend()
    await are_at(left + 4 * 60, ada, cleo)


async def test_what_came_too_late_is_offered_as_text(guests, server):
    rules = {"ending": "hard", "clock_waits": False}
    interview = await guests.create(plan="engineer-45", minutes=45, rules=rules)
    ada, cleo = await asked(guests, interview)
    await agree(ada, cleo)
    await cleo.loses_network()
    await cleo.goes_to("start")
    await cleo.types("too late ")
    await cleo.is_offline()
    await pass_for(17 * MINUTE, server, ada)
    await expect(ada.messages).to_contain_text(LOCKED)
    await cleo.has_network_again()
    await expect(cleo.messages).to_contain_text("could not be saved")
    await expect(cleo.chip).to_have_text("Not saved: 1 text")
    await expect(cleo.board).to_have_attribute("aria-readonly", "true")
    assert "too late" not in await cleo.text()


async def test_everybody_sees_that_the_interview_is_paused(guests, server, interview):
    ada, cleo = await asked(guests, interview)
    await ada.button("Clock").click()
    await ada.button("Pause interview").click()
    for visitor in (ada, cleo):
        await expect(visitor.messages).to_contain_text("The interview is paused.")
    await show("paused", ada, cleo)
    await pass_for(5 * MINUTE, server, ada, cleo)
    await ada.button("Resume interview").click()
    await show("running", ada, cleo)
    await are_at(16 * 60, ada, cleo, within=10)
    await expect(cleo.messages).to_have_count(0)


async def test_interviewers_give_and_take_minutes(guests, interview):
    ada, cleo = await guests.pair(interview)
    await opens(ada, cleo, SECOND)
    await ada.button("Clock").click()
    await ada.button("Take 1 minute").click()
    await are_at(8 * 60, ada, cleo, within=0)
    await ada.page.get_by_label("Minutes to add or take").fill("12")
    await ada.button("Add minutes").click()
    await are_at(20 * 60, ada, cleo, within=0)
    await ada.button("Take minutes").click()
    await are_at(8 * 60, ada, cleo, within=0)
    await ada.page.keyboard.press("Escape")
    await expect(ada.button("Clock")).to_be_focused()


async def test_candidates_have_no_say_over_the_clock(guests, interview):
    _, cleo = await asked(guests, interview)
    await cleo.button("Clock").click()
    for name in ("Pause clock", "Add 2 minutes", "Take 1 minute", "Pause interview"):
        await expect(cleo.button(name)).to_have_count(0)


async def test_what_of_the_clock_is_shown_is_remembered_by_the_browser(guests, server, interview):
    ada, cleo = await asked(guests, interview)
    await chooses(cleo, "Time elapsed")
    await pass_for(5 * MINUTE, server, ada, cleo)
    await are_at(5 * 60, cleo)
    await expect(clock(cleo)).to_contain_text("elapsed")
    await chooses(cleo, "No clock")
    await expect(clock(cleo)).to_have_count(0)
    await cleo.page.reload()
    await cleo.button("Clock").wait_for()
    await expect(clock(cleo)).to_have_count(0)
    await expect(clock(ada)).to_contain_text("left")
    await chooses(cleo, "Time elapsed")
    await are_at(5 * 60, cleo, within=15)


async def test_a_screen_reader_is_told_what_happens_to_the_clock_once(guests, server, interview):
    ada, cleo = await asked(guests, interview)
    told = cleo.page.locator(".for-screen-readers")
    await expect(told).to_contain_text("The clock runs.")
    for minutes, words in ((11, "Five minutes left."), (4, "One minute left.")):
        await pass_for(minutes * MINUTE, server, ada, cleo)
        await expect(told).to_have_text(words)
    await pass_for(MINUTE, server, ada, cleo)
    await expect(told).to_have_text("Time is over.")
    assert await clock(cleo).get_attribute("aria-live") in (None, "off")


async def test_a_second_that_passes_draws_nothing_but_the_time(guests, interview):
    ada, cleo = await asked(guests, interview)
    await cleo.page.evaluate(WATCH)
    await agree_on_the_second(ada, cleo, times=3)
    changed = await cleo.page.evaluate("window.changed")
    assert changed and set(changed) == {"TIME"}


WATCH = """() => {
  window.changed = []
  const note = (changes) => {
    for (const { target } of changes) {
      const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target
      // A caret blinks and moves by itself.
      if (!element.closest(".cm-editor")) window.changed.push(element.nodeName)
    }
  }
  const all = { subtree: true, childList: true, characterData: true, attributes: true }
  new MutationObserver(note).observe(document.querySelector(".room"), all)
}"""
