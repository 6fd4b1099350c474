// What the routes of plans answer.

export type Asked = {
  readonly entry: string
  /** The same question with the revision of today. */
  readonly latest: string
  readonly standing: "as_pinned" | "changed" | "gone" | "own"
  readonly title: string
  readonly minutes: number
  readonly level: number
  readonly track: string
  readonly ladder: string
  readonly kind: string
}

export type Frame = {
  readonly opening: number
  readonly questions: number
  readonly close: number
  readonly slack: number
}

/** A plan as it would be asked today; what is ready-made has revision 0. */
export type Outline = {
  readonly name: string
  readonly title: string
  readonly role: string
  readonly minutes: number
  readonly target: number
  readonly frame: Frame
  readonly used: number
  readonly fill: number
  readonly core: readonly Asked[]
  readonly reserve: readonly Asked[]
  readonly revision: number
  readonly changed: number
  readonly archived: boolean
}

export type OwnQuestion = {
  readonly name: string
  readonly title: string
  readonly statement: string
  readonly minutes: number
  readonly starter: string
  readonly language: string
}

export type WrittenPlan = {
  readonly title: string
  readonly minutes: number
  readonly target: number
  readonly core: readonly string[]
  readonly reserve: readonly string[]
  readonly coverage: readonly string[]
  readonly role: string
  readonly own: readonly OwnQuestion[]
}

export type Objection = { readonly rule: string; readonly sentence: string }

export type PlanDetails = {
  readonly outline: Outline
  readonly plan: WrittenPlan
  readonly objections: readonly Objection[]
}

export type Role = { readonly id: string; readonly name: string; readonly target: number }
type Factor = { readonly id: string; readonly name: string }

export type HostPlans = {
  readonly plans: readonly Outline[]
  readonly roles: readonly Role[]
  readonly factors: readonly Factor[]
}

export type Explained = { readonly question: Asked; readonly why: string }

export type Proposal = {
  readonly plan: WrittenPlan
  readonly outline: Outline
  readonly core: readonly Explained[]
  readonly reserve: readonly Explained[]
  readonly passed_over: readonly Explained[]
}

export type Unreachable = {
  readonly minutes: number
  readonly target: number
  readonly sentences: readonly string[]
  readonly highest: number | null
  readonly shortest: number | null
}

export type Built = {
  readonly proposal: Proposal | null
  readonly unreachable: Unreachable | null
}

export const PLANS = "/host/plans"

export function isReadyMade(plan: Outline): boolean {
  return plan.revision === 0
}

export function minuteWords(minutes: number): string {
  return minutes === 1 ? "1 minute" : `${minutes} minutes`
}
