"""Every route, by everybody who might ask for it, in every state of an interview."""

import pytest
from interview.given import id_of
from pages.callers import WISH
from pages.rights import BODIES, COMMENT, EXPECTED, PLAN
from pages.shares import Shared
from pages.states import (
    BEFORE,
    DESTROYS,
    ENDED,
    ENDING,
    IMPORTED,
    OVER,
    REVIEWERS,
    STATES,
    VISITORS,
    WHEN,
)

from chalkroom.interview.events import Admitted, Ended, EndingStarted, Joined, Knocked, Removed
from chalkroom.interview.values import STAFF
from chalkroom.recording.examining import examine
from chalkroom.recording.importing import imported

REFUSED = {401, 403, 404, 409}
SEAT = "chalkroom_seat_"
AGAIN = id_of("again")


class Callers:
    """Everybody who might ask, and the parts of the addresses that they ask for."""

    def __init__(self, held, host):
        self.held = held
        self.people = {"nobody": held.house.page(), "host": host, "key": held.house.program}
        self.parts = {
            "{id}": held.id,
            "{track}/{slug}": "arrays/busiest-hour",
            "{comment}": COMMENT["id"],
            "{share}": id_of("share"),
        }

    def seat(self, who):
        names = [name for name in self.people[who].cookies if name.startswith(SEAT)]
        return names[0].removeprefix(SEAT) if names else self.seat("interviewer")

    async def may(self, who, route):
        method, path = route
        body = BODIES.get(path, WISH)
        for name, value in {**self.parts, "{seat}": self.seat(who)}.items():
            path = path.replace(name, value)
        sends = {"json": body} if (method != "GET" and who != "key") or method == "POST" else {}
        answer = await self.people[who].request(method, path, **sends)
        assert answer.status_code != 500, (who, route, answer.text)
        return answer.status_code not in REFUSED


async def callers_in(house, state):
    held = Shared(house, await house.create(interviewers=["Ada", "Grace"], starts_at=STARTS))
    host = await house.host()
    callers = Callers(held, host)
    plan = (await host.post("/host/plans", json=PLAN)).json()
    details = (await host.get(f"/host/interviews/{held.id}")).json()
    callers.parts |= {"{plan}": plan["outline"]["name"], "{link}": details["links"][0]["link"]}
    await takes_seats(callers)
    if state == BEFORE:
        del callers.people["removed interviewer"]  # there is nobody yet who could be sent out
    else:
        goes_on(callers)
    if state == ENDING:
        held.happens(EndingStarted(house.clock.now() + 3_600_000))
    if state in OVER:
        held.happens(Ended())
    if state == IMPORTED:
        await is_brought_in(callers)
    if state in OVER:
        await is_shared(callers)
    return callers


STARTS = "2030-01-31T10:00:00Z"


async def takes_seats(callers):
    held, people = callers.held, callers.people
    people["interviewer"] = await held.interviewer("Ada")
    people["removed interviewer"] = await held.interviewer("Grace")
    for who in sorted(VISITORS):
        people[who] = await held.sits(held.links[who.rpartition(" ")[2]])


def goes_on(callers):
    held = callers.held
    ada, grace, cleo = held.people["Ada"], held.people["Grace"], id_of("cleo")
    held.happens(Joined(ada, "Ada", "interviewer", 1), Joined(grace, "Grace", "interviewer", 2))
    held.happens(Removed(grace))
    for who in sorted(VISITORS):
        held.happens(Knocked(callers.seat(who), cleo, "Cleo", "candidate"), stream=STAFF)
    held.happens(Admitted(callers.seat("candidate"), ada), stream=STAFF)
    held.happens(Joined(cleo, "Cleo", "candidate", 3))


async def is_brought_in(callers):
    held = callers.held
    recording = examine((await held.asks(callers.people["host"])).content).recording
    held.house.store.bring_in(
        AGAIN, held.house.clock.now(), imported(recording, AGAIN, 1), "a" * 64
    )
    held.id = callers.parts["{id}"] = AGAIN


async def is_shared(callers):
    held, host = callers.held, callers.people["host"]
    callers.people["reviewer"] = await held.reviewer(host, scope="private")
    callers.people["blind reviewer"] = await held.reviewer(host, name="Ruth", blind=True)
    callers.parts["{share}"] = (await held.list(host))[0]["share"]
    if held.id == AGAIN:
        return  # nothing can be said about what was brought in
    for page, place in ((host, f"/replay/{held.id}"), (callers.people["reviewer"], None)):
        answer = await page.post(f"{place or page.place}/comments", json=COMMENT)
        assert answer.status_code == 201, answer.text


@pytest.mark.parametrize("state", STATES)
async def test_only_who_is_listed_gets_anything(house, state):
    callers = await callers_in(house, state)
    wrong = []
    for who in callers.people:
        for route, right in EXPECTED.items():
            is_listed = state in WHEN[right].get(who, set())
            if not (is_listed and route in DESTROYS):
                wrong += [(who, route)] if await callers.may(who, route) != is_listed else []
    assert wrong == [], "\n".join(map(str, wrong))


def test_every_right_that_a_route_takes_has_a_row():
    assert {*EXPECTED.values()} == WHEN.keys()


async def test_everybody_is_there_in_the_states_they_can_be_in(house):
    people = set((await callers_in(house, ENDED)).people)
    assert people == {who for row in WHEN.values() for who in row} >= REVIEWERS
