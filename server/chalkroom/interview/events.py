"""What can happen in an interview. Events are facts: named in the past, never edited, kept.

A new field has a default and a new meaning is a new kind, so that old logs play.
"""

from msgspec import Struct

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.clock import Ending, Stop
from chalkroom.interview.copies import Frame, Offer
from chalkroom.interview.markup import Markup
from chalkroom.interview.questions import Guide, MarkKind, Part, Scale, Task
from chalkroom.interview.rating import Rating, Recommendation
from chalkroom.interview.values import (
    ROOM,
    HouseRules,
    Id,
    Language,
    QuietEnd,
    Ranges,
    Role,
    Sight,
    Stream,
    UnshownResult,
)


def snake_case(name: str) -> str:
    """Return the word that a kind has on the wire and in the store."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


class Happening(Struct, frozen=True, tag_field="kind", tag=snake_case, gc=False):
    """The settings that all kinds of events share; nothing takes or returns one.

    Rooms keep very many of them, and none is in a cycle, so the collector need not look at them.
    """


class Invited(Struct, frozen=True):
    """An interviewer whom the host named when the interview was created."""

    person: Id
    name: str


# ---- room: heard by everyone who has been admitted


class Created(Happening, frozen=True):
    """The host created the interview."""

    title: str
    candidate: str
    minutes: int
    rules: HouseRules
    interviewers: tuple[Invited, ...]
    lead: Id
    job: str | None = None
    starts_at: str | None = None
    call_link: str | None = None
    recorded: bool = True


class Joined(Happening, frozen=True):
    """Somebody came in; `slot` is their place in the palette, 0 for those who only look."""

    person: Id
    name: str
    role: Role
    slot: int


class Renamed(Happening, frozen=True):
    """Somebody goes by another name from here on."""

    person: Id
    name: str


class CutOff(Happening, frozen=True):
    """No connection of this person has been alive for some seconds, beginning with `since`."""

    person: Id
    since: int | None = None


class CameBack(Happening, frozen=True):
    """Somebody who was cut off, or had left, is here again."""

    person: Id


class Left(Happening, frozen=True):
    """Somebody said that they are leaving."""

    person: Id


class Removed(Happening, frozen=True):
    """The lead removed somebody; they cannot come back through the same seat."""

    person: Id


class LeadChanged(Happening, frozen=True):
    """Another interviewer leads from here on."""

    person: Id


class RulesChanged(Happening, frozen=True):
    """The lead changed the house rules."""

    rules: HouseRules


class CallLinkChanged(Happening, frozen=True):
    """An interviewer said where people can hear each other; None takes the link away."""

    url: str | None


class RecordingChanged(Happening, frozen=True):
    """An interviewer answered the wish for no recording."""

    recorded: bool


class BoardOpened(Happening, frozen=True):
    """A new board was put up and is the current one."""

    board: Id
    title: str
    text: str = ""
    language: Language = ""


class BoardShown(Happening, frozen=True):
    """An earlier board became the current one again."""

    board: Id


class Edited(Happening, frozen=True, omit_defaults=True):
    """Somebody changed a board: one version, already transformed to follow the one before.

    `instance` and `sequence` name the editor it came from and its place among that editor's
    updates; a browser knows its own update by them. `is_away`: a candidate typed it while away.
    """

    board: Id
    person: Id
    instance: Id
    sequence: int
    changes: ChangeSet
    is_away: bool = False


class WritingBegan(Happening, frozen=True):
    """An interviewer writes on the boards from here on: a press, which can be taken back."""

    press: Id
    person: Id


class WritingEnded(Happening, frozen=True):
    """An interviewer writes no more."""

    press: Id


class TakenBack(Happening, frozen=True):
    """An interviewer undid all that a press wrote; the edits that follow do it."""

    press: Id


class QuietBegan(Happening, frozen=True):
    """A candidate writes on a board unseen until `due`; it takes nothing from anybody else."""

    quiet: Id
    board: Id
    person: Id
    by: Id
    due: int


class QuietOver(Happening, frozen=True):
    """A quiet time is over, and what was written in it is awaited."""

    quiet: Id
    why: QuietEnd


class QuietShown(Happening, frozen=True):
    """A candidate shows what they wrote in a quiet time: it is in the edit that follows."""

    quiet: Id
    instance: Id
    sequence: int
    is_late: bool = False


class QuietClosed(Happening, frozen=True):
    """A board takes edits of everybody again although nothing was shown.

    `nothing`: the candidate wrote nothing. `not_shown`: an interviewer did not wait for it.
    """

    quiet: Id
    result: UnshownResult


class MarginShown(Happening, frozen=True):
    """A candidate showed everybody what stood in their margin."""

    shown: Id
    person: Id
    text: str


class Selected(Happening, frozen=True):
    """Somebody moved their caret or selection other than by typing."""

    board: Id
    person: Id
    version: int
    ranges: Ranges


class Observed(Happening, frozen=True):
    """A plain fact about a candidate, in UTF-16 units where it has a size; nobody judges it.

    `since` is when it began, where that was earlier.
    """

    person: Id
    what: Sight
    size: int = 0
    board: Id | None = None
    since: int | None = None


class ReasonGiven(Happening, frozen=True):
    """A candidate said why something was observed, by its place in the list."""

    observation: int
    text: str


class LanguageChosen(Happening, frozen=True):
    """Somebody said what a board is written in."""

    board: Id
    person: Id
    language: Language


class QuestionOpened(Happening, frozen=True):
    """A question is asked; its board has the same id. `after` is the board that came before."""

    question: Id
    task: Task
    milliseconds: int
    ending: Ending
    after: Id | None


class QuestionClosed(Happening, frozen=True):
    """The interviewers are done with a question; its board stays."""

    question: Id


class QuestionReopened(Happening, frozen=True):
    """A question that was closed or withdrawn goes on."""

    question: Id


class QuestionWithdrawn(Happening, frozen=True):
    """A question had been opened by mistake, and nothing was done about it."""

    question: Id


class ClockStarted(Happening, frozen=True):
    """The clock of a question runs from here on."""

    question: Id


class ClockStopped(Happening, frozen=True):
    """The clock of a question stands, since a moment that may lie some seconds back."""

    question: Id
    why: Stop
    since: int


class TimeChanged(Happening, frozen=True):
    """A question got more time, or less."""

    question: Id
    milliseconds: int


class ClockEndingChanged(Happening, frozen=True):
    """Another end awaits a question's clock: a soft one counts on, a hard one locks the board."""

    question: Id
    ending: Ending


