"""Shares: links by which somebody looks at an interview afterwards, and what each one gives."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from chalkroom.interview.limits import LIMITS
from chalkroom.interview.values import Id

# `room`: what everybody inside has heard. `private`: also what interviewers kept among themselves.
Scope = Literal["room", "private"]

USUAL_DAYS = 7


class NewShare(Struct, frozen=True, forbid_unknown_fields=True):
    """What is asked for: who looks, at how much, for how many days, and whether blind at first."""

    name: Annotated[str, Meta(max_length=1_000)]
    scope: Scope = "room"
    days: Annotated[int, Meta(ge=1, le=LIMITS.share_days)] = USUAL_DAYS
    observations: bool = True
    blind: bool = False


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
