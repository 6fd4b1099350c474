// What browser and server say to each other. Written by `python -m chalkroom.live.typescript` from
// the server's own types; change those.

export const PROTOCOL = 1

/** Why the server closes a connection: its close codes. */
export const CLOSING = {
  MALFORMED: 4400,
  NO_SEAT: 4401,
  REMOVED: 4403,
  NOT_FOUND: 4404,
  OUTDATED: 4409,
  ENDED: 4410,
  LEFT: 4411,
  LOG_BROKEN: 4412,
  ROOM_FAILED: 4500,
  RESTARTING: 4503,
  HELLO_TOO_LATE: 4504,
  HEARS_MORE: 4505,
  TOO_SLOW: 4508,
  TOO_MANY: 4529,
} as const

/** A CodeMirror change set as JSON. */
export type Changes = unknown

export type Id = string

export type Role = "interviewer" | "candidate" | "observer"

export type Ranges = readonly Range[]

export type Presence = "here" | "cut_off" | "left" | "removed"

export type RefusalCode =
  | "forbidden"
  | "ended"
  | "not_found"
  | "invalid"
  | "too_large"
  | "locked"
  | "change"
  | "sequence"
  | "future"
  | "behind"
  | "retry"

export type Language =
  | ""
  | "text"
  | "python"
  | "sql"
  | "r"
  | "julia"
  | "javascript"
  | "typescript"
  | "java"
  | "kotlin"
  | "scala"
  | "c"
  | "cpp"
  | "csharp"
  | "go"
  | "rust"
  | "swift"
  | "ruby"
  | "php"
  | "bash"

export type Sight =
  "pasted" | "large_insert" | "large_cut" | "left_page" | "returned" | "second_device" | "cut_off"

export type Tag =
  | "p"
  | "h3"
  | "h4"
  | "ul"
  | "ol"
  | "li"
  | "blockquote"
  | "table"
  | "thead"
  | "tbody"
  | "tr"
  | "th"
  | "td"
  | "pre"
  | "code"
  | "span"
  | "em"
  | "strong"
  | "br"

export type Markup = readonly (string | Element)[]

export type ClockPhase = "ready" | "running" | "paused" | "cut_off" | "interview_paused"

/** Ask to be let in. */
export interface Knock {
  readonly kind: "knock"
  readonly id: Id
  readonly name: string
  readonly recorded?: boolean
}

/** Let somebody in who waits; this also answers their wish for no recording with yes. */
export interface Admit {
  readonly kind: "admit"
  readonly id: Id
  readonly seat: Id
}

/** Do not let somebody in who waits. */
export interface TurnAway {
  readonly kind: "turn_away"
  readonly id: Id
  readonly seat: Id
}

/** Go by another name. */
export interface Rename {
  readonly kind: "rename"
  readonly id: Id
  readonly name: string
}

/** Say goodbye. */
export interface Leave {
  readonly kind: "leave"
  readonly id: Id
}

/** Send somebody out for good. */
export interface Remove {
  readonly kind: "remove"
  readonly id: Id
  readonly person: Id
}

/** Lead the interview, since the lead is gone. */
export interface TakeLead {
  readonly kind: "take_lead"
  readonly id: Id
}

/** Let another interviewer lead. */
export interface HandLead {
  readonly kind: "hand_lead"
  readonly id: Id
  readonly person: Id
}

/**
 * What board and clock do for people; shown to both sides and part of the record.
 *
 * Aids: 0 paper, 1 keeps indentation, 2 adds colours, 3 adds bracket closing. When a question's
 * time is over a soft clock counts on and a hard one locks its board. `clock_waits` stops it while
 * the candidate is cut off. `notes_leaving`: that a candidate leaves the page is observed.
 * `quiet_time`: interviewers may grant it. `margin`: a candidate has a place to scribble on.
 */
export interface HouseRules {
  readonly aids: number
  readonly paste: "allowed" | "recorded" | "refused"
  readonly ending: "soft" | "hard"
  readonly clock_waits: boolean
  readonly notes_leaving: boolean
  readonly quiet_time: boolean
  readonly margin: boolean
}

/** Change the house rules. */
export interface ChangeRules {
  readonly kind: "change_rules"
  readonly id: Id
  readonly rules: HouseRules
}

/** Say where people can hear each other. */
export interface SetCallLink {
  readonly kind: "set_call_link"
  readonly id: Id
  readonly url: string | null
}

/** Put up a new board; the command's id is the board's id. */
export interface OpenBoard {
  readonly kind: "open_board"
  readonly id: Id
  readonly title: string
}

/** Make an earlier board the current one. */
export interface ShowBoard {
  readonly kind: "show_board"
  readonly id: Id
  readonly board: Id
}

/** Where the text of an update came from, by the update's sequence. */
export type Origin = readonly [sequence: number, origin: "pasted" | "moved" | "undone"]

/**
 * Which update of a push shows what was written in a quiet time, by the update's sequence.
 *
 * `pasted` is how much of it was pasted, in UTF-16 units.
 */
export type ShownAfter = readonly [sequence: number, quiet: Id, pasted: number]

/**
 * Hand in the first unconfirmed updates of an editor, oldest first, made on `version`.
 *
 * Those up to the sequence `away` were made before the connection was back from a cut.
 */
export interface Push {
  readonly kind: "push"
  readonly id: Id
  readonly board: Id
  readonly instance: Id
  readonly sequence: number
  readonly version: number
  readonly updates: readonly Changes[]
  readonly origins?: readonly Origin[]
  readonly shown?: ShownAfter | null
  readonly away?: number
}

/** Write on the boards from here on, as an interviewer; the command's id names the press. */
export interface BeginWriting {
  readonly kind: "begin_writing"
  readonly id: Id
}

/** Write on the boards no more. */
export interface EndWriting {
  readonly kind: "end_writing"
  readonly id: Id
}

/** Undo all that one press of one's own wrote. */
export interface TakeBack {
  readonly kind: "take_back"
  readonly id: Id
  readonly press: Id
}

/** Let a candidate write unseen on the current board for a while; the command's id names it. */
export interface GrantQuietTime {
  readonly kind: "grant_quiet_time"
  readonly id: Id
  readonly board: Id
  readonly person: Id
  readonly minutes: number
}

/**
 * Ask for what was written in a quiet time; its candidate says so that there is nothing.
 *
 * `opens`: the board is everybody's again, although nothing was shown.
 */
