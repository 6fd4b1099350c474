"""The rules about quiet time: a board on which a candidate writes unseen, until they show it.

What is written then stays in the candidate's browser; the server knows that it is awaited, no more.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from chalkroom.interview import timing
from chalkroom.interview.audience import Actor
from chalkroom.interview.clock import GRACE_MILLISECONDS, MINUTE
from chalkroom.interview.commands import EndQuietTime, GrantQuietTime, Push, ShowMargin
from chalkroom.interview.events import (
    Edited,
    Fact,
    MarginShown,
    QuietBegan,
    QuietClosed,
    QuietOver,
    QuietShown,
    RoomEvent,
    public,
)
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.quiets import Quiet, open_on
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import Room
from chalkroom.interview.values import Id, QuietEnd

# A browser that can be reached shows at once what it keeps.
SHOWN_WITHIN_MILLISECONDS = 10_000


def grant(room: Room, actor: Actor, wish: GrantQuietTime, now: int) -> list[Fact]:
    """Let a candidate write unseen on the current board, unless somebody does already."""
    if wish.id in room.quiets:
        return []
    if not room.rules.quiet_time:
        raise Refused("forbidden", "The house rules know no quiet time.")
    if wish.board != room.current:
        raise Refused("invalid", "Somebody has just put up another board.")
    if open_on(room.quiets, wish.board) is not None:
        raise Refused("invalid", "There is quiet time on this board already.")
    timing.require_unlocked(room, wish.board, now)
    _require_reachable(room, wish.person)
    if len(room.quiets) >= LIMITS.quiets:
        raise Refused("too_large", f"An interview has at most {LIMITS.quiets} quiet times.")
    due = now + wish.minutes * MINUTE
    return public(QuietBegan(wish.id, wish.board, wish.person, actor.person, due))


def end(room: Room, actor: Actor, wish: EndQuietTime) -> list[Fact]:
    """Ask for what was written; or open the board, if there is nothing or nobody waits for it."""
    quiet = room.quiets.get(wish.quiet)
    if quiet is None:
        raise Refused("not_found", "There is no such quiet time.")
    if quiet.result is not None:
        return []
    if actor.role == "candidate":
        _require_own(quiet, actor)
        return public(QuietClosed(quiet.id, "nothing"))
    facts = _called(quiet, "interviewer")
    return facts + (public(QuietClosed(quiet.id, "not_shown")) if wish.opens else [])


def run_out(room: Room, now: int) -> list[Fact]:
    """Ask for what was written in the quiet times whose end has come."""
    due = [one for one in room.quiets.values() if one.over_at is None and one.due <= now]
    return [fact for quiet in due for fact in _called(quiet, "time")]


def next_due(room: Room) -> int | None:
    """Return when the next quiet time is over."""
    going = (one.due for one in room.quiets.values() if one.over_at is None)
    return min(going, default=None)


def call(room: Room, why: QuietEnd) -> list[Fact]:
    """Ask for what was written unseen on the current board, since something else is next."""
    quiet = open_on(room.quiets, room.current)
    return _called(quiet, why) if quiet is not None else []


def leave(room: Room, now: int, why: QuietEnd = "moved_on") -> list[Fact]:
    """Be done with the current board for now: its clock stops, and what it hides is asked for."""
    return call(room, why) + timing.leave(room, now)


def give_up(room: Room, person: Id | None = None) -> list[Fact]:
    """Wait no more for what somebody wrote; None: for what anybody did."""
    waited = [one for one in room.quiets.values() if one.result is None]
    mine = [one for one in waited if person in (None, one.person)]
    return public(*(QuietClosed(one.id, "not_shown") for one in mine))


def believed(room: Room, actor: Actor, push: Push) -> Push:
    """Return a push that shows only what is awaited; otherwise it is ordinary writing."""
    if push.shown is None:
        return push
    quiet = room.quiets.get(push.shown.quiet)
    if quiet is None or not _is_new(room, push):
        return replace(push, shown=None)
    is_own = quiet.person == actor.person and quiet.board == push.board
    return push if is_own and _is_awaited(quiet) else replace(push, shown=None)


def require_open(room: Room, actor: Actor, push: Push, now: int) -> None:
    """Refuse what is written on a board that is locked, or frozen while somebody else is quiet.

    What was on its way when quiet time began is taken, and so is what is shown after a hard end.
    """
    if push.shown is not None:
        return
    timing.require_unlocked(room, push.board, now)
    require_unfrozen(room, actor, push.board, now)


def require_unfrozen(room: Room, actor: Actor, board: Id, now: int) -> None:
    """Refuse what others than the candidate change on a board with quiet time."""
    quiet = open_on(room.quiets, board)
    if quiet is None or quiet.person == actor.person:
        return
    if now > quiet.began_at + GRACE_MILLISECONDS:
        raise Refused("locked", "This board takes nothing until its quiet time has been shown.")


def shown(room: Room, push: Push, edits: Sequence[Edited], now: int) -> list[Fact]:
    """Return the edits of a push; the one that shows a quiet time is announced as that."""
    events: list[RoomEvent] = []
    for edit in edits:
        if push.shown is not None and edit.sequence == push.shown.sequence:
            is_late = _is_late(room.quiets[push.shown.quiet], now)
            events.append(QuietShown(push.shown.quiet, edit.instance, edit.sequence, is_late))
        events.append(edit)
    return public(*events)


def show_margin(room: Room, actor: Actor, wish: ShowMargin) -> list[Fact]:
    """Show everybody what stood in a margin until now."""
    if any(margin.id == wish.id for margin in room.margins):
        return []
    if not room.rules.margin:
        raise Refused("forbidden", "The house rules know no margin.")
    if len(room.margins) >= LIMITS.margins:
        raise Refused("too_large", f"A margin is shown at most {LIMITS.margins} times.")
    return public(MarginShown(wish.id, actor.person, wish.text))


def _called(quiet: Quiet, why: QuietEnd) -> list[Fact]:
    return public(QuietOver(quiet.id, why)) if quiet.over_at is None else []


def _is_awaited(quiet: Quiet) -> bool:
    # Another device may have said that there was nothing.
    return quiet.result not in ("shown", "shown_late")


def _is_new(room: Room, push: Push) -> bool:
    """Whether what a push names as shown is in it, and has not been taken before."""
    if push.shown is None:
        return False
    editor = room.boards[push.board].editors.get(push.instance)
    taken = editor.sequence if editor is not None else 0
    first, end = max(push.sequence, taken + 1), push.sequence + len(push.updates)
    return first <= push.shown.sequence < end


def _is_late(quiet: Quiet, now: int) -> bool:
    is_slow = quiet.over_at is not None and now > quiet.over_at + SHOWN_WITHIN_MILLISECONDS
    return is_slow or quiet.result == "not_shown"


def _require_own(quiet: Quiet, actor: Actor) -> None:
    if quiet.person != actor.person:
        raise Refused("forbidden", "This is somebody else's quiet time.")


def _require_reachable(room: Room, person: Id) -> None:
    """Somebody who is cut off would write on, seen, and not know."""
    known = room.people.get(person)
    if known is None or known.role != "candidate":
        raise Refused("not_found", "There is no such candidate.")
    if known.presence != "here":
        raise Refused("invalid", f"{known.name} cannot be reached just now.")
