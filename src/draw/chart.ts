import type { Coverage } from '../flow/meta.ts'
import type { Action, StepKind, WayKind } from '../flow/outline.ts'
import type { Label } from '../vocabulary/label.ts'
import type { CaseView } from './case-view.ts'
import type { ChartWords } from './chart-words.ts'

/** A flow as data: everything a picture, a page or another tool needs of it, and nothing of a person. */
export interface Chart extends Label {
  readonly format: 'eap-case-flows/chart@1'
  /** The flow's id. */
  readonly flow: string
  readonly version: string | null
  readonly cites: readonly string[]
  /** The published document the flow stands for; null for a machine that was not made with this library. */
  readonly document: string | null
  /** How far the document lays the flow down itself. */
  readonly coverage: Coverage | null
  /** The flow it was taken from, if it was adopted. */
  readonly adoptedFrom: string | null
  /** The part drawn when it is not the whole flow. */
  readonly part: string | null
  /** Where a case begins. */
  readonly initial: readonly string[]
  /** Every step in the order the flow tells it, each before the steps within it. */
  readonly nodes: readonly ChartNode[]
  /** Everything that can happen, step by step, in the order it is asked. */
  readonly edges: readonly ChartEdge[]
  readonly words: ChartWords
  /** What this chart cannot show of the flow. */
  readonly notes: readonly Note[]
  /** A case in the flow, if one is shown. */
  readonly case: CaseView | null
}

export type NodeKind = StepKind

export interface ChartNode extends Label {
  /** The step's path, e.g. `served.referring`. */
  readonly id: string
  readonly parent: string | null
  readonly kind: NodeKind
  /** The steps entered with it, when it has steps within. */
  readonly initial: readonly string[]
  readonly tags: readonly string[]
  readonly cites: readonly string[]
  /** Duties the case comes to owe here. */
  readonly owes: readonly string[]
  /** What else is done on entering and on leaving. */
  readonly entry: readonly Doing[]
  readonly exit: readonly Doing[]
  /** The case ends here. */
  readonly ending: boolean
  /** The kind of flow a case goes on in after this ending. */
  readonly handsOverTo: string | null
}

export type EdgeKind = WayKind

export interface ChartEdge {
  /** `from / event / n`, n counting from 1. */
  readonly id: string
  readonly kind: EdgeKind
  /** Null: taken at every step. */
  readonly from: string | null
  /** None: the fact is taken in and the case stays where it stands. */
  readonly to: readonly string[]
  readonly event: string
  readonly condition: Asked | null
  /** Nothing asked, after something was asked before it. */
  readonly otherwise: boolean
  readonly cites: readonly string[]
  /** What the arrow rests on: clauses, readings, both, or nothing that is cited. */
  readonly basis: 'clause' | 'both' | 'reading' | 'none'
  readonly byReading: boolean
  readonly owes: readonly string[]
  readonly actions: readonly Doing[]
  /** It leaves the step and enters it again even when it leads within. */
  readonly reenter: boolean
}

/** A condition as an arrow asks it. */
export interface Asked {
  readonly id: string
  readonly params: Readonly<Record<string, unknown>> | null
}

export type Doing = Action

export interface Note extends Label {
  readonly code: string
}
