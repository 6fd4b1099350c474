"""What a room has decided and not told yet, and the answer to what cannot be decided now."""

from typing import TYPE_CHECKING

from msgspec import Struct

from chalkroom.interview.refusals import Refused
from chalkroom.live.decision import Decision
from chalkroom.live.messages import Refusal

if TYPE_CHECKING:
    from chalkroom.live.connection import Connection


class Pending(Struct, frozen=True):
    """A decision on its way to disk, or a refusal that must not overtake one."""

    sender: "Connection | None"
    command: str | None
    outcome: Decision | Refused


def try_again(id: str) -> Refusal:
    """Answer a command that nothing is known against but the state of the disk."""
    return Refusal(id, "retry", "It could not be stored just now. It will be tried again.", True)
