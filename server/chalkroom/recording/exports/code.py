"""The final code: a text file for each board, with the ending of its language, in one archive."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from chalkroom.interview.boards import Board
from chalkroom.interview.changes import cleaned
from chalkroom.interview.values import Language
from chalkroom.recording.recording import Recording
from chalkroom.recording.replaying import final_boards

ENDINGS: dict[Language, str] = {
    "": "txt",
    "text": "txt",
    "python": "py",
    "sql": "sql",
    "r": "r",
    "julia": "jl",
    "javascript": "js",
    "typescript": "ts",
    "java": "java",
    "kotlin": "kt",
    "scala": "scala",
    "c": "c",
    "cpp": "cpp",
    "csharp": "cs",
    "go": "go",
    "rust": "rs",
    "swift": "swift",
    "ruby": "rb",
    "php": "php",
    "bash": "sh",
}
NAME_LENGTH = 40
EARLIEST, LATEST = 315_532_800, 4_354_819_198  # what an archive can say: the years 1980 to 2107
MODE = 0o644 << 16


def archive(recording: Recording) -> Iterator[bytes]:
    """Yield an archive of all boards that hold anything, in the order in which they were opened."""
    ended = recording.header.ended or recording.header.started
    when = datetime.fromtimestamp(min(max(ended // 1000, EARLIEST), LATEST), UTC)
    made = BytesIO()
    with ZipFile(made, "w") as files:
        for number, board in enumerate(final_boards(recording), 1):
            if board.text:
                entry = ZipInfo(_name(number, board), when.timetuple()[:6])
                entry.compress_type, entry.external_attr = ZIP_DEFLATED, MODE
                files.writestr(entry, cleaned(board.text).encode())
    yield made.getvalue()


def _name(number: int, board: Board) -> str:
    """Return a name that every system can keep, whatever a title says."""
    plain = unicodedata.normalize("NFKD", cleaned(board.title)).encode("ascii", "ignore").decode()
    words = re.sub("[^a-z0-9]+", "-", plain.lower())[:NAME_LENGTH].strip("-")
    return f"{number:02}-{words or 'board'}.{ENDINGS[board.language]}"
