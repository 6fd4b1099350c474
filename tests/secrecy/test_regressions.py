"""What went wrong in programs like this one, by name; each must not be possible here."""

import json
import zipfile
from io import BytesIO

import pytest
from interview.given import OTTO
from interview.matrix import wishes
from live.stories import BOARD, id_of, new_id
from live.test_questions import both
from pages.test_recordings import Held

from chalkroom.interview.commands import Command, Occurrence
from chalkroom.interview.events import Event, Joined, NoteWritten, Removed, Said
from chalkroom.interview.room import Room
from chalkroom.interview.values import STAFF
from chalkroom.live.closing import Closing
from chalkroom.live.wire import kinds, to_json
from chalkroom.recording.files import FILES

PRIVATE = "PRIV-note"
CANDIDATE = {"edition": "candidate"}
OPEN_TO_OBSERVERS = {"knock", "leave"}


@pytest.fixture
async def held(house):
    """An interview in which a note was written, and who asks to see it again."""
    held = Held(house, await house.create(interviewers=["Ada", "Grace"]))
    ada = held.people["Ada"]
    held.happens(Said(id_of("line"), ada, "Hello"))
    held.happens(NoteWritten(id_of("note"), ada, PRIVATE), stream=STAFF)
    return held


# Zulip, CVE-2022-31017: what only some may see was sent to all, and hidden by the page


async def test_what_is_private_is_not_sent_for_a_page_to_hide(tale):
    ada, cleo = await both(tale)
    ada.says("write_note", text=PRIVATE)
    await ada.hears("note_written")
    await tale.settles()
    again = await tale.joins("Cleo", "candidate")
    assert PRIVATE in str(ada.heard)
    assert PRIVATE not in str([*cleo.frames, *again.frames])
    assert again.welcome["streams"].keys() == {"room"}
    snapshot = again.welcome["streams"]["room"]["snapshot"]
    assert snapshot.keys() == set(Room.__struct_fields__)


# Zulip, CVE-2022-31134: a public export held private streams


@pytest.mark.parametrize("file", [each for each in FILES if "candidate" in each.editions])
async def test_the_candidates_edition_of_a_file_holds_nothing_private(held, file):
    address = f"/api/interviews/{held.id}/{file.name}"
    answer = await held.house.program.get(address, params=CANDIDATE)
    assert answer.status_code == 200
    assert PRIVATE.encode() not in unpacked(answer.content)


async def test_the_full_edition_holds_it(held):
    address = f"/api/interviews/{held.id}/recording.jsonl"
    answer = await held.house.program.get(address, params={"edition": "full"})
    assert PRIVATE in answer.text


def unpacked(content):
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("role", ["candidate", "observer"])
@pytest.mark.parametrize("name", ["recording", *(each.name for each in FILES)])
@pytest.mark.parametrize("query", ["", "?edition=full", "?stream=staff", "?streams=staff,room"])
async def test_visitors_replay_nothing_whatever_stream_they_name(held, role, name, query):
    page = await held.sits(held.links[role])
    answer = await page.get(f"/replay/{held.id}/{name}{query}")
    assert answer.status_code == 404
    assert PRIVATE not in answer.text


# Open WebUI, CVE-2026-54022: one place knew an id by other letters than the next


def variants(id):
    """Return what some program might take for an id that it is not."""
    wide = {letter: chr(ord(letter) + 0xFEE0) for letter in id}
    for place, letter in enumerate(id):
        around = (id[:place], id[place + 1 :])
        for other in (letter.upper(), wide[letter], f"{letter}\u0301", f"{letter}\u200b"):
            if other != letter:
                yield other.join(around)
        for between in ("%2f", "%2F", "%00", "%0a", "%20", ":", "_", "-", ".", "%252f", "%c0%af"):
            yield between.join((id[:place], id[place:]))
    yield from (
        f"{id}{end}" for end in (".", "%00", "%0a", "%20", "/", "//", ";a", "%3f", "~", "a")
    )
    yield from (f"{start}{id}" for start in ("%00", ".", "%2e%2f", "%2e%2e%2f", "%20", "a"))
    yield from (id.upper(), id[:-1], id[1:], id * 2)


