"""A room: one interview while people are in it.

A wish is decided and evolved on what is ahead (told plus pending), handed to the recorder, and told
only when it is on disk. Nothing here waits, so wishes cannot interleave.
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from chalkroom.interview.audience import Actor, Standing, may_move, standing
from chalkroom.interview.commands import AlarmRang, Command, Occurrence
from chalkroom.interview.copies import Fetched
from chalkroom.interview.events import Fact
from chalkroom.interview.permissions import WRITERS
from chalkroom.interview.refusals import Refused
from chalkroom.interview.rules import decide, moves_alarm, next_alarm, react
from chalkroom.interview.state import Interview, fold
from chalkroom.live import wire
from chalkroom.live.alarms import DueAlarm, Reminder
from chalkroom.live.carets import Carets
from chalkroom.live.checksums import Checksums
from chalkroom.live.clock import Clock
from chalkroom.live.closing import Closing
from chalkroom.live.decision import decision, told
from chalkroom.live.messages import Caret, RemoteCaret
from chalkroom.live.pending import Pending, try_again
from chalkroom.live.presence import Presence
from chalkroom.live.recorder import Recorder
from chalkroom.live.tail import Tails, Told
from chalkroom.live.views import wake_views
from chalkroom.store.records import Commit, Row

if TYPE_CHECKING:
    from chalkroom.live.connection import Connection

logger = logging.getLogger(__name__)

AGAIN_MILLISECONDS = 500


class Room:
    """One open interview: what has been told, what is ahead, and who listens."""

    def __init__(
        self, id: str, told: Interview, commit: int, recorder: Recorder, clock: Clock
    ) -> None:
        self.id = id
        self.told = told
        self.ahead = told
        self.tails = Tails(commit)
        self.connections: set[Connection] = set()
        self.carets = Carets()
        self.presence = Presence(self, clock)
        self.clock = clock
        self.on_change: Callable[[Room], None] = lambda room: None
        self.holders = 0  # who will use the room soon, so that it must not close
        self.saved_commit = commit
        self.unsaved_units = 0
        self._recorder = recorder
        self._pending = Pending()
        self._next_commit = commit + 1
        self._is_recovering = False
        self._is_retired = False
        self._is_broken = False
        self._alarm = DueAlarm(clock, lambda: next_alarm(self.ahead), self._ring)
        self._second_look = Reminder(clock, self.look_again)
        self.checksums = Checksums(id)

    @property
    def commit(self) -> int:
        """The number of the last commit that is on disk and told."""
        return self.tails.whole.end

    @property
    def is_idle(self) -> bool:
        """Whether nobody is here and nothing is under way, or it is broken: the room can close."""
        is_used = self.connections or self.holders or self.presence.is_watching
        is_busy = is_used or self._pending or self._is_recovering
        is_waiting = is_busy or self._alarm.is_set or self._second_look.is_set
        return self._is_broken or not is_waiting

    def standing(self, actor: Actor) -> Standing:
        """Say where somebody stands as far as is told."""
        return standing(self.told, actor)

    # Who listens

    def enter(self, connection: "Connection") -> None:
        """Let a connection listen; whether it hears anything is for the rules to say."""
        self.connections.add(connection)
        self.presence.entered(connection)

    def leave(self, connection: "Connection") -> None:
        """Forget a connection; once is enough, more does no harm."""
        if connection in self.connections:
            self.connections.discard(connection)
            self.presence.left(connection)
            wake_views(self.connections)
            self.finish_if_flushed()
            self.on_change(self)

    def move_caret(self, sender: "Connection", caret: Caret) -> None:
        """Show others where somebody's caret is."""
        if not sender.is_inside or sender.actor.role not in WRITERS:
            return
        person = sender.actor.person
        moved = RemoteCaret(person, caret.board, caret.version, caret.ranges, caret.is_pointing)
        self.carets.moved(moved)
        for connection in self.connections:
            is_own = connection.actor.person == moved.person and connection.actor.counts
            if not is_own and connection.is_inside:
                connection.move_caret(moved)

    def retire(self) -> None:
        """Let go of everything; the room is not used again."""
        self._is_retired = True
        self.presence.forget()
        self._alarm.clear()
        self._second_look.clear()

    # Wishes, and what the shell notices

    def handle(
        self, sender: "Connection", command: Command, fetched: Fetched | None = None
    ) -> None:
        """Decide a wish; its events come back to everybody, a refusal to the sender alone."""
        if not self._can_record:
            sender.notify(try_again(command.id))
            return
        try:
            facts = decide(self.ahead, sender.actor, command, self._now(), fetched)
        except Refused as refused:
            self._pending.refuse(sender, command.id, refused)
        else:
            self._append(facts, sender, command.id)

    def notice(self, actor: Actor | None, occurrence: Occurrence) -> None:
        """Record what follows from something that happened to a connection, or from the clock."""
        if self._is_retired:
            return
        if not self._can_record:
            self._look_again_soon()
            return
        try:
            self._append(react(self.ahead, actor, occurrence, self._now()), None, None)
        except Refused as refused:
            logger.info("room/%s: %s", self.id[:6], refused.sentence)

    def look_again(self) -> None:
        """Notice anew what may have been missed, or lost, while nothing could be recorded."""
        self._second_look.clear()
        self._alarm.look()
        self.presence.look_again()
        self.finish_if_flushed()
        self.on_change(self)

    def finish_if_flushed(self) -> None:
        """End an ending interview once every browser that can write has handed in what it held.

        Whoever has just been cut off may hold something too, and is given the usual grace.
        """
        if self.ahead.room.phase != "ending" or self.presence.is_watching_writers:
            return
        writers = (c for c in self.connections if c.actor.role in WRITERS and c.is_inside)
        if all(writer.has_flushed for writer in writers):
            self.notice(None, AlarmRang())

    # To disk and back

    @property
    def _can_record(self) -> bool:
        return self._recorder.is_healthy and not self._is_recovering and not self._is_retired

    def _append(self, facts: list[Fact], sender: "Connection | None", id: str | None) -> None:
        if not facts:
            return
        outcome = decision(self.id, self._next_commit, self.ahead, facts, self._now())
        self._pending.add(sender, id, outcome)
        self._next_commit += 1
        self.ahead = outcome.after
        self._recorder.append(self, outcome.commit)

    def committed(self, commit: Commit) -> None:
        """The next pending decision is on disk: now, and only now, it has happened."""
        outcome = self._pending.take()
        assert outcome.commit is commit
        self._tell(outcome.told, outcome.after)
        self._pending.answer(self.commit)

    def failed(self) -> None:
        """Forget what is pending; its senders try again when the room has read its log."""
        self._is_recovering = True
        self._look_again_soon()
        self.ahead = self.told
        self._pending.give_up()

    def recovered(self, commits: list[tuple[int, list[Row]]]) -> None:
        """Tell what the disk holds beyond what was told, whoever wrote it."""
        for _, rows in commits:
            log = (wire.recorded(row.stream, row.seq, row.at, row.body) for row in rows)
            self._tell(told(rows), fold(log, self.told))
        self.ahead = self.told
        self._next_commit = self.commit + 1
        self._is_recovering = bool(commits)

    def broken(self) -> None:
        """The log cannot be folded: send everybody away and let the room be opened afresh."""
        self._is_broken = True
        for connection in tuple(self.connections):
            connection.close(Closing.ROOM_FAILED)
        self._is_recovering = False
        self.presence.forget()
        self.on_change(self)

    def _tell(self, told: Told, after: Interview) -> None:
        before, self.told = self.told, after
        self.tails.append(told, self.connections)
        self.unsaved_units += told.size
        has_moved = may_move(before, after)
        for connection in tuple(self.connections):
            if has_moved:
                connection.review(before)
            connection.wake()
        if moves_alarm(before, after):
            self._alarm.look()
        if after.room.phase == "ending" != before.room.phase:
            self.finish_if_flushed()
        self.on_change(self)

    # Time

    def _now(self) -> int:
        return max(self.clock.now(), self.ahead.public_at)

    def _ring(self) -> None:
        self.notice(None, AlarmRang())
        if self._can_record:
            self._alarm.look()

    def _look_again_soon(self) -> None:
        if not self._second_look.is_set:
            self._second_look.set(AGAIN_MILLISECONDS)
