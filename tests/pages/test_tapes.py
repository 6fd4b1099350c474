"""Tapes kept at hand: each is made once, and none outlives what it was made of."""

import asyncio

import pytest
from recording.tapes import tape

from chalkroom.pages.tapes import KEPT, Tapes
from chalkroom.recording.tape import Tape


class Making:
    """What makes a tape once it is let; `count` says how often it was asked."""

    def __init__(self):
        self.count = 0
        self.begun, self.let = asyncio.Event(), asyncio.Event()

    async def __call__(self):
        self.count += 1
        self.begun.set()
        await self.let.wait()
        return Tape.of(tape("editing"))


@pytest.fixture
def at_once():
    making = Making()
    making.let.set()
    return making


async def test_a_tape_is_made_once_until_its_interview_grows(at_once):
    tapes = Tapes()
    for commit, count in ((1, 1), (1, 1), (2, 2), (1, 2)):
        await tapes.get("one", commit, at_once)
        assert at_once.count == count


async def test_many_who_want_the_same_wait_for_one(at_once):
    tapes = Tapes()
    await asyncio.gather(*(tapes.get("one", 1, at_once) for _ in range(5)))
    assert at_once.count == 1


async def test_nobody_waits_for_the_tape_of_another_interview(at_once):
    tapes, long = Tapes(), Making()
    waiting = asyncio.create_task(tapes.get("long", 1, long))
    await long.begun.wait()
    assert await asyncio.wait_for(tapes.get("short", 1, at_once), 5)
    long.let.set()
    await waiting


async def test_the_least_lately_asked_for_goes_first(at_once):
    tapes = Tapes()
    for key in (*range(KEPT), 0, KEPT):
        await tapes.get(key, 1, at_once)
    assert [key for key in range(KEPT + 1) if tapes.find(key, 0) is None] == [1]


async def test_what_is_being_made_when_something_is_erased_is_not_kept():
    tapes, making = Tapes(), Making()
    waiting = asyncio.create_task(tapes.get("one", 1, making))
    await making.begun.wait()
    tapes.forget()
    making.let.set()
    assert await waiting and tapes.find("one", 0) is None
