"""What every test with a real server ends with: nobody was told what is private, nor says a log."""

import gzip

import pytest
from ear import TOLD, overhear
from faults.guest import Guest
from faults.house import House
from live.stories import story
from overheard import SAID, Overheard
from pages.callers import HOST_KEY
from private_texts import private

from chalkroom.store.sqlite import Store

NOTE = private("note")


@pytest.fixture
async def folder(tmp_path):
    """The data of a server at which a note was written."""
    async with story(tmp_path) as tale:
        tale.begins()
        ada = await tale.joins("Ada")
        ada.says("write_note", text=NOTE)
        await ada.hears("note_written")
    return tmp_path


@pytest.mark.parametrize("name", [SAID, TOLD])
async def test_a_note_that_was_told_or_said_is_found(folder, name):
    (folder / name).write_text(f"before {NOTE} after")
    with pytest.raises(AssertionError, match=NOTE):
        Overheard(folder).require_untold()


async def test_what_was_looked_through_is_not_looked_through_again(folder):
    told, ear = folder / TOLD, Overheard(folder)
    told.write_text("Hello")
    ear.require_untold()
    with told.open("a") as file:
        file.write(NOTE)
    with pytest.raises(AssertionError, match=NOTE):
        ear.require_untold()
    ear.require_untold()


async def test_a_real_server_is_heard_and_its_end_looks_through_what_was_heard(tmp_path):
    house = House(tmp_path)
    house.start()
    ada = house.taken(house.created()["links"]["interviewer"])
    async with Guest(house, ada) as guest:
        await guest.comes_in()
        await guest.says("write_note", text=NOTE)
        await guest.hears("note_written")
    told = (tmp_path / TOLD).read_text()
    assert ada.id in told and NOTE not in told
    (tmp_path / TOLD).write_text(told + NOTE)
    with pytest.raises(AssertionError, match=NOTE):
        house.stop()


async def answers(scope, receive, send):
    headers = [(b"x-note", b"in a header")]
    await send({"type": "http.response.start", "status": 404, "headers": headers})
    packed = gzip.compress(b"in a body")
    await send({"type": "http.response.body", "body": packed[:10], "more_body": True})
    await send({"type": "http.response.body", "body": packed[10:]})


async def heard_by(store, **headers):
    told = []
    sent = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "path": "/replay/x", "headers": sent}

    async def nowhere(message):
        pass

    await overhear(answers, store, told.append, scope, None, nowhere)
    return told


async def test_headers_are_heard_and_bodies_that_are_packed_and_in_parts(tmp_path):
    with Store.open(tmp_path) as store:
        assert await heard_by(store) == ["x-note: in a header", "in a body"]


async def test_the_host_and_programs_may_be_told_everything(tmp_path):
    with Store.open(tmp_path) as store:
        assert await heard_by(store, authorization=f"Bearer {HOST_KEY}") == []
        assert await heard_by(store, cookie="chalkroom_host_1=x") == []
        assert await heard_by(store, cookie="chalkroom_seat_x=x") != []
