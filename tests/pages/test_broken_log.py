"""A log that holds what cannot be read: people are told so, and get its rows as they are."""

import json

import pytest
from pages.callers import error, join
from pages.shares import Shared

from chalkroom.interview.audience import Audience
from chalkroom.interview.events import Ended
from chalkroom.interview.values import ROOM, STAFF
from chalkroom.live.snapshots import BrokenLog
from chalkroom.pages.playing import prepare
from chalkroom.pages.readers import Reader
from chalkroom.recording.files import FILES
from chalkroom.store.records import Commit, Row

POISON = '{"kind":"nonsense","text":"what nobody can read"}'


@pytest.fixture
async def broken(house):
    """Return an interview in whose log a later row makes no sense."""
    created = await house.create()
    poison(house, created["id"], ROOM)
    return created


def poison(house, id, stream):
    heads = house.store.heads(id)
    row = Row(stream, heads.streams.get(stream, 0) + 1, house.clock.now(), POISON)
    assert house.store.commit([Commit(id, heads.commit + 1, (row,))]) == [True]


@pytest.mark.parametrize(
    "path", ["", "/boards", *(f"/{file.name}" for file in FILES if not file.is_raw)]
)
async def test_a_program_reads_what_is_wrong_and_where(house, broken, path):
    answer = await house.program.get(f"/api/interviews/{broken['id']}{path}")
    assert (answer.status_code, error(answer)["code"]) == (409, "log_broken")
    commit = house.store.heads(broken["id"]).commit
    assert f"cannot be read from change {commit} on" in error(answer)["message"]


async def test_the_raw_log_holds_the_row_that_nobody_can_read(house, broken):
    answer = await house.program.get(f"/api/interviews/{broken['id']}/recording.jsonl")
    assert answer.status_code == 200 and POISON in answer.text
    header, *lines = [json.loads(line) for line in answer.text.splitlines()]
    assert header["events"] == len([line for line in lines if "stream" in line])


async def test_interviewers_get_the_raw_log_of_what_they_may_hear(house, broken):
    ada = house.page()
    await join(ada, broken["links"]["interviewer"])
    answer = await ada.get(f"/replay/{broken['id']}/recording.jsonl")
    assert answer.status_code == 200 and POISON in answer.text


async def test_nothing_more_is_wrong_with_a_page_that_reads_ahead(house, broken):
    at = house.app._starlette.state.desk
    with pytest.raises(BrokenLog) as raised:
        await at.lobby.look(broken["id"])
    await prepare(at, Reader(broken["id"], Audience((ROOM,)), broken=raised.value))


@pytest.mark.parametrize("place", ["", "/report", "/recording", "/recording.jsonl", "/rating"])
@pytest.mark.parametrize("blind", [True, False])
async def test_reviewers_are_promised_nothing_that_they_cannot_have(house, place, blind):
    shared = Shared(house, await house.create())
    shared.happens(Ended())
    page = await shared.reviewer(blind=blind)
    poison(house, shared.id, ROOM)
    answer = await page.get(page.place + place)
    assert answer.status_code == 409
    assert "Ask whoever gave you the link" in answer.text and "jsonl" not in answer.text


async def test_nobody_else_learns_that_it_is_broken_or_there(house, broken):
    cleo = house.page()
    await join(cleo, broken["links"]["candidate"])
    for page in (cleo, house.page()):
        for path in ("", "/recording", "/recording.jsonl", "/report"):
            assert (await page.get(f"/replay/{broken['id']}{path}")).status_code == 404


async def test_the_candidate_s_edition_holds_no_private_row_however_broken(house):
    created = await house.create()
    poison(house, created["id"], STAFF)
    path = f"/api/interviews/{created['id']}/recording.jsonl"
    public = await house.program.get(path, params={"edition": "candidate"})
    assert public.status_code == 200 and POISON not in public.text
    assert POISON in (await house.program.get(path)).text


async def test_other_interviews_are_as_they_were(house, broken):
    other = await house.create()
    assert (await house.program.get(f"/api/interviews/{other['id']}/boards")).status_code == 200
    listed = (await house.program.get("/api/interviews")).json()
    assert len(listed["interviews"] if isinstance(listed, dict) else listed) == 2
