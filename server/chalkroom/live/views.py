"""What interviewers who look on as the candidate are told besides: what is open to candidates."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from chalkroom.interview.values import ROOM

if TYPE_CHECKING:
    from chalkroom.live.connection import Connection


def open_private_streams(connections: Iterable["Connection"]) -> int:
    """Count the private streams that candidates are subscribed to now: there must be none."""
    candidates = (one for one in connections if one.actor.role == "candidate")
    return sum(stream != ROOM for one in candidates for stream in one.streams)


def wake_views(connections: Iterable["Connection"]) -> None:
    """Let those who look on be told what is open to candidates, if that is something new."""
    for connection in tuple(connections):
        if not connection.actor.counts:
            connection.wake()
