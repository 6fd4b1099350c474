"""Editing a board by the rules: what is accepted, what is refused, and how repeats are known."""

import pytest
from interview.given import ADA, BOARD, CLEO, all_are_in, both_are_in, id_of, new_id, push, refusal

from chalkroom.interview.boards import Recent
from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.commands import OpenBoard, Select, ShowBoard
from chalkroom.interview.events import BoardOpened, BoardShown, Edited, Fact, Selected
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.values import ROOM, Range

OTHER = id_of("other")


def opened(story, board=OTHER):
    story.does(ADA, OpenBoard(board, "Other"))
    return story


def texts(story):
    return {board.id: board.text for board in story.room.boards.values()}


def test_an_edit_is_one_version_by_whoever_made_it():
    story = both_are_in()
    (edit,) = story.types(CLEO, [[0, "hi"]])
    assert edit == Edited(BOARD, CLEO.person, CLEO.seat, 1, ChangeSet.parse([[0, "hi"]]))
    assert (story.board.text, story.board.version) == ("hi", 1)


def test_a_push_made_on_an_older_version_is_transformed():
    story = both_are_in()
    story.types(ADA, [[0, "ab"]])
    story.types(CLEO, [[0, "X"]], [1, [0, "Y"]])
    assert story.board.text == "abXY"


@pytest.mark.parametrize(
    ("start", "mine", "theirs", "end"),
    [
        ("a", [[0, "X"], 1], ([[1]], [[0, "R"]]), "RX"),
        ("ab", [1, [0, "X"], 1], ([1, [0, "Q"], 1], [1, [2, "R"]]), None),
    ],
)
def test_each_update_is_transformed_over_one_accepted_update_at_a_time(start, mine, theirs, end):
    story = both_are_in()
    story.types(ADA, [[0, start]])
    story.types(ADA, *theirs, version=1, sequence=2)
    story.types(CLEO, mine, version=1)
    # What a browser shows that hears the two in two messages before its push lands.
    screen, change = ChangeSet.parse(mine).apply(start), ChangeSet.parse(mine)
    for update in map(ChangeSet.parse, theirs):
        screen = update.map(change, before=True).apply(screen)
        change = change.map(update)
    assert story.board.text == screen
    assert end is None or screen == end


def test_a_push_repeated_and_grown_adds_only_what_is_new():
    story = both_are_in()
    story.types(CLEO, [[0, "a"]])
    assert len(story.types(CLEO, [[0, "a"]], [1, [0, "b"]])) == 1
    assert story.types(CLEO, [[0, "a"]], [1, [0, "b"]]) == []
    assert story.board.text == "ab"


def test_a_push_repeated_after_others_typed_adds_only_what_is_new():
    story = both_are_in()
    story.types(CLEO, [[0, "a"]])
    story.types(ADA, [1, [0, "!"]], version=1)
    story.types(CLEO, [[0, "a"]], [1, [0, "b"]])
    assert story.board.text == "a!b"


def test_an_old_push_that_comes_after_a_longer_one_adds_nothing():
    story = both_are_in()
    story.types(CLEO, [[0, "a"]], [1, [0, "b"]])
    assert story.types(CLEO, [[0, "a"]]) == []


@pytest.mark.parametrize("sequence", [2, 3, 2**53])
def test_a_gap_in_an_editors_updates_is_refused(sequence):
    story = both_are_in()
    assert refusal(story.types, CLEO, [[0, "a"]]) == ""
    wish = push(CLEO, [[0, "b"]], sequence=sequence)
    assert refusal(story.does, CLEO, wish) == "sequence"


def test_a_sequence_used_for_another_version_is_refused():
    story = both_are_in()
    story.types(CLEO, [[0, "a"]])
    assert refusal(story.does, CLEO, push(CLEO, [1, [0, "b"]], version=1)) == "sequence"


def test_an_editor_belongs_to_one_board():
    story = opened(both_are_in())
    story.types(CLEO, [[0, "a"]])
    assert refusal(story.does, CLEO, push(CLEO, [[0, "b"]], board=OTHER)) == "sequence"
    story.types(CLEO, [[0, "b"]], board=OTHER, instance=new_id())
    assert texts(story) == {BOARD: "a", OTHER: "b"}


def test_an_editor_belongs_to_one_person():
    story = both_are_in()
    story.types(ADA, [[0, "a"]])
    foreign = push(CLEO, [1, [0, "b"]], instance=ADA.seat, sequence=2, version=1)
    assert refusal(story.does, CLEO, foreign) == "sequence"


def test_an_edit_of_a_version_that_is_not_there_yet_is_refused():
    assert refusal(both_are_in().does, CLEO, push(CLEO, [[0, "a"]], version=1)) == "future"


@pytest.mark.parametrize("changes", [[1, [0, "x"]], [[1]], [[0, "x"], 1]])
def test_an_edit_for_a_text_of_another_length_is_refused(changes):
    assert refusal(both_are_in().does, CLEO, push(CLEO, changes)) == "change"


