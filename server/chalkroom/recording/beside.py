"""Recordings read beside a running server, as the command line does."""

from chalkroom.interview.audience import Edition, in_edition, streams_of_host
from chalkroom.interview.state import fold
from chalkroom.interview.values import Stream
from chalkroom.recording.chain import head
from chalkroom.recording.examining import Examined
from chalkroom.recording.exports import jsonl, page
from chalkroom.recording.reading import pages
from chalkroom.recording.recording import NothingRecorded, Recording, recording
from chalkroom.recording.viewer import NotBuilt
from chalkroom.store.beside import Beside


def recorded_beside(store: Beside, interview: str, edition: Edition) -> Recording:
    """Read what the host may have of an interview, or raise NothingRecorded."""
    everything = _read(store, interview, "full", None)
    heard = streams_of_host(fold(everything.log()))
    return _read(store, interview, edition, in_edition(heard, edition))


def was_written_here(store: Beside, found: Examined, content: bytes) -> bool:
    """Whether a whole file has been given away here, or the log still says the very same."""
    assert found.head is not None and found.recording is not None
    if store.written(found.head) is not None:
        return True
    header = found.recording.header
    write = page.page if page.is_page(content) else jsonl.lines
    try:
        again = write(_read(store, header.id, header.edition, header.streams))
        return head(b"".join(again)) == found.head
    except (NothingRecorded, NotBuilt):
        return False


def _read(
    store: Beside, interview: str, edition: Edition, streams: tuple[Stream, ...] | None
) -> Recording:
    rows = [row for rows in pages(store, interview, streams) for row in rows]
    came_from = store.imported_from(interview) if edition == "full" else None
    return recording(interview, edition, streams or (), rows, came_from)
