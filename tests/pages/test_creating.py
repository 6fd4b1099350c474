import asyncio

import pytest
from pages.callers import ORIGIN, WISH, error

from chalkroom.interview.limits import LIMITS
from chalkroom.live.snapshots import load
from chalkroom.pages.requests import BODY_BYTES


async def refused(house, **wishes):
    answer = await house.program.post("/api/interviews", json=WISH | wishes)
    assert answer.status_code == 400, answer.text
    return error(answer)


async def test_only_a_title_and_a_candidate_are_needed(house):
    created = await house.create()
    assert created.keys() == {"id", "links", "replay"}
    links = created["links"]
    assert links.keys() == {"interviewer", "candidate", "observer", "interviewers"}
    assert links["interviewers"] == {"Interviewer": links["interviewer"]}
    assert created["replay"] == f"{ORIGIN}/replay/{created['id']}"


async def test_every_interviewer_gets_a_link_and_the_first_one_leads(house):
    created = await house.create(interviewers=["Ada", "Grace"])
    links = created["links"]
    assert list(links["interviewers"]) == ["Ada", "Grace"]
    assert links["interviewer"] == links["interviewers"]["Ada"]
    assert len({links["candidate"], links["observer"], *links["interviewers"].values()}) == 4


async def test_everything_asked_for_is_kept(house):
    wishes = {
        "minutes": 45,
        "rules": {"aids": 2, "paste": "refused"},
        "starts_at": "2030-01-31T10:00:00+01:00",
        "role": "Engineer",
        "interviewers": ["Ada"],
        "extra_time": 1.5,
        "recording": False,
        "call_link": "https://call.example/1",
    }
    created = await house.create(**wishes)
    seen = (await house.program.get(f"/api/interviews/{created['id']}")).json()
    assert seen["minutes"] == 45
    assert wishes["rules"].items() <= seen["rules"].items()
    assert seen["starts_at"] == "2030-01-31T09:00:00Z"
    assert seen["role"] == "Engineer"
    assert seen["interviewers"] == ["Ada"]
    assert seen["recorded"] is False


async def test_an_interview_begins_with_a_blank_board(house):
    created = await house.create()
    boards = (await house.program.get(f"/api/interviews/{created['id']}/boards")).json()
    assert [(b["title"], b["version"], b["text"]) for b in boards] == [("Blank board", 0, "")]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", " \t "),
        ("title", "x\x00y"),
        ("title", 7),
        ("candidate", ""),
        ("candidate", None),
        ("minutes", 0),
        ("minutes", 601),
        ("minutes", "60"),
        ("plan", "any"),
        ("problems", ["arrays/two-sum"]),
        ("rules", {"aids": 4}),
        ("rules", {"unknown": 1}),
        ("starts_at", "tomorrow"),
        ("starts_at", "2030-01-31T10:00:00"),
        ("starts_at", "0001-01-01T00:00:00+23:00"),
        ("interviewers", ["Ada", "ada"]),
        ("interviewers", [""]),
        ("interviewers", ["x"] * 21),
        ("extra_time", 0.5),
        ("extra_time", 2.1),
        ("recording", "yes"),
        ("call_link", "javascript:alert(1)"),
        ("salary", 1),
    ],
)
async def test_a_field_that_cannot_be_used_is_named(house, field, value):
    assert (await refused(house, **{field: value}))["field"] == field


@pytest.mark.parametrize(
    ("wish", "questions"),
    [({"plan": "engineer-45"}, 3), ({"problems": ["arrays/busiest-hour"]}, 1), ({}, 0)],
)
async def test_an_interview_can_begin_with_its_questions(house, wish, questions):
    created = await house.create(**wish)
    staff = load(house.store, created["id"]).interview.staff
    assert len(staff.plan.core if staff.plan else ()) == questions


@pytest.mark.parametrize(
    ("wish", "minutes"),
    [({}, 60), ({"plan": "engineer-45"}, 45), ({"plan": "engineer-45", "minutes": 50}, 50)],
)
async def test_an_interview_is_as_long_as_was_said_or_as_its_plan_or_an_hour(house, wish, minutes):
    created = await house.create(**wish)
    seen = (await house.program.get(f"/api/interviews/{created['id']}")).json()
    assert seen["minutes"] == minutes


async def test_a_plan_and_problems_together_are_one_too_many(house):
    wish = {"plan": "engineer-45", "problems": ["arrays/busiest-hour"]}
    assert (await refused(house, **wish))["field"] == "problems"


@pytest.mark.parametrize("missing", ["title", "candidate"])
async def test_a_field_that_is_missing_is_named(house, missing):
    wish = {name: value for name, value in WISH.items() if name != missing}
    answer = await house.program.post("/api/interviews", json=wish)
    assert answer.status_code == 400
    assert error(answer)["field"] == missing


