"""A room and a replay while much goes on at once: both themes, wide and narrow, without a fault."""

import re

from browser.targets import too_small
from browser.visitors import PASTE
from playwright.async_api import expect
from visiting import AXE, board, end, found_by_axe

TITLE = "Busiest Hour"


def region(page, name):
    return page.get_by_role("region", name=name, exact=True)


def button(page, name):
    return page.get_by_role("button", name=name, exact=True)


async def test_no_rare_state_of_an_interview_has_a_fault(house):
    # One visit shows all states; to come in takes longer than to look.
    async for page in states(house):
        await page.add_script_tag(path=AXE)
        for theme in ("light", "dark"):
            await page.emulate_media(color_scheme=theme)
            assert await found_by_axe(page) == []
        assert await too_small(page) == []


async def states(house):
    """Hold an interview in which everything happens that can; yield who sees much of it."""
    interview = await house.create(plan="engineer-45", interviewers=["Ada", "Grace"])
    ada = await house.interviewer(interview)
    cleo = await house.guest(interview["links"]["candidate"])
    await button(cleo, "Join recorded").click()
    await button(ada, "Admit Cleo Marchetti").click()
    await asks(ada, cleo)
    await takes_notes(ada)
    await explains(cleo)
    yield cleo
    await is_quiet(ada, cleo)
    yield cleo
    yield ada
    await closes(ada, cleo)
    yield ada
    await end(ada)
    await expect(ada.locator(".is-written")).to_have_count(0)
    await region(ada, "Rating").get_by_role("radio", name="Strong yes").check()
    yield ada
    async for page in looked_at_again(house, interview):
        yield page


async def asks(ada, cleo):
    await button(ada, f"Open question: {TITLE}").click()
    await button(ada, "Start clock").click()
    guide = region(ada, "Guide")
    for place in (0, 1):
        await guide.get_by_role("checkbox").nth(place).check()
    await button(ada, "Release hint").click()
    await guide.get_by_role("button", name=re.compile("^Follow-ups")).click()
    await button(ada, "Release follow-up: harder").click()
    await region(cleo, "Problem").get_by_role("heading", name="Going further").wait_for()


async def takes_notes(ada):
    note = ada.get_by_role("textbox", name="Private note")
    for words in ("Asks about empty input", "Names things well: https://example.org/names"):
        await note.fill(words)
        await note.press("Enter")
    await button(ada, "Edit note: Asks about empty input").click()
    for key in ("Alt+1", "Alt+2", "Alt+3"):
        await ada.keyboard.press(key)
    await region(ada, "Marks").get_by_text("3 marks").click()


async def explains(cleo):
    """Scribble, paste, give a reason and be about to give another."""
    margin = cleo.get_by_role("textbox", name="Margin", exact=True)
    await margin.fill("Two positions, both go right")
    await button(cleo, "Show margin").click()
    await board(cleo).focus()
    await cleo.evaluate(PASTE, '"from somewhere else"')
    await button(cleo, "Observed").click()
    await button(cleo, "Add reason").click()
    await cleo.keyboard.type("My own notes")
    await cleo.keyboard.press("Enter")
    await button(cleo, "Change reason").click()


async def is_quiet(ada, cleo):
    await button(ada, "Grant quiet time").click()
    await button(cleo, "Show").wait_for()
    await board(cleo).press_sequentially("unseen")
    await button(ada, "Candidate's view").click()
    await ada.get_by_role("textbox", name="Candidate's view", exact=True).wait_for()


async def closes(ada, cleo):
    await button(cleo, "Show").click()
    await button(ada, "Candidate's view").click()
    await button(ada, "Hint").click()
    await button(ada, f"Rate: {TITLE}").click()
    form = region(ada, "Rating").get_by_role("group", name=TITLE, exact=True)
    await form.get_by_role("radio", name=re.compile("^3 ")).first.check()


async def looked_at_again(house, interview):
    host = await house.host()
    await host.goto(f"/replay/{interview['id']}/report")
    await host.get_by_role("heading", name=TITLE).first.wait_for()
    yield host
    await host.goto(f"/replay/{interview['id']}")
    await button(host, "Share").click()
    await host.get_by_label("Without names and times at first").check()
    await host.get_by_label(re.compile("Reviewer.s name")).fill("Rae")
    await button(host, "Make link").click()
    await button(host, "Copy link for Rae").wait_for()
    yield host
