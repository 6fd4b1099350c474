"""What the machine that runs the tests offers. Without it a test skips, but in CI it fails."""

import os
import shutil
from typing import NoReturn

import pytest

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def require_chromium() -> str:
    """Return the path of a Chromium: CHALKROOM_CHROMIUM, else the first one on PATH."""
    chosen = os.environ.get("CHALKROOM_CHROMIUM")
    if chosen:
        return chosen
    for path in map(shutil.which, CHROMIUM_NAMES):
        if path:
            return path
    _do_without("No Chromium on PATH: install it, or name one in CHALKROOM_CHROMIUM.")


def require_node() -> str:
    """Return the path of Node, which `make setup` puts on PATH for the tests."""
    return shutil.which("node") or _do_without("No Node on PATH: run the tests by `make test`.")


def _do_without(sentence: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)
