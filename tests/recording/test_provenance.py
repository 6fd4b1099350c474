"""Who wrote which character of the final text, held against a second account kept by hand."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as some
from interview.given import ADA, CLEO, id_of
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
)
from chalkroom.interview.values import ROOM
from chalkroom.recording.provenance import Run, painted, runs, shares
from chalkroom.recording.replaying import final_boards

BOARD = id_of("board")
HERE = [
    Joined(ADA.person, "Ada", "interviewer", 1),
    Joined(CLEO.person, "Cleo", "candidate", 2),
]
WRITERS = {"candidate": CLEO, "interviewer": ADA, "pasted": CLEO, "quiet": CLEO}


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
        events = [Edited(BOARD, actor.person, actor.seat, number, changes)]
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
