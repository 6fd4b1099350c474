"""Comments on a recording in browsers: written at a moment, read by whom they are for."""

import re

import pytest
from browser.replays import Player, interviewed, replays
from browser.test_sharing import reviewed, shares
from playwright.async_api import Page, expect
from visiting import violations

WORDS = "Asks <b>before</b> writing"


async def opens_comments(page: Page) -> None:
    await page.get_by_role("button", name="Comment", exact=True).click()
    await field(page).wait_for()


def field(page: Page):
    return page.get_by_role("textbox", name="Comment", exact=True)


def comments(page: Page):
    return page.get_by_role("list", name="Comments", exact=True).get_by_role("listitem")


async def comments_on(page: Page, text=WORDS) -> None:
    await opens_comments(page)
    await field(page).press_sequentially(text)
    await page.keyboard.press("Enter")
    await expect(comments(page).filter(has_text=text)).to_have_count(1)


async def replayed(guests, interview) -> tuple[Player, Player]:
    """Return a host and Ada, who has not rated, at the replay of her interview."""
    ada, _ = await interviewed(guests, interview)
    host = await replays(guests, interview)
    return host, await replays(guests, interview, ada.page.context)


async def test_a_comment_is_of_the_moment_and_its_clock_goes_there(guests, interview):
    host, _ = await replayed(guests, interview)
    page, end = host.page, await host.time.input_value()
    await comments_on(page)
    await expect(field(page)).to_have_value("")
    await expect(field(page)).to_be_focused()
    await expect(comments(page)).to_have_attribute("aria-current", "true")
    await host.time.focus()
    await page.keyboard.press("Home")
    await comments(page).get_by_role("button", name=re.compile("Go to")).click()
    await expect(host.time).to_have_value(end)


async def test_an_interviewer_who_has_not_rated_reads_their_own_and_the_host_all(guests, interview):
    host, ada = await replayed(guests, interview)
    await comments_on(host.page)
    await comments_on(ada.page, "From Ada")
    await expect(comments(ada.page)).to_have_count(1)
    await host.page.reload()
    await opens_comments(host.page)
    await expect(comments(host.page)).to_have_count(2)


@pytest.mark.parametrize("scope", [None, "Private lanes as well"])
async def test_a_reviewer_reads_their_own_alone(guests, interview, scope):
    page = (await replayed(guests, interview))[0].page
    await comments_on(page)
    await page.get_by_role("button", name="Share", exact=True).click()
    reviewer = (await reviewed(guests, await shares(page, scope=scope))).page
    await comments_on(reviewer, "From a reviewer")
    await expect(comments(reviewer)).to_have_count(1)
    assert "Asks" not in await reviewer.content()


async def test_ones_own_comment_is_changed_and_removed(guests, interview):
    page = (await replayed(guests, interview))[0].page
    await comments_on(page)
    edit = page.get_by_role("button", name=re.compile("Edit comment"))
    await edit.click()
    await page.get_by_role("textbox", name="Change comment").fill("Plans first")
    await page.keyboard.press("Enter")
    await expect(edit).to_be_focused()
    await expect(comments(page)).to_contain_text("Plans first")
    await page.get_by_role("button", name=re.compile("Remove comment: ")).click()
    await page.get_by_role("button", name="Remove comment", exact=True).click()
    await expect(comments(page)).to_have_count(0)
    await expect(field(page)).to_be_focused()


async def test_a_draft_survives_a_reload_and_a_refusal_is_said(guests, interview):
    guests.tolerates("ERR_FAILED")
    page = (await replayed(guests, interview))[0].page
    await opens_comments(page)
    await field(page).fill("Half a thou")
    await page.reload()
    await opens_comments(page)
    await expect(field(page)).to_have_value("Half a thou")
    await page.route("**/comments", lambda route: route.abort())
    await page.get_by_role("button", name="Add comment").click()
    await expect(page.get_by_role("alert")).to_contain_text("cannot be reached")
    await expect(field(page)).to_have_value("Half a thou")


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_the_panel_is_for_everybody(house, guests, interview, theme):
    await interviewed(guests, interview)
    page = await house.host(theme=theme)
    await page.goto(f"/replay/{interview['id']}")
    await comments_on(page)
    assert await violations(page) == []
