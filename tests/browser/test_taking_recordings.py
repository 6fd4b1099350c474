"""The host takes the files of an interview that has ended."""

import pytest
from playwright.async_api import expect
from visiting import end, violations

from chalkroom.recording.examining import examine


async def opened(house, theme="light"):
    """Return the host's page of an interview that has ended."""
    interview = await house.create()
    await end(await house.interviewer(interview))
    page = await house.host(theme=theme)
    await page.goto(f"/interviews/{interview['id']}")
    await expect(page.get_by_role("heading", name="Recording", exact=True)).to_be_visible()
    return page


async def download(page, name):
    async with page.expect_download() as started:
        await page.get_by_role("link", name=name).click()
    return await (await started.value).path()


async def test_the_page_that_plays_by_itself_is_whole_in_both_editions(house):
    page = await opened(house)
    for name, edition in (("Full", "full"), ("Candidate\u2019s edition", "candidate")):
        found = examine((await download(page, f"{name}: Web page")).read_bytes())
        assert (found.verdict, found.recording.header.edition) == ("whole", edition)


async def test_every_file_that_is_offered_is_there(house):
    page = await opened(house)
    links = await page.locator(".files a").evaluate_all("all => all.map(each => each.href)")
    assert len(links) >= 8
    for link in links:
        assert (await page.request.get(link)).ok, link


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_the_files_are_for_everybody(house, theme):
    assert await violations(await opened(house, theme)) == []
