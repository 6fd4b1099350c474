"""A whole interview without a mouse: two interviewers, one candidate, from the door to the replay.

Nothing here clicks, fills or focuses, and after each step the focus is on something to be seen.
"""

import re

from browser.keyboards import choose, is_somewhere, press, sees, tab_to, write
from browser.visitors import agree
from playwright.async_api import expect

TITLE = "Tidy the Sign-in Sheet"
ANSWER = "sorted(lines)"


def region(visitor, name):
    return visitor.page.get_by_role("region", name=name, exact=True)


def part(visitor, name):
    """Return the button that folds a panel."""
    return region(visitor, name).get_by_role("button", name=name, exact=True)


async def test_an_interview_is_held_by_keys_alone_from_the_door_to_the_replay(guests):
    interview = await guests.create(plan="engineer-45", interviewers=["Ada", "Grace"])
    ada, grace, cleo = await come_in(guests, interview["links"])
    await asks(ada, cleo)
    await sets_the_clock(ada, cleo)
    await writes_and_points(ada, cleo)
    await takes_notes(grace, ada)
    await guides(ada, cleo)
    await is_quiet(ada, cleo)
    await shows_a_margin(cleo, ada)
    await gives_a_reason(cleo, ada)
    await looks_as_the_candidate(ada)
    await opens_boards(ada, cleo)
    await closes_and_rates(ada)
    await hands_over_the_lead(ada, grace)
    await ends(grace, ada, cleo)
    for visitor, recommends in ((grace, "No"), (ada, "Yes")):
        await rates(visitor, recommends)
    await looks_again(ada)


async def come_in(guests, links):
    ada, grace = [await guests.opens(links["interviewers"][name]) for name in ("Ada", "Grace")]
    cleo = await guests.opens(links["candidate"])
    await write(cleo, cleo.page.get_by_role("textbox", name="Your name"), "Cleo")
    await cleo.page.keyboard.press("Enter")
    await expect(cleo.heading("Waiting for an interviewer")).to_be_focused()
    await press(ada, ada.button("Admit Cleo"))
    await expect(part(ada, "People")).to_be_focused()
    await expect(cleo.board).to_be_focused()
    return ada, grace, cleo


async def asks(ada, cleo):
    await press(ada, ada.button(f"Open question: {TITLE}"))
    for visitor in (ada, cleo):
        await sees(visitor, region(visitor, "Problem").get_by_role("button", name=TITLE))
    await cleo.page.keyboard.press("Control+a")
    await cleo.types(ANSWER)
    await agree(ada, cleo)


async def sets_the_clock(ada, cleo):
    for does, then in (("Start", "Pause"), ("Pause", "Resume"), ("Resume", "Pause")):
        await press(ada, ada.button(f"{does} clock"))
        await sees(ada, ada.button(f"{then} clock"))
    await press(ada, ada.button("Add 2 minutes"))
    await press(ada, ada.button("Clock"))
    await tab_to(ada, ada.button("Take 1 minute"))
    await ada.page.keyboard.press("Escape")
    await expect(ada.button("Clock")).to_be_focused()
    await press(ada, ada.button("Clock"))
    await press(ada, ada.button("Pause interview"))
    await sees(cleo, cleo.page.get_by_text("The interview is paused. No clock runs"))
    await press(ada, ada.button("Resume interview"))
    await sees(ada, ada.button("Add 2 minutes"))


async def writes_and_points(ada, cleo):
    await ada.page.keyboard.press("F2")
    await expect(ada.board).to_be_focused()
    await ada.page.keyboard.press("Control+End")
    await ada.types(" # look")
    await expect(cleo.board).to_contain_text("# look")
    await ada.page.keyboard.press("F4")
    await sees(cleo, cleo.page.locator(".pointed-at"))
    await press(ada, ada.button("Stop writing"))
    await press(ada, ada.button("Take back"))
    await expect(cleo.board).to_have_text(ANSWER)
    await sees(ada, ada.button("Write on board"))


async def takes_notes(grace, ada):
    await grace.page.keyboard.press("F8")
    await grace.types("Asks firts")
    await grace.page.keyboard.press("Enter")
    await press(grace, grace.button("Edit note: Asks firts"))
    await write(grace, grace.page.get_by_role("textbox", name="Change note"), "Asks first")
    await grace.page.keyboard.press("Enter")
    await sees(grace, grace.button("Edit note: Asks first"))
    await expect(region(ada, "Notes")).to_contain_text("Asks first")
    await grace.page.keyboard.press("Alt+3")
    await press(grace, region(grace, "Marks").get_by_text("1 mark"))
    await press(grace, grace.page.get_by_role("button", name=re.compile("^Remove mark: Code")))
    await expect(region(grace, "Marks").get_by_text("1 mark")).to_have_count(0)
    await is_somewhere(grace)


async def guides(ada, cleo):
    await ada.page.keyboard.press("F9")
    guide = region(ada, "Guide")
    await press(ada, guide.get_by_role("checkbox").first, "Space")
    await sees(ada, guide.get_by_role("time").first)
    await press(ada, ada.button("Release hint"))
    await sees(cleo, region(cleo, "Problem").get_by_role("heading", name="Hints"))
    await press(ada, ada.button("Release key"))
    await ada.page.keyboard.press("Escape")
    await expect(ada.button("Release key")).to_be_focused()


