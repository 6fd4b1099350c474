"""The environment, read once into a frozen value. Every setting stands in one table."""

from collections.abc import Callable, Mapping
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

SHORTEST_HOST_KEY = 16

# Name, default, meaning: shown by `chalkroom serve --help` and in docs/running.md.
SETTINGS: tuple[tuple[str, str, str], ...] = (
    ("PORT", "8000", "port to listen on"),
    ("CHALKROOM_DATA", "data", "folder of the database and the keys"),
    ("CHALKROOM_HOST_KEY", "", "the host's key; without it one is made and kept in the folder"),
    (
        "CHALKROOM_ORIGIN",
        "",
        "public address, as in https://rooms.example.org; links begin with it",
    ),
    ("CHALKROOM_PROBLEMS", "shipped", "folders of problems, as in shipped:/srv/problems"),
    ("CHALKROOM_RETENTION_DAYS", "90", "days after its end that an interview is kept, then erased"),
    ("CHALKROOM_PROXIES", "", "addresses of proxies whose X-Forwarded-For is believed"),
    ("CHALKROOM_LOG", "info", "how much is logged: debug, info, warning or error"),
)
LOG_LEVELS = ("debug", "info", "warning", "error")


class Config(Struct, frozen=True):
    """What this installation is set to; options of the command line win over it."""

    port: int
    data: Path
    host_key: str | None
    origin: str | None
    problems: str
    retention_days: int
    proxies: tuple[str, ...]
    log: str

    def __repr__(self) -> str:
        return "Config(...)"


class InvalidSetting(ValueError):
    """A setting cannot be used."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(f"{name} {sentence}")


def read(environment: Mapping[str, str]) -> Config:
    """Return the settings of an environment, or raise InvalidSetting."""
    defaults = {name: default for name, default, _ in SETTINGS}

    def text(name: str) -> str:
        return environment.get(name, "").strip() or defaults[name]

    return Config(
        port=_number("PORT", text, range(65_536)),
        data=Path(text("CHALKROOM_DATA")),
        host_key=_host_key(text("CHALKROOM_HOST_KEY")),
        origin=_origin(text("CHALKROOM_ORIGIN")),
        problems=text("CHALKROOM_PROBLEMS"),
        retention_days=_number("CHALKROOM_RETENTION_DAYS", text, range(1, 731)),
        proxies=_proxies(text("CHALKROOM_PROXIES")),
        log=_log(text("CHALKROOM_LOG").lower()),
    )


def _number(name: str, text: Callable[[str], str], allowed: range) -> int:
    value = text(name)
    if not (value.isascii() and value.isdigit() and len(value) < 7 and int(value) in allowed):
        raise InvalidSetting(name, f"must be a number from {allowed[0]} to {allowed[-1]}.")
    return int(value)


def _host_key(value: str) -> str | None:
    if value and len(value) < SHORTEST_HOST_KEY:
        sentence = f"must have at least {SHORTEST_HOST_KEY} characters, since it can be guessed."
        raise InvalidSetting("CHALKROOM_HOST_KEY", sentence)
    if not value.isascii() or not value.isprintable() or " " in value:
        raise InvalidSetting("CHALKROOM_HOST_KEY", "must be plain letters, digits and signs.")
    return value or None


def _origin(value: str) -> str | None:
    """An origin is compared letter by letter with what browsers send, so it must look like it."""
    if not value:
        return None
    try:
        parts = urlsplit(value.removesuffix("/").lower())
        default_port = {"http": 80, "https": 443}[parts.scheme]
        if not parts.hostname or parts.path or parts.query or parts.fragment or "@" in value:
            raise ValueError(value)
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        port = "" if parts.port in (None, default_port) else f":{parts.port}"
    except (ValueError, KeyError) as problem:
        sentence = "must look like https://rooms.example.org, without a path."
        raise InvalidSetting("CHALKROOM_ORIGIN", sentence) from problem
    return f"{parts.scheme}://{host.encode('idna').decode()}{port}"


def _proxies(value: str) -> tuple[str, ...]:
    addresses = tuple(part.strip() for part in value.split(",") if part.strip())
    try:
        for address in addresses:
            ip_network(address)
    except ValueError as problem:
        sentence = "must be addresses like 10.0.0.7 or 10.0.0.0/8, with commas between them."
        raise InvalidSetting("CHALKROOM_PROXIES", sentence) from problem
    return addresses


def _log(value: str) -> str:
    if value not in LOG_LEVELS:
        raise InvalidSetting("CHALKROOM_LOG", f"must be one of {', '.join(LOG_LEVELS)}.")
    return value