export interface EndQuietTime {
  readonly kind: "end_quiet_time"
  readonly id: Id
  readonly quiet: Id
  readonly opens?: boolean
}

/** Show everybody what stands in one's margin; the command's id names what was shown. */
export interface ShowMargin {
  readonly kind: "show_margin"
  readonly id: Id
  readonly text: string
}

/** A selection from its fixed end to the end that moves; a caret when both are one place. */
export type Range = readonly [anchor: number, head: number]

/** Keep in the record where a caret was put other than by typing. */
export interface Select {
  readonly kind: "select"
  readonly id: Id
  readonly board: Id
  readonly version: number
  readonly ranges: Ranges
}

/** Say what a board is written in. */
export interface ChooseLanguage {
  readonly kind: "choose_language"
  readonly id: Id
  readonly board: Id
  readonly language: Language
}

/**
 * Take a plan's questions into this interview, each as the library has it now.
 *
 * `accepts_changes`: also where that is not what the plan was made of.
 */
export interface AttachPlan {
  readonly kind: "attach_plan"
  readonly id: Id
  readonly plan: string
  readonly accepts_changes?: boolean
}

/** Prepare a problem of the library, `track/slug`; the command's id is the question's id. */
export interface TakeProblem {
  readonly kind: "take_problem"
  readonly id: Id
  readonly problem: string
}

/** Prepare a question of one's own; the statement is Markdown, the id is the question's id. */
export interface WriteQuestion {
  readonly kind: "write_question"
  readonly id: Id
  readonly title: string
  readonly statement: string
  readonly minutes: number
  readonly starter?: string
  readonly language?: Language
}

/**
 * Ask a prepared question: everybody reads it, and its board is the current one.
 *
 * `after` is the board that was current for the one who wished. `closes` closes the question that
 * was asked there.
 */
export interface OpenQuestion {
  readonly kind: "open_question"
  readonly id: Id
  readonly question: Id
  readonly after: Id | null
  readonly closes?: boolean
}

/**
 * Be done with a question. Outcome: 4 unaided, 3 with a nudge or pointer, 2 with the key,
 * 1 after the rescue, 0 not reached; it may be given or changed later.
 */
export interface CloseQuestion {
  readonly kind: "close_question"
  readonly id: Id
  readonly question: Id
  readonly outcome?: number | null
}

/** Go on with a question that was closed. */
export interface ReopenQuestion {
  readonly kind: "reopen_question"
  readonly id: Id
  readonly question: Id
}

/** Return from a question that was opened by mistake to what came before it. */
export interface StepBack {
  readonly kind: "step_back"
  readonly id: Id
  readonly question: Id
}

/** Ask what could come next. */
export interface AskNext {
  readonly kind: "ask_next"
  readonly id: Id
}

/** Let the clock of the current question run, or run on. */
export interface StartClock {
  readonly kind: "start_clock"
  readonly id: Id
  readonly question: Id
}

/** Let the clock of a question stand. */
export interface PauseClock {
  readonly kind: "pause_clock"
  readonly id: Id
  readonly question: Id
}

/** Give a question more time or less; `revision` is that of the clock that was seen. */
export interface ChangeTime {
  readonly kind: "change_time"
  readonly id: Id
  readonly question: Id
  readonly milliseconds: number
  readonly revision: number
}

/** Say what happens to a question's board when its time is over. */
export interface ChangeClockEnding {
  readonly kind: "change_clock_ending"
  readonly id: Id
  readonly question: Id
  readonly ending: "soft" | "hard"
}

/** Stop all clocks: a break, or trouble that is nobody's fault. */
export interface PauseInterview {
  readonly kind: "pause_interview"
  readonly id: Id
}

/** Go on after a pause. */
export interface ResumeInterview {
  readonly kind: "resume_interview"
  readonly id: Id
}

/** Say why something was observed of oneself, by its place in the list from 0. */
export interface GiveReason {
  readonly kind: "give_reason"
  readonly id: Id
  readonly observation: number
  readonly text: string
}

/** Write a line into the chat; the command's id is the line's id. */
export interface Say {
  readonly kind: "say"
  readonly id: Id
  readonly text: string
}

/** File a private note; the command's id is the note's id. `began` is its first keystroke. */
export interface WriteNote {
  readonly kind: "write_note"
  readonly id: Id
  readonly text: string
  readonly visible_to?: "interviewers" | "me"
  readonly began?: number | null
}

/** Say a note of one's own in other words. */
export interface ChangeNote {
  readonly kind: "change_note"
  readonly id: Id
  readonly note: Id
  readonly text: string
}

/** Take a note of one's own away. */
export interface RemoveNote {
  readonly kind: "remove_note"
  readonly id: Id
  readonly note: Id
}

/** Mark this moment; the command's id is the mark's id. A free mark has a label. */
export interface SetMark {
  readonly kind: "set_mark"
  readonly id: Id
  readonly means: "clarify" | "plan" | "code" | "test" | "stuck" | "free"
  readonly label?: string
}

/** Take a mark away. */
export interface RemoveMark {
  readonly kind: "remove_mark"
  readonly id: Id
  readonly mark: Id
}

/** Tick off a line of a question's guide, by its place from 0. */
export interface Tick {
  readonly kind: "tick"
  readonly id: Id
  readonly question: Id
  readonly part: "clarification" | "checkpoint" | "point" | "example" | "bug" | "mistake"
  readonly place: number
}

/** Take a tick away. */
export interface Untick {
  readonly kind: "untick"
  readonly id: Id
  readonly question: Id
  readonly part: "clarification" | "checkpoint" | "point" | "example" | "bug" | "mistake"
  readonly place: number
}

/** Show everybody a hint of the ladder, by its place from 0; its text is in the guide. */
export interface ReleaseHint {
  readonly kind: "release_hint"
  readonly id: Id
  readonly question: Id
  readonly place: number
  readonly skips?: boolean
}

/** Show everybody a follow-up, by its place from 0; its text is in the guide. */
export interface ReleaseFollowUp {
  readonly kind: "release_follow_up"
  readonly id: Id
  readonly question: Id
  readonly place: number
}

/** Rate a factor for a question, or over the interview; nobody else hears it yet. */
export interface Rate {
  readonly kind: "rate"
  readonly id: Id
  readonly question: Id | null
  readonly factor: string
  readonly score: number | null
  readonly sentence?: string
}

