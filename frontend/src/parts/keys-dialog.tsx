// A list of keys and what they do, as a dialog.

import { useEffect, useRef } from "preact/hooks"

export interface KeyMeaning {
  readonly keys: string
  readonly does: string
}

type KeysDialogProps = {
  title: string
  keys: readonly KeyMeaning[]
  remark: string
  isOpen: boolean
  onClose: () => void
}

export function KeysDialog({ title, keys, remark, isOpen, onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} aria-label={title} onClose={onClose}>
      <div class="keyboard">
        <h2>{title}</h2>
        <table>
          <tbody>
            {keys.map((one) => (
              <tr key={one.keys}>
                <th scope="row">
                  <kbd>{one.keys}</kbd>
                </th>
                <td>{one.does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="quiet">{remark}</p>
        <div class="row">
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
      </div>
    </dialog>
  )
}
