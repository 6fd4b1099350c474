"""A plan built by rules as people see it: why each question, why not the others, and to change."""

from msgspec import Struct

from chalkroom.problems.library import Contents
from chalkroom.problems.planning.building import Unreachable, as_plan, build
from chalkroom.problems.planning.explaining import Reason
from chalkroom.problems.planning.outline import Asked, Outline, asked, outline_of
from chalkroom.problems.planning.roles import Wish
from chalkroom.problems.planning.rungs import active_rungs
from chalkroom.problems.planning.written import WrittenPlan, written_of


class Explained(Struct, frozen=True):
    """A question, and why it was chosen or passed over."""

    question: Asked
    why: str


class Proposal(Struct, frozen=True):
    """A plan that keeps the rules; nothing is kept of it until somebody saves it."""

    plan: WrittenPlan
    outline: Outline
    core: tuple[Explained, ...]
    reserve: tuple[Explained, ...]
    passed_over: tuple[Explained, ...]


def proposed(wish: Wish, title: str, contents: Contents) -> Proposal | Unreachable:
    """Return the plan that the rules build of the library, or what is in its way."""
    built = build(wish, active_rungs(contents))
    if isinstance(built, Unreachable):
        return built
    name = title or f"{wish.role.title}, {wish.minutes} minutes"
    plan = written_of(as_plan(wish, built, "built", name))
    return Proposal(
        plan=plan,
        outline=outline_of(plan, contents, ""),
        core=_explained(built.core, contents),
        reserve=_explained(built.reserve, contents),
        passed_over=_explained(built.passed_over, contents),
    )


def _explained(reasons: tuple[Reason, ...], contents: Contents) -> tuple[Explained, ...]:
    return tuple(Explained(asked(each.rung.pinned, contents, {}), each.why) for each in reasons)