/** Say what to do, and why; nobody else hears it yet. A summary may come first. */
export interface Recommend {
  readonly kind: "recommend"
  readonly id: Id
  readonly recommendation: "strong_yes" | "yes" | "no" | "strong_no" | null
  readonly summary?: string
}

/** Hand in one's rating and sealed notes, for good; the ratings of others open with it. */
export interface SubmitRating {
  readonly kind: "submit_rating"
  readonly id: Id
}

/** End the interview for everyone. */
export interface EndInterview {
  readonly kind: "end_interview"
  readonly id: Id
}

/** The interviewers are done with a question; its board stays. */
export interface QuestionClosed {
  readonly kind: "question_closed"
  readonly question: Id
}

/** A question that was closed or withdrawn goes on. */
export interface QuestionReopened {
  readonly kind: "question_reopened"
  readonly question: Id
}

/** A question had been opened by mistake, and nothing was done about it. */
export interface QuestionWithdrawn {
  readonly kind: "question_withdrawn"
  readonly question: Id
}

/** The clock of a question runs from here on. */
export interface ClockStarted {
  readonly kind: "clock_started"
  readonly question: Id
}

/** The clock of a question stands, since a moment that may lie some seconds back. */
export interface ClockStopped {
  readonly kind: "clock_stopped"
  readonly question: Id
  readonly why: "paused" | "cut_off" | "interview_paused"
  readonly since: number
}

/** A question got more time, or less. */
export interface TimeChanged {
  readonly kind: "time_changed"
  readonly question: Id
  readonly milliseconds: number
}

/** Another end awaits a question's clock: a soft one counts on, a hard one locks the board. */
export interface ClockEndingChanged {
  readonly kind: "clock_ending_changed"
  readonly question: Id
  readonly ending: "soft" | "hard"
}

/** The time of a question was over at `due`. */
export interface ClockRanOut {
  readonly kind: "clock_ran_out"
  readonly question: Id
  readonly due: number
}

/** One element; `look` is the language of a `pre` and the class of a token in a `span`. */
export type Element = readonly [tag: Tag, look: string, children: Markup]

/** Everybody reads a hint from here on. */
export interface HintReleased {
  readonly kind: "hint_released"
  readonly question: Id
  readonly text: Markup
}

/** Everybody reads a follow-up of a question from here on. */
export interface FollowUpReleased {
  readonly kind: "follow_up_released"
  readonly question: Id
  readonly text: Markup
}

/** An interviewer whom the host named when the interview was created. */
export interface Invited {
  readonly person: Id
  readonly name: string
}

/** The host created the interview. */
export interface Created {
  readonly kind: "created"
  readonly title: string
  readonly candidate: string
  readonly minutes: number
  readonly rules: HouseRules
  readonly interviewers: readonly Invited[]
  readonly lead: Id
  readonly job?: string | null
  readonly starts_at?: string | null
  readonly call_link?: string | null
  readonly recorded?: boolean
}

/** Somebody came in; `slot` is their place in the palette, 0 for those who only look. */
export interface Joined {
  readonly kind: "joined"
  readonly person: Id
  readonly name: string
  readonly role: Role
  readonly slot: number
}

/** Somebody goes by another name from here on. */
export interface Renamed {
  readonly kind: "renamed"
  readonly person: Id
  readonly name: string
}

/** No connection of this person has been alive for some seconds, beginning with `since`. */
export interface CutOff {
  readonly kind: "cut_off"
  readonly person: Id
  readonly since?: number | null
}

/** Somebody who was cut off, or had left, is here again. */
export interface CameBack {
  readonly kind: "came_back"
  readonly person: Id
}

/** Somebody said that they are leaving. */
export interface Left {
  readonly kind: "left"
  readonly person: Id
}

/** The lead removed somebody; they cannot come back through the same seat. */
export interface Removed {
  readonly kind: "removed"
  readonly person: Id
}

/** Another interviewer leads from here on. */
export interface LeadChanged {
  readonly kind: "lead_changed"
  readonly person: Id
}

/** The lead changed the house rules. */
export interface RulesChanged {
  readonly kind: "rules_changed"
  readonly rules: HouseRules
}

/** An interviewer said where people can hear each other; None takes the link away. */
export interface CallLinkChanged {
  readonly kind: "call_link_changed"
  readonly url: string | null
}

/** An interviewer answered the wish for no recording. */
export interface RecordingChanged {
  readonly kind: "recording_changed"
  readonly recorded: boolean
}

/** A new board was put up and is the current one. */
export interface BoardOpened {
  readonly kind: "board_opened"
  readonly board: Id
  readonly title: string
  readonly text?: string
  readonly language?: Language
}

/** An earlier board became the current one again. */
export interface BoardShown {
  readonly kind: "board_shown"
  readonly board: Id
}

/**
 * Somebody changed a board: one version, already transformed to follow the one before.
 *
 * `instance` and `sequence` name the editor it came from and its place among that editor's
 * updates; a browser knows its own update by them. `is_away`: a candidate typed it while away.
 */
export interface Edited {
  readonly kind: "edited"
  readonly board: Id
  readonly person: Id
  readonly instance: Id
  readonly sequence: number
  readonly changes: Changes
  readonly is_away?: boolean
}

/** Somebody moved their caret or selection other than by typing. */
export interface Selected {
  readonly kind: "selected"
  readonly board: Id
  readonly person: Id
  readonly version: number
  readonly ranges: Ranges
}

/** An interviewer writes on the boards from here on: a press, which can be taken back. */
export interface WritingBegan {
  readonly kind: "writing_began"
  readonly press: Id
  readonly person: Id
}

/** An interviewer writes no more. */
export interface WritingEnded {
  readonly kind: "writing_ended"
  readonly press: Id
}

/** An interviewer undid all that a press wrote; the edits that follow do it. */
export interface TakenBack {
  readonly kind: "taken_back"
  readonly press: Id
}

/** A candidate writes on a board unseen until `due`; it takes nothing from anybody else. */
export interface QuietBegan {
  readonly kind: "quiet_began"
  readonly quiet: Id
  readonly board: Id
  readonly person: Id
  readonly by: Id
  readonly due: number
}

/** A quiet time is over, and what was written in it is awaited. */
export interface QuietOver {
  readonly kind: "quiet_over"
  readonly quiet: Id
  readonly why: "time" | "interviewer" | "moved_on" | "ending"
}

