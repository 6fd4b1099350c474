"""A whole interview: two who ask and one who answers, from the door to ratings and replay."""

import re

from browser.ears import Ear
from browser.replays import replays
from browser.visitors import agree
from playwright.async_api import expect
from private_texts import private

FIRST, SECOND = "Tidy the Sign-in Sheet", "Same Basket"
ANSWER = "def tidy(lines):\n    return sorted(lines)\n"
PRIVATE = private("grebe")


def region(visitor, name):
    return visitor.page.get_by_role("region", name=name, exact=True)


async def test_two_interviewers_hold_an_interview_and_agree_on_what_they_saw(guests):
    interview = await guests.create(plan="engineer-45", interviewers=["Ada", "Grace"])
    ada, cleo, ear = await comes_in(guests, interview)
    await asks(ada, cleo, FIRST)
    await answers(ada, cleo)
    grace = await guests.opens(interview["links"]["interviewers"]["Grace"])
    await takes_notes(ada, grace)
    opening = await guides(ada, grace, cleo)
    await shows_and_takes_back(grace, cleo)
    await goes_on(ada, cleo)
    await ends(ada, cleo)
    for visitor, recommends in ((grace, "No"), (ada, "Yes")):
        await rates(visitor, recommends)
    for visitor in (ada, grace):
        await sees_both(visitor)
    assert ANSWER.split()[1] in ear.heard()
    assert PRIVATE not in ear.heard() and opening not in ear.heard()
    await is_looked_at_again(guests, interview)


async def comes_in(guests, interview):
    ada = await guests.opens(interview["links"]["interviewers"]["Ada"])
    cleo = await guests.tab()
    ear = Ear(cleo)
    await cleo.page.goto(interview["links"]["candidate"])
    await cleo.page.get_by_role("textbox", name="Your name").fill("Cleo")
    await cleo.button("Join recorded").click()
    await ada.button("Admit Cleo").click()
    await cleo.board.wait_for()
    return ada, cleo, ear


async def asks(ada, cleo, title):
    await ada.button(f"Open question: {title}").click()
    for visitor in (ada, cleo):
        await expect(region(visitor, "Problem").get_by_role("button", name=title)).to_be_visible()
    await ada.button("Start clock").click()
    timer = cleo.page.get_by_role("timer", name="Question clock")
    await expect(timer).to_contain_text("running")


async def answers(ada, cleo):
    await cleo.board.focus()
    await cleo.page.keyboard.press("Control+a")
    await cleo.types(ANSWER)
    await agree(ada, cleo)


async def takes_notes(ada, grace):
    field = grace.page.get_by_role("textbox", name="Private note", exact=True)
    await field.wait_for()
    await grace.page.keyboard.press("F8")
    await expect(field).to_be_focused()
    await grace.types(PRIVATE)
    await grace.page.keyboard.press("Enter")
    await expect(region(ada, "Notes")).to_contain_text(PRIVATE)
    await grace.page.keyboard.press("Alt+3")
    await expect(region(ada, "Marks")).to_contain_text("Code")


async def guides(ada, grace, cleo):
    """Tick, give a hint, and return how the guide begins."""
    first = region(ada, "Guide").get_by_role("checkbox").first
    await first.check()
    await expect(region(grace, "Guide").get_by_role("checkbox").first).to_be_checked()
    await ada.button("Release hint").click()
    hints = region(cleo, "Problem").get_by_role("listitem").get_by_role("time")
    await expect(hints).to_have_count(1)
    opening: str = await region(ada, "Guide").locator(".opening").inner_text()
    return opening[:30]


async def shows_and_takes_back(grace, cleo):
    await grace.board.focus()
    await grace.page.keyboard.press("F2")
    await grace.button("Stop writing").wait_for()
    await grace.goes_to("end")
    await grace.types("# look here")
    await expect(cleo.board).to_contain_text("# look here")
    await grace.button("Take back").click()
    await agree(grace, cleo)
    assert (await cleo.text()).startswith(ANSWER.rstrip("\n"))
    assert "look here" not in await cleo.text()


async def goes_on(ada, cleo):
    await ada.button("Close question").click()
    await ada.button("Unaided").click()
    await asks(ada, cleo, SECOND)
    tabs = cleo.page.get_by_role("navigation", name="Boards")
    closed = tabs.get_by_role("button", name=FIRST)
    await expect(closed).to_have_accessible_name(f"{FIRST} closed")


async def ends(ada, cleo):
    await ada.button("End interview").click()
    await ada.button("End for everyone").click()
    await expect(cleo.heading("Thank you")).to_be_visible()


async def rates(visitor, recommends):
    rating = region(visitor, "Rating")
    await rating.get_by_role("radio", name=recommends, exact=True).check()
    await rating.get_by_role("button", name="Submit rating").click()
    await visitor.button("Submit for good").click()
    await rating.get_by_role("table", name="The interview").wait_for()


async def sees_both(visitor):
    row = region(visitor, "Rating").get_by_role("row", name=re.compile("^Recommend"))
    for words in ("Yes", "No"):
        await expect(row).to_contain_text(words)


async def is_looked_at_again(guests, interview):
    player = await replays(guests, interview)
    await expect(player.moment(PRIVATE)).to_be_visible()
    await player.page.goto(f"/replay/{interview['id']}/report")
    for words in (FIRST, SECOND, "sorted", PRIVATE, "Rating by Ada", "Rating by Grace"):
        await expect(player.page.get_by_text(words).first).to_be_visible()
