"""`chalkroom erase`: by the server that runs on the folder, else in the folder itself.

Only one process may write to a folder, so a server that runs is asked over its API. It says in the
folder where it listens.
"""

from http.client import HTTPException
from pathlib import Path
from typing import NoReturn
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, Request, build_opener

import click

from chalkroom.keys import HOST_KEY
from chalkroom.live.ids import ID
from chalkroom.store.records import StoreFailed, StoreLocked, StoreTooNew, StoreUnusable
from chalkroom.store.sqlite import Store

ADDRESS = "server.address"
PATIENCE_SECONDS = 60
NOT_FOUND = "There is no such interview in this data folder."
NO_ADDRESS = "A server runs on this folder and does not say where it listens. Stop it first."
NO_KEY = "A server runs on this folder; its host's key is needed, as CHALKROOM_HOST_KEY."
WRONG_KEY = "The server that runs on this folder has another host's key than CHALKROOM_HOST_KEY."
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
    if store.heads(interview) is None:
        _stop(NOT_FOUND)
    if not (store.erase(interview) or store.scrub()):
        _stop(REMAINS)


def _ask_the_server(data: Path, interview: str, key: str | None) -> None:
    address = _read(data / ADDRESS) or _stop(NO_ADDRESS)
    key = key or _read(data / HOST_KEY) or _stop(NO_KEY)
    wish = Request(f"{address}/api/interviews/{interview}", method="DELETE")
    wish.add_header("Authorization", f"Bearer {key}")
    try:
        # The key is for the server on this machine, and no proxy's to see.
        with build_opener(ProxyHandler({})).open(wish, timeout=PATIENCE_SECONDS):
            return
    except HTTPError as problem:
        refusals = {404: NOT_FOUND, 401: WRONG_KEY}
        _stop(refusals.get(problem.code, f"The server answered {problem.code}."))
    except (URLError, HTTPException, OSError, ValueError):
        _stop(f"The server that runs on this folder does not answer at {address}. Nothing is lost.")


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8").strip()
    except OSError:
        return ""


def _stop(sentence: str) -> NoReturn:
    click.echo(f"chalkroom: {sentence}", err=True)
    raise SystemExit(1)