@pytest.mark.parametrize(
    ("field", "length"), [("title", LIMITS.title_length), ("candidate", LIMITS.name_length)]
)
async def test_a_line_may_be_as_long_as_its_limit_and_no_longer(house, field, length):
    await house.create(**{field: "é" * length})
    assert (await refused(house, **{field: "é" * (length + 1)}))["field"] == field


async def test_twenty_interviewers_may_come(house):
    names = [f"Interviewer {number}" for number in range(20)]
    assert len((await house.create(interviewers=names))["links"]["interviewers"]) == 20


@pytest.mark.parametrize(
    "name", ["Ada\u202ecte", "Ada\u200b", "A\ufeffda", "Ada\x07", "\u2066Ada", "\ud800", "a" * 65]
)
async def test_a_name_that_could_deceive_is_refused(house, name):
    body = f'{{"title": "T", "candidate": {ascii_json(name)}}}'
    headers = {"Content-Type": "application/json"}
    answer = await house.program.post("/api/interviews", content=body, headers=headers)
    assert (answer.status_code, error(answer)["field"]) == (400, "candidate")


def ascii_json(text):
    return '"' + "".join(f"\\u{ord(letter):04x}" for letter in text) + '"'


async def test_a_name_is_kept_in_its_composed_form(house):
    created = await house.create(candidate="  Rene\u0301   Claire ")
    seen = (await house.program.get(f"/api/interviews/{created['id']}")).json()
    assert seen["candidate"] == "Ren\u00e9 Claire"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[" * 100_000,
        b"\xff\xfe",
        b'{"title": NaN}',
        b'{"title": "a", "title": "b", "candidate": "c"}',
        b'{"title": "t", "candidate": "c", "minutes": ' + b"9" * 5_000 + b"}",
    ],
)
async def test_what_is_not_strict_json_is_refused(house, body):
    headers = {"Content-Type": "application/json"}
    answer = await house.program.post("/api/interviews", content=body, headers=headers)
    assert (answer.status_code, error(answer)["code"]) == (400, "malformed")


async def test_a_form_is_not_read(house):
    answer = await house.program.post("/api/interviews", data=WISH)
    assert answer.status_code == 400


@pytest.mark.parametrize(("extra", "status"), [(0, 400), (1, 413)])
async def test_a_body_has_a_limit(house, extra, status):
    body = b" " * (BODY_BYTES + extra)
    headers = {"Content-Type": "application/json"}
    answer = await house.program.post("/api/interviews", content=body, headers=headers)
    assert answer.status_code == status


async def test_a_body_of_no_declared_length_has_the_same_limit(house):
    async def endless():
        for _ in range(BODY_BYTES // 1024 + 1):
            yield b" " * 1024

    headers = {"Content-Type": "application/json"}
    answer = await house.program.post("/api/interviews", content=endless(), headers=headers)
    assert answer.status_code == 413


async def test_a_request_repeated_with_its_key_creates_one_interview(house):
    headers = {"Idempotency-Key": "one"}
    answers = [
        await house.program.post("/api/interviews", json=WISH, headers=headers) for _ in "ab"
    ]
    assert answers[0].json() == answers[1].json()
    assert [answer.status_code for answer in answers] == [201, 201]
    assert len(house.store.interviews()) == 1


async def test_a_request_sent_twice_at_once_creates_one_interview(house):
    headers = {"Idempotency-Key": "one"}
    asked = (house.program.post("/api/interviews", json=WISH, headers=headers) for _ in range(5))
    answers = await asyncio.gather(*asked)
    assert len({answer.text for answer in answers}) == 1
    assert len(house.store.interviews()) == 1


async def test_a_key_used_for_another_request_is_a_conflict(house):
    headers = {"Idempotency-Key": "one"}
    await house.program.post("/api/interviews", json=WISH, headers=headers)
    other = WISH | {"title": "Another"}
    answer = await house.program.post("/api/interviews", json=other, headers=headers)
    assert (answer.status_code, error(answer)["code"]) == (409, "key_used")


@pytest.mark.parametrize(("length", "status"), [(200, 201), (201, 400)])
async def test_a_key_has_a_longest_length(house, length, status):
    headers = {"Idempotency-Key": "k" * length}
    answer = await house.program.post("/api/interviews", json=WISH, headers=headers)
    assert answer.status_code == status


async def test_links_never_follow_the_host_header(house):
    headers = {"Host": "evil.test", "X-Forwarded-Host": "evil.test", "Forwarded": "host=evil.test"}
    answer = await house.program.post("/api/interviews", json=WISH, headers=headers)
    assert "evil" not in answer.text
    assert answer.json()["links"]["candidate"].startswith(f"{ORIGIN}/join#")
