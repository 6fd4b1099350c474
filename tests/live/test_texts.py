"""Hard texts: equal on the wire, on disk, in snapshots and in the other browser."""

import pytest
from live.stories import BOARD
from private_texts import private

from chalkroom.interview.changes import from_units
from chalkroom.live import wire

TEXTS = {
    "emoji": "a😀b",
    "two emoji": "😀😁",
    "lone high surrogate": "a\ud83d",
    "lone low surrogate": "\ude00b",
    "surrogates the wrong way round": "\ude00\ud83d",
    "NUL": "\0",
    "line separators": "\u2028\u2029\u0085\v\f",
    "combining": "e\u0301",
    "CJK": "漢字かな",
    "right to left": "\u202eabc",
    "byte order mark": "\ufeff",
    "quotes": "\"\\'</script>",
    "lines": "a\n\nb\n",
    "tabs": "\t\t",
    "DEL": "\x7f",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
async def test_a_text_is_equal_from_one_browser_to_disk_to_the_other(tale, text):
    ada, grace = await tale.joins("Ada"), await tale.joins("Grace")
    ada.pushes([[0, *text.split("\n")]])
    assert (await grace.hears("edited"))["changes"] == [[0, *text.split("\n")]]
    late = await tale.joins("Grace")
    board = late.welcome["streams"]["room"]["snapshot"]["boards"][BOARD]
    assert board["text"] == text
    stored = tale.store.read(tale.interview, "room", after=0)[-1].row.body
    assert stored.isascii()
    assert wire.parse_event("room", stored).changes.apply("") == tale.text()
    assert from_units(tale.text()) == text


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
async def test_chat_and_notes_come_back_as_they_were_written(tale, text):
    ada = await tale.joins("Ada")
    ada.says("say", text=text)
    ada.says("write_note", text=private(text))
    assert (await ada.hears("said"))["text"] == text
    assert (await ada.hears("note_written"))["text"] == private(text)
