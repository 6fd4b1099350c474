"""The plans that there are, ready-made and saved. Candidates and observers ask in vain."""

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.live.plans import SavedPlan
from chalkroom.pages.declined import Declined
from chalkroom.pages.desk import Desk
from chalkroom.pages.host import require_bearer, require_cookie
from chalkroom.pages.requests import answer
from chalkroom.pages.room import require_interviewer
from chalkroom.problems.library import Contents
from chalkroom.problems.planning.judging import judged
from chalkroom.problems.planning.laws import Objection
from chalkroom.problems.planning.outline import Outline, outline_of
from chalkroom.problems.planning.roles import ROLES
from chalkroom.problems.planning.written import WrittenPlan, written_of

MISSING = "There is no such plan. It may have been renamed, or its file cannot be used."


class PlanList(Struct, frozen=True):
    """The plans that an interview can begin with: the saved ones first, the newest first."""

    plans: tuple[Outline, ...]


class RoleChoice(Struct, frozen=True):
    """A role that plans can be built for; `target` is the level of its last question."""

    id: str
    name: str
    target: int


class FactorChoice(Struct, frozen=True):
    """Something that a plan can promise to rate."""

    id: str
    name: str


class HostPlans(Struct, frozen=True):
    """All plans, the archived ones included, and what forms about plans offer."""

    plans: tuple[Outline, ...]
    roles: tuple[RoleChoice, ...]
    factors: tuple[FactorChoice, ...]


class PlanDetails(Struct, frozen=True):
    """One plan: as it is asked today, as it is written, and what the rules object to."""

    outline: Outline
    plan: WrittenPlan
    objections: tuple[Objection, ...]


async def for_programs(request: Request) -> Response:
    return answer(await _usable(require_bearer(request)))


async def for_interviewers(request: Request) -> Response:
    return answer(await _usable(await require_interviewer(request)))


async def for_the_host(request: Request) -> Response:
    at = require_cookie(request)
    roles = tuple(RoleChoice(role.name, role.title, role.target) for role in ROLES.values())
    factors = (await at.library.contents()).factors
    choices = tuple(FactorChoice(id, factor.name) for id, factor in factors.items())
    return answer(HostPlans(tuple(await _outlines(at)), roles, choices))


async def one_for_the_host(request: Request) -> Response:
    at = require_cookie(request)
    name = request.path_params["plan"]
    saved = await at.plans.find(name)
    if saved is not None:
        return answer(await saved_details(at, saved))
    ready = (await at.library.contents()).plans.get(name)
    if ready is None:
        raise Declined(404, "not_found", MISSING)
    plan = written_of(ready.plan)
    return answer(await at.library.look(lambda contents: details_of(plan, contents, name)))


async def saved_details(at: Desk, saved: SavedPlan) -> PlanDetails:
    """Return a saved plan as its editor shows it."""

    def look(contents: Contents) -> PlanDetails:
        return PlanDetails(
            outline_of_saved(saved, contents), saved.plan, judged(saved.plan, contents)
        )

    return await at.library.look(look)


def details_of(plan: WrittenPlan, contents: Contents, name: str = "") -> PlanDetails:
    """Return a plan that is not kept in the store."""
    return PlanDetails(outline_of(plan, contents, name), plan, judged(plan, contents))


def outline_of_saved(saved: SavedPlan, contents: Contents) -> Outline:
    return outline_of(saved.plan, contents, saved.id, saved.revision, saved.changed, saved.archived)


async def _usable(at: Desk) -> PlanList:
    return PlanList(tuple(each for each in await _outlines(at) if not each.archived))


async def _outlines(at: Desk) -> list[Outline]:
    saved = await at.plans.all()

    def look(contents: Contents) -> list[Outline]:
        ready = sorted(contents.plans.items())
        return [
            *(outline_of_saved(each, contents) for each in saved),
            *(outline_of(written_of(each.plan), contents, name) for name, each in ready),
        ]

    return await at.library.look(look)
