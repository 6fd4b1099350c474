"""What people may wish. Every command carries an id its browser made; a retry repeats the id."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from chalkroom.interview.changes import ChangeSet
from chalkroom.interview.clock import HOUR, Ending
from chalkroom.interview.events import snake_case
from chalkroom.interview.limits import LIMITS
from chalkroom.interview.questions import MarkKind, Outcome, Part
from chalkroom.interview.rating import Factor, Rating, Recommendation, Score, Sentence, Summary
from chalkroom.interview.values import HouseRules, Id, Language, Origin, Ranges, ShownAfter

Name = Annotated[str, Meta(min_length=1, max_length=4 * LIMITS.name_length)]
Count = Annotated[int, Meta(ge=0, le=2**53)]
Note = Annotated[str, Meta(min_length=1, max_length=LIMITS.note_length)]
Title = Annotated[str, Meta(min_length=1, max_length=LIMITS.title_length)]
Minutes = Annotated[int, Meta(ge=1, le=LIMITS.question_minutes)]
Reference = Annotated[str, Meta(min_length=1, max_length=200)]


class Wish(Struct, frozen=True, tag_field="kind", tag=snake_case, forbid_unknown_fields=True):
    """The settings and the field that all kinds of commands share; nothing takes or returns one."""

    id: Id


class Knock(Wish, frozen=True):
    """Ask to be let in."""

    name: Name
    recorded: bool = True


class Admit(Wish, frozen=True):
    """Let somebody in who waits; this also answers their wish for no recording with yes."""

    seat: Id


class TurnAway(Wish, frozen=True):
    """Do not let somebody in who waits."""

    seat: Id


class Rename(Wish, frozen=True):
    """Go by another name."""

    name: Name


class Leave(Wish, frozen=True):
    """Say goodbye."""


class Remove(Wish, frozen=True):
    """Send somebody out for good."""

    person: Id


class TakeLead(Wish, frozen=True):
    """Lead the interview, since the lead is gone."""


class HandLead(Wish, frozen=True):
    """Let another interviewer lead."""

    person: Id


class ChangeRules(Wish, frozen=True):
    """Change the house rules."""

    rules: HouseRules


class SetCallLink(Wish, frozen=True):
    """Say where people can hear each other."""

    url: Annotated[str, Meta(max_length=LIMITS.url_length)] | None


class OpenBoard(Wish, frozen=True):
    """Put up a new board; the command's id is the board's id."""

    title: Title


class ShowBoard(Wish, frozen=True):
    """Make an earlier board the current one."""

    board: Id


class Push(Wish, frozen=True):
    """Hand in the first unconfirmed updates of an editor, oldest first, made on `version`.

    Those up to the sequence `away` were made before the connection was back from a cut.
    """

    board: Id
    instance: Id
    sequence: Annotated[int, Meta(ge=1, le=2**53)]
    version: Count
    updates: Annotated[tuple[ChangeSet, ...], Meta(min_length=1, max_length=LIMITS.push_updates)]
    origins: Annotated[tuple[Origin, ...], Meta(max_length=LIMITS.push_updates)] = ()
    shown: ShownAfter | None = None
    away: Count = 0


class BeginWriting(Wish, frozen=True):
    """Write on the boards from here on, as an interviewer; the command's id names the press."""


class EndWriting(Wish, frozen=True):
    """Write on the boards no more."""


class TakeBack(Wish, frozen=True):
    """Undo all that one press of one's own wrote."""

    press: Id


class GrantQuietTime(Wish, frozen=True):
    """Let a candidate write unseen on the current board for a while; the command's id names it."""

    board: Id
    person: Id
    minutes: Annotated[int, Meta(ge=1, le=LIMITS.quiet_minutes)]


class EndQuietTime(Wish, frozen=True):
    """Ask for what was written in a quiet time; its candidate says so that there is nothing.

    `opens`: the board is everybody's again, although nothing was shown.
    """

    quiet: Id
    opens: bool = False


