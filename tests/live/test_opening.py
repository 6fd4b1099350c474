"""Rooms come from the log and go when nobody is there; what cannot be folded opens no room."""

import asyncio

import pytest
from live.stories import BOARD, id_of, new_id
from private_texts import private

from chalkroom.interview.commands import Rename
from chalkroom.interview.events import BoardShown
from chalkroom.interview.values import ROOM
from chalkroom.live import saving, snapshots, wire
from chalkroom.live.closing import Closing
from chalkroom.live.presence import GRACE_MILLISECONDS
from chalkroom.live.snapshots import SCHEMA, BrokenLog, NotFound
from chalkroom.store.records import Commit, Row


async def empties(timed, clock, *people):
    for someone in people:
        await someone.hangs_up()
    for _ in range(2):  # the absences are recorded, then nobody is expected
        clock.moves(GRACE_MILLISECONDS)
        await timed.recorder.settled()


async def test_a_room_closes_when_nobody_is_left_and_opens_as_it_was(timed, clock):
    ada = await timed.joins("Ada")
    ada.pushes([[0, "a"]])
    await ada.hears("edited")
    told = timed.room.told
    await empties(timed, clock, ada)
    assert timed.lobby.rooms == {}
    grace = await timed.joins("Grace")
    assert grace.welcome["streams"]["room"]["snapshot"]["boards"][BOARD]["text"] == "a"
    assert timed.room.told.room.boards == told.room.boards


async def test_a_room_stays_open_during_the_grace(timed, clock):
    ada = await timed.joins("Ada")
    await ada.hangs_up()
    clock.moves(GRACE_MILLISECONDS - 1)
    assert timed.interview in timed.lobby.rooms


async def test_a_room_that_is_held_stays_open(timed, clock):
    async with timed.lobby.hold(timed.interview) as room:
        await empties(timed, clock)
        assert timed.lobby.rooms == {timed.interview: room}
    assert timed.lobby.rooms == {}


async def test_a_room_opens_once_however_many_come_at_once(timed):
    people = [timed.opens(name, "interviewer") for name in ("Ada", "Grace", "Ina")]
    for someone in people:
        someone.says_hello()
    for someone in people:
        await someone.hears("welcome")
    assert len(timed.lobby.rooms) == 1
    assert len(timed.room.connections) == 3


async def test_who_comes_as_the_room_closes_sees_the_whole_text(timed, clock):
    ada = await timed.joins("Ada")
    ada.pushes([[0, "all of it"]])
    await ada.hears("edited")
    await ada.hangs_up()
    clock.moves(GRACE_MILLISECONDS)
    grace = timed.opens("Grace", "interviewer")
    grace.says_hello()
    clock.moves(GRACE_MILLISECONDS)
    await grace.hears("welcome")
    assert grace.welcome["streams"]["room"]["snapshot"]["boards"][BOARD]["text"] == "all of it"


async def test_a_snapshot_is_kept_when_a_room_closes_and_only_its_tail_is_read(timed, clock):
    ada = await timed.joins("Ada")
    ada.pushes([[0, "a"]])
    await ada.hears("edited")
    await empties(timed, clock, ada)
    await timed.restarts()
    grace = await timed.joins("Grace")
    grace.pushes([1, [0, "b"]], version=1)
    await grace.hears("edited")
    snapshots = timed.store.latest_snapshots(timed.interview, SCHEMA)
    assert {one.stream for one in snapshots} == {"room", "staff"}
    assert snapshots[0].commit < timed.room.commit


async def test_a_long_log_gets_a_snapshot_while_the_room_is_open(timed):
    await timed.joins("Ada")
    (connection,) = timed.room.connections
    for _ in range(saving.SNAPSHOT_COMMITS):
        timed.room.handle(connection, Rename(new_id(), "Ada"))
    await timed.settles()
    await timed.restarts()
    kept = timed.store.latest_snapshots(timed.interview, SCHEMA)
    assert kept[0].commit >= saving.SNAPSHOT_COMMITS


async def test_much_text_gets_a_snapshot_while_the_room_is_open(timed):
    ada = await timed.joins("Ada")
    units = 0
    while units <= saving.SNAPSHOT_UNITS:
        version = timed.room.told.room.boards[BOARD].version
        change = [60_000 if version else 0, "x" * 60_000]
        ada.pushes([change], version=version, sequence=version + 1)
        await ada.hears("edited", sequence=version + 1)
        units += 60_000
    await timed.restarts()
    assert timed.store.latest_snapshots(timed.interview, SCHEMA)


@pytest.mark.parametrize("short_by", [0, 1])
async def test_a_long_log_is_folded_once_for_those_who_look(timed, short_by):
    loaded = snapshots.load(timed.store, timed.interview)
    body, first = wire.to_json(BoardShown(BOARD)), loaded.interview.heads[ROOM] + 1
    count = saving.SNAPSHOT_EVENTS - loaded.events - short_by
    rows = tuple(Row(ROOM, seq, 1, body) for seq in range(first, first + count))
    assert timed.store.commit([Commit(timed.interview, loaded.commit + 1, rows)]) == [True]
    told = await timed.lobby.look(timed.interview)
    await timed.restarts()
    assert bool(timed.store.latest_snapshots(timed.interview, SCHEMA)) == (short_by == 0)
    assert await timed.lobby.look(timed.interview) == told


