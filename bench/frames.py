"""The little of RFC 6455 that typists need: small masked frames out, whole frames in."""

import socket
import struct

from bench.logs import COOKIE
from chalkroom.pages.join import SEAT_COOKIE

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
_LONG = struct.Struct("!BBHI")
_SHORT = struct.Struct("!BBI")


def masked(payload: bytes, opcode: int = TEXT) -> bytes:
    """Write a frame under 64 KiB. The masking key is zero, which spares the typist the masking."""
    size = len(payload)
    if size < 126:
        return _SHORT.pack(0x80 | opcode, 0x80 | size, 0) + payload
    return _LONG.pack(0x80 | opcode, 0xFE, size, 0) + payload


def split(received: bytes) -> tuple[list[tuple[int, bytes]], bytes]:
    """Return whole frames as pairs of opcode and payload, and the rest."""
    frames = []
    at, end = 0, len(received)
    while end - at >= 2:
        size, start = received[at + 1], at + 2
        if size == 126:
            size, start = int.from_bytes(received[start : start + 2], "big"), start + 2
        elif size == 127:
            size, start = int.from_bytes(received[start : start + 8], "big"), start + 8
        if start + size > end:
            break
        frames.append((received[at] & 15, received[start : start + size]))
        at = start + size
    return frames, received[at:]


def upgraded(port: int, address: str, seat: str) -> socket.socket:
    """Open the WebSocket at an address as the browser that holds a seat."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=20)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connection.sendall(
        f"GET /room/{address}/socket HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
        f"Origin: http://127.0.0.1:{port}\r\nCookie: {SEAT_COOKIE}{seat}={COOKIE}\r\n"
        "Upgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
        "Sec-WebSocket-Version: 13\r\n\r\n".encode()
    )
    answer = b""
    while not answer.endswith(b"\r\n\r\n"):
        answer += connection.recv(1)
    assert answer.startswith(b"HTTP/1.1 101"), answer
    return connection


def receive(connection: socket.socket) -> tuple[list[tuple[int, bytes]], bytes]:
    """Wait for at least one whole frame; return what `split` returns."""
    received = b""
    while True:
        received += connection.recv(1 << 20)
        frames, rest = split(received)
        if frames:
            return frames, rest
