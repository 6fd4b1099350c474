"""Every page in both themes, for eyes, keyboards and screen readers; names tests rely on."""

import re

import pytest
from browser.targets import too_small
from playwright.async_api import expect
from visiting import board, end, violations

THEMES = ["light", "dark"]
TABLET = (768, 1024)


async def opened_by_host(house, theme):
    page = await house.host(theme=theme)
    yield page
    await page.get_by_role("button", name="New interview").click()
    yield page
    await page.goto(f"/interviews/{(await house.create())['id']}")
    await page.get_by_role("button", name="Copy observer link").wait_for()
    yield page
    await page.get_by_role("button", name="Delete").click()
    yield page


async def opened_by_strangers(house, theme):
    page = await house.visitor(theme=theme)
    await page.goto("/")
    await page.get_by_label("Host key").wait_for()
    yield page
    await page.goto("/join#no-such-link")
    await page.get_by_role("heading", name="This link opens nothing").wait_for()
    yield page
    await page.goto("/no-such-page")
    yield page


async def opened_by_candidates(house, theme):
    interview = await house.create()
    page = await house.guest(interview["links"]["candidate"], theme=theme)
    await page.get_by_role("button", name="Join recorded").wait_for()
    yield page
    await page.get_by_role("button", name="Join recorded").click()
    await page.get_by_role("heading", name="Waiting for an interviewer").wait_for()
    yield page
    ada = await house.interviewer(interview)
    await ada.get_by_role("button", name="Turn away Cleo Marchetti").click()
    await page.get_by_role("heading", name="You were not let in").wait_for()
    yield page


async def opened_in_the_library(house, theme):
    page = await house.host(theme=theme)
    for address in ("/problems", "/problems?words=zzzz"):
        await page.goto(address)
        await page.get_by_role("heading", name="Problems", exact=True).wait_for()
        yield page
    for problem in ("arrays/busiest-hour", "sql/two-busiest", "stats/broken-kiosk"):
        await page.goto(f"/problems/{problem}")
        await page.get_by_role("heading", name="What the candidate sees").wait_for()
        yield page
    await page.goto("/problems/arrays/no-such-problem")
    await page.get_by_role("heading", name="No such problem").wait_for()
    yield page


async def opened_among_plans(house, theme):
    page = await house.host(theme=theme)
    await page.goto("/plans")
    await page.get_by_role("heading", name="Ready-made plans").wait_for()
    yield page
    await page.goto("/plans/engineer-45")
    await page.get_by_role("link", name="Copy and change").wait_for()
    yield page
    await page.goto("/plans/new?from=engineer-45")
    await page.get_by_role("button", name="New question").click()
    yield page
    await page.get_by_role("button", name="Cancel").click()
    yield page
    await page.goto("/plans/build")
    await page.get_by_role("button", name="Build plan").click()
    await page.get_by_text("Why not the others").click()
    yield page
    await page.goto("/plans/no-such-plan")
    await page.get_by_role("heading", name="No such plan").wait_for()
    yield page


async def opened_in_the_room(house, theme):
    ada, cleo = await house.pair(theme=theme)
    await ada.get_by_role("button", name="New board").click()
    await ada.get_by_role("button", name="Open", exact=True).click()
    await ada.get_by_role("button", name="Blank board").click()
    await ada.get_by_role("textbox", name="Earlier board: Blank board").wait_for()
    yield ada
    yield cleo
    await ada.get_by_role("button", name="Keyboard").click()
    yield ada
    await ada.keyboard.press("Escape")
    await end(ada)
    await cleo.get_by_role("heading", name="Thank you").wait_for()
    yield cleo
    yield ada


async def opened_with_questions(house, theme):
    ada, cleo = await house.pair(theme=theme, plan="engineer-45")
    await ada.get_by_role("button", name="Next question").click()
    await cleo.get_by_role("region", name="Problem").wait_for()
    yield cleo
    panel = ada.get_by_role("region", name="Questions")
    await panel.get_by_role("button", name="Hint", exact=True).click()
    await panel.get_by_text("How offers are chosen").click()
    await panel.get_by_role("button", name="Same Basket", exact=True).click()
    for way in ("Search problems", "Another plan", "New question"):
        await panel.get_by_role("button", name=way).click()
        yield ada
    await ada.get_by_role("button", name="Blank board").click()
    await ada.set_viewport_size({"width": 768, "height": 1024})
    yield ada


async def opened_with_a_pen(house, theme):
    ada, cleo = await house.pair(theme=theme)
    await board(ada).focus()
    await ada.keyboard.type("what an interviewer wrote")
    await cleo.locator(".passage").wait_for()
    for page in (ada, cleo):
        await ada.keyboard.press("F4")
        await page.locator(".pointed-at").wait_for()
        yield page
    await ada.keyboard.press("F2")
    await ada.get_by_role("button", name="Write on board").wait_for()
    await ada.keyboard.type("x")
    await ada.get_by_text("Press Write on board, F2").first.wait_for()
    yield ada


async def opened_with_a_guide(house, theme):
    ada, cleo = await house.pair(plan="engineer-45", theme=theme)
    await ada.get_by_role("button", name="Open question: Busiest Hour").click()
    guide = ada.get_by_role("region", name="Guide")
    await guide.get_by_role("checkbox").first.check()
    for part in ("Solutions", "Common mistakes", "Follow-ups", "Variants"):
        await guide.get_by_role("button", name=part).click()
    await guide.get_by_role("button", name="Release hint").click()
    await cleo.get_by_role("heading", name="Hints").wait_for()
    yield ada
    yield cleo
    await guide.get_by_role("button", name="Release rescue").click()
    yield ada


