"""The lead: one interviewer who alone ends the interview, changes rules and removes people."""

from chalkroom.interview import pressing, quieting, timing
from chalkroom.interview.audience import Actor
from chalkroom.interview.events import Fact, LeadChanged, Removed, TurnedAway
from chalkroom.interview.refusals import Refused
from chalkroom.interview.state import Interview
from chalkroom.interview.values import ROOM, STAFF

# A lead who has been gone for so long can be replaced by any interviewer.
LEAD_GONE_MILLISECONDS = 60_000


def require(interview: Interview, actor: Actor) -> None:
    """Refuse unless this is the lead."""
    if interview.room.lead != actor.person:
        raise Refused("forbidden", "Only the lead interviewer can do that.")


def take(interview: Interview, actor: Actor, now: int) -> list[Fact]:
    """Replace a lead who never came, or who has been gone for a minute."""
    room = interview.room
    if room.lead == actor.person:
        return []
    lead = room.people.get(room.lead)
    if lead is not None and lead.presence == "here":
        raise Refused("forbidden", f"{lead.name} leads and is here.")
    if lead is not None and lead.presence == "cut_off":
        seconds = (LEAD_GONE_MILLISECONDS - (now - lead.since) + 999) // 1000
        if seconds > 0:
            raise Refused("forbidden", f"{lead.name} may be back; try again in {seconds} seconds.")
    return [Fact(ROOM, LeadChanged(actor.person))]


def hand(interview: Interview, actor: Actor, person: str) -> list[Fact]:
    """Let another interviewer lead."""
    require(interview, actor)
    heir = interview.room.people.get(person)
    if heir is None or heir.role != "interviewer" or heir.presence == "removed":
        raise Refused("invalid", "Only an interviewer of this room can lead it.")
    return [] if person == actor.person else [Fact(ROOM, LeadChanged(person))]


def remove(interview: Interview, actor: Actor, person: str, now: int) -> list[Fact]:
    """Send somebody out, with what waits of theirs at the door.

    The lead may send anybody, an interviewer only visitors.
    """
    removed = interview.room.people.get(person)
    if removed is None:
        raise Refused("not_found", "There is no such person in this interview.")
    if removed.role == "interviewer":
        require(interview, actor)
    if person == interview.room.lead:
        raise Refused("invalid", "Hand over the lead first.")
    if removed.presence == "removed":
        return []
    waiting = [
        Fact(STAFF, TurnedAway(visitor.seat, actor.person))
        for visitor in interview.staff.door.values()
        if visitor.person == person and visitor.answer == "waiting"
    ]
    ended = pressing.end(interview.room, person) + quieting.give_up(interview.room, person)
    lost = timing.lose(interview.room, person, now)
    return [*ended, Fact(ROOM, Removed(person)), *lost, *waiting]
