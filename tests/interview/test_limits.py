"""Limits that the rules enforce: at N it works, at N + 1 it is refused and nothing has changed."""

import pytest
from interview.asked import OFFERS, copy_of, plan_of, prepares
from interview.given import (
    ADA,
    BOARD,
    CLEO,
    OTTO,
    both_are_in,
    id_of,
    knocked,
    new_id,
    push,
    refusal,
    someone,
)
from msgspec.structs import replace

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.commands import (
    Admit,
    Arrived,
    AskNext,
    AttachPlan,
    Knock,
    OpenBoard,
    Say,
    SetMark,
    WriteNote,
)
from chalkroom.interview.events import Edited, Fact, Joined
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.rules import decide
from chalkroom.interview.values import ROOM


def filled(units):
    """Return an interview whose board holds so much, put there in pieces that are allowed."""
    story, length, sequence = both_are_in(), 0, 1
    while length < units:
        size = min(LIMITS.update_units, units - length)
        change = [length, [0, "x" * size]] if length else [[0, "x" * size]]
        story.types(ADA, change, version=sequence - 1, sequence=sequence)
        length, sequence = length + size, sequence + 1
    return story


def types(story, change):
    wish = push(CLEO, change, version=story.board.version)
    return refusal(story.does, CLEO, wish)


def test_a_board_holds_so_much_and_no_more():
    story = filled(LIMITS.board_units - 1)
    length = len(story.board.text)
    assert types(story, [length, [0, "😀"]]) == "too_large"
    assert types(story, [length, [0, "x"]]) == ""


def test_a_full_board_can_be_cut_down():
    story = filled(LIMITS.board_units)
    assert types(story, [LIMITS.board_units - 5, [5]]) == ""


def test_a_board_has_so_many_lines_and_no_more():
    lines = [""] * LIMITS.board_lines
    assert types(both_are_in(), [[0, *lines]]) == ""
    assert types(both_are_in(), [[0, *lines, ""]]) == "too_large"


def test_one_update_puts_in_so_much_and_no_more():
    assert types(both_are_in(), [[0, "x" * LIMITS.update_units]]) == ""
    assert types(both_are_in(), [[0, "x" * (LIMITS.update_units + 1)]]) == "too_large"


