"""Long answers, sent piece by piece and compressed for those who take that."""

import zlib
from collections.abc import Iterable, Iterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

PIECE_BYTES = 64 * 1024
GZIP = 16 + zlib.MAX_WBITS


def streamed(request: Request, content: Iterable[bytes], media_type: str) -> Response:
    """Return an answer that is made while it is sent, in a thread of its own."""
    headers = {"Vary": "Accept-Encoding"}
    pieces = _pieces(content)
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
        pieces = _compressed(pieces)
    return StreamingResponse(pieces, headers=headers, media_type=media_type)


def _pieces(content: Iterable[bytes]) -> Iterator[bytes]:
    """Gather small parts, since each piece that is sent costs a change of threads."""
    piece = bytearray()
    for part in content:
        piece += part
        if len(piece) >= PIECE_BYTES:
            yield bytes(piece)
            piece.clear()
    yield bytes(piece)


def _compressed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    compressor = zlib.compressobj(6, zlib.DEFLATED, GZIP)
    for piece in pieces:
        yield compressor.compress(piece)
    yield compressor.flush()
