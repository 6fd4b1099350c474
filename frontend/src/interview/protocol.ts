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
  ROOM_FAILED: 4500,
  RESTARTING: 4503,
  HELLO_TOO_LATE: 4504,
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
  | "change"
  | "sequence"
  | "future"
  | "behind"
  | "retry"

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
 * What the board may do for people; shown to both sides and part of the record.
 *
 * Aids: 0 paper, 1 keeps indentation, 2 adds colours, 3 adds bracket closing.
 */
export interface HouseRules {
  readonly aids: number
  readonly paste: "allowed" | "recorded" | "refused"
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

/** Hand in the first unconfirmed updates of an editor, oldest first, made on `version`. */
export interface Push {
  readonly kind: "push"
  readonly id: Id
  readonly board: Id
  readonly instance: Id
  readonly sequence: number
  readonly version: number
  readonly updates: readonly Changes[]
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

/** Write a line into the chat; the command's id is the line's id. */
export interface Say {
  readonly kind: "say"
  readonly id: Id
  readonly text: string
}

/** File a private note; the command's id is the note's id. */
export interface WriteNote {
  readonly kind: "write_note"
  readonly id: Id
  readonly text: string
  readonly visible_to?: "interviewers" | "me"
}

/** End the interview for everyone. */
export interface EndInterview {
  readonly kind: "end_interview"
  readonly id: Id
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

/** No connection of this person has been alive for some seconds. */
export interface CutOff {
  readonly kind: "cut_off"
  readonly person: Id
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
 * updates; a browser knows its own update by them.
 */
export interface Edited {
  readonly kind: "edited"
  readonly board: Id
  readonly person: Id
  readonly instance: Id
  readonly sequence: number
  readonly changes: Changes
}

/** Somebody moved their caret or selection other than by typing. */
export interface Selected {
  readonly kind: "selected"
  readonly board: Id
  readonly person: Id
  readonly version: number
  readonly ranges: Ranges
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

/** The host's private half of the interview; `extra_time` multiplies the candidate's time. */
export interface Prepared {
  readonly kind: "prepared"
  readonly extra_time?: number
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

/** An interviewer filed a note: for all interviewers in `staff`, for oneself in `own`. */
export interface NoteWritten {
  readonly kind: "note_written"
  readonly note: Id
  readonly person: Id
  readonly text: string
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

/** Where the caret is now; shown to others and forgotten. No ranges: nowhere. */
export interface Caret {
  readonly kind: "caret"
  readonly board: Id
  readonly version: number
  readonly ranges: Ranges | null
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
  readonly notes_total: number
  readonly url_length: number
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

/** Somebody who has been admitted; `since` is when their presence last changed. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly slot: number
  readonly presence: Presence
  readonly since: number
}

/** An editor instance: whose it is, and the sequence of its last accepted update. */
export interface Editor {
  readonly person: string
  readonly sequence: number
}

/**
 * One question's canvas: `text` in UTF-16 units, `version` counts the updates it has taken.
 *
 * `editors` is keyed by instance.
 */
export interface Board {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly version: number
  readonly editors: Readonly<Record<string, Editor>>
}

/** One line of the chat. */
export interface ChatLine {
  readonly id: string
  readonly person: string
  readonly text: string
  readonly at: number
}

/** What everybody inside knows of the interview. */
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

/** A private note with the moment it was filed. */
export interface Note {
  readonly id: string
  readonly person: string
  readonly text: string
  readonly at: number
}

/** What interviewers know beyond the room; `door` is keyed by seat. */
export interface Staff {
  readonly extra_time: number
  readonly door: Readonly<Record<string, Visitor>>
  readonly notes: readonly Note[]
}

/** What one interviewer keeps to themselves. */
export interface Own {
  readonly notes: readonly Note[]
}

/** A stream as the browser begins with it: the state after `seq`, or None to keep its own. */
export interface StreamStart {
  readonly seq: number
  readonly snapshot: Room | Staff | Own | null
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

/** Where somebody's caret is; `ranges` is None when they have left the board. */
export interface RemoteCaret {
  readonly person: string
  readonly board: string
  readonly version: number
  readonly ranges: Ranges | null
}

/** Carets that have moved since the last message of this kind. */
export interface Carets {
  readonly kind: "carets"
  readonly carets: readonly RemoteCaret[]
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
  | Select
  | Say
  | WriteNote
  | EndInterview

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
  | Said
  | EndingStarted
  | Ended

export type StaffEvent = Prepared | Knocked | KnockWithdrawn | Admitted | TurnedAway | NoteWritten

export type OwnEvent = NoteWritten

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
  | Said
  | EndingStarted
  | Ended
  | Prepared
  | Knocked
  | KnockWithdrawn
  | Admitted
  | TurnedAway
  | NoteWritten

export type Incoming =
  | Hello
  | Ping
  | Flushed
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
  | Select
  | Say
  | WriteNote
  | EndInterview

export type Outgoing = Lobby | Welcome | Events | Updates | Refusal | Pong | Carets
