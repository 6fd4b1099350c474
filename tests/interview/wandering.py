"""Interviews made up from a seed, with all that goes on unheard, and the state at some moments.

Both languages fold them. `PYTHONPATH=tests python -m interview.wandering` writes them anew.
"""

from collections.abc import Callable
from random import Random

from interview.asked import FIRST, OFFERS, SECOND, copy_of, plan_of
from interview.given import ADA, CLEO, GRACE, OTTO
from interview.telling import FOLDER, Log
from secrecy.ids import Ids

from chalkroom.interview import commands as wish
from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.refusals import Refused
from chalkroom.interview.values import Range
from chalkroom.live import wire

SEEDS = (1, 5, 6)
ACTS = 240
APART = 40  # acts between two states that are written down
WORDS = ("Weak on edge cases.", "Strong.", "\U0001f600 two\nlines", "<b>Asks</b> & listens")
STAFF = (ADA, GRACE)


class Wandering(Log):
    """Two interviewers, a candidate and an observer who do whatever comes to their minds."""

    def __init__(self, seed: int) -> None:
        super().__init__("one two three")
        self.dice = Random(seed)
        self.ids = Ids("wandering")
        self.made: dict[str, list[str]] = {"note": [], "mark": [], "quiet": []}
        self.notices(ADA, wish.Arrived("Ada"))
        self.notices(GRACE, wish.Arrived("Grace"))
        self.let_in(CLEO, "Cleo")
        self.let_in(OTTO, "Otto")
        self.does_with(plan_of(), ADA, wish.AttachPlan(self.ids.new(), "engineer-60"))
        for actor in STAFF:
            self.does(actor, wish.BeginWriting(self.ids.new()))

    def acts(self) -> None:
        """Do one thing, unless a rule says no."""
        try:
            self.dice.choice(WAYS)(self)
        except Refused:
            self.now += 250

    def some(self, kind: str) -> str:
        return self.dice.choice(self.made[kind] or [self.ids.new()])

    def makes(self, kind: str) -> str:
        self.made[kind].append(self.ids.new())
        return self.made[kind][-1]

    def staff(self, *commands: wish.Command) -> None:
        self.does(self.dice.choice(STAFF), *commands)

    def question(self) -> str:
        return self.dice.choice([FIRST, SECOND, *self.interview.room.questions])

    # What everybody hears

    def types(self) -> None:
        writer = self.dice.choice([ADA, CLEO, CLEO, GRACE])
        board = self.interview.room.boards[self.interview.room.current or ""]
        start = self.dice.randint(0, len(board.text))
        end = min(len(board.text), start + self.dice.choice([0, 0, 1, 4]))
        text = self.dice.choice(["x", "two words", "a\nb", "\ud83d\ude00"])
        change = ChangeSet.replace(len(board.text), start, end, text)
        instance = writer.person[:6] + board.id[6:]
        before = board.editors.get(instance)
        sequence = before.sequence + 1 if before else 1
        ids = (self.ids.new(), board.id, instance)
        self.does(writer, wish.Push(*ids, sequence, board.version, (change,)))

    def selects(self) -> None:
        board = self.interview.room.boards[self.interview.room.current or ""]
        ends = sorted(self.dice.randint(0, len(board.text)) for _ in range(2))
        place = wish.Select(self.ids.new(), board.id, board.version, (Range(*ends),))
        self.does(self.dice.choice([ADA, CLEO]), place)

    def talks(self) -> None:
        self.does(self.dice.choice([ADA, CLEO]), wish.Say(self.ids.new(), self.dice.choice(WORDS)))

    def asks(self) -> None:
        current = self.interview.room.current
        self.does(ADA, wish.OpenQuestion(self.ids.new(), self.question(), current, True))

    def goes_on(self) -> None:
        boards = [*self.interview.room.boards]
        self.staff(wish.ShowBoard(self.ids.new(), self.dice.choice(boards)))

    def runs_the_clock(self) -> None:
        kind = self.dice.choice([wish.StartClock, wish.StartClock, wish.PauseClock])
        self.staff(kind(self.ids.new(), self.question()))

    def helps(self) -> None:
        kind = self.dice.choice([wish.ReleaseHint, wish.ReleaseFollowUp])
        self.staff(kind(self.ids.new(), self.question(), self.dice.randint(0, 2)))

    def is_away(self) -> None:
        self.notices(CLEO, wish.LookedAway(), wish.LookedBack(), wish.WentSilent(self.now - 100))
        self.now += self.dice.choice([250, 8_000])
        self.notices(CLEO, wish.Arrived("Cleo"))

    def thinks_alone(self) -> None:
        board = self.interview.room.current or ""
        self.does(ADA, wish.GrantQuietTime(self.makes("quiet"), board, CLEO.person, 5))
        self.does(CLEO, wish.EndQuietTime(self.ids.new(), self.made["quiet"][-1]))

    # What goes on unheard

    def notes(self) -> None:
        audience = self.dice.choice(["interviewers", "me"])
        text, began = self.dice.choice(WORDS), self.now - self.dice.choice([0, 4_000])
        self.staff(wish.WriteNote(self.makes("note"), text, audience, began))

    def changes_a_note(self) -> None:
        words = self.dice.choice(WORDS) + str(self.dice.random())
        self.staff(wish.ChangeNote(self.ids.new(), self.some("note"), words))

    def removes_a_note(self) -> None:
        self.staff(wish.RemoveNote(self.ids.new(), self.some("note")))

    def marks(self) -> None:
        means = self.dice.choice(["clarify", "plan", "code", "test", "stuck", "free"])
        self.staff(wish.SetMark(self.makes("mark"), means, "A label" if means == "free" else ""))

    def removes_a_mark(self) -> None:
        self.staff(wish.RemoveMark(self.ids.new(), self.some("mark")))

    def ticks(self) -> None:
        kind = self.dice.choice([wish.Tick, wish.Tick, wish.Untick])
        line = self.dice.choice([("point", 0), ("point", 1), ("clarification", 0)])
        self.staff(kind(self.ids.new(), self.question(), *line))

    def rates(self) -> None:
        factor, score = self.dice.choice(["coding", "testing"]), self.dice.choice([None, 1, 4])
        about = self.dice.choice([None, self.question()])
        self.staff(wish.Rate(self.ids.new(), about, factor, score, self.dice.choice(WORDS)))

    def recommends(self) -> None:
        said = self.dice.choice(["strong_yes", "yes", "no", "strong_no"])
        self.staff(wish.Recommend(self.ids.new(), said, self.dice.choice(WORDS)))

    def says_how_it_went(self) -> None:
        outcome = self.dice.randint(0, 4)
        self.staff(wish.CloseQuestion(self.ids.new(), self.question(), outcome))

    def prepares(self) -> None:
        problem = wish.TakeProblem(self.ids.new(), "arrays/third")
        self.does_with(copy_of("Third", 3), ADA, problem)

    def asks_what_could_come_next(self) -> None:
        self.does_with(OFFERS, GRACE, wish.AskNext(self.ids.new()))

    def ends(self) -> None:
        self.does(ADA, wish.EndInterview(self.ids.new()))
        self.now += 6_000
        self.notices(None, wish.AlarmRang())
        for actor in STAFF:
            self.does(actor, wish.Recommend(self.ids.new(), "yes", "Because."))
            self.does(actor, wish.SubmitRating(self.ids.new()))


