// Shows what is fetched after the first load: here once it is needed, though the network may be gone then.

import { signal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { Page } from "../parts/page.tsx"
import { CouldNotBeSaved } from "./could-not-be-saved.tsx"
import type { KeyboardDialogProps } from "./keyboard.tsx"
import type { ReasonProps } from "./reason.tsx"
import type { Session } from "./session.ts"

const fetched = signal<typeof import("./later.tsx") | null>(null)

export async function fetchLater(): Promise<void> {
  fetched.value ??= await import("./later.tsx").catch(() => null)
}

/** What was fetched; what is shown anew asks once more for what did not arrive. */
function useLater(again?: unknown) {
  useEffect(() => void fetchLater(), [again])
  return fetched.value
}

/** Fetches what a visit needs that has begun, and begins what goes on beside it. */
export async function goOn(session: Session): Promise<void> {
  await fetchLater()
  fetched.value?.keepFocusNear()
  fetched.value?.offerWhatWasLeft(session)
}

/** In place of the current board while it is private, and what is said of it to others. */
export function QuietBoard({ session }: { session: Session }) {
  const later = fetched.value
  if (later) return <later.QuietPart session={session} />
  if (!session.quiets.current.value) return null
  return (
    <p class="quiet-line">There is quiet time on this board. Load this page again to see it.</p>
  )
}

export function MarginPanel({ session }: { session: Session }) {
  const later = fetched.value
  return later && <later.Margin session={session} />
}

/** A button and a field to say why something was observed. */
export function Reason(props: ReasonProps) {
  const later = useLater()
  return later && <later.Reason {...props} />
}

export function Keyboard(props: KeyboardDialogProps) {
  const later = useLater(props.isOpen)
  return later && <later.KeyboardDialog {...props} />
}

export function TextSize() {
  const later = fetched.value
  return later && <later.TextSizeButton />
}

export function Farewell({ session, code }: { session: Session; code: number }) {
  const later = useLater()
  if (later) return <later.LastPage session={session} code={code} />
  return (
    <Page isNarrow>
      <div class="card">
        <h1>This visit is over</h1>
        <CouldNotBeSaved session={session} />
      </div>
    </Page>
  )
}
