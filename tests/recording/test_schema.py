"""The schema that is published is the one of the types, and page and schema name the same lines."""

from pathlib import Path

from chalkroom.recording import schema
from chalkroom.recording.files import FILES
from chalkroom.recording.recording import RecordingHeader

PAGE = Path(__file__).parents[2] / "docs" / "recording.md"


def test_the_published_schema_is_current():
    assert schema.TARGET.read_text() == schema.text(), "run `python -m chalkroom.recording.schema`"


def test_every_file_is_described_with_its_editions():
    for file in FILES:
        assert f"| `{file.name}` | {', '.join(file.editions)} |" in PAGE.read_text()


def test_every_field_of_the_header_is_described():
    for field in RecordingHeader.__struct_fields__:
        assert f"`{field}`" in PAGE.read_text(), field
