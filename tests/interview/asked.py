"""The vocabulary of tests about questions: what the library would have copied, and asking it."""

from interview.given import ADA, CLEO, Story, both_are_in, id_of, new_id, push

from chalkroom.interview.clock import left
from chalkroom.interview.commands import OpenQuestion, StartClock, TakeProblem
from chalkroom.interview.copies import (
    Frame,
    Inverses,
    Offer,
    Offers,
    PlanCopy,
    PlannedCopy,
    QuestionCopy,
)
from chalkroom.interview.events import Event, Fact, Prepared
from chalkroom.interview.markup import Element
from chalkroom.interview.questions import (
    Clarification,
    FollowUp,
    Guide,
    GuideLine,
    Hint,
    Point,
    Task,
)
from chalkroom.interview.rules import decide
from chalkroom.interview.values import STAFF

FIRST = id_of("first")
SECOND = id_of("second")


def copy_of(title: str, minutes: int = 10, starter: str = "") -> QuestionCopy:
    """Return what the library would hold of a problem."""
    statement = (Element("p", "", (f"This is {title}.",)),)
    secret = (f"A secret about {title}.",)
    languages = ("python",) if starter else ()
    task = Task(title, statement, starter=starter, languages=languages)
    guide = Guide(
        source=f"arrays/{title.lower()}@1",
        clarifications=(Clarification(secret, secret, None),),
        hints=(Hint("nudge", 2, secret), Hint("pointer", 4, secret), Hint("key", 6, secret)),
        follow_ups=(FollowUp("harder", 5, secret),),
        points=(Point("must", secret), Point("should", secret)),
        lines=(GuideLine("open", None, secret), GuideLine("by", 3, secret)),
    )
    return QuestionCopy(task, guide, minutes)


def plan_of(*changed: str) -> PlanCopy:
    """Return a plan with one question in its core and one in reserve."""
    core = PlannedCopy(FIRST, copy_of("First", starter="def f():\n"))
    reserve = PlannedCopy(SECOND, copy_of("Second", 5))
    frame = Frame(5, 45, 6, 4)
    return PlanCopy("engineer-60", "Engineer", 60, frame, (core,), (reserve,), changed)


OFFERS = Offers((Offer("plan", "next in the plan", "Second", question=SECOND),))
FETCHED = {
    "attach_plan": plan_of(),
    "take_problem": copy_of("Third"),
    "write_question": copy_of("Fourth"),
    "ask_next": OFFERS,
    "take_back": Inverses(()),
}


def prepares(story: Story, question: str, copy: QuestionCopy) -> list[Event]:
    wish = TakeProblem(question, "arrays/first")
    return story.records(*decide(story.interview, ADA, wish, story.now, copy))


def opens(story: Story, question: str, closes: bool = False) -> list[Event]:
    return story.does(ADA, OpenQuestion(new_id(), question, story.room.current, closes))


def asked(minutes: int = 10, extra_time: float = 1.0) -> Story:
    """Return an interview with Ada and Cleo in which the first of two questions is asked."""
    story = both_are_in()
    story.records(Fact(STAFF, Prepared(extra_time)))
    prepares(story, FIRST, copy_of("First", minutes, "def f():\n"))
    prepares(story, SECOND, copy_of("Second", 5))
    opens(story, FIRST)
    return story


def running(minutes: int = 10) -> Story:
    """Return an interview whose first question has just been started."""
    story = asked(minutes)
    story.does(ADA, StartClock(new_id(), FIRST))
    return story


def passes(story: Story, milliseconds: int) -> Story:
    story.now += milliseconds
    return story


def is_left(story: Story, question: str = FIRST) -> int:
    return left(story.room.questions[question].clock, story.now)


def types_on(story: Story, board: str, text: str) -> list[Event]:
    """Let Cleo type at the beginning of a board."""
    length, version = len(story.room.boards[board].text), story.room.boards[board].version
    change = [[0, *text.split("\n")], *([length] if length else [])]
    return story.does(
        CLEO,
        push(CLEO, change, board=board, instance=board, sequence=version + 1, version=version),
    )
