"""People in a room, as everybody inside knows them."""

from typing import Literal

from msgspec import Struct

from chalkroom.interview.values import Role

Presence = Literal["here", "cut_off", "left", "removed"]


class Person(Struct, frozen=True):
    """Somebody who has been admitted; `since` is when their presence last changed.

    A candidate is away while none of their pages can be seen.
    """

    id: str
    name: str
    role: Role
    slot: int
    presence: Presence
    since: int
    is_away: bool = False


class Absence(Struct, frozen=True):
    """A while in which somebody could not be reached, or the server, that is over."""

    since: int
    until: int
