// A plan while it is being written: an ordered list of questions, a reserve, and what time is left.
// Nothing here asks the server or touches the page.

import type { Asked, Outline, OwnQuestion, PlanDetails, WrittenPlan } from "./answers.ts"

export type Part = "core" | "reserve"

export type PlanDraft = Omit<WrittenPlan, "core" | "reserve"> & {
  readonly core: readonly Asked[]
  readonly reserve: readonly Asked[]
}

export const BLANK_PLAN: PlanDraft = {
  title: "",
  minutes: 60,
  target: 3,
  core: [],
  reserve: [],
  coverage: [],
  role: "",
  own: [],
}

export function draftOf({ plan, outline }: Pick<PlanDetails, "plan" | "outline">): PlanDraft {
  return { ...plan, core: outline.core, reserve: outline.reserve }
}

export function writtenOf(draft: PlanDraft): WrittenPlan {
  const entries = (part: Part) => draft[part].map((question) => question.entry)
  return { ...draft, core: entries("core"), reserve: entries("reserve") }
}

/** Returns `track/slug` of an entry that is pinned to a revision. */
export function idOf(entry: string): string {
  return entry.split("@")[0]!
}

export function revisionOf(entry: string): string {
  return entry.split("@")[1] ?? ""
}

export function holds(draft: PlanDraft, id: string): boolean {
  return [...draft.core, ...draft.reserve].some((question) => idOf(question.entry) === id)
}

export function added(draft: PlanDraft, part: Part, question: Asked): PlanDraft {
  if (holds(draft, idOf(question.entry))) return draft
  return { ...draft, [part]: [...draft[part], question] }
}

/** Returns the draft with one question a step earlier or later; at an end nothing moves. */
export function moved(draft: PlanDraft, part: Part, place: number, step: -1 | 1): PlanDraft {
  const other = place + step
  const questions = [...draft[part]]
  const [one, two] = [questions[place], questions[other]]
  if (!one || !two) return draft
  questions[place] = two
  questions[other] = one
  return { ...draft, [part]: questions }
}

/** Returns the draft with one question at the end of the other part. */
export function shifted(draft: PlanDraft, part: Part, place: number): PlanDraft {
  const question = draft[part][place]
  if (!question) return draft
  const other = part === "core" ? "reserve" : "core"
  return { ...draft, [part]: without(draft[part], place), [other]: [...draft[other], question] }
}

/** Returns the draft without one question; what was written for it alone goes with it. */
export function removed(draft: PlanDraft, part: Part, place: number): PlanDraft {
  const entry = draft[part][place]?.entry
  const own = draft.own.filter((question) => entryOf(question) !== entry)
  return { ...draft, [part]: without(draft[part], place), own }
}

/** Returns the draft with today's revision of a question that has changed since. */
export function renewed(draft: PlanDraft, entry: string): PlanDraft {
  const renew = (question: Asked): Asked =>
    question.entry === entry
      ? { ...question, entry: question.latest, standing: "as_pinned" }
      : question
  return { ...draft, core: draft.core.map(renew), reserve: draft.reserve.map(renew) }
}

/** Returns the draft with a question of one's own, new or changed. */
export function withOwn(draft: PlanDraft, own: OwnQuestion): PlanDraft {
  const asked = askedOf(own)
  const isKnown = draft.own.some((question) => question.name === own.name)
  if (!isKnown) return { ...draft, own: [...draft.own, own], core: [...draft.core, asked] }
  const change = (question: Asked) => (question.entry === asked.entry ? asked : question)
  return {
    ...draft,
    own: draft.own.map((question) => (question.name === own.name ? own : question)),
    core: draft.core.map(change),
    reserve: draft.reserve.map(change),
  }
}

/** Returns a name that no question of the draft has. */
export function freeName(draft: PlanDraft): string {
  const names = new Set(draft.own.map((question) => question.name))
  let number = 1
  while (names.has(`own-${number}`)) number += 1
  return `own-${number}`
}

export function entryOf(own: OwnQuestion): string {
  return `own:${own.name}`
}

function askedOf(own: OwnQuestion): Asked {
  return {
    entry: entryOf(own),
    latest: entryOf(own),
    standing: "own",
    title: own.title,
    minutes: own.minutes,
    level: 0,
    track: "",
    ladder: "",
    kind: "",
  }
}

export function minutesOf(questions: readonly Asked[]): number {
  return questions.reduce((sum, question) => sum + question.minutes, 0)
}

export type TimeSum = {
  readonly used: number
  readonly room: number
  readonly fill: number
  /** Minutes of the room that no question takes; negative where there are too many. */
  readonly left: number
  readonly state: "fits" | "tight" | "over"
}

/** Returns how the questions stand against the time that the frame leaves for them. */
export function timeSum(
  core: readonly Asked[],
  { frame, fill }: Pick<Outline, "frame" | "fill">,
): TimeSum {
  const used = minutesOf(core)
  const room = frame.questions
  const state = used > room ? "over" : used > fill ? "tight" : "fits"
  return { used, room, fill, left: room - used, state }
}

function without<Item>(items: readonly Item[], place: number): Item[] {
  return items.filter((_, at) => at !== place)
}
