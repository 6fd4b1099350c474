"""Who may ask for what, and when: the one table. What is not listed here nobody may do."""

from collections.abc import Mapping

from chalkroom.interview.audience import Actor, standing
from chalkroom.interview.commands import (
    Admit,
    AskNext,
    AttachPlan,
    BeginWriting,
    ChangeClockEnding,
    ChangeNote,
    ChangeRules,
    ChangeTime,
    ChooseLanguage,
    CloseQuestion,
    Command,
    EndInterview,
    EndQuietTime,
    EndWriting,
    GiveReason,
    GrantQuietTime,
    HandLead,
    Knock,
    Leave,
    OpenBoard,
    OpenQuestion,
    PauseClock,
    PauseInterview,
    Push,
    Rate,
    Recommend,
    ReleaseFollowUp,
    ReleaseHint,
    Remove,
    RemoveMark,
    RemoveNote,
    Rename,
    ReopenQuestion,
    ResumeInterview,
    Say,
    Select,
    SetCallLink,
    SetMark,
    ShowBoard,
    ShowMargin,
    StartClock,
    StepBack,
    SubmitRating,
    TakeBack,
    TakeLead,
    TakeProblem,
    Tick,
    TurnAway,
    Untick,
    WriteNote,
    WriteQuestion,
)
from chalkroom.interview.refusals import Refused
from chalkroom.interview.state import Interview
from chalkroom.interview.values import Role

EVERYBODY: frozenset[Role] = frozenset({"interviewer", "candidate", "observer"})
WRITERS: frozenset[Role] = frozenset({"interviewer", "candidate"})
STAFF_ONLY: frozenset[Role] = frozenset({"interviewer"})
CANDIDATES: frozenset[Role] = frozenset({"candidate"})
VISITORS: frozenset[Role] = frozenset({"candidate", "observer"})

MAY: Mapping[type[Command], frozenset[Role]] = {
    Knock: VISITORS,
    Admit: STAFF_ONLY,
    TurnAway: STAFF_ONLY,
    Rename: STAFF_ONLY,
    Leave: EVERYBODY,
    Remove: STAFF_ONLY,
    TakeLead: STAFF_ONLY,
    HandLead: STAFF_ONLY,
    ChangeRules: STAFF_ONLY,
    SetCallLink: STAFF_ONLY,
    OpenBoard: STAFF_ONLY,
    ShowBoard: STAFF_ONLY,
    ChooseLanguage: WRITERS,
    AttachPlan: STAFF_ONLY,
    TakeProblem: STAFF_ONLY,
    WriteQuestion: STAFF_ONLY,
    OpenQuestion: STAFF_ONLY,
    CloseQuestion: STAFF_ONLY,
    ReopenQuestion: STAFF_ONLY,
    StepBack: STAFF_ONLY,
    AskNext: STAFF_ONLY,
    StartClock: STAFF_ONLY,
    PauseClock: STAFF_ONLY,
    ChangeTime: STAFF_ONLY,
    ChangeClockEnding: STAFF_ONLY,
    PauseInterview: STAFF_ONLY,
    ResumeInterview: STAFF_ONLY,
    Push: WRITERS,
    BeginWriting: STAFF_ONLY,
    EndWriting: STAFF_ONLY,
    TakeBack: STAFF_ONLY,
    GrantQuietTime: STAFF_ONLY,
    EndQuietTime: WRITERS,
    ShowMargin: CANDIDATES,
    Select: WRITERS,
    GiveReason: CANDIDATES,
    Say: WRITERS,
    WriteNote: STAFF_ONLY,
    ChangeNote: STAFF_ONLY,
    RemoveNote: STAFF_ONLY,
    SetMark: STAFF_ONLY,
    RemoveMark: STAFF_ONLY,
    Tick: STAFF_ONLY,
    Untick: STAFF_ONLY,
    ReleaseHint: STAFF_ONLY,
    ReleaseFollowUp: STAFF_ONLY,
    Rate: STAFF_ONLY,
    Recommend: STAFF_ONLY,
    SubmitRating: STAFF_ONLY,
    EndInterview: STAFF_ONLY,
}
# What stays possible when the interview is over.
AFTERWARDS: frozenset[type[Command]] = frozenset(
    {
        WriteNote,
        ChangeNote,
        RemoveNote,
        Tick,
        Untick,
        CloseQuestion,
        Rate,
        Recommend,
        SubmitRating,
    }
)
# What would begin something although the interview is about to be over.
NOT_WHILE_ENDING: frozenset[type[Command]] = frozenset(
    {OpenQuestion, ReopenQuestion, StepBack, StartClock, ResumeInterview, GrantQuietTime}
)


def require_allowed(interview: Interview, actor: Actor, command: Command) -> None:
    """Refuse what this person may not ask, or not now."""
    if interview.room.phase == "ended" and type(command) not in AFTERWARDS:
        raise Refused("ended", "The interview has ended.")
    if interview.room.phase == "ending" and type(command) in NOT_WHILE_ENDING:
        raise Refused("forbidden", "The interview is ending.")
    if actor.role not in MAY[type(command)]:
        raise Refused("forbidden", f"This is not open to {actor.role}s.")
    if standing(interview, actor) != "inside" and not isinstance(command, Knock):
        raise Refused("forbidden", "Only people in the room can do that.")
