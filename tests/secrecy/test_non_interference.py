"""Whatever interviewers do unheard, visitors hear the same, frame by frame, at the same moments."""

import os

import pytest
from secrecy.runs import house
from secrecy.still_loop import played_still

from chalkroom.live.wire import OWN_EVENTS, RATINGS_EVENTS, ROOM_EVENTS, STAFF_EVENTS

SCRIPTS = int(os.environ.get("CHALKROOM_SECRECY_SCRIPTS", "200"))
OFTEN = 20
pytestmark = pytest.mark.timeout(600)  # all scripts are run in one go, beside whatever else runs
UNHEARD = {
    *(f"staff {kind}" for kind in STAFF_EVENTS),
    *(f"own {kind}" for kind in OWN_EVENTS),
    *(f"ratings {kind}" for kind in RATINGS_EVENTS),
}
# What happens together with something that everybody hears, so in both runs.
BESIDE = {"staff prepared", "staff admitted", "staff hint_given", "staff follow_up_given"}


async def scene(seeds):
    async with house() as opened:
        for seed in seeds:
            if difference := await opened.difference(seed):
                return f"script {seed}: {difference}", opened
        return "", opened


@pytest.fixture(scope="module")
def told():
    return played_still(scene(range(SCRIPTS)))


def test_visitors_hear_the_same_whatever_goes_on_unheard(told):
    difference, _ = told
    assert difference == ""


@pytest.mark.parametrize("name", sorted(UNHEARD - BESIDE))
def test_each_kind_of_secret_occurs_often_enough_to_tell(told, name):
    _, house = told
    assert house.secrets[name] >= OFTEN


@pytest.mark.parametrize("name", sorted(BESIDE))
def test_what_is_kept_beside_something_public_occurs_often_enough_as_well(told, name):
    _, house = told
    assert house.events[name] >= OFTEN


# Who wants no recording says so at the door, when nothing has been written yet.
@pytest.mark.parametrize("kind", sorted(ROOM_EVENTS.keys() - {"recording_changed"}))
def test_each_kind_of_what_everybody_hears_occurs_beside_what_goes_on_unheard(told, kind):
    _, house = told
    assert house.events[f"room {kind}"] > 0


@pytest.mark.soak
@pytest.mark.parametrize("batch", range(50))
def test_visitors_hear_the_same_however_often(batch):
    first = 10**6 + batch * SCRIPTS
    difference, _ = played_still(scene(range(first, first + SCRIPTS)))
    assert difference == ""
