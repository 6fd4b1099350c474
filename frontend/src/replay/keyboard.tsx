// The list of keys, as a dialog.

import { useEffect, useRef } from "preact/hooks"
import { KEYS } from "./keys.ts"

export function KeyboardDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} aria-label="Keys" onClose={onClose}>
      <div class="keyboard">
        <h2>Keys</h2>
        <table>
          <tbody>
            {KEYS.map(({ keys, does }) => (
              <tr key={keys}>
                <th scope="row">
                  <kbd>{keys}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="quiet">They work while the focus is on the board or the controls.</p>
        <div class="row">
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
      </div>
    </dialog>
  )
}
