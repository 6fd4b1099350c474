"""The golden logs: interviews that both languages fold, each ending with the state it comes to.

`PYTHONPATH=tests python -m interview.telling` writes them anew from the rules.
"""

import json
from collections.abc import Callable
from pathlib import Path

from interview.asked import FIRST, OFFERS, SECOND, copy_of, plan_of
from interview.given import ADA, CLEO, CLEOS_PHONE, GRACE, OTTO, id_of

from chalkroom.interview.boards import Editor
from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.commands import (
    Admit,
    AlarmRang,
    Arrived,
    AskNext,
    AttachPlan,
    BeginWriting,
    ChangeClockEnding,
    ChangeNote,
    ChangeRules,
    ChangeTime,
    ChooseLanguage,
    CloseQuestion,
    EndInterview,
    EndQuietTime,
    EndWriting,
    GiveReason,
    GrantQuietTime,
    HandLead,
    Knock,
    Leave,
    LookedAway,
    LookedBack,
    OpenBoard,
    OpenQuestion,
    PauseClock,
    PauseInterview,
    Push,
    Rate,
    Recommend,
    ReleaseFollowUp,
    ReleaseHint,
    Remove,
    RemoveMark,
    RemoveNote,
    Rename,
    ResumeInterview,
    Say,
    Select,
    ServerReturned,
    SetCallLink,
    SetMark,
    ShowBoard,
    ShowMargin,
    StartClock,
    StepBack,
    StoppedWaiting,
    SubmitRating,
    TakeBack,
    TakeProblem,
    Tick,
    TurnAway,
    Untick,
    WentSilent,
    WriteNote,
)
from chalkroom.interview.copies import Inverses
from chalkroom.interview.events import (
    BoardOpened,
    Created,
    Fact,
    Invited,
    Observed,
    Prepared,
    Recorded,
    RoomEvent,
    WritingBegan,
    public,
)
from chalkroom.interview.rules import decide, react
from chalkroom.interview.state import Interview, evolve
from chalkroom.interview.taking_back import inverses
from chalkroom.interview.values import ROOM, STAFF, HouseRules, Range, ShownAfter
from chalkroom.live import wire

FOLDER = Path(__file__).parents[1] / "golden"
BOARD = id_of("board")
WISH = id_of("wish")
THIRD = id_of("third")
INVITED = (Invited(ADA.person, "Ada"), Invited(GRACE.person, "Grace"))


class Log:
    """An interview and all that was recorded of it."""

    def __init__(self, text: str = "") -> None:
        self.interview = Interview()
        self.lines: list[str] = []
        self.told: list[RoomEvent] = []
        self.lengths: dict[int, int] = {}
        self.now = 1_700_000_000_250
        created = Created("Backend", "Cleo", 60, HouseRules(), INVITED, ADA.person)
        self.keep(
            [
                Fact(ROOM, created),
                Fact(ROOM, BoardOpened(BOARD, "Blank board", text)),
                Fact(STAFF, Prepared(1.25)),
            ]
        )

    def keep(self, facts):
        for fact in facts:
            seq = self.interview.heads.get(fact.stream, 0) + 1
            self.interview = evolve(
                self.interview, Recorded(fact.stream, seq, self.now, fact.event)
            )
            if BOARD in self.interview.room.boards:
                self.lengths[self.board.version] = len(self.board.text)
            if fact.stream == ROOM:
                self.told.append(fact.event)
            body = wire.to_json(fact.event)
            self.lines.append(wire.entry_text(fact.stream, seq, self.now, body))

    def does(self, actor, *commands):
        for command in commands:
            self.does_with(None, actor, command)

    def does_with(self, fetched, actor, command):
        self.now += 250
        self.keep(decide(self.interview, actor, command, self.now, fetched))

    def notices(self, actor, *occurrences):
        for occurrence in occurrences:
            self.now += 250
            self.keep(react(self.interview, actor, occurrence, self.now))

    def types(self, actor, version, *edits):
        """Hand in (place, deleted, text) in a row, made on a version that may be an older one."""
        length, changes = self.lengths[version], []
        for place, deleted, text in edits:
            rest = length - place - deleted
            sections = [place, [deleted, *text.split("\n")] if text else [deleted], rest]
            changes.append(ChangeSet.parse([section for section in sections if section != 0]))
            length += len(text) - deleted
        done = (self.board.editors.get(actor.seat) or Editor("", 0)).sequence
        self.does(actor, Push(WISH, BOARD, actor.seat, done + 1, version, tuple(changes)))

    @property
    def board(self):
        return self.interview.room.boards[BOARD]

    def let_in(self, actor, name):
        self.does(actor, Knock(WISH, name))
        self.does(ADA, Admit(WISH, actor.seat))

    def text(self) -> str:
        state = {
            "room": self.interview.room,
            "staff": self.interview.staff,
            "own": self.interview.own,
            "ratings": self.interview.ratings,
        }
        return "\n".join([*self.lines, wire.to_json({"state": state}), ""])


