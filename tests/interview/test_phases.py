"""Phases of an answer: the golden stories that both languages read, and marks as they are set."""

import json

import pytest
from interview.asked import FIRST, SECOND, asked, passes, running
from interview.given import ADA, new_id
from interview.telling import FOLDER

from chalkroom.interview.commands import PauseClock, RemoveMark, SetMark
from chalkroom.interview.phases import Phase, phases, spent
from chalkroom.interview.staff import Mark

STORIES = json.loads((FOLDER / "phases.json").read_text("ascii"))


@pytest.mark.parametrize("told", STORIES, ids=lambda told: told["story"])
def test_marks_make_phases(told):
    marks = [Mark("mark", "ada", means, "", 0, FIRST, used) for means, used in told["marks"]]
    found = phases(marks, FIRST, told["used"])
    assert found == [Phase(*phase) for phase in told["phases"]]
    assert spent(found) == told["spent"]


def test_marks_of_another_question_are_none_of_this_one():
    marks = [Mark("mark", "ada", "plan", "", 0, SECOND, 1_000)]
    assert phases(marks, FIRST, 2_000) == []


def test_a_mark_knows_how_much_of_the_questions_time_was_used():
    story = running()
    story.does(ADA, SetMark(new_id(), "plan"))
    passes(story, 7_000).does(ADA, PauseClock(new_id(), FIRST))
    passes(story, 9_000).does(ADA, SetMark(new_id(), "code"))
    first, second = story.interview.staff.marks
    assert second.used - first.used == 7_000


def test_a_mark_that_was_taken_away_begins_no_phase():
    story, id = asked(), new_id()
    story.does(ADA, SetMark(id, "stuck"))
    story.does(ADA, RemoveMark(new_id(), id))
    assert phases(story.interview.staff.marks, FIRST, 5_000) == []
