// What the host's routes answer. The browser draws the host's pages from these alone.

import type { HouseRules } from "../interview/protocol.ts"

type Phase = "open" | "ending" | "ended"

export type InterviewLine = {
  id: string
  title: string
  candidate: string
  minutes: number
  starts_at: string | null
  phase: Phase
  recorded: boolean
}

export type Link = {
  link: string
  role: "interviewer" | "candidate" | "observer"
  name: string
  address: string | null
}

export type AttachedQuestion = { title: string; minutes: number; level: number; source: string }

export type AttachedPlan = {
  name: string
  title: string
  minutes: number
  core: AttachedQuestion[]
  reserve: AttachedQuestion[]
}

export type InterviewDetails = InterviewLine & {
  rules: HouseRules
  links: Link[]
  plan: AttachedPlan | null
  imported_from: string | null
  kept_until: number
}

export const PHASES: Record<Phase, string> = {
  open: "Open",
  ending: "Ending",
  ended: "Ended",
}

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" })

export function whenWords(startsAt: string | null): string {
  if (startsAt === null) return "No time set"
  const moment = new Date(startsAt)
  return Number.isNaN(moment.getTime()) ? startsAt : MOMENT.format(moment)
}
