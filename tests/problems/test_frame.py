"""How an hour is divided."""

from itertools import pairwise

import pytest

from chalkroom.problems.frame import frame_of, room_for_questions
from chalkroom.problems.schema import FRAMES


@pytest.mark.parametrize("minutes", [*FRAMES, 20, 40, 50, 75, 120, 180])
def test_the_blocks_make_up_the_whole(minutes):
    frame = frame_of(minutes)
    assert frame.opening + frame.questions + frame.close + frame.slack == minutes


def test_there_is_never_less_room_in_more_time():
    rooms = [room_for_questions(minutes) for minutes in range(20, 181)]
    assert all(later >= earlier - 1 for earlier, later in pairwise(rooms))
