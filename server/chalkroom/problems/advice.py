"""Reads an interview as the situation on which advice about the next question depends."""

from collections.abc import Iterator

from msgspec.structs import replace

from chalkroom.interview.clock import MINUTE, used
from chalkroom.interview.copies import Offer, Offers
from chalkroom.interview.markup import plain
from chalkroom.interview.room import Room
from chalkroom.interview.staff import PreparedQuestion
from chalkroom.interview.state import Interview
from chalkroom.problems.frame import frame_of
from chalkroom.problems.library import Contents
from chalkroom.problems.pins import pin_of
from chalkroom.problems.planning.rungs import Rung, active_rungs, rung_of
from chalkroom.problems.situation import (
    Closed,
    FollowUpLeft,
    Situation,
    Suggested,
    Suggestion,
)
from chalkroom.problems.suggesting import suggest


def advice(contents: Contents, interview: Interview, now: int) -> Offers:
    """Return what could come next, the best first; before any outcome the plan alone speaks."""
    closed = tuple(_closed(contents, interview, now))
    if not closed:
        return Offers(_first(interview))
    suggestion = suggest(_situation(contents, interview, closed, now), active_rungs(contents))
    return Offers(tuple(_offers(interview, suggestion)), suggestion.notices)


def minutes_left(room: Room, now: int) -> float:
    """Return the minutes until the close of an interview; before its beginning, all of them."""
    whole = room.minutes - frame_of(room.minutes).close
    if room.began_at is None:
        return whole
    paused = room.paused_for + (now - room.paused_at if room.paused_at is not None else 0)
    return whole - (now - room.began_at - paused) / MINUTE


def _closed(contents: Contents, interview: Interview, now: int) -> Iterator[Closed]:
    """Yield the questions that have been closed with an outcome, in that order."""
    done = [one for one in interview.room.questions.values() if one.closed_at is not None]
    for asked in sorted(done, key=lambda one: one.closed_at or 0):
        prepared = interview.staff.questions[asked.id]
        if prepared.outcome is not None:
            minutes = used(asked.clock, now) / MINUTE
            yield Closed(_rung(contents, prepared), minutes, prepared.outcome)


def _situation(
    contents: Contents, interview: Interview, closed: tuple[Closed, ...], now: int
) -> Situation:
    staff, plan = interview.staff, interview.staff.plan
    core, reserve = (plan.core, plan.reserve) if plan else ((), ())
    planned = [_rung(contents, staff.questions[id]) for id in (*core, *reserve)]
    asked = _asked(interview)
    return Situation(
        closed=closed[-1],
        left=minutes_left(interview.room, now),
        before=closed[:-1],
        to_come=tuple(_rung(contents, staff.questions[id]) for id in core if id not in asked),
        reserve=frozenset(_rung(contents, staff.questions[id]).id for id in reserve),
        tracks=frozenset(rung.track for rung in planned),
        taken=frozenset(_rung(contents, staff.questions[id]).id for id in asked),
        follow_ups=tuple(_follow_ups(_last(interview))),
        track_names={slug: one.track.name for slug, one in contents.tracks.items() if one.track},
    )


def _asked(interview: Interview) -> frozenset[str]:
    """Return the questions that were asked; what was opened by mistake was not."""
    questions = interview.room.questions.items()
    return frozenset(id for id, one in questions if not one.is_withdrawn)


def _last(interview: Interview) -> PreparedQuestion:
    """Return the question that was closed last."""
    last = max(interview.room.questions.values(), key=lambda one: one.closed_at or 0)
    return interview.staff.questions[last.id]


def _follow_ups(prepared: PreparedQuestion) -> Iterator[FollowUpLeft]:
    given = {one.place for one in prepared.follow_ups_given}
    for place, each in enumerate(prepared.guide.follow_ups):
        if place not in given:
            yield FollowUpLeft(place + 1, each.direction, each.minutes)


def _rung(contents: Contents, prepared: PreparedQuestion) -> Rung:
    """Return a question as a rung: of the ladder where it still stands, else of what was copied."""
    guide = prepared.guide
    name, revision = pin_of(guide.source)
    entry = contents.entries.get(name)
    if entry is not None:
        return rung_of(name, entry.front)
    return Rung(
        id=name or prepared.id,
        revision=revision or 0,
        title=prepared.task.title,
        track=guide.track,
        kind=guide.kind,
        level=max(1, guide.level),
        minutes=prepared.minutes,
        skills=guide.skills,
        factors=tuple(scale.factor for scale in guide.scales),
    )


def _first(interview: Interview) -> tuple[Offer, ...]:
    staff, plan = interview.staff, interview.staff.plan
    core = plan.core if plan else ()
    asked = _asked(interview)
    following = next((id for id in core if id not in asked), None)
    if following is None:
        return ()
    prepared = staff.questions[following]
    return (_prepared_offer(Offer("plan", "Next in the plan."), prepared),)


def _offers(interview: Interview, suggestion: Suggestion) -> Iterator[Offer]:
    for each in suggestion.offers:
        offer = Offer(each.kind, each.reason, level=each.level, minutes=each.minutes)
        prepared = _at_hand(interview, each)
        if prepared is not None:
            yield _prepared_offer(offer, prepared)
        elif each.question is not None:
            yield _library_offer(offer, each.question)
        else:
            yield _spoken_offer(interview, offer, each)


def _at_hand(interview: Interview, offer: Suggested) -> PreparedQuestion | None:
    """Return the prepared question that an offer means, if it has not been asked."""
    asked = _asked(interview)
    for id, prepared in interview.staff.questions.items():
        name, _ = pin_of(prepared.guide.source)
        if offer.question and offer.question.id in (name, id) and id not in asked:
            return prepared
    return None


def _prepared_offer(offer: Offer, prepared: PreparedQuestion) -> Offer:
    return replace(
        offer,
        title=prepared.task.title,
        question=prepared.id,
        level=prepared.guide.level,
        minutes=prepared.minutes,
    )


def _library_offer(offer: Offer, rung: Rung) -> Offer:
    return replace(offer, title=rung.title, problem=rung.id)


def _spoken_offer(interview: Interview, offer: Offer, suggested: Suggested) -> Offer:
    """Return a follow-up with its words, or the close."""
    if suggested.follow_up is None:
        return offer
    prepared = _last(interview)
    place = suggested.follow_up - 1
    text = plain(prepared.guide.follow_ups[place].text)
    return replace(offer, title=prepared.task.title, text=text, follow_up=place)
