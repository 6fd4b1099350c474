"""What the checks found, for people and for machines."""

import json
from itertools import groupby

from msgspec import to_builtins

from chalkroom.problems.checking import Checks


def as_text(checks: Checks) -> str:
    """Group findings by file; each says where, what, and what to do."""
    lines: list[str] = []
    for path, found in groupby(checks.findings, key=lambda finding: finding.path):
        lines.append(path)
        for finding in found:
            place = f"{path}:{finding.line}"
            lines.append(f"  {place}: {finding.severity} {finding.rule}: {finding.sentence}")
            lines.append(f"      {finding.advice}")
        lines.append("")
    lines += [f"Not checked: {sentence}" for sentence in checks.skipped]
    lines.append(_sum(checks))
    return "\n".join(lines)


def as_json(checks: Checks) -> str:
    """One object: counts, what was skipped, and the findings in the order of files and lines."""
    return json.dumps(
        {
            "problems": checks.problems,
            "plans": checks.plans,
            "errors": checks.count("error"),
            "warnings": checks.count("warning"),
            "skipped": list(checks.skipped),
            "findings": to_builtins(checks.findings),
        },
        indent=2,
    )


def _sum(checks: Checks) -> str:
    errors, warnings = checks.count("error"), checks.count("warning")
    looked = _counted(checks.problems, "problem")
    return f"{looked}: {_counted(errors, 'error')}, {_counted(warnings, 'warning')}."


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
