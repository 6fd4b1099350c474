"""The sample interview: what a real server makes of the play, and worth watching."""

from collections import Counter

import pytest
from demo.performing import performed

from chalkroom.interview.state import fold
from chalkroom.live.wire import parse_json
from chalkroom.recording.files import FILES
from chalkroom.recording.sample import content, sample

MINUTE = 60_000


@pytest.fixture(scope="module")
def room():
    return fold(sample().log()).room


def answer(room, title):
    """Return the function that stands on a board at the end."""
    (text,) = [board.text for board in room.boards.values() if board.title == title]
    names: dict = {}
    exec(text, names)
    return next(value for name, value in names.items() if callable(value))


def test_it_is_what_a_real_server_makes_of_the_play():
    assert performed() == content(), "play it anew, with `python -m demo.performing`?"


def test_it_is_an_interview_of_two_who_ask_and_one_who_answers(room):
    roles = Counter(person.role for person in room.people.values())
    assert roles == {"interviewer": 2, "candidate": 1}
    assert len(room.questions) == 3
    header = sample().header
    assert 40 * MINUTE < header.ended - header.started < 60 * MINUTE


@pytest.mark.parametrize(
    "kind",
    [
        *("hint_released", "follow_up_released", "quiet_shown", "cut_off", "came_back"),
        *("reason_given", "note_written", "mark_set", "ticked", "rating_submitted"),
    ],
)
def test_there_is_something_of_everything_to_see(kind):
    assert kind in {parse_json(row.body)["kind"] for row in sample().rows}


def test_its_answers_are_right(room):
    tidy, twins = answer(room, "Tidy the Sign-in Sheet"), answer(room, "Same Basket")
    busiest = answer(room, "Busiest Hour")
    assert tidy(["  lena   BRANDT", "", "sean O'NEIL"]) == ["Lena Brandt", "Sean O'neil"]
    baskets = [["Jo", ["rice", "egg", "egg"]], ["Al", ["egg", "rice"]], ["Mia", []], ["Bo", []]]
    assert twins(baskets) == [["Mia", "Bo"]]
    assert (busiest([3, 28, 29, 31, 34, 90], 10), busiest([], 60)) == ([28, 4], None)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_it_can_be_taken_as_every_file(file):
    assert b"".join(file.write(sample()))
