// The house rules in words, the same for those who choose them and those who write by them.

import type { HouseRules } from "../interview/protocol.ts"

export type Aids = 0 | 1 | 2 | 3
export type Paste = HouseRules["paste"]
export type Ending = HouseRules["ending"]

export const AIDS: Record<Aids, { name: string; means: string }> = {
  0: { name: "Paper", means: "The board helps with nothing, like a whiteboard." },
  1: { name: "Indentation", means: "A new line begins where the last one did." },
  2: { name: "Colours", means: "Keeps indentation, and code is coloured." },
  3: { name: "Brackets", means: "Keeps indentation, colours code and closes brackets." },
}

export const PASTE: Record<Paste, { name: string; means: string }> = {
  allowed: { name: "Allowed", means: "Text may be pasted from outside." },
  recorded: {
    name: "Recorded",
    means: "Text may be pasted; when, and how much of it, is noted for everybody to see.",
  },
  refused: { name: "Refused", means: "The board takes no pasted text." },
}

export const ENDING: Record<Ending, { name: string; means: string }> = {
  soft: {
    name: "The clock counts on",
    means: "Nothing stops; everybody sees by how much the time is over.",
  },
  hard: {
    name: "The board locks",
    means: "It can be read, and takes nothing more unless time is added.",
  },
}

export const WAITING = {
  yes: {
    name: "The clock waits",
    means: "It stands while the candidate is cut off, and gives back what was lost.",
  },
  no: {
    name: "The clock runs on",
    means: "Time that is lost with the connection is not given back.",
  },
}

export const LEAVING = {
  yes: {
    name: "Noted",
    means: "Leaving the page and returning stand, with their times, in a list that everybody sees.",
  },
  no: { name: "Not noted", means: "Nobody is told whether the page is in sight." },
}

export const QUIET = {
  yes: {
    name: "Possible",
    means:
      "An interviewer may grant minutes in which what the candidate writes stays in the candidate’s browser until it is shown, or the minutes are over.",
  },
  no: { name: "None", means: "What stands on the board is always seen by everybody." },
}

export const MARGIN = {
  yes: {
    name: "There is one",
    means:
      "A place for the candidate to scribble on; it is never sent unless the candidate shows it.",
  },
  no: { name: "None", means: "There is the board alone." },
}

export function HouseRulesList({ rules }: { rules: HouseRules }) {
  const aids = AIDS[rules.aids as Aids]
  const paste = PASTE[rules.paste]
  const ending = ENDING[rules.ending]
  const waiting = WAITING[rules.clock_waits ? "yes" : "no"]
  const quiet = QUIET[rules.quiet_time ? "yes" : "no"]
  const margin = MARGIN[rules.margin ? "yes" : "no"]
  return (
    <dl class="house-rules">
      <dt>Help from the board</dt>
      <dd>
        <strong>{aids.name}.</strong> {aids.means} Nothing completes your code.
      </dd>
      <dt>Pasting</dt>
      <dd>
        <strong>{paste.name}.</strong> {paste.means}
      </dd>
      <dt>When the time of a question is over</dt>
      <dd>
        <strong>{ending.name}.</strong> {ending.means}
      </dd>
      <dt>When the candidate&rsquo;s connection is lost</dt>
      <dd>
        <strong>{waiting.name}.</strong> {waiting.means}
      </dd>
      <dt>Quiet time</dt>
      <dd>
        <strong>{quiet.name}.</strong> {quiet.means}
      </dd>
      <dt>The margin</dt>
      <dd>
        <strong>{margin.name}.</strong> {margin.means}
      </dd>
      <dt>What is observed</dt>
      <dd>
        <strong>{observedWords(rules)}.</strong> Plain facts with their times, without a score.
        Everybody sees the list, and the candidate can add a reason to each.
      </dd>
    </dl>
  )
}

const LIST = new Intl.ListFormat("en", { type: "unit" })

/** All that is observed under these rules, as one list in words. */
function observedWords(rules: HouseRules): string {
  const all = [
    ...(rules.paste === "allowed" ? [] : ["pasted text", "large inserts and cuts"]),
    ...(rules.notes_leaving ? ["leaving the page and returning"] : []),
    "lost connections",
    "a second device",
  ]
  const words = LIST.format(all)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
