"""A reviewer rates what they see without names and times, and then has them revealed."""

import pytest
from playwright.async_api import expect
from visiting import board, end, violations

WISH = """([interview]) => fetch(`/replay/${interview}/shares`, {
  method: "POST",
  headers: { "Content-Type": "application/json", "X-Room": "1" },
  body: JSON.stringify({ name: "Rae", scope: "private", blind: true }),
}).then((answer) => answer.json())"""


async def reviewing(house, theme="light", **looks):
    """Hold an interview, and open the blind link to its recording in a browser of its own."""
    interview = await house.create(candidate="Cleo Canary")
    ada = await house.interviewer(interview)
    await board(ada).press_sequentially("print(1)")
    await ada.get_by_text("Saved", exact=False).first.wait_for()
    await end(ada)
    host = await house.host()
    await host.goto(f"/interviews/{interview['id']}")
    made = await host.evaluate(WISH, [interview["id"]])
    page = await house.visitor(theme=theme, **looks)
    await page.goto(made["shares"][0]["address"])
    await page.get_by_role("button", name="Rate", exact=True).wait_for()
    return page


async def rates(page):
    await page.get_by_role("button", name="Rate", exact=True).click()
    await page.get_by_role("group", name="The interview").wait_for()
    await page.get_by_role("radio", name="Yes", exact=True).check()
    await page.get_by_role("textbox", name="Summary").fill("Prints one.")


async def submits(page):
    await page.get_by_role("button", name="Submit rating").click()
    await page.get_by_role("button", name="Submit for good").click()
    await page.get_by_role("button", name="Reveal names and times").wait_for()


async def test_who_submits_a_rating_is_led_to_the_word_that_it_is(house):
    page = await reviewing(house)
    await rates(page)
    await submits(page)
    await expect(page.get_by_text("Your rating is submitted")).to_be_focused()


async def test_names_are_hidden_until_the_reviewer_has_rated(house):
    page = await reviewing(house)
    assert "Canary" not in await page.content()
    await rates(page)
    await submits(page)
    assert "Canary" not in await page.content()
    await page.get_by_role("button", name="Reveal names and times").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Cleo Canary")


async def test_what_was_said_survives_a_reload(house):
    page = await reviewing(house)
    await rates(page)
    await page.reload()
    await page.get_by_role("button", name="Rate", exact=True).click()
    await expect(page.get_by_role("textbox", name="Summary")).to_have_value("Prints one.")


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_the_form_of_a_reviewer_is_for_everybody(house, theme):
    page = await reviewing(house, theme)
    assert await violations(page) == []
    await rates(page)
    assert await violations(page) == []
    await submits(page)
    assert await violations(page) == []
