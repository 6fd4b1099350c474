"""The archive of the final code: one file for each board, under names that any system keeps."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from recording.tapes import joined, tape
from recording.test_webvtt import FIRST, SECOND, told

from chalkroom.interview.events import BoardOpened
from chalkroom.interview.values import ROOM, Language
from chalkroom.recording.exports.code import ENDINGS, archive


def files(recording):
    with ZipFile(BytesIO(joined(archive(recording)))) as read:
        assert read.testzip() is None
        return {entry.filename: read.read(entry).decode() for entry in read.infolist()}


def opened(id, title, text="x", language="python"):
    return (1, ROOM, BoardOpened(id, title, text, language))


def test_each_board_is_a_file_with_the_ending_of_its_language():
    recording = told(opened(FIRST, "Busiest hour"), opened(SECOND, "Join", "SELECT 1", "sql"))
    assert files(recording) == {"01-busiest-hour.py": "x", "02-join.sql": "SELECT 1"}


def test_every_language_has_an_ending():
    assert set(ENDINGS) == set(Language.__args__)


def test_the_text_is_the_one_at_the_end():
    text = files(tape("editing"))["01-blank-board.txt"]
    assert text.startswith("\ufffd") and "\u6f22" in text


def test_a_board_without_text_is_left_out():
    assert files(told(opened(FIRST, "Empty", ""), opened(SECOND, "Full"))) == {"02-full.py": "x"}


@pytest.mark.parametrize(
    "title, name",
    [
        ("../../etc/passwd", "01-etc-passwd.py"),
        ("C:\\x|<>?*", "01-c-x.py"),
        ("\ud83d\udca9 \u6f22", "01-board.py"),
        ("Caf\u00e9 au lait", "01-cafe-au-lait.py"),
        ("x" * 80, f"01-{'x' * 40}.py"),
        ("", "01-board.py"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_keeps(title, name):
    assert list(files(told(opened(FIRST, title)))) == [name]
