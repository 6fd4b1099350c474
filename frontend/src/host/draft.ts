// What the host has filled in so far, and the request it becomes.

import type { HouseRules } from "../interview/protocol.ts"

export type Draft = {
  candidate: string
  title: string
  minutes: string
  starts_at: string
  interviewers: string
  rules: HouseRules
}

export const BLANK: Draft = {
  candidate: "",
  title: "",
  minutes: "60",
  starts_at: "",
  interviewers: "",
  rules: { aids: 0, paste: "recorded" },
}

export function wishFrom(draft: Draft): Record<string, unknown> {
  const names = draft.interviewers.split("\n").map((name) => name.trim())
  const interviewers = names.filter((name) => name !== "")
  return {
    candidate: draft.candidate.trim(),
    title: draft.title.trim(),
    rules: draft.rules,
    ...(draft.minutes && { minutes: Number(draft.minutes) }),
    ...(draft.starts_at && { starts_at: new Date(draft.starts_at).toISOString() }),
    ...(interviewers.length > 0 && { interviewers }),
  }
}
