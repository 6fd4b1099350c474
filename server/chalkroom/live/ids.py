"""Ids that nobody can guess and nobody else makes: the shell's dice."""

import base64
import re
import secrets

ID = re.compile("[a-z2-7]{26}")


def new_id() -> str:
    """Return 128 random bits in the form of all ids."""
    return base64.b32encode(secrets.token_bytes(16)).decode().rstrip("=").lower()
