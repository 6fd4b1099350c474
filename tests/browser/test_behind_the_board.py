"""Notes and marks: what interviewers do meanwhile."""

import pytest_asyncio
from playwright.async_api import expect

FIRST = "Tidy the Sign-in Sheet"
SECRET = "grebe"


@pytest_asyncio.fixture(loop_scope="session")
async def interview(guests):
    return await guests.create(plan="engineer-45", interviewers=["Ada", "Grace"])


async def everybody(guests, interview):
    """Return Ada, Grace and Cleo, inside, with the first question of the plan asked."""
    links = interview["links"]
    ada = await guests.opens(links["interviewers"]["Ada"])
    grace = await guests.opens(links["interviewers"]["Grace"])
    cleo = await guests.lets_in(ada, links["candidate"])
    await ada.button(f"Open question: {FIRST}").click()
    await expect(cleo.page.get_by_role("region", name="Problem")).to_be_visible()
    return ada, grace, cleo


def region(visitor, name):
    return visitor.page.get_by_role("region", name=name, exact=True)


def field(visitor):
    return visitor.page.get_by_role("textbox", name="Private note", exact=True)


def note(visitor, text):
    return region(visitor, "Notes").get_by_role("listitem").filter(has_text=text)


async def notes(ada, text):
    """Write a note by keys alone, from wherever the focus is, and return to the board."""
    await ada.page.keyboard.press("F8")
    await expect(field(ada)).to_be_focused()
    await ada.types(text)
    await ada.page.keyboard.press("Enter")
    await ada.page.keyboard.press("Escape")


async def test_a_note_is_a_key_away_and_enter_files_it(guests, interview):
    ada, grace, _ = await everybody(guests, interview)
    await ada.board.focus()
    await notes(ada, "Asks about empty input")
    await expect(ada.board).to_be_focused()
    await expect(note(grace, "Asks about empty input")).to_contain_text(f"Ada · {FIRST}")
    await expect(field(ada)).to_have_value("")


async def test_a_key_pressed_once_too_often_puts_no_private_word_on_the_board(guests, interview):
    ada, _, _ = await everybody(guests, interview)
    await ada.writes_on_board()
    for key, words in (("F8", field(ada)), ("Alt+6", ada.page.get_by_label("Label of a mark"))):
        await ada.page.keyboard.press(key)
        await ada.page.keyboard.press(key)
        await ada.types(SECRET)
        await expect(words).to_have_value(SECRET)
        await ada.page.keyboard.press("Escape")
        await expect(ada.board).to_be_focused()
    assert SECRET not in await ada.text()


async def test_shift_and_enter_break_the_line_of_a_note(guests, interview):
    ada, _, _ = await everybody(guests, interview)
    await ada.page.keyboard.press("F8")
    await ada.types("One")
    await ada.page.keyboard.press("Shift+Enter")
    await ada.types("Two")
    await expect(field(ada)).to_have_value("One\nTwo")


async def test_the_key_shows_panels_that_were_hidden_and_unfolds_the_notes(guests, interview):
    ada, _, _ = await everybody(guests, interview)
    await region(ada, "Notes").get_by_role("button", name="Notes", exact=True).click()
    await ada.page.keyboard.press("Control+Alt+p")
    await expect(region(ada, "Notes")).to_be_hidden()
    await ada.page.keyboard.press("F8")
    await expect(field(ada)).to_be_focused()


async def test_a_note_that_is_being_typed_is_there_after_a_reload(guests, interview):
    ada, _, _ = await everybody(guests, interview)
    await field(ada).fill("Half a th")
    await ada.page.get_by_label("Who reads it").select_option("me")
    await ada.page.reload()
    await expect(field(ada)).to_have_value("Half a th")
    await notes(ada, "")
    await expect(note(ada, "Half a th")).to_contain_text("only you until you submit your rating")


async def test_a_note_that_was_filed_offline_survives_a_reload_and_arrives_once(guests, interview):
    ada, grace, _ = await everybody(guests, interview)
    guests.tolerates("ERR_")
    ada.wire.stall()
    await notes(ada, "Filed offline")
    await expect(field(ada)).to_have_value("")
    ada.wire.mend()
    await ada.page.reload()
    await expect(note(grace, "Filed offline")).to_have_count(1)
    await ada.is_saved()
    await expect(note(ada, "Filed offline")).to_have_count(1)


async def test_a_note_is_changed_by_its_author_alone(guests, interview):
    ada, grace, _ = await everybody(guests, interview)
    await notes(ada, "Traces a cuse")
    await expect(note(grace, "Traces a cuse").get_by_role("button")).to_have_count(0)
    await ada.button("Edit note: Traces a cuse").click()
    changed = ada.page.get_by_role("textbox", name="Change note")
    await expect(changed).to_be_focused()
    await ada.page.reload()
    await changed.fill("Traces a case")
    await changed.press("Enter")
    await expect(note(grace, "Traces a case")).to_contain_text("changed")


async def test_a_note_is_removed_after_one_question(guests, interview):
    ada, grace, _ = await everybody(guests, interview)
    await notes(ada, "Too hasty")
    await expect(note(grace, "Too hasty")).to_have_count(1)
    await ada.button("Remove note: Too hasty").click()
    await ada.button("Remove note").click()
    await expect(note(grace, "Too hasty")).to_have_count(0)


async def test_notes_are_searched_and_filtered(guests, interview):
    ada, grace, _ = await everybody(guests, interview)
    await notes(ada, "Plans first")
    await notes(grace, "Codes at once")
    search = ada.page.get_by_role("searchbox", name="Search notes")
    await search.fill("ONCE")
    await expect(note(ada, "Plans first")).to_have_count(0)
    await search.fill("")
    await ada.page.get_by_label("Author").select_option("You")
    await expect(note(ada, "Codes at once")).to_have_count(0)
    await expect(note(ada, "Plans first")).to_have_count(1)


async def test_marks_are_set_by_keys_and_shown_as_phases(guests, interview):
    ada, grace, _ = await everybody(guests, interview)
    await ada.button("Start clock").click()
    await ada.button("Pause clock").wait_for()
    await ada.board.focus()
    for key in ("Alt+1", "Alt+2", "Alt+3"):
        await ada.page.keyboard.press(key)
    await expect(ada.board).to_be_focused()
    phases = region(grace, "Marks").get_by_role("list", name="Time in each phase")
    await expect(phases).to_contain_text("Code", timeout=30_000)
    code = region(grace, "Marks").get_by_role("button", name="Code", exact=True)
    await expect(code).to_have_attribute("aria-pressed", "true")


async def test_a_mark_with_a_label_can_be_taken_away(guests, interview):
    ada, grace, _ = await everybody(guests, interview)
    await ada.page.keyboard.press("Alt+6")
    await ada.types("A fine name")
    await ada.page.keyboard.press("Enter")
    marks = region(grace, "Marks")
    await marks.get_by_text("1 mark").click()
    await expect(marks).to_contain_text("A fine name")
    await marks.get_by_role("button", name="Remove mark: A fine name").click()
    await expect(marks.get_by_text("1 mark")).to_have_count(0)
