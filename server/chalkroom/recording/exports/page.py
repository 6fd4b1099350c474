"""One HTML file that plays by itself: viewer and recording in one page that calls nobody.

The JSON Lines stand in it compressed; its last line is the hash of all before, as in any recording.
"""

import gzip
import re
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from chalkroom.interview.changes import cleaned
from chalkroom.recording.exports import jsonl
from chalkroom.recording.recording import Recording
from chalkroom.recording.replaying import final_boards
from chalkroom.recording.viewer import viewer

DOCTYPE = b"<!doctype html>"
HELD = re.compile(rb'<script id="recording" type="application/gzip">([A-Za-z0-9+/=]*)</script>')
MOST_BYTES = 512 * 2**20
SEAL = "<!-- sha256 {} -->\n"
ABOUT = "Recording of an interview, {} edition."
BLIND = (
    "Recording of an interview, blind edition: names are hidden, and everything happens at one "
    "even pace."
)
PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title} - recording</title>
<style>{style}</style>
</head>
<body>
<header><h1>{title}</h1><p>{about}</p></header>
<main id="player"></main>
<noscript><h2>The code at the end</h2>
<p>Without scripts the recording cannot be played. This is what the boards held at its end.</p>
{code}</noscript>
<script id="recording" type="application/gzip">{recording}</script>
<script>{script}</script>
</body>
</html>
"""


def page(recording: Recording) -> Iterator[bytes]:
    """Yield the page."""
    built = viewer()
    values = {
        "policy": escape(built.policy),
        "style": built.style,
        "script": built.script,
        "title": escape(cleaned(recording.header.title)),
        "about": BLIND if recording.header.is_blind else ABOUT.format(recording.header.edition),
        "code": _code(recording),
        "recording": _compressed(recording),
    }
    content = PAGE.format_map(values).encode()
    yield content
    yield _seal(content)


def is_page(content: bytes) -> bool:
    """Whether a file means to be such a page."""
    return content[: len(DOCTYPE)].lower() == DOCTYPE


def is_sealed(content: bytes) -> bool:
    """Whether the page is as it was written, to the last byte."""
    start = content.rfind(b"<!-- sha256")
    return start > 0 and content[start:] == _seal(content[:start])


def lines_in(content: bytes) -> bytes | None:
    """Return the JSON Lines that stand in a page, or None if they cannot be found."""
    held = HELD.search(content)
    try:
        return _unpacked(b64decode(held[1], validate=True)) if held else None
    except (ValueError, zlib.error):
        return None


def _unpacked(compressed: bytes) -> bytes | None:
    """Unpack so much and no more: a small file may hold an endless row of zeros."""
    unpacking = zlib.decompressobj(zlib.MAX_WBITS + 16)
    content = unpacking.decompress(compressed, MOST_BYTES)
    return content if unpacking.eof and not unpacking.unused_data else None


def _seal(content: bytes) -> bytes:
    return SEAL.format(sha256(content).hexdigest()).encode()


def _compressed(recording: Recording) -> str:
    content = b"".join(jsonl.lines(recording))
    return b64encode(gzip.compress(content, 9, mtime=0)).decode()


def _code(recording: Recording) -> str:
    boards = [board for board in final_boards(recording) if board.text]
    return "".join(
        f"<h3>{escape(cleaned(board.title))}</h3>\n<pre>{escape(cleaned(board.text))}</pre>\n"
        for board in boards
    )
