"""What a candidate may ever see of a problem: the one allow-list. What is not named is private."""

from collections.abc import Mapping

from msgspec import Struct

ALLOWED_FIELDS = ("title", "languages", "focus_minutes", "dataset")
ALLOWED_SECTIONS = ("Statement", "Examples", "Starter", "Artefact")

Cell = str | int | float | None


class Table(Struct, frozen=True):
    """A table of the data set as it is shown beside the board."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class PublicHalf(Struct, frozen=True, forbid_unknown_fields=True):
    """The candidate's half, in Markdown where it is text."""

    title: str
    statement: str
    examples: str = ""
    starter: str = ""
    artefact: str = ""
    languages: tuple[str, ...] = ()
    focus_minutes: int = 0
    dataset: tuple[Table, ...] = ()


def public_half(
    title: str,
    languages: tuple[str, ...],
    focus_minutes: int,
    dataset: tuple[Table, ...],
    sections: Mapping[str, str],
) -> PublicHalf:
    """Take the allowed sections out of all of them; the private ones are never touched."""
    texts = {name.lower(): sections.get(name, "") for name in ALLOWED_SECTIONS}
    return PublicHalf(
        title=title,
        languages=languages,
        focus_minutes=focus_minutes,
        dataset=dataset,
        **texts,
    )
