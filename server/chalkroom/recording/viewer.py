"""The viewer that travels within an HTML recording: its script and its style, as built."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

DIST = Path(__file__).parents[1] / "static" / "dist"


class NotBuilt(Exception):
    """The pages have not been built, so no recording can be made that plays by itself."""


class Viewer(Struct, frozen=True):
    """What stands in the page, and the hashes by which its policy knows it."""

    script: str
    style: str

    @property
    def policy(self) -> str:
        """Return a policy that allows this script and this style, and to ask for nothing."""
        return "; ".join(
            [
                "default-src 'none'",
                f"script-src 'sha256-{_hash(self.script)}'",
                f"style-src 'sha256-{_hash(self.style)}'",
                "base-uri 'none'",
                "form-action 'none'",
            ]
        )


@cache
def viewer() -> Viewer:
    """Return the viewer, or raise NotBuilt."""
    try:
        script, style = ((DIST / name).read_text("utf-8") for name in ("viewer.js", "viewer.css"))
    except FileNotFoundError as problem:
        raise NotBuilt from problem
    return Viewer(script.strip(), style.strip())


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()
