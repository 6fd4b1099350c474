// Every key of the room in one table; the keyboard dialog is drawn from it. All that is not bound to
// the board needs a modifier or a function key, so that no letter of a text ever does anything else.

export type Action = "next_part" | "previous_part" | "panels" | "keyboard"

type Shortcut = { keys: string; does: string; action?: Action }

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: "F6", does: "Go to the next part: board, panels, bar", action: "next_part" },
  { keys: "Shift+F6", does: "Go to the part before", action: "previous_part" },
  { keys: "Ctrl+Alt+P", does: "Show or hide the panels", action: "panels" },
  { keys: "Ctrl+/", does: "Show this list", action: "keyboard" },
  { keys: "Tab", does: "On the board: insert spaces" },
  { keys: "Escape, then Tab", does: "Leave the board" },
  { keys: "Ctrl+Z", does: "On the board: take back what you did, never what others did" },
  { keys: "Ctrl+Y", does: "On the board: do it again" },
  { keys: "Ctrl+Enter", does: "In a private note: add it" },
]

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">

/** On a Mac, Command does what Control does elsewhere. */
export function actionOf(pressed: Pressed): Action | null {
  const keys = [
    ...(pressed.ctrlKey || pressed.metaKey ? ["Ctrl"] : []),
    ...(pressed.altKey ? ["Alt"] : []),
    ...(pressed.shiftKey && pressed.key !== "/" ? ["Shift"] : []),
    // With Alt held, some layouts give another character for the same key.
    /^Key[A-Z]$/.test(pressed.code) ? pressed.code.slice(3) : pressed.key,
  ].join("+")
  return SHORTCUTS.find((shortcut) => shortcut.keys === keys)?.action ?? null
}
