// Switches the colours of a board on and off while it is shown, as the house rules say.

import { effect, type ReadonlySignal } from "@preact/signals"
import { Compartment, type Extension } from "@codemirror/state"
import { ViewPlugin, type EditorView } from "@codemirror/view"

const COLOURED_FROM = 2

/** Colours a board for as long as the level of aids has colours. */
export function colouring(level: ReadonlySignal<number>): Extension {
  const compartment = new Compartment()
  const plugin = ViewPlugin.define((view) => {
    const stop = effect(() => {
      const isWanted = level.value >= COLOURED_FROM
      let isOutdated = false
      void fetched(isWanted).then((colours) => !isOutdated && put(view, compartment, colours))
      return () => {
        isOutdated = true
      }
    })
    return { destroy: stop }
  })
  return [compartment.of([]), plugin]
}

async function fetched(isWanted: boolean): Promise<Extension> {
  if (!isWanted) return []
  try {
    return (await import("./colours.ts")).colours
  } catch {
    // Out of reach for now: one can write without colours.
    return []
  }
}

function put(view: EditorView, compartment: Compartment, colours: Extension): void {
  if (compartment.get(view.state) === colours) return
  view.dispatch({ effects: compartment.reconfigure(colours) })
}
