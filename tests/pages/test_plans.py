"""Plans over HTTP: listed, written, changed on the last revision, built by rules, asked."""

import asyncio

import pytest
from pages.callers import error, join

from chalkroom.live.plans import PLANS
from chalkroom.live.snapshots import load
from chalkroom.problems.library import Library
from chalkroom.store.records import PlanRow

OWN = {"name": "why", "title": "Why us?", "statement": "Tell *me*.", "minutes": 10}
PLAN = {
    "title": "Ours",
    "minutes": 45,
    "target": 2,
    "core": ["rows/rows-1@1", "own:why", "mixed/mixed-2"],
    "reserve": ["rows/rows-2@1"],
    "coverage": ["coding"],
    "own": [OWN],
}


@pytest.fixture
def library(root):
    return Library((root,), patience=0.0)


@pytest.fixture
async def saved(host):
    """The name of a plan that was saved."""
    answer = await host.post("/host/plans", json=PLAN)
    assert answer.status_code == 201, answer.text
    return answer.json()["outline"]["name"]


def change(name, host, revision=1, **fields):
    return host.put(f"/host/plans/{name}", json={"revision": revision, "plan": PLAN | fields})


def archive(name, host, revision=1, archived=True):
    wish = {"revision": revision, "archived": archived}
    return host.post(f"/host/plans/{name}/archive", json=wish)


async def listed(asker, address="/api/plans"):
    answer = await asker.get(address)
    assert answer.status_code == 200, answer.text
    return [plan["title"] for plan in answer.json()["plans"]]


async def refused(answer, status, field=None, code="invalid"):
    answer = await answer
    assert (answer.status_code, error(answer)["code"]) == (status, code)
    assert error(answer)["field"] == field
    assert error(answer)["message"].endswith(".")


async def test_saved_plans_are_listed_before_the_ready_made_ones(house, host, saved):
    assert await listed(house.program) == ["Ours", "tiny-45"]
    assert await listed(host, "/host/plans") == ["Ours", "tiny-45"]


async def test_a_plan_tells_its_time_against_the_frame(host, saved):
    outline = (await host.get(f"/host/plans/{saved}")).json()["outline"]
    assert (outline["used"], outline["fill"]) == (5 + 10 + 7, 29)
    assert outline["frame"] == {"opening": 4, "questions": 33, "close": 5, "slack": 3}
    assert [each["standing"] for each in outline["core"]] == ["as_pinned", "own", "as_pinned"]


async def test_a_saved_plan_is_pinned_and_reads_as_it_was_written(host, saved):
    plan = (await host.get(f"/host/plans/{saved}")).json()["plan"]
    assert plan["core"] == ["rows/rows-1@1", "own:why", "mixed/mixed-2@1"]
    assert plan["own"] == [OWN | {"starter": "", "language": ""}]


async def test_a_question_that_changed_since_is_told_with_its_revision_of_today(host, root, saved):
    path = root / "rows/rows-1.md"
    path.write_text(path.read_text().replace("revision: 1", "revision: 2"))
    first = (await host.get(f"/host/plans/{saved}")).json()["outline"]["core"][0]
    assert (first["standing"], first["latest"]) == ("changed", "rows/rows-1@2")


async def test_a_question_that_is_gone_may_stay_in_its_plan_and_come_into_no_other(
    host, root, saved
):
    (root / "mixed/mixed-2.md").unlink()
    assert (await change(saved, host, title="Kept")).status_code == 200
    await refused(host.post("/host/plans", json=PLAN), 400, "core")


async def test_a_ready_made_plan_can_be_read_and_copied_but_not_changed(host):
    ready = (await host.get("/host/plans/tiny-45")).json()
    assert ready["outline"]["revision"] == 0
    assert (await host.post("/host/plans", json=ready["plan"])).status_code == 201
    await refused(change("tiny-45", host), 404, code="not_found")


async def test_a_change_moves_the_revision(host, saved):
    answer = await change(saved, host, title="Theirs")
    assert (answer.json()["outline"]["title"], answer.json()["outline"]["revision"]) == (
        "Theirs",
        2,
    )