/** A candidate shows what they wrote in a quiet time: it is in the edit that follows. */
export interface QuietShown {
  readonly kind: "quiet_shown"
  readonly quiet: Id
  readonly instance: Id
  readonly sequence: number
  readonly is_late?: boolean
}

/**
 * A board takes edits of everybody again although nothing was shown.
 *
 * `nothing`: the candidate wrote nothing. `not_shown`: an interviewer did not wait for it.
 */
export interface QuietClosed {
  readonly kind: "quiet_closed"
  readonly quiet: Id
  readonly result: "nothing" | "not_shown"
}

/** A candidate showed everybody what stood in their margin. */
export interface MarginShown {
  readonly kind: "margin_shown"
  readonly shown: Id
  readonly person: Id
  readonly text: string
}

/**
 * A plain fact about a candidate, in UTF-16 units where it has a size; nobody judges it.
 *
 * `since` is when it began, where that was earlier.
 */
export interface Observed {
  readonly kind: "observed"
  readonly person: Id
  readonly what: Sight
  readonly size?: number
  readonly board?: Id | null
  readonly since?: number | null
}

/** A candidate said why something was observed, by its place in the list. */
export interface ReasonGiven {
  readonly kind: "reason_given"
  readonly observation: number
  readonly text: string
}

/** Somebody said what a board is written in. */
export interface LanguageChosen {
  readonly kind: "language_chosen"
  readonly board: Id
  readonly person: Id
  readonly language: Language
}

/** A table of the data set as it is shown beside the board. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** All that a candidate may ever see of a problem; `starter` is what the board begins with. */
export interface Task {
  readonly title: string
  readonly statement: Markup
  readonly examples: Markup
  readonly artefact: Markup
  readonly dataset: readonly Table[]
  readonly starter: string
  readonly languages: readonly string[]
  readonly focus_minutes: number
}

/** A question is asked; its board has the same id. `after` is the board that came before. */
export interface QuestionOpened {
  readonly kind: "question_opened"
  readonly question: Id
  readonly task: Task
  readonly milliseconds: number
  readonly ending: "soft" | "hard"
  readonly after: Id | null
}

/** The server did not run for a while, which counts against nobody. */
export interface ServerWasAway {
  readonly kind: "server_was_away"
  readonly since: number
  readonly until: number
}

/** The interview has a break: no clock runs. */
export interface InterviewPaused {
  readonly kind: "interview_paused"
}

/** The break is over. */
export interface InterviewResumed {
  readonly kind: "interview_resumed"
}

/** Somebody wrote a line into the chat. */
export interface Said {
  readonly kind: "said"
  readonly line: Id
  readonly person: Id
  readonly text: string
}

/** The lead ended the interview; browsers may hand in what they still hold until `due`. */
export interface EndingStarted {
  readonly kind: "ending_started"
  readonly due: number
}

/** The interview is over. The last event of the stream. */
export interface Ended {
  readonly kind: "ended"
}

/** A factor that is rated, and its anchors from 1 to 4. */
export interface Scale {
  readonly factor: string
  readonly name: string
  readonly anchors: readonly Markup[]
}

/** The host's private half of the interview: extra time as a multiple, and what is rated. */
export interface Prepared {
  readonly kind: "prepared"
  readonly extra_time?: number
  readonly scales?: readonly Scale[]
}

/** Somebody waits at the door. */
export interface Knocked {
  readonly kind: "knocked"
  readonly seat: Id
  readonly person: Id
  readonly name: string
  readonly role: Role
  readonly recorded?: boolean
  readonly second_device?: boolean
}

/** Somebody at the door went away before anyone answered. */
export interface KnockWithdrawn {
  readonly kind: "knock_withdrawn"
  readonly seat: Id
}

/** An interviewer let somebody in. */
export interface Admitted {
  readonly kind: "admitted"
  readonly seat: Id
  readonly by: Id
}

/** An interviewer did not let somebody in. */
export interface TurnedAway {
  readonly kind: "turned_away"
  readonly seat: Id
  readonly by: Id
}

/**
 * An interviewer filed a note: for all interviewers in `staff`, for oneself in `own`.
 *
 * `moment` is when its writing began, `question` what was asked then.
 */
export interface NoteWritten {
  readonly kind: "note_written"
  readonly note: Id
  readonly person: Id
  readonly text: string
  readonly moment?: number | null
  readonly question?: Id | null
}

/** Somebody said a note of their own in other words. */
export interface NoteChanged {
  readonly kind: "note_changed"
  readonly note: Id
  readonly text: string
}

/** Somebody took a note of their own away; that it was there stays in the record. */
export interface NoteRemoved {
  readonly kind: "note_removed"
  readonly note: Id
}

/**
 * An interviewer marked a moment: a phase of the answer, a standstill, or with a label.
 *
 * `used` is how many milliseconds of the question's time were used then.
 */
export interface MarkSet {
  readonly kind: "mark_set"
  readonly mark: Id
  readonly person: Id
  readonly means: "clarify" | "plan" | "code" | "test" | "stuck" | "free"
  readonly label: string
  readonly question: Id | null
  readonly used?: number | null
}

/** An interviewer took a mark away. */
export interface MarkRemoved {
  readonly kind: "mark_removed"
  readonly mark: Id
}

/** An interviewer ticked off a line of a guide: a clarification given, a point raised, ... */
export interface Ticked {
  readonly kind: "ticked"
  readonly question: Id
  readonly part: "clarification" | "checkpoint" | "point" | "example" | "bug" | "mistake"
  readonly place: number
  readonly by: Id
}

/** An interviewer took a tick away. */
export interface Unticked {
  readonly kind: "unticked"
  readonly question: Id
  readonly part: "clarification" | "checkpoint" | "point" | "example" | "bug" | "mistake"
  readonly place: number
}

/** An interviewer released a hint: which one of the ladder stays among interviewers. */
export interface HintGiven {
  readonly kind: "hint_given"
  readonly question: Id
  readonly place: number
  readonly by: Id
}

/** An interviewer released a follow-up: which one stays among interviewers. */
export interface FollowUpGiven {
  readonly kind: "follow_up_given"
  readonly question: Id
  readonly place: number
  readonly by: Id
}

/** An interviewer has submitted a rating; what it says is in `ratings`. */
export interface RatingHandedIn {
  readonly kind: "rating_handed_in"
  readonly person: Id
}

