"""A recording without observations: none of them is told, and what was written stays."""

import pytest
from interview.telling import STORIES
from recording.tapes import content, tape

from chalkroom.recording.leaving_out import without_observations
from chalkroom.recording.replaying import replayed


def test_nobody_is_said_to_have_typed_while_away():
    assert b'"is_away"' in content(tape("observing"))
    assert b'"is_away"' not in content(without_observations(tape("observing")))


@pytest.mark.parametrize("story", STORIES)
def test_every_text_is_as_it_was(story):
    assert texts(without_observations(tape(story))) == texts(tape(story))


def texts(recording):
    *_, (_, room) = replayed(recording)
    return {board.id: board.text for board in room.boards.values()}
