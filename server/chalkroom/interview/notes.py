"""Private notes: filed at the moment their writing began, changed and removed by their author."""

from msgspec import Struct
from msgspec.structs import replace

from chalkroom.interview.events import NoteChanged, NoteRemoved, NoteWritten


class Note(Struct, frozen=True):
    """A note with its moment and what was asked then. Of a removed one no words are left."""

    id: str
    person: str
    text: str
    at: int
    question: str | None = None
    changed_at: int | None = None
    is_removed: bool = False


Notes = tuple[Note, ...]


def evolve(notes: Notes, at: int, event: NoteWritten | NoteChanged | NoteRemoved) -> Notes:
    """Return the notes as they are after one more event about them."""
    match event:
        case NoteWritten(id, person, text, moment, question):
            return (*notes, Note(id, person, text, at if moment is None else moment, question))
        case NoteChanged(id, text):
            return _with(notes, id, text=text, changed_at=at)
        case NoteRemoved(id):
            return _with(notes, id, text="", changed_at=at, is_removed=True)


def find(notes: Notes, id: str) -> Note | None:
    """Return a note that has not been removed."""
    return next((note for note in notes if note.id == id and not note.is_removed), None)


def _with(notes: Notes, id: str, **changes: object) -> Notes:
    return tuple(replace(note, **changes) if note.id == id else note for note in notes)
