import random
import re
import urllib.parse

from pages.callers import WISH, error, join

from chalkroom.app import routes
from chalkroom.pages.assets import Assets


async def test_all_interviews_are_listed_the_newest_first(house):
    for title in ("First", "Second"):
        await house.create(title=title)
        house.clock.ahead += 10
    listed = (await house.program.get("/api/interviews")).json()["interviews"]
    assert [line["title"] for line in listed] == ["Second", "First"]
    assert listed[0]["phase"] == "open"


async def test_ending_twice_is_ending_once(house):
    id = (await house.create())["id"]
    answers = [await house.program.post(f"/api/interviews/{id}/end") for _ in "ab"]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[1].json() == {"id": id, "phase": "ended"}
    listed = (await house.program.get("/api/interviews")).json()["interviews"]
    assert listed[0]["phase"] == "ended" and listed[0]["ended"] is not None


async def test_what_is_deleted_is_gone(house):
    created = await house.create()
    path = f"/api/interviews/{created['id']}"
    assert (await house.program.delete(path)).status_code == 204
    asked = (("GET", path), ("DELETE", path), ("POST", f"{path}/end"), ("GET", f"{path}/boards"))
    answers = [await house.program.request(*each) for each in asked]
    assert {answer.status_code for answer in answers} == {404}
    assert (await join(house.page(), created["links"]["candidate"])).status_code == 404
    assert (await house.program.get("/api/interviews")).json() == {"interviews": []}


async def test_unknown_and_deleted_are_the_same_bytes(house):
    id = (await house.create())["id"]
    await house.program.delete(f"/api/interviews/{id}")
    paths = [f"/api/interviews/{each}" for each in (id, "a" * 26, "no-id", "%00")]
    answers = [await house.program.get(path) for path in paths]
    assert {(answer.status_code, answer.content) for answer in answers} == {
        (404, answers[0].content)
    }


def variants(id):
    """Yield 500 ways to write an id that are not the id."""
    chance = random.Random(9)
    signs = [":", "_", "%2f", "%2F", ".", "..", "%00", "%0a", "%20", "\uff41", "A", "1", "é", "%"]
    yield from (id.upper(), id + "=", id + ".", id + "/", id[:-1], id + "a", "%" + id, id + "%00")
    for _ in range(492):
        place = chance.randrange(len(id) + 1)
        sign = chance.choice(signs)
        cut = chance.choice([0, 1])
        yield id[:place] + sign + id[place + cut :]


async def test_an_id_written_otherwise_opens_nothing(house):
    id = (await house.create())["id"]
    host, program = await house.host(), house.program
    for variant in variants(id):
        written = urllib.parse.quote(variant, safe="%/:=.")
        assert (await program.get(f"/api/interviews/{written}/boards")).status_code == 404, variant
        for path in (f"/host/interviews/{written}", f"/interviews/{written}", f"/room/{written}"):
            assert (await host.get(path)).status_code == 404, variant


async def test_the_description_names_every_route_of_the_api(house, tmp_path):
    document = (await house.caller().get("/api/openapi.json")).json()
    described = {
        (method.upper(), path) for path, methods in document["paths"].items() for method in methods
    }
    exist = {
        (method, route.path)
        for route in routes(Assets(tmp_path))
        if re.match("/api/(interviews|import|demo|plans|problems)", getattr(route, "path", ""))
        for method in route.methods - {"HEAD"}
    }
    assert described == exist


async def test_the_description_holds_every_field_of_the_wish(house):
    document = (await house.caller().get("/api/openapi.json")).json()
    wish = document["components"]["schemas"]["NewInterview"]
    assert wish["required"] == list(WISH)
    assert {"minutes", "plan", "problems", "rules", "starts_at", "role"} <= wish[
        "properties"
    ].keys()


async def test_wrong_keys_are_slowed_down_and_keep_nobody_out_who_has_the_right_one(house):
    wrong = house.caller(Authorization="Bearer wrong")
    tried = [(await wrong.get("/api/interviews")).status_code for _ in range(11)]
    assert tried == [401] * 10 + [429]
    answer = await wrong.get("/api/interviews")
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert (await house.program.get("/api/interviews")).status_code == 200
    house.clock.ahead += 60_000
    assert (await wrong.get("/api/interviews")).status_code == 401


async def test_one_address_that_guesses_slows_no_other_down(house):
    guesser = house.caller("198.51.100.7", Authorization="Bearer wrong")
    for _ in range(12):
        await guesser.get("/api/interviews")
    assert (await house.program.get("/api/interviews")).status_code == 200


async def test_a_whole_network_of_ipv6_counts_as_one_address(house):
    for number in range(10):
        guesser = house.caller(f"2001:db8:1:2::{number}", Authorization="Bearer wrong")
        await guesser.get("/api/interviews")
    assert (
        await house.caller("2001:db8:1:2:ff::", Authorization="Bearer wrong").get("/api/interviews")
    ).status_code == 429


async def test_a_disk_that_fails_is_told_in_a_sentence(house):
    recorder = house.app._starlette.state.desk.recorder
    await recorder.run(house.store.connections.close)  # the writer's thread may write just now
    answer = await house.program.get("/api/interviews")
    assert (answer.status_code, error(answer)["code"]) == (503, "unavailable")
    assert "sqlite" not in answer.text.lower()
    assert (await house.caller().get("/readyz")).status_code == 503
    assert (await house.caller().get("/livez")).status_code == 200
    await recorder.run(house.store.reopen)


async def test_a_server_that_can_take_people_in_says_so(house):
    assert (await house.caller().get("/readyz")).json() == {"ready": True}
