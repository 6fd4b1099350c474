// Whether what was wished for has come about, as far as a browser can see.

import type { Room } from "../interview/fold.ts"
import type {
  CloseQuestion,
  Command,
  FactorRating,
  Given,
  HouseRules,
  Lobby,
  Note,
  Own,
  Press,
  Push,
  Quiet,
  Rate,
  Select,
  Staff,
  Tick,
  Untick,
  You,
} from "../interview/protocol.ts"

export type Wished = Exclude<Command, Push | Select>

/** All that a browser can see of what became of a wish. */
export interface Seen {
  readonly you: You | null
  readonly lobby: Lobby | null
  readonly room: Room | null
  readonly staff: Staff | null
  readonly own: Own | null
}

/** Whether what a command wishes for is so. */
export function hasHappened(command: Wished, seen: Seen): boolean {
  const { you, lobby, room, staff, own } = seen
  if (command.kind === "knock") return room !== null || lobby?.standing === "waiting"
  if (!you || !room) return false
  switch (command.kind) {
    case "admit":
    case "turn_away":
      return staff?.door[command.seat]?.answer !== "waiting"
    case "rename":
      return room.people[you.person]?.name === plain(command.name)
    case "leave":
      return room.people[you.person]?.presence === "left"
    case "remove":
      return room.people[command.person]?.presence === "removed"
    case "take_lead":
      return room.lead === you.person
    case "hand_lead":
      return room.lead === command.person
    case "change_rules":
      return sameRules(room.rules, command.rules)
    case "set_call_link":
      return room.call_link === (command.url || null)
    case "open_board":
      return command.id in room.boards
    case "show_board":
      return room.current === command.board
    case "begin_writing":
      return openPress(room, you.person) !== null
    case "end_writing":
      return openPress(room, you.person) === null
    case "take_back":
      return room.presses[command.press]?.is_taken_back ?? false
    case "grant_quiet_time":
      return command.id in room.quiets
    case "end_quiet_time":
      return isQuietEnded(room.quiets[command.quiet], command.opens || you.role === "candidate")
    case "show_margin":
      return room.margins.some(({ id }) => id === command.id)
    case "choose_language":
      return room.boards[command.board]?.language === command.language
    case "attach_plan":
      return staff?.plan?.id === command.id
    case "take_problem":
    case "write_question":
      return command.id in (staff?.questions ?? {})
    case "open_question":
      return room.current === command.question
    case "close_question":
      return isClosed(room, command.question) && hasOutcome(staff, command)
    case "reopen_question":
      return !isClosed(room, command.question)
    case "step_back":
      return room.current !== command.question
    case "ask_next":
      return staff?.advice?.id === command.id
    case "start_clock":
      return ["running", "cut_off"].includes(room.questions[command.question]?.clock.phase ?? "")
    case "pause_clock":
      return room.questions[command.question]?.clock.phase === "paused"
    case "change_time":
      return (room.questions[command.question]?.clock.revision ?? 0) > command.revision
    case "change_clock_ending":
      return room.questions[command.question]?.clock.ending === command.ending
    case "pause_interview":
      return room.paused_at !== null
    case "resume_interview":
      return room.paused_at === null
    case "give_reason":
      return room.observations[command.observation]?.reason === command.text
    case "say":
      return room.chat.some(({ id }) => id === command.id)
    case "write_note":
      return [...(staff?.notes ?? []), ...(own?.notes ?? [])].some(({ id }) => id === command.id)
    case "change_note":
      return noteOf(command.note, seen)?.text === command.text
    case "remove_note":
      return noteOf(command.note, seen)?.is_removed ?? true
    case "set_mark":
      return staff?.marks.some(({ id }) => id === command.id) ?? false
    case "remove_mark":
      return !staff?.marks.some(({ id }) => id === command.mark)
    case "tick":
      return isTicked(staff, command)
    case "untick":
      return !isTicked(staff, command)
    case "release_hint":
      return isGiven(staff?.questions[command.question]?.hints_given, command.place)
    case "release_follow_up":
      return isGiven(staff?.questions[command.question]?.follow_ups_given, command.place)
    case "rate":
      return own?.rating.factors.some((one) => isRated(one, command)) ?? false
    case "recommend":
      return (
        own?.rating.recommendation === command.recommendation &&
        own.rating.summary === (command.summary ?? "")
      )
    case "submit_rating":
      return staff?.handed_in.includes(you.person) ?? false
    case "end_interview":
      return room.phase !== "open"
    default:
      command satisfies never
      return true
  }
}

/** The press with which somebody writes now. */
export function openPress(room: Room | null, person: string | undefined): Press | null {
  const presses = Object.values(room?.presses ?? {})
  return presses.find((one) => one.person === person && one.ended_at === null) ?? null
}

/** When the note that a command changes had been changed last; null: never, or it changes none. */
export function lastChange(command: Wished, seen: Seen): number | null {
  return command.kind === "change_note" ? (noteOf(command.note, seen)?.changed_at ?? null) : null
}

export function noteOf(id: string, { staff, own }: Seen): Note | undefined {
  return [...(staff?.notes ?? []), ...(own?.notes ?? [])].find((note) => note.id === id)
}

function isQuietEnded(quiet: Quiet | undefined, isForGood: boolean): boolean {
  return (isForGood ? quiet?.ended_at : quiet?.over_at) != null
}

function isTicked(staff: Staff | null, { question, part, place }: Tick | Untick): boolean {
  const ticks = staff?.questions[question]?.ticks ?? []
  return ticks.some((line) => line.part === part && line.place === place)
}

function isGiven(given: readonly Given[] | undefined, place: number): boolean {
  return given?.some((one) => one.place === place) ?? false
}

function isRated(one: FactorRating, { question, factor, score, sentence }: Rate): boolean {
  const isSame = one.question === question && one.factor === factor
  return isSame && one.score === score && one.sentence === (sentence ?? "")
}

function isClosed(room: Room, question: string): boolean {
  return room.questions[question]?.closed_at !== null
}

function hasOutcome(staff: Staff | null, { question, outcome }: CloseQuestion): boolean {
  return outcome == null || staff?.questions[question]?.outcome === outcome
}

function sameRules(one: HouseRules, other: HouseRules): boolean {
  const keys = Object.keys(one) as (keyof HouseRules)[]
  return keys.every((key) => one[key] === other[key])
}

function plain(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ")
}
