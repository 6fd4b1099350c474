"""What the format allows, as tables: kinds, levels, sections, limits. No code reads files here."""

from collections.abc import Mapping

from msgspec import Struct

KINDS = ("code", "sql", "discuss", "design", "debug")
TALKS = ("discuss", "design")
TRAPS = ("null", "tie", "duplicate", "empty-group", "missing-day", "fan-out")
SHARED_FACTORS = ("listening", "communication", "composure")
TECHNICAL_FACTORS = ("approach", "coding", "maths", "verification")
FACTORS = SHARED_FACTORS + TECHNICAL_FACTORS
HINT_STEPS = ("nudge", "pointer", "key", "rescue")
DIRECTIONS = ("easier", "harder", "sideways")
SCORES = (1, 2, 3, 4)

LARGEST_FILE = 256 * 1024
BOARD_ROWS = 12
BOARD_COLUMNS = 80
EXAMPLE_COLUMNS = 72


class Band(Struct, frozen=True):
    """The fewest and the most minutes a problem may take."""

    fewest: int
    most: int

    def holds(self, minutes: int) -> bool:
        return self.fewest <= minutes <= self.most


class Level(Struct, frozen=True):
    """What a level allows: minutes by kind, lines of a solution, words of a statement."""

    name: str
    writing: Band
    discuss: Band
    design: Band
    lines: int
    words: int = 120

    def band(self, kind: str) -> Band:
        return {"discuss": self.discuss, "design": self.design}.get(kind, self.writing)


LEVELS: Mapping[int, Level] = {
    1: Level("warm-up", Band(3, 7), Band(3, 6), Band(4, 8), 10),
    2: Level("easy", Band(6, 12), Band(5, 9), Band(7, 12), 16),
    3: Level("core", Band(10, 20), Band(8, 15), Band(12, 20), 26),
    4: Level("hard", Band(18, 30), Band(12, 20), Band(18, 28), 36),
    5: Level("stretch", Band(25, 40), Band(18, 30), Band(25, 40), 46, words=180),
}


class SectionForm(Struct, frozen=True):
    """A section: the kinds that may have it, those that must, and from which level on."""

    allowed: tuple[str, ...] = KINDS
    required: tuple[str, ...] = ()
    from_level: int = 1


PROGRAMS = ("code", "sql", "debug")
SECTIONS: Mapping[str, SectionForm] = {
    "Statement": SectionForm(required=KINDS),
    "Examples": SectionForm(PROGRAMS, ("code", "sql")),
    "Starter": SectionForm(("code",), ("code",)),
    "Artefact": SectionForm(("debug",), ("debug",)),
    "Clarifications": SectionForm(required=KINDS),
    "Hints": SectionForm(required=KINDS),
    "Follow-ups": SectionForm(required=KINDS),
    "Solutions": SectionForm(PROGRAMS, PROGRAMS),
    "Complexity": SectionForm(PROGRAMS, ("code", "sql")),
    "Model answer": SectionForm(TALKS, TALKS),
    "Points": SectionForm(TALKS, TALKS),
    "Checks": SectionForm(),
    "Tests": SectionForm(PROGRAMS, PROGRAMS),
    "Mistakes": SectionForm(PROGRAMS, ("code", "sql")),
    "Bugs": SectionForm(("debug",), ("debug",)),
    "Rubric": SectionForm(required=KINDS),
    "Guide": SectionForm(required=KINDS),
    "Variants": SectionForm(required=KINDS, from_level=2),
    "Notes": SectionForm(),
}

# Minutes of an hour's blocks: opening, questions, close, slack.
FRAMES: Mapping[int, tuple[int, int, int, int]] = {
    30: (3, 21, 4, 2),
    45: (4, 33, 5, 3),
    60: (5, 45, 6, 4),
    90: (6, 65, 8, 11),
}
CORE_SHARE = 0.88
