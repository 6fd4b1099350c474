"""Whatever a wire does, all boards are equal in the end and no letter is lost or there twice."""

import json
import os

import pytest
from fuzz.plans import carry_out, fault, kept, plan, shortened

SESSIONS = int(os.environ.get("CHALKROOM_FUZZ_SESSIONS", "2400"))
BATCHES = 8


def require_agreement(seeds, length=120):
    for seed in seeds:
        made = plan(seed, length)
        problem = fault(made)
        if problem is not None:
            path = kept(shortened(made))
            pytest.fail(f"{problem} (seed {seed}; carry it out again: python -m fuzz.plans {path})")


@pytest.mark.parametrize("batch", range(BATCHES))
def test_people_on_bad_wires_agree(batch):
    require_agreement(range(batch, SESSIONS, BATCHES))


def test_people_agree_after_a_long_session():
    require_agreement(range(10**6, 10**6 + 8), length=1_500)


@pytest.mark.soak
@pytest.mark.parametrize("batch", range(50))
def test_people_on_bad_wires_agree_however_often(batch):
    require_agreement(range(10**7 + batch, 10**7 + 50 * SESSIONS, 50))


def test_a_plan_read_from_its_file_goes_the_same_way():
    made = plan(7)
    path = kept(made)
    again = carry_out(json.loads(path.read_text(encoding="utf-8")))
    path.unlink()
    assert again.server.rows == carry_out(made).server.rows
