"""Recordings are erased when their time is over, and not before."""

import pytest
from live.stories import story

from chalkroom.live import wire
from chalkroom.live.clock import DAY_MILLISECONDS, SteadyClock
from chalkroom.live.retention import expired, sweep
from chalkroom.live.summary import Summary
from chalkroom.store.records import InterviewRow

DAYS = 90
LIMIT = DAYS * DAY_MILLISECONDS
HOUR = 60 * 60 * 1000


def row(created=0, ended=None, recorded=True):
    line = Summary("Title", "Cleo", 60, None, "open", recorded, ended)
    return InterviewRow("i", created, wire.to_json(line), 1)


@pytest.mark.parametrize(
    ("kept", "due"),
    [
        (row(ended=1_000), 1_000 + LIMIT),
        (row(created=5), 5 + LIMIT),
        (row(ended=1_000, recorded=False), 1_000 + HOUR),
        (row(created=5, recorded=False), 5 + LIMIT),
    ],
)
def test_an_interview_goes_when_its_time_is_over_and_not_a_moment_before(kept, due):
    assert expired([kept], due - 1, DAYS) == []
    assert expired([kept], due, DAYS) == ["i"]


class Later(SteadyClock):
    """The same clock, a long time from now."""

    def now(self):
        return super().now() + 2 * LIMIT


async def test_a_sweep_erases_and_sends_everybody_away(tmp_path):
    async with story(tmp_path) as tale:
        tale.begins()
        ada = await tale.joins("Ada")
        await sweep(tale.lobby, tale.store, tale.recorder, Later(), DAYS)
        assert await ada.is_closed() == 4404
        assert tale.store.heads(tale.interview) is None


async def test_a_sweep_leaves_what_is_not_due(tale):
    ada = await tale.joins("Ada")
    await sweep(tale.lobby, tale.store, tale.recorder, Later(), 365 * 100)
    ada.pushes([[0, "still here"]])
    await ada.hears("edited")
