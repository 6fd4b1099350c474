"""Who wrote which character of the final text, held against a second account kept by hand."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as some
from interview.given import ADA, CLEO, GRACE, id_of
from interview.telling import STORIES
from recording.tapes import tape

from chalkroom.interview.boards import Board
from chalkroom.interview.changes import ChangeSet, from_units, to_units
from chalkroom.interview.events import (
    BoardOpened,
    Edited,
    Joined,
    Observed,
    QuietShown,
    Recorded,
    TakenBack,
    WritingBegan,
    WritingEnded,
)
from chalkroom.interview.taking_back import inverses
from chalkroom.interview.values import ROOM
from chalkroom.recording.provenance import Run, painted, runs, shares
from chalkroom.recording.replaying import final_boards

BOARD = id_of("board")
HERE = [
    Joined(ADA.person, "Ada", "interviewer", 1),
    Joined(CLEO.person, "Cleo", "candidate", 2),
]
WRITERS = {
    "candidate": CLEO,
    "away": CLEO,
    "interviewer": ADA,
    "pasted": CLEO,
    "quiet": CLEO,
}


class Account:
    """A board on which people write, and a list of (unit, source) that is kept by hand."""

    def __init__(self, starter=""):
        self.units = [(unit, "starter") for unit in to_units(starter)]
        self.log = [*HERE, BoardOpened(BOARD, "Board", starter)]
        self.moments = [0] * len(self.log)

    def writes(self, source, start, end, text):
        units = to_units(text)
        length, actor, number = len(self.units), WRITERS[source], len(self.log)
        changes = ChangeSet.replace(length, start, end, text)
        is_away = source == "away"
        events = [Edited(BOARD, actor.person, actor.seat, number, changes, is_away)]
        if source == "quiet":
            events.insert(0, QuietShown(id_of("quiet"), actor.seat, number))
        if source == "pasted":
            events.append(Observed(actor.person, "pasted", len(units), BOARD))
        self.log += events
        self.moments += [number] * len(events)
        self.units[start:end] = [(unit, source) for unit in units]

    def signs(self):
        moments = zip(self.moments, self.log, strict=True)
        told = [Recorded(ROOM, seq, at, event) for seq, (at, event) in enumerate(moments, 1)]
        return painted(told)[BOARD]


TEXTS = some.text(alphabet="ab\n\U0001f600", max_size=4)
EDITS = some.lists(
    some.tuples(
        some.sampled_from(sorted(WRITERS)), some.integers(0, 30), some.integers(0, 4), TEXTS
    )
)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(TEXTS, EDITS)
def test_every_unit_is_whose_a_list_kept_by_hand_says(starter, edits):
    account = Account(starter)
    for source, start, size, text in edits:
        start = min(start, len(account.units))
        account.writes(source, start, min(start + size, len(account.units)), text)
    assert account.signs() == "".join(source[0] for _, source in account.units)


LETTERS = {CLEO: "A\nB", ADA: "12", GRACE: "34"}
SOURCE_OF = {"a": "s", "b": "s", "A": "c", "B": "c", "\n": "c"}
TURNS = some.lists(
    some.tuples(
        some.sampled_from([CLEO, CLEO, ADA, GRACE]),
        some.integers(0, 30),
        some.integers(0, 6),
        some.sampled_from(["writes", "writes", "writes", "takes back"]),
    ),
    max_size=40,
)


class Presses(Account):
    """A board on which each source has letters of its own, and two interviewers take back."""

    def __init__(self):
        super().__init__("abba" * 3)
        self.text = "abba" * 3
        self.open = {}

    def adds(self, *events):
        self.log += events
        self.moments += [len(self.log)] * len(events)

    def edits(self, actor, changes):
        self.adds(Edited(BOARD, actor.person, actor.seat, len(self.log), changes))
        self.text = changes.apply(self.text)

    def writes(self, actor, start, size):
        if actor is not CLEO and actor not in self.open:
            self.open[actor] = f"{actor.person}{len(self.log)}"
            self.adds(WritingBegan(self.open[actor], actor.person))
        start = min(start, len(self.text))
        end = min(start + size, len(self.text))
        self.edits(actor, ChangeSet.replace(len(self.text), start, end, LETTERS[actor]))

    def takes_back(self, actor):
        press = self.open.pop(actor, None)
        if press is None:
            return
        self.adds(WritingEnded(press))
        undone = inverses(self.log, press)
        self.adds(TakenBack(press))
        for inverse in undone:
            self.edits(actor, inverse.changes)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(TURNS)
def test_what_is_restored_is_whose_it_was_whoever_takes_back(turns):
    account = Presses()
    for actor, start, size, does in turns:
        if does == "writes" or actor is CLEO:
            account.writes(actor, start, size)
        else:
            account.takes_back(actor)
    assert account.signs() == "".join(SOURCE_OF.get(unit, "i") for unit in account.text)


def found(story):
    recording = tape(story)
    signs = painted(recording.public())
    return [(board, runs(board, signs[board.id])) for board in final_boards(recording)]


def test_runs_are_the_whole_text_and_shares_the_whole_of_it():
    for story in STORIES:
        for board, told in found(story):
            text = from_units(board.text).encode("utf-8", "replace").decode()
            assert len("".join(run.text for run in told)) == len(text)
            assert sum(share.characters for share in shares(told)) == len(text)
            assert all(one.source != other.source for one, other in pairwise(told))


def test_what_taking_back_restores_is_whose_it_was():
    ((_, told),) = found("taking_back")
    assert told == (
        Run("starter", "on"),
        Run("candidate", "cleo "),
        Run("starter", "e two three"),
    )


def test_a_character_of_two_units_is_one_character_of_one_source():
    board = Board(BOARD, "Board", to_units("a\U0001f600"))
    assert runs(board, "sci") == (Run("starter", "a"), Run("candidate", "\U0001f600"))


def test_of_two_edits_in_one_push_the_one_that_was_pasted_is_meant():
    account = Account()
    account.writes("candidate", 0, 0, "typed")
    account.writes("pasted", 5, 5, "pasted")
    account.moments = [*account.moments[:-3], 9, 9, 9]
    assert account.signs() == "ccccc" + "pppppp"
