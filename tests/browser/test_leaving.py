"""Those who are sent out, by the end or by an interviewer: at once, for good, without a loss."""

import re

import pytest
from browser.visitors import agree
from playwright.async_api import expect

# Twice what people are promised, for machines that test much at once.
AT_ONCE = 2_000


async def ends(ada):
    await ada.button("End interview").click()
    await ada.button("End for everyone").click()


async def test_the_end_locks_everybody_out_but_interviewers(guests, interview):
    ada, cleo = await guests.pair(interview)
    watcher = await guests.lets_in(ada, interview["links"]["observer"], name="Olga")
    await cleo.types("the last word")
    await ends(ada)
    for visitor in (cleo, watcher):
        await expect(visitor.heading("Thank you")).to_be_visible()
        await visitor.page.reload()
        await expect(visitor.heading("Thank you")).to_be_visible()
        await expect(visitor.board).to_have_count(0)
    await expect(ada.messages).to_contain_text("The interview has ended.")
    await expect(ada.board).to_have_attribute("contenteditable", "false")
    await ada.page.reload()
    await expect(ada.board).to_have_text("the last word")
    await expect(ada.board).to_have_attribute("contenteditable", "false")


async def test_text_that_comes_after_the_end_is_offered_to_its_author(guests, interview, tmp_path):
    ada, cleo = await guests.pair(interview)
    await cleo.types("in time")
    await agree(ada, cleo)
    await cleo.loses_network()
    await cleo.types(", and too late")
    await cleo.is_offline()
    await ends(ada)
    await expect(ada.messages).to_contain_text("The interview has ended.")
    await cleo.has_network_again()
    await expect(cleo.heading("Thank you")).to_be_visible()
    async with cleo.page.expect_download() as download:
        await cleo.button("Download").click()
    saved = tmp_path / "saved.txt"
    await (await download.value).save_as(saved)
    assert saved.read_text() == "in time, and too late"
    assert await ada.text() == "in time"


async def test_who_is_removed_is_out_at_once_and_for_good(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.types("kept")
    await agree(ada, cleo)
    await ada.people.get_by_label("Options for Cleo").click()
    await ada.button("Remove Cleo").click()
    await ada.button("Remove for good").click()
    await expect(cleo.heading("You are no longer in the room")).to_be_visible(timeout=AT_ONCE)
    await cleo.page.goto(interview["links"]["candidate"])
    await expect(cleo.heading("You were not let in")).to_be_visible()
    assert await ada.text() == "kept"


async def test_whose_link_is_taken_back_is_out_at_once(guests, interview):
    guests.tolerates("status of 404")
    ada, cleo = await guests.pair(interview)
    host = await guests.tab()
    await host.page.goto(f"/#key={guests.place.key}")
    await host.button("New interview").wait_for()
    await host.page.goto(f"/interviews/{interview['id']}")
    await host.page.get_by_role("button", name=re.compile("^Revoke link, candidate")).click()
    await host.button("Revoke now").click()
    await expect(cleo.heading("You are no longer in the room")).to_be_visible(timeout=AT_ONCE)
    await cleo.page.goto(interview["links"]["candidate"])
    await expect(cleo.heading("This link opens nothing")).to_be_visible()
    await expect(ada.board).to_be_visible()


@pytest.mark.parametrize("role", ["candidate", "observer"])
async def test_who_is_turned_away_stays_outside(guests, interview, role):
    ada = await guests.interviewer(interview)
    stranger = await guests.opens(interview["links"][role])
    await stranger.page.get_by_role("textbox", name="Your name").fill("Sam")
    await stranger.button("Join recorded").click()
    await ada.button("Turn away Sam").click()
    await expect(stranger.heading("You were not let in")).to_be_visible()
    await stranger.page.reload()
    await expect(stranger.board).to_have_count(0)
