"""What could be asked next: at most four offers with their reasons; taking one is for people.

The plan's next question comes first, because comparisons rest on the same core for everybody. Of
the rest, for each direction, the one that is nearest to the wanted level and fits the time.
"""

from collections.abc import Iterable, Iterator, Sequence

from chalkroom.interview.questions import Direction
from chalkroom.problems.planning.rungs import Rung
from chalkroom.problems.situation import (
    HINTED,
    Closed,
    Situation,
    Suggested,
    Suggestion,
    step_of,
    tracks_to_avoid,
    wanted_level,
)

MOST_OFFERS = 4
LAST_MINUTES = 8  # with fewer, nothing new begins
COMFORT = 0.8  # of the time left; what takes more is likely to overrun

OUTCOMES = (
    "the last one was not reached",
    "the last one took the rescue",
    "the last one took the key hint",
    "the last one took a hint",
    "the last one was solved unaided",
)


def suggest(situation: Situation, pool: Iterable[Rung]) -> Suggestion:
    """Return what may follow the question that was just closed."""
    stay = _follow_up(situation)
    close = Suggested("close", "Leave time for the candidate's own questions.")
    if situation.left < LAST_MINUTES:
        notice = f"Fewer than {LAST_MINUTES} minutes are left: no new question."
        return Suggestion(wanted_level(situation), (*stay, close), (notice,))
    rungs = sorted(pool, key=lambda rung: rung.id)
    plan, notices = _of_plan(situation, rungs)
    extras = _extras(situation, _eligible(situation, rungs, plan))
    extras = extras[: MOST_OFFERS - len(plan) - len(stay)]
    ending = () if plan or extras else (close,)
    return Suggestion(wanted_level(situation), (*plan, *extras, *stay, *ending), notices)


def _follow_up(situation: Situation) -> tuple[Suggested, ...]:
    """Return the follow-up to stay with; a harder one only after a good outcome."""
    went_well = situation.closed.outcome >= HINTED
    order: Sequence[Direction] = ("easier", "sideways")
    if went_well:
        order = ("harder", "sideways", "easier")
    fitting = [
        each
        for each in situation.follow_ups
        if each.minutes <= situation.left and each.direction in order
    ]
    if not fitting:
        return ()
    best = min(fitting, key=lambda each: (order.index(each.direction), each.number))
    reason = f"Stay with {situation.closed.question.title}: {best.direction}."
    level = situation.closed.question.level
    return (Suggested("follow_up", reason, best.minutes, level, follow_up=best.number),)


def _of_plan(
    situation: Situation, rungs: Sequence[Rung]
) -> tuple[tuple[Suggested, ...], tuple[str, ...]]:
    """Return the plan's next question, or its short form where it does not fit, and say so."""
    following = situation.following
    if following is None:
        return (), ()
    if following.minutes <= situation.left:
        reason = " ".join(("Next in the plan.", *_cautions(situation, following)))
        offer = Suggested("plan", reason, following.minutes, following.level, following)
        return (offer,), ()
    needs = f"{following.title} needs {following.minutes} minutes, {situation.left:.0f} are left"
    short = _short_form(situation, following, rungs)
    if short is None:
        return (), (f"{needs}, and there is no short form. The core stays incomplete.",)
    reason = f"Short form of {following.title}: core not complete."
    offer = Suggested("plan", reason, short.minutes, short.level, short, is_short_form=True)
    return (offer,), (f"{needs}.",)


def _short_form(situation: Situation, following: Rung, rungs: Sequence[Rung]) -> Rung | None:
    """Return an easier rung of the same ladder that fits: the one it names, else the nearest."""
    possible = [
        rung
        for rung in rungs
        if rung.track == following.track
        and rung.level < following.level
        and _is_free(situation, rung)
        and rung.track not in tracks_to_avoid(situation)
    ]
    by_nearness = sorted(possible, key=lambda rung: (-rung.level, -rung.minutes, rung.id))
    named = [rung for rung in by_nearness if rung.id == following.easier]
    return next(iter((*named, *by_nearness)), None)


