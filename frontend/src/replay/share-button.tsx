// Opens the dialog for links to this recording, which nobody fetches who does not share.

import { useSignal } from "@preact/signals"
import type { FunctionComponent } from "preact"

type Dialog = FunctionComponent<{ place: string; onClose: () => void }>

export function ShareButton({ place }: { place: string }) {
  const isOpen = useSignal(false)
  const dialog = useSignal<{ view: Dialog } | null>(null)
  async function open() {
    const { Sharing } = await import("./sharing.tsx")
    dialog.value = { view: Sharing }
    isOpen.value = true
  }
  const Shown = dialog.value?.view
  return (
    <>
      <button type="button" class="plain" aria-haspopup="dialog" onClick={() => void open()}>
        Share
      </button>
      {Shown && isOpen.value && <Shown place={place} onClose={() => (isOpen.value = false)} />}
    </>
  )
}
