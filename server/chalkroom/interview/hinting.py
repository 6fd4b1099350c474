"""The rules about what is released of a guide: hints in the order of their ladder, follow-ups."""

from collections.abc import Sequence
from typing import TypeVar

from chalkroom.interview.audience import Actor
from chalkroom.interview.commands import ReleaseFollowUp, ReleaseHint
from chalkroom.interview.events import (
    Fact,
    FollowUpGiven,
    FollowUpReleased,
    HintGiven,
    HintReleased,
    public,
)
from chalkroom.interview.refusals import Refused
from chalkroom.interview.room import opened_question
from chalkroom.interview.staff import PreparedQuestion
from chalkroom.interview.state import Interview
from chalkroom.interview.values import STAFF, Id

Item = TypeVar("Item")


def release_hint(interview: Interview, actor: Actor, wish: ReleaseHint) -> list[Fact]:
    """Show everybody a hint, word for word as the guide has it, and nothing else of it.

    What comes next is what follows the furthest that was given: a skip is confirmed once.
    """
    prepared = _opened(interview, wish.question)
    hint = _at(prepared.guide.hints, wish.place, "hint")
    given = [one.place for one in prepared.hints_given]
    if wish.place in given:
        return []
    if wish.place > max(given, default=-1) + 1 and not wish.skips:
        raise Refused("invalid", "An earlier hint has not been given; confirm to skip it.")
    released = public(HintReleased(wish.question, hint.text))
    return [*released, Fact(STAFF, HintGiven(wish.question, wish.place, actor.person))]


def release_follow_up(interview: Interview, actor: Actor, wish: ReleaseFollowUp) -> list[Fact]:
    """Show everybody a follow-up."""
    prepared = _opened(interview, wish.question)
    follow_up = _at(prepared.guide.follow_ups, wish.place, "follow-up")
    if any(one.place == wish.place for one in prepared.follow_ups_given):
        return []
    released = public(FollowUpReleased(wish.question, follow_up.text))
    return [*released, Fact(STAFF, FollowUpGiven(wish.question, wish.place, actor.person))]


def _opened(interview: Interview, question: Id) -> PreparedQuestion:
    if opened_question(interview.room, question).is_withdrawn:
        raise Refused("invalid", "This question was withdrawn; open it again first.")
    return interview.staff.questions[question]


def _at(items: Sequence[Item], place: int, name: str) -> Item:
    if place >= len(items):
        raise Refused("not_found", f"There is no such {name}.")
    return items[place]