def _is_free(situation: Situation, rung: Rung) -> bool:
    """Say whether a problem fits and was neither had nor is kept for later."""
    kept = {each.id for each in situation.to_come}
    return rung.minutes <= situation.left and rung.id not in situation.had | kept


def _eligible(
    situation: Situation, rungs: Sequence[Rung], plan: tuple[Suggested, ...]
) -> Iterator[Rung]:
    """Go through the problems that may be offered beside the plan."""
    tracks = situation.tracks | {situation.closed.question.track}
    avoided = tracks_to_avoid(situation)
    offered = [offer.question for offer in plan]
    for rung in rungs:
        is_last = situation.left - rung.minutes < LAST_MINUTES
        if (
            _is_free(situation, rung)
            and rung not in offered
            and (rung.track in tracks or not situation.tracks)
            and rung.track not in avoided
            and not (is_last and rung.level > wanted_level(situation))
        ):
            yield rung


def _extras(situation: Situation, eligible: Iterable[Rung]) -> tuple[Suggested, ...]:
    """Return the best of each direction, in the order that the step asks for."""
    found: dict[Direction, list[Rung]] = {"easier": [], "sideways": [], "harder": []}
    for rung in eligible:
        found[_direction(situation.closed, rung)].append(rung)
    offers = []
    for direction in _order(situation):
        best = min(found[direction], key=lambda rung: _distance(situation, rung), default=None)
        if best is not None:
            reason = _reason(situation, best)
            offers.append(Suggested(direction, reason, best.minutes, best.level, best))
    return tuple(offers)


def _order(situation: Situation) -> tuple[Direction, ...]:
    step = step_of(situation)
    if step > 0:
        return ("harder", "sideways", "easier")
    return ("sideways", "easier", "harder") if step == 0 else ("easier", "sideways")


def _direction(closed: Closed, rung: Rung) -> Direction:
    if rung.level == closed.question.level:
        return "sideways"
    return "easier" if rung.level < closed.question.level else "harder"


def _distance(situation: Situation, rung: Rung) -> tuple[float, bool, int, str]:
    """Return how far a problem is from what is wanted; of equal ones the reserve comes first."""
    far = abs(rung.level - wanted_level(situation))
    overrun = max(0.0, rung.minutes - COMFORT * situation.left)
    shares = set(rung.skills) & set(situation.closed.question.skills)
    points = 2 * far + overrun + (not _opens(situation, rung)) + (0 if shares else 0.7)
    return round(points, 6), rung.id not in situation.reserve, rung.minutes, rung.id


def _opens(situation: Situation, rung: Rung) -> bool:
    """Say whether a problem is of a track, or rates something, that has not been covered."""
    rated = {factor for each in situation.all_closed for factor in each.question.factors}
    return _is_new_track(situation, rung) or not set(rung.factors) <= rated


def _is_new_track(situation: Situation, rung: Rung) -> bool:
    return rung.track not in {each.question.track for each in situation.all_closed}


def _reason(situation: Situation, rung: Rung) -> str:
    name = situation.track_names.get(rung.track, rung.track)
    said = [f"{_rise(situation.closed, rung)}: {OUTCOMES[situation.closed.outcome]}."]
    if _is_new_track(situation, rung):
        said.append(f"Nothing on {name} yet.")
    if rung.id in situation.reserve:
        said.append("In the plan's reserve.")
    return " ".join((*said, *_cautions(situation, rung), *_crowds_out(situation, rung)))


def _rise(closed: Closed, rung: Rung) -> str:
    rise = rung.level - closed.question.level
    if not rise:
        return "Same level"
    size = "One level" if abs(rise) == 1 else f"{abs(rise)} levels"
    return f"{size} {'up' if rise > 0 else 'down'}"


def _cautions(situation: Situation, rung: Rung) -> Iterator[str]:
    if rung.track in tracks_to_avoid(situation):
        yield "The last one of this track did not go well."
    if rung.minutes > COMFORT * situation.left:
        yield "It takes nearly all of the time left."


def _crowds_out(situation: Situation, rung: Rung) -> Iterator[str]:
    following = situation.following
    if following and rung.minutes + following.minutes > situation.left >= following.minutes:
        yield f"{following.title} will not fit after it."
