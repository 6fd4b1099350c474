"""What a store keeps and what can go wrong: values any store takes and gives, without SQL.

A store knows order and names, never meaning: bodies and summaries are text to it.
"""

from pathlib import Path

from msgspec import Struct


class Row(Struct, frozen=True, gc=False):
    """One event in one stream."""

    stream: str
    seq: int
    at: int  # milliseconds
    body: str  # ASCII JSON
    instance: str | None = None
    sequence: int | None = None


class Commit(Struct, frozen=True, gc=False):
    """What one decision adds to one interview.

    A decision was made on exactly `number - 1` commits, so the number is what is compared and set.
    """

    interview: str
    number: int
    rows: tuple[Row, ...]
    summary: str | None = None  # JSON for lists; None leaves what is there


class Heads(Struct, frozen=True):
    """How far an interview has come: its last commit, and the last seq of each stream."""

    commit: int
    streams: dict[str, int]


class Stored(Struct, frozen=True):
    """A row, and the commit that brought it."""

    commit: int
    row: Row


class Link(Struct, frozen=True):
    """A way into an interview. The secret itself is never kept, only its digest.

    `expires` is when it opens nothing any more; None is never.
    """

    id: str
    interview: str
    role: str
    person: str | None
    name: str
    generation: int
    digest: str
    revoked: bool
    expires: int | None = None


class ShareRow(Struct, frozen=True):
    """A link to a recording, and what it gives."""

    link: Link
    scope: str
    observations: bool
    by: str | None
    created: int
    blind: bool = False


class Seat(Struct, frozen=True):
    """What a browser got in exchange for a link's secret."""

    id: str
    interview: str
    link: str
    person: str
    role: str
    digest: str
    created: int


class InterviewRow(Struct, frozen=True):
    """An interview as a list shows it."""

    id: str
    created: int
    summary: str
    commit: int


class Snapshot(Struct, frozen=True):
    """A stream's fold at one commit, kept to spare reading; never the truth."""

    stream: str
    seq: int
    commit: int
    schema: str
    body: str


class PlanRow(Struct, frozen=True):
    """An interview plan at one revision, and when it was made and last changed."""

    id: str
    revision: int
    created: int
    changed: int
    archived: bool
    body: str  # ASCII JSON


class StoreConflict(Exception):
    """Somebody else was first, or what this belongs to is gone. Nothing was written."""


class StoreFailed(Exception):
    """Writing failed; whether the last change is kept is unknown until a reopen succeeds."""


class StoreLocked(Exception):
    """Another process works in the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Another Chalkroom is already running on the data folder {folder}. "
            "Stop it first, or choose another folder."
        )


class StoreTooNew(Exception):
    """A newer version has written the database."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        super().__init__(
            f"{path} was written by a newer Chalkroom (schema {version}, this one knows {known}). "
            "Install the newer version again, or choose another folder."
        )


class StoreUnusable(Exception):
    """The folder or the file cannot serve as a store."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"Cannot keep interviews in {path}: {reason}.")
        self.path = path
        self.reason = reason
