"""Coming in: who knocks, who is let in, who is here again."""

from chalkroom.interview import observing, timing
from chalkroom.interview.audience import Actor, standing
from chalkroom.interview.commands import Admit, Knock
from chalkroom.interview.events import (
    Admitted,
    CameBack,
    Fact,
    Joined,
    Knocked,
    RecordingChanged,
    TurnedAway,
    public,
)
from chalkroom.interview.fitness import fit_name
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import Room
from chalkroom.interview.staff import Visitor
from chalkroom.interview.state import Interview
from chalkroom.interview.values import ROOM, STAFF, Role

SLOTS = 6  # colours in the palette of people


def knock(interview: Interview, actor: Actor, command: Knock) -> list[Fact]:
    """Put somebody at the door; a knock repeated while waiting changes nothing."""
    match standing(interview, actor):
        case "inside" | "waiting":
            return []
        case "removed":
            raise Refused("forbidden", "An interviewer has answered: this door stays closed.")
    assert actor.role != "view", "whose interviewer is inside is inside"
    waiting = sum(visitor.answer == "waiting" for visitor in interview.staff.door.values())
    if waiting >= LIMITS.knocks:
        raise Refused("too_large", "Too many people are waiting; try again in a while.")
    name = fit_name(command.name)
    known = interview.room.people.get(actor.person)
    second_device = known is not None
    return [
        Fact(
            STAFF,
            Knocked(actor.seat, actor.person, name, actor.role, command.recorded, second_device),
        )
    ]


def admit(interview: Interview, actor: Actor, command: Admit) -> list[Fact]:
    """Let a visitor in: a new person, or another device of somebody who is known already."""
    visitor = _visitor(interview, command.seat)
    known = interview.room.people.get(visitor.person)
    if known is not None and known.presence == "removed":
        raise Refused("forbidden", f"{known.name} has been sent out for good.")
    if visitor.answer == "admitted":
        return []
    facts = [Fact(STAFF, Admitted(visitor.seat, actor.person))]
    if visitor.role == "candidate" and not visitor.recorded and interview.room.recorded:
        facts.append(Fact(ROOM, RecordingChanged(False)))
    if known is not None and visitor.role == "candidate":
        facts += observing.second_device(visitor.person)
    return facts + _entering(interview.room, visitor.person, visitor.name, visitor.role)


def turn_away(interview: Interview, actor: Actor, seat: str) -> list[Fact]:
    """Do not let a visitor in."""
    visitor = _visitor(interview, seat)
    if visitor.answer == "admitted":
        raise Refused("invalid", f"{visitor.name} is in the room already.")
    if visitor.answer == "turned_away":
        return []
    return [Fact(STAFF, TurnedAway(seat, actor.person))]


def arrive(interview: Interview, actor: Actor, name: str) -> list[Fact]:
    """Note the first connection of somebody whose link opens the room, or who is inside already."""
    where = standing(interview, actor)
    if actor.role == "view":
        return []
    if where == "inside" or (actor.role == "interviewer" and where == "outside"):
        return _entering(interview.room, actor.person, name, actor.role)
    return []


def _entering(room: Room, person: str, name: str, role: Role) -> list[Fact]:
    known = room.people.get(person)
    if known is not None:
        is_here = known.presence == "here"
        return [] if is_here else public(CameBack(person)) + timing.find_again(room, role)
    if len(room.people) >= LIMITS.people:
        raise Refused("too_large", f"An interview has room for {LIMITS.people} people.")
    writers = sum(someone.role != "observer" for someone in room.people.values())
    slot = 0 if role == "observer" else writers % SLOTS + 1
    return public(Joined(person, name, role, slot)) + timing.find_again(room, role)


def _visitor(interview: Interview, seat: str) -> Visitor:
    visitor = interview.staff.door.get(seat)
    if visitor is None:
        raise Refused("not_found", "Nobody waits there.")
    if visitor.answer == "withdrawn":
        raise Refused("not_found", f"{visitor.name} has gone away.")
    return visitor
