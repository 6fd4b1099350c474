"""The rules about clocks: who lets them run, what stops them, and when to look again.

Only the clock of the current question ever runs. It waits while the candidate is cut off, counted
back to the moment of the cut, and while the interview is paused.
"""

from chalkroom.interview.asked import Question
from chalkroom.interview.clock import HOUR, ClockPhase, Stop, due, has_ended, is_locked
from chalkroom.interview.commands import ChangeClockEnding, ChangeTime
from chalkroom.interview.events import (
    ClockEndingChanged,
    ClockRanOut,
    ClockStarted,
    ClockStopped,
    Fact,
    InterviewPaused,
    InterviewResumed,
    ServerWasAway,
    TimeChanged,
    public,
)
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import (
    Room,
    candidates_are_away,
    current_question,
    opened_question,
)

# A clock that runs, or would if its candidate could be reached.
GOING: tuple[ClockPhase, ...] = ("running", "cut_off")
MOST_MILLISECONDS = 10 * HOUR
LOCKED = "The time of this question is over, and its board takes nothing more."


def start(room: Room, question: str, now: int) -> list[Fact]:
    """Let the clock of the current question run."""
    asked = _current(room, question)
    if room.paused_at is not None:
        raise Refused("invalid", "The interview is paused; go on with it first.")
    if has_ended(asked.clock, now):
        raise Refused("invalid", "The time is over; add some first.")
    return [] if asked.clock.phase in GOING else _run(room, question, now)


def pause(room: Room, question: str, now: int) -> list[Fact]:
    """Let a clock stand until somebody starts it again."""
    asked = opened_question(room, question)
    is_going = asked.clock.phase in GOING and not has_ended(asked.clock, now)
    return public(ClockStopped(question, "paused", now)) if is_going else []


def change_time(room: Room, wish: ChangeTime, now: int) -> list[Fact]:
    """Give more time or less, once for every clock that somebody saw."""
    asked = opened_question(room, wish.question)
    if wish.revision != asked.clock.revision or wish.milliseconds == 0:
        return []
    allotted = asked.clock.allotted + wish.milliseconds
    if not 0 < allotted <= MOST_MILLISECONDS:
        raise Refused("invalid", "A question has more than no time, and at most ten hours.")
    return public(TimeChanged(wish.question, wish.milliseconds))


def change_ending(room: Room, wish: ChangeClockEnding) -> list[Fact]:
    """Let the clock end otherwise."""
    is_so = opened_question(room, wish.question).clock.ending == wish.ending
    return [] if is_so else public(ClockEndingChanged(wish.question, wish.ending))


def pause_interview(room: Room, now: int) -> list[Fact]:
    """Stop all clocks until the interview goes on."""
    if room.paused_at is not None:
        return []
    return _stop_current(room, "interview_paused", now) + public(InterviewPaused())


def resume_interview(room: Room, now: int) -> list[Fact]:
    """Go on; the clock that the pause stopped runs again."""
    if room.paused_at is None:
        return []
    asked, facts = current_question(room), public(InterviewResumed())
    waits = asked is not None and asked.clock.phase == "interview_paused"
    if asked and waits and not has_ended(asked.clock, now):
        facts += _run(room, asked.id, now)
    return facts


def leave(room: Room, now: int) -> list[Fact]:
    """Stop the clock of the current question, since another board comes or the end."""
    return _stop_current(room, "paused", now)


def lose(room: Room, person: str, since: int) -> list[Fact]:
    """Stop the clock if the candidates can no more be reached, counted back to `since`."""
    others = {id: one for id, one in room.people.items() if id != person}
    is_last = room.people[person].role == "candidate" and not any(
        one.role == "candidate" and one.presence == "here" for one in others.values()
    )
    if not is_last or not room.rules.clock_waits or room.people[person].presence != "here":
        return []
    asked = current_question(room)
    if asked is None or asked.clock.phase != "running" or has_ended(asked.clock, since):
        return []
    return public(ClockStopped(asked.id, "cut_off", since))


def find_again(room: Room, role: str) -> list[Fact]:
    """Let the clock go on that waited for a candidate who is here again."""
    asked = current_question(room)
    waits = asked is not None and asked.clock.phase == "cut_off"
    return public(ClockStarted(asked.id)) if asked and waits and role == "candidate" else []


def run_out(room: Room, now: int) -> list[Fact]:
    """Note that the time of the current question is over, if it is."""
    asked = current_question(room)
    ends = due(asked.clock) if asked else None
    if asked is None or ends is None or now < ends:
        return []
    return public(ClockRanOut(asked.id, ends))


def come_back(room: Room, since: int, now: int) -> list[Fact]:
    """Give back the time for which the server was away."""
    asked = current_question(room)
    if asked is None or asked.clock.phase != "running" or has_ended(asked.clock, since):
        return []
    return public(ServerWasAway(since, now)) if since < now else []


def next_due(room: Room) -> int | None:
    """Return when the time of the current question is over, if it runs."""
    asked = current_question(room)
    return due(asked.clock) if asked else None


def require_unlocked(room: Room, board: str, now: int) -> None:
    """Refuse what is written on a board whose time is over."""
    asked = room.questions.get(board)
    if asked is not None and is_locked(asked.clock, now):
        raise Refused("locked", LOCKED)


def _run(room: Room, question: str, now: int) -> list[Fact]:
    """Start a clock; one whose candidate is away is wanted, and waits."""
    facts = public(ClockStarted(question))
    if room.rules.clock_waits and candidates_are_away(room):
        facts += public(ClockStopped(question, "cut_off", now))
    return facts


def _stop_current(room: Room, why: Stop, now: int) -> list[Fact]:
    asked = current_question(room)
    is_going = asked is not None and asked.clock.phase in GOING
    return public(ClockStopped(asked.id, why, now)) if asked and is_going else []


def _current(room: Room, question: str) -> Question:
    asked = current_question(room)
    if asked is None or asked.id != question:
        opened_question(room, question)
        raise Refused("invalid", "Only the current question has a clock that runs.")
    return asked