/** An answer for when it is asked for; with `tell_by`, told by that minute to everybody. */
export interface Clarification {
  readonly question: Markup
  readonly answer: Markup
  readonly tell_by: number | null
}

/** A step of the hint ladder and the minute from which it may help. */
export interface Hint {
  readonly step: "nudge" | "pointer" | "key" | "rescue"
  readonly minute: number
  readonly text: Markup
}

/** What can be asked on top once the question is answered. */
export interface FollowUp {
  readonly direction: "easier" | "harder" | "sideways"
  readonly minutes: number
  readonly text: Markup
}

/** A program that solves it, and what it is said to cost. */
export interface Solution {
  readonly language: string
  readonly name: string
  readonly code: Markup
  readonly cost: string
}

/** Something a good answer says, or a misconception it may hold. */
export interface Point {
  readonly kind: "must" | "should" | "stretch" | "misconception"
  readonly text: Markup
}

/** A class of inputs worth trying: why, and one of them with what it should give. */
export interface Example {
  readonly name: string
  readonly why: Markup
  readonly given: string
  readonly expected: string
}

/** A wrong program that people write, and the test class that shows it. */
export interface Mistake {
  readonly name: string
  readonly fails: string
  readonly code: Markup
}

/** A planted bug and the names of the examples that show it. */
export interface Bug {
  readonly text: Markup
  readonly shown_by: readonly string[]
}

/** What to say or to look for; of kind `by`, a checkpoint at a minute. */
export interface GuideLine {
  readonly kind: "open" | "by" | "watch" | "signature"
  readonly minute: number | null
  readonly text: Markup
}

/**
 * The private half: where the problem comes from and all that helps to ask it well.
 *
 * `source` is `track/slug@revision` in the library, and empty for a question of one's own.
 */
export interface Guide {
  readonly source: string
  readonly uid: string
  readonly track: string
  readonly kind: string
  readonly level: number
  readonly skills: readonly string[]
  readonly clarifications: readonly Clarification[]
  readonly hints: readonly Hint[]
  readonly follow_ups: readonly FollowUp[]
  readonly solutions: readonly Solution[]
  readonly model_answer: Markup
  readonly points: readonly Point[]
  readonly examples: readonly Example[]
  readonly mistakes: readonly Mistake[]
  readonly bugs: readonly Bug[]
  readonly scales: readonly Scale[]
  readonly lines: readonly GuideLine[]
  readonly variants: readonly Markup[]
  readonly notes: Markup
}

/** A question is at hand, with both its halves as they were in the library then. */
export interface QuestionPrepared {
  readonly kind: "question_prepared"
  readonly question: Id
  readonly task: Task
  readonly guide: Guide
  readonly minutes: number
}

/** How the time of an interview is divided, in minutes; together they are the whole. */
export interface Frame {
  readonly opening: number
  readonly questions: number
  readonly close: number
  readonly slack: number
}

/** The interview has a plan: questions for everybody in order, and some to choose from. */
export interface PlanAttached {
  readonly kind: "plan_attached"
  readonly plan: Id
  readonly name: string
  readonly title: string
  readonly minutes: number
  readonly frame: Frame
  readonly core: readonly Id[]
  readonly reserve: readonly Id[]
  readonly weights?: Readonly<Record<string, number>>
  readonly weights_reason?: string
}

/** An interviewer said how a question went, from 4 (unaided) to 0 (not reached). */
export interface OutcomeGiven {
  readonly kind: "outcome_given"
  readonly question: Id
  readonly outcome: number
  readonly by: Id
}

/**
 * What could come next and why. `question` is prepared already; `problem` is in the library.
 *
 * A follow-up has neither: `text` is what to ask, `follow_up` its place in the guide of the
 * question that was closed last.
 */
export interface Offer {
  readonly kind: "plan" | "easier" | "sideways" | "harder" | "follow_up" | "close"
  readonly reason: string
  readonly title: string
  readonly question: string
  readonly problem: string
  readonly level: number
  readonly minutes: number
  readonly text: string
  readonly follow_up: number | null
}

/** It was worked out what could come next. */
export interface NextOffered {
  readonly kind: "next_offered"
  readonly asked: Id
  readonly offers: readonly Offer[]
  readonly notices?: readonly string[]
}

/** An interviewer rated a factor, for a question or over the interview. */
export interface FactorRated {
  readonly kind: "factor_rated"
  readonly question: Id | null
  readonly factor: string
  readonly score: number | null
  readonly sentence: string
}

/** An interviewer said what to do, and why. */
export interface Recommended {
  readonly kind: "recommended"
  readonly recommendation: "strong_yes" | "yes" | "no" | "strong_no" | null
  readonly summary: string
}

/** A factor, rated for one question, or over the whole interview where `question` is None. */
export interface FactorRating {
  readonly question: Id | null
  readonly factor: string
  readonly score: number | null
  readonly sentence: string
}

/** All that one interviewer says; without a recommendation it cannot be submitted. */
export interface Rating {
  readonly factors: readonly FactorRating[]
  readonly recommendation: "strong_yes" | "yes" | "no" | "strong_no" | null
  readonly summary: string
}

/** A note that its author kept until the rating was submitted. */
export interface SealedNote {
  readonly note: Id
  readonly text: string
  readonly moment: number
  readonly question: Id | null
}

/** An interviewer's whole rating, with the notes that were sealed until now. */
export interface RatingSubmitted {
  readonly kind: "rating_submitted"
  readonly person: Id
  readonly rating: Rating
  readonly notes: readonly SealedNote[]
}

/** A reviewer rated what they saw without names and times; `name` is the one on their link. */
export interface ReviewSubmitted {
  readonly kind: "review_submitted"
  readonly name: string
  readonly rating: Rating
}

/** A reviewer who has rated sees from here on whose answer it was, and when. */
export interface Revealed {
  readonly kind: "revealed"
}

/** Somebody said something of a moment, once the interview had ended; `name` is theirs. */
export interface CommentWritten {
  readonly kind: "comment_written"
  readonly comment: Id
  readonly name: string
  readonly text: string
  readonly moment: number
}

/** Somebody said a comment of their own in other words. */
export interface CommentChanged {
  readonly kind: "comment_changed"
  readonly comment: Id
  readonly text: string
}

