"""Typing while cut off: the record, the replay and the report say so of those letters alone."""

import re

import pytest_asyncio
from browser.replays import replays
from browser.servers import own_server
from browser.test_coming_back import is_put_aside
from browser.visitors import agree, until
from playwright.async_api import expect

MINUTE = 60_000


server, place, folder = own_server(is_timed=True)


@pytest_asyncio.fixture(loop_scope="session")
async def people(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.goes_to("end")
    await cleo.types("seen, ")
    await agree(ada, cleo)
    return ada, cleo


async def is_away(ada, cleo, server, text):
    """Cut a wire, and write while the server knows of it, for two of its minutes."""
    cleo.wire.cut()
    await cleo.is_offline()
    await cleo.types(text)
    await until(lambda: is_put_aside(cleo, text))
    server.skip(2 * MINUTE)
    await expect(ada.page.get_by_role("region", name="Observed")).to_contain_text("Lost connection")


def typed_away(disk):
    """Return what the edits put in that the record marks; all of this test write at the end."""
    disk.read()
    steps = zip(disk.texts, disk.texts[1:], disk.marks[1:], strict=False)
    return "".join(after[len(before) :] for before, after, is_marked in steps if is_marked)


async def test_exactly_what_was_typed_while_away_is_marked(people, server, disk):
    ada, cleo = people
    await is_away(ada, cleo, server, "kept")
    cleo.wire.mend()
    await agree(ada, cleo)
    await cleo.types(", here")
    await agree(ada, cleo)
    assert typed_away(disk) == "kept"
    assert disk.texts[-1] == "seen, kept, here"


async def test_what_a_closed_tab_kept_is_marked_as_well(guests, people, server, disk):
    ada, cleo = people
    await is_away(ada, cleo, server, "kept")
    await cleo.page.close()
    cleo.wire.mend()
    again = await guests.tab(cleo.page.context)
    await again.page.goto(cleo.page.url)
    await agree(ada, again)
    await again.goes_to("end")
    await again.types(", here")
    await agree(ada, again)
    assert typed_away(disk) == "kept"
    assert disk.texts[-1] == "seen, kept, here"


async def test_a_blink_of_the_network_marks_nothing(people, server, disk):
    ada, cleo = people
    cleo.wire.cut()
    await cleo.is_offline()
    await cleo.types("kept")
    cleo.wire.mend()
    await agree(ada, cleo)
    assert (typed_away(disk), disk.texts[-1]) == ("", "seen, kept")


async def test_replay_and_report_say_so(guests, interview, people, server):
    ada, cleo = people
    await is_away(ada, cleo, server, "kept")
    cleo.wire.mend()
    await agree(ada, cleo)
    await ada.button("End interview").click()
    await ada.button("End for everyone").click()
    await cleo.heading("Thank you").wait_for()
    player = await replays(guests, interview)
    await player.moment("While away Wrote 4 characters on").click()
    await player.page.goto(f"/replay/{interview['id']}/report")
    legend = player.page.get_by_role("list", name="Where the characters came from")
    await expect(legend).to_contain_text(re.compile(r"Typed while away\s+40.0 %\s+\(4\)"))
