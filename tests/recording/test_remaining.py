"""What remains of an interview that was not recorded: its values, and no word of anybody."""

import json

import pytest
from interview.telling import STORIES
from recording.tapes import ID, rows

from chalkroom.live import wire
from chalkroom.recording.remaining import remaining

# Fields of events in which people write, or that name somebody or something of theirs.
WORDS = ("text", "title", "summary", "sentence", "name", "candidate", "label", "reason", "job")


def words(value):
    """Yield all that people wrote, wherever it stands in an event."""
    if isinstance(value, list):
        for each in value:
            yield from words(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key in WORDS and isinstance(each, str):
                yield each
            yield from words(each)


def of(story):
    return remaining(ID, rows(story))


def test_a_question_keeps_its_times_and_how_it_went():
    first = of("questions_and_clocks").questions[0]
    assert (first.planned, first.added, first.used, first.lost) == (750_000, 120_000, 1_250, 750)
    assert first.outcome == "With a nudge or a pointer"


def test_what_was_released_and_ticked_is_counted():
    (question,) = of("behind_the_board").questions
    assert (question.hints, question.follow_ups) == (1, 1)
    assert 0 < question.ticked <= question.lines


def test_a_factor_that_has_no_scale_is_a_word_of_somebody_s_own():
    ratings = [rating for story in STORIES for rating in of(story).ratings]
    assert ratings
    assert [each for rating in ratings for each in rating.factors] == []


@pytest.mark.parametrize("story", STORIES)
def test_no_word_of_anybody_remains(story):
    kept = wire.to_json(of(story))
    written = {each for row in rows(story) for each in words(json.loads(row.body))}
    names = {each.factor for rating in of(story).ratings for each in rating.factors}
    assert written
    assert [each for each in written - names if len(each) > 3 and each in kept] == []
