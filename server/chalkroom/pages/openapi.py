"""The API's own description, made from the types that it reads and writes."""

from functools import cache
from typing import Any

import msgspec
from msgspec import Struct

from chalkroom import __version__
from chalkroom.interview.creation import NewInterview
from chalkroom.pages.declined import Reason
from chalkroom.pages.demo import LoadedSample
from chalkroom.pages.imports import BroughtIn
from chalkroom.pages.interviews import BoardText, CreatedInterview, Details, Line
from chalkroom.pages.plans import PlanList
from chalkroom.pages.problems import Problems
from chalkroom.problems.searching import Wanted
from chalkroom.recording.files import FILES, File


class Failure(Struct, frozen=True):
    """Every answer that is not a success."""

    error: Reason


class Listing(Struct, frozen=True):
    """All interviews, the newest first."""

    interviews: tuple[Line, ...]


class Phase(Struct, frozen=True):
    """Where an interview stands."""

    id: str
    phase: str


TYPES = (
    NewInterview,
    CreatedInterview,
    Listing,
    Details,
    list[BoardText],
    Phase,
    LoadedSample,
    BroughtIn,
    PlanList,
    Problems,
    Failure,
)

ONE = "/api/interviews/{id}"
# Method, path, summary, request, status, answer.
OPERATIONS: tuple[tuple[str, str, str, Any, int, Any], ...] = (
    ("post", "/api/interviews", "Create an interview", NewInterview, 201, CreatedInterview),
    ("get", "/api/interviews", "List all interviews", None, 200, Listing),
    ("get", ONE, "Show one interview with its links", None, 200, Details),
    ("delete", ONE, "Delete an interview for good", None, 204, None),
    ("post", f"{ONE}/end", "End an interview; once is enough", None, 200, Phase),
    ("get", f"{ONE}/boards", "Read the boards as they are on disk", None, 200, list[BoardText]),
    ("post", "/api/demo", "Load a sample interview to look at", None, 201, LoadedSample),
    ("post", "/api/import", "Bring a recording in, as it was downloaded", bytes, 201, BroughtIn),
    ("get", "/api/plans", "List the plans that interviews can begin with", None, 200, PlanList),
    ("get", "/api/problems", "Look for problems of the library", None, 200, Problems),
)
FAILURES = (400, 401, 404, 409, 413, 429)


@cache
def document() -> dict[str, Any]:
    """Return the description as OpenAPI 3.1."""
    schemas, components = msgspec.json.schema_components(TYPES, ref_template=_REFERENCE)
    by_type = {str(type): schema for type, schema in zip(TYPES, schemas, strict=True)}
    paths: dict[str, dict[str, Any]] = {}
    for method, path, summary, wish, status, answer in OPERATIONS:
        operation: dict[str, Any] = {"summary": summary, "responses": {}}
        parameters = _parameters(method, path)
        if parameters:
            operation["parameters"] = parameters
        if wish is not None:
            sent = BYTES if wish is bytes else _content(by_type[str(wish)])
            operation["requestBody"] = {"required": True} | sent
        content = _content(by_type[str(answer)]) if answer is not None else {}
        operation["responses"][str(status)] = {"description": "Done."} | content
        for failure in FAILURES:
            described = {"description": "Not done."} | _content(by_type[str(Failure)])
            operation["responses"][str(failure)] = described
        paths.setdefault(path, {})[method] = operation
    for file in FILES:
        paths[f"{ONE}/{file.name}"] = {"get": _download(file, by_type[str(Failure)])}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Chalkroom", "version": __version__},
        "security": [{"key": []}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
    }


BYTES: dict[str, Any] = {"content": {"application/octet-stream": {}}}
_REFERENCE = "#/components/schemas/{name}"
_ID = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
_KEY = {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}}


def _parameters(method: str, path: str) -> list[dict[str, Any]]:
    if path == "/api/problems":
        return [_filter(name) for name in Wanted.__struct_fields__]
    return (
        [_ID] if "{id}" in path else [_KEY] if (method, path) == ("post", "/api/interviews") else []
    )


def _download(file: File, failure: dict[str, Any]) -> dict[str, Any]:
    edition = {"name": "edition", "in": "query", "schema": {"enum": list(file.editions)}}
    content = {file.media_type: {"schema": {"type": "string"}}}
    failures = {str(code): {"description": "Not done."} | _content(failure) for code in FAILURES}
    return {
        "summary": f"Take the recording as {file.name}",
        "parameters": [_ID, edition],
        "responses": {"200": {"description": "Done.", "content": content}} | failures,
    }


def _filter(name: str) -> dict[str, Any]:
    kind = "integer" if name in ("level", "minutes") else "string"
    return {"name": name, "in": "query", "schema": {"type": kind}}


def _content(schema: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}