/** Somebody took a comment of their own away; that it was there stays in the record. */
export interface CommentRemoved {
  readonly kind: "comment_removed"
  readonly comment: Id
}

/**
 * Where an editor with unconfirmed updates stands: a board's version, and the number in the
 * `room` stream of the event that made it.
 */
export interface Stand {
  readonly version: number
  readonly seq: number
}

/**
 * The first message: what the browser knows already.
 *
 * `streams` holds the last number heard of each stream, and is empty on a first visit. `boards`
 * names the boards whose unsent work, kept through a reload, stands on an older version.
 */
export interface Hello {
  readonly kind: "hello"
  readonly protocol: number
  readonly epoch?: string | null
  readonly streams?: Readonly<Record<string, number>>
  readonly has_unconfirmed?: boolean
  readonly boards?: Readonly<Record<string, Stand>>
}

/** The browser's heartbeat; `sent` comes back, to measure the way and the server's clock. */
export interface Ping {
  readonly kind: "ping"
  readonly sent: number
}

/** Nothing is left to hand in: the answer to an interview that is ending. */
export interface Flushed {
  readonly kind: "flushed"
}

/** Whether the page can be seen; a connection begins as one that can. */
export interface Visibility {
  readonly kind: "visibility"
  readonly is_visible: boolean
}

/**
 * Where the caret is now; shown to others and forgotten. No ranges: nowhere.
 *
 * Or `is_pointing`: that others may look at the lines of these ranges, wherever the caret is.
 */
export interface Caret {
  readonly kind: "caret"
  readonly board: Id
  readonly version: number
  readonly ranges: Ranges | null
  readonly is_pointing?: boolean
}

/** The text at a version is not what the server's checksum says. The browser starts afresh. */
export interface Diverged {
  readonly kind: "diverged"
  readonly board: Id
  readonly version: number
  readonly sha256: string
}

/** Whose connection this is. */
export interface You {
  readonly seat: string
  readonly person: string
  readonly name: string
  readonly role: Role
}

/** Board lengths are UTF-16 code units, as browsers count; names and chat count code points. */
export interface Limits {
  readonly board_units: number
  readonly board_lines: number
  readonly boards: number
  readonly update_units: number
  readonly push_updates: number
  readonly push_bytes: number
  readonly frame_bytes: number
  readonly update_sections: number
  readonly transform_steps: number
  readonly transform_sections: number
  readonly instances_per_board: number
  readonly ranges: number
  readonly name_length: number
  readonly title_length: number
  readonly chat_length: number
  readonly chat_lines: number
  readonly chat_total: number
  readonly note_length: number
  readonly notes: number
  readonly marks: number
  readonly label_length: number
  readonly sentence_length: number
  readonly factors_rated: number
  readonly notes_total: number
  readonly presses: number
  readonly quiets: number
  readonly quiet_minutes: number
  readonly margins: number
  readonly margin_length: number
  readonly observations: number
  readonly reason_length: number
  readonly reasons: number
  readonly questions: number
  readonly advice: number
  readonly statement_length: number
  readonly starter_length: number
  readonly question_minutes: number
  readonly url_length: number
  readonly comments: number
  readonly comment_length: number
  readonly comments_total: number
  readonly shares: number
  readonly share_days: number
  readonly people: number
  readonly knocks: number
  readonly connections_per_seat: number
  readonly connections_per_room: number
  readonly connections_outside: number
  readonly bytes_per_second: number
  readonly bytes_burst: number
  readonly frames_per_second: number
  readonly frames_burst: number
  readonly carets_per_second: number
  readonly selections_per_second: number
}

/** What somebody who is not inside yet may know; sent instead of a welcome until they are. */
export interface Lobby {
  readonly kind: "lobby"
  readonly you: You
  readonly standing: "outside" | "waiting"
  readonly title: string
  readonly job: string | null
  readonly candidate: string
  readonly minutes: number
  readonly starts_at: string | null
  readonly rules: HouseRules
  readonly interviewers: readonly Invited[]
  readonly call_link: string | null
  readonly recorded: boolean
  readonly retention_days: number
  readonly limits: Limits
  readonly has_ended: boolean
}

/**
 * Somebody who has been admitted; `since` is when their presence last changed.
 *
 * A candidate is away while none of their pages can be seen.
 */
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly slot: number
  readonly presence: Presence
  readonly since: number
  readonly is_away: boolean
}

/** An editor instance: whose it is, and the sequence of its last accepted update. */
export interface Editor {
  readonly person: string
  readonly sequence: number
}

/** A stretch of a board, in units, and the interviewer who wrote it. */
export type Passage = readonly [start: number, end: number, person: string]

/**
 * One question's canvas: `text` in UTF-16 units, `version` counts the updates it has taken.
 *
 * `editors` is keyed by instance; `passages` are what interviewers wrote.
 */
export interface Board {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly version: number
  readonly editors: Readonly<Record<string, Editor>>
  readonly language: Language
  readonly passages: readonly Passage[]
}

/**
 * The time of one question: `used` up to `since`, `lost` while people could not be reached.
 *
 * `revision` counts the changes of `allotted`. When it is over a soft clock counts on. A hard one
 * counts no more, but runs until it is stopped, so that a stop counted back undoes its end.
 */
export interface Clock {
  readonly allotted: number
  readonly ending: "soft" | "hard"
  readonly phase: ClockPhase
  readonly since: number
  readonly used: number
  readonly lost: number
  readonly is_over: boolean
  readonly revision: number
}

/** A hint or a follow-up that everybody reads, and since when. */
export interface Released {
  readonly text: Markup
  readonly at: number
}

/** A question as it is asked; its board has the same id. `after` is the board before it. */
export interface Question {
  readonly id: string
  readonly task: Task
  readonly clock: Clock
  readonly after: string | null
  readonly opened_at: number
  readonly closed_at: number | null
  readonly is_withdrawn: boolean
  readonly hints: readonly Released[]
  readonly follow_ups: readonly Released[]
}

/** One press; what was written during it can be taken back as a whole. */
export interface Press {
  readonly id: string
  readonly person: string
  readonly began_at: number
  readonly ended_at: number | null
  readonly is_taken_back: boolean
}

