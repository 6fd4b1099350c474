"""How the host makes plans: built by rules, put together by hand, changed, archived."""

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from chalkroom.interview.creation import line_of
from chalkroom.live import exposure
from chalkroom.live.plans import PLANS, SavedPlan, TooManyPlans
from chalkroom.pages.declined import Declined, invalid
from chalkroom.pages.desk import Desk
from chalkroom.pages.host import require_cookie
from chalkroom.pages.plans import MISSING, details_of, saved_details
from chalkroom.pages.requests import answer, read
from chalkroom.problems.planning.building import Unreachable
from chalkroom.problems.planning.pinned import pinned
from chalkroom.problems.planning.proposing import Proposal, proposed
from chalkroom.problems.planning.roles import LONGEST, LOWEST_TARGET, ROLES, SHORTEST, Wish
from chalkroom.problems.planning.written import LEVELS, WrittenPlan, checked, require_sound
from chalkroom.store.records import StoreConflict

LARGEST_SEED = 2**31
KNOWN = 200
TARGETS = (0, *range(LOWEST_TARGET, LEVELS + 1))
FULL = f"There are {PLANS} plans already. Archive one that is not used any more, and try again."
OVERTAKEN = "Somebody else has changed this plan meanwhile, so nothing was saved."


class PlanChange(Struct, frozen=True, forbid_unknown_fields=True):
    """A plan as it should be, and the revision that it was changed on."""

    revision: int
    plan: WrittenPlan


class Archiving(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether a plan is out of use, and the revision that was seen."""

    revision: int
    archived: bool


class PlanWish(Struct, frozen=True, forbid_unknown_fields=True):
    """What a plan is to be built for; `known` are problems the candidate has had, `track/slug`.

    Another `seed` gives another choice among equals; a `target` of 0 is the role's own level.
    """

    role: str
    minutes: int
    seed: int = 0
    known: tuple[str, ...] = ()
    title: str = ""
    target: int = 0


class Built(Struct, frozen=True):
    """A plan, or why there is none."""

    proposal: Proposal | None
    unreachable: Unreachable | None


async def create(request: Request) -> Response:
    at = require_cookie(request)
    plan = await _fit(at, await read(request, WrittenPlan), None)
    try:
        saved = await at.plans.add(plan)
    except TooManyPlans as full:
        raise Declined(409, "full", FULL) from full
    return answer(await saved_details(at, saved), 201)


async def change(request: Request) -> Response:
    at = require_cookie(request)
    wish = await read(request, PlanChange)
    before = await _found(at, request, wish.revision)
    plan = await _fit(at, wish.plan, before.plan)
    return answer(await saved_details(at, await _changed(at, before, plan, before.archived)))


async def archive(request: Request) -> Response:
    at = require_cookie(request)
    wish = await read(request, Archiving)
    before = await _found(at, request, wish.revision)
    saved = await _changed(at, before, before.plan, wish.archived)
    return answer(await saved_details(at, saved))


async def check(request: Request) -> Response:
    """Say how a plan stands that is still being written."""
    at = require_cookie(request)
    plan = await read(request, WrittenPlan)
    require_sound(plan)
    return answer(await at.library.look(lambda contents: details_of(plan, contents)))


async def build(request: Request) -> Response:
    at = require_cookie(request)
    asked = await read(request, PlanWish)
    title = line_of("title", asked.title) if asked.title.strip() else ""
    wish = _wish(asked, await at.recorder.read(exposure.uses_in, at.store, at.clock.now()))
    found = await at.library.look(lambda contents: proposed(wish, title, contents))
    return answer(Built(found, None) if isinstance(found, Proposal) else Built(None, found))


async def _found(at: Desk, request: Request, revision: int) -> SavedPlan:
    """Return the plan that a change was made on."""
    saved = await at.plans.find(request.path_params["plan"])
    if saved is None:
        raise Declined(404, "not_found", MISSING)
    if saved.revision != revision:
        raise Declined(409, "overtaken", OVERTAKEN)
    return saved


async def _changed(at: Desk, before: SavedPlan, plan: WrittenPlan, archived: bool) -> SavedPlan:
    try:
        return await at.plans.change(before, plan, archived)
    except StoreConflict as conflict:
        raise Declined(409, "overtaken", OVERTAKEN) from conflict
    except TooManyPlans as full:
        raise Declined(409, "full", FULL) from full


async def _fit(at: Desk, plan: WrittenPlan, before: WrittenPlan | None) -> WrittenPlan:
    """Return a plan as it will be kept, pinned to the library of today."""
    return pinned(checked(plan), await at.library.contents(), before)


def _wish(asked: PlanWish, uses: dict[str, int]) -> Wish:
    role = ROLES.get(asked.role)
    if role is None:
        raise invalid(f"Plans are built for these roles: {', '.join(ROLES)}.", "role")
    if not SHORTEST <= asked.minutes <= LONGEST:
        raise invalid(f"Plans are built for {SHORTEST} to {LONGEST} minutes.", "minutes")
    if not 0 <= asked.seed <= LARGEST_SEED:
        raise invalid(f"A seed is a number from 0 to {LARGEST_SEED}.", "seed")
    if asked.target not in TARGETS:
        levels = f"from {LOWEST_TARGET} to {LEVELS}"
        raise invalid(f"A target is a level {levels}; 0 is the role's own.", "target")
    if len(asked.known) > KNOWN:
        raise invalid(f"Name at most {KNOWN} problems that the candidate has had.", "known")
    return Wish(
        role, asked.minutes, asked.seed, asked.target, uses=uses, known=frozenset(asked.known)
    )