async def test_an_id_in_other_letters_opens_nothing(held):
    host = await held.house.host()
    tried = list(variants(held.id))
    assert len(tried) >= 300
    for address in ("/host/interviews/{}", "/replay/{}/recording"):
        assert (await host.get(address.format(held.id))).status_code == 200
        for id in tried:
            answer = await host.get(address.format(id))
            assert (answer.status_code, PRIVATE in answer.text) == (404, False), id


async def test_a_seat_in_other_letters_opens_nothing(held):
    page = await held.sits(held.links["interviewers"]["Ada"])
    (name,) = page.cookies
    seat = name.removeprefix("chalkroom_seat_")
    assert (await page.get(f"/room/{seat}/plans")).status_code == 200
    for id in variants(seat):
        assert (await page.get(f"/room/{id}/plans")).status_code == 404, id


# Open WebUI, CVE-2026-44564; Collabora, CVE-2026-46499: read-only was a matter of the page


@pytest.mark.parametrize("kind", sorted(set(wishes(OTTO)) - OPEN_TO_OBSERVERS))
async def test_who_only_reads_changes_nothing_and_nobody_hears_of_the_attempt(tale, kind):
    ada, cleo = await both(tale)
    otto = await tale.lets_in(ada, "Otto", "observer")
    await tale.settles()
    commit, told = tale.room.commit, (len(ada.frames), len(cleo.frames))
    otto.sends(to_json(wishes(OTTO)[kind]))
    assert (await otto.hears("refusal"))["code"] == "forbidden"
    await tale.recorder.settled()
    assert tale.room.commit == commit
    assert (len(ada.frames), len(cleo.frames)) == told


# Open WebUI, CVE-2026-44553: who was demoted kept the right that the connection began with


async def test_who_hands_the_lead_on_has_no_right_of_it_in_the_very_next_message(tale):
    ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
    ada.says("hand_lead", person=id_of("Grace"))
    refused = ada.says("end_interview")
    await ada.hears("refusal", id=refused, code="forbidden")
    await grace.hears("lead_changed")
    assert tale.room.told.room.phase == "open"


async def test_who_was_removed_replays_nothing(held):
    page = await held.interviewer("Grace")
    address = f"/replay/{held.id}/recording"
    assert PRIVATE in (await page.get(address)).text
    grace = held.people["Grace"]
    held.happens(Joined(grace, "Grace", "interviewer", 1), Removed(grace))
    assert (await page.get(address)).status_code == 404


# Hocuspocus before 4.5: what was queued behind a refusal was still done


async def test_of_what_follows_a_removal_nothing_is_done(tale):
    ada, cleo = await both(tale)
    ada.says("remove", person=id_of("Cleo"))
    await ada.hears("removed")
    for number in range(100):
        cleo.pushes([[0, "x"]], version=number, sequence=number + 1)
    assert await cleo.is_closed() == Closing.REMOVED
    await tale.settles()
    assert tale.text() == ""


# Hocuspocus before 4.1.1: a client could speak the language of the server's inside


@pytest.mark.parametrize("kind", sorted({**kinds(Event), **kinds(Occurrence)}))
async def test_what_happens_inside_cannot_be_said_by_a_browser(tale, kind):
    ada = await tale.joins("Ada")
    commit = tale.room.commit
    for _ in range(3):
        ada.signals(kind, id=new_id(), person=id_of("Ada"), board=BOARD)
    assert await ada.is_closed() == Closing.MALFORMED
    await tale.recorder.settled()
    assert tale.room.commit == commit


# Etherpad 1.8.17: the room of a message was what the message said


@pytest.mark.parametrize("kind", sorted(kinds(Command)))
async def test_no_message_names_a_room(tale, kind):
    ada = await tale.joins("Ada")
    other = tale.beside("other")
    wish = json.loads(to_json(wishes(OTTO)[kind]))
    for name in ("room", "interview", "stream"):
        ada.sends(json.dumps({**wish, name: other.interview}))
    assert await ada.is_closed() == Closing.MALFORMED
    heads = tale.store.heads(other.interview)
    assert heads is not None and heads.commit == 1
