// Which text a board shows, for everyone to compare: `data-version` and `data-sha256` stand on the
// editable element and always change together.

import { getSyncedVersion } from "@codemirror/collab"
import type { EditorState, Extension } from "@codemirror/state"
import { EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view"
import { fingerprint } from "./fingerprint.ts"
import { Throttle } from "./throttle.ts"

// Hashing a large board costs some milliseconds: not with every key.
const EVERY = 60

class Identity {
  attributes: Record<string, string> = {}
  readonly #refresh: Throttle

  constructor(
    readonly view: EditorView,
    readonly version: (state: EditorState) => number,
  ) {
    this.#look()
    this.#refresh = new Throttle(EVERY, () => queueMicrotask(() => this.#show()))
  }

  update({ docChanged, startState, state }: ViewUpdate): void {
    const hasMoved = this.version(startState) !== this.version(state)
    if (docChanged || hasMoved) this.#refresh.ask()
  }

  destroy(): void {
    this.#refresh.stop()
  }

  #show(): void {
    this.#look()
    if (this.view.dom.isConnected) this.view.dispatch({})
  }

  #look(): void {
    const { state } = this.view
    this.attributes = {
      "data-version": String(this.version(state)),
      "data-sha256": fingerprint(state.doc),
    }
  }
}

/** Both attributes; a text that is not shared yet has the version of the one that it began with. */
export function identity(version: (state: EditorState) => number = getSyncedVersion): Extension {
  const plugin = ViewPlugin.define((view) => new Identity(view, version))
  return [
    plugin,
    EditorView.contentAttributes.of((view) => view.plugin(plugin)?.attributes ?? null),
  ]
}
