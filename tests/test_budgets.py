"""What pages may weigh and whose panels are in them, over the manifest of the build."""

import gzip
import json

import pytest

from chalkroom.pages.assets import DIST

KILOBYTES = {
    "room": 130,
    "home": 15,
    "interview": 15,
    "join": 15,
    "problems": 15,
    "problem": 15,
} | {
    "plans": 30,
    "plan": 30,
    "building": 30,
    "replay": 120,
}
STYLES = 15
INTERVIEWERS = 40
COLOURS, LANGUAGE = 25, 15
VIEWER = 12
# Words of panels that only interviewers see.
INTERVIEWERS_WORDS = (
    "Private note",
    "Only interviewers see these.",
    "Only me until I submit my rating",
    "Which phase begins",
    "Next question",
    "Release hint",
    "Close it, and say how it went",
    "A draft that only you see.",
    "Submit for good",
    "Minutes to add or take",
    "You are writing. F2 stops.",
    "Minutes of quiet time",
)


def weight(*names):
    return sum(len(gzip.compress((DIST / name).read_bytes())) for name in names) / 1000


def first_load(manifest, page):
    return scripts(manifest[f"{page}.tsx"])


def later(manifest, entry):
    """Return what the room fetches for this on top of its first load."""
    return scripts(manifest[entry]) - first_load(manifest, "room")


def scripts(built):
    return {built["file"], *built["preload"]}


def holding(text, names):
    return {name for name in names if text in (DIST / name).read_text("utf-8")}


@pytest.fixture(scope="module")
def manifest():
    path = DIST / "manifest.json"
    assert path.exists(), "the frontend has not been built: make setup"
    return json.loads(path.read_text())


@pytest.mark.parametrize("page", KILOBYTES)
def test_the_scripts_of_a_page_are_within_their_budget(manifest, page):
    assert weight(*first_load(manifest, page)) <= KILOBYTES[page]


@pytest.mark.parametrize("page", KILOBYTES)
def test_the_styles_of_a_page_are_within_their_budget(manifest, page):
    assert weight(manifest["base.css"]["file"], manifest[f"{page}.css"]["file"]) <= STYLES


def test_what_colours_need_is_not_in_the_first_load_of_the_room(manifest):
    assert holding("tok-keyword", {manifest["colours.ts"]["file"]})
    assert not holding("tok-keyword", first_load(manifest, "room"))


def test_colours_are_within_their_budget(manifest):
    assert weight(*later(manifest, "colours.ts")) <= COLOURS


@pytest.mark.parametrize("language", ["clike.js", "javascript.js", "php.ts", "python.js", "sql.js"])
def test_the_colours_of_a_language_are_within_their_budget(manifest, language):
    assert 0 < weight(*later(manifest, language)) <= LANGUAGE


def test_what_interviewers_fetch_besides_is_within_its_budget(manifest):
    assert 0 < weight(*later(manifest, "interviewers.tsx")) <= INTERVIEWERS


@pytest.mark.parametrize("words", INTERVIEWERS_WORDS)
def test_candidates_do_not_hold_the_panels_of_interviewers(manifest, words):
    assert holding(words, later(manifest, "interviewers.tsx"))
    assert not holding(words, first_load(manifest, "room"))


def test_the_viewer_of_html_recordings_stays_small():
    assert weight("viewer.js") <= VIEWER
