"""The candidate's view of an interviewer: a connection of its own shows what the candidate sees."""

import pytest
from visiting import board, violations

PANEL = "Candidate's view"
SIZES = [(1280, 800), (768, 1024)]


async def opened(ada):
    """Unfold the panel; the drawer first, where panels are one."""
    fold = ada.get_by_role("button", name=PANEL)
    if not await fold.is_visible():
        await ada.get_by_role("button", name="Panels", exact=True).click()
    await fold.click()
    panel = ada.get_by_role("region", name=PANEL, exact=True)
    await panel.get_by_role("textbox", name=PANEL, exact=True).wait_for()
    return panel


async def test_it_shows_the_text_that_the_candidate_types_and_lets_nobody_write(house):
    ada, cleo = await house.pair()
    panel = await opened(ada)
    await board(cleo).press_sequentially("def busiest():")
    text = panel.get_by_role("textbox", name=PANEL, exact=True)
    await text.get_by_text("def busiest():").wait_for()
    assert await text.get_attribute("contenteditable") == "false"
    assert await board(ada).count() == 1


async def test_no_private_stream_is_open_to_the_candidate(house):
    ada, _ = await house.pair()
    panel = await opened(ada)
    await panel.get_by_text("Private streams open to the candidate: 0").wait_for()


async def test_what_is_private_does_not_show_in_it(house):
    ada, _ = await house.pair(plan="engineer-45")
    await ada.get_by_role("textbox", name="Private note").fill("PRIV-note")
    await ada.get_by_role("textbox", name="Private note").press("Enter")
    await ada.get_by_role("button", name="Open question:").first.click()
    panel = await opened(ada)
    await panel.get_by_role("region", name="Problem as the candidate sees it").wait_for()
    assert "PRIV-note" not in await panel.inner_text()


async def test_nobody_is_seen_to_look(house):
    ada, cleo = await house.pair()
    await opened(ada)
    people = cleo.get_by_role("region", name="People").get_by_role("listitem")
    assert await people.count() == 2


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
async def test_it_can_be_used_by_everybody(house, theme, size):
    ada, _ = await house.pair(plan="engineer-45", theme=theme)
    await ada.get_by_role("button", name="Open question:").first.click()
    await ada.set_viewport_size({"width": size[0], "height": size[1]})
    await opened(ada)
    assert await violations(ada) == []
