"""Hears all that the sockets of a page are told, to look for what must not be among it."""

import json
from typing import TYPE_CHECKING

from playwright.async_api import Page, WebSocket

if TYPE_CHECKING:
    from browser.visitors import Visitor


class Ear:
    """Everything that a tab hears from here on; put to it before it goes anywhere."""

    def __init__(self, visitor: "Visitor") -> None:
        self._frames: list[str] = []
        visitor.page.on("websocket", self._listen)

    def heard(self) -> str:
        return "\n".join(self._frames)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self._frames.append(str(frame)))


class Overheard:
    """What every socket of some pages is told; those of interviewers hear more than others."""

    def __init__(self) -> None:
        self._sockets: list[list[str]] = []

    def listens_to(self, page: Page) -> None:
        page.on("websocket", self._listen)

    def by_visitors(self) -> str:
        """Return what was told to everybody who is no interviewer."""
        return "\n".join("\n".join(told) for told in self._sockets if not _is_interviewers(told))

    def _listen(self, socket: WebSocket) -> None:
        told: list[str] = []
        self._sockets.append(told)
        socket.on("framereceived", lambda frame: told.append(str(frame)))


def _is_interviewers(told: list[str]) -> bool:
    welcomes = [json.loads(text) for text in told if '"kind":"welcome"' in text]
    return any(welcome["you"]["role"] == "interviewer" for welcome in welcomes)
