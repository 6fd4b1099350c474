"""Why each question was chosen, and why each other one was not: sentences for people."""

from collections.abc import Iterator

from msgspec import Struct, structs

from chalkroom.problems.planning.field import of_role
from chalkroom.problems.planning.laws import NEEDS, Cost, cost_of, objections
from chalkroom.problems.planning.relations import other_way, relation_of
from chalkroom.problems.planning.roles import STAGED_LEVEL, Wish, meets
from chalkroom.problems.planning.rungs import Rung


class Reason(Struct, frozen=True):
    """A problem and a sentence or two about it."""

    rung: Rung
    why: str


def listed(words: list[str]) -> str:
    """Join words as one says them: `a, b and c`."""
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def whys_of_core(wish: Wish, core: tuple[Rung, ...]) -> tuple[Reason, ...]:
    reasons = []
    seen: set[str] = set()
    for place, rung in enumerate(core):
        parts = [_place(core, place), *_brings(wish, rung, seen), *_uses(wish, rung)]
        reasons.append(Reason(rung, " ".join(parts)))
        seen.update(rung.skills)
    return tuple(reasons)


def _place(core: tuple[Rung, ...], place: int) -> str:
    rung = core[place]
    size = f"level {rung.level}, {rung.minutes} minutes"
    if place == 0:
        return f"Warm-up: {size}, and it leads to {core[1].title}."
    if place == len(core) - 1:
        return f"Last, at the level that the plan aims for: {size}."
    return f"{size[0].upper()}{size[1:]}."


def _brings(wish: Wish, rung: Rung, seen: set[str]) -> Iterator[str]:
    skills = [skill.replace("-", " ") for skill in rung.skills if skill not in seen]
    if skills:
        yield f"New: {listed(skills)}."
    rated = [factor for factor in wish.role.coverage if factor in rung.factors]
    if rated:
        yield f"Rates {listed(rated)}."
    needs = [NEEDS.get(need, need) for need in wish.role.must if meets(need, rung)]
    if needs:
        yield f"Every plan for this role has something about {listed(needs)}."


def _uses(wish: Wish, rung: Rung) -> Iterator[str]:
    times = wish.uses.get(rung.id, 0)
    if times:
        yield f"Opened {_times(times)} in the last 90 days."


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def whys_of_reserve(core: tuple[Rung, ...], reserve: tuple[Rung, ...]) -> tuple[Reason, ...]:
    return tuple(Reason(rung, _serves(core, rung)) for rung in reserve)


def _serves(core: tuple[Rung, ...], rung: Rung) -> str:
    names: dict[str, list[str]] = {"Easier than": [], "Sideways from": [], "Harder than": []}
    for question in core:
        relation = relation_of(question, rung)
        if relation == "easier":
            names["Easier than"].append(question.title)
        way = other_way(question, rung)
        if way == "harder":
            names["Harder than"].append(question.title)
        elif way == "sideways" and relation != "easier":
            names["Sideways from"].append(question.title)
    said = [f"{words} {listed(titles)}." for words, titles in names.items() if titles]
    if rung.level == STAGED_LEVEL:
        said.append("Staged: for somebody who goes far.")
    return " ".join(said)


def whys_not(
    wish: Wish, pool: tuple[Rung, ...], core: tuple[Rung, ...], taken: tuple[Rung, ...]
) -> tuple[Reason, ...]:
    """Say of every other problem of the role's tracks why it is not in the core."""
    anybody = structs.replace(wish, known=frozenset())
    known = [rung for rung in of_role(anybody, pool) if rung.id in wish.known]
    others = [rung for rung in of_role(wish, pool) if rung not in taken]
    had = [Reason(rung, "The candidate has had it.") for rung in known]
    return (*had, *(Reason(rung, _why_not(wish, core, rung)) for rung in others))


def _why_not(wish: Wish, core: tuple[Rung, ...], rung: Rung) -> str:
    """Put the problem in each place: say what it would break everywhere, or what it would cost."""
    swaps = [(_swapped(wish, core, place, rung), core[place]) for place in range(len(core))]
    lawful = [(swap, out) for swap, out in swaps if not objections(wish, swap)]
    if lawful:
        swap, out = min(lawful, key=lambda pair: cost_of(wish, pair[0]).total)
        return _costs_more(cost_of(wish, core), cost_of(wish, swap), out.title)
    nearest = min(swaps, key=lambda pair: abs(pair[1].level - rung.level))
    swap, out = min(
        (pair for pair in swaps if pair[1].level == nearest[1].level),
        key=lambda pair: len(objections(wish, pair[0])),
    )
    return f"In place of {out.title}: {_lowered(objections(wish, swap)[0].sentence)}"


def _swapped(wish: Wish, core: tuple[Rung, ...], place: int, rung: Rung) -> tuple[Rung, ...]:
    return tuple(of_role(wish, (*core[:place], rung, *core[place + 1 :])))


def _costs_more(now: Cost, then: Cost, out: str) -> str:
    differences = {
        f"{_minutes(then.unused - now.unused)} more would stay unused": then.unused - now.unused,
        "questions would be further below the target": then.below - now.below,
        "it was opened more often of late": then.uses - now.uses,
        "less would be rated twice": then.once - now.once,
        f"{now.skills - then.skills} fewer skills would be shown": now.skills - then.skills,
    }
    if then.total == now.total:
        return f"As good as {out}; the seed decided."
    if then.total < now.total:
        return f"In place of {out}: no reserve fits then."
    worse = [sentence for sentence, more in differences.items() if more > 0]
    return f"In place of {out}: {listed(worse)}."


def _minutes(number: int) -> str:
    return "1 minute" if number == 1 else f"{number} minutes"


def _lowered(sentence: str) -> str:
    return sentence if sentence.startswith(("SQL",)) else sentence[0].lower() + sentence[1:]
