"""The plan of an interview as the host sees it: the questions as they were copied into it."""

from msgspec import Struct

from chalkroom.interview.staff import Staff


class AttachedQuestion(Struct, frozen=True):
    """A question of the plan; one that was written for it has no source and level 0."""

    title: str
    minutes: int
    level: int
    source: str


class AttachedPlan(Struct, frozen=True):
    """What an interview is going to ask; `name` is empty for problems named one by one."""

    name: str
    title: str
    minutes: int
    core: tuple[AttachedQuestion, ...]
    reserve: tuple[AttachedQuestion, ...]


def attached_plan(staff: Staff) -> AttachedPlan | None:
    """Return the plan that the interview has now."""
    plan = staff.plan
    if plan is None:
        return None
    core, reserve = _questions(staff, plan.core), _questions(staff, plan.reserve)
    return AttachedPlan(plan.name, plan.title, plan.minutes, core, reserve)


def _questions(staff: Staff, ids: tuple[str, ...]) -> tuple[AttachedQuestion, ...]:
    found = (staff.questions[id] for id in ids)
    return tuple(
        AttachedQuestion(each.task.title, each.minutes, each.guide.level, each.guide.source)
        for each in found
    )
