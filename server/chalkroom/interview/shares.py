"""Shares: links by which somebody looks at an interview afterwards, and what each one gives."""

from typing import Literal

from msgspec import Struct

from chalkroom.interview.values import Id

# `room`: what everybody inside has heard. `private`: also what interviewers kept among themselves.
Scope = Literal["room", "private"]

USUAL_DAYS = 7


class Share(Struct, frozen=True):
    """What one reviewer may look at, and until when; times are milliseconds since 1970.

    `name` is the reviewer's, as whoever made the share wrote it. `by` is the interviewer who made
    it, None is the host: a share gives nothing that they may not hear themselves. One that is
    `blind` gives the blind edition until its reviewer has rated and asked for the rest.
    """

    id: Id
    name: str
    scope: Scope
    observations: bool
    by: Id | None
    created: int
    expires: int
    blind: bool = False
