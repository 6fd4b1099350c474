// A button that puts a text on the clipboard and says so, on screen and to screen readers.

import { useState } from "preact/hooks"

type State = "ready" | "copied" | "failed"

const WORDS: Record<State, string> = {
  ready: "",
  copied: "Copied",
  failed: "Not copied. Show it and copy it by hand.",
}

type CopyButtonProps = {
  text: string | (() => string)
  /** The whole name, where the words alone stand on several buttons. */
  name?: string
  children: string
}

export function CopyButton({ text, name, children }: CopyButtonProps) {
  const [state, setState] = useState<State>("ready")
  async function copy() {
    setState((await wasCopied(typeof text === "string" ? text : text())) ? "copied" : "failed")
    setTimeout(() => setState("ready"), 4000)
  }
  return (
    <span class="copy">
      <button type="button" aria-label={name} onClick={copy}>
        {children}
      </button>
      <span role="status" class="quiet">
        {WORDS[state]}
      </span>
    </span>
  )
}

async function wasCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return wasCopiedTheOldWay(text)
  }
}

// Plain http on another machine has no clipboard interface.
function wasCopiedTheOldWay(text: string): boolean {
  const area = document.createElement("textarea")
  area.value = text
  document.body.append(area)
  area.select()
  const copied = document.execCommand("copy")
  area.remove()
  return copied
}
