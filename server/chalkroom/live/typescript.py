"""The protocol for the browser: writes frontend/src/interview/protocol.ts from the messages.

`python -m chalkroom.live.typescript` writes the file; with `--check` it only says whether the file
is what it should be.
"""

import sys
from collections.abc import Iterator
from inspect import getdoc
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.clock import ClockPhase
from chalkroom.interview.commands import Command
from chalkroom.interview.events import (
    Event,
    OwnEvent,
    QuestionEvent,
    RatingsEvent,
    ReviewEvent,
    RoomEvent,
    StaffEvent,
)
from chalkroom.interview.markup import Markup, Tag
from chalkroom.interview.people import Presence
from chalkroom.interview.refusals import RefusalCode
from chalkroom.interview.values import Id, Language, Ranges, Role, Sight
from chalkroom.live.closing import Closing
from chalkroom.live.messages import PROTOCOL, EventEntry, Incoming, Outgoing
from chalkroom.recording.chain import Seal
from chalkroom.recording.overview import Overview, Scene
from chalkroom.recording.recording import RecordingHeader

TARGET = Path(__file__).parents[3] / "frontend" / "src" / "interview" / "protocol.ts"
WIDTH = 100

HEADER = """\
// What browser and server say to each other. Written by `python -m chalkroom.live.typescript` from
// the server's own types; change those.
"""

ALIASES: dict[str, Any] = {
    "Id": Id,
    "Role": Role,
    "Ranges": Ranges,
    "Presence": Presence,
    "RefusalCode": RefusalCode,
    "Language": Language,
    "Sight": Sight,
    "Tag": Tag,
    "Markup": Markup,
    "ClockPhase": ClockPhase,
}
UNIONS: dict[str, Any] = {
    "Command": Command,
    "QuestionEvent": QuestionEvent,
    "RoomEvent": RoomEvent,
    "StaffEvent": StaffEvent,
    "OwnEvent": OwnEvent,
    "RatingsEvent": RatingsEvent,
    "ReviewEvent": ReviewEvent,
    "Event": Event,
    "Incoming": Incoming,
    "Outgoing": Outgoing,
    "RecordingLine": RecordingHeader | EventEntry | Seal,
    "ForPlayers": Overview | Scene,
}
ATOMS = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null"}
# Fields of these kinds may be missing on the wire where they have a default: a browser need not
# say them, and events stored long ago were written without them.
TERSE = (Incoming, Event)


def protocol() -> str:
    """Return the text of protocol.ts."""
    structs = list(_structs((*UNIONS.values(), *ALIASES.values())))
    names = [*(struct.__name__ for struct in structs), *ALIASES, *UNIONS]
    assert len(set(names)) == len(names), "two types have one name"
    parts = [
        HEADER,
        f"export const PROTOCOL = {PROTOCOL}\n",
        _closing(),
        "/** A CodeMirror change set as JSON. */\nexport type Changes = unknown\n",
        *(_alias(name, kind, without=name) for name, kind in ALIASES.items()),
        *(_struct(struct) for struct in structs),
        *(_alias(name, kind, without=name) for name, kind in UNIONS.items()),
    ]
    return "\n".join(parts)


def _closing() -> str:
    codes = "".join(f"  {closing.name}: {closing.value},\n" for closing in Closing)
    comment = "/** Why the server closes a connection: its close codes. */\n"
    return f"{comment}export const CLOSING = {{\n{codes}}} as const\n"


def _structs(kinds: tuple[Any, ...]) -> Iterator[type[Struct]]:
    """Yield every Struct that the kinds are made of, each after those it needs."""
    return iter(dict.fromkeys(_needed(kinds, ())))


def _needed(kinds: tuple[Any, ...], within: tuple[Any, ...]) -> Iterator[type[Struct]]:
    """Yield the structs that `kinds` need; one that is made of itself is looked into once."""
    for kind in kinds:
        if isinstance(kind, type) and issubclass(kind, Struct):
            if kind not in within:
                hints = get_type_hints(kind, include_extras=True)
                yield from _needed(tuple(hints.values()), (*within, kind))
                yield kind
        elif get_origin(kind) is not Literal:
            yield from _needed(get_args(kind), within)


def _alias(name: str, kind: Any, without: str = "") -> str:
    options = _options(kind, without)
    words = " | ".join(options)
    if len(line := f"export type {name} = {words}") <= WIDTH:
        return f"{line}\n"
    if len(words) + 2 <= WIDTH:
        return f"export type {name} =\n  {words}\n"
    return f"export type {name} =\n" + "".join(f"  | {option}\n" for option in options)


def _struct(struct: type[Struct]) -> str:
    fields = msgspec.structs.fields(struct)
    hints = get_type_hints(struct, include_extras=True)
    comment = _comment(getdoc(struct) or "")
    if struct.__struct_config__.array_like:
        places = ", ".join(f"{field.name}: {_type(hints[field.name])}" for field in fields)
        return f"{comment}export type {struct.__name__} = readonly [{places}]\n"
    tag = struct.__struct_config__.tag
    lines = [f'  readonly kind: "{tag}"\n'] if tag else []
    is_terse = any(struct in get_args(union) for union in TERSE)
    for field in fields:
        mark = "?" if is_terse and not field.required else ""
        lines.append(f"  readonly {field.name}{mark}: {_type(hints[field.name])}\n")
    return f"{comment}export interface {struct.__name__} {{\n{''.join(lines)}}}\n"


def _comment(text: str) -> str:
    lines = text.splitlines()
    if len(lines) == 1:
        return f"/** {lines[0]} */\n"
    return "".join(["/**\n", *(f" * {line}".rstrip() + "\n" for line in lines), " */\n"])


def _type(kind: Any) -> str:
    return " | ".join(_options(kind))


def _options(kind: Any, without: str = "") -> list[str]:
    origin, arguments = get_origin(kind), get_args(kind)
    for name, known in (ALIASES | UNIONS).items():
        if name != without and origin is not None and kind == known:
            return [name]
    if origin in (Union, UnionType):
        return list(dict.fromkeys(option for each in arguments for option in _options(each)))
    if origin is Literal:
        return [f'"{word}"' for word in arguments]
    if origin is Annotated:
        return _options(arguments[0], without)
    return [_single(kind, origin, arguments)]


def _single(kind: Any, origin: Any, arguments: tuple[Any, ...]) -> str:
    if origin is tuple:
        element = _type(arguments[0])
        return f"readonly ({element})[]" if " | " in element else f"readonly {element}[]"
    if origin is dict:
        return f"Readonly<Record<string, {_type(arguments[1])}>>"
    if kind is ChangeSet:
        return "Changes"
    if kind is object:
        return "unknown"
    if kind in ATOMS:
        return ATOMS[kind]
    name: str = kind.__name__
    return name


def main(arguments: list[str]) -> int:
    """Write the file, or with `--check` compare it; return the exit code."""
    text = protocol()
    if "--check" not in arguments:
        TARGET.write_text(text, encoding="utf-8")
        return 0
    if TARGET.read_text(encoding="utf-8") == text:
        return 0
    print(f"{TARGET} is out of date; run `python -m chalkroom.live.typescript`.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
