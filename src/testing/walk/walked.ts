import type { Case } from '../../case/case.ts'
import type { Policy } from '../../vocabulary/policy.ts'
import type { Tellable } from './telling.ts'

export interface WalkOptions {
  readonly policy?: Partial<Policy>
  /** How many cases are gone on from on the way to each transition, from each place where it can begin; 40 when left out. */
  readonly most?: number
}

/** A way a walk went: what a case was told, in order. */
export type Path = readonly Tellable[]

/** What a walk found: a short way to each step and along each transition. */
export interface Walked {
  readonly opened: Case
  readonly states: ReadonlyMap<string, Path>
  readonly transitions: ReadonlyMap<string, Path>
  /** What it did not find, by id. */
  readonly missed: readonly string[]
}
