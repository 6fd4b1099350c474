"""A problem at one revision, as plans and guides write it: `track/slug@revision`."""


def pin(name: str, revision: int) -> str:
    """Write a problem at a revision."""
    return f"{name}@{revision}"


def pin_of(entry: str) -> tuple[str, int | None]:
    """Read a pin; what is not pinned has no revision."""
    name, _, revision = entry.partition("@")
    return name, int(revision) if revision.isdecimal() else None
