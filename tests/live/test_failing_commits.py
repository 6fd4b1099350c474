"""When the disk fails: nothing is told that is not kept, and what is kept is told."""

import pytest
from live.fake_clock import FakeClock
from live.stories import BOARD, id_of, story
from live.trouble import TroubledStore

from chalkroom.interview.rules import ENDING_MILLISECONDS
from chalkroom.live.presence import GRACE_MILLISECONDS
from chalkroom.live.room import AGAIN_MILLISECONDS
from chalkroom.store.records import Commit, Row, StoreFailed
from chalkroom.store.sqlite import Store


@pytest.fixture
async def shaky(tmp_path, clock):
    async with story(tmp_path, clock, TroubledStore.open) as told:
        told.begins()
        yield told


async def recovers(tale):
    """Wait until rooms take wishes again."""
    await tale.recorder.settled()
    await tale.settles()


def stored_texts(tale):
    rows = tale.store.read(tale.interview, "room", after=0)
    return [one.row.body for one in rows if '"edited"' in one.row.body]


async def test_a_commit_that_failed_is_told_once_to_its_sender_and_to_nobody_else(shaky):
    ada, grace = await shaky.joins("Ada"), await shaky.joins("Grace")
    shaky.store.failing_before = 1
    id = ada.pushes([[0, "a"]])
    assert (await ada.hears("refusal", id=id, code="retry"))["retry"]
    await recovers(shaky)
    assert ada.refusals() == [(id, "retry")]
    assert "edited" not in [*ada.kinds, *grace.kinds]
    assert shaky.text() == "" and stored_texts(shaky) == []


async def test_what_is_tried_again_goes_through_once(shaky):
    ada, grace = await shaky.joins("Ada"), await shaky.joins("Grace")
    shaky.store.failing_before = 1
    ada.pushes([[0, "a"]])
    await ada.hears("refusal", code="retry")
    await recovers(shaky)
    ada.pushes([[0, "a"]])
    await grace.hears("edited")
    assert (shaky.text(), len(stored_texts(shaky))) == ("a", 1)


async def test_what_was_kept_although_it_failed_is_told_and_not_kept_twice(shaky):
    ada, grace = await shaky.joins("Ada"), await shaky.joins("Grace")
    shaky.store.failing_after = 1
    ada.pushes([[0, "a"]])
    await grace.hears("edited")
    await ada.hears("refusal", code="retry")
    await recovers(shaky)
    ada.pushes([[0, "a"]])
    await recovers(shaky)
    assert ada.kinds.count("edited") == grace.kinds.count("edited") == 1
    assert (shaky.text(), len(stored_texts(shaky))) == ("a", 1)


async def test_everything_pending_is_dropped_and_told_in_order(shaky):
    ada = await shaky.joins("Ada")
    shaky.store.failing_before = 1
    wishes = [
        ada.pushes([[0, "a"]]),
        ada.pushes([[0, "b"]], board=id_of("none")),
        ada.says("say", text="Hello"),
    ]
    await ada.hears("refusal", id=wishes[-1])
    assert ada.refusals() == [(wish, "retry") for wish in wishes]


async def test_wishes_are_told_to_wait_until_the_store_is_open_again(shaky):
    ada = await shaky.joins("Ada")
    shaky.store.failing_before, shaky.store.has_trouble_reopening = 1, 1
    ada.pushes([[0, "a"]])
    await ada.hears("refusal", code="retry")
    assert not shaky.recorder.is_healthy
    later = ada.says("say", text="Hello?")
    await ada.hears("refusal", id=later, code="retry")
    await recovers(shaky)
    ada.says("say", text="Hello!")
    await ada.hears("said", text="Hello!")


async def test_a_store_that_cannot_be_read_at_once_is_opened_once_more(shaky):
    ada = await shaky.joins("Ada")
    shaky.store.failing_after, shaky.store.has_trouble_reading = 1, 1
    ada.pushes([[0, "a"]])
    await ada.hears("edited")
    await recovers(shaky)
    assert shaky.recorder.is_healthy and ada.refusals()[0][1] == "retry"


async def test_a_full_disk_shows_nobody_what_is_not_kept_and_goes_on_in_order(tmp_path):
    def small(folder):
        return Store.open(folder, max_pages=64)

    async with story(tmp_path, FakeClock(), small) as tale:
        tale.begins()
        ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
        typed = 0
        while not ada.refusals():
            typed += 1
            start = (typed - 1) * 9_000
            change = [[0, "x" * 9_000], start] if start else [[0, "x" * 9_000]]
            ada.pushes(change, version=typed - 1, sequence=typed)
            await ada.until(lambda: ada.refusals() or ada.kinds.count("edited") == typed)  # noqa: B023
        assert ada.refusals()[0][1] == "retry"
        assert grace.kinds.count("edited") == len(stored_texts(tale)) == typed - 1
        tale.store.connections.max_pages = None
        while grace.kinds.count("edited") < typed:
            ada.pushes(change, version=typed - 1, sequence=typed)
            await tale.settles()
        assert len(stored_texts(tale)) == typed


