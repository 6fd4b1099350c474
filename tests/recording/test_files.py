"""What all files have in common: no byte of what is private reaches one that is for everybody."""

import pytest
from interview.given import ADA, GRACE, id_of
from interview.telling import STORIES
from recording.tapes import ID, line_of, rows, tape

from chalkroom.interview.events import NoteWritten, RatingSubmitted
from chalkroom.interview.rating import Rating
from chalkroom.interview.values import RATINGS, ROOM, STAFF, own
from chalkroom.recording.files import EVERY, FILES, edition_of
from chalkroom.recording.recording import recording

CANARIES = {
    STAFF: NoteWritten(id_of("canary"), ADA.person, "canary of staff"),
    own(ADA.person): NoteWritten(id_of("canaryb"), ADA.person, "canary of own"),
    RATINGS: RatingSubmitted(GRACE.person, Rating(summary="canary of ratings"), ()),
}
every_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
FOR_EVERYBODY = [file for file in FILES if "candidate" in file.editions]
ALWAYS_FOR_EVERYBODY = [file for file in FILES if file.editions == ("candidate",)]


def with_canaries(story):
    """Return the rows of a story, with a canary in every private stream after each row."""
    told = [row for row in rows(story) if row.stream == ROOM]
    seqs = dict.fromkeys(CANARIES, 0)
    for row in told:
        yield row
        for stream, event in CANARIES.items():
            seqs[stream] += 1
            yield line_of(stream, seqs[stream], row.at, event)


def in_edition(edition, all_rows, streams):
    held = streams if edition == "full" else (ROOM,)
    return recording(ID, edition, held, [row for row in all_rows if row.stream in held])


def written(file, tape):
    return b"".join(file.write(tape))


@pytest.mark.parametrize("file", FOR_EVERYBODY, ids=lambda file: file.name)
@pytest.mark.parametrize("story", STORIES)
def test_a_candidate_edition_is_the_same_whatever_was_private(file, story):
    streams = (ROOM, *CANARIES)
    loud = written(file, in_edition("candidate", with_canaries(story), streams))
    quiet = written(file, in_edition("candidate", rows(story), (ROOM,)))
    assert loud == quiet and b"canary" not in loud


def test_the_full_edition_holds_the_canaries():
    told = in_edition("full", with_canaries("editing"), (ROOM, *CANARIES))
    full = written(FILES[0], told)
    assert {stream for stream in CANARIES if f"canary of {stream[:3]}".encode() in full} == set(
        CANARIES
    )


@pytest.mark.parametrize("file", ALWAYS_FOR_EVERYBODY, ids=lambda file: file.name)
def test_files_for_everybody_ignore_what_is_private_in_a_full_recording(file):
    full = in_edition("full", with_canaries("editing"), (ROOM, *CANARIES))
    assert b"canary" not in written(file, full)


@every_file
@pytest.mark.parametrize("story", STORIES)
def test_the_same_log_gives_the_same_bytes(file, story):
    assert written(file, tape(story)) == written(file, tape(story))


def test_who_wishes_for_an_edition_gets_it_or_none():
    by_name = {file.name: file for file in FILES}
    every, notes, cast = (
        by_name[f"{n}"] for n in ("recording.jsonl", "notes.vtt", "recording.cast")
    )
    assert [edition_of(every, wish) for wish in (None, *EVERY, "x")] == ["full", *EVERY, None]
    assert edition_of(notes, "candidate") == "candidate"
    assert {edition_of(cast, wish) for wish in (None, "full", "candidate")} == {"candidate"}


def test_a_file_with_names_and_times_is_not_given_to_who_wishes_for_a_blind_one():
    with_times = [file for file in FILES if "blind" not in file.editions]
    assert len(with_times) == 4
    assert {edition_of(file, "blind") for file in with_times} == {None}
