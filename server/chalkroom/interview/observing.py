"""The rules about what is observed: plain facts about a candidate, who sees them as well.

House rules say what is observed at all; nothing here judges.
"""

from collections.abc import Iterator, Sequence

from chalkroom.interview.audience import Actor
from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.commands import GiveReason, Push
from chalkroom.interview.events import Edited, Fact, Observed, ReasonGiven, public
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import Room
from chalkroom.interview.values import Id

# Nobody types so much in one update, and nobody deletes so much by a key or two.
LARGE_INSERT = 40
LARGE_CUT = 200


def of_edits(room: Room, actor: Actor, push: Push, edits: Sequence[Edited]) -> list[Fact]:
    """Return what is observed of edits: pastes, and what came in or went in one piece.

    A browser says where a piece came from; what it does not say is a large insert, and no more.
    """
    if actor.role != "candidate" or room.rules.paste == "allowed" or room.paused_at is not None:
        return []
    if not push.origins and not push.shown and not any(_is_large(e.changes) for e in edits):
        return []  # nearly every keystroke
    told = {origin.sequence: origin.origin for origin in push.origins}
    found = [seen for edit in edits for seen in _observed(edit, told.get(edit.sequence), push)]
    return public(*found[: max(0, LIMITS.observations - len(room.observations))])


def look_away(room: Room, person: Id) -> list[Fact]:
    """Note that no page of a candidate can be seen any more; who said good-bye has none."""
    if not room.rules.notes_leaving or room.paused_at is not None or room.phase != "open":
        return []
    known = room.people.get(person)
    if known is None or known.role != "candidate" or known.is_away or known.presence == "left":
        return []
    has_space = len(room.observations) < LIMITS.observations
    return public(Observed(person, "left_page")) if has_space else []


def look_back(room: Room, person: Id) -> list[Fact]:
    """Note that a candidate who had looked away sees the room again."""
    known = room.people.get(person)
    is_away = known is not None and known.is_away and room.phase != "ended"
    return public(Observed(person, "returned")) if is_away else []


def lose_connection(room: Room, person: Id, since: int) -> list[Fact]:
    """Note that a candidate cannot be reached; in the list it begins with the cut itself."""
    is_candidate = room.people[person].role == "candidate"
    if not is_candidate or room.paused_at is not None or room.phase != "open":
        return []
    has_space = len(room.observations) < LIMITS.observations
    return public(Observed(person, "cut_off", since=since)) if has_space else []


def second_device(person: Id) -> list[Fact]:
    """Note that a candidate came in by another device as well."""
    return public(Observed(person, "second_device"))


def give_reason(room: Room, actor: Actor, wish: GiveReason) -> list[Fact]:
    """Let a candidate say why; the last word stands."""
    if wish.observation >= len(room.observations):
        raise Refused("not_found", "Nothing like that was observed.")
    observation = room.observations[wish.observation]
    if observation.person != actor.person:
        raise Refused("forbidden", "Only the one who was observed can give a reason.")
    if observation.reason == wish.text:
        return []
    if observation.reasons >= LIMITS.reasons:
        most = LIMITS.reasons
        raise Refused("too_large", f"Reasons were given for this {most} times; the last one stays.")
    return public(ReasonGiven(wish.observation, wish.text))


def _is_large(changes: ChangeSet) -> bool:
    return changes.inserted > LARGE_INSERT or changes.deleted > LARGE_CUT


def _observed(edit: Edited, origin: str | None, push: Push) -> Iterator[Observed]:
    inserted, deleted = edit.changes.inserted, edit.changes.deleted
    if push.shown is not None and edit.sequence == push.shown.sequence:
        # What was typed in quiet time is shown in one piece; how much of it was pasted is told.
        pasted = min(push.shown.pasted, inserted)
        yield from [Observed(edit.person, "pasted", pasted, edit.board)] if pasted else []
        return
    if origin == "pasted" and inserted:
        yield Observed(edit.person, "pasted", inserted, edit.board)
    if origin is None and inserted > LARGE_INSERT:
        yield Observed(edit.person, "large_insert", inserted, edit.board)
    if origin != "undone" and deleted > LARGE_CUT:
        yield Observed(edit.person, "large_cut", deleted, edit.board)
