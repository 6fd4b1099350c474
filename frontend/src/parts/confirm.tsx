// Asks once before something that cannot be undone. Focus goes back to the button that asked.

import type { ComponentChildren } from "preact"
import { useRef } from "preact/hooks"

type ConfirmProps = {
  label: string
  /** The whole name, where the label alone stands on several buttons. */
  name?: string
  title: string
  action: string
  children: ComponentChildren
  onConfirm: () => void
  isCalm?: boolean
  /** Of the button that asks, where it is neither calm nor a danger. */
  look?: "primary"
}

export function Confirm(props: ConfirmProps) {
  const { label, name, title, action, children, onConfirm, isCalm = false, look } = props
  const dialog = useRef<HTMLDialogElement>(null)
  function confirm() {
    dialog.current?.close()
    onConfirm()
  }
  return (
    <>
      <button
        type="button"
        class={look ?? (isCalm ? "plain" : "danger")}
        aria-label={name}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </button>
      <dialog ref={dialog} aria-label={title}>
        <div class="question">
          <h2>{title}</h2>
          {children}
          <div class="row">
            <button type="button" class={look ?? "danger"} onClick={confirm}>
              {action}
            </button>
            <button type="button" class="plain" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
          </div>
        </div>
      </dialog>
    </>
  )
}