def test_an_edit_that_does_not_meet_what_it_missed_is_refused():
    story = both_are_in()
    story.types(ADA, [[0, "a"]])
    assert refusal(story.does, CLEO, push(CLEO, [1, [0, "x"]])) == "change"


def test_a_push_that_fails_late_changes_nothing():
    story = both_are_in()
    assert refusal(story.does, CLEO, push(CLEO, [[0, "a"]], [9, [0, "b"]])) == "change"
    assert story.board.version == 0


def test_an_edit_of_a_board_that_is_not_there_is_refused():
    wish = push(CLEO, [[0, "a"]], board=OTHER)
    assert refusal(both_are_in().does, CLEO, wish) == "not_found"


def test_updates_that_became_empty_are_versions_like_others():
    story = all_are_in()
    story.types(ADA, [[0, "abc"]])
    for number in range(3):
        story.types(ADA, [[3]], version=1, instance=id_of("b" * number + "c"))
    assert (story.board.text, story.board.version) == ("", 4)


def test_a_deletion_around_what_another_has_deleted_deletes_the_rest():
    story = both_are_in()
    story.types(ADA, [[0, "abc"]])
    story.types(ADA, [1, [1], 1], version=1, sequence=2)
    (edit,) = story.types(CLEO, [[3]], version=1)
    assert (edit.changes.to_json(), story.board.text) == ([[2]], "")


def test_starting_text_counts_in_units_and_takes_edits_at_its_end():
    story = both_are_in()
    text = "a\u2028b\0😀\n\ufeff"
    story.records(Fact(ROOM, BoardOpened(OTHER, "Other", text)))
    length = len(story.room.boards[OTHER].text)
    assert length == len(text) + 1
    for actor in (ADA, CLEO):
        story.types(actor, [length, [0, "x"]], board=OTHER)
    assert texts(story)[OTHER].endswith("\ufeffxx")


def test_a_board_is_put_up_once_and_becomes_the_current_one():
    story = both_are_in()
    wish = OpenBoard(OTHER, "  Two \n lines ")
    assert story.does(ADA, wish) == [BoardOpened(OTHER, "Two lines")]
    assert story.does(ADA, wish) == []
    assert story.room.current == OTHER
    assert story.does(ADA, OpenBoard(new_id(), "\n"))[0].title == "Board"


def test_an_earlier_board_can_be_shown_again():
    story = opened(both_are_in())
    assert story.does(ADA, ShowBoard(new_id(), BOARD)) == [BoardShown(BOARD)]
    assert story.does(ADA, ShowBoard(new_id(), BOARD)) == []
    assert story.room.current == BOARD
    assert refusal(story.does, ADA, ShowBoard(new_id(), id_of("none"))) == "not_found"


def select(version=0, board=BOARD, at=0):
    return Select(new_id(), board, version, (Range(0, at),))


def test_a_selection_is_kept_and_changes_no_text():
    story = both_are_in()
    assert story.does(CLEO, select()) == [Selected(BOARD, CLEO.person, 0, (Range(0, 0),))]
    assert story.board.version == 0


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (select(board=OTHER), "not_found"),
        (select(version=1), "future"),
        (select(at=LIMITS.board_units), ""),
        (select(at=LIMITS.board_units + 1), "invalid"),
    ],
)
def test_a_selection_lies_on_a_board_that_is_there(wish, code):
    assert refusal(both_are_in().does, CLEO, wish) == code


def edits(count, start=0):
    change = ChangeSet.parse([[0, "x"]])
    return [Edited(BOARD, CLEO.person, CLEO.seat, start + n + 1, change) for n in range(count)]


def test_recent_updates_are_values_whose_successors_do_not_disturb_each_other():
    one, two, three = edits(3)
    trunk = Recent(0).plus(one)
    left, right = trunk.plus(two), trunk.plus(three)
    assert (list(left.since(0)), list(right.since(0))) == ([one, two], [one, three])
    assert list(trunk.since(0)) == [one]


def test_recent_updates_keep_enough_and_not_for_ever():
    recent, log = Recent(0), edits(2 * Recent.KEPT + 2)
    for edit in log:
        recent = recent.plus(edit)
    assert recent.since(0) is None
    assert list(recent.since(len(log) - Recent.KEPT)) == log[-Recent.KEPT :]
    assert recent.end == len(log)


def test_the_kept_history_is_bounded_by_the_text_in_it():
    recent, version = Recent(0), 0
    for _ in range(5 * Recent.KEPT_UNITS // LIMITS.update_units):
        big = ChangeSet.replace(0, 0, 0, "x" * LIMITS.update_units)
        recent = recent.plus(Edited(BOARD, ADA.person, ADA.seat, version + 1, big))
        version += 1
    kept = recent.since(recent.start)
    assert recent.end == version
    assert (
        sum(edit.changes.inserted for edit in kept) <= 2 * Recent.KEPT_UNITS + LIMITS.update_units
    )
    assert sum(edit.changes.inserted for edit in kept) >= Recent.KEPT_UNITS - LIMITS.update_units
    assert recent.since(recent.start - 1) is None
