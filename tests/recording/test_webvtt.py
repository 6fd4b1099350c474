"""Tracks along the time of a player: chapters, and notes for those who may read them."""

import re

import pytest
from interview.given import ADA, CLEO, id_of
from recording.tapes import ID, line_of, lines, tape

from chalkroom.interview.events import (
    BoardOpened,
    BoardShown,
    Ended,
    Joined,
    MarkSet,
    NoteChanged,
    NoteRemoved,
    NoteWritten,
    RatingSubmitted,
    SealedNote,
)
from chalkroom.interview.rating import Rating
from chalkroom.interview.values import RATINGS, ROOM, STAFF
from chalkroom.recording.exports.webvtt import chapter_track, note_track
from chalkroom.recording.recording import recording

CREATED = tape("editing").rows[0]
START = CREATED.at + 60_000
HOUR = 3_600_000
FIRST, SECOND = id_of("first"), id_of("second")


def told(*events):
    """Return a recording of (seconds after the start, stream, event)."""
    seqs, rows = {ROOM: 1}, [CREATED]
    here = [(0, ROOM, Joined(ADA.person, "Ada", "interviewer", 1))]
    here += [(0, ROOM, Joined(CLEO.person, "Cleo", "candidate", 2))]
    for seconds, stream, event in sorted([*here, *events], key=lambda entry: entry[0]):
        seqs[stream] = seqs.get(stream, 0) + 1
        rows.append(line_of(stream, seqs[stream], START + round(seconds * 1000), event))
    return recording(ID, "full", tuple(seqs), rows)


def cues(track):
    """Return (start, end, text) of each cue."""
    head, *blocks = lines(track).strip("\n").split("\n\n")
    assert head.startswith("WEBVTT Backend - ")
    times = re.compile(r"(\S+) --> (\S+)\n?(.*)", re.DOTALL)
    return [times.fullmatch(block).groups() for block in blocks]


def test_a_chapter_lasts_until_another_board_is_shown():
    track = chapter_track(
        told(
            (-30, ROOM, BoardOpened(FIRST, "Blank")),
            (754.25, ROOM, BoardOpened(SECOND, "Busiest hour")),
            (900, ROOM, BoardShown(FIRST)),
            (3_600, ROOM, Ended()),
        )
    )
    assert cues(track) == [
        ("00:00:00.000", "00:12:34.250", "Blank"),
        ("00:12:34.250", "00:15:00.000", "Busiest hour"),
        ("00:15:00.000", "01:00:00.000", "Blank"),
    ]


def test_what_is_shown_for_no_time_is_no_chapter():
    opened = [(5, ROOM, BoardOpened(FIRST, "One")), (5, ROOM, BoardOpened(SECOND, "Two"))]
    assert [text for _, _, text in cues(chapter_track(told(*opened)))] == ["Two"]


def test_hours_may_have_three_digits():
    track = chapter_track(told((100 * 3_600, ROOM, BoardOpened(FIRST, "Late"))))
    assert cues(track)[0][0] == "100:00:00.000"


@pytest.mark.parametrize(
    "title, shown",
    [
        ("a --> b", "a --&gt; b"),
        ("<v Ada>x</v>", "&lt;v Ada&gt;x&lt;/v&gt;"),
        ("R&D", "R&amp;D"),
        ("one\n\n00:00 --> 00:01\ntwo\r\nthree", "one\n00:00 --&gt; 00:01\ntwo\nthree"),
        ("half \ud83d", "half \ufffd"),
        ("null \0", "null \ufffd"),
    ],
)
def test_no_text_can_break_out_of_its_cue(title, shown):
    (cue,) = cues(chapter_track(told((1, ROOM, BoardOpened(FIRST, title)))))
    assert cue[2] == shown


def test_notes_stand_at_their_moment_with_their_author_and_their_last_words():
    moment = START + 61_000
    track = note_track(
        told(
            (70, STAFF, NoteWritten(id_of("note"), ADA.person, "Hasty", moment)),
            (80, STAFF, NoteChanged(id_of("note"), "Asked well")),
            (90, STAFF, NoteWritten(id_of("gone"), ADA.person, "Gone")),
            (95, STAFF, NoteRemoved(id_of("gone"))),
            (99, STAFF, MarkSet(id_of("mark"), ADA.person, "stuck", "off by one", None)),
        )
    )
    assert cues(track) == [
        ("00:01:01.000", "00:01:11.000", "Ada: Asked well"),
        ("00:01:39.000", "00:01:49.000", "Stuck: off by one (Ada)"),
    ]


def test_notes_that_were_sealed_are_read_with_the_ratings():
    sealed = SealedNote(id_of("note"), "Slow", START + 2_000, None)
    track = note_track(told((9, RATINGS, RatingSubmitted(ADA.person, Rating(), (sealed,)))))
    assert cues(track) == [("00:00:02.000", "00:00:12.000", "Ada: Slow")]


def test_a_note_that_its_author_reads_sealed_and_unsealed_is_told_once():
    own = "own/" + ADA.person
    written = NoteWritten(id_of("note"), ADA.person, "Slow", START + 2_000, None)
    sealed = SealedNote(id_of("note"), "Slow", START + 2_000, None)
    submitted = RatingSubmitted(ADA.person, Rating(), (sealed,))
    track = note_track(told((2, own, written), (9, RATINGS, submitted)))
    assert len(cues(track)) == 1
