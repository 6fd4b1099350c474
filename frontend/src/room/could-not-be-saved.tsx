// Text that stood on a board here and that the server has not taken: download it, copy it, let it go.

import { CopyButton } from "../parts/copy-button.tsx"
import { download } from "../parts/download.ts"
import type { Lost, Session } from "./session.ts"

export function CouldNotBeSaved({ session }: { session: Session }) {
  return (
    <>
      {session.lost.value.map((lost) => (
        <LostText key={lost.id} lost={lost} onDismiss={() => session.dismiss(lost.id)} />
      ))}
    </>
  )
}

function LostText({ lost, onDismiss }: { lost: Lost; onDismiss: () => void }) {
  return (
    <div class="banner error" role="alert">
      <p>
        Some of your text on &ldquo;{lost.title}&rdquo; could not be saved. It is kept here until
        you dismiss it.
      </p>
      <button type="button" onClick={() => download(`${lost.title}.txt`, lost.text)}>
        Download
      </button>
      <CopyButton text={lost.text}>Copy</CopyButton>
      <button type="button" class="plain" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  )
}
