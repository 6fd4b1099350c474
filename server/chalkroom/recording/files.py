"""The list of all files that a recording can be taken as; pages, programs and command ask here."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from chalkroom.interview.audience import Edition
from chalkroom.recording.exports import asciicast, code, jsonl, markdown, page, webvtt
from chalkroom.recording.recording import Recording

EVERY: tuple[Edition, ...] = ("full", "candidate", "blind")


class File(Struct, frozen=True):
    """A format under its name in addresses; the first of its editions is the usual one.

    Where people agreed not to record, only what `replays` nothing can be taken. A file that
    `is_chained` can be verified; one that `is_raw` can be had of a log that cannot be read, too.
    """

    name: str
    media_type: str
    editions: tuple[Edition, ...]
    write: Callable[[Recording], Iterable[bytes]]
    replays: bool = True
    is_chained: bool = False
    is_raw: bool = False


FILES = (
    File(
        "recording.jsonl",
        "application/x-ndjson",
        EVERY,
        jsonl.lines,
        is_chained=True,
        is_raw=True,
    ),
    File("recording.html", "text/html; charset=utf-8", EVERY, page.page, is_chained=True),
    File("recording.cast", "application/x-asciicast", ("candidate",), asciicast.lines),
    File("chapters.vtt", "text/vtt; charset=utf-8", ("candidate",), webvtt.chapter_track),
    File("notes.vtt", "text/vtt; charset=utf-8", ("full", "candidate"), webvtt.note_track),
    File("report.md", "text/markdown; charset=utf-8", EVERY, markdown.document, replays=False),
    File("code.zip", "application/zip", ("candidate",), code.archive, replays=False),
)


def edition_of(file: File, wished: str | None) -> Edition | None:
    """Return the edition in which a file is given to those who wish for this one, or None.

    A file that is only made for everybody is given whatever is wished, but to nobody who is blind.
    """
    if wished is None or (file.editions == ("candidate",) and wished != "blind"):
        return file.editions[0]
    return next((edition for edition in file.editions if edition == wished), None)
