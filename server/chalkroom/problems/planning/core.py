"""The core of a plan: every choice that keeps the rules, cheapest first.

It is chosen from the last question down to the warm-up. What it costs: questions far below the
target, minutes left empty, past uses and factors that are rated only once; new skills pay back.
"""

from collections.abc import Iterator

from msgspec import Struct, structs

from chalkroom.problems.planning.field import Choice, Field, fillable
from chalkroom.problems.planning.ordering import cheapest_first
from chalkroom.problems.planning.roles import Wish, slots_of
from chalkroom.problems.planning.rungs import Rung, are_kin

LARGEST_STEP = 2
MOST_OF_A_TRACK = 2


class Upper(Struct, frozen=True):
    """The upper end of a core; complete with its warm-up. `picks` are places in the field."""

    bound: int
    tie: int
    slots: int
    left: int
    picks: tuple[int, ...] = ()
    cost: int = 0
    skills: int = 0
    held: int = 0
    twice: int = 0

    @property
    def key(self) -> tuple[int, ...]:
        return (self.slots, *self.picks)

    @property
    def is_complete(self) -> bool:
        return len(self.picks) > self.slots


class Outlook(Struct):
    """The best that choices may still bring; it may promise too much, never too little."""

    gain: int = 0
    longest: int = 0
    shortest: int = 10**6
    holds: int = 0

    def include(self, choice: Choice, skills: int) -> None:
        self.gain = min(self.gain, _gain(choice, skills)) if self.longest else _gain(choice, skills)
        self.longest = max(self.longest, choice.rung.minutes)
        self.shortest = min(self.shortest, choice.rung.minutes)
        self.holds |= choice.holds


def cores(wish: Wish, field: Field) -> Iterator[tuple[Rung, ...]]:
    """Return every core that keeps R1 to R6, in the order of what it costs."""
    slots = slots_of(wish.minutes)
    counts = range(slots.fewest, slots.most + (2 if slots.one_more_talk else 1))
    starts = [Upper(-(10**6), 0, count, fillable(wish.minutes)) for count in counts]
    for found in cheapest_first(starts, lambda upper: _further(wish, field, upper)):
        yield tuple(field.choices[pick].rung for pick in found.picks)


def _further(wish: Wish, field: Field, upper: Upper) -> Iterator[Upper]:
    if len(upper.picks) == upper.slots:
        yield from _with_warm_up(field, upper)
        return
    below, first = Outlook(), Outlook()
    for choice in field.choices[: field.warm_ups]:
        first.include(choice, upper.skills)
    end = upper.picks[0] if upper.picks else len(field.choices)
    for place in range(field.warm_ups, end):
        choice = field.choices[place]
        if _may_stand(wish, field, upper, choice):
            yield from _if_promising(field, _on(upper, place, choice), below, first)
        below.include(choice, upper.skills)


def _may_stand(wish: Wish, field: Field, upper: Upper, choice: Choice) -> bool:
    rung = choice.rung
    if not upper.picks:
        return rung.level == wish.level and (upper.slots > 1 or rung.level <= 1 + LARGEST_STEP)
    picked = [field.choices[pick].rung for pick in upper.picks]
    is_first = len(picked) + 1 == upper.slots
    return (
        picked[0].level - rung.level <= LARGEST_STEP
        and not (is_first and rung.level > 1 + LARGEST_STEP)
        and _of_track(picked, rung) < MOST_OF_A_TRACK
        and (upper.slots <= slots_of(wish.minutes).most or _all_but_one_talk([*picked, rung]))
    )


def _of_track(picked: list[Rung], rung: Rung) -> int:
    return sum(other.track == rung.track for other in picked)


def _all_but_one_talk(rungs: list[Rung]) -> bool:
    return sum(not rung.is_talk for rung in rungs) <= 1


def _on(upper: Upper, place: int, choice: Choice) -> Upper:
    """Put one more question before those that were chosen; its bound is still to be found."""
    return Upper(
        bound=0,
        tie=upper.tie + choice.tie,
        slots=upper.slots,
        left=upper.left - choice.rung.minutes,
        picks=(place, *upper.picks),
        cost=upper.cost + _gain(choice, upper.skills),
        skills=upper.skills | choice.skills,
        held=upper.held | choice.holds,
        twice=upper.twice | (upper.held & choice.holds),
    )


def _gain(choice: Choice, skills: int) -> int:
    return choice.price - (choice.skills & ~skills).bit_count()


def _if_promising(field: Field, upper: Upper, below: Outlook, first: Outlook) -> Iterator[Upper]:
    """Go on only where time and requirements can still be met."""
    missing = upper.slots - len(upper.picks)
    within = below if missing else Outlook(shortest=0)
    empty = upper.left - missing * within.longest - first.longest
    lacking = field.required & ~(upper.held | within.holds | first.holds)
    if upper.left >= missing * within.shortest + first.shortest and not lacking:
        bound = upper.cost + missing * within.gain + first.gain + max(0, empty)
        yield structs.replace(upper, bound=bound)


def _with_warm_up(field: Field, upper: Upper) -> Iterator[Upper]:
    picked = [field.choices[pick].rung for pick in upper.picks]
    for place in range(field.warm_ups):
        choice = field.choices[place]
        whole = _on(upper, place, choice)
        if (
            whole.left >= 0
            and not field.required & ~whole.held
            and are_kin(choice.rung.track, picked[0].track)
            and _of_track(picked, choice.rung) < MOST_OF_A_TRACK
        ):
            once = (field.promised & ~whole.twice).bit_count()
            yield structs.replace(whole, bound=whole.cost + whole.left + once)
