"""The contract of the log, for any store."""

import pytest
from store.keeping import commit, create, link, row, seqs, write

from chalkroom.store.records import Commit, Heads, InterviewRow, StoreConflict, Stored


@pytest.fixture
def amber(store):
    create(store)
    return store


def test_what_is_committed_is_read_back_as_it_was(amber):
    typed = row(2, body='{"text":"x"}', push=("tab", 7))
    assert amber.commit([commit(2, typed)]) == [True]
    assert amber.read("amber", "room", after=1) == [Stored(2, typed)]


def test_a_range_leaves_out_its_start_and_includes_its_end(amber):
    write(amber, 6)
    assert seqs(amber.read("amber", "room", after=2, upto=5)) == [3, 4, 5]
    assert seqs(amber.read("amber", "room", after=0, upto=1)) == [1]
    assert seqs(amber.read("amber", "room", after=6)) == []
    assert seqs(amber.read("amber", "room", after=3, upto=3)) == []


def test_a_limit_takes_the_first_rows_of_a_range(amber):
    write(amber, 6)
    assert seqs(amber.read("amber", "room", after=1, limit=3)) == [2, 3, 4]


def test_nothing_of_another_stream_or_room_is_read(amber):
    create(amber, room="birch")
    amber.commit([commit(2, row(1, "staff")), commit(2, row(2, body="{}"), room="birch")])
    assert seqs(amber.read("amber", "room", after=0)) == [1]
    assert seqs(amber.read("amber", "staff", after=0)) == [1]
    assert amber.read("cedar", "room", after=0) == []


def test_heads_tell_the_last_commit_and_the_last_seq_of_each_stream(amber):
    amber.commit([commit(2, row(1, "staff"), row(2), row(3)), commit(3, row(1, "own/p1"))])
    assert amber.heads("amber") == Heads(3, {"room": 3, "staff": 1, "own/p1": 1})


def test_an_unknown_interview_has_no_heads(store):
    assert store.heads("nowhere") is None
    assert store.interview("nowhere") is None


@pytest.mark.parametrize("number", [0, 1, 3, 9])
def test_a_commit_that_is_not_the_next_is_refused(amber, number):
    assert amber.commit([commit(number, row(2))]) == [False]
    assert amber.heads("amber") == Heads(1, {"room": 1})


def test_a_commit_to_an_unknown_interview_is_refused(amber):
    assert amber.commit([commit(1, room="nowhere")]) == [False]
    assert amber.read("nowhere", "room", after=0) == []


def test_of_two_decisions_on_the_same_history_the_first_wins(amber):
    first, second = row(2, body='"first"'), row(2, body='"second"')
    assert amber.commit([commit(2, first), commit(2, second)]) == [True, False]
    assert amber.read("amber", "room", after=1) == [Stored(2, first)]


@pytest.mark.parametrize("seq", [0, 1, 3, -1])
def test_a_stream_takes_neither_gaps_nor_repeats(amber, seq):
    assert amber.commit([commit(2, row(seq))]) == [False]
    assert amber.heads("amber") == Heads(1, {"room": 1})


def test_a_new_stream_begins_at_one(amber):
    assert amber.commit([commit(2, row(2, "staff"))]) == [False]
    assert amber.commit([commit(2, row(1, "staff"), row(2, "staff"))]) == [True]


def test_a_push_is_stored_once_whatever_its_stream(amber):
    assert amber.commit([commit(2, row(2, push=("tab", 1)))]) == [True]
    assert amber.commit([commit(3, row(3, push=("tab", 1)))]) == [False]
    assert amber.commit([commit(3, row(1, "staff", push=("tab", 1)))]) == [False]
    assert amber.commit([commit(3, row(3, push=("tab", 2)))]) == [True]


def test_another_room_may_have_the_same_push(amber):
    create(amber, room="birch")
    batch = [commit(2, row(2, push=("tab", 1)), room=room) for room in ("amber", "birch")]
    assert amber.commit(batch) == [True, True]


def test_repeating_a_commit_after_a_lost_answer_is_refused_and_found(amber):
    again = commit(2, row(2, push=("tab", 1)))
    assert amber.commit([again]) == [True]
    assert amber.commit([again]) == [False]
    assert amber.find("amber", "tab", 1) == Stored(2, again.rows[0])
    assert amber.find("amber", "tab", 2) is None
    assert amber.find("birch", "tab", 1) is None


