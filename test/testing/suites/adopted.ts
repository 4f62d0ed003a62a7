import type { StepMeta } from '#src/index.ts'
import type { Tested } from './documents.ts'
import type { OwnSuite } from './own.ts'

/**
 * The suite of a flow, told to one that another document adopted from it: the same tables, under the clause by which
 * it was adopted. Stories that go on from a case of another flow stay where they are.
 */
export function adopted({ stories, ...suite }: OwnSuite, { flow, policy: under }: Tested): OwnSuite {
  const { cites: clauses } = flow.root.meta as StepMeta
  const told = stories.filter(({ after }) => !after)
  return { ...suite, stories: told.map((story) => ({ ...story, clauses, policy: { ...under, ...story.policy } })) }
}

/** Whether a flow stands in its document as another plan has it. */
export const isAdopted = ({ flow }: Tested): boolean => (flow.root.meta as StepMeta).coverage !== undefined
