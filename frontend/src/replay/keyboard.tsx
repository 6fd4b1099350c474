// The keys of the player.

import { KeysDialog } from "../parts/keys-dialog.tsx"
import { KEYS } from "./keys.ts"

const REMARK = "They work while the focus is on the board or the controls."

export function KeyboardDialog(props: { isOpen: boolean; onClose: () => void }) {
  return <KeysDialog title="Keys" keys={KEYS} remark={REMARK} {...props} />
}
