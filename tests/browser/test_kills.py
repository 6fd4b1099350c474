"""Four people type while the server is killed and wires are cut: all arrives, and once."""

import asyncio
import random

import pytest
from browser.servers import own_server
from browser.visitors import agree, until

SEEDS = 6
WORDS = 12
KILLS = 4
CUTS = 4


server, place, folder = own_server()


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(SEEDS))
async def test_four_people_lose_and_double_nothing(guests, server, interview, disk, seed):
    chance = random.Random(seed)
    people = await four(guests, interview)
    pieces = [[f"{letter}{number}," for number in range(WORDS)] for letter in "abcd"]
    await asyncio.gather(
        *(writes(*each, chance) for each in zip(people, pieces, strict=True)),
        kills(server, disk, chance),
        cuts(people, disk, chance),
    )
    await agree(*people)
    disk.read()
    text = await people[0].text()
    assert [await each.text() for each in people] == [text] * 4
    assert text == disk.texts[-1]
    assert sorted(text) == sorted("".join(piece for each in pieces for piece in each))
    assert all(heard == list(range(1, len(heard) + 1)) for heard in disk.sequences.values())


async def four(guests, interview):
    """An interviewer, and a candidate with three devices."""
    ada = await guests.interviewer(interview)
    link = interview["links"]["candidate"]
    return [ada, *[await guests.lets_in(ada, link) for _ in range(3)]]


async def writes(visitor, pieces, chance):
    await visitor.goes_to("end")
    for piece in pieces:
        await visitor.types(piece, pace=chance.uniform(1, 40))


async def kills(server, disk, chance):
    for _ in range(KILLS):
        await grows(disk, chance.randint(5, 30))
        server.kill()
        server.start()


async def cuts(people, disk, chance):
    for _ in range(CUTS):
        await grows(disk, chance.randint(5, 30))
        visitor = chance.choice(people)
        visitor.wire.cut()
        visitor.wire.mend()


async def grows(disk, edits):
    """Wait until the disk holds so many more edits."""
    disk.read()
    wanted = len(disk.texts) + edits

    async def has_grown():
        disk.read()
        return len(disk.texts) >= wanted

    await until(has_grown)
