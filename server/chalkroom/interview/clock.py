"""The clock of a question: how much of its time is used, and when to look at it again.

A clock runs since a moment, or stands since then. Lengths and moments are milliseconds.
"""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Ending = Literal["soft", "hard"]
# Why a clock stands: not started, stopped by a person, its candidate or the whole room away.
Stop = Literal["paused", "cut_off", "interview_paused"]
ClockPhase = Literal["ready", "running"] | Stop

MINUTE = 60_000
HOUR = 60 * MINUTE
# What was typed in time may still be on its way when a hard clock has run out.
GRACE_MILLISECONDS = 2_000


class Clock(Struct, frozen=True):
    """The time of one question: `used` up to `since`, `lost` while people could not be reached.

    `revision` counts the changes of `allotted`. When it is over a soft clock counts on. A hard one
    counts no more, but runs until it is stopped, so that a stop counted back undoes its end.
    """

    allotted: int
    ending: Ending = "soft"
    phase: ClockPhase = "ready"
    since: int = 0
    used: int = 0
    lost: int = 0
    is_over: bool = False
    revision: int = 0


def used(clock: Clock, now: int) -> int:
    """Return how long it has run."""
    if clock.phase != "running":
        return clock.used
    return clock.used + max(0, _counted(clock, now) - clock.since)


def left(clock: Clock, now: int) -> int:
    """Return how much is left; negative when it counts over."""
    return clock.allotted - used(clock, now)


def due(clock: Clock) -> int | None:
    """Return when it runs out, or None if it stands or has run out."""
    return _end(clock) if clock.phase == "running" and not clock.is_over else None


def has_ended(clock: Clock, now: int) -> bool:
    """Whether a hard end has come: nothing runs on, whatever the phase says."""
    return clock.ending == "hard" and left(clock, now) <= 0


def is_locked(clock: Clock, now: int) -> bool:
    """Whether its board takes nothing more: judged by what arrives, not by what is recorded."""
    ends = _end(clock) if clock.phase == "running" else clock.since
    return has_ended(clock, now) and now > ends + GRACE_MILLISECONDS


def started(clock: Clock, at: int) -> Clock:
    """Let it run; if it stood for a lost connection, that time is lost, not used."""
    return replace(clock, phase="running", since=at, lost=clock.lost + _lost(clock, at))


def stopped(clock: Clock, why: Stop, since: int) -> Clock:
    """Let it stand from a moment that may have passed, though not before it last started."""
    moment = max(since, clock.since)
    if clock.phase == "running":
        moment = _counted(clock, moment)
    spent = used(clock, moment)
    return replace(
        clock,
        phase=why,
        since=moment,
        used=spent,
        lost=clock.lost + _lost(clock, moment),
        is_over=spent >= clock.allotted,
    )


def changed(clock: Clock, milliseconds: int, at: int) -> Clock:
    """Give it more time, or less; one whose hard end had come goes on from now."""
    if clock.phase == "running" and has_ended(clock, at):
        clock = replace(clock, used=clock.allotted, since=at)
    allotted = clock.allotted + milliseconds
    is_over = used(clock, at) >= allotted
    return replace(clock, allotted=allotted, is_over=is_over, revision=clock.revision + 1)


def ran_out(clock: Clock) -> Clock:
    """Note that its time is over."""
    return replace(clock, is_over=True)


def credited(clock: Clock, since: int, until: int) -> Clock:
    """Give back the time for which the server was away, if it counted then."""
    gone = max(since, clock.since)
    if clock.phase != "running" or until <= gone or has_ended(clock, gone):
        return clock
    spent = used(clock, gone)
    lost = clock.lost + until - gone
    return replace(clock, since=until, used=spent, lost=lost, is_over=spent >= clock.allotted)


def _end(clock: Clock) -> int:
    return clock.since + clock.allotted - clock.used


def _counted(clock: Clock, now: int) -> int:
    """Return the moment up to which time counts: a hard end is the last."""
    return min(now, max(_end(clock), clock.since)) if clock.ending == "hard" else now


def _lost(clock: Clock, until: int) -> int:
    return max(0, until - clock.since) if clock.phase == "cut_off" else 0
