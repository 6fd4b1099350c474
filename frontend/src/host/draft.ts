// What the host has filled in so far, and the request it becomes.

import type { HouseRules } from "../interview/protocol.ts"

export type Draft = {
  candidate: string
  title: string
  minutes: string
  plan: string
  starts_at: string
  interviewers: string
  call_link: string
  extra_time: string
  recording: boolean
  rules: HouseRules
}

export const BLANK: Draft = {
  candidate: "",
  title: "",
  minutes: "60",
  plan: "",
  starts_at: "",
  interviewers: "",
  call_link: "",
  extra_time: "0",
  recording: true,
  rules: {
    aids: 0,
    paste: "recorded",
    ending: "soft",
    clock_waits: true,
    notes_leaving: true,
    quiet_time: true,
    margin: true,
  },
}

type Timed = { name: string; minutes: number }

/** Returns the draft with another plan; its minutes follow, unless the host has set others. */
export function withPlan(draft: Draft, plan: Timed | null, before: Timed | null): Draft {
  const set = before === null ? BLANK.minutes : `${before.minutes}`
  const follows = draft.minutes === "" || draft.minutes === set
  const minutes = plan === null ? BLANK.minutes : `${plan.minutes}`
  return { ...draft, plan: plan?.name ?? "", minutes: follows ? minutes : draft.minutes }
}

export function wishFrom(draft: Draft): Record<string, unknown> {
  const names = draft.interviewers.split("\n").map((name) => name.trim())
  const interviewers = names.filter((name) => name !== "")
  return {
    candidate: draft.candidate.trim(),
    title: draft.title.trim(),
    rules: draft.rules,
    recording: draft.recording,
    extra_time: 1 + (Number(draft.extra_time) || 0) / 100,
    ...(draft.minutes && { minutes: Number(draft.minutes) }),
    ...(draft.plan && { plan: draft.plan }),
    ...(draft.starts_at && { starts_at: new Date(draft.starts_at).toISOString() }),
    ...(draft.call_link.trim() && { call_link: draft.call_link.trim() }),
    ...(interviewers.length > 0 && { interviewers }),
  }
}
