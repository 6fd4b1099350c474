"""A server that dies or restarts while nobody types: people are told, and go on writing."""

import pytest
from browser.servers import own_server
from browser.visitors import agree
from playwright.async_api import expect

server, place, folder = own_server()


@pytest.mark.parametrize("ends", ["kill", "stop"])
async def test_people_hear_of_it_go_on_writing_and_are_saved_without_a_reload(
    guests, server, interview, ends
):
    ada, cleo = await guests.pair(interview)
    await cleo.types("before\n")
    await agree(ada, cleo)
    await marks(cleo)

    getattr(server, ends)()
    await cleo.is_offline()
    await expect(cleo.chip).to_have_text("Offline, 0 kept here")
    await expect(cleo.messages).to_contain_text("The connection is cut.")
    await cleo.types("between")
    await expect(cleo.chip).to_have_text("Offline, 7 kept here")
    await expect(cleo.page.locator("[data-received-version]")).to_be_visible()

    server.start()
    await agree(ada, cleo)
    await expect(cleo.page.get_by_text("The connection is cut.")).to_have_count(0)
    assert await ada.text() == "before\nbetween"
    assert (await guests.boards(interview))[0]["text"] == "before\nbetween"
    await cleo.types(", after")
    await agree(ada, cleo)
    assert await ada.text() == "before\nbetween, after"
    assert await is_marked(cleo), "the page was loaded again"


async def marks(visitor):
    await visitor.page.evaluate("window.isTheSamePage = true")


async def is_marked(visitor):
    return await visitor.page.evaluate("window.isTheSamePage === true")
