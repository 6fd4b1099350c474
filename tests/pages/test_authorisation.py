"""Who may ask for what, written by hand: a route without a row here fails."""

import pytest
from pages.callers import HOST_KEY, OF_OUR_PAGE, WISH, join
from pages.rights import (
    ANSWERS,
    AUTHOR,
    BLIND_REVIEWER,
    BODIES,
    COMMENT,
    COMMENTING,
    COMMENTING_REVIEWER,
    EXPECTED,
    INTERVIEWER,
    KEY,
    MOUNTED,
    OWN_PAGE,
    PLAN,
    PUBLIC,
    REPLAY,
    REVIEWER,
    SECRET,
    SHARER,
    SHARING,
    SIGHTED_REVIEWER,
    SIGNED_IN,
    SOCKETS,
)
from starlette.routing import Mount, Route, WebSocketRoute

from chalkroom.app import routes
from chalkroom.pages.assets import Assets

ROWS = list(EXPECTED.items())
GUARDED = [row for row in ROWS if row[1] != PUBLIC]


def test_every_route_has_a_row(tmp_path):
    all_routes = routes(Assets(tmp_path))
    plain = [route for route in all_routes if isinstance(route, Route)]
    exist = {(method, route.path) for route in plain for method in route.methods - {"HEAD"}}
    assert exist == EXPECTED.keys()
    sockets = [route for route in all_routes if isinstance(route, WebSocketRoute)]
    assert {route.path for route in sockets} == SOCKETS.keys()
    mounts = {route.path for route in all_routes if isinstance(route, Mount)}
    assert mounts == MOUNTED
    assert len(all_routes) == len(plain) + len(sockets) + len(mounts)


class Calls:
    """The same request by everybody who might try it."""

    def __init__(self, house, created, details, plan, share, blind):
        self.house = house
        self.paths = {
            "{id}": created["id"],
            "{seat}": "a" * 26,
            "{plan}": plan,
            "{track}/{slug}": "arrays/busiest-hour",
            "{link}": details["links"][0]["link"],
            "{comment}": COMMENT["id"],
            "{share}": share["share"],
        }
        self.links = created["links"] | {"reviewer": share["address"], "blind": blind["address"]}

    async def sit(self, role):
        page = self.house.page()
        self.paths["{seat}"] = (await join(page, self.links[role])).json()["seat"]
        return page

    async def status(self, caller, method, path, leave_out=()):
        body = BODIES.get(path, WISH)
        for name, value in self.paths.items():
            path = path.replace(name, value)
        for header in leave_out:
            del caller.headers[header]
        sends = {"json": body} if method in ("POST", "PUT") or "Origin" in caller.headers else {}
        return (await caller.request(method, path, **sends)).status_code


@pytest.fixture
async def calls(house):
    created = await house.create(starts_at="2030-01-31T10:00:00Z")
    details = (await house.program.get(f"/api/interviews/{created['id']}")).json()
    host = await house.host()
    plan = (await host.post("/host/plans", json=PLAN)).json()
    await house.program.post(f"/api/interviews/{created['id']}/end")
    shared = await host.post(
        f"/replay/{created['id']}/shares", json={"name": "Rae", "scope": "private"}
    )
    unnamed = await host.post(
        f"/replay/{created['id']}/shares", json={"name": "Ruth", "blind": True}
    )
    share, blind = shared.json()["shares"][0], unnamed.json()["shares"][0]
    await host.post(f"/replay/{created['id']}/comments", json=COMMENT)
    rae = house.page()
    seen = (await join(rae, share["address"])).json()["page"]
    await rae.post(f"{seen}/comments", json=COMMENT)
    return Calls(house, created, details, plan["outline"]["name"], share, blind)


OF_A_PAGE = {PUBLIC, OWN_PAGE, SECRET}
# Who asks -> the rights they have.
CALLERS = {
    "nobody": {PUBLIC},
    "candidate": OF_A_PAGE,
    "observer": OF_A_PAGE,
    "interviewer": {*OF_A_PAGE, INTERVIEWER, REPLAY, SHARING, COMMENTING},
    "reviewer": {*OF_A_PAGE, REVIEWER, SIGHTED_REVIEWER, COMMENTING_REVIEWER},
    "blind": {*OF_A_PAGE, REVIEWER, BLIND_REVIEWER},
    "host": {*OF_A_PAGE, SIGNED_IN, REPLAY, SHARING, SHARER, COMMENTING, AUTHOR},
    "key": {PUBLIC, KEY},
}
# Neither is a page of ours: whatever they would change is refused before anybody asks who they are.
STRANGERS = {"nobody", "key"}


async def coming(calls, name):
    match name:
        case "nobody":
            return calls.house.caller()
        case "host":
            return await calls.house.host()
        case "key":
            return calls.house.program
        case _:
            return await calls.sit(name)