OFTEN = (*(9 * [Wandering.types]), *(2 * [Wandering.notes]), *(4 * [Wandering.ticks]))
WAYS: tuple[Callable[[Wandering], None], ...] = (
    *OFTEN,
    Wandering.selects,
    Wandering.talks,
    Wandering.asks,
    Wandering.goes_on,
    Wandering.runs_the_clock,
    Wandering.helps,
    Wandering.is_away,
    Wandering.thinks_alone,
    Wandering.changes_a_note,
    Wandering.removes_a_note,
    Wandering.marks,
    Wandering.removes_a_mark,
    Wandering.rates,
    Wandering.recommends,
    Wandering.says_how_it_went,
    Wandering.prepares,
    Wandering.asks_what_could_come_next,
)


def wandered(seed: int, acts: int = ACTS) -> list[str]:
    """Return the lines of an interview, and after some of them the state so far."""
    log, lines, told = Wandering(seed), [], 0
    for number in range(acts):
        log.ends() if number == acts - 1 else log.acts()
        if number % APART == 0 or number == acts - 1:
            lines += [*log.lines[told:], state_of(log)]
            told = len(log.lines)
    return lines


def state_of(log: Log) -> str:
    interview = log.interview
    parts = ("room", "staff", "own", "ratings", "reviews")
    return wire.to_json({"state": {part: getattr(interview, part) for part in parts}})


def path_of(seed: int):
    return FOLDER / "wandering" / f"{seed}.jsonl"


if __name__ == "__main__":
    for seed in SEEDS:
        path_of(seed).write_text("\n".join([*wandered(seed), ""]), "ascii")