async def opened_with_a_clock(house, theme):
    ada, cleo = await house.pair(plan="engineer-45", theme=theme)
    await ada.get_by_role("button", name="Open question: Busiest Hour").click()
    await ada.get_by_role("button", name="Start clock").click()
    for page in (ada, cleo):
        await page.get_by_role("timer").get_by_text("running").wait_for()
        await page.get_by_role("button", name="Clock", exact=True).click()
        yield page
    await ada.get_by_role("button", name="Pause interview").click()
    await cleo.get_by_text("The interview is paused. No clock runs").wait_for()
    yield ada
    yield cleo


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    "pages",
    [
        opened_by_host,
        opened_by_strangers,
        opened_by_candidates,
        opened_in_the_library,
        opened_among_plans,
        opened_in_the_room,
        opened_with_questions,
        opened_with_a_guide,
        opened_with_a_clock,
        opened_with_a_pen,
    ],
)
async def test_no_page_has_a_fault_that_axe_or_a_finger_finds(house, pages, theme):
    async for page in pages(house, theme):
        assert await violations(page) == []
        if theme == "light":
            assert await too_small(page) == []


async def test_every_role_has_a_link_to_copy(house):
    page = await house.host()
    await page.get_by_role("button", name="New interview").click()
    await page.get_by_label("Candidate's name").fill("Cleo Marchetti")
    await page.get_by_label("Role or title").fill("Backend engineer")
    await page.get_by_label("Interviewers").fill("Ada\nGrace")
    await page.get_by_role("button", name="Create", exact=True).click()
    for role in ("interviewer", "candidate", "observer"):
        await expect(page.get_by_role("button", name=f"Copy {role} link")).to_be_visible()
    await expect(page.get_by_role("button", name="Copy link for Grace")).to_be_visible()
    await expect(page.locator("body")).not_to_contain_text("/join#")


async def test_what_is_wrong_with_a_form_is_said_at_its_field(house):
    page = await house.host()
    await page.get_by_role("button", name="New interview").click()
    await page.get_by_label("Candidate's name").fill("Cleo Marchetti")
    await page.get_by_label("Role or title").fill("Backend engineer")
    call = page.get_by_label("Link to the call")
    await call.fill("no address")
    await page.get_by_role("button", name="Create", exact=True).click()
    await expect(call).to_be_focused()
    await expect(call).to_have_accessible_description(re.compile("^A call link begins with"))
    assert await violations(page) == []


async def test_observers_are_told_what_they_are_and_get_no_board_to_try(house):
    page = await house.guest((await house.create())["links"]["observer"])
    await expect(page.get_by_text("You come as an observer.")).to_be_visible()
    await expect(page.get_by_role("textbox", name="Warm-up board")).to_have_count(0)


async def test_a_copied_link_opens_the_room(house):
    interview = await house.create()
    page = await house.host()
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await page.goto(f"/interviews/{interview['id']}")
    await page.get_by_role("button", name="Copy interviewer link").click()
    await expect(page.get_by_text("Copied")).to_be_visible()
    copied = await page.evaluate("navigator.clipboard.readText()")
    assert copied == interview["links"]["interviewer"]


async def test_a_link_taken_back_opens_nothing_until_it_is_renewed(house):
    interview = await house.create()
    page = await house.host()
    await page.goto(f"/interviews/{interview['id']}")
    await page.get_by_role("button", name=re.compile("Revoke link, candidate")).click()
    await page.get_by_role("button", name="Revoke now").click()
    await page.get_by_role("button", name=re.compile("New link, candidate")).wait_for()
    stranger = await house.visitor()
    await stranger.goto(interview["links"]["candidate"])
    heading = stranger.get_by_role("heading", name="This link opens nothing")
    await expect(heading).to_be_visible()
    await page.get_by_role("button", name=re.compile("New link, candidate")).click()
    await expect(page.get_by_role("button", name="Copy candidate link")).to_be_visible()


async def test_no_address_shows_a_secret(house):
    host = await house.host()
    assert "#" not in host.url
    ada, cleo = await house.pair()
    for page in (ada, cleo):
        assert re.fullmatch(r"http://[^/]+/room/[a-z2-7]{26}", page.url)


async def test_the_board_has_most_of_the_window(house):
    ada, _ = await house.pair()
    box = await ada.locator(".current-board").bounding_box()
    assert box["width"] * box["height"] >= 0.6 * 1280 * 800


async def test_panels_are_a_drawer_on_a_tablet(house):
    ada = await house.interviewer(await house.create(), size=TABLET)
    people = ada.get_by_role("region", name="People")
    await expect(people).to_be_hidden()
    assert (await board(ada).bounding_box())["width"] > 700
    await ada.get_by_role("button", name="Panels").click()
    await expect(people).to_be_visible()
    await ada.get_by_role("textbox", name="Chat").focus()
    await ada.keyboard.press("Escape")
    await expect(people).to_be_hidden()
    await expect(board(ada)).to_be_focused()


async def test_pages_fit_a_narrow_telephone(house):
    interview = await house.create()
    page = await house.guest(interview["links"]["candidate"], size=(320, 640))
    await page.get_by_role("button", name="Join recorded").wait_for()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 320


async def test_the_chosen_theme_outlives_a_reload(house):
    page = await house.host(theme="light")
    light = await page.evaluate(GROUND)
    await page.get_by_role("button", name="Theme: system").click()
    await page.get_by_role("button", name="Theme: light").click()
    dark = await page.evaluate(GROUND)
    await page.reload()
    await page.get_by_role("button", name="Theme: dark").wait_for()
    assert await page.evaluate(GROUND) == dark != light


GROUND = "getComputedStyle(document.documentElement).backgroundColor"
