"""What a room has decided and not told yet, and the refusals that must not overtake it."""

from collections import deque
from typing import TYPE_CHECKING

from msgspec import Struct

from chalkroom.interview.refusals import RETRYABLE, Refused
from chalkroom.live.decision import Decision
from chalkroom.live.messages import Refusal

if TYPE_CHECKING:
    from chalkroom.live.connection import Connection


class Decided(Struct, frozen=True):
    """A decision on its way to disk, and the wish that it answers, if it answers one."""

    sender: "Connection | None"
    command: str | None
    decision: Decision


class Waiting(Struct, frozen=True):
    """A refusal that is told once the commit of a number is."""

    sender: "Connection"
    refusal: Refusal
    after: int


class Pending:
    """The decisions of a room that are not on disk yet, and the refusals that wait for them.

    A refusal waits for what its sender hears and for nothing else: its place among other messages
    would otherwise tell that something goes on unheard.
    """

    def __init__(self) -> None:
        self._entries: deque[Decided | Waiting] = deque()

    def __bool__(self) -> bool:
        return bool(self._entries)

    def add(self, sender: "Connection | None", command: str | None, decision: Decision) -> None:
        """Keep a decision until it is on disk."""
        self._entries.append(Decided(sender, command, decision))

    def refuse(self, sender: "Connection", command: str, refused: Refused) -> None:
        """Answer a wish with no, after all that its sender hears of what was decided before."""
        refusal = Refusal(command, refused.code, refused.sentence, refused.code in RETRYABLE)
        for entry in reversed(self._entries):
            if isinstance(entry, Decided) and entry.decision.told.is_heard_in(sender.streams):
                self._entries.append(Waiting(sender, refusal, entry.decision.commit.number))
                return
        sender.notify(refusal)

    def take(self) -> Decision:
        """Return the oldest decision, which is kept no more."""
        oldest = self._entries.popleft()
        assert isinstance(oldest, Decided), "what waits, waits behind a decision"
        return oldest.decision

    def answer(self, told: int) -> None:
        """Answer what waited for the commits up to one that has been told."""
        if not any(isinstance(entry, Waiting) for entry in self._entries):
            return
        entries, self._entries = self._entries, deque()
        for entry in entries:
            if isinstance(entry, Waiting) and entry.after <= told:
                entry.sender.notify(entry.refusal)
            else:
                self._entries.append(entry)

    def give_up(self) -> None:
        """Keep nothing; all senders are to try again."""
        entries, self._entries = self._entries, deque()
        for entry in entries:
            command = entry.refusal.id if isinstance(entry, Waiting) else entry.command
            if entry.sender is not None and command is not None:
                entry.sender.notify(try_again(command))


def try_again(id: str) -> Refusal:
    """Answer a command that nothing is known against but the state of the disk."""
    return Refusal(id, "retry", "It could not be stored just now. It will be tried again.", True)
