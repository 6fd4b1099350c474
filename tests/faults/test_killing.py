"""`kill -9` while four type: what was acknowledged is there, once, and everybody goes on."""

import random
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from faults.guest import let_in, until
from faults.typist import Typist
from fuzz.editor import units

KILLS = 10
SOAKED_KILLS = 200
DEATHS = [("before", 7), ("after", 1), ("before", 23), ("after", 12), ("after", 30)]


class Reckoning:
    """What the four have handed in, over all kills, against what the disk holds."""

    def __init__(self, house, interview, typists):
        self.house, self.interview, self.typists = house, interview, typists
        self.unknown = 0
        self.lost = set()
        self.doubled = 0

    def look(self):
        """Compare while the server is dead; what is on its way counts as unknown."""
        log = self.house.edits(self.interview)
        told = self.all_of("acknowledged") | self.all_of("seen")
        self.unknown += len(self.all_of("handed_in") - told)
        self.lost |= told - set(log)
        self.doubled += len(log) - len(set(log))
        return log

    def all_of(self, name):
        return set().union(*(getattr(typist, name) for typist in self.typists))

    def __str__(self):
        return (
            f"sent {len(self.all_of('handed_in'))}, "
            f"acknowledged {len(self.all_of('acknowledged'))}, unknown {self.unknown}, "
            f"lost {len(self.lost)}, duplicated {self.doubled}"
        )


@asynccontextmanager
async def four_typing(house):
    """Two interviewers and the two tabs of a candidate, all typing at once."""
    interview = house.created()
    links = interview["links"]
    ada, grace = (house.taken(links["interviewers"][name]) for name in ("Ada", "Grace"))
    cleo = house.taken(links["candidate"])
    await let_in(house, ada, cleo, "Cleo")
    async with AsyncExitStack() as stack:
        typists = [Typist(house, seat, seed) for seed, seat in enumerate((ada, grace, cleo, cleo))]
        for typist in typists:
            await stack.enter_async_context(typist)
            typist.is_typing.set()
        yield interview["id"], typists


async def goes_on(typists, updates):
    """Wait until so many more updates of each have come back."""
    goals = {typist: len(typist.acknowledged) + updates for typist in typists}
    await until(lambda: all(len(who.acknowledged) >= goal for who, goal in goals.items()))


async def all_agree(house, interview, typists):
    """Let everybody stop and hand in the rest; all texts are then the one that is stored."""
    for typist in typists:
        typist.is_typing.clear()
    await until(lambda: all(typist.is_settled for typist in typists))
    (board,) = house.boards(interview)
    await until(lambda: {typist.editor.version for typist in typists} == {board["version"]})
    assert {typist.editor.text for typist in typists} == {units(board["text"])}
    assert not any(typist.fatal for typist in typists)


def require_whole(reckoning):
    """Nothing acknowledged or seen is lost, nothing is there twice, each author's order is kept."""
    log = reckoning.look()
    assert (len(reckoning.lost), reckoning.doubled) == (0, 0), str(reckoning)
    assert set(log) == reckoning.all_of("acknowledged") == reckoning.all_of("handed_in")
    for instance in {instance for instance, _ in log}:
        own = [sequence for name, sequence in log if name == instance]
        assert own == [*range(1, len(own) + 1)]


async def survive_kills(house, kills):
    chance = random.Random(kills)
    async with four_typing(house) as (interview, typists):
        reckoning = Reckoning(house, interview, typists)
        for _ in range(kills):
            await goes_on(typists, chance.randint(1, 12))
            house.kill()
            reckoning.look()
            house.start()
        await goes_on(typists, 1)
        await all_agree(house, interview, typists)
        assert all(typist.restarted == 1 for typist in typists), "somebody had to begin anew"
        assert all(typist.resumed >= 1 for typist in typists)
    house.stop()
    require_whole(reckoning)
    print(f"{kills} kills at random moments: {reckoning}")


async def test_four_who_type_lose_nothing_when_the_server_is_killed(house):
    await survive_kills(house, KILLS)


@pytest.mark.soak
@pytest.mark.timeout(3_000)
async def test_four_who_type_lose_nothing_however_often_the_server_is_killed(house):
    await survive_kills(house, SOAKED_KILLS)


async def test_nothing_is_lost_or_doubled_when_the_server_dies_at_a_commit(house):
    async with four_typing(house) as (interview, typists):
        reckoning = Reckoning(house, interview, typists)
        house.stop()
        for moment, commits in DEATHS:
            house.start_to_die(commits, moment)
            await until(lambda: house.process.poll() is not None)
            assert house.ended() == -9
            reckoning.look()
        house.start()
        await goes_on(typists, 1)
        await all_agree(house, interview, typists)
        assert all(typist.restarted == 1 for typist in typists), "somebody had to begin anew"
    house.stop()
    require_whole(reckoning)
    print(f"{len(DEATHS)} deaths at a commit: {reckoning}")
