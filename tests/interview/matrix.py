"""Who may wish for what, where and when: written by hand, so that the rules are compared with it.

Whatever is not listed here is refused.
"""

from interview.asked import FIRST, SECOND
from interview.given import BOARD, CLEO, OTTO, id_of, new_id, push

from chalkroom.interview.audience import Actor
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
from chalkroom.interview.values import HouseRules, Range

LIVE = {"open", "ending"}
ALWAYS = {"open", "ending", "ended"}
LEAD = {"lead": LIVE}
STAFF = {"lead": LIVE, "interviewer": LIVE}
AFTERWARDS = {"lead": ALWAYS, "interviewer": ALWAYS}
BEGINNERS = {"lead": {"open"}, "interviewer": {"open"}}  # nothing begins while it ends
WRITERS = {**STAFF, "candidate": LIVE}
VISITORS = {"candidate": LIVE, "observer": LIVE}
EVERYBODY = {**WRITERS, "observer": LIVE}

# Standing -> kind -> who -> phases. Nobody else, nowhere else, at no other time.
ALLOWED: dict[str, dict[str, dict[str, set[str]]]] = {
    "inside": {
        "knock": VISITORS,  # and it changes nothing
        "admit": STAFF,
        "turn_away": STAFF,
        "rename": STAFF,
        "leave": EVERYBODY,
        "remove": STAFF,  # visitors; interviewers only by the lead
        "take_lead": LEAD,  # and it changes nothing; others when the lead is gone
        "hand_lead": LEAD,
        "change_rules": LEAD,
        "set_call_link": STAFF,
        "open_board": STAFF,
        "show_board": STAFF,
        "choose_language": WRITERS,
        "attach_plan": STAFF,
        "take_problem": STAFF,
        "write_question": STAFF,
        "open_question": BEGINNERS,
        "close_question": AFTERWARDS,  # its outcome alone, then
        "reopen_question": BEGINNERS,
        "step_back": BEGINNERS,
        "ask_next": STAFF,
        "start_clock": BEGINNERS,
        "pause_clock": STAFF,
        "change_time": STAFF,
        "change_clock_ending": STAFF,
        "pause_interview": STAFF,
        "resume_interview": BEGINNERS,
        "push": WRITERS,  # interviewers after a press
        "begin_writing": STAFF,
        "end_writing": STAFF,
        "take_back": STAFF,
        "grant_quiet_time": BEGINNERS,
        "end_quiet_time": WRITERS,
        "show_margin": {"candidate": LIVE},
        "select": WRITERS,
        "give_reason": {"candidate": LIVE},
        "say": WRITERS,
        "write_note": AFTERWARDS,
        "change_note": AFTERWARDS,
        "remove_note": AFTERWARDS,
        "set_mark": STAFF,
        "remove_mark": STAFF,
        "tick": AFTERWARDS,
        "untick": AFTERWARDS,
        "release_hint": STAFF,
        "release_follow_up": STAFF,
        "rate": AFTERWARDS,
        "recommend": AFTERWARDS,
        "submit_rating": AFTERWARDS,
        "end_interview": LEAD,
    },
    "waiting": {"knock": VISITORS},
    "outside": {"knock": VISITORS},
    "removed": {},
}

WAITING = id_of("visitor")  # somebody else's seat, at the door in every situation


def note_of(actor: Actor) -> str:
    """Return a note of this person's own that is there in every situation in which they are in."""
    return id_of("note" + actor.person)


def press_of(actor: Actor) -> str:
    """Return a press of this person's own that has ended."""
    return id_of("press" + actor.person)


def wishes(actor: Actor) -> dict[str, Command]:
    """Return one wish of each kind that nothing but the rules about people stands against."""
    return {
        "knock": Knock(new_id(), "Somebody"),
        "admit": Admit(new_id(), WAITING),
        "turn_away": TurnAway(new_id(), WAITING),
        "rename": Rename(new_id(), "Somebody"),
        "leave": Leave(new_id()),
        "remove": Remove(new_id(), OTTO.person),
        "take_lead": TakeLead(new_id()),
        "hand_lead": HandLead(new_id(), id_of("Grace")),
        "change_rules": ChangeRules(new_id(), HouseRules(aids=1)),
        "set_call_link": SetCallLink(new_id(), "https://call.example/"),
        "open_board": OpenBoard(new_id(), "Another board"),
        "show_board": ShowBoard(new_id(), BOARD),
        "choose_language": ChooseLanguage(new_id(), BOARD, "python"),
        "attach_plan": AttachPlan(new_id(), "engineer-60"),
        "take_problem": TakeProblem(new_id(), "arrays/first"),
        "write_question": WriteQuestion(new_id(), "Title", "Statement", 5),
        "open_question": OpenQuestion(new_id(), SECOND, FIRST),
        "close_question": CloseQuestion(new_id(), FIRST, 4),
        "reopen_question": ReopenQuestion(new_id(), FIRST),
        "step_back": StepBack(new_id(), FIRST),
        "ask_next": AskNext(new_id()),
        "start_clock": StartClock(new_id(), FIRST),
        "pause_clock": PauseClock(new_id(), FIRST),
        "change_time": ChangeTime(new_id(), FIRST, 60_000, 0),
        "change_clock_ending": ChangeClockEnding(new_id(), FIRST, "hard"),
        "pause_interview": PauseInterview(new_id()),
        "resume_interview": ResumeInterview(new_id()),
        "begin_writing": BeginWriting(new_id()),
        "end_writing": EndWriting(new_id()),
        "take_back": TakeBack(new_id(), press_of(actor)),
        "push": push(actor, [[0, "x"]]),
        "grant_quiet_time": GrantQuietTime(new_id(), FIRST, CLEO.person, 5),
        "end_quiet_time": EndQuietTime(new_id(), id_of("quiet")),
        "show_margin": ShowMargin(new_id(), "Scribbles"),
        "select": Select(new_id(), BOARD, 0, (Range(0, 0),)),
        "give_reason": GiveReason(new_id(), 0, "Because."),
        "say": Say(new_id(), "Hello"),
        "write_note": WriteNote(new_id(), "A note"),
        "change_note": ChangeNote(new_id(), note_of(actor), "Other words"),
        "remove_note": RemoveNote(new_id(), note_of(actor)),
        "set_mark": SetMark(new_id(), "plan"),
        "remove_mark": RemoveMark(new_id(), id_of("mark")),
        "tick": Tick(new_id(), FIRST, "point", 0),
        "untick": Untick(new_id(), FIRST, "point", 0),
        "release_hint": ReleaseHint(new_id(), FIRST, 0),
        "release_follow_up": ReleaseFollowUp(new_id(), FIRST, 0),
        "rate": Rate(new_id(), FIRST, "coding", 3),
        "recommend": Recommend(new_id(), "yes", "Because."),
        "submit_rating": SubmitRating(new_id()),
        "end_interview": EndInterview(new_id()),
    }
