import type { Reason } from '../case/reason.ts'
import type { RefusalKind } from '../case/refusal.ts'
import type { CaseView, Chart } from '../draw/index.ts'
import type { Reading } from '../flow/document.ts'
import type { Label } from '../vocabulary/label.ts'

export type Language = 'zh' | 'en' | 'both'

export interface FlowName extends Label {
  readonly id: string
}

/** What the page knows as it opens. */
export interface Contents {
  readonly agencies: readonly (Label & {
    readonly id: string
    readonly title: Label
    readonly flows: readonly FlowName[]
  })[]
  readonly cases: readonly { readonly flow: string; readonly length: number }[]
  readonly lang: Language
  readonly live: boolean
}

/** A document's own words. */
export interface Texts {
  readonly clauses: Readonly<Record<string, string>>
  readonly readings: Readonly<Record<string, Reading>>
}

export interface FlowTold {
  readonly agency: Label
  readonly chart: Chart
  readonly roles: Readonly<Record<string, Label>>
  readonly texts: Texts
}

export type Drawn = { readonly svg: string; readonly style: string } | { readonly fault: Label }

/** One line of a case: what was reported, by which role, and what came of it. No person, no words. */
export interface LineTold {
  readonly fact: (Label & { readonly type: string }) | null
  readonly role: Label | null
  readonly at: string | null
  readonly fields: readonly (Label & { readonly value: Label })[]
  readonly accepted: boolean
  readonly reasons: readonly Reason[]
}

export interface Answer extends Label {
  readonly type: string
  readonly kind: 'allowed' | RefusalKind
  readonly reasons: readonly Reason[]
}

export interface CaseTold {
  readonly flow: string
  readonly lines: readonly LineTold[]
  readonly at: number
  readonly view: CaseView
  /** What the chosen role may report now, and why not the rest; none for those who only look. */
  readonly answers: readonly Answer[]
}

export interface Compared {
  readonly differences: readonly (Label & { readonly subject: string; readonly place: string; readonly name: Label })[]
  readonly aligned: readonly FlowName[]
}

/** A live case, as it moves. */
export interface LiveTold {
  readonly session: string
  readonly flow: string
  readonly standing: readonly string[]
  readonly ended: boolean
  readonly fact: (Label & { readonly type: string }) | null
}
