// A welcome to an interview of which nothing has been told yet.

import { NO_ROOM, snapshotOf } from "../src/interview/fold.ts"
import { NO_OWN, NO_RATINGS, NO_STAFF } from "../src/interview/staff.ts"
import { PROTOCOL } from "../src/interview/protocol.ts"
import type { Limits, StreamStart, Welcome, You } from "../src/interview/protocol.ts"

export const YOU: You = { seat: "seat", person: "me", name: "Ada", role: "interviewer" }

const LIMITS: Limits = {
  board_units: 100,
  board_lines: 10,
  boards: 60,
  update_units: 50,
  update_sections: 10_000,
  push_updates: 100,
  push_bytes: 512 * 1024,
  frame_bytes: 1024 * 1024,
  transform_steps: 4_000,
  transform_sections: 100_000,
  instances_per_board: 2_000,
  ranges: 16,
  name_length: 64,
  title_length: 120,
  chat_length: 4_000,
  chat_lines: 2_000,
  chat_total: 262144,
  note_length: 20_000,
  notes: 2_000,
  marks: 2_000,
  label_length: 60,
  sentence_length: 1_000,
  factors_rated: 500,
  notes_total: 1048576,
  presses: 1_000,
  quiets: 200,
  quiet_minutes: 60,
  margins: 100,
  margin_length: 20_000,
  observations: 2_000,
  reason_length: 500,
  reasons: 20,
  questions: 200,
  advice: 1000,
  statement_length: 8_000,
  starter_length: 16 * 1024,
  question_minutes: 180,
  url_length: 2_000,
  comments: 500,
  comment_length: 4_000,
  comments_total: 262144,
  shares: 100,
  share_days: 30,
  people: 50,
  knocks: 50,
  connections_per_seat: 8,
  connections_per_room: 50,
  connections_outside: 50,
  bytes_per_second: 256 * 1024,
  bytes_burst: 1024 * 1024,
  frames_per_second: 60,
  frames_burst: 120,
  carets_per_second: 20,
  selections_per_second: 4,
}

export function welcomed(streams: readonly string[]): Welcome {
  const starts = streams.map((stream) => [stream, { seq: 0, snapshot: empty(stream) }] as const)
  return {
    kind: "welcome",
    protocol: PROTOCOL,
    epoch: "epoch",
    now: 0,
    you: YOU,
    limits: LIMITS,
    retention_days: 90,
    streams: Object.fromEntries(starts),
  }
}

function empty(stream: string): StreamStart["snapshot"] {
  if (stream === "room") return snapshotOf(NO_ROOM)
  if (stream === "ratings") return NO_RATINGS
  return stream === "staff" ? NO_STAFF : NO_OWN
}
