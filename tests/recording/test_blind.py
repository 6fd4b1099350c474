"""The blind edition: what was written stays to the letter; by whom, when and how fast is gone."""

from functools import cache
from itertools import accumulate
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from interview.given import id_of
from interview.telling import STORIES
from msgspec.structs import replace
from recording.retelling import Retelling, moments, retold
from recording.tapes import ID, content, joined, line_of, rows

from chalkroom.interview.events import Edited, Joined
from chalkroom.interview.values import ROOM
from chalkroom.live import summary, wire
from chalkroom.recording.blind import PACE_MILLISECONDS, LeftOut
from chalkroom.recording.examining import examine
from chalkroom.recording.exports.markdown import day
from chalkroom.recording.exports.page import lines_in
from chalkroom.recording.files import FILES
from chalkroom.recording.importing import imported
from chalkroom.recording.recording import recording
from chalkroom.recording.replaying import replayed
from chalkroom.recording.report import report

NAME = "Zo\u00eb & <canary> \U0001f600"
NOW = 1_900_000_000_000
BLIND_FILES = [file for file in FILES if "blind" in file.editions]
every_story = pytest.mark.parametrize("story", STORIES)


def blind(told):
    return recording(ID, "blind", (ROOM,), list(told))


@cache
def untouched(story):
    return content(blind(rows(story)))


def texts(told):
    """Return every board's text after each edit, in the order of the edits."""
    return [
        (event.event.board, room.boards[event.event.board].text)
        for event, room in replayed(told)
        if isinstance(event.event, Edited)
    ]


def differently(told, seed):
    """Tell a log with other names, and with any other time between any two moments."""
    chance = Random(seed)
    known = moments(told)
    gaps = [chance.choice([0, 1, 40, 5_000, 10**8]) for _ in known]
    other = dict(zip(known, accumulate(gaps), strict=True))
    factor = chance.uniform(1, 2)
    names = Retelling(
        other.get, lambda length: round(length * factor), lambda _: f"Zo\u00eb {chance.random()}"
    )
    return retold(told, names)


@every_story
@settings(derandomize=True, max_examples=20, deadline=None)
@given(seed=some.integers())
def test_other_times_and_names_make_the_same_bytes(story, seed):
    assert content(blind(differently(rows(story), seed))) == untouched(story)


@every_story
def test_the_texts_after_every_edit_are_those_of_the_interview(story):
    lived = recording(ID, "candidate", (ROOM,), [one for one in rows(story) if one.stream == ROOM])
    assert texts(blind(rows(story))) == texts(lived)


@every_story
def test_what_is_left_out_leaves_no_trace(story):
    left = [row for row in rows(story) if not is_left_out(row)]
    assert content(blind(left)) == untouched(story)


def is_left_out(row):
    return row.stream != ROOM or isinstance(wire.parse_event(ROOM, row.body), LeftOut)


def test_an_editor_that_was_loaded_anew_is_the_same_person_s():
    told = [
        line_of(ROOM, row.seq, row.at, again(wire.parse_event(ROOM, row.body), row.seq))
        for row in rows("editing")
        if row.stream == ROOM
    ]
    assert content(blind(told)) == untouched("editing")


def again(event, number):
    """Every update comes from an editor of its own, as if its page had been loaded anew."""
    if not isinstance(event, Edited):
        return event
    return replace(event, instance=id_of("abcdefg"[number % 7] * number), sequence=1)


def test_nobody_was_away():
    assert any('"is_away"' in row.body for row in rows("observing"))
    assert b'"is_away"' not in untouched("observing")


def test_nothing_tells_who_leads():
    created, *others = rows("coming_and_going")
    event = wire.parse_event(ROOM, created.body)
    led = replace(created, body=wire.to_json(replace(event, lead=event.interviewers[-1].person)))
    assert led != created
    assert content(blind([led, *others])) == untouched("coming_and_going")


@every_story
def test_everything_happens_at_one_even_pace(story):
    times = [row.at for row in blind(rows(story)).rows]
    assert times == [PACE_MILLISECONDS * number for number in range(1, len(times) + 1)]


@every_story
@pytest.mark.parametrize("file", BLIND_FILES, ids=lambda file: file.name)
def test_no_file_holds_a_name_or_a_time(story, file):
    told = list(retold(rows(story), Retelling(abs, lambda _: 1_234_567, lambda _: NAME)))
    written = joined(file.write(blind(told)))
    everything = (written + (lines_in(written) or b"")).decode()
    times = {form(at) for at in moments(told) for form in (str, day)}
    assert [one for one in ("canary", "1234567", "20:34", *times) if one in everything] == []


def test_the_same_search_finds_them_in_a_candidate_edition():
    told = retold(rows("editing"), Retelling(abs, abs, lambda _: NAME))
    public = recording(ID, "candidate", (ROOM,), [row for row in told if row.stream == ROOM])
    written = joined(BLIND_FILES[0].write(public)).decode()
    assert "canary" in written and str(public.header.started) in written


@every_story
def test_a_blind_file_is_whole_and_can_be_imported(story):
    found = examine(untouched(story))
    assert (found.verdict, found.recording.header.edition) == ("whole", "blind")
    assert imported(found.recording, id_of("copy"), NOW)


def test_an_imported_blind_edition_is_kept_as_if_it_had_ended_when_it_came():
    *_, last = imported(blind(rows("boards_and_words")), id_of("copy"), NOW)
    assert summary.read(last.summary).ended == NOW


def test_people_are_known_by_what_they_are():
    told = report(blind(rows("coming_and_going")))
    names = [one.name for one in told.people]
    assert names == ["Interviewer 1", "Interviewer 2", "Candidate", "Observer 1"]


def test_a_second_candidate_is_numbered():
    more = Joined(id_of("cleob"), "Cleo B", "candidate", 4)
    last = rows("editing")[-1]
    told = [*rows("editing"), line_of(ROOM, last.seq + 1, last.at, more)]
    assert report(blind(told)).people[-1].name == "Candidate 2"


def test_what_is_shown_after_a_quiet_time_is_still_said_to_be():
    (board,) = report(blind(rows("quiet_time"))).boards
    assert [run.source for run in board.runs] == ["starter", "quiet"]


def test_an_interview_is_called_so_whatever_its_title():
    header = blind(rows("editing")).header
    assert (header.title, header.streams, header.is_blind) == ("Interview", (ROOM,), True)
