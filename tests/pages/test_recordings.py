"""Replaying by cookie: everybody gets the streams that they may hear, and not a byte of others."""

import gzip
import json

import pytest
from interview.given import id_of
from pages.callers import error, join

from chalkroom.interview.events import (
    Ended,
    Fact,
    Happening,
    Joined,
    NoteWritten,
    RatingHandedIn,
    RatingSubmitted,
    RecordingChanged,
    Removed,
    Said,
)
from chalkroom.interview.rating import Rating
from chalkroom.interview.values import RATINGS, ROOM, STAFF, own
from chalkroom.live import snapshots
from chalkroom.live.decision import decision
from chalkroom.recording.chain import head
from chalkroom.recording.examining import examine
from chalkroom.recording.files import FILES
from chalkroom.recording.importing import imported

ID = id_of("again")


class Held:
    """An interview with two interviewers that has been held, and who asks to see it again."""

    def __init__(self, house, created):
        self.house = house
        self.id = created["id"]
        self.links = created["links"]
        invited = self.interview().room.interviewers
        self.people = {one.name: one.person for one in invited}

    def interview(self):
        return snapshots.load(self.house.store, self.id).interview

    def happens(self, *events: Happening, stream: str = ROOM) -> None:
        loaded = snapshots.load(self.house.store, self.id)
        facts = [Fact(stream, event) for event in events]
        now = self.house.clock.now()
        commit = decision(self.id, loaded.commit + 1, loaded.interview, facts, now).commit
        assert self.house.store.commit([commit]) == [True]

    async def sits(self, link):
        page = self.house.page()
        assert (await join(page, link)).status_code == 200
        return page

    async def interviewer(self, name):
        return await self.sits(self.links["interviewers"][name])

    async def asks(self, page, **options):
        return await page.get(f"/replay/{self.id}/recording", **options)

    async def lines(self, page):
        answer = await self.asks(page)
        assert answer.status_code == 200
        return [json.loads(line) for line in answer.text.splitlines()]

    async def streams(self, page):
        """Return the streams that the header names, which are those of the lines."""
        header, *rest = await self.lines(page)
        assert {line["stream"] for line in rest if "stream" in line} <= set(header["streams"])
        return header["streams"]


@pytest.fixture
async def held(house):
    held = Held(house, await house.create(interviewers=["Ada", "Grace"]))
    ada, grace = held.people["Ada"], held.people["Grace"]
    held.happens(Joined(ada, "Ada", "interviewer", 1), Joined(grace, "Grace", "interviewer", 2))
    for someone, id in ((ada, "adas"), (grace, "graces")):
        held.happens(NoteWritten(id_of(id), someone, f"{id} sealed"), stream=own(someone))
        held.happens(NoteWritten(id_of(f"{id}s"), someone, f"{id} open"), stream=STAFF)
    held.happens(Said(id_of("line"), ada, "Hello"))
    return held


def submits(held, name):
    person = held.people[name]
    held.happens(RatingHandedIn(person), stream=STAFF)
    held.happens(RatingSubmitted(person, Rating(summary=f"by {name}"), ()), stream=RATINGS)


async def test_the_host_gets_room_and_staff_and_nobody_s_own(held):
    assert await held.streams(await held.house.host()) == ["room", "staff"]


async def test_an_interviewer_gets_room_staff_and_their_own(held):
    ada, page = held.people["Ada"], await held.interviewer("Ada")
    assert await held.streams(page) == ["room", "staff", f"own/{ada}"]
    text = (await held.asks(page)).text
    assert [word in text for word in ("adas sealed", "graces open", "graces sealed")] == [1, 1, 0]


async def test_ratings_are_for_those_who_have_submitted_theirs(held):
    submits(held, "Grace")
    assert "ratings" not in await held.streams(await held.interviewer("Ada"))
    assert "ratings" in await held.streams(await held.interviewer("Grace"))


async def test_the_host_gets_the_ratings_once_the_interview_has_ended(held):
    submits(held, "Grace")
    host = await held.house.host()
    assert "by Grace" not in (await held.asks(host)).text
    held.happens(Ended())
    assert "by Grace" in (await held.asks(host)).text


async def test_a_host_who_interviews_gets_both(held):
    page = await held.interviewer("Ada")
    await page.post("/host", json={"key": held.house.program.headers["Authorization"][7:]})
    held.happens(Ended())
    streams = ["room", "staff", "ratings", f"own/{held.people['Ada']}"]
    assert await held.streams(page) == streams


@pytest.mark.parametrize("role", ["candidate", "observer"])
async def test_candidates_and_observers_find_nothing(held, role):
    held.happens(Ended())
    answer = await held.asks(await held.sits(held.links[role]))
    assert (answer.status_code, error(answer)["code"]) == (404, "not_found")


async def test_an_interviewer_who_was_removed_finds_nothing(held):
    page = await held.interviewer("Grace")
    held.happens(Removed(held.people["Grace"]))
    assert (await held.asks(page)).status_code == 404


