"""Every letter a keyboard or clipboard may bring is the same in all browsers and on disk."""

from browser.visitors import agree
from playwright.async_api import expect

from chalkroom.interview.changes import digest, to_units

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
ODD_TEXTS = {
    "emoji": f"\U0001f642 {FAMILY} \U0001f1e8\U0001f1ed",
    "Chinese, Japanese and Korean": "面试 インタビュー 면접 \U00020000",
    "combining marks": "e\u0301 n\u0303 a\u0308\u0323",
    "tabs": "\tx\t\ty",
    "separators that are no line breaks": "a\u2028b\u2029c\u0085d\x0be\x0cf",
    "half a pair": "high \ud83d low \ude42 both \ud83d\ude42",
    "NUL and other controls": "\x00\x01\x1b\x7f\ufeff",
    "right to left": "\u05e9\u05dc\u05d5\u05dd \u202eabc\u202c",
}


async def test_odd_letters_are_equal_in_both_browsers_on_disk_and_after_a_reload(
    guests, interview, disk
):
    ada, cleo = await guests.pair(interview)
    for text in ODD_TEXTS.values():
        await cleo.pastes(text)
        await cleo.types("\n")
    expected = to_units("".join(f"{text}\n" for text in ODD_TEXTS.values()))
    _, sha256 = await agree(ada, cleo)
    assert await ada.text() == await cleo.text() == expected
    assert sha256 == digest(expected)
    disk.read()
    assert disk.texts[-1] == expected
    assert to_units((await guests.boards(interview))[0]["text"]) == expected
    await cleo.page.reload()
    await agree(ada, cleo)
    assert await cleo.text() == expected


async def test_letters_typed_into_the_midst_of_emoji_merge_with_their_deletion(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.pastes("\U0001f642\U0001f643")
    await agree(ada, cleo)
    await cleo.loses_network()
    await cleo.goes_to("end")
    await cleo.page.keyboard.press("Backspace")
    await ada.goes_to("start")
    await ada.page.keyboard.press("ArrowRight")
    await ada.types("é中")
    await cleo.has_network_again()
    await agree(ada, cleo)
    assert await ada.text() == to_units("\U0001f642é中")


async def test_carriage_returns_become_line_breaks(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.pastes("one\r\ntwo\rthree\nfour")
    await agree(ada, cleo)
    assert await ada.text() == "one\ntwo\nthree\nfour"


async def test_a_paste_of_600_kilobytes_is_refused_before_it_enters_the_board(guests, interview):
    ada, cleo = await guests.pair(interview)
    sent = []
    cleo.page.on("websocket", lambda opened: sent.append("another connection"))
    await cleo.types("kept")
    before = await agree(ada, cleo)
    await cleo.pastes("x" * 600_000)
    await expect(cleo.messages).to_contain_text("Nothing was put in.")
    assert await cleo.text() == "kept"
    assert await agree(ada, cleo) == before
    await cleo.types(", and more")
    await agree(ada, cleo)
    assert await ada.text() == "kept, and more"
    assert sent == []
    await expect(ada.messages).to_have_count(0)
