"""What a page may weigh when it is first loaded, over the manifest of the build."""

import gzip
import json
from pathlib import Path

import pytest

DIST = Path(__file__).parents[1] / "server" / "chalkroom" / "static" / "dist"
KILOBYTES = {"room": 130, "home": 15, "interview": 15, "join": 15}
STYLES = 15


def weight(*names):
    return sum(len(gzip.compress((DIST / name).read_bytes())) for name in names) / 1000


def first_load(manifest, page):
    built = manifest[f"{page}.tsx"]
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