/** One quiet time. It is over from `over_at` on; its board is frozen until there is a result. */
export interface Quiet {
  readonly id: string
  readonly board: string
  readonly person: string
  readonly by: string
  readonly began_at: number
  readonly due: number
  readonly over_at: number | null
  readonly why: "time" | "interviewer" | "moved_on" | "ending" | null
  readonly ended_at: number | null
  readonly result: "shown" | "shown_late" | "nothing" | "not_shown" | null
}

/** What a candidate showed of their margin. */
export interface Margin {
  readonly id: string
  readonly person: string
  readonly text: string
  readonly at: number
}

/**
 * One fact. `size` is in UTF-16 units, 0 where there is none; `reasons` counts those given.
 *
 * `until` is when somebody who was cut off was here again.
 */
export interface Observation {
  readonly person: string
  readonly what: Sight
  readonly size: number
  readonly board: string | null
  readonly at: number
  readonly reason: string
  readonly reasons: number
  readonly until: number | null
}

/** A while in which somebody could not be reached, or the server, that is over. */
export interface Absence {
  readonly since: number
  readonly until: number
}

/** One line of the chat. */
export interface ChatLine {
  readonly id: string
  readonly person: string
  readonly text: string
  readonly at: number
}

/**
 * What everybody inside knows of the interview.
 *
 * `questions` are keyed by the id of their board. The interview's own time begins when the first
 * candidate comes in, and `paused_for` is what breaks have taken of it.
 */
export interface Room {
  readonly title: string
  readonly candidate: string
  readonly job: string | null
  readonly minutes: number
  readonly starts_at: string | null
  readonly interviewers: readonly Invited[]
  readonly lead: string
  readonly rules: HouseRules
  readonly call_link: string | null
  readonly recorded: boolean
  readonly people: Readonly<Record<string, Person>>
  readonly boards: Readonly<Record<string, Board>>
  readonly current: string | null
  readonly questions: Readonly<Record<string, Question>>
  readonly presses: Readonly<Record<string, Press>>
  readonly quiets: Readonly<Record<string, Quiet>>
  readonly margins: readonly Margin[]
  readonly observations: readonly Observation[]
  readonly server_absence: Absence | null
  readonly began_at: number | null
  readonly paused_at: number | null
  readonly paused_for: number
  readonly chat: readonly ChatLine[]
  readonly phase: "open" | "ending" | "ended"
  readonly ending_due: number | null
  readonly ended_at: number | null
}

/** Somebody who knocked, and what became of it. */
export interface Visitor {
  readonly seat: string
  readonly person: string
  readonly name: string
  readonly role: Role
  readonly recorded: boolean
  readonly second_device: boolean
  readonly answer: "waiting" | "admitted" | "turned_away" | "withdrawn"
  readonly at: number
}

/** A note with its moment and what was asked then. Of a removed one no words are left. */
export interface Note {
  readonly id: string
  readonly person: string
  readonly text: string
  readonly at: number
  readonly question: string | null
  readonly changed_at: number | null
  readonly is_removed: boolean
}

/** A line of a guide that somebody ticked off: its part, and its place there from 0. */
export interface TickedLine {
  readonly part: "clarification" | "checkpoint" | "point" | "example" | "bug" | "mistake"
  readonly place: number
  readonly by: string
  readonly at: number
}

/** A hint or a follow-up that somebody released, by its place in the guide. */
export interface Given {
  readonly place: number
  readonly by: string
  readonly at: number
}

/** A question at hand, asked or not; `minutes` without extra time. */
export interface PreparedQuestion {
  readonly id: string
  readonly task: Task
  readonly guide: Guide
  readonly minutes: number
  readonly outcome: number | null
  readonly ticks: readonly TickedLine[]
  readonly hints_given: readonly Given[]
  readonly follow_ups_given: readonly Given[]
}

/**
 * The plan of this interview; core and reserve name prepared questions.
 *
 * `weights` are of factors in the total of a rating; one that is not named weighs 1.
 */
export interface Plan {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly minutes: number
  readonly frame: Frame
  readonly core: readonly string[]
  readonly reserve: readonly string[]
  readonly weights: Readonly<Record<string, number>>
  readonly weights_reason: string
}

/** What was last said about what could come next; `id` is that of the wish that asked. */
export interface Advice {
  readonly id: string
  readonly offers: readonly Offer[]
  readonly notices: readonly string[]
}

/** A moment that somebody marked, what was asked then, and how much of its time was used. */
export interface Mark {
  readonly id: string
  readonly person: string
  readonly means: "clarify" | "plan" | "code" | "test" | "stuck" | "free"
  readonly label: string
  readonly at: number
  readonly question: string | null
  readonly used: number | null
}

/**
 * What interviewers know beyond the room; `door` is keyed by seat.
 *
 * `scales` are what is rated over the whole interview, with anchors that fit every question;
 * `advised` counts how often advice was given; `handed_in` names the persons who have submitted a
 * rating.
 */
export interface Staff {
  readonly extra_time: number
  readonly scales: readonly Scale[]
  readonly door: Readonly<Record<string, Visitor>>
  readonly notes: readonly Note[]
  readonly questions: Readonly<Record<string, PreparedQuestion>>
  readonly plan: Plan | null
  readonly advice: Advice | null
  readonly advised: number
  readonly marks: readonly Mark[]
  readonly handed_in: readonly string[]
}

/** What one interviewer keeps to themselves. */
export interface Own {
  readonly notes: readonly Note[]
  readonly rating: Rating
}

/** One interviewer's rating as it was handed in, with the notes that were sealed until then. */
export interface Submitted {
  readonly person: string
  readonly rating: Rating
  readonly notes: readonly SealedNote[]
  readonly at: number
}

/** All that has been submitted, keyed by person. */
export interface Ratings {
  readonly submitted: Readonly<Record<string, Submitted>>
}

/** A comment on a moment, which is `at`. Of a removed one no words are left. */
export interface Comment {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly at: number
  readonly changed_at: number | null
  readonly is_removed: boolean
}

/**
 * One reviewer's rating as it was handed in, since when they see whose answer it was, and what
 * they said of moments.
 */
export interface Review {
  readonly name: string
  readonly rating: Rating | null
  readonly at: number | null
  readonly revealed_at: number | null
  readonly comments: readonly Comment[]
}

/** A stream as the browser begins with it: the state after `seq`, or None to keep its own. */
export interface StreamStart {
  readonly seq: number
  readonly snapshot: Room | Staff | Own | Ratings | Review | null
}