async def is_quiet(ada, cleo):
    await press(ada, ada.button("Grant quiet time"))
    await sees(ada, ada.button("End quiet time"))
    await expect(cleo.board).to_be_focused()
    await cleo.page.keyboard.press("Control+End")
    await cleo.types(" # unseen")
    await press(cleo, cleo.button("Show"))
    await expect(ada.board).to_contain_text("# unseen")
    await expect(cleo.board).to_be_focused()
    await sees(ada, ada.button("Grant quiet time"))


async def shows_a_margin(cleo, ada):
    await write(cleo, cleo.page.get_by_role("textbox", name="Margin", exact=True), "A sketch")
    await press(cleo, cleo.button("Show margin"))
    await sees(ada, region(ada, "Margin").get_by_label("Margin of Cleo"))
    await is_somewhere(cleo)


async def gives_a_reason(cleo, ada):
    await tab_to(cleo, cleo.board)
    await copied_elsewhere(cleo, "copied from elsewhere")
    await cleo.page.keyboard.press("Control+End")
    await cleo.page.keyboard.press("Control+v")
    await press(cleo, part(cleo, "Observed"))
    for then in ("Escape", "Enter"):
        await press(cleo, cleo.button("Add reason"))
        await write(cleo, cleo.page.get_by_role("textbox", name="Reason"), "My own notes")
        await cleo.page.keyboard.press(then)
    await expect(cleo.button("Change reason")).to_be_focused()
    await sees(ada, region(ada, "Observed").get_by_text("My own notes"))


async def copied_elsewhere(visitor, text):
    await visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await visitor.page.evaluate("text => navigator.clipboard.writeText(text)", text)


async def looks_as_the_candidate(ada):
    name = "Candidate's view"
    await press(ada, part(ada, name))
    view = region(ada, name).get_by_role("textbox", name=name, exact=True)
    await tab_to(ada, view)
    await press(ada, ada.button("Keyboard"))
    await sees(ada, ada.page.get_by_role("dialog", name="Keyboard"))
    await ada.page.keyboard.press("Escape")
    await expect(ada.button("Keyboard")).to_be_focused()


async def opens_boards(ada, cleo):
    tabs = ada.page.get_by_role("navigation", name="Boards")
    title = ada.page.get_by_label("Title of the new board")
    await press(ada, ada.button("New board"))
    await expect(title).to_be_focused()
    await ada.page.keyboard.press("Escape")
    await expect(ada.board).to_be_focused()
    await press(ada, ada.button("New board"))
    await press(ada, ada.button("Open"))
    await expect(tabs.locator("[aria-current=true]")).to_have_text("Board 3")
    await is_somewhere(ada, cleo)
    await press(ada, tabs.get_by_role("button", name=TITLE))
    await press(ada, ada.button("Go back to this board"))
    await expect(cleo.board).to_contain_text(ANSWER)
    await is_somewhere(ada, cleo)


async def closes_and_rates(ada):
    await press(ada, ada.button("Close question"))
    await sees(ada, ada.button(f"Rate: {TITLE}"))
    await press(ada, ada.button("Unaided"))
    await press(ada, ada.button(f"Rate: {TITLE}"))
    form = region(ada, "Rating").get_by_role("group", name=TITLE, exact=True)
    await choose(ada, form.get_by_role("radio", name=re.compile("^3 ")).first)
    await write(ada, form.get_by_role("textbox").first, "Clear and calm")
    await sees(ada, form.get_by_text("3 of 4"))


async def hands_over_the_lead(ada, grace):
    options = ada.page.get_by_label("Options for Grace")
    await press(ada, options)
    await ada.page.keyboard.press("Escape")
    await expect(options).to_be_focused()
    await press(ada, options)
    await press(ada, ada.button("Hand the lead to Grace"))
    await sees(grace, grace.button("End interview"))
    await is_somewhere(ada)


async def ends(grace, ada, cleo):
    await tab_to(ada, ada.page.get_by_role("textbox", name="Private note"))
    await press(grace, grace.button("End interview"))
    await grace.page.keyboard.press("Escape")
    await press(grace, grace.button("End interview"))
    await press(grace, grace.button("End for everyone"))
    await expect(cleo.heading("Thank you")).to_be_focused()
    for visitor in (grace, ada):
        await sees(visitor, visitor.page.get_by_role("link", name="Replay"))


async def rates(visitor, recommends):
    rating = region(visitor, "Rating")
    await press(visitor, rating.get_by_role("button", name=re.compile("^The interview")))
    await choose(visitor, rating.get_by_role("radio", name=re.compile("^2 ")).first)
    await press(visitor, rating.get_by_role("button", name="Submit rating"))
    await choose(visitor, rating.get_by_role("radio", name=recommends, exact=True))
    await write(visitor, rating.get_by_role("textbox", name="Summary"), "As seen")
    await press(visitor, rating.get_by_role("button", name="Submit rating"))
    await press(visitor, visitor.button("Submit for good"))
    together = rating.get_by_role("group", name="Side by side", exact=True)
    await expect(together).to_be_focused()
    await expect(together).to_contain_text(recommends)


async def looks_again(ada):
    await press(ada, ada.page.get_by_role("link", name="Replay"))
    moments = ada.page.get_by_role("list", name="Moments")
    await press(ada, moments.get_by_role("button", name=re.compile("Note Asks first")))
    await press(ada, ada.button("Event list"))
    row = ada.page.get_by_role("row", name=re.compile("Note Asks first"))
    await press(ada, row.get_by_role("button"))
    await expect(region(ada, "Player")).to_be_focused()
    await press(ada, ada.page.locator("summary", has_text="Files"))
    await ada.page.keyboard.press("Escape")
    await sees(ada, ada.button("Play"))
