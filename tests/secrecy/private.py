"""What interviewers do unheard, drawn from a seed of its own: every kind of it."""

import asyncio
from random import Random

from live.stories import Someone
from secrecy.ids import Ids
from secrecy.public import PROBLEM, Public
from secrecy.still_loop import quiet

from chalkroom.interview.limits import LIMITS
from chalkroom.live.lobby import view_from

PLANS = ("engineer-45", "data-scientist-45")
PARTS = ("clarification", "checkpoint", "point", "example", "mistake")
MANY = LIMITS.frames_burst - 5  # as much as one connection may send at once, and not more
WORDS = ("Weak on edge cases.", "Strong.", "Asked well, but slow " * 20)


class Private:
    """Interviewers who note, mark, tick, rate, prepare and look around."""

    def __init__(self, public: Public, seed: int) -> None:
        self.public = public
        self.dice = Random(seed)
        self.ids = Ids("private")
        self.notes: list[tuple[str, str]] = []  # who wrote it, and its id
        self.marks: list[str] = []
        self.ticked: list[dict[str, object]] = []
        self.prepared: list[str] = []
        self.strangers = 0

    async def acts(self) -> None:
        """Do some things, and wait until they are told, or only until they are on their way."""
        for _ in range(self.dice.randint(0, 3)):
            self.dice.choice(QUICK)(self)
        if self.dice.random() < 0.3:
            await self.dice.choice(SLOW)(self)
        if self.dice.random() < 0.2:
            await self.says_how_it_went()
        if self.dice.random() < 0.5:
            await quiet()
        for _ in range(self.dice.randint(1, 6)):
            await asyncio.sleep(0)

    def wishes(self, kind: str, who: str = "", **fields: object) -> str:
        who = who or self.dice.choice(["ada", "grace"])
        return getattr(self.public, who).says(kind, **{"id": self.ids.new(), **fields})

    def words(self) -> str:
        return f"{self.dice.choice(WORDS)} {self.dice.random()}"

    def writes(self) -> None:
        who = self.dice.choice(["ada", "grace"])
        audience = self.dice.choice(["interviewers", "me"])
        note = self.wishes("write_note", who, text=self.words(), visible_to=audience)
        self.notes.append((who, note))

    def rewrites(self) -> None:
        if self.notes:
            who, note = self.dice.choice(self.notes)
            self.wishes("change_note", who, note=note, text=self.words())

    def takes_a_note_away(self) -> None:
        if self.notes:
            who, note = self.dice.choice(self.notes)
            self.wishes("remove_note", who, note=note)

    def marks_it(self) -> None:
        means = self.dice.choice(["clarify", "plan", "code", "test", "stuck", "free"])
        label = self.words()[:40] if means == "free" else ""
        self.marks.append(self.wishes("set_mark", means=means, label=label))

    def takes_a_mark_away(self) -> None:
        if self.marks:
            self.wishes("remove_mark", mark=self.dice.choice(self.marks))

    def ticks(self) -> None:
        if questions := [*self.prepared, *self.public.asked]:
            fields = {"part": self.dice.choice(PARTS), "place": self.dice.randint(0, 1)}
            line = {"question": self.dice.choice(questions), **fields}
            self.ticked.append(line)
            self.wishes("tick", **line)

    def takes_a_tick_away(self) -> None:
        if self.ticked:
            self.wishes("untick", **self.dice.choice(self.ticked))

    def rates(self) -> None:
        questions = [None, *self.public.asked]
        fields = {"factor": self.dice.choice(["coding", "testing"]), "sentence": self.words()}
        score = self.dice.choice([None, 1, 2, 3, 4])
        self.wishes("rate", question=self.dice.choice(questions), score=score, **fields)

    def recommends(self) -> None:
        recommendation = self.dice.choice(["strong_yes", "yes", "no", "strong_no"])
        self.wishes("recommend", recommendation=recommendation, summary=self.words())

    def tries_in_vain(self) -> None:
        self.wishes("change_note", note="n" * 26, text=self.words())

    # What takes its time: the library is asked, or somebody comes and goes

    async def prepares(self) -> None:
        problem = {"problem": PROBLEM}
        own = {"title": "Unseen", "statement": self.words(), "minutes": 3}
        wishes = [("take_problem", problem), ("write_question", own)]
        kind, fields = self.dice.choice(wishes)
        self.prepared.append(self.wishes(kind, **fields))
        await quiet()

    async def says_how_it_went(self) -> None:
        """Give or change the outcome of questions that are closed, and not just being reopened."""
        await quiet()
        questions = self.public.room.questions.values()
        closed = [one.id for one in questions if one.closed_at is not None]
        if closed:
            fields = {"question": self.dice.choice(closed), "outcome": self.dice.randint(0, 4)}
            self.wishes("close_question", **fields)
            await quiet()

    async def attaches_a_plan(self) -> None:
        if len(self.public.tale.room.told.staff.questions) < 100:
            self.wishes("attach_plan", plan=self.dice.choice(PLANS), accepts_changes=True)
            await quiet()

    async def asks_what_could_come_next(self) -> None:
        self.wishes("ask_next")
        await quiet()

    async def reconnects(self) -> None:
        self.public.grace.drops()
        await quiet()
        self.public.grace = self.public.comes("Grace", "interviewer")
        await quiet()

    async def looks_with_a_second_tab(self) -> None:
        tab = self.public.comes("Ada", "interviewer")
        await quiet()
        tab.says("write_note", id=self.ids.new(), text=self.words())
        for _ in range(self.dice.choice([0, MANY])):
            tab.says("remove_mark", id=self.ids.new(), mark="n" * 26)
        await quiet()
        tab.drops()
        await quiet()

    async def looks_on(self) -> None:
        """See for a while what the candidate sees."""
        seat = self.public.ada.seat
        view = Someone(self.public.tale.lobby, seat, "Ada", view_from(seat))
        self.public.tale.people.append(view)
        view.says_hello()
        view.says("write_note", id=self.ids.new(), text=self.words())
        view.signals("caret", board=self.public.room.current, version=0, ranges=[[0, 0]])
        await quiet()
        view.drops()
        await quiet()

    async def submits(self) -> None:
        """Hand in Grace's rating: her connection closes, and she comes back to hear more."""
        self.wishes("submit_rating", "grace")
        await quiet()
        if self.public.grace.closed is not None:
            self.public.grace = self.public.comes("Grace", "interviewer")
            await quiet()

    async def has_a_stranger_at_the_door(self) -> None:
        """Let a stranger knock, who is turned away or goes before anybody answers."""
        self.strangers += 1
        stranger = self.public.tale.opens("Stranger", "observer", self.strangers)
        stranger.says_hello()
        stranger.says("knock", id=self.ids.new(), name="Stranger")
        await quiet()
        if self.dice.random() < 0.5:
            self.wishes("turn_away", seat=stranger.seat.id)
        else:
            stranger.drops()
        await quiet()


QUICK = (
    Private.writes,
    Private.writes,
    Private.rewrites,
    Private.takes_a_note_away,
    Private.marks_it,
    Private.takes_a_mark_away,
    Private.ticks,
    Private.ticks,
    Private.takes_a_tick_away,
    Private.rates,
    Private.recommends,
    Private.tries_in_vain,
)
SLOW = (
    Private.prepares,
    Private.prepares,
    Private.asks_what_could_come_next,
    Private.asks_what_could_come_next,
    Private.reconnects,
    Private.reconnects,
    Private.looks_with_a_second_tab,
    Private.looks_with_a_second_tab,
    Private.looks_on,
    Private.submits,
    Private.submits,
    Private.has_a_stranger_at_the_door,
    Private.has_a_stranger_at_the_door,
    Private.attaches_a_plan,  # ten questions are coloured for it, so once
)
