"""What is observed of a candidate: plain facts, the same for everybody, and the reasons given."""

import re

import pytest
from browser.visitors import agree
from playwright.async_api import expect

LARGE = "a line of the board\n" * 20
# What a browser shows of a tab that lies behind another; a headless one never hides a page.
IN_SIGHT = """isInSight => {
  Object.defineProperty(document, "hidden", { value: !isInSight, configurable: true })
  document.dispatchEvent(new Event("visibilitychange"))
}"""


def observed(visitor):
    return visitor.page.get_by_role("region", name="Observed")


async def is_seen_by(visitor, *facts):
    """Wait until the list of somebody has exactly these facts."""
    await expect(observed(visitor).locator(".fact")).to_contain_text(list(facts))


async def are_seen(ada, cleo, *facts):
    for visitor in (ada, cleo):
        await is_seen_by(visitor, *facts)
    times = [await observed(one).locator("time").all_text_contents() for one in (ada, cleo)]
    assert times[0] == times[1]


async def hides(visitor):
    await visitor.page.evaluate(IN_SIGHT, False)


async def looks(visitor):
    await visitor.page.evaluate(IN_SIGHT, True)


async def test_text_from_outside_is_observed_with_its_size(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.pastes("twelve units")
    await are_seen(ada, cleo, "Pasted 12 characters")


async def test_the_candidate_sees_the_count_though_the_list_is_folded(guests, interview):
    _, cleo = await guests.pair(interview)
    await expect(observed(cleo).get_by_role("heading")).to_have_text("Observed0")
    await cleo.pastes("one")
    await expect(observed(cleo).get_by_role("heading")).to_have_text("Observed1")
    await expect(observed(cleo).locator(".fact")).to_be_hidden()
    await cleo.button("Panels").click()
    await cleo.button("1 observed").click()
    await expect(observed(cleo)).to_be_focused()


async def test_the_candidate_is_told_once_and_politely(guests, interview):
    _, cleo = await guests.pair(interview)
    await cleo.pastes("one")
    told = cleo.page.get_by_text("Observed: Pasted 3 characters.")
    await expect(told).to_have_attribute("aria-live", "polite")
    await expect(told).to_have_count(1)


async def test_a_line_moved_within_the_board_is_not_observed(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.types("a line that is long enough to be a large insert\nsecond\n")
    await cleo.page.keyboard.press("Control+Home")
    await cleo.page.keyboard.press("Shift+ArrowDown")
    await cleo.page.keyboard.press("Control+x")
    await expect(cleo.board).to_have_text("second")
    await cleo.page.keyboard.press("Control+End")
    await cleo.page.keyboard.press("Control+v")
    await expect(cleo.board).to_contain_text("a line that")
    await cleo.pastes("end")
    await are_seen(ada, cleo, "Pasted 3 characters")


async def test_a_large_deletion_is_observed_and_its_undo_is_not(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.pastes(LARGE)
    await cleo.page.keyboard.press("Control+a")
    await cleo.page.keyboard.press("Delete")
    await cleo.page.keyboard.press("Control+z")
    await expect(cleo.board).to_contain_text("a line of the board")
    await cleo.pastes("end")
    facts = ["Pasted 400 characters", "Large cut, 400 characters", "Pasted 3 characters"]
    await are_seen(ada, cleo, *facts)


@pytest.mark.parametrize(("size", "facts"), [(40, []), (41, ["Large insert, 41 characters"])])
async def test_much_at_once_without_an_origin_is_a_large_insert(guests, interview, size, facts):
    ada, cleo = await guests.pair(interview)
    await cleo.page.keyboard.insert_text("x" * size)
    await agree(ada, cleo)
    await cleo.pastes("end")
    await are_seen(ada, cleo, *facts, "Pasted 3 characters")


async def test_a_paste_while_cut_off_is_observed_after_a_reload(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.types("typed")
    await agree(ada, cleo)
    cleo.wire.cut()
    await cleo.is_offline()
    await cleo.pastes("kept in the browser")
    await expect(cleo.chip).to_have_text("Offline, 1 kept here")
    cleo.page.on("dialog", lambda dialog: dialog.accept())
    cleo.wire.mend()
    await cleo.page.reload()
    await agree(ada, cleo)
    await are_seen(ada, cleo, "Pasted 19 characters")


async def test_what_an_interviewer_pastes_is_not_observed(guests, interview):
    ada, cleo = await guests.pair(interview)
    await ada.pastes(LARGE)
    await agree(ada, cleo)
    await cleo.pastes("end")
    await are_seen(ada, cleo, "Pasted 3 characters")


async def test_leaving_the_page_and_returning_are_observed(guests, interview):
    ada, cleo = await guests.pair(interview)
    await hides(cleo)
    await is_seen_by(ada, "Left the page")
    await looks(cleo)
    await are_seen(ada, cleo, "Left the page", "Returned")


async def test_a_page_that_is_hidden_when_it_comes_back_is_still_away(guests, interview):
    ada, cleo = await guests.pair(interview)
    await hides(cleo)
    await is_seen_by(ada, "Left the page")
    cleo.wire.cut()
    await cleo.is_offline()
    cleo.wire.mend()
    await cleo.is_saved()
    await expect(ada.people.get_by_text("candidate, away")).to_be_visible()


async def test_loading_the_page_again_is_not_leaving_it(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.page.reload()
    await cleo.board.wait_for()
    await cleo.pastes("end")
    await are_seen(ada, cleo, "Pasted 3 characters")


async def test_nothing_is_observed_that_the_house_rules_leave_out(guests):
    rules = {"paste": "allowed", "notes_leaving": False}
    ada, cleo = await guests.pair(await guests.create(rules=rules))
    await cleo.pastes(LARGE)
    await hides(cleo)
    await cleo.page.wait_for_timeout(500)
    await looks(cleo)
    await agree(ada, cleo)
    await expect(observed(ada)).to_contain_text("Nothing so far.")


async def test_everybody_reads_the_reason_that_the_candidate_gives(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.pastes("note")
    await observed(cleo).get_by_role("button", name="Observed").click()
    await cleo.button("Add reason").click()
    await expect(cleo.page.get_by_role("textbox", name="Reason")).to_be_focused()
    await cleo.types("My own notes")
    await cleo.page.keyboard.press("Enter")
    await expect(observed(ada).locator(".reason")).to_have_text("My own notes")
    await expect(cleo.button("Change reason")).to_be_focused()
    await expect(ada.button("Add reason")).to_have_count(0)


async def test_a_reason_can_be_changed(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.pastes("note")
    await observed(cleo).get_by_role("button", name="Observed").click()
    for label, reason in (("Add reason", "First"), ("Change reason", "Second")):
        await cleo.button(label).click()
        await cleo.page.get_by_role("textbox", name="Reason").fill(reason)
        await cleo.button("Save reason").click()
    await expect(observed(ada).locator(".reason")).to_have_text("Second")


async def test_an_observer_reads_the_same_list(guests, interview):
    ada, cleo = await guests.pair(interview)
    otto = await guests.lets_in(ada, interview["links"]["observer"], name="Otto")
    await cleo.pastes("note")
    await is_seen_by(otto, "Pasted 4 characters")
    await expect(otto.button("Add reason")).to_have_count(0)


async def test_a_second_device_is_observed(guests, interview):
    ada, cleo = await guests.pair(interview)
    await guests.lets_in(ada, interview["links"]["candidate"])
    await are_seen(ada, cleo, "Second device")


async def test_a_lost_connection_is_observed_with_its_length_and_explained(guests, interview):
    ada, cleo = await guests.pair(interview)
    cleo.wire.cut()
    await cleo.is_offline()
    await is_seen_by(ada, "Lost connection")
    cleo.wire.mend()
    for visitor in (ada, cleo):
        fact = observed(visitor).locator(".fact")
        await expect(fact).to_have_text(re.compile(r"Lost connection for \d+ s$"))
    await observed(cleo).get_by_role("button", name="Observed").click()
    await cleo.button("Add reason").click()
    await cleo.page.get_by_role("textbox", name="Reason").fill("A tunnel")
    await cleo.button("Save reason").click()
    await expect(observed(ada).locator(".reason")).to_have_text("A tunnel")


async def test_the_lobby_says_what_is_observed_before_anybody_joins(guests):
    rules = {"paste": "recorded", "notes_leaving": False}
    cleo = await guests.opens((await guests.create(rules=rules))["links"]["candidate"])
    said = cleo.page.get_by_role("definition").filter(has_text="without a score")
    facts = "Pasted text, large inserts and cuts, lost connections, a second device."
    await expect(said).to_contain_text(facts)