async def test_an_interviewer_of_another_interview_finds_nothing(held):
    other = await held.house.create(interviewers=["Ada"])
    page = await held.sits(other["links"]["interviewer"])
    assert (await held.asks(page)).status_code == 404


async def test_a_seat_without_its_cookie_is_nobody_s(held):
    page = await held.interviewer("Ada")
    for cookie in page.cookies.jar:
        cookie.value = "x" * 43
    assert (await held.asks(page)).status_code == 404


async def test_an_interview_that_is_not_there_is_not_found(held):
    answer = await (await held.house.host()).get(f"/replay/{'a' * 26}/recording")
    assert answer.status_code == 404


async def test_what_was_not_recorded_is_not_replayed(held):
    held.happens(RecordingChanged(False))
    answer = await held.asks(await held.house.host())
    assert (answer.status_code, error(answer)["code"]) == (409, "not_recorded")


async def test_the_answer_is_compressed_for_those_who_take_it(held):
    host = await held.house.host()
    plain = await held.asks(host, headers={"Accept-Encoding": "identity"})
    async with host.stream("GET", f"/replay/{held.id}/recording") as answer:
        raw = b"".join([piece async for piece in answer.aiter_raw()])
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(raw) == plain.content
    assert "Content-Encoding" not in plain.headers


async def test_every_file_is_given_to_programs_and_to_browsers_that_may_hear_it(held):
    held.happens(Ended())
    host, ada = await held.house.host(), await held.interviewer("Ada")
    for file in FILES:
        by_key = await held.house.program.get(f"/api/interviews/{held.id}/{file.name}")
        assert by_key.headers["Content-Type"].startswith(file.media_type.partition(";")[0])
        assert by_key.headers["Content-Disposition"] == f'attachment; filename="{file.name}"'
        assert (await host.get(f"/replay/{held.id}/{file.name}")).content == by_key.content
        assert (await ada.get(f"/replay/{held.id}/{file.name}")).status_code == 200


async def test_a_candidate_edition_is_given_to_those_who_wish_for_it(held):
    path = f"/api/interviews/{held.id}/recording.jsonl"
    full = await held.house.program.get(path)
    public = await held.house.program.get(path, params={"edition": "candidate"})
    assert [text.count('"stream":"staff"') > 0 for text in (full.text, public.text)] == [
        True,
        False,
    ]
    refused = await held.house.program.get(path, params={"edition": "mine"})
    assert (refused.status_code, error(refused)["field"]) == (400, "edition")


async def test_of_what_was_not_recorded_only_what_replays_nothing_is_given(held):
    held.happens(RecordingChanged(False))
    for file in FILES:
        answer = await held.house.program.get(f"/api/interviews/{held.id}/{file.name}")
        assert answer.status_code == (409 if file.replays else 200), file.name


@pytest.mark.parametrize("role", ["candidate", "observer"])
async def test_no_file_is_given_to_candidates_and_observers(held, role):
    page = await held.sits(held.links[role])
    for file in FILES:
        assert (await page.get(f"/replay/{held.id}/{file.name}")).status_code == 404, file.name


async def test_the_head_of_a_file_is_kept_before_it_is_given_away(held):
    for page in (held.house.program, await held.house.host()):
        root = "/api/interviews" if page.headers.get("Authorization") else "/replay"
        content = (await page.get(f"{root}/{held.id}/recording.jsonl")).content
        assert held.house.store.recordings.written(head(content)) is not None


async def test_an_import_says_where_it_came_from_to_the_host_alone(held):
    commits = imported(examine((await held.asks(await held.house.host())).content).recording, ID, 1)
    held.house.store.bring_in(ID, 1, commits, "a" * 64)
    details = (await held.house.program.get(f"/api/interviews/{ID}")).json()
    assert (details["imported_from"], details["links"]) == ("a" * 64, [])
    path = f"/api/interviews/{ID}/recording.jsonl"
    editions = [{"edition": "full"}, {"edition": "candidate"}]
    texts = [(await held.house.program.get(path, params=each)).text for each in editions]
    assert ["a" * 64 in text for text in texts] == [True, False]


async def test_an_import_has_ended_and_stays_as_it_is(held):
    commits = imported(examine((await held.asks(await held.house.host())).content).recording, ID, 1)
    held.house.store.bring_in(ID, 1, commits, "a" * 64)
    before = held.house.store.heads(ID)
    ended = await held.house.program.post(f"/api/interviews/{ID}/end", json={})
    assert ended.json()["phase"] == "ended" and held.house.store.heads(ID) == before


async def test_the_blind_edition_of_a_file_names_nobody(held):
    host = await held.house.host()
    for name in ("recording.jsonl", "report.md"):
        answer = await host.get(f"/replay/{held.id}/{name}?edition=blind")
        assert answer.status_code == 200 and "Candidate" in answer.text
        assert not [one for one in (*held.people, "Cleo") if one in answer.text]


async def test_a_file_that_is_never_blind_says_what_it_comes_as(held):
    answer = await (await held.house.host()).get(f"/replay/{held.id}/recording.cast?edition=blind")
    assert (answer.status_code, error(answer)["field"]) == (400, "edition")
