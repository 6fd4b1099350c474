"""The library in a browser: ladders, a search that stands in the address, one problem."""

import re

import pytest
from playwright.async_api import expect
from problems.good import write_good_library
from serving import serving
from visiting import House, violations


@pytest.fixture
def root(tmp_path, monkeypatch):
    folder = tmp_path / "own"
    folder.mkdir()
    write_good_library(folder)
    monkeypatch.setenv("CHALKROOM_PROBLEMS", str(folder))
    return folder


@pytest.fixture
def team(chromium, root, tmp_path):
    """The house of a team that has problems of its own."""
    (tmp_path / "data").mkdir()
    with serving(tmp_path / "data") as place:
        yield House(chromium, place)


async def opened(house, address="/problems"):
    page = await house.host()
    await page.goto(address)
    await page.get_by_role("heading", name="Problems", exact=True).wait_for()
    return page


def rungs(page):
    return page.get_by_role("main").get_by_role("listitem").get_by_role("link")


async def test_the_host_comes_to_the_problems_from_the_list_of_interviews(house):
    page = await house.host()
    await page.get_by_role("link", name="Problems").click()
    await expect(page.get_by_role("heading", name="Arrays")).to_be_visible()
    await expect(rungs(page).filter(has_text="Busiest Hour")).to_be_visible()


async def test_a_filter_stands_in_the_address_and_back_takes_it_away(house):
    page = await opened(house)
    before = await rungs(page).count()
    await page.get_by_label("Track").select_option("SQL")
    await expect(page).to_have_url(re.compile(r"/problems\?track=sql$"))
    await expect(page.get_by_role("heading", name="Arrays")).to_have_count(0)
    await page.go_back()
    await expect(page.get_by_role("heading", name="Arrays")).to_be_visible()
    await expect(rungs(page)).to_have_count(before)
    await expect(page.get_by_label("Track")).to_have_value("")


async def test_a_search_is_one_step_back_however_much_is_typed(house):
    page = await opened(house)
    await page.get_by_role("searchbox", name="Search").press_sequentially("kiosk", delay=20)
    await expect(rungs(page)).to_have_count(1)
    await expect(page.get_by_role("status")).to_have_text(re.compile("^1 of [0-9]+ problems$"))
    await page.go_back()
    await expect(page.get_by_role("searchbox", name="Search")).to_have_value("")
    await expect(page).to_have_url(re.compile("/problems$"))


async def test_a_search_can_be_linked(house):
    page = await opened(house, "/problems?words=kiosk&level=3")
    await expect(rungs(page)).to_have_text(["The Broken Kiosk"])
    await expect(page.get_by_label("Level")).to_have_value("3")
    await page.get_by_role("button", name="Clear filters").click()
    await expect(page).to_have_url(re.compile("/problems$"))


async def test_a_search_that_finds_nothing_says_so(house):
    page = await opened(house, "/problems?words=zzzz")
    await expect(page.get_by_role("heading", name="No problem fits")).to_be_visible()


async def test_the_task_and_the_private_half_are_apart(house):
    page = await opened(house)
    await rungs(page).filter(has_text="Busiest Hour").click()
    task = page.get_by_role("region", name="What the candidate sees")
    private = page.get_by_role("region", name="Only interviewers see this")
    await expect(task).to_contain_text("A building logs the minute of the day")
    await expect(task).not_to_contain_text("two positions")
    await expect(private.locator(".tok-keyword").first).to_have_text(re.compile("def"))
    await expect(page).to_have_title("Busiest Hour - Chalkroom")


async def test_one_walks_up_and_down_the_ladder(house):
    page = await house.host()
    await page.goto("/problems/arrays/busiest-hour")
    await page.get_by_role("link", name="Easier Two Price Lists").click()
    await expect(page.get_by_role("heading", name="Two Price Lists")).to_be_visible()
    await page.get_by_role("link", name="Harder Busiest Hour").click()
    await expect(page.get_by_role("heading", name="Busiest Hour")).to_be_visible()


async def test_an_interviewer_looks_through_the_library_by_the_seat_of_the_room(house):
    page = await house.interviewer(await house.create())
    seat = page.url.rpartition("/")[2]
    await page.goto(f"/problems?seat={seat}&words=kiosk")
    await rungs(page).filter(has_text="The Broken Kiosk").click()
    await expect(page.get_by_role("heading", name="Model answer")).to_be_visible()
    await page.get_by_role("link", name="Problems").click()
    await expect(page.get_by_role("heading", name="Arrays")).to_be_visible()
    await expect(page.get_by_role("link", name="All interviews")).to_have_count(0)


async def test_a_candidate_s_seat_opens_nothing(house):
    page = await house.guest((await house.create())["links"]["candidate"])
    await page.goto(f"/problems?seat={page.url.rpartition('/')[2]}")
    await expect(page.get_by_role("heading", name="cannot be shown")).to_be_visible()
    await expect(page.get_by_role("link", name=re.compile("Hour|Kiosk"))).to_have_count(0)


async def test_a_stranger_is_asked_to_sign_in(house):
    page = await house.visitor()
    await page.goto("/problems/arrays/busiest-hour")
    await expect(page.get_by_role("heading", name="Sign in first")).to_be_visible()


async def test_a_file_that_breaks_is_told_with_its_line_until_it_is_mended(team, root):
    path = root / "rows/rows-3.md"
    good = path.read_text()
    path.write_text(good.replace("level: 3", "level: yes"))
    page = await opened(team)
    told = page.get_by_role("region", name="1 file cannot be used")
    await reloaded(page, lambda: told.is_visible())
    await expect(told).to_contain_text("rows/rows-3.md, line 6")
    await expect(rungs(page)).to_have_count(9)
    assert await violations(page) == []
    path.write_text(good)
    await reloaded(page, lambda: told.is_hidden())
    await expect(rungs(page)).to_have_count(10)


async def reloaded(page, is_seen):
    """Load the page again until it shows what files say: they are looked at once a second."""
    while not await is_seen():
        await page.reload()
        await rungs(page).first.wait_for()