def coming_and_going() -> Log:
    log = Log()
    log.notices(ADA, Arrived("Ada"))
    log.notices(GRACE, Arrived("Grace"))
    log.does(CLEO, Knock(WISH, "Cleo", recorded=False))
    log.does(ADA, Admit(WISH, CLEO.seat))
    log.does(OTTO, Knock(WISH, "Otto"))
    log.notices(OTTO, StoppedWaiting())
    log.let_in(OTTO, "Otto")
    log.does(CLEOS_PHONE, Knock(WISH, "Cleo"))
    log.does(ADA, TurnAway(WISH, CLEOS_PHONE.seat), Rename(WISH, "Ada L."))
    log.notices(CLEO, WentSilent(log.now - 5_000), Arrived("Cleo"))
    log.does(ADA, ChangeRules(WISH, HouseRules(2, "refused")))
    log.does(ADA, SetCallLink(WISH, "https://talk.example.org/room"), HandLead(WISH, GRACE.person))
    log.does(GRACE, Remove(WISH, OTTO.person))
    log.does(ADA, Leave(WISH))
    return log


def editing() -> Log:
    log = Log("def f():\n    pass\n")
    log.notices(ADA, Arrived("Ada"))
    log.keep([Fact(ROOM, WritingBegan(id_of("press"), ADA.person))])
    log.let_in(CLEO, "Cleo")
    log.types(ADA, 0, (0, 0, "# \ud83d\ude00\n"), (8, 1, "total"))
    log.types(CLEO, 0, (9, 8, "    return \u6f22\n    # e\u0301"))
    log.types(ADA, 2, (0, 4, ""), (0, 0, "\ud83d"))
    log.types(CLEO, 3, (0, 9, ""), (0, 0, "\u2028\0\t"))
    log.does(CLEO, Select(WISH, BOARD, 4, (Range(0, 1), Range(2, 2))))
    log.types(ADA, 5, (1, 0, "\n\n\n"))
    log.types(CLEO, 7, (9, 12, ""))
    return log


def taking_back() -> Log:
    log = Log("one two three")
    log.notices(ADA, Arrived("Ada"))
    log.let_in(CLEO, "Cleo")
    log.does(ADA, BeginWriting(id_of("press")))
    log.types(ADA, 0, (4, 3, "2"), (0, 0, "zero "))
    log.types(CLEO, 2, (7, 0, "cleo "))
    log.does(ADA, EndWriting(WISH))
    undone = Inverses(inverses(log.told, id_of("press")))
    log.does_with(undone, ADA, TakeBack(id_of("undo"), id_of("press")))
    return log


def boards_and_words() -> Log:
    log = Log()
    log.notices(ADA, Arrived("Ada"))
    log.let_in(CLEO, "Cleo")
    log.does(ADA, OpenBoard(id_of("second"), "Second board"), ShowBoard(WISH, BOARD))
    log.does(CLEO, Say(id_of("line"), "Hello \U0001f600"))
    log.does(ADA, WriteNote(id_of("note"), "Asks good questions"))
    log.does(ADA, WriteNote(id_of("mine"), "For me alone", "me"))
    log.does(ADA, EndInterview(WISH))
    log.types(CLEO, 0, (0, 0, "the last words"))
    log.notices(None, AlarmRang())
    log.does(ADA, WriteNote(id_of("later"), "Afterwards"))
    return log


def questions_and_clocks() -> Log:
    log = Log()
    log.notices(ADA, Arrived("Ada"))
    log.let_in(CLEO, "Cleo")
    log.does_with(plan_of(), ADA, AttachPlan(WISH, "engineer-60"))
    log.does_with(copy_of("Third", 1), ADA, TakeProblem(THIRD, "arrays/third"))
    log.does(ADA, OpenQuestion(WISH, FIRST, BOARD), StartClock(WISH, FIRST))
    log.does(CLEO, ChooseLanguage(WISH, FIRST, "go"))
    log.does(ADA, ChangeTime(WISH, FIRST, 120_000, 0), PauseClock(WISH, FIRST))
    log.does(ADA, StartClock(WISH, FIRST))
    log.notices(CLEO, WentSilent(log.now - 100), Arrived("Cleo"))
    log.notices(None, ServerReturned(log.now - 50))
    log.does(ADA, PauseInterview(WISH), ResumeInterview(WISH), CloseQuestion(WISH, FIRST, 3))
    log.does_with(OFFERS, ADA, AskNext(WISH))
    log.does(ADA, OpenQuestion(WISH, SECOND, FIRST, True), StepBack(WISH, SECOND))
    log.does(ADA, OpenQuestion(WISH, THIRD, FIRST), ChangeClockEnding(WISH, THIRD, "hard"))
    log.does(ADA, StartClock(WISH, THIRD))
    log.now += 60_000
    log.notices(None, AlarmRang())
    log.does(ADA, ChangeTime(WISH, THIRD, 30_000, 0))
    return log


