"""Notes, marks and ticks: what interviewers keep of an answer, and only they."""

import pytest
from interview.asked import FIRST, SECOND, asked, opens, passes
from interview.given import ADA, BOARD, GRACE, all_are_in, new_id, refusal

from chalkroom.interview.commands import (
    Arrived,
    ChangeNote,
    CloseQuestion,
    RemoveMark,
    RemoveNote,
    SetMark,
    Tick,
    Untick,
    WriteNote,
)
from chalkroom.interview.events import MarkSet, NoteChanged, NoteRemoved, Ticked, Unticked
from chalkroom.interview.values import own


def writes(story, text="A note", actor=ADA, **fields):
    note = new_id()
    story.does(actor, WriteNote(note, text, **fields))
    return note


def note(story, id):
    return next(one for one in story.interview.staff.notes if one.id == id)


def test_a_notes_moment_is_its_first_keystroke():
    story = asked()
    began = story.now
    id = writes(passes(story, 9_000), began=began)
    assert note(story, id).at == began


def test_no_note_was_begun_in_the_future():
    story = asked()
    assert note(story, writes(story, began=story.now + 5_000)).at == story.now


def test_a_note_knows_what_was_asked_at_its_moment():
    story = asked()
    began = passes(story, 1_000).now
    opens(passes(story, 1_000), SECOND)
    assert note(story, writes(story, began=began)).question == FIRST
    assert note(story, writes(story)).question == SECOND


def test_a_note_before_any_question_or_after_the_last_belongs_to_none():
    story = all_are_in()
    assert note(story, writes(story)).question is None
    story = asked()
    story.does(ADA, CloseQuestion(new_id(), FIRST))
    assert note(passes(story, 1), writes(passes(story, 1))).question is None


def test_a_note_is_changed_and_removed_by_its_author_and_the_record_keeps_that_it_was():
    story = asked()
    id = writes(story)
    assert story.does(ADA, ChangeNote(new_id(), id, "Better")) == [NoteChanged(id, "Better")]
    assert note(story, id).text == "Better"
    assert story.does(ADA, RemoveNote(new_id(), id)) == [NoteRemoved(id)]
    assert (note(story, id).is_removed, note(story, id).text) == (True, "")
    assert story.does(ADA, RemoveNote(new_id(), id)) == []


def test_a_note_is_its_authors_alone_to_change():
    story = all_are_in()
    id = writes(story)
    assert refusal(story.does, GRACE, ChangeNote(new_id(), id, "x")) == "forbidden"
    assert refusal(story.does, GRACE, RemoveNote(new_id(), id)) == "forbidden"


def test_a_sealed_note_is_changed_where_it_is():
    story = asked()
    id = writes(story, visible_to="me")
    story.does(ADA, ChangeNote(new_id(), id, "Better"))
    assert story.interview.own[own(ADA.person)].notes[0].text == "Better"
    assert story.interview.staff.notes == ()


def test_a_note_of_somebody_elses_own_is_not_there():
    story = all_are_in()
    id = writes(story, visible_to="me")
    assert refusal(story.does, GRACE, RemoveNote(new_id(), id)) == "not_found"


def test_a_mark_keeps_its_moment_and_its_question():
    story, id = asked(), new_id()
    told = story.does(ADA, SetMark(id, "code"))
    assert told == [MarkSet(id, ADA.person, "code", "", FIRST, 0)]
    assert story.does(ADA, SetMark(id, "code")) == []


def test_a_mark_of_ones_own_needs_a_label():
    story = asked()
    assert refusal(story.does, ADA, SetMark(new_id(), "free", " ")) == "invalid"
    assert story.does(ADA, SetMark(new_id(), "free", " A  fine idea "))[0].label == "A fine idea"


def test_any_interviewer_takes_a_mark_away():
    story, id = asked(), new_id()
    story.notices(GRACE, Arrived("Grace"))
    story.does(ADA, SetMark(id, "stuck"))
    story.does(GRACE, RemoveMark(new_id(), id))
    assert story.interview.staff.marks == ()
    assert story.does(GRACE, RemoveMark(new_id(), id)) == []


def test_a_line_of_the_guide_is_ticked_once_and_unticked():
    story = asked()
    wish = Tick(new_id(), FIRST, "point", 1)
    assert story.does(ADA, wish) == [Ticked(FIRST, "point", 1, ADA.person)]
    assert story.does(ADA, wish) == []
    story.does(ADA, Tick(new_id(), FIRST, "clarification", 0))
    assert story.does(ADA, Untick(new_id(), FIRST, "point", 1)) == [Unticked(FIRST, "point", 1)]
    (left,) = story.interview.staff.questions[FIRST].ticks
    assert (left.part, left.place, left.at) == ("clarification", 0, story.now)


LINES = {"clarification": 1, "checkpoint": 1, "point": 2, "example": 0, "bug": 0, "mistake": 0}


@pytest.mark.parametrize(("part", "lines"), LINES.items())
def test_only_lines_that_are_there_can_be_ticked(part, lines):
    story = asked()
    for place in range(lines):
        assert story.does(ADA, Tick(new_id(), FIRST, part, place))
    assert refusal(story.does, ADA, Tick(new_id(), FIRST, part, lines)) == "not_found"


def test_a_guide_that_is_not_there_cannot_be_ticked():
    assert refusal(asked().does, ADA, Tick(new_id(), BOARD, "point", 0)) == "not_found"
