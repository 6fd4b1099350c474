"""Coming in and coming back: numbers, snapshots, epochs and unconfirmed work."""

import pytest
from live.stories import BOARD, id_of
from private_texts import private

OWN = f"own/{id_of('Ada')}"


def knows(someone, **fields: object) -> dict[str, object]:
    """What a browser says that comes back: the last numbers it heard, and the epoch."""
    numbers = {stream: start["seq"] for stream, start in someone.welcome["streams"].items()}
    for entry in someone.entries:
        numbers[entry["stream"]] = max(numbers[entry["stream"]], entry["seq"])
    return {"epoch": someone.welcome["epoch"], "streams": numbers, **fields}


async def types(someone, *texts):
    """Type texts of one length one after the other, each as a push of its own."""
    done = sum(event["kind"] == "edited" for event in someone.events)
    for number, text in enumerate(texts, done):
        change = [[0, text], number * len(text)] if number else [[0, text]]
        someone.pushes(change, version=number, sequence=number + 1)
        await someone.hears("edited", sequence=number + 1)


async def test_a_first_visit_gets_a_snapshot_of_each_stream(tale):
    ada = await tale.joins("Ada")
    streams = ada.welcome["streams"]
    assert set(streams) == {"room", "staff", OWN}
    assert all(start["snapshot"] is not None for start in streams.values())
    assert (streams["room"]["seq"], streams["staff"]["seq"], streams[OWN]["seq"]) == (5, 1, 0)


