"""What an interview is rated on: the golden cases that the browser's twin reads as well."""

import json
from pathlib import Path

import pytest

from chalkroom.interview.asked import Question
from chalkroom.interview.clock import Clock
from chalkroom.interview.questions import Guide, Scale, Task
from chalkroom.interview.room import Room
from chalkroom.interview.staff import PreparedQuestion, Staff
from chalkroom.interview.state import Interview
from chalkroom.recording.rated import interview_scales

GOLDEN = json.loads((Path(__file__).parents[1] / "golden" / "scales.json").read_text("ascii"))


def scales(of, factors):
    return tuple(Scale(factor, f"{of} {factor}", ()) for factor in factors)


def asked(question):
    opened_at, is_withdrawn = question["opened_at"], question.get("is_withdrawn", False)
    clock = Clock(0, "soft")
    return Question(question["id"], Task("", ()), clock, None, opened_at, is_withdrawn=is_withdrawn)


def prepared(question):
    guide = Guide(scales=scales(question["id"], question["factors"]))
    return PreparedQuestion(question["id"], Task("", ()), guide, 10)


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case["means"])
def test_the_golden_scales_are_what_a_report_names(case):
    room = Room(questions={each["id"]: asked(each) for each in case["asked"]})
    questions = {each["id"]: prepared(each) for each in case["asked"]}
    staff = Staff(scales=scales("shared", case["shared"]), questions=questions)
    found = interview_scales(Interview(room, staff))
    assert [scale.name for scale in found] == case["scales"]
