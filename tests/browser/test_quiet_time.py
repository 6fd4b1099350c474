"""Quiet time and the margin in real browsers: nothing leaves the candidate's until it is shown."""

import re
from hashlib import sha256

from browser.visitors import agree, until
from playwright.async_api import expect


async def granted(guests, interview, minutes="5"):
    """Return Ada and Cleo, who has typed a line in the open and then got quiet time."""
    ada, cleo = await guests.pair(interview)
    await cleo.goes_to("end")
    await cleo.types("seen ")
    await agree(ada, cleo)
    await ada.page.get_by_label("Minutes of quiet time").fill(minutes)
    await ada.button("Grant quiet time").click()
    await cleo.button("Show").wait_for()
    return ada, cleo


async def kept_only_here(cleo):
    await expect(cleo.chip).to_have_text("Kept here only")


def sent_by(visitor):
    """Return all that a page sends from here on, as it sends it."""
    sent = []
    visitor.page.on(
        "websocket", lambda socket: socket.on("framesent", lambda text: sent.append(str(text)))
    )
    visitor.page.on("request", lambda request: sent.append(f"{request.url} {request.post_data}"))
    return sent


async def edits(guests, interview):
    """Return how many versions the first board has."""
    boards = await guests.boards(interview)
    return boards[0]["version"], boards[0]["text"]


async def test_what_is_written_in_quiet_time_appears_as_one_change(guests, interview):
    ada, cleo = await granted(guests, interview)
    before, _ = await edits(guests, interview)
    await cleo.types("unseen words")
    await kept_only_here(cleo)
    await expect(ada.board).to_have_text("seen ")
    await cleo.button("Show").click()
    await expect(ada.board).to_have_text("seen unseen words")
    await agree(ada, cleo)
    assert await edits(guests, interview) == (before + 1, "seen unseen words")


async def test_the_private_board_says_which_text_it_shows_and_on_which_it_began(guests, interview):
    _, cleo = await granted(guests, interview)
    await cleo.types("unseen")
    shown = sha256(b"seen unseen").hexdigest()
    await expect(cleo.board).to_have_attribute("data-sha256", shown)
    version, _ = await edits(guests, interview)
    await expect(cleo.board).to_have_attribute("data-version", str(version))


async def test_in_quiet_time_and_after_it_one_text_is_named_board(guests, interview):
    _, cleo = await granted(guests, interview)
    boards = cleo.page.get_by_label("Board", exact=True)
    await expect(boards).to_have_count(1)
    await cleo.types("unseen")
    await cleo.button("Show").click()
    await expect(cleo.button("Show")).to_have_count(0)
    await expect(boards).to_have_count(1)
    await expect(boards).to_have_text("seen unseen")


async def test_others_read_who_thinks_and_until_when_and_cannot_write(guests, interview):
    ada, cleo = await granted(guests, interview)
    words = re.compile(r"Cleo is thinking in private until \d+:\d+")
    await expect(ada.page.get_by_text(words).first).to_be_visible()
    await ada.board.focus()
    await ada.types("not now")
    await cleo.button("Show").click()
    await expect(cleo.button("Show")).to_have_count(0)
    await expect(ada.board).to_have_text("seen ")


async def test_who_holds_the_pen_reads_that_the_board_is_not_open(guests, interview):
    ada, cleo = await granted(guests, interview)
    state = ada.page.locator(".pen-state")
    await expect(state).to_have_text("You can write on when the board is open again. F2 stops.")
    await cleo.button("Show").click()
    await expect(state).to_have_text("You are writing. F2 stops.")


async def test_nothing_of_a_private_text_is_sent_before_it_is_shown(guests, interview):
    ada, cleo = await granted(guests, interview)
    sent = sent_by(cleo)
    await cleo.page.reload()
    await cleo.button("Show").wait_for()
    await cleo.board.focus()
    for word in ("xylophone", "zeppelin"):
        await cleo.types(word)
    await kept_only_here(cleo)
    await said_and_heard(cleo, ada)
    assert not [text for text in sent if '"push"' in text or re.search("xylo|zepp", text)]
    await cleo.button("Show").click()
    await expect(ada.board).to_have_text(re.compile("xylophonezeppelin"))
    await until(lambda: found(sent, "xylophonezeppelin"))


async def said_and_heard(one, other):
    """Let somebody read what was said last, so that nothing said before is still on its way."""
    await one.page.get_by_role("textbox", name="Chat").fill("Ready")
    await one.page.keyboard.press("Enter")
    await other.page.get_by_text("Ready", exact=True).first.wait_for()


