"""What people meet on a visit to a room, from the door to the last page."""

import re

from playwright.async_api import expect
from visiting import board, end


async def test_somebody_who_waits_shows_in_the_title_and_at_the_door(house):
    interview = await house.create()
    ada = await house.interviewer(interview)
    cleo = await house.guest(interview["links"]["candidate"])
    await cleo.get_by_role("textbox", name="Your name").fill("Cleo M.")
    await cleo.get_by_role("button", name="Ask for no recording").click()
    await expect(ada).to_have_title(re.compile(r"^\(1\) "))
    await expect(ada.get_by_text("Cleo M. asks for no recording.")).to_be_visible()
    await ada.get_by_role("button", name="Admit Cleo M.").click()
    await expect(ada).to_have_title(re.compile(r"^[^(]"))
    await expect(cleo.get_by_text("This interview is not recorded.")).to_be_visible()


async def test_there_is_one_textbox_named_board(house):
    ada, cleo = await house.pair()
    await ada.get_by_role("button", name="New board").click()
    await ada.get_by_role("button", name="Open", exact=True).click()
    await ada.get_by_role("button", name="Blank board").click()
    await expect(ada.get_by_role("textbox", name="Earlier board: Blank board")).to_be_visible()
    await expect(board(ada)).to_have_count(1)
    await expect(board(cleo)).to_have_count(1)


async def test_notes_are_for_interviewers_only(house):
    ada, cleo = await house.pair()
    await ada.get_by_role("textbox", name="Private note").fill("Asked about empty input.")
    await ada.get_by_role("button", name="Add note").click()
    await expect(ada.get_by_role("region", name="Notes")).to_contain_text("empty input")
    await expect(cleo.get_by_role("region", name="People")).to_be_visible()
    await expect(cleo.get_by_role("region", name="Notes")).to_have_count(0)


async def test_what_is_said_in_the_chat_the_other_reads(house):
    ada, cleo = await house.pair()
    await cleo.get_by_role("textbox", name="Chat").fill("Can you hear me?")
    await cleo.keyboard.press("Enter")
    await expect(ada.get_by_role("log")).to_contain_text("Can you hear me?")


async def test_the_end_thanks_the_candidate_and_leaves_the_interviewer_the_notes(house):
    ada, cleo = await house.pair()
    await end(ada)
    await expect(cleo.get_by_role("heading", name="Thank you")).to_be_visible()
    await expect(ada.get_by_text("The interview has ended.").first).to_be_visible()
    await ada.get_by_role("textbox", name="Private note").fill("A clear yes.")
    await ada.get_by_role("button", name="Add note").click()
    await expect(ada.get_by_role("region", name="Notes")).to_contain_text("A clear yes.")


async def test_who_leaves_can_come_back(house):
    ada, cleo = await house.pair()
    await cleo.get_by_role("button", name="Leave", exact=True).click()
    await cleo.get_by_role("button", name="Leave now").click()
    await expect(ada.get_by_role("region", name="People")).to_contain_text("has left")
    await cleo.get_by_role("button", name="Come back").click()
    await expect(board(cleo)).to_be_visible()


async def test_the_candidate_hears_that_the_interviewer_reconnects(house):
    ada, cleo = await house.pair()
    await ada.context.close()
    words = cleo.get_by_text("Your interviewer is reconnecting.")
    await expect(words).to_be_visible(timeout=15_000)
    await expect(board(cleo)).to_be_editable()


async def test_an_offline_writer_is_told_and_goes_on_writing(house):
    _, cleo = await house.pair()
    await cleo.context.set_offline(True)
    await board(cleo).press_sequentially("kept")
    saved = cleo.get_by_role("status", name="Saved state")
    await expect(saved).to_have_text(re.compile(r"^Offline, \d+ kept here"), timeout=30_000)
    await expect(cleo.get_by_text("The connection is cut.")).to_be_visible(timeout=15_000)
    await cleo.context.set_offline(False)
    await expect(saved).to_have_text("Saved", timeout=30_000)


async def test_a_removed_candidate_is_told_what_happened(house):
    ada, cleo = await house.pair()
    await ada.get_by_label("Options for Cleo Marchetti").click()
    await ada.get_by_role("button", name="Remove Cleo Marchetti").click()
    await ada.get_by_role("button", name="Remove for good").click()
    heading = cleo.get_by_role("heading", name="You are no longer in the room")
    await expect(heading).to_be_visible()
