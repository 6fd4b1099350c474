"""Plans built by rules over HTTP, from the library that comes with Chalkroom."""

import pytest
from live.test_exposure import line
from msgspec.structs import replace
from pages.callers import error

from chalkroom.interview.state import Interview
from chalkroom.live.decision import decision
from chalkroom.pages.writing_plans import KNOWN, LARGEST_SEED

WISH = {"role": "data-scientist", "minutes": 60}


async def built(host, **wish):
    answer = await host.post("/host/plans/build", json=WISH | wish)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_plan_says_why_each_question_was_chosen_and_others_were_not(host):
    proposal = (await built(host))["proposal"]
    assert [each["question"]["entry"] for each in proposal["core"]] == proposal["plan"]["core"]
    assert proposal["plan"]["title"] == "Data scientist, 60 minutes"
    assert len(proposal["passed_over"]) > 5
    parts = (proposal["core"], proposal["reserve"], proposal["passed_over"])
    assert all(each["why"] for part in parts for each in part)


async def test_the_same_wish_gives_the_same_plan(host):
    assert await built(host, seed=7) == await built(host, seed=7)


async def test_a_built_plan_can_be_saved_as_it_is(host):
    plan = (await built(host, title="For Cleo"))["proposal"]["plan"]
    saved = (await host.post("/host/plans", json=plan)).json()
    assert saved["objections"] == []
    assert saved["plan"] == plan


async def test_what_the_candidate_has_had_is_left_out(host):
    first = (await built(host))["proposal"]["plan"]["core"]
    known = [entry.partition("@")[0] for entry in first]
    again = (await built(host, known=known))["proposal"]["plan"]["core"]
    assert not set(first) & set(again)


async def test_what_was_asked_often_of_late_is_avoided(house, host):
    first = (await built(host))["proposal"]["plan"]["core"]
    asked = first[1].partition("@")[0]
    await house.create()
    row = house.store.interviews()[0]
    opened = line(*[(asked, house.clock.now())] * 9)
    commit = replace(nothing(row.id, row.commit), summary=opened)
    assert house.store.commit([commit]) == [True]
    assert first[1] not in (await built(host))["proposal"]["plan"]["core"]


def nothing(interview, number):
    """Return the next commit of an interview, with no event in it."""
    return decision(interview, number + 1, Interview(), [], 0).commit


async def test_what_cannot_be_reached_is_said_with_what_could_be(host):
    answer = await built(host, role="engineer", minutes=45)
    assert answer["proposal"] is None
    assert (answer["unreachable"]["highest"], answer["unreachable"]["shortest"]) == (3, 55)
    assert all(sentence.endswith(".") for sentence in answer["unreachable"]["sentences"])
    assert (await built(host, role="engineer", minutes=45, target=3))["proposal"]


@pytest.mark.parametrize(
    ("most", "more", "field"),
    [
        ({"minutes": 90}, {"minutes": 91}, "minutes"),
        ({"minutes": 30}, {"minutes": 29}, "minutes"),
        ({"seed": LARGEST_SEED}, {"seed": LARGEST_SEED + 1}, "seed"),
        ({"seed": 0}, {"seed": -1}, "seed"),
        ({"target": 5}, {"target": 6}, "target"),
        ({"target": 2}, {"target": 1}, "target"),
        ({"known": ["a/b"] * KNOWN}, {"known": ["a/b"] * (KNOWN + 1)}, "known"),
        ({"title": "t" * 120}, {"title": "t" * 121}, "title"),
    ],
)
async def test_a_wish_is_taken_up_to_its_limits(host, most, more, field):
    await built(host, **most)
    answer = await host.post("/host/plans/build", json=WISH | more)
    assert (answer.status_code, error(answer)["field"]) == (400, field)


async def test_an_unknown_role_is_told_which_there_are(host):
    answer = await host.post("/host/plans/build", json=WISH | {"role": "wizard"})
    assert error(answer)["field"] == "role"
    assert "data-analyst" in error(answer)["message"]
