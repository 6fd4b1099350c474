"""Comments on a recording: who reads them, and where they never stand."""

import pytest
from interview.given import id_of
from pages.callers import error
from pages.shares import held, told
from pages.test_recordings import submits

from chalkroom.live.ids import new_id
from chalkroom.recording.files import FILES

__all__ = ["held"]


async def comments(page, place=None, text=None, moment=0):
    place = f"{place or page.place}/comments"
    if text is not None:
        wish = {"id": new_id(), "text": text, "moment": moment}
        answer = await page.post(place, json=wish)
        assert answer.status_code == 201, answer.text
    return [one["text"] for one in (await page.get(place)).json()["comments"]]


async def said_by_all(held):
    """Return a host, an unrated Ada, and reviewers with and without the private lanes."""
    host, ada = await held.house.host(), await held.interviewer("Ada")
    host.place = ada.place = f"/replay/{held.id}"
    private, room = await held.reviewer(host, scope="private"), await held.reviewer(host)
    for page, text in ((host, "host"), (ada, "ada"), (private, "private"), (room, "room")):
        await comments(page, text=f"PRIV-{text}")
    return host, ada, private, room


async def test_everybody_reads_what_they_may(held):
    host, ada, private, room = await said_by_all(held)
    everything = {"PRIV-host", "PRIV-ada", "PRIV-private", "PRIV-room"}
    assert set(await comments(host)) == everything
    assert await comments(private) == ["PRIV-private"]
    assert await comments(room) == ["PRIV-room"]
    assert await comments(ada) == ["PRIV-ada"]


async def test_who_has_rated_reads_the_comments_of_others(held):
    submits(held, "Ada")
    _, ada, *_ = await said_by_all(held)
    assert len(await comments(ada)) == 4


async def test_comments_stand_in_the_full_recording_and_report(held):
    host, _, private, _ = await said_by_all(held)
    for page, text in ((host, "PRIV-room"), (private, "PRIV-private")):
        for name in ("recording", "recording.jsonl", "report", "report.md"):
            assert text in await told(page, name)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
async def test_no_edition_for_everybody_holds_a_comment(held, file):
    host, _, _, room = await said_by_all(held)
    pages = [(host, "candidate"), (host, "blind"), (room, "candidate")]
    for page, edition in pages:
        answer = await page.get(f"{page.place}/{file.name}?edition={edition}")
        assert b"PRIV-" not in answer.content
        assert b"comment_written" not in answer.content


async def test_pages_of_a_reviewer_of_the_room_hold_no_comment_of_others(held):
    *_, room = await said_by_all(held)
    for name in ("recording", "report", "report.md"):
        assert "PRIV-" not in await told(room, name)


async def test_a_comment_is_changed_and_removed_by_its_author_alone(held):
    host, ada, *_ = await said_by_all(held)
    shown = (await ada.get(f"{ada.place}/comments")).json()["comments"][0]
    path = f"{ada.place}/comments/{shown['id']}"
    assert (await host.put(path, json={"text": "Not so"})).status_code == 404
    assert (await ada.put(path, json={"text": "PRIV-Better"})).status_code == 200
    assert await comments(ada) == ["PRIV-Better"]
    assert (await ada.request("DELETE", path, json={})).status_code == 200
    assert await comments(ada) == []


async def test_a_comment_says_who_and_when_and_whether_it_is_ones_own(held):
    room = await held.reviewer()
    await comments(room, text="PRIV-Nice", moment=5)
    host = await held.house.host()
    (shown,) = (await host.get(f"/replay/{held.id}/comments")).json()["comments"]
    assert (shown["name"], shown["moment"], shown["own"]) == ("Rae", 5, False)


async def test_nobody_comments_by_a_share_that_was_taken_back(held):
    host = await held.house.host()
    room = await held.reviewer(host)
    await held.revoke(host, (await held.list(host))[0])
    wish = {"id": id_of("late"), "text": "Late", "moment": 0}
    assert (await room.post(f"{room.place}/comments", json=wish)).status_code == 404


async def test_a_moment_after_the_end_is_no_moment(held):
    room = await held.reviewer()
    wish = {"id": id_of("late"), "text": "Late", "moment": 2**50}
    answer = await room.post(f"{room.place}/comments", json=wish)
    assert (answer.status_code, error(answer)["code"]) == (400, "invalid")
