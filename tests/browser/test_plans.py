"""Plans in a browser: built by rules, changed by buttons and keys, saved, and begun with."""

import asyncio
import re

from playwright.async_api import expect
from visiting import violations


async def built(house, role="data-scientist"):
    page = await house.host()
    await page.get_by_role("link", name="Plans").click()
    await page.get_by_role("link", name="Build by rules").click()
    await page.get_by_label("Role").select_option(role)
    await page.get_by_role("button", name="Build plan").click()
    return page


def titles(page, region="Questions"):
    return page.get_by_role("region", name=region, exact=True).locator(".title")


async def test_a_plan_is_built_changed_saved_and_an_interview_begins_with_it(house):
    page = await built(house)
    await page.get_by_role("button", name="Change before saving").click()
    await page.get_by_role("button", name="New question").click()
    await page.get_by_label("Title").last.fill("Why us?")
    await page.get_by_label("Task").fill("Tell us.")
    await page.get_by_role("button", name="Add question").click()
    await expect(titles(page).last).to_contain_text("Why us?")
    await page.get_by_label("Title").fill("For Cleo")
    await page.get_by_role("button", name="Save plan").click()
    await expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    await page.goto("/")
    await page.get_by_role("button", name="New interview").click()
    await page.get_by_label("Candidate's name").fill("Cleo")
    await page.get_by_label("Role or title").fill("Data scientist")
    await page.get_by_label("Plan").select_option("For Cleo")
    await page.get_by_role("button", name="Create", exact=True).click()
    plan = page.get_by_role("region", name="Plan")
    await expect(plan).to_contain_text("For Cleo")
    await expect(plan.get_by_role("listitem").filter(has_text="Why us?")).to_have_count(1)


async def test_questions_move_by_keys_and_keep_the_focus(house):
    page = await house.host()
    await page.goto("/plans/new?from=engineer-45")
    first = await titles(page).first.inner_text()
    await page.get_by_role("button", name=f"Move down: {first}").focus()
    await page.keyboard.press("Alt+ArrowDown")
    await expect(titles(page).nth(1)).to_have_text(first)
    await expect(page.get_by_role("button", name=f"Move down: {first}")).to_be_focused()
    await page.keyboard.press("Alt+ArrowUp")
    await expect(titles(page).first).to_have_text(first)


async def test_the_time_and_the_rules_follow_every_change(house):
    page = await house.host()
    await page.goto("/plans/new?from=engineer-45")
    await expect(page.get_by_text("29 of 33 min")).to_be_visible()
    await page.get_by_role("button", name="To reserve: Busiest Hour").click()
    await expect(page.get_by_text(re.compile("^13 of 33 min$"))).to_be_visible()
    rules = page.get_by_role("region", name="What the rules say")
    await expect(rules).to_contain_text("The last question is of level 2, not 3.")


async def test_what_cannot_be_reached_offers_what_can(house):
    page = await built(house, role="engineer")
    await page.get_by_label("Minutes").fill("45")
    await page.get_by_role("button", name="Build plan").click()
    await page.get_by_role("button", name="Build for level 3").click()
    await expect(page.get_by_role("heading", name="Engineer, 45 minutes")).to_be_visible()


async def test_what_is_typed_while_a_plan_is_built_stays(house):
    page = await built(house)
    await expect(page.get_by_role("heading", name="Data scientist, 60 minutes")).to_be_visible()
    is_typed = asyncio.Event()

    async def wait(route):
        await is_typed.wait()
        await route.continue_()

    await page.route("**/plans/build", wait)
    async with page.expect_response("**/plans/build"):
        await page.get_by_role("button", name="Build plan").click()
        await page.get_by_label("Minutes").fill("45")
        is_typed.set()
    await expect(page.get_by_role("region", name="Questions", exact=True)).to_be_visible()
    await expect(page.get_by_label("Minutes")).to_have_value("45")


async def test_whoever_was_overtaken_can_keep_their_own_as_a_new_plan(house):
    one = await built(house)
    await one.get_by_role("button", name="Save plan").click()
    await one.wait_for_url(re.compile("/plans/[a-z2-7]{26}$"))
    other = await house.host()
    await other.goto(one.url)
    for page, title in ((other, "Theirs"), (one, "Mine")):
        await page.get_by_label("Title").fill(title)
        await page.get_by_role("button", name="Save plan").click()
    await one.get_by_role("button", name="Save mine as a new plan").click()
    await expect(one.get_by_text("Saved", exact=True)).to_be_visible()
    assert one.url != other.url
    await other.reload()
    await expect(other.get_by_role("heading", name="Theirs")).to_be_visible()
    assert await violations(one) == []
