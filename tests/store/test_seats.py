"""The contract of links and seats, for any store."""

import pytest
from store.keeping import create, link, seat

from chalkroom.store.records import Link, StoreConflict

ADA = link("l1", person="p1", name="Ada", digest="d1")
BOB = link("l2", name="B\u00f6b \ud83d", digest="d2")


@pytest.fixture
def amber(store):
    create(store, links=[BOB, ADA])
    return store


def test_links_come_in_the_order_they_were_made(amber):
    assert amber.links("amber") == [BOB, ADA]
    assert amber.links("birch") == []


def test_a_link_is_found_by_the_digest_of_its_secret(amber):
    assert amber.find_link("d1") == ADA
    assert amber.find_link("d3") is None


def test_the_old_secret_of_a_replaced_link_is_gone(amber):
    amber.revoke_link("l1")
    amber.replace_link("l1", 2, "d9")
    assert amber.find_link("d1") is None
    assert amber.find_link("d9") == Link("l1", "amber", "candidate", "p1", "Ada", 2, "d9", False)


def test_a_generation_never_goes_back(amber):
    amber.replace_link("l1", 1, "d9")
    assert amber.find_link("d9") is None


def test_a_revoked_link_says_so_and_the_others_stay(amber):
    amber.revoke_link("l1")
    assert [one.revoked for one in amber.links("amber")] == [False, True]


def test_two_links_never_share_a_secret(amber):
    with pytest.raises(StoreConflict):
        create(amber, room="birch", links=[link("l3", "birch", digest="d1")])
    assert amber.heads("birch") is None


def test_a_seat_is_found_and_listed(amber):
    late, early = seat("s1", created=9), seat("s2", created=3)
    amber.add_seat(late)
    amber.add_seat(early)
    assert amber.find_seat("s1") == late
    assert amber.find_seat("s3") is None
    assert amber.seats("amber") == [early, late]


def test_the_seats_of_one_link_are_removed_together(amber):
    for one in (seat("s1"), seat("s2"), seat("s3", by="l2")):
        amber.add_seat(one)
    amber.remove_seats("l1")
    assert [one.id for one in amber.seats("amber")] == ["s3"]


def test_no_seat_is_given_in_an_erased_interview(amber):
    amber.erase("amber")
    with pytest.raises(StoreConflict):
        amber.add_seat(seat())
