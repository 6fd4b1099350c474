"""What players ask for at first: an overview and moments, to the same audience as the recording."""

from functools import partial
from threading import current_thread, main_thread

import pytest
from pages.callers import error
from pages.test_recordings import Held, submits
from private_texts import private

from chalkroom.interview.audience import Audience
from chalkroom.interview.events import Ended, Joined, NoteWritten, RecordingChanged, Said
from chalkroom.interview.values import ROOM, STAFF, own
from chalkroom.pages import playing, recordings
from chalkroom.pages.readers import Reader
from chalkroom.recording import recording

ID = "again".ljust(26, "a")
A_DAY = 86_400_000


@pytest.fixture
async def held(house):
    held = Held(house, await house.create(interviewers=["Ada", "Grace"]))
    for slot, (name, person) in enumerate(held.people.items(), 1):
        held.happens(Joined(person, name, "interviewer", slot))
        held.happens(NoteWritten(ID, person, f"{name} sealed"), stream=own(person))
    held.happens(NoteWritten(ID, held.people["Ada"], private("open")), stream=STAFF)
    return held


async def overview(held, page):
    answer = await page.get(f"/replay/{held.id}/overview")
    assert answer.status_code == 200
    return answer.json()


async def scene(held, page, time):
    answer = await page.get(f"/replay/{held.id}/state?t={time}")
    assert answer.status_code == 200
    return answer.json()


async def test_an_overview_has_the_header_of_the_recording(held):
    host = await held.house.host()
    assert (await overview(held, host))["header"] == (await held.lines(host))[0]


async def test_everybody_gets_their_own_half_whoever_asked_before(held):
    host, grace = await held.house.host(), await held.interviewer("Grace")
    for page, streams in ((host, []), (grace, [own(held.people["Grace"])]), (host, [])):
        told = await overview(held, page)
        assert [*told["scene"]["own"]] == streams
        assert [*(await scene(held, page, A_DAY))["own"]] == streams


async def test_ratings_stand_in_no_overview_of_those_who_do_not_hear_them(held):
    submits(held, "Grace")
    for name, people in (("Ada", []), ("Grace", [held.people["Grace"]])):
        told = await overview(held, await held.interviewer(name))
        assert [*told["scene"]["ratings"]["submitted"]] == people


async def test_an_overview_grows_with_its_interview(held):
    host = await held.house.host()
    before = await overview(held, host)
    held.happens(Said(ID, held.people["Ada"], "Hello"))
    after = await overview(held, host)
    assert after["header"]["events"] == before["header"]["events"] + 1
    assert [line["text"] for line in after["scene"]["room"]["chat"]] == ["Hello"]


async def test_a_moment_is_the_interview_as_it_was(held):
    host = await held.house.host()
    held.house.clock.ahead += 60_000
    held.happens(Said(ID, held.people["Ada"], "Hello"))
    told = await overview(held, host)
    assert (await scene(held, host, told["length"] - 1))["room"]["chat"] == []
    assert len((await scene(held, host, told["length"]))["room"]["chat"]) == 1


@pytest.mark.parametrize("query", ["", "?t=", "?t=-1", "?t=1.5", "?t=0x1", "?t=1234567890123"])
async def test_a_moment_that_makes_no_sense_is_named(held, query):
    answer = await (await held.house.host()).get(f"/replay/{held.id}/state{query}")
    assert (answer.status_code, error(answer)["field"]) == (400, "t")


@pytest.mark.parametrize("what", ["overview", "state?t=0"])
async def test_candidates_and_observers_find_nothing(held, what):
    held.happens(Ended())
    for role in ("candidate", "observer"):
        page = await held.sits(held.links[role])
        assert (await page.get(f"/replay/{held.id}/{what}")).status_code == 404


@pytest.mark.parametrize("what", ["overview", "state?t=0"])
async def test_what_people_agreed_not_to_record_is_not_shown(held, what):
    held.happens(RecordingChanged(False))
    answer = await (await held.house.host()).get(f"/replay/{held.id}/{what}")
    assert (answer.status_code, error(answer)["code"]) == (409, "not_recorded")


