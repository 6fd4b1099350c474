"""Fetches from the library what a wish speaks of, since the rules themselves cannot look there."""

from typing import TYPE_CHECKING, assert_never

from chalkroom.interview.audience import Actor
from chalkroom.interview.commands import AskNext, AttachPlan, TakeProblem, WriteQuestion
from chalkroom.interview.copies import Fetched, Frame, PlanCopy, PlannedCopy, QuestionCopy
from chalkroom.interview.permissions import require_allowed
from chalkroom.interview.questions import Guide, Task
from chalkroom.interview.refusals import Refused
from chalkroom.interview.state import Interview
from chalkroom.live.advice import advice
from chalkroom.live.clock import Clock
from chalkroom.live.ids import new_id
from chalkroom.live.librarian import Librarian
from chalkroom.live.messages import Refusal
from chalkroom.problems import markup
from chalkroom.problems.copying import copied
from chalkroom.problems.frame import frame_of
from chalkroom.problems.library import Contents, NotInLibrary
from chalkroom.problems.planning.pinned import questions_of
from chalkroom.problems.records import Plan

if TYPE_CHECKING:
    from chalkroom.live.connection import Connection

LibraryWish = TakeProblem | WriteQuestion | AttachPlan | AskNext


class Fetcher:
    """What rooms need of the library, as copies that no longer depend on it."""

    def __init__(self, librarian: Librarian, clock: Clock) -> None:
        self._librarian = librarian
        self._clock = clock

    async def serve(self, connection: "Connection", wish: LibraryWish) -> None:
        """Let the room decide a wish once all that it needs is here."""
        try:
            fetched = await self.fetch(connection.room.ahead, connection.actor, wish)
        except Refused as refused:
            connection.notify(Refusal(wish.id, refused.code, refused.sentence, False))
        else:
            connection.room.handle(connection, wish, fetched)

    async def fetch(self, interview: Interview, actor: Actor, wish: LibraryWish) -> Fetched:
        """Return what a wish needs, or refuse it; who may not ask learns nothing of the library."""
        require_allowed(interview, actor, wish)
        match wish:
            case TakeProblem(problem=name):
                return await self.question(name)
            case WriteQuestion():
                return written(wish)
            case AttachPlan(plan=name):
                return await self.plan(name)
            case AskNext():
                now = self._clock.now()
                return await self._librarian.look(lambda contents: advice(contents, interview, now))
            case _:
                assert_never(wish)

    async def question(self, name: str) -> QuestionCopy:
        """Return a problem `track/slug` as it is now, or refuse."""
        contents = await self._librarian.contents()
        try:
            problem = await self._librarian.problem(name)
        except NotInLibrary as missing:
            raise Refused("not_found", f"The library has no problem {name} to use.") from missing
        task, guide = copied(problem, contents.factors)
        return QuestionCopy(task, guide, problem.private.front.minutes)

    async def plan(self, name: str) -> PlanCopy:
        """Return a plan with all its questions as they are now, or refuse."""
        contents = await self._librarian.contents()
        found = contents.plans.get(name)
        if found is None:
            raise Refused("not_found", f"The library has no plan {name}.")
        return await self._copied(found.plan, contents)

    async def of_problems(self, names: tuple[str, ...], minutes: int) -> PlanCopy:
        """Return problems that were named one by one as a plan without a reserve, or refuse."""
        core = tuple([PlannedCopy(new_id(), await self.question(name)) for name in names])
        return PlanCopy("", "", minutes, _frame(minutes), core)

    async def _copied(self, plan: Plan, contents: Contents) -> PlanCopy:
        questions = questions_of(plan, contents)
        core = [PlannedCopy(new_id(), await self.question(name)) for name in questions.core]
        reserve = [PlannedCopy(new_id(), await self.question(name)) for name in questions.reserve]
        changed = [contents.entries[each.id].front.title for each in questions.changed]
        gone = [f"{name} (not in the library any more)" for name in questions.gone]
        return PlanCopy(
            name=plan.plan,
            title=plan.title or plan.plan,
            minutes=plan.minutes,
            frame=_frame(plan.minutes),
            core=tuple(core),
            reserve=tuple(reserve),
            changed=(*changed, *gone),
        )


def written(wish: WriteQuestion) -> QuestionCopy:
    """Return a question of an interviewer's own; nothing private belongs to it."""
    statement = markup.blocks(wish.statement)
    languages = (wish.language,) if wish.language else ()
    starter = wish.starter.replace("\r\n", "\n")
    task = Task(" ".join(wish.title.split()), statement, starter=starter, languages=languages)
    return QuestionCopy(task, Guide(), wish.minutes)


def _frame(minutes: int) -> Frame:
    frame = frame_of(minutes)
    return Frame(frame.opening, frame.questions, frame.close, frame.slack)
