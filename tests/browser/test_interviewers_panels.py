"""Panels that only interviewers see: only their browsers fetch them, again if need be."""

import json
from pathlib import Path

from playwright.async_api import expect

from chalkroom.pages.assets import DIST

CHUNK = json.loads((DIST / "manifest.json").read_text("utf-8"))["interviewers.tsx"]["file"]


async def test_only_interviewers_fetch_their_panels(guests):
    ada, cleo = await guests.pair(await guests.create())
    await expect(ada.page.get_by_role("region", name="Notes")).to_be_visible()
    assert CHUNK in await fetched(ada)
    assert CHUNK not in await fetched(cleo)
    await expect(cleo.page.get_by_role("region", name="Notes")).to_have_count(0)


async def test_panels_that_could_not_be_fetched_come_with_the_next_page(guests):
    ada = await guests.interviewer(await guests.create())
    await ada.page.route(f"**/{CHUNK}", lambda route: route.abort())
    await ada.page.reload()
    await ada.goes_to("end")
    await ada.types("kept")
    await ada.page.unroute(f"**/{CHUNK}")
    await ada.button("Load this page again").click()
    await expect(ada.page.get_by_role("region", name="Notes")).to_be_visible()
    await expect(ada.board).to_contain_text("kept")


async def fetched(visitor):
    names = await visitor.page.evaluate(
        "performance.getEntriesByType('resource').map((entry) => entry.name)"
    )
    return {Path(name).name for name in names}
