"""The vocabulary of tests about links to a recording: who shares it, and who looks at it."""

import json

import pytest
from interview.given import id_of
from pages.callers import join
from pages.test_recordings import Held, submits

from chalkroom.interview.events import Ended, Joined, NoteWritten, Observed, ReasonGiven, Said
from chalkroom.interview.values import STAFF, own

CLEO = id_of("cleo")
SEEN = "left the page"


class Shared(Held):
    """An interview that is over, and the reviewers to whom it is shown."""

    async def shares(self, sharer, name="Rae", **wishes):
        return await sharer.post(f"/replay/{self.id}/shares", json={"name": name} | wishes)

    async def list(self, sharer):
        return (await sharer.get(f"/replay/{self.id}/shares")).json()["shares"]

    async def revoke(self, sharer, share):
        return await sharer.post(f"/replay/{self.id}/shares/{share['share']}/revoke", json={})

    async def reviewer(self, sharer=None, page=None, **wishes):
        """Share the recording, and return a browser in which that link was opened."""
        made = await self.shares(sharer or await self.house.host(), **wishes)
        return await self.opens(made.json()["shares"][0]["address"], page)

    async def changes(self, name, act):
        """Let the host revoke or renew the link of an interviewer."""
        host, place = await self.house.host(), f"/host/interviews/{self.id}"
        links = (await host.get(place)).json()["links"]
        link = next(one["link"] for one in links if one["name"] == name)
        assert (await host.post(f"{place}/links/{link}/{act}", json={})).status_code == 200

    async def opens(self, address, page=None):
        page = page or self.house.page()
        page.place = (await join(page, address)).json()["page"]
        return page


async def told(page, name="recording"):
    answer = await page.get(f"{page.place}/{name}")
    assert answer.status_code == 200, answer.text
    return answer.text


async def streams(page):
    return json.loads((await told(page)).partition("\n")[0])["streams"]


@pytest.fixture
async def held(house):
    held = Shared(house, await house.create(interviewers=["Ada", "Grace"]))
    ada, grace = held.people["Ada"], held.people["Grace"]
    held.happens(Joined(ada, "Ada", "interviewer", 1), Joined(grace, "Grace", "interviewer", 2))
    held.happens(Joined(CLEO, "Cleo", "candidate", 3), Said(id_of("line"), ada, "Hello"))
    held.happens(Observed(CLEO, "left_page"), ReasonGiven(0, "The bell rang"))
    held.happens(NoteWritten(id_of("open"), ada, "a note for all"), stream=STAFF)
    held.happens(NoteWritten(id_of("sealed"), ada, "a sealed note"), stream=own(ada))
    submits(held, "Grace")
    held.happens(Said(id_of("bye"), ada, "Goodbye"), Ended())
    return held
