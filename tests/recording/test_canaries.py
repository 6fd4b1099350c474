"""A whole interview with a canary in all that is private, taken as every file that there is."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from live.canaries import write_canary_library
from live.stories import story
from live.test_canaries import interviewed
from recording.tapes import joined

from chalkroom.interview.audience import Edition, in_edition, streams_of_host
from chalkroom.live import snapshots
from chalkroom.problems.library import Library
from chalkroom.recording.exports.page import lines_in
from chalkroom.recording.files import FILES, File
from chalkroom.recording.reading import pages
from chalkroom.recording.recording import recording


@pytest.fixture
async def tale(tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    canaries = write_canary_library(folder)
    async with story(tmp_path / "data", library=Library((folder,))) as told:
        told.canaries = canaries
        told.begins()
        await interviewed(told)
        yield told


def written(tale, file: File, edition: Edition) -> bytes:
    """Return a file, with all that is packed in it unpacked beside it."""
    interview = snapshots.load(tale.store, tale.interview).interview
    held = in_edition(streams_of_host(interview), edition)
    rows = [row for page in pages(tale.store, tale.interview, held) for row in page]
    content = joined(file.write(recording(tale.interview, edition, held, rows)))
    return content + (lines_in(content) or b"") + unzipped(content)


def unzipped(content: bytes) -> bytes:
    if not content.startswith(b"PK"):
        return b""
    with ZipFile(BytesIO(content)) as archive:
        return b"".join(map(archive.read, archive.namelist()))


async def test_no_file_of_a_candidate_edition_holds_a_canary(tale):
    for file in FILES:
        if "candidate" in file.editions:
            content = written(tale, file, "candidate")
            assert len(content) > 30 and b"canary" not in content, file.name


async def test_files_that_are_for_everybody_hold_none_of_a_full_recording_s(tale):
    for file in FILES:
        if file.editions == ("candidate",):
            assert b"canary" not in written(tale, file, "full"), file.name


async def test_the_full_editions_hold_every_canary(tale):
    chained = [file for file in FILES if file.is_chained]
    assert len(chained) == 2 and len(tale.canaries) > 40
    for file in chained:
        content = written(tale, file, "full").decode()
        assert [canary for canary in tale.canaries if canary not in content] == [], file.name
        assert "canary rating" not in content  # a draft that was not submitted is its author's


async def test_notes_are_in_the_track_for_those_who_may_read_them(tale):
    (notes,) = [file for file in FILES if file.name == "notes.vtt"]
    assert b"canary note" in written(tale, notes, "full")
    assert b"-->" not in written(tale, notes, "candidate")
