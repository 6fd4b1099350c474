"""Who is in the sample interview: two who ask, and one who answers."""

from demo.hands import Hands, Pace
from demo.stage import Stage

from chalkroom.interview.creation import NewInterview
from chalkroom.interview.values import HouseRules

ADA, BEN, MAYA = "Ada Okafor", "Ben Lindqvist", "Maya Iversen"
AT_A_BOARD = Pace(keys=1.5, thoughts=2.5)
WISH = NewInterview(
    title="Backend engineer, second round",
    candidate=MAYA,
    role="Backend engineer",
    plan="engineer-45",
    rules=HouseRules(aids=2),
    interviewers=(ADA, BEN),
)


class Interviewer(Hands):
    """Somebody who asks, listens, and keeps what they see to themselves."""

    async def opens(self, title: str, closes: bool = False) -> str:
        """Ask a question, and start its clock once it has been read aloud."""
        question = self.stage.question(title)
        await self.does("open_question", question=question, after=self.board, closes=closes)
        await self.thinks(18)
        await self.does("start_clock", question=question)
        return question

    async def closes(self, question: str, outcome: int) -> None:
        await self.does("close_question", question=question, outcome=outcome)

    async def notes(self, text: str, took: float = 8, visible_to: str = "interviewers") -> None:
        """File a note that was being typed meanwhile."""
        began = self.stage.clock.now() - round(1000 * took)
        await self.does("write_note", text=text, began=began, visible_to=visible_to)

    async def marks(self, means: str, label: str = "") -> None:
        await self.does("set_mark", means=means, label=label)

    async def ticks(self, question: str, part: str, place: int) -> None:
        await self.does("tick", question=question, part=part, place=place)

    async def hints(self, question: str, place: int) -> None:
        await self.does("release_hint", question=question, place=place)

    async def rates(self, question: str | None, **scores: tuple[int, str]) -> None:
        for factor, (score, sentence) in scores.items():
            fields = {"factor": factor, "score": score, "sentence": sentence}
            await self.thinks(20)
            await self.does("rate", question=question, **fields)

    async def submits(self, recommendation: str, summary: str) -> None:
        await self.thinks(45)
        await self.does("recommend", recommendation=recommendation, summary=summary)
        await self.thinks(6)
        await self.does("submit_rating")
        await self.stage.passes(1)
        self.connection = self.stage.connection(self.seat, self.name)
        await self.stage.passes(1)


class Cast:
    """Everybody."""

    ada: Interviewer
    ben: Interviewer
    maya: Hands

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    async def come_in(self) -> None:
        """Let the interviewers come by their links, and the candidate knock."""
        await self.stage.creates(WISH)
        await self.stage.passes(20)
        self.ada = await self._interviewer(ADA, 1)
        await self.stage.passes(95)
        self.ben = await self._interviewer(BEN, 2)
        await self.stage.passes(140)
        seat = await self.stage.seat("candidate", MAYA)
        self.maya = Hands(self.stage, seat, MAYA, 3, AT_A_BOARD)
        await self.maya.thinks(12)
        await self.maya.does("knock", name=MAYA)
        await self.ada.thinks(6)
        await self.ada.does("admit", seat=self.maya.seat.id)

    async def _interviewer(self, name: str, seed: int) -> Interviewer:
        seat = await self.stage.seat("interviewer", name)
        return Interviewer(self.stage, seat, name, seed, Pace())
