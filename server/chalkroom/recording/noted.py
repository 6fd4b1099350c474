"""The notes and marks of a recording, as far as its streams hold them, in the order of time."""

from collections.abc import Iterator

from msgspec import Struct

from chalkroom.interview.state import Interview
from chalkroom.recording.recording import Recording


class ReportedNote(Struct, frozen=True, order=True):
    """A private note, or a mark with a label, at its moment after zero."""

    at: int
    name: str
    text: str


def reported_notes(recording: Recording, interview: Interview) -> tuple[ReportedNote, ...]:
    """Return what may be read of notes; one that was removed is not told of."""
    return tuple(
        sorted(
            ReportedNote(recording.since_start(at), name_of(interview, person), text)
            for at, person, text in (*written_notes(interview), *_labelled_marks(interview))
        )
    )


def reported_comments(recording: Recording, interview: Interview) -> tuple[ReportedNote, ...]:
    """Return what was said of moments after the end, as far as the streams hold it."""
    return tuple(
        sorted(
            ReportedNote(recording.since_start(one.at), one.name, one.text)
            for review in interview.reviews.values()
            for one in review.comments
            if not one.is_removed
        )
    )


def name_of(interview: Interview, person: str) -> str:
    found = interview.room.people.get(person)
    return found.name if found else "An interviewer"


def written_notes(interview: Interview) -> Iterator[tuple[int, str, str]]:
    """Yield the moment, the author and the text of each note that may be read.

    A note that is heard unsealed is told in its last words, and not where it was sealed as well.
    """
    kept = [interview.staff.notes, *(own.notes for own in interview.own.values())]
    known = {note.id: note for notes in kept for note in notes}
    for note in known.values():
        if not note.is_removed:
            yield note.at, note.person, note.text
    for rating in interview.ratings.submitted.values():
        for sealed in rating.notes:
            if sealed.note not in known:
                yield sealed.moment, rating.person, sealed.text


def _labelled_marks(interview: Interview) -> Iterator[tuple[int, str, str]]:
    for mark in interview.staff.marks:
        if mark.means == "free":
            yield mark.at, mark.person, mark.label
