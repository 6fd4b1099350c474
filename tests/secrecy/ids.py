"""Ids that every run of a script makes alike."""

from interview.given import LETTERS


class Ids:
    """Ids that a run makes, alike in every run; those of one prefix are no other's."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._made = 0

    def new(self) -> str:
        self._made += 1
        return (self._prefix + "a" * 26)[:21] + letters(self._made)


def letters(number: int) -> str:
    return "".join(LETTERS[(number >> 5 * place) & 31] for place in (4, 3, 2, 1, 0))
