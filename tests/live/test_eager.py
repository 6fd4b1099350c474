"""Work that is done at once as far as it need not wait."""

import asyncio

import pytest

from chalkroom.live.eager import Eager


class Errand:
    """Work that counts its turns and waits for a gate."""

    def __init__(self):
        self.begun = self.done = 0
        self.gate = asyncio.Event()
        self.eager = Eager(self.work)

    async def work(self):
        self.begun += 1
        await self.gate.wait()
        self.done += 1


@pytest.fixture
async def errand():
    return Errand()


async def test_what_need_not_wait_is_done_at_once(errand):
    errand.gate.set()
    errand.eager.wake()
    errand.eager.wake()
    assert errand.done == 2


async def test_what_must_wait_is_done_later(errand):
    errand.eager.wake()
    assert (errand.begun, errand.done) == (1, 0)
    errand.gate.set()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert errand.done == 1


async def test_it_is_never_done_twice_at_a_time(errand):
    errand.eager.wake()
    errand.eager.wake()
    assert errand.begun == 1


async def test_what_waits_is_let_go_of_when_it_stops(errand):
    errand.eager.wake()
    await errand.eager.stop()
    errand.gate.set()
    await asyncio.sleep(0)
    assert errand.done == 0


async def test_a_fault_harms_nobody_who_wakes_it_and_is_its_end():
    turns = []

    async def work():
        turns.append(1)
        raise ValueError("broken")

    eager = Eager(work)
    eager.wake()
    eager.wake()
    assert len(turns) == 1 and isinstance(eager.fault, ValueError)


async def test_a_fault_after_waiting_is_kept_too(errand):
    async def work():
        await errand.gate.wait()
        raise ValueError("broken")

    eager = Eager(work)
    eager.wake()
    errand.gate.set()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert isinstance(eager.fault, ValueError)
