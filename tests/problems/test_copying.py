"""A problem as a question of a room: the task for everybody, the guide for interviewers."""

import msgspec
import pytest
from problems.good import problem
from problems.test_public_half import TEXTS, marked

from chalkroom.interview.markup import plain
from chalkroom.interview.questions import Guide, Task
from chalkroom.live import wire
from chalkroom.problems.copying import copied, task_of
from chalkroom.problems.library import Library
from chalkroom.problems.public_half import PublicHalf, Table
from chalkroom.problems.reading import read_problem
from chalkroom.problems.records import Factor

FACTORS = {"listening": Factor("Listening", ("deaf", "hears", "asks", "understands"))}


def copy_of(text, name="rows/x"):
    reading = read_problem(name, text)
    assert reading.problem is not None, reading.faults
    return copied(reading.problem, FACTORS)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.split("title: ")[1].split("\n")[0])
def test_no_canary_of_a_private_part_reaches_the_task(text):
    task, guide = copy_of(marked(text)[0])
    assert "canary" in wire.to_json(guide)
    assert "canary" not in wire.to_json(task)


def test_the_task_has_the_fields_of_the_public_half_and_no_other():
    assert set(Task.__struct_fields__) == set(PublicHalf.__struct_fields__)


def test_both_halves_travel_over_the_wire_and_come_back(library):
    opened = Library((library,))
    contents = opened.contents()
    for name in contents.entries:
        for half, form in zip(
            copied(opened.problem(name), contents.factors), (Task, Guide), strict=True
        ):
            assert msgspec.convert(wire.parse_json(wire.to_json(half)), form) == half


def test_the_board_begins_with_the_code_of_the_starter():
    task, _ = copy_of(problem("rows", 3, "code", 12))
    assert task.starter == "def above(values, limit):\n    ...\n"


def test_a_question_without_a_starter_begins_with_an_empty_board():
    assert copy_of(problem("mixed", 3, "discuss", 10))[0].starter == ""


def test_the_guide_says_which_revision_it_is_a_copy_of():
    _, guide = copy_of(problem("rows", 3, "code", 12), "rows/rows-3")
    assert (guide.source, guide.uid, guide.level) == ("rows/rows-3@1", "ro03", 3)


def test_a_factor_has_the_anchors_of_the_problem_or_else_the_shared_ones():
    _, guide = copy_of(problem("rows", 3, "code", 12))
    listening, coding = guide.scales
    assert [plain(anchor) for anchor in listening.anchors] == list(FACTORS["listening"].anchors)
    assert plain(coding.anchors[0]).startswith("rows-3: writes nothing")
    assert (listening.name, coding.name) == ("Listening", "coding")


def test_the_tests_of_a_program_are_examples_to_read_aloud():
    _, guide = copy_of(problem("rows", 3, "code", 12))
    first = guide.examples[0]
    assert first.given.startswith("above([") and first.expected.startswith("[")
    assert {mistake.fails for mistake in guide.mistakes} <= {one.name for one in guide.examples}


def test_the_rows_of_a_query_are_an_example():
    _, guide = copy_of(problem("mixed", 2, "sql", 7))
    assert guide.examples[0].name == "rows" and guide.examples[0].expected


def test_a_solution_says_what_it_costs():
    _, guide = copy_of(problem("rows", 3, "code", 12))
    assert all("O(" in solution.cost for solution in guide.solutions)
    assert guide.solutions[0].code[0].look == "python"


@pytest.mark.parametrize(
    ("held", "shown"),
    [
        (None, None),
        ("text", "text"),
        (2**53, 2**53),
        (2**53 + 1, str(2**53 + 1)),
        (1.5, 1.5),
        (float("inf"), "inf"),
        (b"\xff", "ff"),
    ],
)
def test_what_a_database_holds_is_told_as_browsers_can_read_it(held, shown):
    public = PublicHalf("T", "S", dataset=(Table("t", ("a",), ((held,),)),))
    assert task_of(public).dataset[0].rows == ((shown,),)