/** The answer to hello: everything up to here; what happens next follows as `events`. */
export interface Welcome {
  readonly kind: "welcome"
  readonly protocol: number
  readonly epoch: string
  readonly now: number
  readonly you: You
  readonly limits: Limits
  readonly retention_days: number
  readonly streams: Readonly<Record<string, StreamStart>>
}

/** One event as it is told. */
export interface EventEntry {
  readonly stream: string
  readonly seq: number
  readonly at: number
  readonly event: Event
}

/** What happened: the events of one commit, or a part of what was missed. */
export interface Events {
  readonly kind: "events"
  readonly events: readonly EventEntry[]
}

/** One accepted update that followed the version an editor stands on. */
export interface PastUpdate {
  readonly instance: string
  readonly sequence: number
  readonly changes: unknown
}

/** The updates of a board after `version`, for unsent work kept through a reload. */
export interface Updates {
  readonly kind: "updates"
  readonly board: string
  readonly version: number
  readonly updates: readonly PastUpdate[]
  readonly is_complete: boolean
}

/** A command was refused; `id` is the command's, if it could be read. */
export interface Refusal {
  readonly kind: "refusal"
  readonly id: string | null
  readonly code: RefusalCode | "malformed"
  readonly sentence: string
  readonly retry: boolean
}

/** The text of a board at one version, as SHA-256 over UTF-8 (lone surrogates as U+FFFD). */
export interface Checksum {
  readonly board: string
  readonly version: number
  readonly sha256: string
}

/** The answer to ping: the server's clock, and the current board's checksum. */
export interface Pong {
  readonly kind: "pong"
  readonly sent: number
  readonly now: number
  readonly checksum: Checksum | null
}

/** Where somebody's caret is, or where they point; no ranges when they have left the board. */
export interface RemoteCaret {
  readonly person: string
  readonly board: string
  readonly version: number
  readonly ranges: Ranges | null
  readonly is_pointing: boolean
}

/** Carets that have moved since the last message of this kind. */
export interface Carets {
  readonly kind: "carets"
  readonly carets: readonly RemoteCaret[]
}

/** To a view: how many private streams the candidate's connections are subscribed to. */
export interface OpenStreams {
  readonly kind: "open_streams"
  readonly private: number
}

/**
 * What is known of a recording before its events; times are milliseconds since 1970.
 *
 * `started` is the moment zero of players, chapters and reports: the first candidate came in, or
 * else the first person. `ended` is None while the interview goes on. `units` is what lengths and
 * places in texts count. `imported_from` is the head of the chain of the file that it came from.
 * `observations` says whether what was observed is in it.
 * In a blind edition no time is anybody's: all of them count its own even pace, from zero.
 */
export interface RecordingHeader {
  readonly kind: "recording"
  readonly format: "chalkroom"
  readonly version: number
  readonly id: string
  readonly title: string
  readonly edition: "full" | "candidate" | "blind"
  readonly streams: readonly string[]
  readonly events: number
  readonly created: number
  readonly started: number
  readonly ended: number | null
  readonly units: "utf16"
  readonly imported_from: string | null
  readonly observations: "told" | "left_out"
}

/** What stands before this line: so many lines, and the SHA-256 of all their bytes. */
export interface Seal {
  readonly kind: "seal"
  readonly lines: number
  readonly sha256: string
}

/** An interview at a moment, as a recording tells of it; `own` and `reviews` go by stream. */
export interface Scene {
  readonly room: Room
  readonly staff: Staff
  readonly own: Readonly<Record<string, Own>>
  readonly ratings: Ratings
  readonly reviews: Readonly<Record<string, Review>>
}

/** How much somebody wrote and took away, in units: one figure for each part of the length. */
export interface Lane {
  readonly person: string
  readonly densities: readonly number[]
}

/** A stretch without any event, a little shorter than it is; milliseconds after moment zero. */
export interface Stretch {
  readonly since: number
  readonly until: number
}

/**
 * A recording in short: `scene` is the interview as it is after the last event.
 *
 * `landmarks` are the events that chapters and comings are made of, `times` when each of them
 * stands, in milliseconds after moment zero.
 */
export interface Overview {
  readonly header: RecordingHeader
  readonly length: number
  readonly scene: Scene
  readonly lanes: readonly Lane[]
  readonly idle: readonly Stretch[]
  readonly landmarks: readonly EventEntry[]
  readonly times: readonly number[]
}

export type Command =
  | Knock
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

export type QuestionEvent =
  | QuestionClosed
  | QuestionReopened
  | QuestionWithdrawn
  | ClockStarted
  | ClockStopped
  | TimeChanged
  | ClockEndingChanged
  | ClockRanOut
  | HintReleased
  | FollowUpReleased

export type RoomEvent =
  | Created
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
  | QuestionClosed
  | QuestionReopened
  | QuestionWithdrawn
  | ClockStarted
  | ClockStopped
  | TimeChanged
  | ClockEndingChanged
  | ClockRanOut
  | HintReleased
  | FollowUpReleased
  | ServerWasAway
  | InterviewPaused
  | InterviewResumed
  | Said
  | EndingStarted
  | Ended

export type StaffEvent =
  | Prepared
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

export type OwnEvent = NoteWritten | NoteChanged | NoteRemoved | FactorRated | Recommended

export type RatingsEvent = RatingSubmitted

export type ReviewEvent =
  ReviewSubmitted | Revealed | CommentWritten | CommentChanged | CommentRemoved

export type Event =
  | Created
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
  | QuestionClosed
  | QuestionReopened
  | QuestionWithdrawn
  | ClockStarted
  | ClockStopped
  | TimeChanged
  | ClockEndingChanged
  | ClockRanOut
  | HintReleased
  | FollowUpReleased
  | ServerWasAway
  | InterviewPaused
  | InterviewResumed
  | Said
  | EndingStarted
  | Ended
  | Prepared
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
  | FactorRated
  | Recommended
  | RatingSubmitted
  | ReviewSubmitted
  | Revealed
  | CommentWritten
  | CommentChanged
  | CommentRemoved

export type Incoming =
  | Hello
  | Ping
  | Flushed
  | Visibility
  | Caret
  | Diverged
  | Knock
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

export type Outgoing = Lobby | Welcome | Events | Updates | Refusal | Pong | Carets | OpenStreams

export type RecordingLine = RecordingHeader | EventEntry | Seal

export type ForPlayers = Overview | Scene
