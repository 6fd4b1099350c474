"""Somebody who does not read costs the server little, and comes back to the same text."""

from faults.guest import Guest, let_in, new_id, until
from faults.house import MIB
from faults.typist import Typist

ALLOWED_GROWTH = 32 * MIB
WRITERS = 16  # each writes as much as a connection may at once
PIECE = 60_000


async def write_a_mebibyte(house, seat):
    """Put text in and take it out again, in pushes that are as large as they may be."""
    async with Guest(house, seat) as guest:
        room = (await guest.comes_in())["streams"]["room"]["snapshot"]
        board = room["boards"][room["current"]]
        length, version, instance = len(board["text"]), board["version"], new_id()
        for sequence in (1, 17):
            updates = [[[0, "x" * PIECE], length], [[PIECE], length]] * 8
            stand = {"version": version + sequence - 1, "sequence": sequence}
            await guest.says("push", board=board["id"], instance=instance, updates=updates, **stand)
            await guest.hears("edited", instance=instance, sequence=sequence + 15)


async def write_a_line(house, seat):
    async with Guest(house, seat) as guest:
        room = (await guest.comes_in())["streams"]["room"]["snapshot"]
        push = {"board": room["current"], "instance": new_id(), "version": 0, "sequence": 1}
        await guest.says("push", updates=[[[0, "a line"]]], **push)
        await guest.hears("edited", instance=push["instance"])


async def test_a_reader_who_pauses_while_16_megabytes_are_typed_is_closed_and_resumes(house):
    links = house.created()["links"]
    ada, grace = (house.taken(links["interviewers"][name]) for name in ("Ada", "Grace"))
    cleo = house.taken(links["candidate"])
    await let_in(house, ada, cleo, "Cleo")
    await write_a_line(house, ada)
    async with Typist(house, cleo, 1, queue=1) as reader, Typist(house, grace, 2) as other:
        await until(lambda: reader.is_settled and other.is_settled)
        await write_a_mebibyte(house, ada)
        await until(lambda: reader.editor.version == other.editor.version == 33)
        reader.is_listening.clear()
        before, most = house.memory(), 0
        for _ in range(WRITERS):
            await write_a_mebibyte(house, ada)
            most = max(most, house.memory())
        await until(lambda: other.editor.version == 33 + 32 * WRITERS)
        reader.is_listening.set()
        await until(lambda: 4508 in reader.codes)
        await until(lambda: reader.is_settled and reader.editor.version == other.editor.version)
        assert reader.editor.text == other.editor.text == "a line"
        assert other.codes == []
        print(f"growth {(most - before) / MIB:.1f} MiB")
        assert most - before <= ALLOWED_GROWTH


async def test_a_reader_who_never_reads_on_is_let_go(house):
    links = house.created()["links"]
    ada, grace = (house.taken(links["interviewers"][name]) for name in ("Ada", "Grace"))
    await write_a_line(house, ada)
    async with Typist(house, grace, 1, queue=1) as reader, Guest(house, ada) as guest:
        await guest.comes_in()
        await until(lambda: reader.is_settled)
        reader.is_listening.clear()
        for _ in range(6):
            await write_a_mebibyte(house, ada)
        await guest.hears("cut_off", seconds=45)
