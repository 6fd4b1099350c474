"""The law of the fold for interviews that nobody wrote by hand, with all that goes on unheard."""

import json

import pytest
from interview.wandering import SEEDS, path_of, wandered
from recording.tapes import ID, row

from chalkroom.interview.state import fold
from chalkroom.live import snapshots, wire
from chalkroom.store.records import Commit
from chalkroom.store.sqlite import Store

PRIVATE = {
    *("staff note_written", "staff note_changed", "staff note_removed", "staff mark_set"),
    *("staff mark_removed", "staff ticked", "staff unticked", "staff outcome_given"),
    *("own note_written", "own factor_rated", "own recommended", "staff question_prepared"),
    *("ratings rating_submitted", "staff rating_handed_in", "staff next_offered"),
}


def rows_of(seed):
    return tuple(row(line) for line in wandered(seed) if not line.startswith('{"state"'))


def folded(rows):
    return fold(wire.recorded(row.stream, row.seq, row.at, row.body) for row in rows)


def parts(interview):
    return [getattr(interview, part) for part in ("room", "staff", "own", "ratings", "heads")]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_made_up_interview_is_what_the_rules_make(seed):
    written = path_of(seed).read_text("ascii").splitlines()
    assert wandered(seed) == written, "write them anew?"


def test_all_that_goes_on_unheard_happens_in_each():
    for seed in SEEDS:
        lines = [line for line in wandered(seed) if not line.startswith('{"state"')]
        entries = map(json.loads, lines)
        names = {f"{e['stream'].partition('/')[0]} {e['event']['kind']}" for e in entries}
        assert names >= PRIVATE


@pytest.mark.parametrize("seed", range(10, 20))
def test_from_any_checkpoint_the_fold_comes_to_what_it_comes_to_from_zero(seed, tmp_path):
    rows = rows_of(seed)
    half = len(rows) * seed // 25
    with Store.open(tmp_path) as store:
        store.create(ID, 1, [], Commit(ID, 1, rows[:half], "{}"), None)
        snapshots.save(store, ID, 1, folded(rows[:half]))
        assert store.commit([Commit(ID, 2, rows[half:], "{}")]) == [True]
        loaded = snapshots.load(store, ID)
    assert loaded.snapshot_commit == 1
    assert parts(loaded.interview) == parts(folded(rows))
