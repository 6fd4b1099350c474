"""The checksum of the current board, by which a browser notices that its text has diverged."""

import logging

from chalkroom.interview.changes import digest
from chalkroom.interview.room import Room
from chalkroom.live.messages import Checksum

logger = logging.getLogger(__name__)

LOGGED = 20  # divergences of one room; a browser may claim as many as it likes


class Checksums:
    """Computes each one once, however many browsers ask, and counts those that disagree."""

    def __init__(self, room: str) -> None:
        self.divergences = 0
        self._room = room
        self._known: Checksum | None = None

    def diverged(self, board: str, version: int) -> None:
        """Count a browser whose text is not the server's."""
        self.divergences += 1
        if self.divergences <= LOGGED:
            logger.error("room/%s: board %s diverged at %d", self._room[:6], board, version)

    def of(self, room: Room) -> Checksum | None:
        """Return the checksum of the current board."""
        if room.current is None:
            return None
        known, board = self._known, room.boards[room.current]
        if known is None or (known.board, known.version) != (board.id, board.version):
            known = self._known = Checksum(board.id, board.version, digest(board.text))
        return known
