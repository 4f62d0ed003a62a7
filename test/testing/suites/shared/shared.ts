import type { AnyStateMachine } from 'xstate'
import { definition } from '#src/flow/definition.ts'
import { citesOf } from '#src/flow/document.ts'
import type { Policy } from '#src/index.ts'
import type { Row, Story } from '#src/testing/index.ts'

/** A story about words that every flow shares; its clauses are those under which a flow's own document has them. */
export interface Shared {
  /** The conditions and duties it is about. */
  readonly about: readonly string[]
  readonly zh: string
  readonly en: string
  readonly policy?: Partial<Policy>
  readonly rows: readonly Row[]
}

export const review = '2026-04-01T09:00:00+08:00'

/** A care-team meeting that decides validly. */
export const meeting = {
  basis: 'actualAssessment',
  attendees: ['m1', 'm2', 'm3'],
  quorate: true,
  committee: 'notNecessary',
  nextReviewAt: review,
} as const

/** Told long after it was so: it was so before any fact of a story, but for its opening. */
export const early = { at: '2026-03-02T09:05:00+08:00', recordedAt: '2026-03-02T12:00:00+08:00' } as const

/** Whether a flow takes every fact of a story somewhere. */
export const takesAll = ({ events }: AnyStateMachine, { rows }: Shared): boolean =>
  rows.every(([type]) => (events as readonly string[]).includes(type))

/** A shared story as one of a flow, opened under this policy. */
export function ofFlow(flow: AnyStateMachine, { about, policy, ...story }: Shared, under: Partial<Policy>): Story {
  const { document } = definition(flow)
  const clauses = about.flatMap((id) => [
    ...citesOf((document.conditions as Record<string, string>)[id]),
    ...citesOf((document.duties as Record<string, string>)[id]),
  ])
  const [first = flow.id, ...rest] = new Set(clauses)
  return { ...story, clauses: [first, ...rest], policy: { ...under, ...policy } }
}
