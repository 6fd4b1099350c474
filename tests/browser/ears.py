"""Hears all that the sockets of a page are told, to look for what must not be among it."""

from typing import TYPE_CHECKING

from playwright.async_api import WebSocket

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
