"""The report in a browser: no fault that axe knows, in both themes, on a screen and on paper."""

import pytest
from visiting import board, end, violations


async def held(house, theme):
    """Hold an interview, and return the host's page with its report."""
    interview = await house.create()
    ada = await house.interviewer(interview)
    await board(ada).press_sequentially("print(1)")
    await ada.get_by_text("Saved", exact=False).first.wait_for()
    await end(ada)
    page = await house.host(theme=theme)
    await page.goto(f"/replay/{interview['id']}/report")
    await page.get_by_role("heading", name="House rules").wait_for()
    return page


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_the_report_has_no_fault_and_says_who_wrote(house, theme):
    page = await held(house, theme)
    assert await violations(page) == []
    await page.get_by_text("Interviewer 100.0 % (8)").wait_for()
    await page.emulate_media(media="print")
    assert not await page.get_by_role("button", name="Print").is_visible()
