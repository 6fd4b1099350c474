"""A problem of the library as a question of a room: the task for everybody, the guide for staff.

The task is made from the problem's public half and sees nothing else.
"""

import math
from collections.abc import Iterable, Iterator, Mapping

from chalkroom.interview import questions
from chalkroom.interview.questions import Cell, Example, Guide, Scale, Solution, Task
from chalkroom.problems import markup
from chalkroom.problems.pins import pin
from chalkroom.problems.public_half import PublicHalf, Table
from chalkroom.problems.records import (
    Case,
    Factor,
    PrivateHalf,
    Problem,
    PythonTests,
    SqlTests,
)
from chalkroom.problems.sections import Section, fences

LONGEST_VALUE = 400
EXACT = 2**53  # browsers count in floating point: larger numbers would change
HIDDEN = "The same query on larger data, which nobody sees."


def copied(problem: Problem, factors: Mapping[str, Factor]) -> tuple[Task, Guide]:
    """Return both halves of a problem as a room keeps them."""
    return task_of(problem.public), guide_of(problem, factors)


def task_of(public: PublicHalf) -> Task:
    """Return what everybody reads."""
    return Task(
        title=public.title,
        statement=markup.blocks(public.statement),
        examples=markup.blocks(public.examples),
        artefact=markup.blocks(public.artefact),
        dataset=tuple(_table(table) for table in public.dataset),
        starter=_starter(public.starter),
        languages=public.languages,
        focus_minutes=public.focus_minutes,
    )


def guide_of(problem: Problem, factors: Mapping[str, Factor]) -> Guide:
    """Return what helps to ask the question well."""
    private = problem.private
    front = private.front
    return Guide(
        source=pin(problem.id, front.revision),
        uid=front.uid,
        track=front.track,
        kind=front.kind,
        level=front.level,
        skills=front.skills,
        clarifications=_clarifications(private),
        hints=tuple(
            questions.Hint(hint.step, hint.minute, markup.line(hint.text)) for hint in private.hints
        ),
        follow_ups=tuple(
            questions.FollowUp(one.direction, one.minutes, markup.line(one.text))
            for one in private.follow_ups
        ),
        solutions=_solutions(private),
        model_answer=markup.blocks(private.model_answer),
        points=tuple(questions.Point(one.kind, markup.line(one.text)) for one in private.points),
        examples=tuple(_examples(private.tests)),
        mistakes=_mistakes(private),
        bugs=tuple(questions.Bug(markup.line(bug.text), bug.shown_by) for bug in private.bugs),
        scales=tuple(_scales(private, factors)),
        lines=tuple(
            questions.GuideLine(one.kind, one.minute, markup.line(one.text))
            for one in private.guide
        ),
        variants=tuple(markup.line(variant.text) for variant in private.variants),
        notes=markup.blocks(private.notes),
    )


def shared_scales(factors: Mapping[str, Factor]) -> tuple[Scale, ...]:
    """Return the scale of every factor with the anchors that problems without own ones have."""
    return tuple(_scale(name, factor.name, factor.anchors) for name, factor in factors.items())


def _table(table: Table) -> questions.Table:
    rows = tuple(tuple(_cell(value) for value in row) for row in table.rows)
    return questions.Table(table.name, table.columns, rows)


def _cell(value: object) -> Cell:
    """Return a value as it can travel; databases also know bytes, and numbers without end."""
    match value:
        case None | str():
            return value
        case int() if abs(value) <= EXACT:
            return value
        case float() if math.isfinite(value):
            return value
        case bytes():
            return value.hex()
        case _:
            return str(value)


def _starter(text: str) -> str:
    """Return the code that the board begins with, without its fence."""
    code = fences(Section("Starter", text, 0))
    return code[0].source if code else text


def _clarifications(private: PrivateHalf) -> tuple[questions.Clarification, ...]:
    return tuple(
        questions.Clarification(markup.line(one.question), markup.line(one.answer), one.tell_by)
        for one in private.clarifications
    )


def _solutions(private: PrivateHalf) -> tuple[Solution, ...]:
    costs = {growth.solution: growth.claim for growth in private.complexity}
    return tuple(
        Solution(
            program.language,
            program.name,
            markup.code(program.source, program.language),
            costs.get(program.name, ""),
        )
        for program in private.solutions
    )


def _mistakes(private: PrivateHalf) -> tuple[questions.Mistake, ...]:
    return tuple(
        questions.Mistake(
            program.name, program.fails or "", markup.code(program.source, program.language)
        )
        for program in private.mistakes
    )


def _examples(tests: PythonTests | SqlTests | None) -> Iterator[Example]:
    match tests:
        case PythonTests():
            for case in tests.cases:
                given, expected = _given(case, tests.entry), _expected(case)
                yield Example(case.name, markup.line(case.why), _cut(given), _cut(expected))
        case SqlTests():
            rows = "\n".join(", ".join(map(_said, row)) for row in tests.expect)
            yield Example("rows", (), "", _cut(rows))
            if tests.hidden:
                yield Example("hidden", markup.line(HIDDEN), "", "")
        case None:
            return


def _given(case: Case, entry: str) -> str:
    if case.code is not None:
        return case.code.rstrip("\n")
    return f"{entry}({', '.join(map(_said, case.args or ()))})"


def _expected(case: Case) -> str:
    if case.raises is not None:
        return f"raises {case.raises}"
    return f"any result with {case.accept}" if case.accept is not None else _said(case.expect)


def _said(value: object) -> str:
    """Return a value as Python writes it; the tests are read aloud to those who write Python."""
    return repr(value)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"


def _scales(private: PrivateHalf, factors: Mapping[str, Factor]) -> Iterator[Scale]:
    """Return the scale of each factor: with the problem's own anchors, else the shared ones."""
    for factor in private.front.factors:
        known = factors.get(factor)
        own = sorted((one.score, one.text) for one in private.rubric if one.factor == factor)
        texts = [text for _, text in own] or list(known.anchors if known else ())
        name = known.name if known else factor
        yield _scale(factor, name, texts)


def _scale(factor: str, name: str, anchors: Iterable[str]) -> Scale:
    return Scale(factor, name, tuple(markup.line(text) for text in anchors))
