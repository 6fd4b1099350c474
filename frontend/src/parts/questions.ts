// What a question is made of, as the server tells it: the task and the guide.

export type Element = readonly [tag: string, look: string, children: Markup]
export type Markup = readonly (string | Element)[]

export type DataTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export type Task = {
  readonly title: string
  readonly statement: Markup
  readonly examples: Markup
  readonly artefact: Markup
  readonly dataset: readonly DataTable[]
  readonly starter: string
  readonly languages: readonly string[]
  readonly focus_minutes: number
}

export type Guide = {
  readonly source: string
  readonly uid: string
  readonly clarifications: readonly {
    readonly question: Markup
    readonly answer: Markup
    readonly tell_by: number | null
  }[]
  readonly hints: readonly {
    readonly step: string
    readonly minute: number
    readonly text: Markup
  }[]
  readonly follow_ups: readonly {
    readonly direction: string
    readonly minutes: number
    readonly text: Markup
  }[]
  readonly solutions: readonly {
    readonly language: string
    readonly name: string
    readonly code: Markup
    readonly cost: string
  }[]
  readonly model_answer: Markup
  readonly points: readonly { readonly kind: string; readonly text: Markup }[]
  readonly examples: readonly {
    readonly name: string
    readonly why: Markup
    readonly given: string
    readonly expected: string
  }[]
  readonly mistakes: readonly {
    readonly name: string
    readonly fails: string
    readonly code: Markup
  }[]
  readonly bugs: readonly { readonly text: Markup; readonly shown_by: readonly string[] }[]
  readonly scales: readonly {
    readonly factor: string
    readonly name: string
    readonly anchors: readonly Markup[]
  }[]
  readonly lines: readonly {
    readonly kind: string
    readonly minute: number | null
    readonly text: Markup
  }[]
  readonly variants: readonly Markup[]
  readonly notes: Markup
}
