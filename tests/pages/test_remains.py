"""After an interview that was not recorded: its values for the host, and no byte of its words."""

import pytest
from interview.asked import copy_of
from interview.given import id_of
from pages.callers import join, noting

from chalkroom.interview.changes import ChangeSet, to_units
from chalkroom.interview.events import (
    Edited,
    Ended,
    Fact,
    HintGiven,
    Joined,
    NoteWritten,
    QuestionOpened,
    QuestionPrepared,
    RatingSubmitted,
    Said,
)
from chalkroom.interview.rating import FactorRating, Rating
from chalkroom.interview.values import RATINGS, ROOM, STAFF
from chalkroom.live import snapshots
from chalkroom.live.clock import DAY_MILLISECONDS
from chalkroom.live.decision import decision
from chalkroom.live.retention import UNRECORDED_MILLISECONDS, sweep
from chalkroom.recording import reading

CANARY = "canary-7f3a"
DAYS = 90


@pytest.fixture
async def held(house):
    """Return an interview full of canaries that was not recorded and has ended."""
    created = await house.create(
        title=CANARY, candidate=CANARY, interviewers=[CANARY], recording=False
    )
    loaded = snapshots.load(house.store, created["id"])
    room, cleo = loaded.interview.room, id_of("cleo")
    ada, board = room.interviewers[0].person, next(iter(room.boards))
    rating = Rating((FactorRating(None, "listening", 3, CANARY),), "yes", CANARY)
    events = [
        Fact(ROOM, Joined(ada, CANARY, "interviewer", 1)),
        Fact(ROOM, Joined(cleo, CANARY, "candidate", 2)),
        Fact(ROOM, Edited(board, cleo, cleo, 1, ChangeSet.replace(0, 0, 0, to_units(CANARY)))),
        Fact(ROOM, Said(id_of("line"), cleo, CANARY)),
        Fact(STAFF, NoteWritten(id_of("note"), ada, CANARY)),
        Fact(RATINGS, RatingSubmitted(ada, rating, ())),
        Fact(ROOM, Ended()),
    ]
    tells(house, created, events)
    return created


def tells(house, created, events):
    """Let these things happen in an interview."""
    loaded = snapshots.load(house.store, created["id"])
    now, following = house.clock.now(), loaded.commit + 1
    commit = decision(created["id"], following, loaded.interview, events, now).commit
    assert house.store.commit([commit]) == [True]


async def later(house, milliseconds):
    house.clock.ahead += milliseconds
    at = house.app._starlette.state.desk
    await sweep(at.lobby, house.store, at.recorder, house.clock, DAYS)


def traces(house):
    files = [path for path in house.store.path.parent.rglob("*") if path.is_file()]
    return [path.name for path in files if CANARY.encode() in path.read_bytes()]


async def test_an_hour_after_the_end_no_byte_of_a_word_is_left(house, held):
    assert traces(house)
    await later(house, UNRECORDED_MILLISECONDS)
    assert traces(house) == []
    assert house.store.heads(held["id"]) is None


async def test_the_host_reads_the_values_of_the_report(house, held):
    await later(house, UNRECORDED_MILLISECONDS)
    answer = await (await house.host()).get(f"/replay/{held['id']}/report")
    assert answer.status_code == 200 and CANARY not in answer.text
    told = "".join(answer.text.split())
    assert "<strong>Yes</strong>,3.00of4." in told
    assert "Listening</th><td>3</td>" in told


async def test_nobody_else_finds_anything_there(house, held):
    ada = house.page()
    await join(ada, held["links"]["interviewer"])
    await later(house, UNRECORDED_MILLISECONDS)
    answers = [await page.get(f"/replay/{held['id']}/report") for page in (ada, house.page())]
    assert [answer.status_code for answer in answers] == [404, 404]


async def test_values_go_when_a_recording_would_have_gone(house, held):
    await later(house, UNRECORDED_MILLISECONDS)
    await later(house, DAYS * DAY_MILLISECONDS - 1_000)
    assert house.store.recordings.remains(held["id"])
    await later(house, 1_000)
    assert house.store.recordings.remains(held["id"]) is None


async def test_the_host_deletes_the_values(house, held):
    await later(house, UNRECORDED_MILLISECONDS)
    path = f"/api/interviews/{held['id']}"
    assert [(await house.program.delete(path)).status_code for _ in range(2)] == [204, 404]
    assert house.store.recordings.remains(held["id"]) is None


async def test_nothing_remains_of_what_the_host_deletes_before(house, held):
    await house.program.delete(f"/api/interviews/{held['id']}")
    await later(house, UNRECORDED_MILLISECONDS)
    assert house.store.recordings.remains(held["id"]) is None


async def test_a_log_that_cannot_be_read_goes_all_the_same(house, held):
    house.store.connections.write(
        lambda connection: connection.execute(
            "UPDATE events SET body = '{}' WHERE interview = ? AND stream = 'staff'", (held["id"],)
        )
    )
    await later(house, UNRECORDED_MILLISECONDS)
    assert house.store.heads(held["id"]) is None and traces(house) == []


async def test_a_hint_that_stands_in_no_guide_keeps_nothing_alive(house, held):
    copy, question = copy_of(CANARY), id_of("question")
    tells(
        house,
        held,
        [
            Fact(STAFF, QuestionPrepared(question, copy.task, copy.guide, 10)),
            Fact(ROOM, QuestionOpened(question, copy.task, 600_000, "soft", None)),
            Fact(STAFF, HintGiven(question, 99, id_of("ada"))),
        ],
    )
    await later(house, UNRECORDED_MILLISECONDS)
    assert house.store.heads(held["id"]) is None and traces(house) == []


async def test_one_that_cannot_be_let_go_keeps_no_other(house, held):
    spoiled = await house.create()
    house.store.connections.write(
        lambda connection: connection.execute(
            "UPDATE interviews SET summary = '[]' WHERE id = ?", (spoiled["id"],)
        )
    )
    await later(house, UNRECORDED_MILLISECONDS)
    assert house.store.heads(held["id"]) is None


async def test_nothing_is_kept_of_what_was_erased_meanwhile(house, held):
    await house.program.delete(f"/api/interviews/{held['id']}")
    house.store.recordings.keep_remains(held["id"], house.clock.now(), "{}")
    assert house.store.recordings.remains(held["id"]) is None


async def test_no_tape_outlives_its_time(house):
    created = await house.create()
    at, host = house.app._starlette.state.desk, await house.host()
    assert (await host.get(f"/replay/{created['id']}/overview")).status_code == 200
    assert at.tapes._kept
    await later(house, 2 * DAYS * DAY_MILLISECONDS)
    assert not at.tapes._kept


async def test_others_read_while_values_are_read(house, held, monkeypatch):
    recorder, works = house.app._starlette.state.desk.recorder, []
    monkeypatch.setattr(reading, "PAGE", 1)
    monkeypatch.setattr(recorder, "read", noting(works, recorder.read))
    pages = house.store.heads(held["id"]).commit
    await later(house, UNRECORDED_MILLISECONDS)
    assert works.count(next) == pages + 1