async def test_a_candidate_hears_the_room_and_nothing_else(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    ada.says("write_note", text="A note")
    ada.says("write_note", text=private("Mine"), visible_to="me")
    await tale.settles()
    assert set(cleo.welcome["streams"]) == {"room"}
    assert {entry["stream"] for entry in cleo.entries} <= {"room"}
    assert {entry["stream"] for entry in ada.entries} == {"room", "staff", OWN}


async def test_asking_for_a_foreign_stream_gives_nothing(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    epoch = cleo.welcome["epoch"]
    await cleo.hangs_up()
    back = await tale.joins("Cleo", "candidate", epoch=epoch, streams={"staff": 0, OWN: 0})
    await tale.settles()
    assert set(back.welcome["streams"]) == {"room"}


async def test_what_comes_after_the_welcome_has_no_gap_and_no_repeat(tale):
    ada = await tale.joins("Ada")
    await types(ada, "x", "y")
    await tale.lets_in(ada, "Cleo")
    for stream in ("room", "staff"):
        numbers = [entry["seq"] for entry in ada.entries if entry["stream"] == stream]
        first = ada.welcome["streams"][stream]["seq"] + 1
        assert numbers == list(range(first, first + len(numbers)))


async def test_who_comes_back_with_numbers_hears_what_followed_them(tale):
    ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
    await tale.settles()
    known = knows(ada)
    await ada.hangs_up()
    await types(grace, "x", "y")
    back = await tale.joins("Ada", **known)
    await back.hears("edited", sequence=2)
    assert all(start["snapshot"] is None for start in back.welcome["streams"].values())
    assert back.kinds == ["edited", "edited"]


async def test_an_empty_stream_can_be_come_back_to(tale):
    ada = await tale.joins("Ada")
    await tale.settles()
    known = knows(ada)
    assert known["streams"][OWN] == 0
    await ada.hangs_up()
    back = await tale.joins("Ada", **known)
    back.says("write_note", text=private("Mine"), visible_to="me")
    await back.hears("note_written")


async def test_who_missed_much_gets_a_snapshot(tale):
    ada = await tale.joins("Ada")
    known = knows(ada)
    await types(ada, *"abcdefghijklmnop")
    back = await tale.joins("Ada", **known)
    assert back.welcome["streams"]["room"]["snapshot"]["boards"][BOARD]["version"] == 16


async def test_who_has_unconfirmed_work_gets_events_however_many(tale):
    ada = await tale.joins("Ada")
    known = knows(ada, has_unconfirmed=True)
    await types(ada, *"abcdefghijklmnop")
    back = await tale.joins("Ada", **known)
    await back.hears("edited", sequence=16)
    assert back.welcome["streams"]["room"] == {"seq": known["streams"]["room"], "snapshot": None}


async def test_what_was_missed_is_told_in_messages_of_a_bounded_size(tale):
    ada = await tale.joins("Ada")
    known = knows(ada, has_unconfirmed=True)
    await types(ada, *("x" * 30_000 for _ in range(5)))
    back = await tale.joins("Ada", **known)
    await back.hears("edited", sequence=5)
    sizes = [len(m["events"]) for m in back.heard if m["kind"] == "events"]
    assert max(sizes) <= 3 and sum(sizes) == 5


@pytest.mark.parametrize("unconfirmed", [False, True])
async def test_another_epoch_is_never_spliced(tale, unconfirmed):
    ada = await tale.joins("Ada")
    known = knows(ada, epoch="0" * 32, has_unconfirmed=unconfirmed, boards={})
    back = await tale.joins("Ada", **known)
    assert back.welcome["epoch"] == tale.store.epoch()
    assert all(start["snapshot"] is not None for start in back.welcome["streams"].values())


async def test_a_number_beyond_the_head_gets_a_snapshot_and_a_loud_line(tale, caplog):
    ada = await tale.joins("Ada")
    known = knows(ada, has_unconfirmed=True)
    known["streams"]["room"] = 999
    back = await tale.joins("Ada", **known)
    assert back.welcome["streams"]["room"]["snapshot"] is not None
    assert "knows room up to 999" in caplog.text


async def test_work_kept_through_a_reload_gets_the_updates_it_missed(tale):
    ada = await tale.joins("Ada")
    await types(ada, "a", "b")
    seq, epoch = ada.entries[-1]["seq"], ada.welcome["epoch"]
    await types(ada, "c", "d")
    back = await tale.joins("Ada", epoch=epoch, boards={BOARD: {"version": 2, "seq": seq}})
    updates = await back.hears("updates", board=BOARD)
    assert (updates["version"], updates["is_complete"]) == (2, True)
    assert [update["sequence"] for update in updates["updates"]] == [3, 4]
    assert updates["updates"][0]["changes"] == [[0, "c"], 2]


async def test_updates_of_another_board_are_left_out(tale):
    ada = await tale.joins("Ada")
    seq, epoch = ada.welcome["streams"]["room"]["seq"], ada.welcome["epoch"]
    other = ada.says("open_board", title="Other")
    ada.pushes([[0, "x"]], board=other)
    await tale.settles()
    back = await tale.joins("Ada", epoch=epoch, boards={BOARD: {"version": 0, "seq": seq}})
    assert (await back.hears("updates", board=BOARD))["updates"] == []


async def test_long_updates_come_in_parts_and_the_last_says_so(tale):
    ada = await tale.joins("Ada")
    seq, epoch = ada.welcome["streams"]["room"]["seq"], ada.welcome["epoch"]
    await types(ada, *("x" * 30_000 for _ in range(5)))
    back = await tale.joins("Ada", epoch=epoch, boards={BOARD: {"version": 0, "seq": seq}})
    await back.hears("updates", is_complete=True)
    parts = [m for m in back.heard if m["kind"] == "updates"]
    assert [part["is_complete"] for part in parts[:-1]] == [False] * (len(parts) - 1)
    assert [u["sequence"] for part in parts for u in part["updates"]] == [1, 2, 3, 4, 5]
    assert max(len(part["updates"]) for part in parts) <= 3


@pytest.mark.parametrize("known", [{"epoch": "0" * 32}, {}])
async def test_updates_are_for_the_same_epoch_only(tale, known):
    back = await tale.joins("Ada", boards={BOARD: {"version": 0, "seq": 0}}, **known)
    await tale.settles()
    assert [m for m in back.heard if m["kind"] == "updates"] == []


async def test_updates_of_a_board_that_is_not_there_are_not_told(tale):
    epoch = tale.store.epoch()
    stand = {id_of("none"): {"version": 0, "seq": 0}}
    back = await tale.joins("Ada", epoch=epoch, boards=stand)
    await tale.settles()
    assert [m for m in back.heard if m["kind"] == "updates"] == []
