"""The checksum of the current board, by which a browser notices that its text has diverged."""

from chalkroom.interview.changes import digest
from chalkroom.interview.room import Room
from chalkroom.live.messages import Checksum


class Checksums:
    """Computes each one once, however many browsers ask."""

    def __init__(self) -> None:
        self._known: Checksum | None = None

    def of(self, room: Room) -> Checksum | None:
        """Return the checksum of the current board."""
        if room.current is None:
            return None
        known, board = self._known, room.boards[room.current]
        if known is None or (known.board, known.version) != (board.id, board.version):
            known = self._known = Checksum(board.id, board.version, digest(board.text))
        return known
