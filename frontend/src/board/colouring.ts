// Switches the colours of a board on and off while it is shown, as the house rules and its language
// say.

import { computed, effect, type ReadonlySignal } from "@preact/signals"
import { Compartment, type Extension } from "@codemirror/state"
import { ViewPlugin, type EditorView } from "@codemirror/view"
import { PLAIN } from "./languages.ts"

const COLOURED_FROM = 2
const NOT_CHOSEN = "python"
const NONE: Extension = []

/** Colours a board for as long as the level of aids has colours; `language` may be ''. */
export function colouring(
  level: ReadonlySignal<number>,
  language: ReadonlySignal<string>,
): Extension {
  const compartment = new Compartment()
  const plugin = ViewPlugin.define((view) => {
    const wanted = computed(() =>
      level.value >= COLOURED_FROM ? language.value || NOT_CHOSEN : PLAIN,
    )
    const stop = effect(() => {
      let isOutdated = false
      void fetched(wanted.value).then((colours) => !isOutdated && put(view, compartment, colours))
      return () => {
        isOutdated = true
      }
    })
    return { destroy: stop }
  })
  return [compartment.of(NONE), plugin]
}

async function fetched(language: string): Promise<Extension> {
  if (language === PLAIN) return NONE
  try {
    return await (await import("./colours.ts")).coloursOf(language)
  } catch {
    // Out of reach for now: one can write without colours.
    return NONE
  }
}

function put(view: EditorView, compartment: Compartment, colours: Extension): void {
  if (compartment.get(view.state) === colours) return
  view.dispatch({ effects: compartment.reconfigure(colours) })
}
