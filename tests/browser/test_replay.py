"""The replay of an interview: playing, seeking, keys, links, lists, and who gets it."""

import re
from datetime import datetime

import pytest
import pytest_asyncio
from browser.replays import FIRST, REST, interviewed, replays
from playwright.async_api import expect
from visiting import violations


@pytest_asyncio.fixture(loop_scope="session")
async def people(guests, interview):
    return await interviewed(guests, interview)


async def test_it_opens_at_the_end_with_what_stands_on_the_boards(guests, interview, people):
    player = await replays(guests, interview)
    (board,) = await guests.boards(interview)
    await player.shows(board["text"])
    assert board["text"] == FIRST + REST
    shown = player.page.get_by_role("textbox", name="Board", exact=True)
    await expect(shown).to_have_attribute("data-version", str(board["version"]))


async def test_it_says_until_when_the_recording_is_kept(guests, interview, people):
    player = await replays(guests, interview)
    told = player.page.get_by_text(re.compile(r"^Kept until .+, then erased by itself"))
    until = (await guests.asks("GET", interview["id"]))["kept_until"]
    moment = datetime.fromisoformat(await told.get_by_role("time").get_attribute("datetime"))
    assert round(moment.timestamp() * 1000) == until


async def test_it_plays_from_the_beginning_to_the_end_and_stops(guests, interview, people):
    player = await replays(guests, interview)
    speed = player.page.get_by_role("combobox", name="Speed")
    await speed.select_option("0.5")
    await player.visitor.button("Play").click()
    await player.visitor.button("Pause").wait_for()
    await speed.select_option("16")
    await player.visitor.button("Play").wait_for()
    await player.shows(FIRST + REST)
    end = await player.time.get_attribute("max")
    await expect(player.time).to_have_value(end)


async def test_seeking_shows_the_moment_and_says_it(guests, interview, people):
    player = await replays(guests, interview)
    await player.time.fill("0")
    await player.shows("")
    spoken = re.compile(r"^0 seconds of (\d+ minutes? )?\d+ seconds?$")
    await expect(player.time).to_have_attribute("aria-valuetext", spoken)
    await player.time.press("End")
    await player.shows(FIRST + REST)


async def test_keys_work_as_in_players_of_terminals(guests, interview, people):
    player = await replays(guests, interview)
    keys = player.page.keyboard
    await keys.press("0")
    await player.shows("")
    await keys.press("End")
    await player.shows(FIRST + REST)
    await keys.press(",")
    await keys.press(",")
    assert len(await player.text()) < len(FIRST + REST)
    await keys.press(".")
    await player.shows(FIRST + REST)
    await keys.press("5")
    await keys.press("<")
    await keys.press("Space")
    await player.visitor.button("Pause").wait_for()
    await keys.press("Space")
    await keys.press("?")
    await expect(player.page.get_by_role("dialog", name="Keys")).to_be_visible()


async def test_letters_in_the_search_are_no_keys(guests, interview, people):
    player = await replays(guests, interview)
    await player.page.get_by_role("searchbox").press_sequentially("0 return.")
    await player.shows(FIRST + REST)


async def test_a_link_leads_to_its_moment(guests, interview, people):
    player = await replays(guests, interview, query="?t=0")
    await player.shows("")
    await player.time.fill("1")
    await player.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await player.visitor.button("Copy link").click()
    await player.page.get_by_text("Copied", exact=True).wait_for()
    link = await player.page.evaluate("navigator.clipboard.readText()")
    await player.page.goto(link)
    await expect(player.time).to_have_value("1")


async def test_a_note_leads_to_its_moment_and_is_lit(guests, interview, people):
    player = await replays(guests, interview)
    note = player.moment("Note Names things well")
    await note.click()
    await player.shows(FIRST)
    await expect(note).to_have_attribute("aria-current", "true")


async def test_a_note_to_come_is_not_lit_when_only_notes_are_listed(guests, interview, people):
    player = await replays(guests, interview)
    note = player.moment("Note Names things well")
    await note.click()
    await player.time.fill("0")
    kinds = player.page.get_by_role("combobox", name="Kind of moments")
    await kinds.select_option("Notes")
    await expect(player.moments.get_by_role("button")).to_have_count(1)
    await expect(note).not_to_have_attribute("aria-current", "true")
    await expect(player.moments.get_by_role("listitem")).to_have_class("to-come")


async def test_what_once_stood_on_the_board_is_found(guests, interview, people):
    player = await replays(guests, interview)
    await player.page.get_by_role("searchbox").fill("RETURN")
    found = player.page.get_by_role("list", name="Found").get_by_role("button")
    await expect(found).to_have_count(1)
    await found.click()
    assert (await player.text()).startswith(f"{FIRST}\n    return")


async def test_an_interviewer_comes_from_the_room_and_sees_the_private_lanes(
    guests, interview, people
):
    ada, _ = people
    await ada.page.get_by_role("link", name="Replay").click()
    await ada.page.wait_for_url(f"**/replay/{interview['id']}")
    moments = ada.page.get_by_role("list", name="Moments")
    for words in ("Note Names things well", "Mark Code"):
        await expect(moments.get_by_role("button", name=re.compile(words))).to_be_visible()


async def test_a_candidate_gets_no_page(guests, interview, people):
    _, cleo = people
    guests.tolerates("404")
    answer = await cleo.page.goto(f"/replay/{interview['id']}")
    assert answer.status == 404
    await expect(cleo.heading("There is nothing here")).to_be_visible()


async def test_the_host_comes_from_the_interview_and_from_the_list(guests, interview, people):
    player = await replays(guests, interview)
    for address, name in (("/", "Replay: Cleo"), (f"/interviews/{interview['id']}", "Replay")):
        await player.page.goto(address)
        await player.page.get_by_role("link", name=name, exact=True).first.click()
        await player.page.wait_for_url("**/replay/*")


async def test_events_can_be_read_as_a_table_whose_times_lead_to_the_player(
    guests, interview, people
):
    player = await replays(guests, interview)
    await player.visitor.button("Event list").click()
    row = player.page.get_by_role("row", name=re.compile("Note Names things well"))
    await row.get_by_role("button").click()
    await player.shows(FIRST)


async def test_less_motion_steps_from_burst_to_burst(guests, interview, people):
    player = await replays(guests, interview)
    await player.page.emulate_media(reduced_motion="reduce")
    await player.time.fill("0")
    await player.visitor.button("Play").click()
    await player.visitor.button("Play").wait_for()
    await player.shows(FIRST + REST)


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_the_replay_is_for_everybody(house, guests, interview, people, theme):
    page = await house.host(theme=theme)
    await page.goto(f"/replay/{interview['id']}")
    await page.get_by_role("list", name="Moments").get_by_role("button").first.wait_for()
    assert await violations(page) == []
    await page.get_by_role("button", name="Event list").click()
    assert await violations(page) == []
