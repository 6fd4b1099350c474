"""`chalkroom erase`: by the server that runs on the folder, else in the folder itself."""

from pathlib import Path
from typing import NoReturn

import click

from chalkroom.asked_server import NotDone, ask
from chalkroom.live.ids import ID
from chalkroom.store.records import StoreFailed, StoreLocked, StoreTooNew, StoreUnusable
from chalkroom.store.sqlite import Store

NOT_FOUND = "There is no such interview in this data folder."
REMAINS = "It is erased, but traces may remain in the file until it can be cleaned. Run it again."


@click.command("erase")
@click.argument("interview")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option(
    "--data",
    envvar="CHALKROOM_DATA",
    default="data",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Folder of database and keys.",
)
@click.option("--key", envvar="CHALKROOM_HOST_KEY", help="The host's key, if the folder has none.")
def erase_command(interview: str, yes: bool, data: Path, key: str | None) -> None:
    """Erase INTERVIEW for good: boards, notes, chat, ratings and links.

    A server that runs on the folder does it; people in the room are sent out.
    Files that were exported, and backups, are yours to delete.
    """
    if not ID.fullmatch(interview):
        _stop(NOT_FOUND)
    if not data.is_dir():
        _stop(f"There is no folder {data}.")
    if not yes:
        click.confirm(f"Erase the interview {interview} for good?", abort=True)
    try:
        with Store.open(data) as store:
            _erase_in(store, interview)
    except StoreLocked:
        _ask_the_server(data, interview, key)
    except (StoreTooNew, StoreUnusable, StoreFailed) as problem:
        _stop(str(problem))
    click.echo("Erased.")


def _erase_in(store: Store, interview: str) -> None:
    if not store.recordings.forget_remains(interview) and store.heads(interview) is None:
        _stop(NOT_FOUND)
    if not (store.erase(interview) or store.scrub()):
        _stop(REMAINS)


def _ask_the_server(data: Path, interview: str, key: str | None) -> None:
    try:
        ask(data, "DELETE", f"/api/interviews/{interview}", key)
    except NotDone as problem:
        _stop(NOT_FOUND if problem.status == 404 else str(problem))


def _stop(sentence: str) -> NoReturn:
    click.echo(f"chalkroom: {sentence}", err=True)
    raise SystemExit(1)
