"""The JSON Schema of a recording's lines: writes docs/recording.schema.json from the types.

`python -m chalkroom.recording.schema` writes the file; a test says when it is out of date.
"""

import json
from pathlib import Path
from typing import Any

import msgspec

from chalkroom.interview.changes import ChangeSet
from chalkroom.live.messages import EventEntry
from chalkroom.recording.chain import Seal
from chalkroom.recording.recording import VERSION, RecordingHeader

TARGET = Path(__file__).parents[3] / "docs" / "recording.schema.json"
LINES = (RecordingHeader, EventEntry, Seal)

# A change set in CodeMirror's form: lengths that stay, and replacements of a length by lines.
KEPT = {"type": "integer", "minimum": 1}
REPLACED = {
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}],
    "items": {"type": "string", "pattern": "^[^\\r\\n]*$"},
    "minItems": 1,
}
CHANGES = {"type": "array", "title": "ChangeSet", "items": {"anyOf": [KEPT, REPLACED]}}


def schema() -> dict[str, Any]:
    """Return the schema that every line of a recording meets."""
    lines, components = msgspec.json.schema_components(LINES, schema_hook=_schema)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A line of a Chalkroom recording, version {VERSION}",
        "anyOf": list(lines),
        "$defs": components,
    }


def text() -> str:
    """Return the file's text."""
    return json.dumps(schema(), indent=1) + "\n"


def _schema(type: type) -> dict[str, Any]:
    if type is ChangeSet:
        return CHANGES
    raise NotImplementedError(type)


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
