"""The rules about what interviewers keep of an answer: notes, marks, ticks in the guide."""

from chalkroom.interview.audience import Actor
from chalkroom.interview.clock import used
from chalkroom.interview.commands import ChangeNote, SetMark, Tick, Untick, WriteNote
from chalkroom.interview.events import (
    Fact,
    MarkRemoved,
    MarkSet,
    NoteChanged,
    NoteRemoved,
    NoteWritten,
    Ticked,
    Unticked,
)
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.notes import Note, Notes, find
from chalkroom.interview.questions import Guide, Part
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import Room, current_question
from chalkroom.interview.staff import Staff
from chalkroom.interview.state import Interview
from chalkroom.interview.values import STAFF, Id, Stream, own


def write_note(interview: Interview, actor: Actor, wish: WriteNote, now: int) -> list[Fact]:
    """File a note where its audience hears it, at the moment at which it was begun."""
    stream = STAFF if wish.visible_to == "interviewers" else own(actor.person)
    notes = _notes(interview, stream)
    if any(note.id == wish.id for note in notes):
        return []
    if len(notes) >= LIMITS.notes:
        raise Refused("too_large", f"There is room for {LIMITS.notes:,} notes.")
    _require_space(notes, wish.text)
    moment = now if wish.began is None else min(wish.began, now)
    question = question_at(interview.room, moment)
    return [Fact(stream, NoteWritten(wish.id, actor.person, wish.text, moment, question))]


def change_note(interview: Interview, actor: Actor, wish: ChangeNote) -> list[Fact]:
    """Say a note in other words."""
    stream, note = _own_note(interview, actor, wish.note)
    if note.text == wish.text:
        return []
    _require_space(_notes(interview, stream), wish.text)
    return [Fact(stream, NoteChanged(wish.note, wish.text))]


def remove_note(interview: Interview, actor: Actor, id: Id) -> list[Fact]:
    """Take a note away; once is enough, more does no harm."""
    for stream in (STAFF, own(actor.person)):
        if any(note.id == id and note.is_removed for note in _notes(interview, stream)):
            return []
    stream, _ = _own_note(interview, actor, id)
    return [Fact(stream, NoteRemoved(id))]


def set_mark(interview: Interview, actor: Actor, wish: SetMark, now: int) -> list[Fact]:
    """Mark this moment."""
    marks = interview.staff.marks
    if any(mark.id == wish.id for mark in marks):
        return []
    if len(marks) >= LIMITS.marks:
        raise Refused("too_large", f"There is room for {LIMITS.marks:,} marks.")
    label = " ".join(wish.label.split())
    if wish.means == "free" and not label:
        raise Refused("invalid", "A mark of your own needs a label.")
    asked = current_question(interview.room)
    question, time = (asked.id, used(asked.clock, now)) if asked else (None, None)
    return [Fact(STAFF, MarkSet(wish.id, actor.person, wish.means, label, question, time))]


def remove_mark(staff: Staff, id: Id) -> list[Fact]:
    """Take a mark away."""
    is_there = any(mark.id == id for mark in staff.marks)
    return [Fact(STAFF, MarkRemoved(id))] if is_there else []


def tick(staff: Staff, actor: Actor, wish: Tick) -> list[Fact]:
    """Tick off a line of a guide."""
    ticked = Ticked(wish.question, wish.part, wish.place, actor.person)
    return [] if _is_ticked(staff, wish) else [Fact(STAFF, ticked)]


def untick(staff: Staff, wish: Untick) -> list[Fact]:
    """Take a tick away."""
    unticked = Unticked(wish.question, wish.part, wish.place)
    return [Fact(STAFF, unticked)] if _is_ticked(staff, wish) else []


def question_at(room: Room, moment: int) -> Id | None:
    """Return the question that was current at a moment, as far as its opening and close tell."""
    asked = [one for one in room.questions.values() if one.opened_at <= moment]
    last = max(asked, key=lambda one: one.opened_at, default=None)
    current = current_question(room)
    if current is not None and current.opened_at <= moment:
        return current.id
    is_over = last is not None and last.closed_at is not None and last.closed_at < moment
    return None if last is None or is_over else last.id


def lines(guide: Guide, part: Part) -> int:
    """Return how many lines of a guide can be ticked off."""
    match part:
        case "clarification":
            return len(guide.clarifications)
        case "checkpoint":
            return sum(line.kind == "by" for line in guide.lines)
        case "point":
            return len(guide.points)
        case "example":
            return len(guide.examples)
        case "bug":
            return len(guide.bugs)
        case "mistake":
            return len(guide.mistakes)


def _is_ticked(staff: Staff, wish: Tick | Untick) -> bool:
    prepared = staff.questions.get(wish.question)
    if prepared is None or wish.place >= lines(prepared.guide, wish.part):
        raise Refused("not_found", "There is no such line in the guide.")
    return any((one.part, one.place) == (wish.part, wish.place) for one in prepared.ticks)


def _notes(interview: Interview, stream: Stream) -> Notes:
    kept = interview.own.get(stream)
    return interview.staff.notes if stream == STAFF else kept.notes if kept else ()


def _own_note(interview: Interview, actor: Actor, id: Id) -> tuple[Stream, Note]:
    for stream in (STAFF, own(actor.person)):
        note = find(_notes(interview, stream), id)
        if note is not None and note.person == actor.person:
            return stream, note
        if note is not None:
            raise Refused("forbidden", "Only its author can change a note.")
    raise Refused("not_found", "There is no such note.")


def _require_space(notes: Notes, text: str) -> None:
    if sum(len(note.text) for note in notes) + len(text) > LIMITS.notes_total:
        raise Refused("too_large", "There is no room for more notes.")
