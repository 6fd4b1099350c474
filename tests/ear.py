"""Chalkroom with an ear at its application: what it tells people who hear nothing private is kept.

Every real server that tests start is started by `ear.py FOLDER PROGRAM ...`, which runs the program
as Python would, and adds to a file in the folder every frame, header and body that goes to somebody
who is neither an interviewer nor the host. `overheard.py` looks through it.
"""

import os
import re
import runpy
import sys
import zlib
from collections.abc import Callable
from http.cookies import SimpleCookie
from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from chalkroom.app import App
from chalkroom.store.records import Seat
from chalkroom.store.sqlite import Store

TOLD = "told.txt"
HOST_KEY = "a-key-that-only-these-tests-know-0123456789"
SEAT, HOST = "chalkroom_seat_", "chalkroom_host_"
OF_A_SEAT = re.compile("/(?:room|review)/([a-z2-7]{26})/")
VIEW = re.compile("/room/[^/]+/view")  # an interviewer who is told what a candidate is told
# What reviewers say themselves, and the anchors that they say it by.
OWN_WORDS = re.compile("/review/[^/]+/(rating|reveal|comments(/.*)?)")

Keep = Callable[[str], object]


async def overhear(
    app: ASGIApp, store: Store, keep: Keep, scope: Scope, receive: Receive, send: Send
) -> None:
    """Answer as the application does, and keep the answer if nothing private may be in it."""
    if not is_for_visitors(store, scope):
        return await app(scope, receive, send)
    body: list[bytes] = []

    async def heard(message: Message) -> None:
        body.append(message.get("body", b""))
        for text in said(message):
            keep(text)
        await send(message)

    try:
        await app(scope, receive, heard)
    finally:
        keep(readable(b"".join(body)))


def is_for_visitors(store: Store, scope: Scope) -> bool:
    """Say who asks, by the cookies of the request; one seat in an address counts alone."""
    path = scope.get("path", "")
    if scope["type"] == "lifespan" or path.startswith("/static/") or OWN_WORDS.fullmatch(path):
        return False
    if VIEW.fullmatch(path):
        return True
    sent = {name: value.decode("latin-1") for name, value in scope["headers"]}
    if sent.get(b"authorization") == f"Bearer {HOST_KEY}":
        return False
    cookies = SimpleCookie(sent.get(b"cookie", ""))
    seats = {name.removeprefix(SEAT) for name in cookies if name.startswith(SEAT)}
    named = OF_A_SEAT.match(path)
    if named is None and any(name.startswith(HOST) for name in cookies):
        return False
    asking = map(store.find_seat, seats & {named[1]} if named else seats)
    return not any(hears_more(store, seat) for seat in asking if seat)


def hears_more(store: Store, seat: Seat) -> bool:
    share = store.shares.find(seat.link)
    return seat.role == "interviewer" or (share is not None and share.scope == "private")


def said(message: Message) -> list[str]:
    """Return what a message says in words; bodies come in parts, and are read as a whole."""
    headers = [f"{name.decode()}: {value.decode()}" for name, value in message.get("headers", ())]
    return [*headers, *(message[part] for part in ("text", "reason") if message.get(part))]


def readable(body: bytes) -> str:
    is_packed = body.startswith(b"\x1f\x8b")
    plain = zlib.decompressobj(31).decompress(body) if is_packed else body
    return plain.decode("utf-8", "replace")


def keep_in(folder: Path) -> Keep:
    """Return what adds a line to the file; not even a killed process loses it."""
    file = os.open(folder / TOLD, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    return lambda text: text and os.write(file, f"{text}\n".encode("utf-8", "replace"))


def listen(keep: Keep) -> None:
    whole = App.__call__

    async def heard(app: App, scope: Scope, receive: Receive, send: Send) -> None:
        def plain(scope: Scope, receive: Receive, send: Send):
            return whole(app, scope, receive, send)

        await overhear(plain, app._store, keep, scope, receive, send)

    App.__call__ = heard  # type: ignore[method-assign]


def run(program: list[str]) -> None:
    sys.argv = program
    if program[0] != "-m":
        runpy.run_path(program[0], run_name="__main__")
        return
    sys.argv = program[1:]
    runpy.run_module(program[1], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    listen(keep_in(Path(sys.argv[1])))
    run(sys.argv[2:])
