// The list of keys, as a dialog.

import { useEffect, useRef } from "preact/hooks"
import { shortcutsOf } from "./shortcuts.ts"

type KeyboardDialogProps = { isOpen: boolean; isInterviewer: boolean; onClose: () => void }

export function KeyboardDialog({ isOpen, isInterviewer, onClose }: KeyboardDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} aria-label="Keyboard" onClose={onClose}>
      <div class="keyboard">
        <h2>Keyboard</h2>
        <table>
          <tbody>
            {shortcutsOf(isInterviewer).map((shortcut) => (
              <tr key={shortcut.keys}>
                <th scope="row">
                  <kbd>{shortcut.keys}</kbd>
                </th>
                <td>{shortcut.does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="quiet">On a Mac, Command does what Ctrl does here.</p>
        <div class="row">
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
      </div>
    </dialog>
  )
}
