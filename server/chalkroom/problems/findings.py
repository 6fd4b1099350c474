"""What checks have to say: a fault is where a rule does not hold, a finding is a fault told."""

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning"]


class Fault(Struct, frozen=True):
    """A place where a rule does not hold; `lenient` while its track is still being written."""

    path: str
    line: int
    sentence: str
    lenient: bool = False


class ReadingFault(Struct, frozen=True):
    """A fault met while reading one file, with the rule it goes against."""

    rule: str
    line: int
    sentence: str


class Finding(Struct, frozen=True):
    """A fault with everything that a reader needs: where, what, and what to do."""

    rule: str
    severity: Severity
    path: str
    line: int
    sentence: str
    advice: str


class Unreadable(ValueError):
    """Text that breaks its format, and the line where it does."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(sentence)
        self.line = line
        self.sentence = sentence
