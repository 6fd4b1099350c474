// Every key of the room in one table; the keyboard dialog is drawn from it. All that is not bound to
// the board needs a modifier or a function key, so that no letter of a text ever does anything else.

import type { Mark } from "../interview/protocol.ts"

export type Action = "next_part" | "previous_part" | "panels" | "keyboard" | "note" | "guide"

type Shortcut = {
  keys: string
  does: string
  action?: Action
  marks?: Mark["means"]
  pen?: "write" | "point"
  isForInterviewers?: boolean
}

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: "F6", does: "Go to the next part: board, panels, bar", action: "next_part" },
  { keys: "Shift+F6", does: "Go to the part before", action: "previous_part" },
  { keys: "Ctrl+Alt+P", does: "Show or hide the panels", action: "panels" },
  { keys: "Ctrl+/", does: "Show this list", action: "keyboard" },
  { keys: "Tab", does: "On the board: insert spaces" },
  { keys: "Escape, then Tab", does: "Leave the board" },
  { keys: "Ctrl+Z", does: "On the board: take back what you did, never what others did" },
  { keys: "Ctrl+Y", does: "On the board: do it again" },
  ...forInterviewers([
    { keys: "F2", does: "Write on the board, and stop writing", pen: "write" },
    { keys: "F4", does: "Point at the line of your caret, for everybody", pen: "point" },
    { keys: "F8", does: "Go to your note", action: "note" },
    { keys: "F9", does: "Go to the guide of the question", action: "guide" },
    { keys: "Escape", does: "In a note, a mark's label or the guide: go back to the board" },
    { keys: "Enter", does: "In a note: add it; Shift+Enter is a line break" },
    { keys: "Alt+1", does: "Mark that clarifying begins", marks: "clarify" },
    { keys: "Alt+2", does: "Mark that planning begins", marks: "plan" },
    { keys: "Alt+3", does: "Mark that coding begins", marks: "code" },
    { keys: "Alt+4", does: "Mark that testing begins", marks: "test" },
    { keys: "Alt+5", does: "Mark that it is stuck", marks: "stuck" },
    { keys: "Alt+6", does: "Mark with a label of your own", marks: "free" },
  ]),
]

function forInterviewers(shortcuts: Shortcut[]): Shortcut[] {
  return shortcuts.map((shortcut) => ({ ...shortcut, isForInterviewers: true }))
}

/** Those that do something for this person. */
export function shortcutsOf(isInterviewer: boolean): readonly Shortcut[] {
  return SHORTCUTS.filter((shortcut) => isInterviewer || !shortcut.isForInterviewers)
}

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">

export function actionOf(pressed: Pressed): Action | null {
  return shortcutOf(pressed)?.action ?? null
}

/** Which mark a key sets; null: none. */
export function markOf(pressed: Pressed): Mark["means"] | null {
  return shortcutOf(pressed)?.marks ?? null
}

/** What a key does with the pen; null: nothing. */
export function penOf(pressed: Pressed): Shortcut["pen"] | null {
  return shortcutOf(pressed)?.pen ?? null
}

/** On a Mac, Command does what Control does elsewhere. */
function shortcutOf(pressed: Pressed): Shortcut | undefined {
  const keys = [
    ...(pressed.ctrlKey || pressed.metaKey ? ["Ctrl"] : []),
    ...(pressed.altKey ? ["Alt"] : []),
    ...(pressed.shiftKey && pressed.key !== "/" ? ["Shift"] : []),
    // With Alt held, some layouts give another character for the same key.
    placeOf(pressed),
  ].join("+")
  return SHORTCUTS.find((shortcut) => shortcut.keys === keys)
}

function placeOf({ code, key, altKey }: Pressed): string {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3)
  return altKey && /^Digit[0-9]$/.test(code) ? code.slice(5) : key
}
