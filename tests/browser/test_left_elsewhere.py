"""Work that was kept under a seat which opens nothing any more: offered in the next one."""

from browser.test_coming_back import is_put_aside, write_offline
from browser.visitors import agree, until
from playwright.async_api import expect

LEFT = "Some of your text on"


async def leaves_work(guests, interview):
    """Return Ada, and the browser of Cleo, who was cut off and has closed the tab."""
    ada, cleo = await guests.pair(interview)
    await cleo.types("seen by all ")
    await agree(ada, cleo)
    await write_offline(cleo, "kept by one")
    browser = cleo.page.context
    await cleo.page.close()
    cleo.wire.mend()
    await browser.set_offline(False)
    return ada, browser


async def test_work_of_a_seat_that_ran_out_is_offered_in_the_next_one(guests, interview, tmp_path):
    ada, browser = await leaves_work(guests, interview)
    await browser.clear_cookies()
    again = await guests.lets_in(ada, interview["links"]["candidate"], browser)
    await expect(again.messages).to_contain_text(LEFT)
    async with again.page.expect_download() as download:
        await again.button("Download").click()
    await (await download.value).save_as(tmp_path / "saved.txt")
    assert (tmp_path / "saved.txt").read_text() == "seen by all kept by one"
    assert not (await ada.text()).endswith("one")


async def test_what_was_dismissed_is_offered_no_more(guests, interview):
    ada, browser = await leaves_work(guests, interview)
    await browser.clear_cookies()
    again = await guests.lets_in(ada, interview["links"]["candidate"], browser)
    assert await is_put_aside(again, "kept by one")
    await again.button("Dismiss").click()
    await until(lambda: keeps_nothing(again))
    await again.page.reload()
    await again.types("!")
    await agree(ada, again)
    await expect(again.page.get_by_text(LEFT)).to_have_count(0)


async def keeps_nothing(visitor):
    return not await is_put_aside(visitor, "x")


async def test_work_of_a_seat_that_can_still_come_back_is_left_to_it(guests, interview):
    ada, browser = await leaves_work(guests, interview)
    (seat,) = [each["name"][-26:] for each in await browser.cookies() if "seat" in each["name"]]
    other = await guests.tab(browser)
    async with other.page.expect_event("websocket", lambda opened: seat in opened.url) as asked:
        await other.page.goto(interview["links"]["interviewer"])
    asking = await asked.value
    await until(lambda: is_over(asking))
    cleo = await guests.tab(browser)
    await cleo.page.goto(f"/room/{seat}")
    await agree(ada, cleo)
    assert await ada.text() == "seen by all kept by one"
    # What is offered stays until it is dismissed: by now it would long be there.
    await expect(other.board).to_have_text("seen by all kept by one")
    await expect(other.page.get_by_text(LEFT)).to_have_count(0)


async def is_over(socket):
    return socket.is_closed()
