// The keys of the room.

import { KeysDialog } from "../parts/keys-dialog.tsx"
import { shortcutsOf } from "./shortcuts.ts"

const REMARK = "On a Mac, Command does what Ctrl does here."

export type KeyboardDialogProps = { isOpen: boolean; isInterviewer: boolean; onClose: () => void }

export function KeyboardDialog({ isInterviewer, ...rest }: KeyboardDialogProps) {
  return <KeysDialog title="Keyboard" keys={shortcutsOf(isInterviewer)} remark={REMARK} {...rest} />
}
