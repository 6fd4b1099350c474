"""A right that was taken away is gone at once, also for a socket that has said nothing yet."""

import asyncio

from live.stories import Someone


async def silent(tale, name, role="interviewer"):
    """Open a socket and say nothing; the room is open, so it counts after a turn or two."""
    someone = tale.opens(name, role)
    for _ in range(5):
        await asyncio.sleep(0)
    return someone


def was_told(someone: Someone) -> list[str]:
    return [message["kind"] for message in someone.heard]


async def test_a_revoked_link_ends_a_socket_that_has_not_said_hello(tale):
    await tale.joins("Ada")
    grace = await silent(tale, "Grace")
    tale.lobby.close_seats(tale.interview, {grace.seat.id})
    grace.says_hello()
    assert await grace.is_closed() == 4403
    assert was_told(grace) == []


async def test_an_erased_interview_is_not_told_to_a_socket_that_says_hello_late(tale):
    await tale.joins("Ada")
    grace = await silent(tale, "Grace")
    await tale.lobby.erase(tale.interview)
    grace.says_hello()
    assert await grace.is_closed() == 4404
    assert was_told(grace) == []


async def test_who_was_removed_is_told_nothing_at_the_door(tale):
    ada = await tale.joins("Ada")
    cleo = await tale.lets_in(ada, "Cleo")
    ada.says("remove", person=cleo.seat.person)
    assert await cleo.is_closed() == 4403
    again = tale.opens("Cleo", "candidate")
    again.says_hello()
    assert await again.is_closed() == 4403
    assert was_told(again) == []
