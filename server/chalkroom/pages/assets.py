"""The built frontend: which hashed files a page needs, read from the build's manifest."""

import json
import logging
from pathlib import Path

from msgspec import Struct

from chalkroom.pages.headers import STATIC

logger = logging.getLogger(__name__)

DIST = Path(__file__).parents[1] / "static" / "dist"


class Built(Struct, frozen=True):
    """Addresses of one page's files; nothing where the page has not been built."""

    scripts: tuple[str, ...] = ()
    preload: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


class Assets:
    """Reads the manifest again whenever a build has changed it."""

    def __init__(self, folder: Path = DIST) -> None:
        self.folder = folder
        self._read: tuple[int, dict[str, dict[str, object]]] = (0, {})

    def page(self, name: str) -> Built:
        """Return the files of a page: its script, and the stylesheets it shares and has."""
        manifest = self._manifest()
        script = manifest.get(f"{name}.tsx") or manifest.get(f"{name}.ts") or {}
        sheets = [manifest[sheet] for sheet in ("base.css", f"{name}.css") if sheet in manifest]
        return Built(
            scripts=_addresses(script.get("file")),
            preload=_addresses(*_names(script.get("preload"))),
            styles=_addresses(
                *(sheet.get("file") for sheet in sheets), *_names(script.get("styles"))
            ),
        )

    @property
    def is_built(self) -> bool:
        return bool(self._manifest())

    def _manifest(self) -> dict[str, dict[str, object]]:
        path = self.folder / "manifest.json"
        try:
            changed = path.stat().st_mtime_ns
            if changed != self._read[0]:
                self._read = (changed, json.loads(path.read_text("utf-8")))
        except FileNotFoundError:
            self._read = (0, {})
        return self._read[1]


def _names(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _addresses(*names: object) -> tuple[str, ...]:
    return tuple(STATIC + name for name in names if isinstance(name, str))