async def test_two_hosts_cannot_overwrite_each_other(host, saved):
    answers = await asyncio.gather(*(change(saved, host, title=f"Host {n}") for n in range(5)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409, 409]
    await refused(change(saved, host, title="Late"), 409, code="overtaken")
    await refused(archive(saved, host), 409, code="overtaken")


async def test_an_archived_plan_is_offered_no_more_until_it_comes_back(house, host, saved):
    assert (await archive(saved, host)).status_code == 200
    assert await listed(house.program) == ["tiny-45"]
    assert await listed(host, "/host/plans") == ["Ours", "tiny-45"]
    create = house.program.post(
        "/api/interviews", json={"title": "T", "candidate": "C", "plan": saved}
    )
    await refused(create, 400, "plan")
    await archive(saved, host, revision=2, archived=False)
    assert await listed(house.program) == ["Ours", "tiny-45"]


@pytest.mark.parametrize("name", ["a" * 26, "nothing-45", "%F0%9F%98%80", "%ED%A0%80", "x" * 500])
async def test_a_plan_that_is_not_there_is_not_found(host, name):
    await refused(host.get(f"/host/plans/{name}"), 404, code="not_found")
    await refused(change(name, host), 404, code="not_found")


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": ""}, "title"),
        ({"core": []}, "core"),
        ({"reserve": ["rows/lost"]}, "reserve"),
        ({"own": []}, "own"),
        ({"own": [OWN | {"language": "klingon"}]}, "own"),
        ({"minutes": "45"}, "minutes"),
        ({"salary": 1}, "salary"),
    ],
)
async def test_what_cannot_be_saved_is_told_with_its_field(host, fields, field):
    await refused(host.post("/host/plans", json=PLAN | fields), 400, field)
    assert await listed(host, "/host/plans") == ["tiny-45"]


async def test_there_are_so_many_plans_and_no_more(house, host, saved):
    for number in range(PLANS - 1):
        house.store.plans.add(PlanRow(f"p{number}", 1, 1, 1, False, "{}"), PLANS)
    await refused(host.post("/host/plans", json=PLAN), 409, code="full")
    assert (await change(saved, host, title="Changed")).status_code == 200
    assert (await archive(saved, host, revision=2)).status_code == 200
    assert (await host.post("/host/plans", json=PLAN)).status_code == 201
    await refused(archive(saved, host, revision=3, archived=False), 409, code="full")


async def test_a_plan_in_the_making_is_judged_and_not_kept(host):
    answer = await host.post("/host/plans/check", json=PLAN | {"title": "", "minutes": 30})
    rules = {each["rule"] for each in answer.json()["objections"]}
    assert "R1" in rules and answer.json()["outline"]["fill"] == 18
    assert await listed(host, "/host/plans") == ["tiny-45"]


async def test_a_plan_without_questions_can_be_looked_at(host):
    empty = PLAN | {"core": [], "own": []}
    assert (await host.post("/host/plans/check", json=empty)).json()["outline"]["used"] == 0


async def test_an_interview_begins_with_a_saved_plan_and_its_own_questions(house, saved):
    created = await house.create(plan=saved)
    staff = load(house.store, created["id"]).interview.staff
    titles = [staff.questions[id].task.title for id in staff.plan.core]
    assert titles == ["Above the rows-1 limit", "Why us?", "Above the mixed-2 limit"]
    own = staff.questions[staff.plan.core[1]]
    assert (own.minutes, own.guide.source) == (10, "")
    assert (staff.plan.title, staff.plan.name) == ("Ours", saved)


async def test_own_questions_alone_make_an_interview(house, host):
    plan = PLAN | {"core": ["own:why"], "reserve": []}
    name = (await host.post("/host/plans", json=plan)).json()["outline"]["name"]
    created = await house.create(plan=name)
    staff = load(house.store, created["id"]).interview.staff
    assert [staff.questions[id].task.title for id in staff.plan.core] == ["Why us?"]


async def test_interviewers_see_the_plans_that_are_in_use(house, host, saved):
    page = house.page()
    seat = (await join(page, (await house.create())["links"]["interviewer"])).json()["seat"]
    assert await listed(page, f"/room/{seat}/plans") == ["Ours", "tiny-45"]
    await archive(saved, host)
    assert await listed(page, f"/room/{seat}/plans") == ["tiny-45"]


async def test_an_interview_tells_its_host_what_it_is_going_to_ask(house, host, saved):
    id = (await house.create(plan=saved))["id"]
    plan = (await host.get(f"/host/interviews/{id}")).json()["plan"]
    assert [(each["minutes"], each["level"]) for each in plan["core"]] == [(5, 1), (10, 0), (7, 2)]
    assert plan["reserve"][0]["source"] == "rows/rows-2@1"
    id = (await house.create())["id"]
    assert (await host.get(f"/host/interviews/{id}")).json()["plan"] is None
