"""A decision on its way to disk: its events, the interview after them, and the telling of them."""

from collections.abc import Sequence
from typing import get_args

from msgspec import Struct

from chalkroom.interview.events import Edited, Fact, Recorded, ReviewEvent, Selected
from chalkroom.interview.state import Interview, evolve
from chalkroom.interview.values import ROOM
from chalkroom.live import wire
from chalkroom.live.summary import summary
from chalkroom.live.tail import Told
from chalkroom.store.records import Commit, Row

# A list of interviews shows nothing that these change; what is said afterwards least of all, for
# what was imported ended in the list when it came.
UNLISTED = frozenset(get_args(Edited | Selected | ReviewEvent))


class Decision(Struct, frozen=True, gc=False):
    """What one wish adds to one interview."""

    commit: Commit
    told: Told
    after: Interview


def decision(id: str, number: int, before: Interview, facts: Sequence[Fact], now: int) -> Decision:
    """Number the facts and evolve the interview over them: what cannot be evolved is never kept."""
    after, rows = before, []
    for fact in facts:
        seq = after.heads.get(fact.stream, 0) + 1
        # Time never goes back in a stream; what is public keeps no step with what is not.
        at = max(now, after.public_at if fact.stream == ROOM else after.at)
        after = evolve(after, Recorded(fact.stream, seq, at, fact.event))
        rows.append(_row(fact, seq, at))
    is_listed = any(type(fact.event) not in UNLISTED for fact in facts)
    line = wire.to_json(summary(after)) if is_listed else None
    return Decision(Commit(id, number, tuple(rows), line), told(rows), after)


def told(rows: Sequence[Row]) -> Told:
    """Return rows as they are told."""
    return Told(
        [(row.stream, wire.entry_text(row.stream, row.seq, row.at, row.body)) for row in rows]
    )


def _row(fact: Fact, seq: int, at: int) -> Row:
    body = wire.to_json(fact.event)
    if isinstance(fact.event, Edited):
        return Row(fact.stream, seq, at, body, fact.event.instance, fact.event.sequence)
    return Row(fact.stream, seq, at, body)
