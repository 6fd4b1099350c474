"""The rules about questions: prepared unseen, asked one by one, closed and stepped back from."""

from chalkroom.interview import quieting
from chalkroom.interview.audience import Actor
from chalkroom.interview.clock import MINUTE
from chalkroom.interview.commands import AttachPlan, CloseQuestion, OpenQuestion
from chalkroom.interview.copies import Offers, PlanCopy, QuestionCopy
from chalkroom.interview.events import (
    BoardOpened,
    BoardShown,
    Fact,
    NextOffered,
    OutcomeGiven,
    PlanAttached,
    QuestionClosed,
    QuestionOpened,
    QuestionPrepared,
    QuestionReopened,
    QuestionWithdrawn,
    RoomEvent,
    StaffEvent,
    public,
)
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import Room, opened_question
from chalkroom.interview.staff import PreparedQuestion, Staff
from chalkroom.interview.state import Interview
from chalkroom.interview.values import STAFF, Id, Language


def prepare(staff: Staff, question: Id, copy: QuestionCopy) -> list[Fact]:
    """Put a question at hand; the same wish again changes nothing."""
    if question in staff.questions:
        return []
    _require_space(staff, 1)
    return _private(_prepared(question, copy))


def attach_plan(staff: Staff, wish: AttachPlan, copy: PlanCopy) -> list[Fact]:
    """Take the questions of a plan in; those that were at hand before stay."""
    if staff.plan is not None and staff.plan.id == wish.id:
        return []
    if copy.changed and not wish.accepts_changes:
        titles = ", ".join(copy.changed)
        raise Refused("invalid", f"Changed since the plan was made: {titles}.")
    _require_space(staff, len(copy.core) + len(copy.reserve))
    return plan_facts(wish.id, copy)


def plan_facts(plan: Id, copy: PlanCopy) -> list[Fact]:
    """Return a plan and its questions as facts."""
    questions = [_prepared(each.question, each.copy) for each in (*copy.core, *copy.reserve)]
    core = tuple(each.question for each in copy.core)
    reserve = tuple(each.question for each in copy.reserve)
    attached = PlanAttached(
        plan=plan,
        name=copy.name,
        title=copy.title,
        minutes=copy.minutes,
        frame=copy.frame,
        core=core,
        reserve=reserve,
        weights=copy.weights,
        weights_reason=copy.weights_reason,
    )
    return _private(*questions, attached)


def offer_next(staff: Staff, wish: Id, copy: Offers) -> list[Fact]:
    """Keep what could come next, and why: reviewers see later what was taken of it."""
    if staff.advice is not None and staff.advice.id == wish:
        return []
    if staff.advised >= LIMITS.advice:
        most = LIMITS.advice
        raise Refused("too_large", f"What could come next was asked {most:,} times already.")
    return _private(NextOffered(wish, copy.offers, copy.notices))


def open_question(interview: Interview, wish: OpenQuestion, now: int) -> list[Fact]:
    """Ask a question, unless somebody was faster."""
    room, prepared = interview.room, interview.staff.questions.get(wish.question)
    if prepared is None:
        raise Refused("not_found", "There is no such question in this interview.")
    known = room.questions.get(wish.question)
    if known is not None and room.current == known.id:
        return reopen(room, known.id)
    _require_audience(room)
    if known is None and wish.question in room.boards:
        raise Refused("invalid", "Another board has the id of this question; prepare it again.")
    if room.current != wish.after:
        raise Refused("invalid", "Somebody has just put up another board.")
    facts = _done_with_current(room, wish.closes, now)
    if known is not None:
        return facts + public(QuestionReopened(known.id), BoardShown(known.id))
    if len(room.boards) >= LIMITS.boards:
        raise Refused("too_large", f"An interview has at most {LIMITS.boards} boards.")
    return facts + public(*_opening(interview, prepared))


def close(interview: Interview, actor: Actor, wish: CloseQuestion, now: int) -> list[Fact]:
    """Be done with a question, and say how it went; both can be said again."""
    room, question = interview.room, opened_question(interview.room, wish.question)
    facts: list[Fact] = []
    if question.closed_at is None and room.phase != "ended":
        facts += quieting.leave(room, now) if room.current == question.id else []
        facts += public(QuestionClosed(question.id))
    known = interview.staff.questions[question.id].outcome
    if wish.outcome is not None and wish.outcome != known:
        facts += _private(OutcomeGiven(question.id, wish.outcome, actor.person))
    return facts


def reopen(room: Room, question: Id) -> list[Fact]:
    """Go on with a question that was closed or withdrawn."""
    asked = opened_question(room, question)
    is_over = asked.closed_at is not None or asked.is_withdrawn
    return public(QuestionReopened(question)) if is_over else []


def step_back(room: Room, question: Id, now: int) -> list[Fact]:
    """Return to what came before a question; one that nothing was done about is withdrawn."""
    asked = opened_question(room, question)
    if room.current != question or asked.is_withdrawn:
        return []
    if asked.after is None:
        raise Refused("invalid", "Nothing came before this question.")
    facts = quieting.leave(room, now)
    is_untouched = room.boards[question].version == 0 and asked.clock.phase == "ready"
    if is_untouched:
        facts += public(QuestionWithdrawn(question))
    before = room.questions.get(asked.after)
    if before is not None and before.closed_at is not None:
        facts += public(QuestionReopened(before.id))
    return facts + public(BoardShown(asked.after))


def show_board(room: Room, board: Id, now: int) -> list[Fact]:
    """Make an earlier board the current one; the clock of the one that was stops."""
    if room.current == board:
        return []
    return quieting.leave(room, now) + public(BoardShown(board))


def _opening(interview: Interview, prepared: PreparedQuestion) -> list[RoomEvent]:
    room, task = interview.room, prepared.task
    milliseconds = round(prepared.minutes * MINUTE * interview.staff.extra_time)
    opened = BoardOpened(prepared.id, task.title, task.starter, _language(prepared))
    ending, after = room.rules.ending, room.current
    return [opened, QuestionOpened(prepared.id, task, milliseconds, ending, after)]


def _language(prepared: PreparedQuestion) -> Language:
    """A board is in the language of its starter; what a candidate writes in is theirs to say."""
    known: dict[str, Language] = {"python": "python", "sql": "sql"}
    if prepared.guide.kind == "sql":
        return "sql"
    return known.get(prepared.task.languages[0], "") if prepared.task.languages else ""


def _done_with_current(room: Room, closes: bool, now: int) -> list[Fact]:
    facts, current = quieting.leave(room, now), room.questions.get(room.current or "")
    if closes and current is not None and current.closed_at is None:
        facts += public(QuestionClosed(current.id))
    return facts


def _require_audience(room: Room) -> None:
    """Preparing is unseen; asking needs somebody to ask."""
    people = room.people.values()
    if not any(one.role == "candidate" and one.presence != "removed" for one in people):
        raise Refused("invalid", "Let the candidate in first; then the question can be opened.")


def _require_space(staff: Staff, more: int) -> None:
    if len(staff.questions) + more > LIMITS.questions:
        raise Refused("too_large", f"An interview has at most {LIMITS.questions} questions.")


def _prepared(question: Id, copy: QuestionCopy) -> QuestionPrepared:
    return QuestionPrepared(question, copy.task, copy.guide, copy.minutes)


def _private(*events: StaffEvent) -> list[Fact]:
    return [Fact(STAFF, event) for event in events]