class ClockRanOut(Happening, frozen=True):
    """The time of a question was over at `due`."""

    question: Id
    due: int


class HintReleased(Happening, frozen=True):
    """Everybody reads a hint from here on."""

    question: Id
    text: Markup


class FollowUpReleased(Happening, frozen=True):
    """Everybody reads a follow-up of a question from here on."""

    question: Id
    text: Markup


class ServerWasAway(Happening, frozen=True):
    """The server did not run for a while, which counts against nobody."""

    since: int
    until: int


class InterviewPaused(Happening, frozen=True):
    """The interview has a break: no clock runs."""


class InterviewResumed(Happening, frozen=True):
    """The break is over."""


class Said(Happening, frozen=True):
    """Somebody wrote a line into the chat."""

    line: Id
    person: Id
    text: str


class EndingStarted(Happening, frozen=True):
    """The lead ended the interview; browsers may hand in what they still hold until `due`."""

    due: int


class Ended(Happening, frozen=True):
    """The interview is over. The last event of the stream."""


QuestionEvent = (
    QuestionClosed
    | QuestionReopened
    | QuestionWithdrawn
    | ClockStarted
    | ClockStopped
    | TimeChanged
    | ClockEndingChanged
    | ClockRanOut
    | HintReleased
    | FollowUpReleased
)

RoomEvent = (
    Created
    | Joined
    | Renamed
    | CutOff
    | CameBack
    | Left
    | Removed
    | LeadChanged
    | RulesChanged
    | CallLinkChanged
    | RecordingChanged
    | BoardOpened
    | BoardShown
    | Edited
    | Selected
    | WritingBegan
    | WritingEnded
    | TakenBack
    | QuietBegan
    | QuietOver
    | QuietShown
    | QuietClosed
    | MarginShown
    | Observed
    | ReasonGiven
    | LanguageChosen
    | QuestionOpened
    | QuestionEvent
    | ServerWasAway
    | InterviewPaused
    | InterviewResumed
    | Said
    | EndingStarted
    | Ended
)

# ---- staff: heard by interviewers


class Prepared(Happening, frozen=True):
    """The host's private half of the interview: extra time as a multiple, and what is rated."""

    extra_time: float = 1.0
    scales: tuple[Scale, ...] = ()


class Knocked(Happening, frozen=True):
    """Somebody waits at the door."""

    seat: Id
    person: Id
    name: str
    role: Role
    recorded: bool = True
    second_device: bool = False


class KnockWithdrawn(Happening, frozen=True):
    """Somebody at the door went away before anyone answered."""

    seat: Id


class Admitted(Happening, frozen=True):
    """An interviewer let somebody in."""

    seat: Id
    by: Id


class TurnedAway(Happening, frozen=True):
    """An interviewer did not let somebody in."""

    seat: Id
    by: Id


class NoteWritten(Happening, frozen=True):
    """An interviewer filed a note: for all interviewers in `staff`, for oneself in `own`.

    `moment` is when its writing began, `question` what was asked then.
    """

    note: Id
    person: Id
    text: str
    moment: int | None = None
    question: Id | None = None


class NoteChanged(Happening, frozen=True):
    """Somebody said a note of their own in other words."""

    note: Id
    text: str


class NoteRemoved(Happening, frozen=True):
    """Somebody took a note of their own away; that it was there stays in the record."""

    note: Id


