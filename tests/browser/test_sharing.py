"""Sharing a recording in browsers: who makes a link, who looks by it, and how that ends."""

import re

import pytest
import pytest_asyncio
from browser.replays import Player, interviewed, replays
from playwright.async_api import expect
from visiting import violations

LISTED = "fetch(`${location.pathname}/shares`).then((answer) => answer.json())"


@pytest_asyncio.fixture(loop_scope="session")
async def shown(guests, interview):
    await interviewed(guests, interview)
    player = await replays(guests, interview)
    await player.page.get_by_role("button", name="Share", exact=True).click()
    return player.page


async def shares(page, name="Rae", scope=None):
    await page.get_by_label(re.compile("Reviewer.s name")).fill(name)
    if scope:
        await page.get_by_label(scope).check()
    await page.get_by_role("button", name="Make link").click()
    await page.get_by_role("button", name=f"Copy link for {name}").wait_for()
    return (await page.evaluate(LISTED))["shares"][0]["address"]


async def reviewed(guests, link) -> Player:
    player = Player(await guests.tab())
    await player.page.goto(link)
    await player.page.wait_for_url("**/review/*")
    await player.is_open()
    return player


async def test_a_reviewer_sees_the_room_and_no_private_lane(guests, shown):
    player = await reviewed(guests, await shares(shown))
    assert "#" not in player.page.url
    await expect(player.moment("Names things well")).to_have_count(0)
    await expect(player.page.get_by_role("button", name="Share", exact=True)).to_have_count(0)


async def test_a_reviewer_with_the_private_lanes_sees_notes(guests, shown):
    player = await reviewed(guests, await shares(shown, scope="Private lanes as well"))
    await expect(player.moment("Names things well")).to_have_count(1)


async def test_a_link_that_is_taken_back_opens_nothing(guests, shown):
    guests.tolerates("status of 404")
    player = await reviewed(guests, await shares(shown))
    await shown.get_by_role("button", name="Take back the link of Rae").click()
    await shown.get_by_role("button", name="Take back now").click()
    await expect(shown.get_by_role("heading", name="Rae", level=3)).to_be_focused()
    await expect(shown.get_by_role("dialog").get_by_role("status").first).to_have_text(
        "The link of Rae is taken back."
    )
    answer = await player.page.reload()
    assert answer.status == 404


async def test_who_presses_twice_makes_one_link(guests, shown):
    await shown.get_by_label(re.compile("Reviewer.s name")).fill("Rae")
    twice = "(button) => { button.click(); button.click() }"
    await shown.get_by_role("button", name="Make link").evaluate(twice)
    await shown.get_by_role("button", name="Copy link for Rae").first.wait_for()
    assert len((await shown.evaluate(LISTED))["shares"]) == 1


async def test_the_longest_name_fits_into_the_dialog(shown):
    await shares(shown, "M" * 64)
    dialog = shown.get_by_role("dialog").first
    assert await dialog.evaluate("(shown) => shown.scrollWidth <= shown.clientWidth")


async def test_whoever_shares_is_told_until_when_the_recording_is_kept(shown):
    until = shown.get_by_role("dialog").get_by_text("The recording is kept until")
    await expect(until).to_contain_text("20")
    assert await shown.get_by_label("Days").get_attribute("aria-describedby") == "kept-until"


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_the_dialog_is_for_everybody(house, guests, interview, theme):
    await interviewed(guests, interview)
    page = await house.host(theme=theme)
    await page.goto(f"/replay/{interview['id']}")
    await page.get_by_role("button", name="Share", exact=True).click()
    await shares(page)
    assert await violations(page) == []
