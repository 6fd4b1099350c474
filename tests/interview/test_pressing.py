"""Press to write: an interviewer writes after a press, and takes all of it back without harm."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from interview.asked import FIRST, passes, running
from interview.given import (
    ADA,
    BOARD,
    CLEO,
    GRACE,
    all_are_in,
    begun,
    both_are_in,
    ended,
    let_in,
    new_id,
    presses,
    push,
    refusal,
)

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.clock import MINUTE
from chalkroom.interview.commands import (
    Arrived,
    BeginWriting,
    ChangeClockEnding,
    EndWriting,
    Leave,
    Remove,
    TakeBack,
)
from chalkroom.interview.copies import Inverse, Inverses
from chalkroom.interview.events import BoardOpened, TakenBack, WritingBegan, WritingEnded
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.pressing import open_press
from chalkroom.interview.rules import decide
from chalkroom.interview.taking_back import inverses
from chalkroom.interview.values import ROOM


class Tale:
    """An interview with its log of the room, in which both type one update after another."""

    def __init__(self) -> None:
        self.story = begun()
        self.log = []
        self.typed = {ADA: 0, CLEO: 0}
        keep = self.story.records

        def records(*facts):
            self.log += [fact.event for fact in facts if fact.stream == ROOM]
            return keep(*facts)

        self.story.records = records
        self.log.append(BoardOpened(BOARD, "Blank board"))
        self.story.notices(ADA, Arrived("Ada"))
        let_in(self.story, CLEO)
        self.press = presses(self.story, ADA)

    @property
    def text(self):
        return self.story.board.text

    def types(self, actor, start, end, text):
        length = len(self.text)
        start, end = min(start, length), min(end, length)
        change = ChangeSet.replace(length, min(start, end), max(start, end), text)
        self.typed[actor] += 1
        wish = push(
            actor, change.to_json(), version=self.story.board.version, sequence=self.typed[actor]
        )
        self.story.does(actor, wish)

    def takes_back(self):
        wish = TakeBack(new_id(), self.press)
        found = Inverses(inverses(self.log, self.press))
        return self.story.records(*decide(self.story.interview, ADA, wish, self.story.now, found))


def test_an_interviewer_writes_only_after_a_press():
    story = all_are_in()
    story.does(ADA, EndWriting(new_id()))
    assert refusal(story.types, ADA, [[0, "x"]]) == "forbidden"
    presses(story, ADA)
    assert story.types(ADA, [[0, "x"]])


def test_a_candidate_writes_without_one():
    assert both_are_in().types(CLEO, [[0, "x"]])


def test_a_press_goes_on_until_it_is_ended_and_then_another_begins():
    story = both_are_in()
    assert story.does(ADA, BeginWriting(new_id())) == []
    (ended,) = story.does(ADA, EndWriting(new_id()))
    assert story.room.presses[ended.press].ended_at == story.now
    assert story.does(ADA, EndWriting(new_id())) == []
    again = new_id()
    assert story.does(ADA, BeginWriting(again)) == [WritingBegan(again, ADA.person)]


@pytest.mark.parametrize("goes", ["leaves", "is removed"])
def test_who_goes_writes_no_more(goes):
    story = all_are_in()
    if goes == "leaves":
        told = story.does(GRACE, Leave(new_id()))
    else:
        told = story.does(ADA, Remove(new_id(), GRACE.person))
    assert isinstance(told[0], WritingEnded)
    assert open_press(story.room, GRACE.person) is None


def test_the_board_is_written_on_so_many_times_and_no_more():
    story = both_are_in()
    for _ in range(LIMITS.presses - 1):
        story.does(ADA, EndWriting(new_id()))
        presses(story, ADA)
    story.does(ADA, EndWriting(new_id()))
    assert refusal(story.does, ADA, BeginWriting(new_id())) == "too_large"


def test_taking_back_removes_what_was_written_and_restores_what_was_deleted():
    tale = Tale()
    tale.types(CLEO, 0, 0, "one two three")
    tale.types(ADA, 4, 7, "2")
    tale.types(ADA, 0, 0, "zero ")
    told = tale.takes_back()
    assert told[:2] == [WritingEnded(tale.press), TakenBack(tale.press)]
    assert tale.text == "one two three"


def test_taking_back_leaves_what_others_wrote_into_it():
    tale = Tale()
    tale.types(ADA, 0, 0, "abcdef")
    tale.types(CLEO, 3, 3, "MINE")
    tale.types(CLEO, 0, 2, "")
    tale.takes_back()
    assert tale.text == "MINE"


def test_taking_back_is_one_update_and_once():
    tale = Tale()
    for _ in range(5):
        tale.types(ADA, 0, 0, "x")
    version = tale.story.board.version
    tale.takes_back()
    assert tale.story.board.version == version + 1
    assert tale.takes_back() == []


def test_only_the_last_press_is_taken_back():
    tale = Tale()
    tale.types(ADA, 0, 0, "stays ")
    tale.story.does(ADA, EndWriting(new_id()))
    tale.press = presses(tale.story, ADA)
    tale.types(ADA, 0, 0, "goes ")
    tale.takes_back()
    assert tale.text == "stays "


def test_what_is_decided_meanwhile_is_not_harmed():
    tale = Tale()
    tale.types(ADA, 0, 0, "ada")
    found = Inverses(inverses(tale.log, tale.press))
    tale.types(CLEO, 3, 3, " cleo")
    wish = TakeBack(new_id(), tale.press)
    tale.story.records(*decide(tale.story.interview, ADA, wish, tale.story.now, found))
    assert tale.text == " cleo"


def test_nobody_takes_back_what_is_somebody_elses_or_is_not_there():
    story = all_are_in()
    hers = open_press(story.room, GRACE.person).id
    for press, code in ((hers, "forbidden"), (new_id(), "not_found")):
        wish = TakeBack(new_id(), press)
        assert refusal(decide, story.interview, ADA, wish, 0, Inverses(())) == code


def test_what_was_deleted_is_put_back_however_much_it_was():
    tale = Tale()
    for _ in range(3):
        tale.types(CLEO, 0, 0, "x" * LIMITS.update_units)
    tale.types(ADA, 0, 3 * LIMITS.update_units, "")
    tale.takes_back()
    assert tale.text == "x" * 3 * LIMITS.update_units


def full_but_for_what_ada_deleted():
    tale = Tale()
    for _ in range(LIMITS.board_units // LIMITS.update_units):
        tale.types(CLEO, 0, 0, "x" * LIMITS.update_units)
    tale.types(ADA, 0, LIMITS.board_units // 2, "")
    for _ in range(2):
        tale.types(CLEO, 0, 0, "y" * (LIMITS.update_units - 1))
    tale.types(CLEO, 0, 0, "yy")
    return tale


def test_what_no_longer_fits_on_the_board_is_not_put_back():
    tale = full_but_for_what_ada_deleted()
    assert refusal(tale.takes_back) == "too_large"
    tale.types(CLEO, 0, LIMITS.board_units // 2, "")
    tale.takes_back()
    assert tale.text == "x" * LIMITS.board_units


def locked():
    """Return an interview whose first board, on which Ada wrote, takes nothing more."""
    story = running()
    story.does(ADA, ChangeClockEnding(new_id(), FIRST, "hard"))
    press = open_press(story.room, ADA.person).id
    return passes(story, 11 * MINUTE), TakeBack(new_id(), press)


@pytest.mark.parametrize(("board", "code"), [(FIRST, "locked"), (BOARD, "")])
def test_where_nobody_can_write_nothing_is_taken_back(board, code):
    story, wish = locked()
    length = len(story.room.boards[board].text)
    found = Inverses((Inverse(board, 0, ChangeSet.replace(length, 0, 0, "x")),))
    assert refusal(decide, story.interview, ADA, wish, story.now, found) == code


def test_nothing_is_taken_back_after_the_end():
    story, wish = locked()
    ended(story)
    assert refusal(decide, story.interview, ADA, wish, story.now, Inverses(())) == "ended"


PLACES, TEXTS = st.integers(0, 20), st.text("ab", max_size=4)
EDITS = st.lists(st.tuples(st.sampled_from([ADA, CLEO]), PLACES, PLACES, TEXTS), max_size=25)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(EDITS)
def test_a_press_alone_is_undone_to_the_letter(edits):
    tale = Tale()
    tale.types(CLEO, 0, 0, "before the press")
    for _, start, end, text in edits:
        tale.types(ADA, start, end, text)
    tale.takes_back()
    assert tale.text == "before the press"


@settings(derandomize=True, max_examples=300, deadline=None)
@given(EDITS)
def test_no_letter_that_the_candidate_put_in_is_lost_and_none_of_the_press_stays(edits):
    tale = Tale()
    kept = ""
    for actor, start, _, text in edits:
        tale.types(actor, start, start, text.upper() if actor == ADA else text)
        kept += "" if actor == ADA else text
    tale.takes_back()
    assert sorted(tale.text) == sorted(kept)


def test_what_would_take_too_long_to_take_back_is_refused():
    tale = Tale()
    tale.types(ADA, 0, 0, "mine")
    for _ in range(3):
        tale.types(CLEO, 2, 2, "x")
    assert refusal(inverses, tale.log, tale.press, 5) == "too_large"
    assert inverses(tale.log, tale.press, 50)
