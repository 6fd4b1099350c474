"""The rules about ratings: drafts are private, submitting is for good and opens the others'."""

from chalkroom.interview.audience import Actor
from chalkroom.interview.commands import Rate, Recommend
from chalkroom.interview.events import (
    Fact,
    FactorRated,
    RatingHandedIn,
    RatingSubmitted,
    Recommended,
    SealedNote,
)
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.rating import FactorRating, rated
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import opened_question
from chalkroom.interview.staff import Own
from chalkroom.interview.state import Interview
from chalkroom.interview.values import RATINGS, STAFF, own


def rate(interview: Interview, actor: Actor, wish: Rate) -> list[Fact]:
    """Rate a factor; a rating that stands already is not said again."""
    _require_unsubmitted(interview, actor)
    if wish.question is not None:
        opened_question(interview.room, wish.question)
    rating = _own(interview, actor).rating
    said = FactorRating(wish.question, wish.factor, wish.score, wish.sentence)
    if said in rating.factors:
        return []
    if len(rated(rating, said)) > LIMITS.factors_rated:
        raise Refused("too_large", f"A rating holds at most {LIMITS.factors_rated} factors.")
    event = FactorRated(wish.question, wish.factor, wish.score, wish.sentence)
    return [Fact(own(actor.person), event)]


def recommend(interview: Interview, actor: Actor, wish: Recommend) -> list[Fact]:
    """Say what to do, and why."""
    _require_unsubmitted(interview, actor)
    rating = _own(interview, actor).rating
    if (rating.recommendation, rating.summary) == (wish.recommendation, wish.summary):
        return []
    return [Fact(own(actor.person), Recommended(wish.recommendation, wish.summary))]


def submit(interview: Interview, actor: Actor) -> list[Fact]:
    """Hand in what was drafted, with the notes that were sealed until now."""
    if actor.person in interview.staff.handed_in:
        return []
    kept = _own(interview, actor)
    if kept.rating.recommendation is None:
        raise Refused("invalid", "Say what you recommend first.")
    notes = tuple(
        SealedNote(note.id, note.text, note.at, note.question)
        for note in kept.notes
        if not note.is_removed
    )
    submitted = RatingSubmitted(actor.person, kept.rating, notes)
    return [Fact(RATINGS, submitted), Fact(STAFF, RatingHandedIn(actor.person))]


def _own(interview: Interview, actor: Actor) -> Own:
    return interview.own.get(own(actor.person), Own())


def _require_unsubmitted(interview: Interview, actor: Actor) -> None:
    if actor.person in interview.staff.handed_in:
        raise Refused("invalid", "Your rating has been submitted and stays as it is.")
