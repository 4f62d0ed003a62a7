import { branded, isBranded } from '../vocabulary/brand.ts'
import type { Label } from '../vocabulary/label.ts'

/** Something that keeps a config from being a flow: where, what, and what to do about it. */
export interface FlowProblem {
  /** A step (`served.referring`), a transition (`served.referring / consent.withdrawn / 2`) or an entry of the document. */
  readonly place: string
  readonly problem: Label
  readonly remedy: Label
}

/** A flow that could harm or strand somebody, refused as it is defined; `problems` names every one of them. */
export class FlowError extends Error {
  readonly problems: readonly FlowProblem[]
  constructor(flow: string, problems: readonly FlowProblem[]) {
    const lines = problems.map(({ place, problem, remedy }) => `- ${place}: ${problem.en}. ${remedy.en}.`)
    super([`${flow} cannot be a flow yet:`, ...lines].join('\n'))
    branded(this, 'FlowError')
    this.problems = problems
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isBranded(value, 'FlowError')
  }
}