def behind_the_board() -> Log:
    log = Log()
    log.notices(ADA, Arrived("Ada"))
    log.let_in(CLEO, "Cleo")
    log.does_with(copy_of("First"), ADA, TakeProblem(FIRST, "arrays/first"))
    log.does(ADA, OpenQuestion(WISH, FIRST, BOARD))
    log.does(ADA, WriteNote(id_of("note"), "A note", began=log.now - 500))
    log.does(ADA, WriteNote(id_of("gone"), "Too hasty"), RemoveNote(WISH, id_of("gone")))
    log.does(ADA, WriteNote(id_of("mine"), "For me", "me"), ChangeNote(WISH, id_of("mine"), "Mine"))
    log.does(ADA, SetMark(id_of("plan"), "plan"), SetMark(id_of("free"), "free", "Nice"))
    log.does(ADA, RemoveMark(WISH, id_of("plan")))
    log.does(ADA, Tick(WISH, FIRST, "point", 0), Tick(WISH, FIRST, "checkpoint", 0))
    log.does(ADA, Untick(WISH, FIRST, "point", 0))
    log.does(ADA, ReleaseHint(WISH, FIRST, 0), ReleaseFollowUp(WISH, FIRST, 0))
    log.does(ADA, Rate(WISH, FIRST, "coding", 2), Rate(WISH, FIRST, "coding", None, "Not seen."))
    log.does(ADA, Rate(WISH, None, "maths", 4), Recommend(WISH, "yes", "Because."))
    log.does(ADA, SubmitRating(WISH))
    return log


def observing() -> Log:
    log = Log()
    log.notices(ADA, Arrived("Ada"))
    log.let_in(CLEO, "Cleo")
    log.notices(CLEO, LookedAway())
    log.keep(public(Observed(CLEO.person, "pasted", 3, BOARD)))
    log.does(CLEO, GiveReason(WISH, 1, "My notes"))
    log.notices(CLEO, LookedBack(), LookedAway())
    log.notices(CLEO, WentSilent(log.now - 5_000), Arrived("Cleo"))
    change = ChangeSet.parse([[0, "while away"]])
    log.does(CLEO, Push(WISH, BOARD, CLEO.seat, 1, 0, (change,), away=1))
    log.notices(CLEO, WentSilent(log.now))
    return log


def quiet_time() -> Log:
    log = Log("one")
    log.notices(ADA, Arrived("Ada"))
    log.let_in(CLEO, "Cleo")
    first, second = id_of("quiet"), id_of("quieter")
    log.does(ADA, GrantQuietTime(first, BOARD, CLEO.person, 5))
    log.now += 300_000
    log.notices(None, AlarmRang())
    shown = ShownAfter(1, first, 2)
    change = ChangeSet.parse([3, [0, " two"]])
    log.does(CLEO, Push(WISH, BOARD, CLEO.seat, 1, 0, (change,), (), shown))
    log.does(ADA, GrantQuietTime(second, BOARD, CLEO.person, 1))
    log.does(ADA, EndQuietTime(WISH, second), EndQuietTime(WISH, second, True))
    late = ChangeSet.parse([7, [0, " three"]])
    log.does(CLEO, Push(WISH, BOARD, CLEO.seat, 2, 1, (late,), (), ShownAfter(2, second)))
    log.does(CLEO, ShowMargin(id_of("margin"), "2n\n= n + n"))
    log.does(ADA, GrantQuietTime(WISH, BOARD, CLEO.person, 1), EndInterview(WISH))
    log.notices(None, AlarmRang())
    return log


STORIES: dict[str, Callable[[], Log]] = {
    "coming_and_going": coming_and_going,
    "editing": editing,
    "taking_back": taking_back,
    "observing": observing,
    "quiet_time": quiet_time,
    "boards_and_words": boards_and_words,
    "questions_and_clocks": questions_and_clocks,
    "behind_the_board": behind_the_board,
}


def path_of(name: str) -> Path:
    return FOLDER / f"{name}.jsonl"


def read(name: str) -> tuple[list[dict], dict]:
    """Return the entries of a golden log and the state it comes to."""
    *entries, last = map(json.loads, path_of(name).read_text("ascii").splitlines())
    return entries, last["state"]


if __name__ == "__main__":
    for name, story in STORIES.items():
        path_of(name).write_text(story().text(), "ascii")
