"""Fetches what a wish speaks of from the library or the log, where the rules cannot look."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, assert_never

from msgspec.structs import replace

from chalkroom.interview.commands import AskNext, AttachPlan, TakeBack, TakeProblem, WriteQuestion
from chalkroom.interview.copies import Fetched, Inverses, PlanCopy, PlannedCopy, QuestionCopy
from chalkroom.interview.permissions import require_allowed
from chalkroom.interview.questions import Guide, Scale, Task
from chalkroom.interview.refusals import Refused
from chalkroom.interview.state import Interview
from chalkroom.live.clock import Clock
from chalkroom.live.ids import new_id
from chalkroom.live.librarian import Librarian
from chalkroom.live.looking_back import inverses_of
from chalkroom.live.messages import Refusal
from chalkroom.live.plans import Plans
from chalkroom.live.recorder import Recorder
from chalkroom.problems import markup
from chalkroom.problems.advice import advice
from chalkroom.problems.copying import copied, shared_scales
from chalkroom.problems.frame import frame_of
from chalkroom.problems.library import Contents, NotInLibrary
from chalkroom.problems.planning.pinned import questions_of
from chalkroom.problems.planning.written import OWN, OwnQuestion, WrittenPlan, written_of
from chalkroom.store.sqlite import Store

if TYPE_CHECKING:
    from chalkroom.live.connection import Connection

# What the rules cannot decide by themselves.
FetchedWish = TakeProblem | WriteQuestion | AttachPlan | AskNext | TakeBack


class Fetcher:
    """What rooms need of the library and of their logs, as copies that depend on neither."""

    def __init__(
        self, librarian: Librarian, plans: Plans, recorder: Recorder, store: Store, clock: Clock
    ) -> None:
        self._librarian = librarian
        self._plans = plans
        self._recorder = recorder
        self._store = store
        self._clock = clock

    async def serve(self, connection: "Connection", wish: FetchedWish) -> None:
        """Let the room decide a wish once all that it needs is here."""
        try:
            room, actor = connection.room, connection.actor
            require_allowed(room.ahead, actor, wish)  # who may not ask learns nothing of the answer
            fetched = await self.fetch(room.id, room.ahead, wish)
        except Refused as refused:
            connection.notify(Refusal(wish.id, refused.code, refused.sentence, False))
        else:
            if not connection.is_closing:  # such as by a link that was taken back meanwhile
                room.handle(connection, wish, fetched)

    async def fetch(self, id: str, interview: Interview, wish: FetchedWish) -> Fetched:
        """Return what a wish needs, or refuse it."""
        match wish:
            case TakeBack(press=press):
                known = interview.room.presses.get(press)
                if known is None or known.is_taken_back:
                    return Inverses(())
                await self._recorder.settled()  # the last letters are part of it too
                return await self._recorder.read(inverses_of, self._store, id, press)
            case TakeProblem(problem=name):
                return await self.question(name)
            case WriteQuestion():
                return await self._librarian.work(own_copy, wish)
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
        task, guide = await self._librarian.work(copied, problem, contents.factors)
        return QuestionCopy(task, guide, problem.private.front.minutes)

    async def scales(self) -> tuple[Scale, ...]:
        """Return what is rated in every interview, with the anchors that all questions share."""
        return shared_scales((await self._librarian.contents()).factors)

    async def plan(self, name: str) -> PlanCopy:
        """Return a ready-made or saved plan with all its questions as they are now, or refuse."""
        contents = await self._librarian.contents()
        ready = contents.plans.get(name)
        if ready is not None:
            copy = await self._copied(name, written_of(ready.plan), contents)
            weights = {} if ready.plan.weights == "equal" else ready.plan.weights
            return replace(copy, weights=weights, weights_reason=ready.plan.weights_reason)
        saved = await self._plans.find(name)
        if saved is None or saved.archived:
            raise Refused("not_found", f"There is no plan {name}.")
        return await self._copied(name, saved.plan, contents)

    async def of_problems(self, names: tuple[str, ...], minutes: int) -> PlanCopy:
        """Return problems that were named one by one as a plan without a reserve, or refuse."""
        core = tuple([PlannedCopy(new_id(), await self.question(name)) for name in names])
        return PlanCopy("", "", minutes, frame_of(minutes), core)

    async def _copied(self, name: str, plan: WrittenPlan, contents: Contents) -> PlanCopy:
        questions = questions_of(plan, contents)
        work = self._librarian.work
        own = {OWN + each.name: await work(own_copy, each) for each in plan.own}
        changed = [contents.entries[each.id].front.title for each in questions.changed]
        gone = [f"{name} (not in the library any more)" for name in questions.gone]
        return PlanCopy(
            name=name,
            title=plan.title,
            minutes=plan.minutes,
            frame=frame_of(plan.minutes),
            core=await self._planned(questions.core, own),
            reserve=await self._planned(questions.reserve, own),
            changed=(*changed, *gone),
        )

    async def _planned(
        self, names: tuple[str, ...], own: Mapping[str, QuestionCopy]
    ) -> tuple[PlannedCopy, ...]:
        found = [own.get(name) or await self.question(name) for name in names]
        return tuple(PlannedCopy(new_id(), copy) for copy in found)


def own_copy(wish: WriteQuestion | OwnQuestion) -> QuestionCopy:
    """Return a question that somebody wrote; nothing private belongs to it."""
    statement = markup.blocks(wish.statement)
    languages = (wish.language,) if wish.language else ()
    starter = wish.starter.replace("\r\n", "\n")
    task = Task(" ".join(wish.title.split()), statement, starter=starter, languages=languages)
    return QuestionCopy(task, Guide(), wish.minutes)
