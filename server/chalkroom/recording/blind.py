"""The blind edition: nobody has a name, and nothing tells when anything was done, or how fast.

What is written, asked and released stays, in its order; everything happens at one even pace.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import assert_never, cast

from msgspec.structs import replace

from chalkroom.interview.events import (
    BoardOpened,
    BoardShown,
    CallLinkChanged,
    CameBack,
    ClockEndingChanged,
    ClockRanOut,
    ClockStarted,
    ClockStopped,
    Created,
    CutOff,
    Edited,
    Ended,
    EndingStarted,
    FollowUpReleased,
    HintReleased,
    InterviewPaused,
    InterviewResumed,
    Invited,
    Joined,
    LanguageChosen,
    LeadChanged,
    Left,
    MarginShown,
    Observed,
    QuestionClosed,
    QuestionOpened,
    QuestionReopened,
    QuestionWithdrawn,
    QuietBegan,
    QuietClosed,
    QuietOver,
    QuietShown,
    ReasonGiven,
    RecordingChanged,
    Removed,
    Renamed,
    RoomEvent,
    RulesChanged,
    Said,
    Selected,
    ServerWasAway,
    TakenBack,
    TimeChanged,
    WritingBegan,
    WritingEnded,
)
from chalkroom.interview.values import ROOM, Role
from chalkroom.live import wire
from chalkroom.store.records import Row

PACE_MILLISECONDS = 200  # from each event to the next
TITLE = "Interview"
CANDIDATE = "Candidate"

# What tells of names, tempo, who leads or lost connections, or is said to people by their names.
LeftOut = (
    Renamed
    | CutOff
    | CameBack
    | Left
    | Removed
    | LeadChanged
    | CallLinkChanged
    | Selected
    | QuietOver
    | QuietClosed
    | Observed
    | ReasonGiven
    | ClockStarted
    | ClockStopped
    | TimeChanged
    | ClockEndingChanged
    | ClockRanOut
    | ServerWasAway
    | InterviewPaused
    | InterviewResumed
    | Said
    | EndingStarted
)
# What holds neither names nor times.
Kept = (
    RulesChanged
    | RecordingChanged
    | BoardOpened
    | BoardShown
    | LanguageChosen
    | WritingBegan
    | WritingEnded
    | TakenBack
    | MarginShown
    | QuestionClosed
    | QuestionReopened
    | QuestionWithdrawn
    | HintReleased
    | FollowUpReleased
    | Ended
)


def blinded(rows: Iterable[Row]) -> list[Row]:
    """Return what is left of `room`; Malformed is raised where a row is none."""
    blind = _Blind()
    told = (wire.parse_event(ROOM, row.body) for row in rows if row.stream == ROOM)
    left = (kept for event in told for kept in blind.of(cast(RoomEvent, event)))
    return [_row(seq, event) for seq, event in enumerate(left, 1)]


def _row(seq: int, event: RoomEvent) -> Row:
    push = (event.instance, event.sequence) if isinstance(event, Edited) else ()
    return Row(ROOM, seq, seq * PACE_MILLISECONDS, wire.to_json(event), *push)


class _Blind:
    """Who is who as far as a log was read, and the quiet times of which nothing was told yet."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._of_role: Counter[Role] = Counter()
        self._updates: Counter[str] = Counter()
        self._quiets: dict[str, QuietBegan] = {}
        self._to_show: dict[tuple[str, int], QuietShown] = {}

    def of(self, event: RoomEvent) -> Iterator[RoomEvent]:
        """Yield what is left of the next event."""
        if isinstance(event, LeftOut):
            return
        if isinstance(event, Kept):
            yield event
            return
        match event:
            case Created():
                yield self._created(event)
            case Joined(person, _, role):
                yield replace(event, name=self._name(person, role))
            case Edited():
                yield from self._edited(event)
            case QuestionOpened():
                yield replace(event, milliseconds=0)
            case QuietBegan():
                self._quiets[event.quiet] = event
            case QuietShown():
                self._to_show[event.instance, event.sequence] = event
            case _:
                assert_never(event)

    def _created(self, event: Created) -> Created:
        names = ((one.person, self._name(one.person, "interviewer")) for one in event.interviewers)
        return replace(
            event,
            title=TITLE,
            candidate=CANDIDATE,
            minutes=0,
            lead=next((one.person for one in event.interviewers), event.lead),
            interviewers=tuple(Invited(person, name) for person, name in names),
            starts_at=None,
            call_link=None,
        )

    def _name(self, person: str, role: Role) -> str:
        if person not in self._names:
            self._of_role[role] += 1
            number = self._of_role[role]
            is_only = role == "candidate" and number == 1
            self._names[person] = CANDIDATE if is_only else f"{role.capitalize()} {number}"
        return self._names[person]

    def _edited(self, event: Edited) -> Iterator[RoomEvent]:
        """Tell nothing of lost connections: each person has one editor, and was never away."""
        self._updates[event.person] += 1
        instance, sequence = event.person, self._updates[event.person]
        shown = self._to_show.pop((event.instance, event.sequence), None)
        if shown is not None:
            yield replace(self._quiets[shown.quiet], due=0)
            yield QuietShown(shown.quiet, instance, sequence)
        yield replace(event, instance=instance, sequence=sequence, is_away=False)
