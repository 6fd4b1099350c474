"""Every test in a room or at a page asks in the end whether something private was told."""

import logging

import pytest
from live.stories import id_of, story
from private_texts import private, private_texts, require_untold

from chalkroom.interview.audience import streams
from chalkroom.interview.values import STAFF, own

NOTE = "Weak on edge cases"


def leaky(interview, actor):
    heard = streams(interview, actor)
    return (*heard, STAFF) if actor.role == "candidate" else heard


async def test_a_room_that_tells_a_candidate_a_note_fails_its_test(tmp_path, monkeypatch):
    monkeypatch.setattr("chalkroom.live.connection.streams", leaky)
    with pytest.raises(AssertionError, match=NOTE):
        async with story(tmp_path) as tale:
            tale.begins()
            ada = await tale.joins("Ada")
            cleo = await tale.lets_in(ada, "Cleo")
            ada.says("write_note", text=NOTE)
            await cleo.hears("note_written")


def unsealed(interview, actor):
    return (*streams(interview, actor), own(id_of("Grace")))


async def test_a_room_that_tells_an_interviewer_what_another_keeps_fails_its_test(
    tmp_path, monkeypatch
):
    monkeypatch.setattr("chalkroom.live.connection.streams", unsealed)
    with pytest.raises(AssertionError, match=NOTE):
        async with story(tmp_path) as tale:
            tale.begins()
            ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
            grace.says("recommend", recommendation="yes", summary=NOTE)
            await ada.hears("recommended")


async def test_a_note_in_the_log_fails_its_test(tmp_path):
    with pytest.raises(AssertionError, match=NOTE):
        async with story(tmp_path) as tale:
            tale.begins()
            ada = await tale.joins("Ada")
            ada.says("write_note", text=NOTE)
            await ada.hears("note_written")
            logging.getLogger("chalkroom.live.room").debug("noted: %s", NOTE)


async def test_what_is_private_is_what_no_visitor_hears(tale):
    ada = await tale.joins("Ada")
    ada.says("say", text="Hello to all")
    ada.says("write_note", text=NOTE)
    ada.says("write_note", text=private("Hello"))
    await ada.hears("note_written", text=private("Hello"))
    assert private_texts(tale.store) == {NOTE, "PRIV-Hello"}
    require_untold(tale.store, ["Hello to all"])


async def test_a_private_text_that_could_not_be_looked_for_fails_its_test(tmp_path):
    with pytest.raises(AssertionError, match=r"write private.* \['Weak'\]"):
        async with story(tmp_path) as tale:
            tale.begins()
            ada = await tale.joins("Ada")
            ada.says("write_note", text="Weak")
            await ada.hears("note_written")


async def test_a_note_that_the_room_itself_is_told_fails_its_test(tmp_path):
    with pytest.raises(AssertionError, match=f"everybody inside hears.*{NOTE}"):
        async with story(tmp_path) as tale:
            tale.begins()
            ada = await tale.joins("Ada")
            ada.says("write_note", text=NOTE)
            ada.says("say", text=f"I wrote: {NOTE}")
            await ada.hears("said")
