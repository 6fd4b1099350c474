// What the host has filled in so far, and the request it becomes.

import type { HouseRules } from "../interview/protocol.ts"

export type Draft = {
  candidate: string
  title: string
  minutes: string
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
  starts_at: "",
  interviewers: "",
  call_link: "",
  extra_time: "0",
  recording: true,
  rules: { aids: 0, paste: "recorded", ending: "soft", clock_waits: true },
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
    ...(draft.starts_at && { starts_at: new Date(draft.starts_at).toISOString() }),
    ...(draft.call_link.trim() && { call_link: draft.call_link.trim() }),
    ...(interviewers.length > 0 && { interviewers }),
  }
}
