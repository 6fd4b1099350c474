"""The shell's clock when somebody sets the clock of the machine."""

import time

import pytest

from chalkroom.live.clock import SteadyClock

HOUR = 60 * 60


@pytest.mark.parametrize("set_by", [-HOUR, HOUR])
def test_setting_the_wall_clock_changes_nothing(monkeypatch, set_by):
    clock = SteadyClock()
    before = clock.now()
    wrong = time.time() + set_by
    monkeypatch.setattr(time, "time", lambda: wrong)
    assert 0 <= clock.now() - before < HOUR * 1000


def test_it_tells_milliseconds_since_1970():
    assert abs(SteadyClock().now() - time.time() * 1000) < 1_000
