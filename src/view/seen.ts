import type { AnyStateMachine } from 'xstate'
import type { Case } from '../case/case.ts'
import type { JournalEntry } from '../case/forms.ts'
import type { Outcome } from '../case/record.ts'
import type { Document } from '../flow/document.ts'

/** A published document with its flows, to be browsed. */
export interface SeenAgency {
  readonly document: Document
  readonly flows: readonly AnyStateMachine[]
}

/** What a case file tells, in order: how the case was opened, and what came of each fact. */
export type SeenEvent =
  | { readonly kind: 'opened'; readonly case: Case }
  | { readonly kind: 'fact'; readonly fact: unknown; readonly outcome: Outcome }

/** A case to be played, fact by fact. */
export type SeenCase = readonly SeenEvent[]

/** A case at each of its moments, with the journal up to then. */
export interface Moment {
  readonly case: Case
  readonly journal: readonly JournalEntry[]
}

export function momentsOf(events: SeenCase): readonly Moment[] {
  const journal: JournalEntry[] = []
  return events.map((event) => {
    if (event.kind === 'opened') return { case: event.case, journal: [] }
    if (event.outcome.accepted && !event.outcome.repeated) journal.push(event.outcome.entry)
    return { case: event.outcome.case, journal: [...journal] }
  })
}