def test_the_units_of_an_update_are_utf_16():
    assert types(both_are_in(), [[0, "😀" * (LIMITS.update_units // 2)]]) == ""
    assert types(both_are_in(), [[0, "x" + "😀" * (LIMITS.update_units // 2)]]) == "too_large"


@pytest.mark.parametrize(("extra", "code"), [(0, ""), (1, "too_large")])
def test_one_update_changes_so_many_places_and_no_more(extra, code):
    units = LIMITS.update_sections + extra
    pairs = [part for _ in range(LIMITS.update_sections // 2) for part in (1, [1])]
    sections = [*pairs, extra] if extra else pairs
    assert len(sections) == units
    story = filled(units)
    assert types(story, sections) == code


def story_behind(versions, sections=1):
    """Return an interview in which so much has happened since an editor looked."""
    story = filled(2 * sections)
    base = story.board.version
    for number in range(versions):
        change = [part for _ in range(sections) for part in (1, [1, "y"])]
        fields = {"version": base + number, "sequence": number + 1, "instance": id_of("other")}
        story.types(ADA, change, **fields)
    return story, base


@pytest.mark.parametrize(("versions", "code"), [(0, ""), (1, "behind")])
def test_a_push_costs_so_many_steps_and_no_more(versions, code):
    updates = 10
    story, base = story_behind(LIMITS.transform_steps // updates + versions)
    wish = push(CLEO, *[[2, [0, "x"]], *[[3 + n, [0, "x"]] for n in range(9)]], version=base)
    assert len(wish.updates) == updates
    assert refusal(story.does, CLEO, wish) == code


@pytest.mark.parametrize(("versions", "code"), [(0, ""), (1, "behind")])
def test_a_push_walks_so_many_sections_and_no_more(versions, code):
    # Two sections of its own and a thousand of each update that it has missed.
    missed = LIMITS.transform_sections // 1_002
    story, base = story_behind(missed + versions, sections=500)
    assert refusal(story.does, CLEO, push(CLEO, [1_000, [0, "x"]], version=base)) == code


def test_a_push_that_missed_nothing_is_never_behind():
    updates = [[0, "x"]], *([n, [0, "x"]] for n in range(1, LIMITS.push_updates))
    assert refusal(both_are_in().does, CLEO, push(CLEO, *updates)) == ""


def test_what_is_no_longer_kept_means_behind():
    story = both_are_in()
    versions = 2 * LIMITS.transform_steps + 1
    change = ChangeSet.parse([[0, "x"]])
    inverse = ChangeSet.parse([[1]])
    edits = [
        Fact(ROOM, Edited(BOARD, ADA.person, ADA.seat, n + 1, inverse if n % 2 else change))
        for n in range(versions)
    ]
    story.records(*edits)
    assert refusal(story.does, CLEO, push(CLEO, [[0, "y"]])) == "behind"


def test_a_board_is_opened_by_so_many_editors_and_no_more():
    story = both_are_in()
    for number in range(LIMITS.instances_per_board):
        fields = {"version": number, "instance": new_id()}
        story.types(CLEO, [number, [0, "x"]] if number else [[0, "x"]], **fields)
    length = LIMITS.instances_per_board
    known = next(iter(story.board.editors))
    late = {"version": length, "instance": new_id()}
    assert refusal(story.does, CLEO, push(CLEO, [length, [0, "x"]], **late)) == "too_large"
    again = {"version": length, "instance": known, "sequence": 2}
    assert refusal(story.does, CLEO, push(CLEO, [length, [0, "x"]], **again)) == ""


def repeated(story, actor, wish, limit):
    """Wish so often, and return the answer to one wish more."""
    for _ in range(limit):
        story.does(actor, wish())
    return refusal(story.does, actor, wish())


def test_an_interview_has_so_many_boards_and_no_more():
    boards = LIMITS.boards - 1  # one is there from the beginning
    opened = repeated(both_are_in(), ADA, lambda: OpenBoard(new_id(), "Board"), boards)
    assert opened == "too_large"


def test_a_chat_has_so_many_lines_and_no_more():
    line = repeated(both_are_in(), CLEO, lambda: Say(new_id(), "Hello"), LIMITS.chat_lines)
    assert line == "too_large"


def filled_up(story, actor, wish, total, most):
    """Wish for texts of this total, and return the answer to one character more."""
    for length in [most] * (total // most) + [total % most]:
        story.does(actor, wish("x" * length))
    return refusal(story.does, actor, wish("x"))


def test_a_chat_holds_so_much_and_no_more():
    limits = LIMITS.chat_total, LIMITS.chat_length
    assert filled_up(both_are_in(), CLEO, lambda text: Say(new_id(), text), *limits) == "too_large"


def test_notes_hold_so_much_and_no_more():
    limits = LIMITS.notes_total, LIMITS.note_length
    wish = WriteNote
    assert filled_up(both_are_in(), ADA, lambda text: wish(new_id(), text), *limits) == "too_large"


@pytest.mark.parametrize("visible_to", ["interviewers", "me"])
def test_there_is_room_for_so_many_notes_and_no_more(visible_to):
    def note():
        return WriteNote(new_id(), "A note", visible_to)

    assert repeated(both_are_in(), ADA, note, LIMITS.notes) == "too_large"


def test_so_many_may_wait_at_the_door_and_no_more():
    story = both_are_in()
    for _ in range(LIMITS.knocks):
        knocked(story, someone(new_id()[-8:], "observer"), "Somebody")
    assert refusal(story.does, OTTO, Knock(new_id(), "Otto")) == "too_large"


def test_an_interview_has_room_for_so_many_people_and_no_more():
    story = both_are_in()
    while len(story.room.people) < LIMITS.people:
        story.records(Fact(ROOM, Joined(new_id(), "Somebody", "observer", 0)))
    knocked(story, OTTO, "Otto")
    assert refusal(story.does, ADA, Admit(new_id(), OTTO.seat)) == "too_large"
    late = someone("Late", "interviewer")
    assert refusal(story.notices, late, Arrived("Late")) == "too_large"


def test_a_line_or_a_note_said_twice_is_there_once():
    story = both_are_in()
    for wish in (Say(new_id(), "Hello"), WriteNote(new_id(), "A"), WriteNote(new_id(), "B", "me")):
        assert (len(story.does(ADA, wish)), story.does(ADA, wish)) == (1, [])
    assert len(story.room.chat) == len(story.interview.staff.notes) == 1


def test_so_many_questions_can_be_prepared_and_no_more():
    story, copy = both_are_in(), copy_of("Question")
    for _ in range(LIMITS.questions):
        prepares(story, new_id(), copy)
    assert refusal(prepares, story, new_id(), copy) == "too_large"


def test_what_comes_next_is_asked_so_often_and_no_more():
    story = both_are_in()

    def asks():
        return decide(story.interview, ADA, AskNext(new_id()), story.now, OFFERS)

    for _ in range(LIMITS.advice):
        story.records(*asks())
    assert refusal(asks) == "too_large"


def test_a_plan_with_one_question_too_many_is_refused_as_a_whole():
    story, copy = both_are_in(), copy_of("Question")
    for _ in range(LIMITS.questions - 1):
        prepares(story, new_id(), copy)
    wish = AttachPlan(new_id(), "engineer-60")
    assert refusal(decide, story.interview, ADA, wish, 0, plan_of()) == "too_large"
    assert decide(story.interview, ADA, wish, 0, replace(plan_of(), reserve=()))


def test_there_is_room_for_so_many_marks_and_no_more():
    story = both_are_in()
    for _ in range(LIMITS.marks):
        story.does(ADA, SetMark(new_id(), "plan"))
    assert refusal(story.does, ADA, SetMark(new_id(), "plan")) == "too_large"
