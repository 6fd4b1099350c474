"""`chalkroom problems`: what people do with the library at a command line."""

from pathlib import Path

import click

from chalkroom.problems.shelf import SETTING, roots_of


@click.group()
def problems() -> None:
    """Look after the library of problems."""


@problems.command("check")
@click.argument("path", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--library", envvar=SETTING, help="Folders of problems, a:b; else the shipped ones.")
@click.option("--json", "machine", is_flag=True, help="Write JSON for machines.")
def check_command(path: Path | None, library: str | None, machine: bool) -> None:
    """Check problems: every rule, every solution, every mistake.

    PATH is a library, a track in one, or a single problem, and is checked
    alone; without it the library that CHALKROOM_PROBLEMS names is checked.
    Exits with 1 if there is an error.
    """
    # Imported here, since those who serve need neither rules nor runner.
    from chalkroom.problems.checking import check
    from chalkroom.problems.report import as_json, as_text

    roots, only = _meant(path, library)
    checks = check(roots, only)
    click.echo(as_json(checks) if machine else as_text(checks))
    if checks.count("error"):
        raise SystemExit(1)


def _meant(path: Path | None, library: str | None) -> tuple[tuple[Path, ...], Path | None]:
    """Return the library's roots, and the part of it that is asked about."""
    if path is None:
        return roots_of(library), None
    if path.is_file():
        return (path.absolute().parent.parent,), path
    if (path / "track.yaml").exists():
        return (path.absolute().parent,), path
    return (path,), None
