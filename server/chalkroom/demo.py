"""`chalkroom demo`: a sample interview to look at, beside a server that runs as well."""

import json
from pathlib import Path
from typing import NoReturn

import click

from chalkroom.asked_server import NotDone, ask
from chalkroom.live.clock import SteadyClock
from chalkroom.live.ids import new_id
from chalkroom.recording.sample import load
from chalkroom.store.records import StoreFailed, StoreLocked, StoreTooNew, StoreUnusable
from chalkroom.store.sqlite import Store

SIGN_IN = "Sign in as the host first, at the address that `chalkroom serve --show-key` prints."
START = "Start the server with `chalkroom serve --show-key` and open the host's address it prints."


@click.command("demo")
@click.option(
    "--data",
    envvar="CHALKROOM_DATA",
    default="data",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Folder of database and keys.",
)
@click.option("--port", envvar="PORT", default=8000, help="Port that the server will listen on.")
@click.option("--key", envvar="CHALKROOM_HOST_KEY", help="The host's key, if the folder has none.")
@click.option("--origin", envvar="CHALKROOM_ORIGIN", hidden=True)
def demo_command(data: Path, port: int, key: str | None, origin: str | None) -> None:
    """Load a sample interview, and say where to watch it.

    Two interviewers and a candidate, three questions, three quarters of an
    hour. A server may run meanwhile. It is kept as long as any interview, and
    `chalkroom erase` removes it.
    """
    id = new_id()
    try:
        with Store.open(data) as store:
            load(store, id, SteadyClock().now())
    except StoreLocked:
        _tell(_loaded_by_the_server(data, key), SIGN_IN)
    except (StoreTooNew, StoreUnusable, StoreFailed) as problem:
        _stop(str(problem))
    else:
        _tell(f"{(origin or f'http://127.0.0.1:{port}').rstrip('/')}/replay/{id}", START)


def _loaded_by_the_server(data: Path, key: str | None) -> str:
    try:
        replay: str = json.loads(ask(data, "POST", "/api/demo", key))["replay"]
        return replay
    except NotDone as problem:
        _stop(str(problem))


def _tell(replay: str, before: str) -> None:
    click.echo(f"The sample interview can be watched at {replay}\n{before}")


def _stop(sentence: str) -> NoReturn:
    click.echo(f"chalkroom: {sentence}", err=True)
    raise SystemExit(1)
