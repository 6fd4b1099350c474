"""A host without a mouse: signing in, making an interview, handing out its links."""

import re

from browser.keyboards import is_somewhere, press, sees, tab_to, write
from playwright.async_api import expect


async def test_a_host_makes_an_interview_and_copies_its_links_by_keys_alone(guests):
    guests.tolerates("status of 401")
    host = await guests.tab()
    await host.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await host.page.goto("/")
    await signs_in(host, guests.place.key)
    await press(host, host.button("New interview"))
    await press(host, host.button("Cancel"))
    await expect(host.heading("Interviews")).to_be_focused()
    await press(host, host.button("New interview"))
    await fills_in(host)
    await press(host, host.button("Create"))
    for name in ("Copy interviewer link", "Copy link for Grace", "Copy candidate link"):
        assert "/join#" in await copies(host, name)
    await takes_back_and_renews(host)


async def signs_in(host, key):
    await write(host, host.page.get_by_label("Host key"), key)
    await host.page.keyboard.press("Enter")
    await expect(host.heading("Interviews")).to_be_focused()


async def fills_in(host):
    label = host.page.get_by_label
    await write(host, label("Candidate's name"), "Cleo")
    await write(host, label("Role or title"), "Data engineer")
    await tab_to(host, label("Plan", exact=True))
    await host.types("Engineer, 45")
    await sees(host, host.page.get_by_role("group", name="The plan's questions"))
    await write(host, label("Interviewers"), "Ada\nGrace")
    await is_somewhere(host)


async def copies(host, name):
    await press(host, host.button(name))
    line = host.page.get_by_role("listitem").filter(has=host.button(name))
    await sees(host, line.get_by_text("Copied", exact=True))
    return await host.page.evaluate("navigator.clipboard.readText()")


async def takes_back_and_renews(host):
    link = host.page.get_by_role
    await press(host, link("button", name=re.compile("^Revoke link, observer")))
    await press(host, host.button("Revoke now"))
    await sees(host, link("button", name=re.compile("^New link, observer")))
    await press(host, link("button", name=re.compile("^New link, observer")))
    await sees(host, host.button("Copy observer link"))
