"""An interview as a calendar file. It holds no link: a calendar is read by many."""

from datetime import UTC, datetime, timedelta

from chalkroom.pages.declined import Declined
from chalkroom.pages.interviews import Details

STAMP = "%Y%m%dT%H%M%SZ"
LINE_BYTES = 74  # RFC 5545, 3.1: 75 with the space that a continued line begins with


def calendar(interview: Details) -> str:
    """Write the file, or raise Declined: the interview has no start."""
    if interview.starts_at is None:
        raise Declined(409, "no_start", "This interview has no start time.", "starts_at")
    start = datetime.fromisoformat(interview.starts_at)
    end = start + timedelta(minutes=interview.minutes)
    made = datetime.fromtimestamp(interview.created / 1000, UTC)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Chalkroom//Interview//EN",
        "BEGIN:VEVENT",
        f"UID:{interview.id}@chalkroom",
        f"DTSTAMP:{made.strftime(STAMP)}",
        f"DTSTART:{start.strftime(STAMP)}",
        f"DTEND:{end.strftime(STAMP)}",
        f"SUMMARY:{_escaped(f'Interview: {interview.title}')}",
        f"DESCRIPTION:{_escaped(_description(interview))}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(_folded(line) for line in lines)


def _description(interview: Details) -> str:
    who = ", ".join(interview.interviewers)
    return f"Candidate: {interview.candidate}\nInterviewers: {who}\nCome in by your own link."


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, "\\" + sign)
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Break a line into pieces of at most so many bytes, never within a character."""
    pieces, piece = [], ""
    for character in line:
        if len((piece + character).encode()) > LINE_BYTES:
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join([*pieces, piece]) + "\r\n"
