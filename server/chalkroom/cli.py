"""The command line: serve, and back up. Every failure is one line that says what to do."""

import errno
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import click

from chalkroom import __version__, config, keys
from chalkroom.app import App
from chalkroom.asked_server import ADDRESS
from chalkroom.config import SETTINGS, Config, InvalidSetting
from chalkroom.demo import demo_command
from chalkroom.erasing import erase_command
from chalkroom.pages.assets import Assets
from chalkroom.pages.desk import Place
from chalkroom.problems.command import problems
from chalkroom.problems.library import open_library
from chalkroom.recording.command import export_command, import_command, verify_command
from chalkroom.serving import listen, server
from chalkroom.store.backup import back_up
from chalkroom.store.opening import DATABASE
from chalkroom.store.records import StoreFailed, StoreLocked, StoreTooNew, StoreUnusable
from chalkroom.store.sqlite import Store

LOOPBACK = ("127.0.0.1", "::1", "localhost")
EVERYWHERE = ("0.0.0.0", "::", "")
STORE_PROBLEMS = (StoreLocked, StoreTooNew, StoreUnusable, StoreFailed)

EPILOG = "\b\nSettings from the environment, over which options win:\n" + "\n".join(
    f"  {name:<26}{meaning}{f' [{default}]' if default else ''}"
    for name, default, meaning in SETTINGS
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="chalkroom", message="%(prog)s %(version)s")
def main() -> None:
    """A room for coding interviews: write together, lose nothing, look back later."""


for command in (
    problems,
    export_command,
    verify_command,
    import_command,
    erase_command,
    demo_command,
):
    main.add_command(command)


@main.command(epilog=EPILOG)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65_535), help="Port; 0 takes any that is free.")
@click.option("--data", type=click.Path(path_type=Path), help="Folder of database and keys.")
@click.option("--show-key", is_flag=True, help="Print the host's key, not only when it is new.")
def serve(host: str, port: int | None, data: Path | None, show_key: bool) -> None:
    """Serve interviews until stopped.

    The first start prints the host's address with the host's key. Open it to create an interview.
    Keep the key: it is the only way to see all interviews.
    """
    settings = _settings()
    _log(settings.log)
    folder = data or settings.data
    try:
        with Store.open(folder) as store:
            _serve(
                store, folder, settings, (host, settings.port if port is None else port), show_key
            )
    except STORE_PROBLEMS as problem:
        _stop(str(problem))


@main.command()
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--data", type=click.Path(path_type=Path), help="Folder of database and keys.")
def backup(target: Path, data: Path | None) -> None:
    """Copy the database to TARGET, a new file; people may go on typing meanwhile.

    The copy holds all interviews, but no keys. To use it, put it into an empty data folder under
    the name of the database, beside the keys of the old one.
    """
    folder = data or _settings().data
    try:
        back_up(folder / DATABASE, target)
    except STORE_PROBLEMS as problem:
        _stop(str(problem))
    click.echo(f"Copied to {target}.")


def _serve(
    store: Store, folder: Path, settings: Config, where: tuple[str, int], show_key: bool
) -> None:
    try:
        made = keys.kept(folder / keys.HOST_KEY) if settings.host_key is None else None
        link_key = keys.kept(folder / keys.LINK_KEY).text.encode()
    except OSError as problem:
        _stop(f"Cannot keep keys in {folder}: {problem.strerror or problem}.")
    host_key = settings.host_key or (made.text if made else "")
    try:
        listening = listen(*where)
    except OSError as problem:
        _stop(_not_listening(problem, *where))
    with listening:
        place = _place(where[0], listening.getsockname()[1], settings.origin, host_key)
        library = open_library(settings.problems)
        app = App(store, place, link_key, settings.retention_days, library=library)
        with_key = show_key or (made is not None and made.is_new)
        greeting = _greeting(place, where[0], settings, folder, with_key)
        with _known_address(folder, where[0], listening.getsockname()[1]):
            server(app, settings.proxies, lambda: click.echo(greeting)).run([listening])


@contextmanager
def _known_address(folder: Path, host: str, port: int) -> Iterator[None]:
    """Say in the folder where this server listens, for those who find the folder taken."""
    own = "127.0.0.1" if host in EVERYWHERE else host
    path = folder / ADDRESS
    try:
        path.touch(0o600)
        path.write_text(f"http://{_in_url(own)}:{port}\n", "utf-8")
    except OSError as problem:
        _stop(f"Cannot write to {folder}: {problem.strerror or problem}.")
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def _place(host: str, port: int, origin: str | None, host_key: str) -> Place:
    """Without a public address, this machine's own names for itself are believed."""
    if origin is not None:
        return Place(origin, frozenset({origin}), host_key)
    names = {f"http://{_in_url(name)}:{port}" for name in LOOPBACK}
    own = "127.0.0.1" if host in EVERYWHERE else host
    first = f"http://{_in_url(own)}:{port}"
    is_reached_by_names = host in EVERYWHERE or host in LOOPBACK
    return Place(first, frozenset({first, *(names if is_reached_by_names else ())}), host_key)


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _greeting(place: Place, host: str, settings: Config, folder: Path, with_key: bool) -> str:
    lines = [f"Chalkroom is at {place.origin}/"]
    if with_key:
        lines.append(f"The host comes in at {place.origin}/#key={place.host_key}")
    elif settings.host_key is None:
        lines.append(f"The host's key is in {folder / keys.HOST_KEY} (--show-key prints it).")
    if host in EVERYWHERE and settings.origin is None:
        lines.append("Others can come in once CHALKROOM_ORIGIN names the address they use.")
    elif not place.is_https and urlsplit(place.origin).hostname not in LOOPBACK:
        lines.append("Over plain http anybody on the way can read along; put https in front.")
    if not Assets().is_built:
        lines.append("The pages have not been built: run `make setup`.")
    return "\n".join(lines)


def _settings() -> Config:
    try:
        return config.read(os.environ)
    except InvalidSetting as problem:
        _stop(str(problem), status=2)


def _log(level: str) -> None:
    """Only our own names are turned up: other packages log headers, and those hold cookies."""
    form = "%(asctime)s %(levelname)s %(message)s"
    logging.basicConfig(format=form, level=logging.WARNING, stream=sys.stderr)
    logging.getLogger("chalkroom").setLevel(level.upper())


def _not_listening(problem: OSError, host: str, port: int) -> str:
    where = f"{_in_url(host)}:{port}"
    if problem.errno == errno.EADDRINUSE:
        return f"Port {port} is taken: another program listens on {where}. Choose another --port."
    return f"Cannot listen on {where}: {(problem.strerror or str(problem)).lower()}."


def _stop(sentence: str, status: int = 1) -> NoReturn:
    click.echo(f"chalkroom: {sentence}", err=True)
    raise SystemExit(status)