async def found(sent, word):
    return any(word in text for text in sent)


async def test_a_private_text_outlives_a_reload_and_is_shown_whole(guests, interview):
    ada, cleo = await granted(guests, interview)
    await cleo.types("before ")
    await kept_only_here(cleo)
    await cleo.page.reload()
    await expect(cleo.board).to_have_text("seen before ")
    await cleo.goes_to("end")
    await cleo.types("after")
    await cleo.button("Show").click()
    await expect(ada.board).to_have_text("seen before after")
    await agree(ada, cleo)


async def test_another_tab_says_where_the_text_is_and_takes_it_over(guests, interview):
    _, cleo = await granted(guests, interview)
    await cleo.types("mine")
    await kept_only_here(cleo)
    other = await guests.tab(cleo.page.context)
    await other.page.goto(cleo.page.url)
    await expect(other.page.get_by_text("is in another tab").first).to_be_visible()
    await expect(other.board).to_have_text("seen ")
    await cleo.page.close()
    await expect(other.board).to_have_text("seen mine")


async def test_undo_takes_back_all_that_was_shown_at_once(guests, interview):
    ada, cleo = await granted(guests, interview)
    await cleo.types("one")
    await cleo.page.keyboard.press("Enter")
    await cleo.types("two")
    await cleo.button("Show").click()
    await agree(ada, cleo)
    await cleo.board.focus()
    await cleo.page.keyboard.press("Control+z")
    await expect(ada.board).to_have_text("seen ")
    await cleo.page.keyboard.press("Control+y")
    await expect(ada.board).to_have_text("seen onetwo")


async def test_an_interviewer_can_end_quiet_time(guests, interview):
    ada, cleo = await granted(guests, interview)
    await cleo.types("so far")
    await ada.button("End quiet time").click()
    await expect(ada.board).to_have_text("seen so far")
    await agree(ada, cleo)


async def test_the_end_of_the_interview_shows_first(guests, interview):
    ada, cleo = await granted(guests, interview)
    await cleo.types("last words")
    await kept_only_here(cleo)
    await ada.button("End interview").click()
    await ada.button("End for everyone").click()
    await expect(ada.board).to_have_text("seen last words")
    await until(lambda: has_text(guests, interview, "seen last words"))


async def has_text(guests, interview, text):
    return (await edits(guests, interview))[1] == text


async def test_another_board_asks_for_the_text_first(guests, interview):
    ada, cleo = await granted(guests, interview)
    await cleo.types("on the first")
    await ada.button("New board").click()
    await ada.button("Open").click()
    await until(lambda: has_text(guests, interview, "seen on the first"))


async def test_who_comes_back_after_nobody_waited_shows_late(guests, interview):
    ada, cleo = await granted(guests, interview)
    await cleo.types("late")
    await kept_only_here(cleo)
    await cleo.loses_network()
    await ada.button("End quiet time").click()
    await ada.button("Go on without it").click()
    await expect(ada.board).not_to_have_attribute("aria-readonly", "true")
    await ada.goes_to("start")
    await ada.types("meanwhile ")
    await expect(ada.board).to_have_text("meanwhile seen ")
    await cleo.has_network_again()
    await expect(ada.board).to_have_text("meanwhile seen late")
    await agree(ada, cleo)


async def test_who_wrote_nothing_gives_the_board_back(guests, interview):
    ada, cleo = await granted(guests, interview)
    await cleo.button("Show").click()
    await expect(ada.button("Grant quiet time")).to_be_visible()
    await cleo.board.focus()
    await cleo.types("open again")
    await agree(ada, cleo)


async def test_a_margin_stays_here_until_it_is_shown(guests, interview):
    ada, cleo = await guests.pair(interview)
    sent = sent_by(cleo)
    await cleo.page.reload()
    margin = cleo.page.get_by_role("textbox", name="Margin")
    await margin.fill("2n = n + n")
    await cleo.page.reload()
    await expect(margin).to_have_value("2n = n + n")
    assert not await found(sent, "2n =")
    await cleo.button("Show margin").click()
    await expect(ada.page.get_by_label("Margin of Cleo")).to_have_text("2n = n + n")


async def test_house_rules_without_them_offer_neither(guests):
    rules = {"quiet_time": False, "margin": False}
    ada, cleo = await guests.pair(await guests.create(rules=rules))
    await expect(ada.button("Grant quiet time")).to_have_count(0)
    await expect(cleo.page.get_by_role("textbox", name="Margin")).to_have_count(0)
