"""The secrets of this installation: short files in the data folder that only its owner can read."""

import os
import secrets
from pathlib import Path

from msgspec import Struct

HOST_KEY = "host.key"
LINK_KEY = "link.key"


class Key(Struct, frozen=True):
    """A secret, and whether it was made just now."""

    text: str
    is_new: bool

    def __repr__(self) -> str:
        return "Key(...)"


def kept(path: Path) -> Key:
    """Read a key, or make one where none is; raises OSError."""
    try:
        return Key(_read(path), False)
    except FileNotFoundError:
        return _made(path)


def _read(path: Path) -> str:
    path.chmod(0o600)
    text = path.read_text("ascii", "replace").strip()
    if len(text) < 32:
        raise OSError(0, "it holds no key; delete it to get a new one", str(path))
    return text


def _made(path: Path) -> Key:
    """The key appears whole or not at all: it is written beside its place and then moved."""
    text = secrets.token_urlsafe(32)
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
    return Key(text, True)
