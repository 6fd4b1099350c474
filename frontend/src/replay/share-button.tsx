// Opens the dialog for links to this recording, which nobody fetches who does not share.

import { useSignal } from "@preact/signals"
import type { FunctionComponent } from "preact"

type Dialog = FunctionComponent<{ place: string; onClose: () => void }>

export function ShareButton({ place }: { place: string }) {
  const isOpen = useSignal(false)
  const dialog = useSignal<{ view: Dialog } | null>(null)
  const isOutOfReach = useSignal(false)
  async function open() {
    const fetched = await import("./sharing.tsx").catch(() => null)
    isOutOfReach.value = fetched === null
    if (fetched === null) return
    dialog.value = { view: fetched.Sharing }
    isOpen.value = true
  }
  const Shown = dialog.value?.view
  return (
    <>
      <button type="button" class="plain" aria-haspopup="dialog" onClick={() => void open()}>
        Share
      </button>
      {isOutOfReach.value && (
        <span role="alert">Sharing could not be fetched. Load this page again in a moment.</span>
      )}
      {Shown && isOpen.value && <Shown place={place} onClose={() => (isOpen.value = false)} />}
    </>
  )
}
