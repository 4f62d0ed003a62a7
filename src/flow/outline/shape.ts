import type { Label } from '../../vocabulary/label.ts'
import type { StepMeta, Tag, TransitionMeta } from '../meta.ts'

/**
 * What a flow is, as plain data: its steps in the order the flow tells them, and the ways that lead from each. Made once
 * for each flow; nothing in it belongs to XState.
 */
export interface Outline {
  /** The flow's id. */
  readonly flow: string
  readonly version: string | null
  /** The whole flow first, then every step before the steps within it. */
  readonly steps: readonly [Step, ...Step[]]
  /** Every fact it takes anywhere. */
  readonly facts: readonly string[]
  /** Every duty it can come to owe; `report` and `answer` stand for those a matter or a request asks for. */
  readonly duties: readonly string[]
}

/** `atomic`: nothing within; `compound`: one of its inner steps at a time; `parallel`: all of them side by side. */
export type StepKind = 'atomic' | 'compound' | 'parallel' | 'final' | 'history'

/** A step, or the whole flow. Its name is the one it gives itself, or its key where it gives none. */
export interface Step extends Label {
  /** `served.referring`; empty for the whole flow. */
  readonly path: string
  /** The last part of the path; the id of the whole flow. */
  readonly key: string
  /** The path of the step around it; null for the whole flow. */
  readonly parent: string | null
  readonly kind: StepKind
  /** The steps directly within it. */
  readonly inner: readonly string[]
  /** Those of them that are entered with it: the initial step, or every region of a parallel step. */
  readonly first: readonly string[]
  /** What it says of itself, as it is written. */
  readonly meta: Readonly<Partial<StepMeta>>
  readonly cites: readonly string[]
  /** Its own tags. */
  readonly tags: readonly Tag[]
  /** With the tags of the steps around it: what is confidential as a whole is so in every part. */
  readonly allTags: readonly Tag[]
  /** What is done on entering and on leaving it, in order. */
  readonly entry: readonly Action[]
  readonly exit: readonly Action[]
  /** The duties among these; see {@link Way.owes}. */
  readonly owes: readonly string[]
  readonly owesOnLeaving: readonly string[]
  /** Whether a case ends here; a final step within another one completes that one instead. */
  readonly ending: boolean
  /** Whether it starts actors of its own, which no flow of this library does. */
  readonly invokes: boolean
  /** What leads on from it, fact by fact, in the order it is asked. */
  readonly ways: readonly Way[]
}

/** A fact; a step completed by itself; in other people's machines, anything else that makes a machine move. */
export type WayKind = 'fact' | 'done' | 'always' | 'delay' | 'other'

/** One way a flow can go on from a step. */
export interface Way {
  /** `served / consent.withdrawn / 2`, counted from 1; `*` stands for the whole flow. */
  readonly id: string
  readonly kind: WayKind
  /** The path of the step it leaves; empty when it is taken at every step. */
  readonly from: string
  /** The fact; `done` when the step is completed. */
  readonly on: string
  /** Its place among the ways of the same fact from the same step, counted from 0: the order in which they are asked. */
  readonly n: number
  /** What it asks before it is taken. */
  readonly asks: Question | null
  /** The steps it leads to; none when the case stays where it stands. */
  readonly to: readonly string[]
  /** Whether the step is left and entered again, although the way leads within. */
  readonly reenters: boolean
  readonly meta: Readonly<Partial<TransitionMeta>>
  readonly cites: readonly string[]
  /** What is done on the way, in order. */
  readonly actions: readonly Action[]
  /** The duties among these; `report` and `answer` stand for those the matter or the request in the fact asks for. */
  readonly owes: readonly string[]
}

/**
 * A condition with its parameters. In machines that were not made with this library, also `and`, `or` and `not` of other
 * questions, and `(code)` for code without a name.
 */
export interface Question {
  readonly condition: string
  readonly params: Readonly<Record<string, unknown>> | null
  /** The questions an `and`, `or` or `not` is made of. */
  readonly of?: readonly Question[]
}

/** An action by its name; `(code)` where it has none. */
export interface Action {
  readonly id: string
  readonly params: unknown
}
