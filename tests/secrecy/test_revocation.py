"""After a right was taken away nothing private is told, whatever was on its way: by the order of
frames, not by time."""

import asyncio
import threading

import pytest
from live.stories import BOARD, PATIENCE, id_of
from live.test_questions import PROBLEM, both

from chalkroom.interview.commands import Say
from chalkroom.live.closing import Closing

PRIVATE = "PRIV-note"


async def removed_by(tale, ada, grace):
    ada.says("remove", person=grace.seat.person)
    await ada.hears("removed", person=grace.seat.person)


async def taken_back_by(tale, ada, grace):
    tale.lobby.close_seats(tale.interview, {grace.seat.id})


REVOCATIONS = pytest.mark.parametrize("revoked", [removed_by, taken_back_by])


async def notes_by(ada):
    for number in range(3):
        ada.says("write_note", text=f"{PRIVATE} {number}")
    await ada.hears("note_written", text=f"{PRIVATE} 2")


def private_frames(someone):
    return [frame for frame in someone.frames if PRIVATE in frame]


def connected(tale, name, connections):
    return [one for one in connections if one.actor.person == id_of(name)]


async def turns_until(is_met):
    async with asyncio.timeout(PATIENCE):
        while not is_met():
            await asyncio.sleep(0)


@REVOCATIONS
async def test_a_slow_reader_hears_no_note_after_their_removal(tale, revoked):
    ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
    grace.is_listening.clear()
    ada.says("say", text="Public, and on its way")
    await notes_by(ada)
    await revoked(tale, ada, grace)
    grace.is_listening.set()
    assert await grace.is_closed() == Closing.REMOVED
    assert "Public, and on its way" in str(grace.heard)
    assert private_frames(grace) == []


@REVOCATIONS
async def test_a_welcome_under_way_goes_on_with_nothing_private(tale, revoked):
    ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
    known = {name: start["seq"] for name, start in grace.welcome["streams"].items()}
    await grace.hangs_up()
    await notes_by(ada)
    again = tale.opens("Grace", "interviewer")
    await turns_until(lambda: connected(tale, "Grace", tale.lobby._connections[tale.room]))
    again.is_listening.clear()
    again.says_hello(epoch=tale.store.epoch(), streams=known)
    await turns_until(lambda: connected(tale, "Grace", tale.room.connections))
    await revoked(tale, ada, again)
    again.is_listening.set()
    assert await again.is_closed() == Closing.REMOVED
    assert private_frames(again) == []


async def test_who_was_told_everything_hears_of_the_removal(tale):
    ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
    await removed_by(tale, ada, grace)
    assert await grace.is_closed() == Closing.REMOVED
    assert grace.kinds[-1] == "removed"


async def test_a_wish_that_is_being_fetched_dies_with_its_link(tale):
    ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
    is_closed = threading.Event()
    library = tale.librarian._thread
    library.submit(is_closed.wait)
    await turns_until(lambda: library._work_queue.qsize() == 0)
    question = grace.says("take_problem", problem=PROBLEM)
    await turns_until(library._work_queue.qsize)
    await taken_back_by(tale, ada, grace)
    is_closed.set()
    assert await grace.is_closed() == Closing.REMOVED
    await tale.settles()
    assert question not in tale.room.told.staff.questions


async def test_a_room_that_is_used_no_more_takes_no_wish(tale):
    ada, _ = await both(tale)
    (writer,) = connected(tale, "Ada", tale.room.connections)
    room = tale.room
    room.retire()
    room.handle(writer, Say("s" * 26, "Too late"))
    await ada.hears("refusal", id="s" * 26, code="retry")
    await tale.recorder.settled()
    assert room.told.room.chat == ()
    assert room.told.room.current == BOARD