def refusal(name, method, needs):
    """Return the status of whoever lacks the right that a route needs."""
    if needs != KEY and method != "GET" and name in STRANGERS:
        return 403
    return 401 if needs in (KEY, SIGNED_IN) else 403 if needs in OF_A_PAGE else 404


ALLOWED = [(name, row) for name, rights in CALLERS.items() for row in ROWS if row[1] in rights]


@pytest.mark.parametrize(("name", "row"), ALLOWED, ids=str)
async def test_whoever_has_the_right_is_answered(calls, name, row):
    caller = await coming(calls, name)
    assert await calls.status(caller, *row[0]) == ANSWERS.get(row[0], 200)


@pytest.mark.parametrize("name", CALLERS)
async def test_everybody_else_is_refused(calls, name):
    caller = await coming(calls, name)
    for (method, path), needs in ROWS:
        if needs not in CALLERS[name]:
            status = await calls.status(caller, method, path)
            assert status == refusal(name, method, needs), (method, path)


async def test_a_wrong_key_opens_nothing(calls):
    wrong = {"Authorization": "Bearer " + "w" * 43, **OF_OUR_PAGE}
    for place, ((method, path), needs) in enumerate(GUARDED):
        if needs not in OF_A_PAGE:
            # Each time from elsewhere: who guesses often is slowed down.
            caller = calls.house.caller(f"192.0.2.{place}", **wrong)
            status = await calls.status(caller, method, path)
            assert status == refusal("wrong key", method, needs), (method, path)


CHANGES = [row for row in GUARDED if row[0][0] != "GET" and row[1] != KEY]
FOREIGN = [
    {"Origin": "http://evil.test"},
    {"Origin": "null"},
    {"Origin": "http://rooms.test"},
    {"Origin": "http://rooms.test:8001"},
    {"Origin": "https://rooms.test:8000"},
    {"Origin": "http://rooms.test:8000.evil.test"},
    {"Origin": "http://rooms.test:8000/"},
    {"Origin": "HTTP://ROOMS.TEST:8000"},
    {"Origin": ""},
    {"X-Room": "0"},
    {"Content-Type": "text/plain"},
    {"Content-Type": "application/x-www-form-urlencoded"},
    {"Content-Type": "application/json-patch+json"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_no_change_is_made_by_the_page_of_another_site(calls, headers):
    host = await calls.house.host()
    host.headers.update(headers)
    for (method, path), _ in CHANGES:
        sent = {"content": b'{"key": "x"}'} if "Content-Type" in headers else {}
        for name, value in calls.paths.items():
            path = path.replace(name, value)
        answer = await host.request(method, path, **(sent or {"json": {}}))
        assert answer.status_code == 403, path
    assert len(calls.house.store.interviews()) == 1
    assert [plan.revision for plan in calls.house.store.plans.all()] == [1]


@pytest.mark.parametrize("header", ["Origin", "X-Room"])
async def test_no_change_is_made_without_the_headers_of_our_pages(calls, header):
    for (method, path), _ in CHANGES:
        status = await calls.status(await calls.house.host(), method, path, leave_out=[header])
        assert status == 403, path


async def test_an_interviewer_of_another_interview_has_no_part_in_a_seat(calls):
    await calls.sit("interviewer")
    other = await calls.house.create(title="Another")
    page = calls.house.page()
    await join(page, other["links"]["interviewer"])
    assert await calls.status(page, "GET", "/room/{seat}/problems") == 404


async def test_a_link_that_was_taken_back_opens_no_library(calls):
    page, host = await calls.sit("interviewer"), await calls.house.host()
    assert await calls.status(page, "GET", "/room/{seat}/problems") == 200
    await calls.status(host, "POST", "/host/interviews/{id}/links/{link}/revoke")
    assert await calls.status(page, "GET", "/room/{seat}/problems") == 404


async def test_two_origins_are_none(calls):
    host = await calls.house.host()
    headers = [*OF_OUR_PAGE.items(), ("Origin", "http://evil.test")]
    del host.headers["Origin"]
    answer = await host.request("DELETE", "/host", headers=headers)
    assert answer.status_code == 403


async def test_a_host_who_has_signed_out_is_nobody(house):
    host = await house.host()
    assert (await host.get("/host/interviews")).status_code == 200
    assert (await host.request("DELETE", "/host", json={})).status_code == 200
    assert (await host.get("/host/interviews")).status_code == 401


async def test_guessing_the_key_is_slowed_down(house):
    page = house.page()
    tried = [(await page.post("/host", json={"key": f"guess {n}"})).status_code for n in range(11)]
    assert tried == [401] * 10 + [429]
    assert (await page.post("/host", json={"key": HOST_KEY})).status_code == 200
    assert (await house.page("192.0.2.2").post("/host", json={"key": HOST_KEY})).status_code == 200


async def test_the_host_cookie_is_out_of_reach_of_scripts_and_other_sites(house):
    answer = await house.page().post("/host", json={"key": HOST_KEY})
    cookie = answer.headers["Set-Cookie"]
    assert HOST_KEY not in cookie
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))
