"""Clients that mean harm or know no better: a typed answer, and a room that lives."""

import json
from contextlib import asynccontextmanager

import pytest
from faults.guest import Guest, let_in, new_id
from faults.house import MIB
from faults.strangers import knock_in_vain, send_without_end

ALLOWED_GROWTH = 32 * MIB
HELLOS = 10_000

PUSH = {"kind": "push", "id": "p" * 26, "board": "b" * 26, "instance": "i" * 26}
PUSH |= {"sequence": 1, "version": 0, "updates": [[[0, "x"]]]}
SENSELESS = {
    "no JSON": "{",
    "nothing": "",
    "a number": "7",
    "deep nesting": "[" * 32_000,
    "a long number": json.dumps(PUSH).replace('"version": 0', '"version": ' + "9" * 5_000),
    "not a number": json.dumps(PUSH).replace('"version": 0', '"version": NaN'),
    "infinity": json.dumps(PUSH).replace('"version": 0', '"version": 1e400'),
    "a key twice": json.dumps(PUSH).replace('"version": 0', '"version": 0, "version": 0'),
    "an unknown kind": json.dumps(PUSH | {"kind": "sudo"}),
    "an event as a wish": json.dumps(PUSH | {"kind": "edited"}),
    "what the shell notices": json.dumps({"kind": "host_ended", "id": "p" * 26}),
    "an unknown field": json.dumps(PUSH | {"room": "r" * 26}),
    "a negative length": json.dumps(PUSH | {"updates": [[-1]]}),
    "a negative deletion": json.dumps(PUSH | {"updates": [[[-1]]]}),
    "true as a length": json.dumps(PUSH | {"updates": [[True]]}),
    "half a length": json.dumps(PUSH | {"updates": [[1.5]]}),
    "a huge length": json.dumps(PUSH | {"updates": [[1e308]]}),
    "a line break within a line": json.dumps(PUSH | {"updates": [[[0, "a\nb"]]]}),
    "no updates": json.dumps(PUSH | {"updates": []}),
    "too many updates": json.dumps(PUSH | {"updates": [[[0, "x"]]] * 101}),
    "a version before the first": json.dumps(PUSH | {"version": -1}),
    "an id that is none": json.dumps(PUSH | {"board": "../../etc/passwd"}),
}


@asynccontextmanager
async def company(house):
    """Ada and Cleo in a room, each at a socket, and an observer's seat that was let in."""
    interview = house.created()
    links = interview["links"]
    ada, cleo, olga = (
        house.taken(links[role]) for role in ("interviewer", "candidate", "observer")
    )
    await let_in(house, ada, cleo, "Cleo")
    await let_in(house, ada, olga, "Olga")
    async with Guest(house, ada) as first, Guest(house, cleo) as second:
        room = (await first.comes_in())["streams"]["room"]["snapshot"]
        await second.comes_in()
        yield Company(house, interview["id"], first, second, olga, room["current"])


class Company:
    def __init__(self, house, interview, ada, cleo, olga, board):
        self.house, self.interview = house, interview
        self.ada, self.cleo, self.olga, self.board = ada, cleo, olga, board

    async def push(self, guest, *updates, version=0, **fields):
        fields = {"board": self.board, "instance": new_id(), "sequence": 1, **fields}
        await guest.says("push", version=version, updates=updates, **fields)

    @property
    def version(self):
        return self.house.boards(self.interview)[0]["version"]

    async def is_well(self):
        """Whether what Ada types now is heard by Cleo."""
        board = self.house.boards(self.interview)[0]
        length = len(board["text"])
        instance = new_id()
        update = [[0, "."], length] if length else [[0, "."]]
        await self.push(self.ada, update, version=board["version"], instance=instance)
        await self.cleo.hears("edited", instance=instance)


@pytest.fixture
async def room(standing_house):
    async with company(standing_house) as people:
        before = standing_house.memory()
        yield people
        await people.is_well()
        growth = standing_house.memory() - before
        assert growth <= ALLOWED_GROWTH, f"{growth / MIB:.1f} MiB"


async def test_a_paste_of_600_kilobytes_is_refused_and_the_connection_goes_on(room):
    await room.push(room.cleo, [[0, "x" * 600_000]])
    refusal = await room.cleo.hears("refusal")
    assert (refusal["code"], refusal["retry"]) == ("too_large", False)
    await room.push(room.cleo, [[0, "a smaller one"]])
    await room.ada.hears("edited")
    assert room.version == 1