async def test_the_state_is_the_fold_of_the_log_after_every_snapshot_is_deleted(timed, clock):
    ada = await timed.joins("Ada")
    cleo = await timed.lets_in(ada, "Cleo")
    cleo.pushes([[0, "😀\u2028"]])
    ada.says("write_note", text=private("Mine"), visible_to="me")
    await cleo.hears("edited")
    await timed.settles()
    told = timed.room.told
    await empties(timed, clock, ada, cleo)
    await timed.restarts()
    with_snapshots = await timed.lobby.look(timed.interview)
    timed.store.drop_snapshots()
    without = await timed.lobby.look(timed.interview)
    for part in ("room", "staff", "own", "heads", "at"):
        assert getattr(with_snapshots, part) == getattr(without, part)
    assert (without.room.boards, without.own) == (told.room.boards, told.own)


async def test_those_who_were_here_when_the_server_stopped_get_the_grace(timed, clock):
    ada, grace = await timed.joins("Ada"), await timed.joins("Grace")
    await timed.restarts()
    back = await timed.joins("Ada")
    clock.moves(GRACE_MILLISECONDS)
    await back.hears("cut_off", person=id_of("Grace"))
    await timed.settles()
    assert back.kinds == ["cut_off"]
    assert (ada.closed, grace.closed) == (Closing.RESTARTING, Closing.RESTARTING)


async def test_a_stopping_server_finishes_what_is_on_its_way_and_lets_nobody_in(timed):
    ada = await timed.joins("Ada")
    silent = timed.opens("Grace", "interviewer")
    await ada.is_up_to_date()
    pushed = asyncio.create_task(ada.hears("edited"))
    ada.pushes([[0, "a"]])
    await pushed
    await timed.lobby.drain()
    assert await ada.is_closed() == Closing.RESTARTING
    assert await timed.opens("Ada", "interviewer").is_closed() == Closing.RESTARTING
    await silent.task
    assert (await timed.lobby.look(timed.interview)).room.boards[BOARD].text == "a"


async def poisons(tale, body='{"kind":"nonsense"}'):
    heads = tale.store.heads(tale.interview)
    row = Row("room", heads.streams["room"] + 1, 1, body)
    commit = Commit(tale.interview, heads.commit + 1, (row,))
    assert await tale.recorder.run(tale.store.commit, [commit]) == [True]


POISON = [
    '{"kind":"nonsense"}',
    "nonsense",
    f'{{"kind":"edited","board":"{BOARD}","person":"{BOARD}","instance":"{BOARD}",'
    '"sequence":1,"changes":[9]}',
    f'{{"kind":"board_shown","board":"{BOARD}"',
    f'{{"kind":"left","person":"{id_of("nobody")}"}}',
]


@pytest.mark.parametrize("body", POISON)
async def test_a_log_that_cannot_be_folded_opens_no_room_and_harms_no_other(timed, body, caplog):
    await poisons(timed, body)
    ada = timed.opens("Ada", "interviewer")
    ada.says_hello()
    assert await ada.is_closed() == Closing.LOG_BROKEN
    assert "cannot be opened" in caplog.text
    with pytest.raises(BrokenLog) as broken:
        await timed.lobby.look(timed.interview)
    assert broken.value.commit == timed.store.heads(timed.interview).commit
    other = timed.beside("other")
    await other.joins("Ada")


async def test_a_log_that_breaks_under_an_open_room_closes_it_at_once(timed):
    ada, grace = await timed.joins("Ada"), await timed.joins("Grace")
    await timed.settles()
    await poisons(timed)
    ada.pushes([[0, "a"]])
    assert [await someone.is_closed() for someone in (ada, grace)] == [Closing.ROOM_FAILED] * 2
    back = timed.opens("Ada", "interviewer")
    back.says_hello()
    assert await back.is_closed() == Closing.LOG_BROKEN
    assert back.heard == []


async def test_a_broken_interview_can_be_erased(timed):
    await poisons(timed)
    await timed.lobby.erase(timed.interview)
    with pytest.raises(NotFound):
        await timed.lobby.look(timed.interview)


async def test_an_erased_interview_closes_for_everybody(timed):
    ada = await timed.joins("Ada")
    await timed.lobby.erase(timed.interview)
    assert await ada.is_closed() == Closing.NOT_FOUND
    back = timed.opens("Ada", "interviewer")
    assert await back.is_closed() == Closing.NOT_FOUND
    with pytest.raises(NotFound):
        await timed.lobby.erase(timed.interview)


async def test_nobody_slips_in_while_an_interview_is_erased(timed):
    erasing = asyncio.create_task(timed.lobby.erase(timed.interview))
    ada = timed.opens("Ada", "interviewer")
    ada.says_hello()
    assert await ada.is_closed() == Closing.NOT_FOUND
    await erasing
    assert timed.lobby.rooms == {}