class ShowMargin(Wish, frozen=True):
    """Show everybody what stands in one's margin; the command's id names what was shown."""

    text: Annotated[str, Meta(min_length=1, max_length=LIMITS.margin_length)]


class Select(Wish, frozen=True):
    """Keep in the record where a caret was put other than by typing."""

    board: Id
    version: Count
    ranges: Ranges


class ChooseLanguage(Wish, frozen=True):
    """Say what a board is written in."""

    board: Id
    language: Language


class AttachPlan(Wish, frozen=True):
    """Take a plan's questions into this interview, each as the library has it now.

    `accepts_changes`: also where that is not what the plan was made of.
    """

    plan: Reference
    accepts_changes: bool = False


class TakeProblem(Wish, frozen=True):
    """Prepare a problem of the library, `track/slug`; the command's id is the question's id."""

    problem: Reference


class WriteQuestion(Wish, frozen=True):
    """Prepare a question of one's own; the statement is Markdown, the id is the question's id."""

    title: Title
    statement: Annotated[str, Meta(max_length=LIMITS.statement_length)]
    minutes: Minutes
    starter: Annotated[str, Meta(max_length=LIMITS.starter_length)] = ""
    language: Language = ""


class OpenQuestion(Wish, frozen=True):
    """Ask a prepared question: everybody reads it, and its board is the current one.

    `after` is the board that was current for the one who wished. `closes` closes the question that
    was asked there.
    """

    question: Id
    after: Id | None
    closes: bool = False


class CloseQuestion(Wish, frozen=True):
    """Be done with a question. Outcome: 4 unaided, 3 with a nudge or pointer, 2 with the key,
    1 after the rescue, 0 not reached; it may be given or changed later."""

    question: Id
    outcome: Outcome | None = None


class ReopenQuestion(Wish, frozen=True):
    """Go on with a question that was closed."""

    question: Id


class StepBack(Wish, frozen=True):
    """Return from a question that was opened by mistake to what came before it."""

    question: Id


class AskNext(Wish, frozen=True):
    """Ask what could come next."""


class StartClock(Wish, frozen=True):
    """Let the clock of the current question run, or run on."""

    question: Id


class PauseClock(Wish, frozen=True):
    """Let the clock of a question stand."""

    question: Id


class ChangeTime(Wish, frozen=True):
    """Give a question more time or less; `revision` is that of the clock that was seen."""

    question: Id
    milliseconds: Annotated[int, Meta(ge=-HOUR, le=HOUR)]
    revision: Count


class ChangeClockEnding(Wish, frozen=True):
    """Say what happens to a question's board when its time is over."""

    question: Id
    ending: Ending


class PauseInterview(Wish, frozen=True):
    """Stop all clocks: a break, or trouble that is nobody's fault."""


class ResumeInterview(Wish, frozen=True):
    """Go on after a pause."""


class GiveReason(Wish, frozen=True):
    """Say why something was observed of oneself, by its place in the list from 0."""

    observation: Count
    text: Annotated[str, Meta(max_length=LIMITS.reason_length)]


class Say(Wish, frozen=True):
    """Write a line into the chat; the command's id is the line's id."""

    text: Annotated[str, Meta(min_length=1, max_length=LIMITS.chat_length)]


class WriteNote(Wish, frozen=True):
    """File a private note; the command's id is the note's id. `began` is its first keystroke."""

    text: Note
    visible_to: Literal["interviewers", "me"] = "interviewers"
    began: Count | None = None


class ChangeNote(Wish, frozen=True):
    """Say a note of one's own in other words."""

    note: Id
    text: Note


class RemoveNote(Wish, frozen=True):
    """Take a note of one's own away."""

    note: Id


class SetMark(Wish, frozen=True):
    """Mark this moment; the command's id is the mark's id. A free mark has a label."""

    means: MarkKind
    label: Annotated[str, Meta(max_length=LIMITS.label_length)] = ""


class RemoveMark(Wish, frozen=True):
    """Take a mark away."""

    mark: Id


class Tick(Wish, frozen=True):
    """Tick off a line of a question's guide, by its place from 0."""

    question: Id
    part: Part
    place: Count