async def foreign_commit(tale, text="b"):
    """Let a second writer edit the board behind the room's back."""
    heads = tale.store.heads(tale.interview)
    body = (
        f'{{"kind":"edited","board":"{BOARD}","person":"{id_of("Grace")}",'
        f'"instance":"{id_of("elsewhere")}","sequence":1,"changes":[[0,"{text}"]]}}'
    )
    row = Row("room", heads.streams["room"] + 1, tale.clock.now(), body, id_of("elsewhere"), 1)
    commit = Commit(tale.interview, heads.commit + 1, (row,))
    assert await tale.recorder.run(tale.store.commit, [commit]) == [True]


async def test_what_a_second_writer_wrote_is_told_before_trying_again(timed):
    ada, grace = await timed.joins("Ada"), await timed.joins("Grace")
    await timed.settles()
    await foreign_commit(timed)
    ada.pushes([[0, "a"]])
    await ada.hears("refusal", code="retry")
    await grace.hears("edited", instance=id_of("elsewhere"))
    await recovers(timed)
    ada.pushes([[0, "a"]])
    await grace.hears("edited", instance=id_of("Ada"))
    assert timed.text() == "ba"


async def test_a_conflict_in_one_room_harms_no_other(timed):
    other = timed.beside("other")
    ada, olga = await timed.joins("Ada"), await other.joins("Ada")
    await timed.joins("Grace")  # who writes elsewhere
    await timed.settles()
    await foreign_commit(timed)
    ada.pushes([[0, "a"]])
    olga.pushes([[0, "z"]])
    await olga.hears("edited")
    await ada.hears("refusal", code="retry")
    await recovers(timed)
    assert olga.refusals() == []
    assert (timed.text(), other.text()) == ("b", "z")


async def test_a_failing_disk_moves_nothing_in_any_room(shaky):
    other = shaky.beside("other")
    ada, olga = await shaky.joins("Ada"), await other.joins("Ada")
    await shaky.settles()
    shaky.store.failing_before = 1
    ada.pushes([[0, "a"]])
    olga.pushes([[0, "z"]])
    for someone in (ada, olga):
        await someone.hears("refusal", code="retry")
    await recovers(shaky)
    assert (shaky.text(), other.text()) == ("", "")


async def test_who_arrives_while_the_disk_fails_is_in_when_it_works_again(shaky, clock):
    grace = await shaky.joins("Grace")
    shaky.store.failing_before = 1
    ada = shaky.opens("Ada", "interviewer")
    ada.says_hello()
    while shaky.store.failing_before:
        await grace.is_up_to_date()
    await shaky.recorder.settled()
    clock.moves(AGAIN_MILLISECONDS)
    await ada.hears("welcome")
    await grace.hears("joined", name="Ada")


async def test_who_goes_while_the_disk_fails_is_cut_off_after_all(shaky, clock):
    grace, ada = await shaky.joins("Grace"), await shaky.joins("Ada")
    await ada.hangs_up()
    shaky.store.failing_before = 1
    clock.moves(GRACE_MILLISECONDS)
    await shaky.recorder.settled()
    clock.moves(AGAIN_MILLISECONDS)
    clock.moves(GRACE_MILLISECONDS)
    await grace.hears("cut_off", person=id_of("Ada"))


async def test_who_is_back_when_the_disk_works_again_was_never_gone(shaky, clock):
    grace, ada = await shaky.joins("Grace"), await shaky.joins("Ada")
    await ada.hangs_up()
    shaky.store.failing_before = 1
    clock.moves(GRACE_MILLISECONDS)
    await shaky.recorder.settled()
    await shaky.joins("Ada")
    clock.moves(2 * GRACE_MILLISECONDS)
    await shaky.settles()
    assert "cut_off" not in grace.kinds


async def test_an_end_that_could_not_be_kept_comes_when_the_disk_works_again(shaky, clock):
    ada = await shaky.joins("Ada")
    ada.says("end_interview")
    await ada.hears("ending_started")
    shaky.store.failing_before = 1
    clock.moves(ENDING_MILLISECONDS)
    await shaky.recorder.settled()
    clock.moves(AGAIN_MILLISECONDS)
    await ada.hears("ended")


async def test_the_host_is_told_when_an_end_could_not_be_kept(shaky):
    await shaky.joins("Ada")
    shaky.store.failing_before = 1
    with pytest.raises(StoreFailed):
        await shaky.lobby.end(shaky.interview)
    assert (await shaky.lobby.end(shaky.interview)).room.phase == "ending"


async def test_a_fault_in_one_room_after_its_commit_is_mended_from_the_log(timed, caplog):
    other = timed.beside("other")
    ada, olga = await timed.joins("Ada"), await other.joins("Ada")
    await timed.settles()
    look, faults = timed.room.on_change, iter([True])

    def stumble(room):
        if next(faults, False):
            raise RuntimeError("a fault")
        look(room)

    timed.room.on_change = stumble
    ada.pushes([[0, "a"]])
    olga.pushes([[0, "z"]])
    await ada.hears("edited")
    await olga.hears("edited")
    await recovers(timed)
    assert "failed after commit" in caplog.text
    assert (timed.text(), other.text()) == ("a", "z")
