"""The page that plays by itself, opened from a disk: it asks nobody for anything."""

from pathlib import Path

import pytest
import pytest_asyncio
from interview.given import ADA, CLEO, id_of
from playwright.async_api import expect
from recording.tapes import joined
from recording.test_page import HOSTILE
from recording.test_webvtt import FIRST, SECOND, told
from visiting import AXE, found_by_axe

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.events import BoardOpened, Edited, Ended, NoteWritten, Said
from chalkroom.interview.values import ROOM, STAFF
from chalkroom.recording.exports.page import page as written

TYPED = "total = 0"
OPENED = Path(__file__).with_name("violations.js").read_text()


def edit(place, text):
    change = ChangeSet.replace(place, place, place, text)
    return Edited(FIRST, CLEO.person, CLEO.seat, place + 1, change)


def story(words=""):
    return told(
        (0, ROOM, BoardOpened(FIRST, f"First{words}")),
        *((10 + n, ROOM, edit(n, letter)) for n, letter in enumerate(TYPED)),
        (40, STAFF, NoteWritten(id_of("note"), ADA.person, f"Asked well{words}")),
        (100, ROOM, BoardOpened(SECOND, f"Second{words}", f"SELECT 1{words}")),
        (110, ROOM, Said(id_of("line"), CLEO.person, f"Done{words}")),
        (120, ROOM, Ended()),
    )


class Opened:
    """A recording in a browser, and all that its page asked for or complained about."""

    def __init__(self, page):
        self.page = page
        self.asked, self.troubles = [], []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.troubles.append(message.text))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("dialog", lambda dialog: self.troubles.append(dialog.message))

    async def shows(self, file):
        await self.page.goto(file.as_uri())
        await expect(self.time).to_be_visible()

    @property
    def time(self):
        return self.page.get_by_role("slider", name="Time")

    @property
    def text(self):
        return self.page.locator(".board > pre")

    def button(self, name):
        return self.page.get_by_role("button", name=name)


@pytest_asyncio.fixture(loop_scope="session")
async def opened(chromium):
    context = await chromium.new_context(offline=True)
    await context.add_init_script(OPENED)
    opened = Opened(await context.new_page())
    yield opened
    assert opened.troubles == []
    assert {url.partition(":")[0] for url in opened.asked} == {"file"} and len(opened.asked) == 1


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "recording.html"
    path.write_bytes(joined(written(story())))
    return path


async def test_it_opens_at_the_end_and_goes_to_any_moment(opened, file):
    await opened.shows(file)
    await expect(opened.text).to_have_text("SELECT 1")
    chapters = opened.page.get_by_role("list", name="Chapters")
    await chapters.get_by_role("button", name="0:00 First").click()
    await expect(opened.text).to_have_text("")
    await opened.time.fill("13500")
    await expect(opened.text).to_have_text(TYPED[:4])
    await expect(opened.time).to_have_attribute("aria-valuetext", "13 seconds of 2 minutes")


async def test_it_plays_pauses_and_skips_where_nothing_happens(opened, file):
    await opened.shows(file)
    await opened.button("Play").click()
    await expect(opened.button("Pause")).to_be_visible()
    await opened.page.get_by_role("combobox", name="Speed").select_option("16x")
    await expect(opened.page.get_by_role("status")).to_contain_text("Skipped")
    await expect(opened.text).to_have_text("SELECT 1")
    await expect(opened.button("Play")).to_be_visible()


async def test_keys_move_by_a_second_and_another_board_can_be_kept_in_sight(opened, file):
    await opened.shows(file)
    await opened.page.get_by_role("combobox", name="Board").select_option("First")
    await expect(opened.text).to_have_text(TYPED)
    await opened.time.press("ArrowLeft")
    await expect(opened.time).to_have_attribute(
        "aria-valuetext", "1 minute 59 seconds of 2 minutes"
    )


async def test_an_address_can_name_a_moment(opened, file):
    await opened.page.goto(f"{file.as_uri()}#t=0:12")
    await expect(opened.text).to_have_text(TYPED[:3])


async def test_notes_are_marked_as_heard_by_interviewers_only(opened, file):
    await opened.shows(file)
    line = opened.page.get_by_role("listitem").filter(has_text="Note by Ada: Asked well")
    await expect(line).to_contain_text("Interviewers only")
    await line.get_by_role("button").click()
    await expect(opened.time).to_have_attribute("aria-valuetext", "40 seconds of 2 minutes")


async def test_what_interviewers_wrote_is_underlined_and_names_them(opened, tmp_path):
    change = ChangeSet.replace(2, 1, 1, "hint")
    told_so = [(0, ROOM, BoardOpened(FIRST, "First")), (1, ROOM, edit(0, "ab"))]
    told_so.append((2, ROOM, Edited(FIRST, ADA.person, ADA.seat, 1, change)))
    path = tmp_path / "recording.html"
    path.write_bytes(joined(written(told(*told_so))))
    await opened.shows(path)
    await expect(opened.text).to_have_text("ahintb")
    passage = opened.text.locator(".passage")
    await expect(passage).to_have_text("hint")
    await expect(passage).to_have_attribute("title", "Ada wrote this")


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_it_is_for_everybody(opened, file, theme):
    await opened.page.context.add_init_script(path=AXE)
    await opened.page.emulate_media(color_scheme=theme)
    await opened.shows(file)
    assert await found_by_axe(opened.page) == []


@pytest.mark.parametrize("words", HOSTILE)
async def test_hostile_text_is_text(opened, tmp_path, words):
    path = tmp_path / "recording.html"
    path.write_bytes(joined(written(story(words))))
    await opened.shows(path)
    shown = words.replace("\ud83d", "\ufffd").replace("\0", "\ufffd")
    assert (await opened.text.text_content()).startswith(f"SELECT 1{shown[:4]}")
    assert await opened.page.locator("script").count() == 2
    assert await opened.page.locator("img").count() == 0
