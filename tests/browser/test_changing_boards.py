"""The interviewer puts up another board while the candidate writes: no key goes nowhere."""

import asyncio

from browser.visitors import agree
from playwright.async_api import expect


async def opens_a_board(ada):
    await ada.button("New board").click()
    await ada.button("Open").click()


async def texts(guests, interview):
    return [board["text"] for board in await guests.boards(interview)]


async def test_keys_go_on_to_the_new_board_in_their_order(guests, interview):
    ada, cleo = await guests.pair(interview)
    letters = "abcdefghijklmnopqrstuvwxyz" * 3
    await asyncio.gather(cleo.types(letters, pace=10), opens_a_board(ada))
    await agree(ada, cleo)
    first, second = await texts(guests, interview)
    assert first + second == letters
    await expect(ada.board).to_be_focused()


async def test_text_for_a_board_that_was_put_away_meanwhile_arrives_there(guests, interview):
    ada, cleo = await guests.pair(interview)
    await cleo.types("sent, ")
    await agree(ada, cleo)
    await cleo.loses_network()
    await cleo.types("unsent")
    await opens_a_board(ada)
    await expect(ada.board).to_have_text("")
    await ada.types("another")
    await cleo.has_network_again()
    await agree(ada, cleo)
    assert await texts(guests, interview) == ["sent, unsent", "another"]
    await cleo.types(" and ")
    await agree(ada, cleo)
    assert await texts(guests, interview) == ["sent, unsent", " and another"]
