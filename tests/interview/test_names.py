"""Names are shown to others, so they are one line, visible and not longer than they may be."""

import pytest
from interview.given import ADA, GRACE, all_are_in, new_id, refusal

from chalkroom.interview.commands import Rename, SetCallLink
from chalkroom.interview.events import CallLinkChanged, Renamed
from chalkroom.interview.values import cleaned_name

INVISIBLE = {
    "zero width space": "\u200b",
    "zero width joiner": "\u200d",
    "soft hyphen": "\u00ad",
    "right to left mark": "\u200f",
    "right to left override": "\u202e",
    "left to right isolate": "\u2066",
    "byte order mark": "\ufeff",
    "escape": "\x1b",
    "NUL": "\0",
    "lone surrogate": "\ud83d",
    "private use": "\ue000",
}


@pytest.mark.parametrize("sign", INVISIBLE.values(), ids=INVISIBLE)
@pytest.mark.parametrize("place", ["{}Ada", "A{}da", "Ada{}"])
def test_a_name_holds_nothing_invisible(sign, place):
    with pytest.raises(ValueError, match="invisible"):
        cleaned_name(place.format(sign))


@pytest.mark.parametrize(
    "name", ["José", "Zoë O'Brien-Lee", "李小龍", "مريم", "नेहा", "Ada 😀", "N'Golo"]
)
def test_names_of_all_people_are_taken_as_they_are(name):
    assert cleaned_name(name) == name


def test_a_name_is_written_in_one_way():
    assert cleaned_name("Jose\u0301") == "Jos\u00e9"


@pytest.mark.parametrize("name", [" Ada  Lovelace ", "Ada\u00a0Lovelace", "Ada\n\tLovelace"])
def test_a_name_is_one_line_with_single_spaces(name):
    assert cleaned_name(name) == "Ada Lovelace"


@pytest.mark.parametrize("name", ["", "  ", "\u3000"])
def test_a_name_is_needed(name):
    with pytest.raises(ValueError, match="needed"):
        cleaned_name(name)


def test_a_name_is_measured_as_it_is_shown():
    assert len(cleaned_name("e\u0301" * 64)) == 64
    with pytest.raises(ValueError, match="64"):
        cleaned_name("a" * 65)


def test_an_interviewer_goes_by_another_name():
    story = all_are_in()
    assert story.does(GRACE, Rename(new_id(), " Grace  H. ")) == [Renamed(GRACE.person, "Grace H.")]
    assert story.room.people[GRACE.person].name == "Grace H."
    assert refusal(story.does, GRACE, Rename(new_id(), "\u202e")) == "invalid"


@pytest.mark.parametrize("url", ["https://call.example/x?y#z", "http://localhost/"])
def test_a_call_link_is_an_address_to_follow(url):
    assert all_are_in().does(ADA, SetCallLink(new_id(), url)) == [CallLinkChanged(url)]


@pytest.mark.parametrize("url", [None, ""])
def test_a_call_link_can_be_taken_away(url):
    assert all_are_in().does(ADA, SetCallLink(new_id(), url)) == [CallLinkChanged(None)]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:,x", "//call.example", "https://a b"])
def test_a_call_link_is_nothing_else(url):
    assert refusal(all_are_in().does, ADA, SetCallLink(new_id(), url)) == "invalid"