async def test_a_paste_in_pieces_is_refused_where_the_board_is_full(room):
    piece, instance = 60_000, new_id()
    for place in range(5):
        update = [place * piece, [0, "x" * piece]] if place else [[0, "x" * piece]]
        stand = {"version": place, "sequence": place + 1, "instance": instance}
        await room.push(room.cleo, update, **stand)
    refusal = await room.cleo.hears("refusal")
    assert (refusal["code"], refusal["retry"]) == ("too_large", False)
    assert room.version == 4


async def test_one_update_that_is_too_long_is_refused(room):
    await room.push(room.cleo, [[0, "x" * (64 * 1024 + 1)]])
    assert (await room.cleo.hears("refusal"))["code"] == "too_large"


async def test_a_frame_of_100_megabytes_closes_its_connection(room):
    assert await send_without_end(room.house, room.olga, 100 * MIB) == 1009


@pytest.mark.parametrize("text", SENSELESS.values(), ids=SENSELESS)
async def test_what_makes_no_sense_is_refused(room, text):
    await room.cleo.sends(text)
    refusal = await room.cleo.hears("refusal")
    assert (refusal["code"], refusal["retry"]) == ("malformed", False)
    assert room.version == 0


async def test_who_makes_no_sense_three_times_is_sent_away(room):
    async with Guest(room.house, room.olga) as olga:
        await olga.comes_in()
        for text in ("{", "[]", '{"kind": "sudo"}'):
            await olga.sends(text)
        assert await olga.is_closed() == 4400


async def test_a_million_sections_are_refused(room):
    await room.cleo.sends(json.dumps(PUSH | {"updates": [[1] * 100_000 + [[0, "x"]] * 10_000]}))
    refusal = await room.cleo.hears("refusal")
    assert refusal["code"] in ("malformed", "too_large", "not_found")


async def test_a_board_of_another_room_is_not_found(room):
    other = room.house.created()
    (board,) = room.house.boards(other["id"])
    await room.push(room.cleo, [[0, "x"]], board=board["id"])
    assert (await room.cleo.hears("refusal"))["code"] == "not_found"
    assert room.house.boards(other["id"]) == [board]


async def test_a_leap_in_the_sequence_is_refused(room):
    await room.push(room.cleo, [[0, "x"]], sequence=2)
    assert (await room.cleo.hears("refusal"))["code"] == "sequence"


async def test_a_version_in_the_future_is_refused(room):
    await room.push(room.cleo, [[0, "x"]], version=7)
    assert (await room.cleo.hears("refusal"))["code"] == "future"


async def test_nobody_types_in_the_name_of_anothers_editor(room):
    instance = new_id()
    await room.push(room.ada, [[0, "mine"]], instance=instance)
    await room.cleo.hears("edited", instance=instance)
    await room.push(room.cleo, [4, [0, "!"]], instance=instance, sequence=2, version=1)
    await room.cleo.hears("refusal", seconds=2)
    assert room.version == 1


@pytest.mark.parametrize("kind", ["push", "select", "say", "open_board", "admit", "end_interview"])
async def test_an_observer_changes_nothing(room, kind):
    wishes = {
        "push": {"board": room.board, "instance": new_id(), "sequence": 1, "version": 0}
        | {"updates": [[[0, "x"]]]},
        "select": {"board": room.board, "version": 0, "ranges": [[0, 0]]},
        "say": {"text": "Hello"},
        "open_board": {"title": "Mine"},
        "admit": {"seat": room.olga.id},
        "end_interview": {},
    }
    async with Guest(room.house, room.olga) as olga:
        welcome = await olga.comes_in()
        await olga.says(kind, **wishes[kind])
        assert (await olga.hears("refusal"))["code"] == "forbidden"
        again = await olga_again(room)
    assert again["streams"]["room"]["seq"] == welcome["streams"]["room"]["seq"]


async def olga_again(room):
    async with Guest(room.house, room.olga) as again:
        return await again.comes_in()


async def test_ten_thousand_who_have_no_seat_are_told_so(room):
    codes = await knock_in_vain(room.house, HELLOS)
    assert codes == {4401: HELLOS}


async def test_who_is_refused_a_hundred_times_harms_nobody_else(room):
    async with Guest(room.house, room.olga) as olga:
        await olga.comes_in()
        for _ in range(100):
            await room.push(olga, [[0, "x"]])
        for _ in range(100):
            await olga.hears("refusal", code="forbidden")
    assert room.version == 0
