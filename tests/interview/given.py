"""The vocabulary of tests about rules: an interview, the people in it, and what they wish.

Rules are called plainly: no room, no store, no clock but the number that a test sets.
"""

from collections.abc import Callable
from itertools import count

from chalkroom.interview.audience import Actor
from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.commands import (
    Admit,
    AlarmRang,
    Arrived,
    BeginWriting,
    Command,
    EndInterview,
    HostEnded,
    Knock,
    Occurrence,
    Push,
)
from chalkroom.interview.events import (
    BoardOpened,
    Created,
    Event,
    Fact,
    Invited,
    Prepared,
    Recorded,
)
from chalkroom.interview.refusals import Refused
from chalkroom.interview.rules import decide, moves_alarm, next_alarm, react
from chalkroom.interview.state import Interview, evolve
from chalkroom.interview.values import ROOM, STAFF, HouseRules, Role

LETTERS = "abcdefghijklmnopqrstuvwxyz234567"


def id_of(name: str) -> str:
    """Make a readable id: 26 of the allowed letters that begin with a name."""
    return ("".join(c for c in name.lower() if c in LETTERS) + "a" * 26)[:26]


def someone(name: str, role: Role, device: int = 1) -> Actor:
    return Actor(id_of(name + "x" * device), id_of(name), role)


ADA = someone("Ada", "interviewer")
GRACE = someone("Grace", "interviewer")
CLEO = someone("Cleo", "candidate")
CLEOS_PHONE = someone("Cleo", "candidate", device=2)
OTTO = someone("Otto", "observer")
BOARD = id_of("board")
START = 1_000_000

_numbers = count()


def new_id() -> str:
    """Return an id that no other wish has."""
    number = next(_numbers)
    return "z" + "".join(LETTERS[(number >> 5 * place) & 31] for place in reversed(range(25)))


class Story:
    """An interview, and what becomes of it."""

    def __init__(self) -> None:
        self.interview = Interview()
        self.now = START

    @property
    def room(self):
        return self.interview.room

    @property
    def board(self):
        return self.room.boards[BOARD]

    def records(self, *facts: Fact) -> list[Event]:
        before = self.interview
        for fact in facts:
            seq = self.interview.heads.get(fact.stream, 0) + 1
            recorded = Recorded(fact.stream, seq, self.now, fact.event)
            self.interview = evolve(self.interview, recorded)
        is_moved = next_alarm(before) != next_alarm(self.interview)
        assert moves_alarm(before, self.interview) == is_moved
        return [fact.event for fact in facts]

    def does(self, actor: Actor, command: Command) -> list[Event]:
        return self.records(*decide(self.interview, actor, command, self.now))

    def notices(self, actor: Actor | None, occurrence: Occurrence) -> list[Event]:
        return self.records(*react(self.interview, actor, occurrence, self.now))

    def types(self, actor: Actor, *updates: list, **fields: object) -> list[Event]:
        return self.does(actor, push(actor, *updates, **fields))


def push(actor: Actor, *updates: list, **fields: object) -> Push:
    """Hand in updates as the first ones of an editor named after its seat, unless told."""
    changes = tuple(ChangeSet.parse(update) for update in updates)
    told = {"board": BOARD, "instance": actor.seat, "sequence": 1, "version": 0, **fields}
    return Push(new_id(), updates=changes, **told)


def begun() -> Story:
    """Return an interview that has been created, with one blank board and nobody in it."""
    story = Story()
    invited = (Invited(ADA.person, "Ada"), Invited(GRACE.person, "Grace"))
    story.records(
        Fact(ROOM, Created("Title", "Cleo", 60, HouseRules(), invited, ADA.person)),
        Fact(ROOM, BoardOpened(BOARD, "Blank board")),
        Fact(STAFF, Prepared()),
    )
    return story


def knocked(story: Story, actor: Actor, name: str = "Cleo", recorded: bool = True) -> Story:
    story.does(actor, Knock(new_id(), name, recorded))
    return story


def let_in(story: Story, actor: Actor, name: str = "Cleo", recorded: bool = True) -> Story:
    knocked(story, actor, name, recorded)
    story.does(ADA, Admit(new_id(), actor.seat))
    return story


def presses(story: Story, actor: Actor) -> str:
    """Let an interviewer write on the boards; returns the press."""
    press = new_id()
    story.does(actor, BeginWriting(press))
    return press


def both_are_in() -> Story:
    """Return an interview with Ada, who leads and has pressed to write, and Cleo."""
    story = begun()
    story.notices(ADA, Arrived("Ada"))
    presses(story, ADA)
    return let_in(story, CLEO)


def all_are_in() -> Story:
    """Return an interview with Ada, Grace, Cleo and Otto, who observes."""
    story = both_are_in()
    story.notices(GRACE, Arrived("Grace"))
    presses(story, GRACE)
    return let_in(story, OTTO, "Otto")


def ending(story: Story) -> Story:
    story.does(ADA, EndInterview(new_id()))
    return story


def ended(story: Story) -> Story:
    story.notices(None, HostEnded())
    story.notices(None, AlarmRang())
    return story


def refusal(wish: Callable[..., object], *arguments: object) -> str:
    """Return the code with which a wish is refused, or "" if it is not."""
    try:
        wish(*arguments)
    except Refused as refused:
        assert refused.sentence.endswith("."), "a refusal is a sentence for people"
        return refused.code
    return ""
