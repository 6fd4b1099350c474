"""A reader who cannot keep up: dropped, never waited for, and back through the store."""

from hashlib import sha256
from types import SimpleNamespace

from live.stories import BOARD, id_of

from chalkroom.live.closing import Closing
from chalkroom.live.tail import TAIL_BYTES, TAIL_COMMITS, Tail, Told

PIECE = 60_000


async def typed_past_the_tail(tale, *typists):
    """Replace the whole board in turns until the tail has let go of the first turn."""
    turns = TAIL_BYTES // PIECE + 2
    for turn in range(turns):
        typist = typists[turn % len(typists)]
        change = [PIECE if turn else 0, chr(ord("a") + turn) * PIECE]
        typist.pushes([change], version=turn, sequence=turn // len(typists) + 1)
        for someone in typists:
            fields = {"instance": id_of(typist.name), "sequence": turn // len(typists) + 1}
            await someone.hears("edited", **fields)
    return turns


async def test_who_falls_off_the_tail_is_closed_and_comes_back_equal(tale):
    ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
    cleo = await tale.lets_in(ada, "Cleo")
    await tale.settles()
    epoch, seq = cleo.welcome["epoch"], cleo.welcome["streams"]["room"]["seq"]
    cleo.is_listening.clear()
    turns = await typed_past_the_tail(tale, ada, grace)
    cleo.is_listening.set()
    assert await cleo.is_closed() == Closing.TOO_SLOW
    assert cleo.kinds.count("edited") < turns
    back = await tale.joins("Cleo", "candidate", epoch=epoch, streams={"room": seq})
    await back.until(lambda: back.kinds.count("edited") == turns)
    assert back.events[-1]["changes"] == [[PIECE, tale.text()]]


async def test_the_others_do_not_wait_for_a_slow_reader(tale):
    ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
    cleo = await tale.lets_in(ada, "Cleo")
    cleo.is_listening.clear()
    turns = await typed_past_the_tail(tale, ada, grace)
    assert ada.kinds.count("edited") == grace.kinds.count("edited") == turns


async def test_a_slow_reader_within_the_tail_misses_nothing(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    cleo.is_listening.clear()
    for number in range(50):
        change = [number, [0, "x"]] if number else [[0, "x"]]
        ada.pushes(change, version=number, sequence=number + 1)
    await ada.hears("edited", sequence=50)
    cleo.is_listening.set()
    await cleo.hears("edited", sequence=50)
    assert [e["sequence"] for e in cleo.events if e["kind"] == "edited"] == list(range(1, 51))


async def test_who_asks_without_reading_the_answers_is_closed(tale):
    ada = await tale.joins("Ada")
    (connection,) = tale.room.connections
    ada.is_listening.clear()
    for number in range(1 + 1_001):  # the first is on its way
        connection._hearing.take(f'{{"kind":"ping","sent":{number}}}', 0)
    ada.is_listening.set()
    assert await ada.is_closed() == Closing.TOO_SLOW


def told(size):
    return Told((("room", "x" * size),))


def test_the_tail_is_bounded_by_commits_and_by_bytes():
    tail = Tail(7)
    slow = SimpleNamespace(cursor=7, tail=tail)
    for _ in range(TAIL_COMMITS + 1):
        tail.append(told(1), [slow])
    assert (tail.start, tail.end) == (8, 8 + TAIL_COMMITS)
    tail.append(told(TAIL_BYTES))
    assert tail.end - tail.start == 1
    tail.append(told(TAIL_BYTES + 1))
    assert tail.end - tail.start == 1


def test_the_tail_gives_the_commit_after_a_cursor():
    tail = Tail(7)
    for size in (1, 2):
        tail.append(told(size))
    assert [tail.after(cursor).size for cursor in (7, 8)] == [1, 2]


def test_a_commit_is_told_to_each_audience_as_far_as_it_may_hear():
    commit = Told((("staff", '"private"'), ("room", '"public"')))
    assert "private" not in commit.message(("room",))
    assert commit.message(("own/somebody",)) is None


async def test_a_pong_carries_the_time_and_the_checksum_of_the_current_board(tale):
    ada = await tale.joins("Ada")
    ada.pushes([[0, "a😀\ud83d"]])
    await ada.hears("edited")
    await ada.is_up_to_date()
    checksum = ada.heard[-1]["checksum"]
    expected = sha256("a😀\ufffd".encode()).hexdigest()
    assert checksum == {"board": BOARD, "version": 1, "sha256": expected}
    other = ada.says("open_board", title="Other")
    await ada.hears("board_opened")
    await ada.is_up_to_date()
    assert ada.heard[-1]["checksum"]["board"] == other
    assert ada.heard[-1]["checksum"]["sha256"] == sha256(b"").hexdigest()


async def test_a_divergence_is_counted_and_logged(tale, caplog):
    ada = await tale.joins("Ada")
    ada.signals("diverged", board=BOARD, version=0, sha256="0" * 64)
    await ada.is_up_to_date()
    assert tale.room.checksums.divergences == 1
    assert "diverged" in caplog.text and id_of("Ada") not in caplog.text
