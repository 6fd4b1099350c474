"""`kill -9` while a clock runs and a rating is on its way to disk: all of it counts, or nothing."""

import pytest
from faults.guest import Guest, let_in, new_id, until

from chalkroom.live.closing import Closing

MINUTES = 10
SUMMARY = "Clear, and careful with edges."


async def asked(house):
    """Let a candidate in, ask a question whose clock runs, and draft a rating."""
    interview = house.created()
    ada = house.taken(interview["links"]["interviewers"]["Ada"])
    cleo = house.taken(interview["links"]["candidate"])
    await let_in(house, ada, cleo, "Cleo")
    question = new_id()
    async with Guest(house, ada) as lead:
        current = (await lead.comes_in())["streams"]["room"]["snapshot"]["current"]
        own = {"title": "Count", "statement": "Count.", "minutes": MINUTES}
        await lead.says("write_question", id=question, **own)
        await lead.says("open_question", question=question, after=current)
        await lead.says("start_clock", question=question)
        await lead.says("rate", question=None, factor="coding", score=3, sentence=SUMMARY)
        await lead.says("recommend", recommendation="yes", summary=SUMMARY)
        await lead.hears("recommended")
    return ada, question


async def killed_at_submitting(house, moment):
    """Die right before or after the commit of a rating, and start again."""
    ada, question = await asked(house)
    house.stop()
    house.start_to_die("rating_submitted", moment)
    async with Guest(house, ada) as lead:
        await lead.comes_in()
        await lead.says("submit_rating")
        await until(lambda: house.process.poll() is not None)
    assert house.ended() == -9
    house.start()
    return ada, question


async def welcomed(house, seat):
    async with Guest(house, seat) as lead:
        return (await lead.comes_in())["streams"]


async def test_a_rating_that_was_kept_is_whole_although_nobody_was_told(house):
    ada, _ = await killed_at_submitting(house, "after")
    streams = await welcomed(house, ada)
    (submitted,) = streams["ratings"]["snapshot"]["submitted"].values()
    assert submitted["rating"]["summary"] == SUMMARY
    assert len(streams["staff"]["snapshot"]["handed_in"]) == 1


async def test_a_rating_that_was_not_kept_is_a_draft_still_and_can_be_submitted(house):
    ada, _ = await killed_at_submitting(house, "before")
    streams = await welcomed(house, ada)
    assert "ratings" not in streams
    assert streams["staff"]["snapshot"]["handed_in"] == []
    async with Guest(house, ada) as lead:
        await lead.comes_in()
        await lead.says("submit_rating")
        assert await lead.is_closed() == Closing.HEARS_MORE
    assert (await welcomed(house, ada))["ratings"]["snapshot"]["submitted"]


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_the_clock_goes_on_and_gives_back_what_the_server_was_away(house, moment):
    ada, question = await killed_at_submitting(house, moment)
    room = (await welcomed(house, ada))["room"]["snapshot"]
    clock = room["questions"][question]["clock"]
    assert clock["phase"] in ("running", "cut_off")
    assert clock["allotted"] == MINUTES * 60_000
    assert clock["lost"] > 0
