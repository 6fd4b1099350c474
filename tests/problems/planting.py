"""How defects are planted into a good library."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

CODE, FIRST = "rows/rows-3.md", "rows/rows-1.md"
SQL, DEBUG, TALK = "mixed/mixed-2.md", "mixed/mixed-1.md", "mixed/mixed-3.md"
LADDER, PLAN, SKILLS = "rows/track.yaml", "plans/tiny-45.yaml", "skills.yaml"
DATA = "mixed/data/books.sql"


class Defect(NamedTuple):
    """A change of a library, and the file in which its rule has to speak up."""

    rule: str
    name: str
    told_in: str
    plant: Callable[[Path], None]


def change(file: str, old: str, new: str) -> Callable[[Path], None]:
    """Put one text in place of another, which must be there."""

    def plant(root: Path) -> None:
        text = (root / file).read_text()
        assert old in text, f"{old!r} is not in {file}"
        (root / file).write_text(text.replace(old, new, 1))

    return plant


def without(file: str, heading: str) -> Callable[[Path], None]:
    """Take a section out."""

    def plant(root: Path) -> None:
        head, _, rest = (root / file).read_text().partition(f"## {heading}\n")
        assert rest, f"{heading} is not in {file}"
        (root / file).write_text(head + "## " + rest.partition("\n## ")[2])

    return plant


def all_of(*changes: Callable[[Path], None]) -> Callable[[Path], None]:
    def plant(root: Path) -> None:
        for each in changes:
            each(root)

    return plant


def add(file: str, text: str) -> Callable[[Path], None]:
    def plant(root: Path) -> None:
        with (root / file).open("a") as stream:
            stream.write(text)

    return plant


def after_commit(*changes: Callable[[Path], None]) -> Callable[[Path], None]:
    """Commit the good library on a main branch, and change it then."""

    def plant(root: Path) -> None:
        person = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
        for words in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "Begin"]):
            subprocess.run(["git", "-C", str(root), *person, *words], check=True)
        for each in changes:
            each(root)

    return plant