@pytest.mark.parametrize("what", ["overview", "state?t=0"])
async def test_what_was_erased_is_gone_at_once(held, what):
    host = await held.house.host()
    await overview(held, host)
    assert (await host.delete(f"/host/interviews/{held.id}")).status_code == 204
    assert (await host.get(f"/replay/{held.id}/{what}")).status_code == 404


@pytest.mark.parametrize("what", ["recording", "overview", "state?t=0"])
async def test_nobody_in_a_room_waits_for_what_a_player_asks(held, monkeypatch, what):
    host, threads = await held.house.host(), set()

    def noted(done, *arguments):
        threads.add(current_thread())
        return done(*arguments)

    for module, name in ((recording, "is_of"), (playing, "_content")):
        monkeypatch.setattr(module, name, partial(noted, getattr(module, name)))
    assert (await host.get(f"/replay/{held.id}/{what}")).status_code == 200
    assert threads and main_thread() not in threads


@pytest.mark.parametrize(("edition", "times"), [("full", 1), ("blind", 0)])
async def test_nor_for_what_is_left_out_of_it(held, monkeypatch, edition, times):
    at, threads = held.house.app._starlette.state.desk, []
    leave_out = recordings.without_observations
    noted = lambda found: threads.append(current_thread()) or leave_out(found)  # noqa: E731
    monkeypatch.setattr(recordings, "without_observations", noted)
    told = await recordings.recorded(at, Reader(held.id, Audience((ROOM,), edition, False)))
    assert told.header.observations == "left_out"
    assert len(threads) == times and main_thread() not in threads


async def played(held, page):
    """What a player is told of the whole and of some moments."""
    told = await overview(held, page)
    return told, [await scene(held, page, told["length"] * part // 5) for part in range(6)]


async def test_after_deleting_all_tapes_the_same_is_told(held):
    at, host = desk_of(held), await held.house.host()
    held.happens(Ended())
    made = await played(held, host)
    at.tapes.forget()
    assert await played(held, host) == made
    await at.recorder.run(at.store.tapes.drop)
    at.tapes.forget()
    assert await played(held, host) == made


async def test_a_tape_that_was_kept_spares_reading_the_log(held, monkeypatch):
    at, host = desk_of(held), await held.house.host()
    held.happens(Ended())
    made = await played(held, host)
    at.tapes.forget()
    monkeypatch.setattr(playing, "recorded", None)
    assert await played(held, host) == made


async def test_nobody_is_told_by_the_tape_of_another(held, monkeypatch):
    at, host, grace = desk_of(held), await held.house.host(), await held.interviewer("Grace")
    held.happens(Ended())
    told = {page: await played(held, page) for page in (host, grace)}
    at.tapes.forget()
    monkeypatch.setattr(playing, "recorded", None)
    assert {page: await played(held, page) for page in (host, grace)} == told
    assert told[host] != told[grace]


async def test_what_came_after_the_end_is_told_whatever_was_kept_before(held):
    at, host = desk_of(held), await held.house.host()
    held.happens(Ended())
    await played(held, host)
    submits(held, "Grace")
    at.tapes.forget()
    told = await overview(held, host)
    assert [*told["scene"]["ratings"]["submitted"]] == [held.people["Grace"]]


async def test_of_an_interview_that_goes_on_no_tape_is_kept(held):
    await played(held, await held.house.host())
    assert tapes_in(held) == []


async def test_tapes_are_erased_with_their_interview(held):
    host = await held.house.host()
    held.happens(Ended())
    await played(held, host)
    assert len(tapes_in(held)) == 1
    assert (await host.delete(f"/host/interviews/{held.id}")).status_code == 204
    assert tapes_in(held) == []


def desk_of(held):
    return held.house.app._starlette.state.desk


def tapes_in(held):
    ask = "SELECT interview FROM tapes"
    return desk_of(held).store.connections.read(lambda database: [*database.execute(ask)])
