"""What people see of each other: who comes, who is cut off, where they write, where they talk."""

from browser.visitors import agree
from playwright.async_api import expect


async def test_who_is_cut_off_is_shown_so_after_a_moment_and_comes_back(guests, interview):
    ada, cleo = await guests.pair(interview)
    line = ada.people.get_by_role("listitem").filter(has_text="Cleo")
    await expect(line).to_contain_text("candidate, here")
    cleo.wire.cut()
    await cleo.is_offline()
    await expect(line).to_contain_text("candidate, here")
    await expect(line).to_contain_text("candidate, reconnecting")
    cleo.wire.mend()
    await expect(line).to_contain_text("candidate, here")


async def test_the_candidate_hears_that_the_interviewer_is_reconnecting(guests, interview):
    ada, cleo = await guests.pair(interview)
    ada.wire.cut()
    await expect(cleo.messages).to_contain_text(
        "Your interviewer is reconnecting. What you write is saved."
    )
    await cleo.types("alone")
    await cleo.is_saved()
    ada.wire.mend()
    await expect(cleo.messages).to_have_count(0)
    await agree(ada, cleo)
    assert await ada.text() == "alone"


async def test_a_second_device_waits_again_and_is_the_same_person(guests, interview):
    ada, cleo = await guests.pair(interview)
    tablet = await guests.opens(interview["links"]["candidate"])
    await tablet.page.get_by_role("textbox", name="Your name").fill("Cleo")
    await tablet.button("Join recorded").click()
    await expect(ada.people).to_contain_text("Cleo waits to be let in: candidate, second device")
    await ada.button("Admit Cleo").click()
    await tablet.board.wait_for()
    await expect(ada.people.get_by_role("listitem")).to_have_count(2)
    await tablet.types("by the tablet")
    await cleo.goes_to("start")
    await cleo.types("by the laptop, ")
    await agree(ada, cleo, tablet)
    assert await ada.text() == "by the laptop, by the tablet"
    await tablet.page.close()
    await cleo.types("still ")
    await agree(ada, cleo)


async def test_others_see_a_caret_with_a_name_where_somebody_writes(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.types("one\ntwo\nthree")
    await agree(ada, cleo)
    flag = ada.page.locator(".remote-caret-flag")
    await expect(flag).to_have_attribute("title", "Cleo")
    low = (await flag.bounding_box())["y"]
    await cleo.goes_to("start")
    await cleo.page.keyboard.press("Shift+ArrowDown")
    await expect(ada.page.locator(".remote-selection")).not_to_have_count(0)
    assert (await flag.bounding_box())["y"] < low
    await expect(cleo.page.locator(".remote-caret-flag[title=Cleo]")).to_have_count(0)


async def test_a_call_link_is_one_press_away_for_everybody(guests, interview):
    ada, cleo = await guests.pair(interview)
    await ada.page.get_by_role("region", name="Call").get_by_role("button", name="Call").click()
    await ada.page.get_by_label("Address of the call").fill("https://meet.example.org/room-7")
    await ada.button("Set").click()
    link = cleo.page.get_by_role("link", name="Open the call in a new tab")
    await expect(link).to_have_attribute("href", "https://meet.example.org/room-7")
    await expect(link).to_have_attribute("target", "_blank")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")


async def test_a_line_of_chat_goes_both_ways(guests, interview):
    ada, cleo = await guests.pair(interview)
    for speaker, line in ((ada, "Can you hear me?"), (cleo, "Yes, now I can.")):
        await speaker.page.get_by_role("textbox", name="Chat").fill(line)
        await speaker.page.keyboard.press("Enter")
    for hearer in (ada, cleo):
        await expect(hearer.page.get_by_role("log")).to_contain_text("Can you hear me?")
        await expect(hearer.page.get_by_role("log")).to_contain_text("Yes, now I can.")