class Untick(Wish, frozen=True):
    """Take a tick away."""

    question: Id
    part: Part
    place: Count


class ReleaseHint(Wish, frozen=True):
    """Show everybody a hint of the ladder, by its place from 0; its text is in the guide."""

    question: Id
    place: Count
    skips: bool = False


class ReleaseFollowUp(Wish, frozen=True):
    """Show everybody a follow-up, by its place from 0; its text is in the guide."""

    question: Id
    place: Count


class Rate(Wish, frozen=True):
    """Rate a factor for a question, or over the interview; nobody else hears it yet."""

    question: Id | None
    factor: Factor
    score: Score
    sentence: Sentence = ""


class Recommend(Wish, frozen=True):
    """Say what to do, and why; nobody else hears it yet. A summary may come first."""

    recommendation: Recommendation | None
    summary: Summary = ""


class SubmitRating(Wish, frozen=True):
    """Hand in one's rating and sealed notes, for good; the ratings of others open with it."""


class EndInterview(Wish, frozen=True):
    """End the interview for everyone."""


Command = (
    Knock
    | Admit
    | TurnAway
    | Rename
    | Leave
    | Remove
    | TakeLead
    | HandLead
    | ChangeRules
    | SetCallLink
    | OpenBoard
    | ShowBoard
    | Push
    | BeginWriting
    | EndWriting
    | TakeBack
    | GrantQuietTime
    | EndQuietTime
    | ShowMargin
    | Select
    | ChooseLanguage
    | AttachPlan
    | TakeProblem
    | WriteQuestion
    | OpenQuestion
    | CloseQuestion
    | ReopenQuestion
    | StepBack
    | AskNext
    | StartClock
    | PauseClock
    | ChangeTime
    | ChangeClockEnding
    | PauseInterview
    | ResumeInterview
    | GiveReason
    | Say
    | WriteNote
    | ChangeNote
    | RemoveNote
    | SetMark
    | RemoveMark
    | Tick
    | Untick
    | ReleaseHint
    | ReleaseFollowUp
    | Rate
    | Recommend
    | SubmitRating
    | EndInterview
)


# ---- what the shell noticed; never decoded from the wire


class Arrived(Struct, frozen=True):
    """The first connection of a person is here; `name` is what their link calls them."""

    name: str


class WentSilent(Struct, frozen=True):
    """The last connection of a person has been gone, since a moment, for longer than the grace."""

    since: int


class LookedAway(Struct, frozen=True):
    """None of a person's pages can be seen any more, though they are connected."""


class LookedBack(Struct, frozen=True):
    """A page of a person can be seen."""


class StoppedWaiting(Struct, frozen=True):
    """The last connection of somebody at the door is gone."""


class HostEnded(Struct, frozen=True):
    """The host ended the interview, from outside the room."""


class AlarmRang(Struct, frozen=True):
    """The moment came that `next_alarm` had asked for."""


class ServerReturned(Struct, frozen=True):
    """The server runs again; the last sign of its life before was at `since`."""

    since: int


class ReviewRated(Struct, frozen=True):
    """A reviewer handed in what they say of an answer that they saw without names and times."""

    share: str
    name: str
    rating: Rating


class RevealAsked(Struct, frozen=True):
    """A reviewer wants to see whose answer it was."""

    share: str


class CommentGiven(Struct, frozen=True):
    """Somebody who looks back says something of a moment."""

    author: str
    name: str
    comment: Id
    text: str
    moment: int


class CommentReworded(Struct, frozen=True):
    """Somebody who looks back says a comment of theirs in other words."""

    author: str
    comment: Id
    text: str


class CommentTakenBack(Struct, frozen=True):
    """Somebody who looks back takes a comment of theirs away."""

    author: str
    comment: Id


Occurrence = (
    Arrived
    | WentSilent
    | LookedAway
    | LookedBack
    | StoppedWaiting
    | HostEnded
    | AlarmRang
    | ServerReturned
    | ReviewRated
    | RevealAsked
    | CommentGiven
    | CommentReworded
    | CommentTakenBack
)
