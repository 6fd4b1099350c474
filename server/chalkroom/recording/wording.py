"""The words in which a report speaks to people; the browser's pages say the same."""

from collections.abc import Iterable, Mapping

from chalkroom.interview.observations import Observation
from chalkroom.interview.phases import PhaseKind
from chalkroom.interview.questions import Direction, HintStep, Part
from chalkroom.interview.rating import Recommendation
from chalkroom.interview.totals import Total
from chalkroom.interview.values import HouseRules, Role, Sight
from chalkroom.recording.provenance import Source

ROLES: dict[Role, str] = {
    "interviewer": "Interviewer",
    "candidate": "Candidate",
    "observer": "Observer",
}
PHASES: dict[PhaseKind, str] = {
    "clarify": "Clarifying",
    "plan": "Planning",
    "code": "Coding",
    "test": "Testing",
    "stuck": "Stuck",
}
PARTS: dict[Part, str] = {
    "clarification": "Clarifications",
    "checkpoint": "Checkpoints",
    "point": "Points",
    "example": "Examples",
    "bug": "Bugs",
    "mistake": "Mistakes",
}
STEPS: dict[HintStep | Direction, str] = {
    "nudge": "Nudge",
    "pointer": "Pointer",
    "key": "Key",
    "rescue": "Rescue",
    "easier": "Easier",
    "harder": "Harder",
    "sideways": "Sideways",
}
OUTCOMES = {
    4: "Unaided",
    3: "With a nudge or a pointer",
    2: "With the key",
    1: "After the rescue",
    0: "Not reached",
}
RECOMMENDATIONS: dict[Recommendation | None, str] = {
    "strong_yes": "Strong yes",
    "yes": "Yes",
    "no": "No",
    "strong_no": "Strong no",
    None: "None",
}
SOURCES: dict[Source, str] = {
    "candidate": "Candidate",
    "away": "Typed while away",
    "interviewer": "Interviewer",
    "starter": "Starter",
    "pasted": "Pasted",
    "quiet": "Shown after quiet time",
}
SIGHTS: dict[Sight, str] = {
    "pasted": "Pasted",
    "large_insert": "Large insert",
    "large_cut": "Large cut",
    "left_page": "Left the page",
    "returned": "Returned",
    "second_device": "Second device",
    "cut_off": "Lost connection",
}
AIDS = {
    0: "Paper: the board helps with nothing.",
    1: "Indentation: a new line begins where the last one did.",
    2: "Colours: keeps indentation, and code is coloured.",
    3: "Brackets: keeps indentation, colours code and closes brackets.",
}
PASTE = {
    "allowed": "Allowed.",
    "recorded": "Recorded: when, and how much of it, is noted for everybody to see.",
    "refused": "Refused: the board takes no pasted text.",
}
ENDING = {
    "soft": "The clock counts on; everybody sees by how much the time is over.",
    "hard": "The board locks; it takes nothing more unless time is added.",
}
# What is said where no observation is told.
NONE_OBSERVED = {
    "told": "Nothing.",
    "left_out": "Observations are left out of this edition.",
}


def rule_lines(rules: HouseRules) -> list[tuple[str, str]]:
    """Return the house rules as pairs of what they are about and what they say."""
    return [
        ("Help from the board", AIDS[rules.aids]),
        ("Pasting", PASTE[rules.paste]),
        ("When the time of a question is over", ENDING[rules.ending]),
        (
            "When the candidate's connection is lost",
            "The clock waits." if rules.clock_waits else "The clock runs on.",
        ),
        ("Leaving the page", "Noted." if rules.notes_leaving else "Not noted."),
        ("Quiet time", "Interviewers may grant it." if rules.quiet_time else "None."),
        ("The margin", "A place for the candidate alone." if rules.margin else "None."),
    ]


def fact(seen: Observation) -> str:
    """Say what was observed, as in `Pasted 212 characters`."""
    if not seen.size:
        return SIGHTS[seen.what]
    return f"{SIGHTS[seen.what]}, {seen.size:,} character{'' if seen.size == 1 else 's'}"


def clock(milliseconds: int) -> str:
    """Return a length or a moment as on a clock: 4:03, or 1:02:03."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def percent(part: int, of: int) -> str:
    """Return a share in tenths of a percent."""
    return f"{100 * part / of:.1f} %"


def figure(total: Total) -> str:
    if total.hundredths is None:
        return "no total"
    return f"{total.hundredths / 100:.2f} of 4"


def left_out(total: Total, names: Mapping[str, str]) -> str:
    """Say what a total leaves out, or nothing."""
    parts = [("Not observed", total.not_observed), ("Not rated", total.not_rated)]
    return " ".join(f"{word}: {_listed(some, names)}." for word, some in parts if some)


def _listed(factors: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(factor, factor) for factor in factors)
