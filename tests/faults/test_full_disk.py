"""A disk that fills while people type: nobody hears what is not on it, and nothing told is lost."""

import pytest
from interview.given import new_id
from live.stories import story

PLAN = "engineer-45"


@pytest.fixture
async def tale(tmp_path):
    async with story(tmp_path) as told:
        told.begins()
        yield told


async def fills_disk(tale, pages=1):
    """Let the file grow by so many pages and no more, until the store is opened again."""

    def limit(writer):
        (size,) = writer.execute("PRAGMA page_count").fetchone()
        writer.execute(f"PRAGMA max_page_count = {size + pages}")

    await tale.recorder.run(tale.store.connections.write, limit)


async def until_taken(someone, text):
    """Hand a text in, again whenever it is refused for now, until it comes back."""
    while not edits(someone):
        heard = len(someone.heard)
        someone.pushes([[0, text]])
        await someone.until(lambda before=heard: len(someone.heard) > before)


def edits(someone):
    return [event["changes"] for event in someone.events if event["kind"] == "edited"]


async def test_an_edit_that_finds_no_room_on_disk_is_heard_by_nobody_and_can_come_again(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    await fills_disk(tale)
    text = "x" * 50_000
    ada.pushes([[0, text]])
    refusal = await ada.hears("refusal")
    assert (refusal["code"], refusal["retry"]) == ("retry", True)
    assert edits(ada) == edits(cleo) == []
    await until_taken(ada, text)
    await cleo.hears("edited")
    assert edits(cleo) == [[[0, text]]]


async def test_what_was_told_before_the_disk_was_full_is_there_afterwards(tale):
    ada = await tale.joins("Ada")
    ada.pushes([[0, "first"]])
    await ada.hears("edited")
    await fills_disk(tale)
    ada.pushes([5, [0, "x" * 50_000]], version=1, sequence=2)
    await ada.hears("refusal")
    grace = await tale.joins("Grace")
    assert tale.text() == "first"
    assert grace.welcome["streams"]["room"]["snapshot"]["boards"]["b" * 26]["text"] == "first"


async def test_a_plan_that_finds_no_room_on_disk_is_attached_whole_later_or_not_at_all(tale):
    ada = await tale.joins("Ada")
    await fills_disk(tale)
    ada.says("attach_plan", plan=PLAN)
    assert (await ada.hears("refusal"))["retry"]
    assert tale.room.told.staff.questions == {}
    while "plan_attached" not in ada.kinds:
        heard = len(ada.heard)
        ada.says("attach_plan", id=new_id(), plan=PLAN)
        await ada.until(lambda before=heard: len(ada.heard) > before)
    (attached,) = [event for event in ada.events if event["kind"] == "plan_attached"]
    prepared = [event["question"] for event in ada.events if event["kind"] == "question_prepared"]
    assert [*attached["core"], *attached["reserve"]] == prepared
    assert set(tale.room.told.staff.questions) == set(prepared)
