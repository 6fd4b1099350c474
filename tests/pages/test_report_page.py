"""The report as a page: who may read it, and that hostile text is text there."""

from interview.given import id_of
from pages.callers import join
from private_texts import private

from chalkroom.interview.changes import ChangeSet, to_units
from chalkroom.interview.events import Edited, Ended, Fact, Joined, NoteWritten
from chalkroom.interview.values import ROOM, STAFF
from chalkroom.live import snapshots
from chalkroom.live.decision import decision
from chalkroom.pages.report import pieces
from chalkroom.recording.exports.markdown import day
from chalkroom.recording.provenance import Run
from chalkroom.recording.report import ReportedBoard

HOSTILE = "<script>alert(1)</script>"
NOTE = private(HOSTILE)


async def held(house, note=NOTE):
    """Return the id of an interview in which hostile words were written, and its links."""
    created = await house.create(interviewers=["Ada"], candidate=HOSTILE)
    loaded = snapshots.load(house.store, created["id"])
    room, cleo = loaded.interview.room, id_of("cleo")
    ada, board = room.interviewers[0].person, next(iter(room.boards))
    change = ChangeSet.replace(len(room.boards[board].text), 0, 0, HOSTILE)
    events = [
        Fact(ROOM, Joined(ada, "Ada", "interviewer", 1)),
        Fact(ROOM, Joined(cleo, HOSTILE, "candidate", 2)),
        Fact(ROOM, Edited(board, cleo, cleo, 1, change)),
        Fact(STAFF, NoteWritten(id_of("note"), ada, note)),
        Fact(ROOM, Ended()),
    ]
    now, following = house.clock.now(), loaded.commit + 1
    commit = decision(created["id"], following, loaded.interview, events, now).commit
    assert house.store.commit([commit]) == [True]
    return created


async def test_host_and_interviewers_read_the_report_and_candidates_do_not(house):
    created = await held(house)
    path = f"/replay/{created['id']}/report"
    ada, cleo = house.page(), house.page()
    await join(ada, created["links"]["interviewer"])
    await join(cleo, created["links"]["candidate"])
    callers = [await house.host(), ada, cleo, house.page()]
    assert [(await each.get(path)).status_code for each in callers] == [200, 200, 404, 404]


async def test_whoever_may_not_read_it_is_told_so_on_a_page(house):
    answer = await house.page().get(f"/replay/{(await held(house))['id']}/report")
    assert answer.headers["Content-Type"].startswith("text/html")
    assert "There is no recording at this address" in answer.text


async def test_report_and_replay_say_until_when_it_is_kept(house):
    id = (await held(house))["id"]
    kept_until = (await house.program.get(f"/api/interviews/{id}")).json()["kept_until"]
    host = await house.host()
    assert f'data-kept-until="{kept_until}"' in (await host.get(f"/replay/{id}")).text
    assert f"Kept until {day(kept_until)}" in (await host.get(f"/replay/{id}/report")).text


async def test_what_people_wrote_is_text_on_the_page(house):
    created = await held(house)
    page = (await (await house.host()).get(f"/replay/{created['id']}/report")).text
    assert "alert(1)" in page and HOSTILE not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 4


async def test_half_a_character_in_a_note_is_shown_as_a_stand_in(house):
    created = await held(house, "half a face \ud83d")
    page = await (await house.host()).get(f"/replay/{created['id']}/report")
    assert page.status_code == 200 and "half a face \ufffd" in page.text


async def test_the_report_says_until_when_it_is_kept(house):
    created = await held(house)
    page = (await (await house.host()).get(f"/replay/{created['id']}/report")).text
    assert "Kept until 20" in page


def test_pieces_are_the_text_in_its_colours_and_sources():
    text = "x = 1  # \U0001f600"
    runs = (Run("starter", text[:3]), Run("candidate", text[3:]))
    found = pieces(ReportedBoard("board", "Board", "python", text, runs, ()))
    assert "".join(piece.text for piece in found) == text
    assert "".join(one.text for one in found if one.source == "starter") == text[:3]
    assert ("# \U0001f600", "tok-comment", "candidate") in [
        (one.text, one.look, one.source) for one in found
    ]


def test_a_text_without_colours_is_whole_too():
    units = to_units("plain")
    found = pieces(ReportedBoard("board", "Board", "", units, (Run("pasted", units),), ()))
    assert [(one.text, one.source) for one in found] == [("plain", "pasted")]
