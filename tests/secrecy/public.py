"""What everybody may hear of an interview, drawn from a seed: alike whatever goes on unheard."""

from collections.abc import Awaitable, Callable
from random import Random

import msgspec
from interview.given import OTTO
from interview.matrix import wishes
from live.fake_clock import FakeClock
from live.stories import BOARD, Someone, Story
from secrecy.answers import Asker
from secrecy.ids import Ids
from secrecy.in_sight import IN_SIGHT
from secrecy.still_loop import quiet, seconds_pass

PROBLEM = "arrays/busiest-hour"
WAITS = (1, 10, 30, 50, 200, 1_000, 4_900, 61_000, 125_000)


async def nothing() -> None:
    """Do nothing."""


class Public:
    """People who write, point, talk, ask and answer, as a seed has it."""

    def __init__(self, tale: Story, clock: FakeClock, seed: int) -> None:
        self.tale = tale
        self.clock = clock
        self.dice = Random(seed)
        self.ids = Ids("public")
        self.asked: list[str] = []  # questions that have been opened
        self.devices = {"Cleo": 1, "Otto": 1}
        # every connection of somebody who is no interviewer, and what they are answered besides
        self.heard: list[Someone | Asker] = []
        self.askers: list[Asker] = []
        self.meanwhile: Callable[[], Awaitable[None]] = nothing  # what goes on unheard

    async def begins(self) -> None:
        """Bring everybody in: two interviewers, a candidate, an observer, and one who waits."""
        self.ada = self.comes("Ada", "interviewer")
        await quiet()
        self.grace = self.comes("Grace", "interviewer")
        await quiet()
        self.cleo = await self._is_let_in("Cleo", "candidate")
        self.otto = await self._is_let_in("Otto", "observer")
        for link, visitor in zip(self.tale.links, (self.cleo, self.otto), strict=True):
            self.askers.append(Asker(self.tale, self.clock, link, visitor))
        self.heard += self.askers
        self.wanda = self.comes("Wanda", "observer")
        self.wanda.says("knock", id=self.ids.new(), name="Wanda")
        await quiet()

    def comes(self, name: str, role: str, device: int = 1, **hello: object) -> Someone:
        someone = self.tale.opens(name, role, device)
        someone.says_hello(**hello)
        if role != "interviewer":
            self.heard.append(someone)
        return someone

    async def _is_let_in(self, name: str, role: str) -> Someone:
        someone = self.comes(name, role)
        someone.says("knock", id=self.ids.new(), name=name)
        await quiet()
        self.ada.says("admit", id=self.ids.new(), seat=someone.seat.id)
        await quiet()
        return someone

    async def acts(self) -> None:
        """Do the next thing, or several at once that do not wait for each other."""
        if self.dice.random() < 0.7:
            for _ in range(self.dice.randint(1, 3)):
                self.dice.choice(QUICK)(self)
        else:
            await self.dice.choice(SLOW)(self)

    @property
    def room(self):
        return self.tale.room.told.room

    def wishes(self, someone: Someone, kind: str, **fields: object) -> None:
        someone.says(kind, id=self.ids.new(), **fields)

    # What is sent without waiting for an answer

    def types(self) -> None:
        writers = [self.ada, self.grace, self.cleo]
        for writer in self.dice.sample(writers, self.dice.randint(1, 2)):
            board = self.room.boards[self.room.current]
            place = self.dice.randint(0, len(board.text))
            rest = len(board.text) - place
            text = self.dice.choice(["x", "two words", "a\nb", "\U0001f600"])
            change = [*([place] * bool(place)), [0, *text.split("\n")], *([rest] * bool(rest))]
            instance = self.instance(writer, board.id)
            before = board.editors.get(instance)
            sequence = before.sequence + 1 if before else 1
            fields = {"board": board.id, "instance": instance, "id": self.ids.new()}
            writer.pushes(change, version=board.version, sequence=sequence, **fields)

    def instance(self, writer: Someone, board: str) -> str:
        return writer.seat.person[:6] + board[6:]

    def pushes_in_vain(self) -> None:
        """Be refused, and ask for the time in the same breath."""
        fields = {"board": "n" * 26, "instance": "n" * 26, "id": self.ids.new()}
        self.cleo.pushes([[0, "x"]], **fields)
        self.cleo.signals("ping", sent=1)

    def asks_for_the_time(self) -> None:
        for someone in (self.cleo, self.otto, self.wanda):
            someone.signals("ping", sent=2)

    def talks(self) -> None:
        speaker = self.dice.choice([self.ada, self.grace, self.cleo])
        self.wishes(speaker, "say", text=f"Said {self.dice.random()}")

    def points(self) -> None:
        board, pointing = self.room.current, self.dice.choice([self.ada, self.grace, self.cleo])
        place = self.dice.randint(0, 3)
        pointing.signals("caret", board=board, version=0, ranges=[[place, place]])

    def selects(self) -> None:
        self.wishes(self.cleo, "select", board=self.room.current, version=0, ranges=[[0, 0]])

    def oversteps(self) -> None:
        """Wish for what only interviewers may."""
        visitor = self.dice.choice([self.cleo, self.otto])
        forbidden = [kind for kind in ALL if kind not in OPEN_TO_VISITORS]
        wish = msgspec.to_builtins(ALL[self.dice.choice(forbidden)])
        visitor.says(**{**wish, "id": self.ids.new()})

    def changes_the_room(self) -> None:
        kind, fields = self.dice.choice(
            [
                ("set_call_link", {"url": f"https://call.example/{self.dice.random()}"}),
                ("change_rules", {"rules": {"aids": self.dice.randint(0, 3)}}),
                ("rename", {"name": f"Ada {self.dice.random()}"}),
                ("open_board", {"title": "Another"}),
                ("show_board", {"board": BOARD}),
                ("pause_interview", {}),
                ("resume_interview", {}),
                ("resume_interview", {}),
                ("choose_language", {"board": BOARD, "language": "python"}),
            ]
        )
        self.wishes(self.ada, kind, **fields)

    def runs_the_question(self) -> None:
        if not self.asked:
            return
        question = self.dice.choice(self.asked)
        clock = self.room.questions[question].clock
        kind, fields = self.dice.choice(
            [
                ("start_clock", {}),
                ("start_clock", {}),
                ("pause_clock", {}),
                ("change_time", {"milliseconds": -60_000, "revision": clock.revision}),
                ("change_clock_ending", {"ending": self.dice.choice(["soft", "hard"])}),
                ("close_question", {}),
                ("reopen_question", {}),
                ("step_back", {}),
                ("release_hint", {"place": self.dice.randint(0, 3), "skips": True}),
                ("release_hint", {"place": self.dice.randint(0, 3), "skips": True}),
                ("release_follow_up", {"place": 1}),
                ("release_follow_up", {"place": 0}),
            ]
        )
        self.wishes(self.dice.choice([self.ada, self.grace]), kind, question=question, **fields)

    # What takes its time

    async def passes(self) -> None:
        milliseconds = self.dice.choice(WAITS)
        if milliseconds > 4_000:
            self.tale.store.beat(self.clock.now())
        self.clock.moves(milliseconds)
        seconds_pass(milliseconds / 1000)
        await quiet()

    async def asks(self) -> None:
        """Prepare a question of one's own or of the library, and open it."""
        question = self.ids.new()
        if self.dice.random() < 0.3:
            own = {"title": "Count", "statement": "Count them.", "minutes": 2}
            self.ada.says("write_question", id=question, **own)
        else:
            self.ada.says("take_problem", id=question, problem=PROBLEM)
        await quiet()
        await self.meanwhile()
        await quiet()
        after = self.room.current
        self.wishes(self.ada, "open_question", question=question, after=after, closes=True)
        await quiet()
        if question in self.room.questions:
            self.asked.append(question)
            begins = self.dice.random() < 0.8
            self.wishes(self.grace, "start_clock" if begins else "step_back", question=question)

    async def asks_for_pages(self) -> None:
        """Let visitors ask for pages and files, of which few are for them."""
        for _ in range(self.dice.randint(2, 6)):
            await self.dice.choice(self.askers).asks(self.dice)

    async def comes_back(self) -> None:
        """Lose the connection of a visitor for a while; come back with what was known, or not."""
        name = self.dice.choice(["cleo", "otto"])
        gone = getattr(self, name)
        hello = {}
        if self.dice.random() < 0.5:
            epoch = gone.welcome["epoch"]
            numbers = [entry["seq"] for entry in gone.entries]
            last = max([gone.welcome["streams"]["room"]["seq"], *numbers])
            hello = {"epoch": epoch, "streams": {"room": last}, "has_unconfirmed": True}
        gone.drops()
        await quiet()
        await self.meanwhile()
        await self.passes()
        back = self.comes(gone.name, gone.seat.role, **hello)
        setattr(self, name, back)
        await quiet()

    async def brings_a_device(self) -> None:
        """Knock with one more device, which is let in or is not."""
        name, role = self.dice.choice([("Cleo", "candidate"), ("Otto", "observer")])
        self.devices[name] += 1
        device = self.comes(name, role, self.devices[name])
        device.says("knock", id=self.ids.new(), name=name)
        await quiet()
        if self.dice.random() < 0.5:
            self.wishes(self.grace, "admit", seat=device.seat.id)
            await quiet()

    async def starts_again(self) -> None:
        """Stop the server between two signs of life, and start it; everybody comes back."""
        await self.passes()
        await self.meanwhile()
        await quiet()
        await self.tale.lobby.drain()
        await quiet()
        self.clock.moves(
            self.dice.choice([2_000, 2_000, -30_000])
        )  # or the wall clock was set back
        seconds_pass(2)
        self.tale.lobby = self.tale.opened_lobby()
        everybody = (("Ada", "interviewer"), ("Grace", "interviewer"), ("Cleo", "candidate"))
        for name, role in (*everybody, ("Otto", "observer"), ("Wanda", "observer")):
            setattr(self, name.lower(), self.comes(name, role))
            await quiet()

    async def ends(self) -> None:
        """End the interview; those who write have nothing more to hand in."""
        for leader in (self.ada, self.grace):
            self.wishes(leader, "end_interview")
        await quiet()
        await self.meanwhile()
        await quiet()
        for writer in (self.ada, self.grace, self.cleo):
            writer.signals("flushed")
        await quiet()
        self.clock.moves(6_000)
        seconds_pass(6)
        await quiet()

    async def lets_somebody_go(self) -> None:
        """Near the end a visitor leaves or is sent out, and goes on asking for pages."""
        gone = self.dice.choice([self.cleo, self.otto])
        how = self.dice.random()
        if how < 0.2:
            self.wishes(gone, "leave")
        elif how < 0.5:
            self.wishes(self.dice.choice([self.ada, self.grace]), "remove", person=gone.seat.person)
        if how < 0.5:
            await quiet()
            await self.meanwhile()
            await self.asks_for_pages()


ALL = wishes(OTTO)
OPEN_TO_VISITORS = {"knock", "leave", "push", "select", "say", "choose_language"}
QUICK = (
    Public.types,
    Public.types,
    Public.pushes_in_vain,
    Public.asks_for_the_time,
    Public.talks,
    Public.points,
    Public.points,
    Public.selects,
    Public.oversteps,
    Public.changes_the_room,
    *[Public.runs_the_question] * 5,
    *IN_SIGHT,
)
SLOW = (
    Public.passes,
    Public.passes,
    Public.passes,
    Public.asks,
    Public.asks,
    Public.asks_for_pages,
    Public.comes_back,
    Public.brings_a_device,
    Public.starts_again,
)
