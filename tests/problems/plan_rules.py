"""The rules of plans R1 to R7 once more, written for tests alone, and the search done naively."""

from collections import Counter
from itertools import combinations, pairwise, product

from chalkroom.problems.frame import room_for_questions
from chalkroom.problems.planning.ordering import seeded
from chalkroom.problems.planning.relations import Demand, misfit
from chalkroom.problems.planning.rungs import FAMILIES

TALKS = ("discuss", "design")
SLOTS = {30: (1, 1, 2), 45: (2, 2, 3), 60: (2, 3, 3), 90: (3, 4, 4)}


def slots_for(minutes):
    return SLOTS[min(SLOTS, key=lambda known: abs(known - minutes))]


def is_about(need, rung):
    if need == "figures":
        return rung.track in ("stats", "ml", "experiments") and rung.kind in TALKS
    return rung.kind == need or (need == "code" and rung.track == "wrangling")


def kin(one, other):
    shared = any(one.track in family and other.track in family for family in FAMILIES.values())
    return shared or one.track == other.track


def core_breaks(wish, core):
    """Return the names of the rules that a core breaks."""
    first, slots = core[0], core[1:]
    fewest, most, with_talks = slots_for(wish.minutes)
    written = [rung for rung in slots if rung.kind not in TALKS]
    steps = [upper.level - lower.level for lower, upper in pairwise(core)]
    tracks = Counter(rung.track for rung in core)
    names = [rung.id for rung in core]
    holds = {
        "R1": sum(r.minutes for r in core) <= 0.88 * room_for_questions(wish.minutes),
        "R2": first.level == 1 and first.minutes <= 7 and bool(slots) and kin(first, core[1]),
        "R3": fewest <= len(slots) <= (with_talks if len(written) <= 1 else most),
        "R4": all(0 <= step <= 2 for step in steps)
        and core[-1].level == wish.level
        and all(rung.level > 1 for rung in slots)
        and (wish.minutes >= 75 or core[-1].level < 5),
        "R5": max(tracks.values()) <= 2
        and len(set(names)) == len(names)
        and not wish.known & set(names)
        and set(tracks) <= set(wish.role.tracks),
        "R6": all(any(f in r.factors for r in core) for f in wish.role.coverage)
        and all(any(is_about(need, r) for r in core) for need in wish.role.must),
    }
    return [name for name, is_so in holds.items() if not is_so]


def reserve_breaks(core, reserve):
    """Say for which questions the reserve lacks something, or that it is too short."""
    lacking = [question.id for question in core if not _is_served(question, reserve)]
    both = {rung.id for rung in core} & {rung.id for rung in reserve}
    too_short = ["minutes"] if sum(rung.minutes for rung in reserve) < 20 else []
    return lacking + too_short + sorted(both)


def _is_served(question, reserve):
    easier = [r for r in reserve if r.level < question.level] if question.level > 1 else [None]
    other = [
        r
        for r in reserve
        if r.level == question.level + 1
        or (
            abs(r.level - question.level) <= 1
            and (r.track != question.track or not set(r.skills) & set(question.skills))
        )
    ]
    return any(one is not another for one in easier for another in other)


def cost(wish, core):
    rated = Counter(factor for rung in core for factor in rung.factors)
    below = sum(max(0, wish.level - 1 - rung.level) for rung in core[1:])
    fill = int(0.88 * room_for_questions(wish.minutes))
    uses = sum(wish.uses.get(rung.id, 0) for rung in core)
    once = sum(rated[factor] == 1 for factor in wish.role.coverage)
    skills = {skill for rung in core for skill in rung.skills}
    return below + fill - sum(r.minutes for r in core) + uses + once - len(skills)


def tie(wish, rungs):
    return sum(seeded(wish.seed, rung.id) for rung in rungs)


def naive_plan(wish, pool):
    """Try every set of questions and every reserve; return the ids of the best, or None."""
    asked = list(wish.role.tracks)
    usable = [r for r in pool if r.track in asked and r.id not in wish.known]
    usable.sort(key=lambda r: (r.level, asked.index(r.track), r.minutes, r.id))
    most = slots_for(wish.minutes)[2]
    sets = [core for size in range(2, most + 2) for core in combinations(usable, size)]
    lawful = [core for core in sets if not core_breaks(wish, core)]
    for core in sorted(lawful, key=lambda core: (cost(wish, core), tie(wish, core))):
        rest = [rung for rung in usable if rung not in core]
        costs = [(reserve_cost(wish, core, each), tie(wish, each), each) for each in subsets(rest)]
        possible = [each for each in costs if each[0] is not None]
        if possible:
            best = min(possible, key=lambda each: each[:2])[2]
            return [r.id for r in core], [r.id for r in best]
    return None


def subsets(rungs):
    return [each for size in range(1, len(rungs) + 1) for each in combinations(rungs, size)]


def reserve_cost(wish, core, reserve):
    """Return what a reserve costs, or None if it will not do; every one of it must be needed."""
    if sum(rung.minutes for rung in reserve) < 20:
        return None
    demands = [[Demand(q, True), Demand(q)] if q.level > 1 else [Demand(q)] for q in core]
    best = {frozenset(): 0}
    for group in demands:
        best = _served(best, group, reserve)
    total = best.get(frozenset(rung.id for rung in reserve))
    prices = sum(1 + wish.uses.get(rung.id, 0) for rung in reserve)
    return None if total is None else total + prices


def _served(best, group, reserve):
    """Serve one question in all ways: which sets of the reserve are in use then, and how badly."""
    after = {}
    for picks in product(reserve, repeat=len(group)):
        fars = [misfit(demand, rung) for demand, rung in zip(group, picks, strict=True)]
        if None in fars or len({rung.id for rung in picks}) < len(picks):
            continue
        for used, so_far in best.items():
            now = used | {rung.id for rung in picks}
            after[now] = min(after.get(now, 10**6), so_far + sum(fars))
    return after