class QuestionPrepared(Happening, frozen=True):
    """A question is at hand, with both its halves as they were in the library then."""

    question: Id
    task: Task
    guide: Guide
    minutes: int


class PlanAttached(Happening, frozen=True):
    """The interview has a plan: questions for everybody in order, and some to choose from."""

    plan: Id
    name: str
    title: str
    minutes: int
    frame: Frame
    core: tuple[Id, ...]
    reserve: tuple[Id, ...]
    weights: dict[str, float] = {}
    weights_reason: str = ""


class MarkSet(Happening, frozen=True):
    """An interviewer marked a moment: a phase of the answer, a standstill, or with a label.

    `used` is how many milliseconds of the question's time were used then.
    """

    mark: Id
    person: Id
    means: MarkKind
    label: str
    question: Id | None
    used: int | None = None


class MarkRemoved(Happening, frozen=True):
    """An interviewer took a mark away."""

    mark: Id


class Ticked(Happening, frozen=True):
    """An interviewer ticked off a line of a guide: a clarification given, a point raised, ..."""

    question: Id
    part: Part
    place: int
    by: Id


class Unticked(Happening, frozen=True):
    """An interviewer took a tick away."""

    question: Id
    part: Part
    place: int


class HintGiven(Happening, frozen=True):
    """An interviewer released a hint: which one of the ladder stays among interviewers."""

    question: Id
    place: int
    by: Id


class FollowUpGiven(Happening, frozen=True):
    """An interviewer released a follow-up: which one stays among interviewers."""

    question: Id
    place: int
    by: Id


class RatingHandedIn(Happening, frozen=True):
    """An interviewer has submitted a rating; what it says is in `ratings`."""

    person: Id


class OutcomeGiven(Happening, frozen=True):
    """An interviewer said how a question went, from 4 (unaided) to 0 (not reached)."""

    question: Id
    outcome: int
    by: Id


class NextOffered(Happening, frozen=True):
    """It was worked out what could come next."""

    asked: Id
    offers: tuple[Offer, ...]
    notices: tuple[str, ...] = ()


StaffEvent = (
    Prepared
    | Knocked
    | KnockWithdrawn
    | Admitted
    | TurnedAway
    | NoteWritten
    | NoteChanged
    | NoteRemoved
    | MarkSet
    | MarkRemoved
    | Ticked
    | Unticked
    | HintGiven
    | FollowUpGiven
    | RatingHandedIn
    | QuestionPrepared
    | PlanAttached
    | OutcomeGiven
    | NextOffered
)

# ---- own/<person>: heard by one interviewer


class FactorRated(Happening, frozen=True):
    """An interviewer rated a factor, for a question or over the interview."""

    question: Id | None
    factor: str
    score: int | None
    sentence: str


class Recommended(Happening, frozen=True):
    """An interviewer said what to do, and why."""

    recommendation: Recommendation | None
    summary: str


OwnEvent = NoteWritten | NoteChanged | NoteRemoved | FactorRated | Recommended

# ---- ratings: heard by interviewers who have submitted their own


class SealedNote(Struct, frozen=True):
    """A note that its author kept until the rating was submitted."""

    note: Id
    text: str
    moment: int
    question: Id | None


class RatingSubmitted(Happening, frozen=True):
    """An interviewer's whole rating, with the notes that were sealed until now."""

    person: Id
    rating: Rating
    notes: tuple[SealedNote, ...]


RatingsEvent = RatingSubmitted

# ---- review/<share>: what one reviewer says after the end


class ReviewSubmitted(Happening, frozen=True):
    """A reviewer rated what they saw without names and times; `name` is the one on their link."""

    name: str
    rating: Rating


class Revealed(Happening, frozen=True):
    """A reviewer who has rated sees from here on whose answer it was, and when."""


class CommentWritten(Happening, frozen=True):
    """Somebody said something of a moment, once the interview had ended; `name` is theirs."""

    comment: Id
    name: str
    text: str
    moment: int


class CommentChanged(Happening, frozen=True):
    """Somebody said a comment of their own in other words."""

    comment: Id
    text: str


class CommentRemoved(Happening, frozen=True):
    """Somebody took a comment of their own away; that it was there stays in the record."""

    comment: Id


CommentEvent = CommentWritten | CommentChanged | CommentRemoved
ReviewEvent = ReviewSubmitted | Revealed | CommentWritten | CommentChanged | CommentRemoved

Event = RoomEvent | StaffEvent | OwnEvent | RatingsEvent | ReviewEvent


class Fact(Struct, frozen=True):
    """An event and the audience it is for, before it has a number and a time."""

    stream: Stream
    event: Event


class Recorded(Struct, frozen=True):
    """An event with its place in the log: its number within its stream, and when it happened."""

    stream: Stream
    seq: int
    at: int  # milliseconds since 1970, never decreasing within a stream
    event: Event


def public(*events: RoomEvent) -> list[Fact]:
    """Return events as facts for everybody inside."""
    return [Fact(ROOM, event) for event in events]
