"""Somebody is sent out: the others miss nothing and stay connected, who is out learns no more."""

from contextlib import AsyncExitStack
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from faults.guest import Guest, let_in, until
from faults.typist import Typist


async def test_who_is_removed_while_typing_goes_and_nobody_else_notices(house):
    interview = house.created()
    links = interview["links"]
    ada, grace = (house.taken(links["interviewers"][name]) for name in ("Ada", "Grace"))
    cleo = house.taken(links["candidate"])
    await let_in(house, ada, cleo, "Cleo")
    async with AsyncExitStack() as stack:
        lead = await stack.enter_async_context(Guest(house, ada))
        people = (await lead.comes_in())["streams"]["room"]["snapshot"]["people"]
        candidate = next(id for id, person in people.items() if person["role"] == "candidate")
        typists = [Typist(house, seat, seed) for seed, seat in enumerate((ada, grace, cleo))]
        for typist in typists:
            await stack.enter_async_context(typist)
            typist.is_typing.set()
        first, second, removed = typists
        await until(lambda: all(len(typist.acknowledged) > 30 for typist in typists))
        await lead.says("remove", person=candidate)
        await until(lambda: 4403 in removed.codes)
        heard = len(removed.seen)
        goal = len(first.acknowledged) + 30
        await until(lambda: len(first.acknowledged) > goal)
        for typist in typists:
            typist.is_typing.clear()
        await until(lambda: first.is_settled and second.is_settled)
        await until(lambda: first.editor.version == second.editor.version)
        assert first.editor.text == second.editor.text
        assert (first.codes, second.codes) == ([], [])
        assert len(removed.seen) == heard
        assert set(removed.codes) <= {4403}


def status(house, seat, address):
    request = Request(f"{house.origin}/room/{seat.id}/{address}", headers={"Cookie": seat.cookie})
    try:
        return urlopen(request, timeout=10).status
    except HTTPError as error:
        return error.code


@pytest.mark.parametrize("address", ["problems", "plans", "problems/arrays/bookend-words"])
async def test_an_interviewer_who_was_removed_looks_into_the_library_no_more(house, address):
    links = house.created()["links"]["interviewers"]
    ada, grace = house.taken(links["Ada"]), house.taken(links["Grace"])
    async with Guest(house, ada) as lead, Guest(house, grace) as second:
        await lead.comes_in()
        person = (await second.comes_in())["you"]["person"]
        assert status(house, grace, address) == 200
        await lead.says("remove", person=person)
        assert await second.is_closed() == 4403
    assert status(house, grace, address) == 404
    assert status(house, ada, address) == 200
