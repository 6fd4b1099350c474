"""`chalkroom export`, `verify` and `import`: recordings at a command line."""

import json
from pathlib import Path
from typing import NoReturn

import click

from chalkroom.asked_server import NotDone, ask
from chalkroom.interview.audience import Edition
from chalkroom.live.clock import SteadyClock
from chalkroom.live.ids import new_id
from chalkroom.recording.beside import recorded_beside, was_written_here
from chalkroom.recording.chain import head
from chalkroom.recording.examining import examine
from chalkroom.recording.files import EVERY, FILES, File
from chalkroom.recording.importing import MOST_BYTES, UNFIT, CannotImport, read_file
from chalkroom.recording.recording import NothingRecorded, Recording
from chalkroom.recording.viewer import NotBuilt
from chalkroom.store.beside import Beside
from chalkroom.store.records import (
    StoreConflict,
    StoreFailed,
    StoreLocked,
    StoreTooNew,
    StoreUnusable,
)
from chalkroom.store.sqlite import Store

STORE_PROBLEMS = (StoreLocked, StoreTooNew, StoreUnusable, StoreFailed)
NOT_FOUND = "There is no such interview in this data folder."
NOT_RECORDED = (
    "The people in this interview agreed not to record it, so nothing that replays it is written."
)
NOT_KEPT = (
    "A server runs on this folder, so it was not kept that these files were written here. `verify` "
    "knows them for as long as the interview is there and as it is."
)
WRITTEN_HERE = "This server wrote it."
TOO_LARGE = f"A server that runs takes files of at most {MOST_BYTES // 2**20} MiB. Stop it first."
TOO_OLD = "The server that runs on this folder is older than this command. Stop it first."
NOT_KNOWN = "It is not known whether this server wrote it: none of its files has this head."

data_option = click.option(
    "--data",
    envvar="CHALKROOM_DATA",
    default="data",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Folder of database and keys.",
)
file_argument = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))


@click.command("export")
@click.argument("interview")
@click.argument("target", type=click.Path(file_okay=False, path_type=Path))
@click.option("--edition", type=click.Choice(EVERY), default="full")
@click.option("--only", multiple=True, type=click.Choice([file.name for file in FILES]))
@data_option
def export_command(
    interview: str, target: Path, edition: Edition, only: tuple[str, ...], data: Path
) -> None:
    """Write the recording of INTERVIEW into the folder TARGET, in every format.

    The candidate's edition holds only what everybody in the room heard, the
    blind one of that neither names nor times. A server may run meanwhile. No
    file that exists is overwritten.
    """
    try:
        with Beside.open(data) as store:
            found = {each: recorded_beside(store, interview, each) for each in _editions(edition)}
        files = [file for file in FILES if not only or file.name in only]
        if not all(each.is_agreed for each in found.values()):
            click.echo(NOT_RECORDED)
            files = [file for file in files if not file.replays]
        _write(files, found, target, data)
    except NothingRecorded:
        _stop(NOT_FOUND)
    except NotBuilt:
        _stop("The pages have not been built: run `make setup`.")
    except OSError as problem:
        _stop(f"Cannot write to {target}: {(problem.strerror or str(problem)).lower()}.")
    except STORE_PROBLEMS as problem:
        _stop(str(problem))


@click.command("verify")
@file_argument
@click.option("--ours", is_flag=True, help="Fail unless this server wrote the file.")
@data_option
def verify_command(file: Path, ours: bool, data: Path) -> None:
    """Tell whether FILE is whole, and whether this server wrote it.

    FILE is a recording as JSON Lines or HTML. Exits with 1 if it is not
    whole. A server may run meanwhile.
    """
    content = file.read_bytes()
    found = examine(content)
    click.echo(found.sentence)
    if found.verdict != "whole":
        raise SystemExit(1)
    try:
        with Beside.open(data) as store:
            is_ours = was_written_here(store, found, content)
    except STORE_PROBLEMS as problem:
        _stop(f"{problem} So it is not known who wrote the file.", 1 if ours else 0)
    click.echo(WRITTEN_HERE if is_ours else NOT_KNOWN)
    raise SystemExit(1 if ours and not is_ours else 0)


@click.command("import")
@file_argument
@data_option
@click.option("--key", envvar="CHALKROOM_HOST_KEY", help="The host's key, if the folder has none.")
def import_command(file: Path, data: Path, key: str | None) -> None:
    """Bring the recording in FILE into this data folder, to be looked at.

    FILE is JSON Lines or HTML. It becomes an interview of its own, which
    nobody can enter or change. Of a file that is not whole, the part that is
    gets imported. A server that runs on the folder does it.
    """
    content = file.read_bytes()
    id, now = new_id(), SteadyClock().now()
    try:
        found = read_file(content, id, now)
        click.echo(found.sentence)
        with Store.open(data) as store:
            store.bring_in(id, now, found.commits, found.head)
    except StoreLocked:
        id = _imported_by_the_server(data, content, key)
    except (CannotImport, *STORE_PROBLEMS) as problem:
        _stop(str(problem))
    except StoreConflict:  # two edits of one number, which no room has taken
        _stop(UNFIT)
    click.echo(f"Imported as {id}, from {found.head}.")


def _imported_by_the_server(data: Path, content: bytes, key: str | None) -> str:
    if len(content) > MOST_BYTES:
        _stop(TOO_LARGE)
    try:
        id: str = json.loads(ask(data, "POST", "/api/import", key, content))["id"]
        return id
    except NotDone as problem:
        _stop(TOO_OLD if problem.status == 404 else str(problem))


def _editions(edition: Edition) -> tuple[Edition, ...]:
    """Return what has to be read: beside the full edition some files are for everybody."""
    return ("full", "candidate") if edition == "full" else (edition,)


def _write(files: list[File], found: dict[Edition, Recording], target: Path, data: Path) -> None:
    """Write the files; if one cannot be written, those before it are known all the same."""
    heads: list[str] = []
    try:
        for file in files:
            if (written := _written(file, found, target)) is not None:
                heads.append(written)
    finally:
        _keep_heads(data, heads)


def _written(file: File, found: dict[Edition, Recording], target: Path) -> str | None:
    """Write a file in the first of its editions that is there; return its head if it has one."""
    recording = next((found[each] for each in file.editions if each in found), None)
    if recording is None:
        return None
    content = b"".join(file.write(recording))
    target.mkdir(parents=True, exist_ok=True)
    with (target / file.name).open("xb") as new:
        new.write(content)
    click.echo(target / file.name)
    return head(content) if file.is_chained else None


def _keep_heads(data: Path, heads: list[str]) -> None:
    if not heads:
        return
    try:
        with Store.open(data) as store:
            for each in heads:
                store.recordings.keep(each, SteadyClock().now())
    except StoreLocked:
        click.echo(NOT_KEPT)


def _stop(sentence: str, status: int = 1) -> NoReturn:
    click.echo(f"chalkroom: {sentence}", err=True)
    raise SystemExit(status)
