"""Bad wires between people and a real server: whatever they do, all end with the same text."""

import random
from contextlib import AsyncExitStack, asynccontextmanager

from faults.guest import let_in, until
from faults.proxy import Proxy
from faults.typist import Typist
from fuzz.editor import units

FAR_SECONDS = 0.08
NEAR_SECONDS = 0.01
CUTS = 20


@asynccontextmanager
async def pair_typing(house, near=0.0, far=0.0, cut_after=lambda: None, silence=None):
    """Ada behind one wire and Cleo behind another, both typing; all but Cleo's wire is well."""
    interview = house.created()
    ada, cleo = (house.taken(interview["links"][role]) for role in ("interviewer", "candidate"))
    await let_in(house, ada, cleo, "Cleo")
    async with AsyncExitStack() as stack:
        one = await stack.enter_async_context(Proxy(house, near))
        other = await stack.enter_async_context(Proxy(house, far, cut_after))
        typists = (
            Typist(house, ada, 1, port=one.port),
            Typist(house, cleo, 2, port=other.port, silence=silence),
        )
        for typist in typists:
            await stack.enter_async_context(typist)
            typist.is_typing.set()
        yield interview["id"], other, *typists


async def both_agree(house, interview, *typists):
    for typist in typists:
        typist.is_typing.clear()
    await until(lambda: all(typist.is_settled for typist in typists))
    await until(lambda: typists[0].editor.version == typists[1].editor.version)
    (board,) = house.boards(interview)
    assert {typist.editor.text for typist in typists} == {units(board["text"])}
    assert [typist.fatal for typist in typists] == [[], []]
    house.stop()
    log = house.edits(interview)
    handed_in = typists[0].handed_in | typists[1].handed_in
    assert len(log) == len(set(log)) and set(log) == handed_in


async def test_one_who_is_eight_times_as_far_away_is_never_refused(house):
    async with pair_typing(house, NEAR_SECONDS, FAR_SECONDS) as (interview, _, ada, cleo):
        await until(lambda: len(ada.acknowledged) > 150 and len(cleo.acknowledged) > 150)
        assert (ada.codes, cleo.codes) == ([], [])
        assert (ada.refusals, cleo.refusals) == (0, 0)
        await both_agree(house, interview, ada, cleo)


async def test_connections_that_are_cut_after_some_bytes_lose_and_double_nothing(house):
    chance = random.Random(8)
    wire = {"cut_after": lambda: chance.randint(2_000, 30_000)}
    async with pair_typing(house, **wire) as (interview, far, ada, cleo):
        await until(lambda: far.cuts >= CUTS)
        await both_agree(house, interview, ada, cleo)
        assert cleo.restarted == 1


async def test_a_wire_that_is_dead_one_way_is_left_and_nothing_is_doubled(house):
    async with pair_typing(house, silence=0.5) as (interview, far, ada, cleo):
        for direction in ("up", "down"):
            heard, lost = len(cleo.acknowledged), len(cleo.codes)
            await until(lambda least=heard: len(cleo.acknowledged) > least + 20)
            far.stall(**{direction: True})
            await until(lambda before=lost: len(cleo.codes) > before)
            far.stall()
        await both_agree(house, interview, ada, cleo)
        assert cleo.restarted == 1