def test_one_conflict_among_many_harms_no_other(amber):
    rooms = [f"room-{number}" for number in range(50)]
    for room in rooms:
        create(amber, room=room)
    batch = [commit(7 if room == "room-31" else 2, row(2), room=room) for room in rooms]
    assert amber.commit(batch) == [room != "room-31" for room in rooms]
    heads = {room: amber.heads(room).commit for room in rooms}
    assert heads == {room: 1 if room == "room-31" else 2 for room in rooms}


def test_what_follows_a_conflict_in_the_same_room_is_refused_too(amber):
    batch = [commit(2, row(2)), commit(3, row(9)), commit(4, row(3))]
    assert amber.commit(batch) == [True, False, False]
    assert amber.heads("amber") == Heads(2, {"room": 2})


def test_a_commit_is_stored_as_a_whole_or_not_at_all(amber):
    assert amber.commit([commit(2, row(2), row(1, "staff"), row(4))]) == [False]
    assert amber.heads("amber") == Heads(1, {"room": 1})


def test_text_that_no_store_can_keep_harms_only_its_own_room(amber):
    create(amber, room="birch")
    batch = [commit(2, row(2, body="\ud83d")), commit(2, row(2), room="birch")]
    assert amber.commit(batch) == [False, True]


@pytest.mark.parametrize(
    "body", [r'"\ud83d"', r'"a\u0000b"', '"a\x00b"', '"' + "x" * 300_000 + '"']
)
def test_odd_text_is_read_back_as_it_was(amber, body):
    assert amber.commit([commit(2, row(2, body=body))]) == [True]
    assert amber.read("amber", "room", after=1)[0].row.body == body


def test_an_empty_batch_is_nothing(amber):
    assert amber.commit([]) == []


def test_commits_are_read_in_order_and_rows_as_they_were_decided(amber):
    amber.commit([commit(2, row(1, "staff"), row(2), row(1, "own/p1")), commit(3, row(3))])
    assert amber.read_commits("amber", 1, limit=10) == [
        (2, [row(1, "staff"), row(2), row(1, "own/p1")]),
        (3, [row(3)]),
    ]


def test_a_page_of_commits_holds_whole_commits(amber):
    amber.commit([commit(n, row(2 * n - 2), row(2 * n - 1)) for n in range(2, 8)])
    page = amber.read_commits("amber", 2, limit=2)
    assert [(number, len(rows)) for number, rows in page] == [(3, 2), (4, 2)]
    assert amber.read_commits("amber", 7, limit=2) == []


def test_pages_go_on_across_a_commit_without_rows(amber):
    assert amber.commit([commit(2, row(2)), Commit("amber", 3, ()), commit(4, row(3))])
    assert [number for number, _ in amber.read_commits("amber", 1, limit=2)] == [2, 4]


def test_a_list_shows_the_newest_interview_first_with_its_latest_summary(store):
    create(store, room="old", created=1, first=commit(1, room="old", summary='{"title":"a"}'))
    create(store, room="new", created=2)
    store.commit([commit(2, room="old", summary='{"title":"b"}'), commit(2, room="new")])
    old, new = InterviewRow("old", 1, '{"title":"b"}', 2), InterviewRow("new", 2, "{}", 2)
    assert store.interviews() == [new, old]
    assert store.interview("old") == old


def test_a_refused_commit_leaves_the_summary_alone(amber):
    amber.commit([commit(5, summary='{"title":"late"}')])
    assert amber.interview("amber").summary == "{}"


def test_an_interview_is_created_once(amber):
    with pytest.raises(StoreConflict):
        create(amber, links=[link()])
    assert amber.links("amber") == []
    assert amber.commit([commit(2)]) == [True]


def test_a_repeated_request_is_known_by_its_key(store):
    create(store, request=("key", "digest"))
    assert store.idempotent("key") == ("digest", "amber")
    assert store.idempotent("another") is None
    with pytest.raises(StoreConflict):
        create(store, room="birch", request=("key", "digest"))
    assert store.heads("birch") is None


def test_an_erased_interview_is_gone_and_takes_nothing_with_it(amber):
    create(amber, room="birch", links=[link("l2", "birch", digest="d2")], request=("key", "d"))
    amber.erase("birch")
    assert amber.heads("birch") is None
    assert amber.read("birch", "room", after=0) == []
    assert amber.links("birch") == []
    assert amber.idempotent("key") is None
    assert [one.id for one in amber.interviews()] == ["amber"]


def test_nothing_enters_an_erased_interview(amber):
    amber.erase("amber")
    assert amber.commit([commit(2)]) == [False]
    amber.save_snapshots("amber", 1, "s", {"room": (1, "{}")})
    assert amber.latest_snapshots("amber", "s") == []


def test_an_epoch_stays(store):
    assert len(store.epoch()) == 32
    assert store.epoch() == store.epoch()
