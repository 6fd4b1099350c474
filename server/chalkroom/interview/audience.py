"""Who hears which stream, and who stands where. Nothing else decides that."""

from typing import Literal, assert_never

from msgspec import Struct

from chalkroom.interview import reviewing
from chalkroom.interview.shares import Share
from chalkroom.interview.state import Interview
from chalkroom.interview.values import RATINGS, ROOM, STAFF, Role, Stream, own, review


class Actor(Struct, frozen=True):
    """Who acts: a seat, the person who sits in it and the role of the link they came by.

    A `view` is an interviewer's second pair of eyes: it hears what the candidate hears, may wish
    for nothing, and nobody is here by it.
    """

    seat: str
    person: str
    role: Role | Literal["view"]

    @property
    def counts(self) -> bool:
        """Whether a person is here by this connection."""
        return self.role != "view"


Standing = Literal["outside", "waiting", "inside", "removed"]
# For whom a recording is made: for those who may hear more than the room, for anybody inside, or
# for somebody who judges what was written without knowing by whom and how fast.
Edition = Literal["full", "candidate", "blind"]
# What interviewers have in common: a share can give that, and never what one keeps to themselves.
IN_COMMON = (ROOM, STAFF, RATINGS)


class Audience(Struct, frozen=True):
    """For whom a recording is read: what they hear, the most they are given, what is left out."""

    streams: tuple[Stream, ...]
    edition: Edition = "full"
    observations: bool = True


def streams(interview: Interview, actor: Actor) -> tuple[Stream, ...]:
    """Return the streams that a person inside hears. Nothing else grants a stream."""
    match actor.role:
        case "interviewer":
            heard = (ROOM, STAFF, own(actor.person))
            # Ratings are sealed from everybody who has not submitted their own, the lead included.
            return (*heard, RATINGS) if actor.person in interview.staff.handed_in else heard
        case "candidate" | "observer" | "view":
            return (ROOM,)
        case _:
            assert_never(actor.role)


def streams_of_host(interview: Interview) -> tuple[Stream, ...]:
    """Return the streams that the host reads; ratings stay sealed while the interview goes on."""
    heard = (ROOM, STAFF)
    return _with_reviews(interview, (*heard, RATINGS)) if interview.room.phase == "ended" else heard


def streams_afterwards(interview: Interview, actor: Actor) -> tuple[Stream, ...]:
    """Return the streams in which an interviewer looks back; for who was removed there are none."""
    if standing(interview, actor) == "removed":
        return ()
    heard = _with_reviews(interview, streams(interview, actor))
    return _with_own(interview, heard, actor.person)


def of_share(interview: Interview, share: Share) -> Audience:
    """Return what a share gives now: never more than whoever made it may hear."""
    heard = _heard_by_maker(interview, share)
    if share.blind and reviewing.of(interview, share.id).revealed_at is None:
        return Audience(in_edition(heard, "blind"), "blind", observations=False)
    match share.scope:
        case "room":
            return Audience(in_edition(heard, "candidate"), "candidate", share.observations)
        case "private":
            common = tuple(stream for stream in heard if stream in IN_COMMON)
            # Reviewers judge by themselves: none hears what another has said.
            told = _with_own(interview, common, share.id)
            return Audience(told, "full", share.observations)
        case _:
            assert_never(share.scope)


def _with_reviews(interview: Interview, heard: tuple[Stream, ...]) -> tuple[Stream, ...]:
    """What reviewers said is heard with the ratings: by nobody who has yet to rate."""
    return (*heard, *interview.reviews) if RATINGS in heard else heard


def _with_own(interview: Interview, heard: tuple[Stream, ...], author: str) -> tuple[Stream, ...]:
    """What somebody said themselves they may always read."""
    said = review(author)
    has_more = heard and said in interview.reviews and said not in heard
    return (*heard, said) if has_more else heard


def _heard_by_maker(interview: Interview, share: Share) -> tuple[Stream, ...]:
    if share.by is None:
        return streams_of_host(interview)
    return streams_afterwards(interview, Actor("", share.by, "interviewer"))


def in_edition(heard: tuple[Stream, ...], edition: Edition) -> tuple[Stream, ...]:
    """Return those of the streams somebody hears that an edition holds."""
    match edition:
        case "full":
            return heard
        case "candidate" | "blind":
            return (ROOM,) if ROOM in heard else ()
        case _:
            assert_never(edition)


def standing(interview: Interview, actor: Actor) -> Standing:
    """Say where somebody stands; only those inside hear streams and may act."""
    person = interview.room.people.get(actor.person)
    if person is not None and person.presence == "removed":
        return "removed"
    if actor.role in ("interviewer", "view"):
        # Nobody can join what has ended, but interviewers may still look at it.
        is_in = person is not None or interview.room.phase == "ended"
        return "inside" if is_in else "outside"
    visitor = interview.staff.door.get(actor.seat)
    if visitor is None or visitor.answer == "withdrawn":
        return "outside"
    match visitor.answer:
        case "waiting":
            return "waiting"
        case "admitted":
            return "inside"
        case "turned_away":
            return "removed"
        case _:
            assert_never(visitor.answer)


def is_known(interview: Interview, actor: Actor) -> bool:
    """Whether the room is this person's, by their link or because they were let in."""
    return actor.role == "interviewer" or standing(interview, actor) == "inside"


def may_move(before: Interview, after: Interview) -> bool:
    """Whether somebody may stand elsewhere, or hear more; most commits are edits and do not."""
    return (
        before.room.people is not after.room.people
        or before.room.phase != after.room.phase
        or before.staff.door is not after.staff.door
        or before.staff.handed_in is not after.staff.handed_in
    )
