import type { Case } from '#src/index.ts'
import type { Event } from './player.ts'

/** What has come of a case file so far. */
export interface Tally {
  readonly case: Case | null
  readonly taken: number
  readonly refused: number
  readonly repeated: number
}

export const nothingYet: Tally = { case: null, taken: 0, refused: 0, repeated: 0 }

export function tallied(so: Tally, event: Event): Tally {
  if (event.kind === 'opened') return { ...so, case: event.case }
  const { outcome } = event
  if (!outcome.accepted) return { ...so, refused: so.refused + 1 }
  if (outcome.repeated) return { ...so, repeated: so.repeated + 1 }
  return { ...so, case: outcome.case, taken: so.taken + 1 }
}
