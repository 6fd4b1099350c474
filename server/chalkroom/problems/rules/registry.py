"""All rules, by id. A rule that is not here does not exist."""

from chalkroom.problems.rules import (
    candidate,
    data,
    debugging,
    files,
    guidance,
    ladders,
    mistakes,
    plans,
    programs,
    queries,
    talks,
)
from chalkroom.problems.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *files.RULES,
    *candidate.RULES,
    *ladders.RULES,
    *guidance.RULES,
    *programs.RULES,
    *queries.RULES,
    *mistakes.RULES,
    *data.RULES,
    *debugging.RULES,
    *talks.RULES,
    *plans.RULES,
)
