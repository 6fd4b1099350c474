"""What the visitors of a real server were told, and what the server itself said: nothing private.

Whoever starts a server for tests starts it by `listened`, and asks `overheard(folder)` when it has
ended, or a test has.
"""

import sys
from functools import cache
from pathlib import Path

from ear import TOLD
from private_texts import require_without, told_to_nobody

from chalkroom.store import log
from chalkroom.store.opening import DATABASE, open_reader
from chalkroom.store.recordings import imported_from
from chalkroom.store.records import InterviewRow

SAID = "server.txt"  # standard error
EAR = str(Path(__file__).with_name("ear.py"))


def listened(folder: Path, *program: str) -> list[str]:
    """Return the command that runs a program of Python's with an ear at its application."""
    return [sys.executable, EAR, str(folder), *program]


class Overheard:
    """What has been told and said since it was last looked through, and what was private in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read = {SAID: 0, TOLD: 0}
        self._commits: dict[str, int] = {}
        self._private: set[str] = set()  # in what went on last

    def require_untold(self) -> None:
        """Fail if somebody was told what is private in what went on since the last look."""
        # In this order: what was told is on disk.
        everything = "\n".join(map(self._news, self._read))
        if (self._folder / DATABASE).exists():
            self._take_in()
        require_without(self._private, everything)

    def _news(self, name: str) -> str:
        path = self._folder / name
        if not path.exists():
            return ""
        with path.open("rb") as file:
            file.seek(self._read[name])
            news = file.read()
        self._read[name] += len(news)
        return news.decode("utf-8", "replace")

    def _take_in(self) -> None:
        connection = open_reader(self._folder / DATABASE)
        try:
            moved = [one for one in log.interviews(connection) if self._has_moved(one)]
            # Nobody wrote here what was brought in, and nobody has a seat there.
            moved = [one for one in moved if imported_from(connection, one.id) is None]
            commits = [log.read_commits(connection, one.id, 0, 10**9) for one in moved]
        finally:
            connection.close()
        self._commits |= {one.id: one.commit for one in moved}
        rows = [row for each in commits for _, rows in each for row in rows]
        if rows:
            self._private = told_to_nobody(rows, [one.summary for one in moved])

    def _has_moved(self, interview: InterviewRow) -> bool:
        return self._commits.get(interview.id) != interview.commit


@cache
def overheard(folder: Path) -> Overheard:
    """Return what is heard at the server of a folder: one ear for all who ask."""
    return Overheard(folder)
