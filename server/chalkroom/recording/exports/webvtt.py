"""WebVTT: text along the time of a player. Chapters for everybody; notes for who may read them."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from chalkroom.interview.changes import cleaned
from chalkroom.interview.state import Interview, fold
from chalkroom.recording.chapters import chapters
from chalkroom.recording.noted import name_of, written_notes
from chalkroom.recording.recording import Recording

NOTE_MILLISECONDS = 10_000  # how long a note is shown
SIGNS = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
MARKS = {
    "clarify": "Clarifying",
    "plan": "Planning",
    "code": "Coding",
    "test": "Testing",
    "stuck": "Stuck",
    "free": "Mark",
}


class Cue(Struct, frozen=True, order=True):
    """A text and when it is shown, in milliseconds after moment zero."""

    since: int
    until: int
    text: str


def chapter_track(recording: Recording) -> Iterator[bytes]:
    """Yield a track of kind `chapters`: a cue for each board that people had before them."""
    cues = (Cue(each.since, each.until, each.title) for each in chapters(recording))
    return _track(recording, cues)


def note_track(recording: Recording) -> Iterator[bytes]:
    """Yield a track of kind `metadata`: the notes and marks in the streams of the recording."""
    interview = fold(recording.log())
    texts = sorted([*_notes(interview), *_marks(interview)])
    cues = (
        Cue(since, since + NOTE_MILLISECONDS, text)
        for at, text in texts
        for since in [recording.since_start(at)]
    )
    return _track(recording, cues)


def _notes(interview: Interview) -> Iterator[tuple[int, str]]:
    for at, person, text in written_notes(interview):
        yield at, f"{name_of(interview, person)}: {text}"


def _marks(interview: Interview) -> Iterator[tuple[int, str]]:
    for mark in interview.staff.marks:
        label = f": {mark.label}" if mark.label else ""
        yield mark.at, f"{MARKS[mark.means]}{label} ({name_of(interview, mark.person)})"


def _track(recording: Recording, cues: Iterable[Cue]) -> Iterator[bytes]:
    title = f"{_line(recording.header.title)} - {recording.header.edition} edition"
    yield f"WEBVTT {title}\n".encode()
    for cue in cues:
        yield f"\n{_time(cue.since)} --> {_time(cue.until)}\n{_escaped(cue.text)}\n".encode()


def _time(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{rest:03}"


def _escaped(text: str) -> str:
    """Make a text fit for a cue, where an empty line would end it and a `<` begin a tag."""
    lines = cleaned(text).replace("\0", "\ufffd").splitlines()
    return "\n".join(line for line in lines if line.strip()).translate(SIGNS)


def _line(text: str) -> str:
    return " ".join(_escaped(text).split())
