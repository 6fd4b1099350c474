"""The panel in which interviewers rate, as stories speak of it."""

import re

from playwright.async_api import expect

FIRST = "Tidy the Sign-in Sheet"


async def closes_first_question(guests, interview, ada):
    cleo = await guests.lets_in(ada, interview["links"]["candidate"])
    await ada.button(f"Open question: {FIRST}").click()
    await ada.button("Close question").click()
    await expect(ada.button(f"Rate: {FIRST}")).to_be_visible()
    return cleo


def rating(visitor):
    return visitor.page.get_by_role("region", name="Rating")


def factor(visitor, name):
    return rating(visitor).get_by_role("group", name=re.compile(f"^{name} "))


def score(visitor, name, value):
    return factor(visitor, name).get_by_role("radio", name=re.compile(f"^{value} "))


async def opens_rating(visitor):
    await rating(visitor).get_by_role("button", name="Rating", exact=True).click()
