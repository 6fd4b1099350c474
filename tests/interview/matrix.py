"""Who may wish for what, where and when: written by hand, so that the rules are compared with it.

Whatever is not listed here is refused.
"""

from interview.given import BOARD, OTTO, id_of, new_id, push

from chalkroom.interview.audience import Actor
from chalkroom.interview.commands import (
    Admit,
    ChangeRules,
    Command,
    EndInterview,
    HandLead,
    Knock,
    Leave,
    OpenBoard,
    Remove,
    Rename,
    Say,
    Select,
    SetCallLink,
    ShowBoard,
    TakeLead,
    TurnAway,
    WriteNote,
)
from chalkroom.interview.values import HouseRules, Range

LIVE = {"open", "ending"}
ALWAYS = {"open", "ending", "ended"}
LEAD = {"lead": LIVE}
STAFF = {"lead": LIVE, "interviewer": LIVE}
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
        "push": WRITERS,
        "select": WRITERS,
        "say": WRITERS,
        "write_note": {"lead": ALWAYS, "interviewer": ALWAYS},
        "end_interview": LEAD,
    },
    "waiting": {"knock": VISITORS},
    "outside": {"knock": VISITORS},
    "removed": {},
}

WAITING = id_of("visitor")  # somebody else's seat, at the door in every situation


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
        "push": push(actor, [[0, "x"]]),
        "select": Select(new_id(), BOARD, 0, (Range(0, 0),)),
        "say": Say(new_id(), "Hello"),
        "write_note": WriteNote(new_id(), "A note"),
        "end_interview": EndInterview(new_id()),
    }
