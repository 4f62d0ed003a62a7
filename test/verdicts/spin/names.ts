import { deciding } from '../chart/moves.ts'
import type { Step } from '../chart/steps.ts'

/** What stands in a model for a flow's steps: a variable for each step with a choice of inner steps, 0 while it is left. */
export interface Names {
  readonly variables: readonly { readonly step: Step; readonly name: string }[]
  readonly variable: (step: Step) => string
  /** The value of its parent's variable while a step is active. */
  readonly value: (step: Step) => number
  /** A Promela expression: whether the case stands within a step. */
  readonly within: (step: Step) => string
}

export function namesIn(root: Step): Names {
  const variables = deciding(root).map((step, at) => ({ step, name: `at${at}_${plain(step.path || 'flow')}` }))
  const byStep = new Map(variables.map(({ step, name }) => [step, name]))
  const variable = (step: Step): string => byStep.get(step) as string
  const value = (step: Step): number => (step.parent?.inner.indexOf(step) ?? -1) + 1
  const within = (step: Step): string => {
    const { parent } = step
    if (!parent) return 'true'
    return parent.kind === 'compound' ? `(${variable(parent)} == ${value(step)})` : within(parent)
  }
  return { variables, variable, value, within }
}

const plain = (text: string): string => text.replace(/\W/g, '_')
