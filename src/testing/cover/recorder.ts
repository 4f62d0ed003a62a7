import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import type { JournalEntry, Opening } from '../../case/forms.ts'
import type { Outcome } from '../../case/record.ts'
import type { ReplayOutcome } from '../../case/replay.ts'
import type { InHand } from '../../conditions/condition.ts'
import { definition } from '../../flow/definition.ts'
import { citesOf } from '../../flow/document.ts'
import { type Noted, note } from '../../flow/note.ts'
import { stepAt } from '../../flow/outline/walk.ts'
import { outlineOf } from '../../flow/outline.ts'
import type { FactDefinition } from '../../vocabulary/fact.ts'
import { flowCites } from '../flow/ways.ts'
import type { Watch } from '../story/result.ts'
import { answeredBy, wasAsked } from './answered.ts'
import { coverageFrom } from './count.ts'
import type { Coverage, CoverageExceptions, CoverageKind } from './coverage.ts'
import { watchJournal } from './journal.ts'
import { activeIn, takenBy } from './taken.ts'

/** Looks on while a flow is tested, and says what was reached of it. */
export interface CoverageRecorder extends Required<Watch> {
  /** Counts what a whole journal reached, replaying it. */
  readonly journal: (journal: readonly (Opening | JournalEntry)[]) => ReplayOutcome<AnyStateMachine>
  readonly coverage: () => Coverage
}

export interface CoverageOptions {
  /** What need not be reached, and why. */
  readonly except?: CoverageExceptions
}

/**
 * Records what is reached of a flow.
 *
 * @example
 * const recorder = coverageOf(flow)
 * runStories(flow, stories, recorder)
 * console.log(coverageText(recorder.coverage()))
 */
export function coverageOf(flow: AnyStateMachine, { except = {} }: CoverageOptions = {}): CoverageRecorder {
  const of = definition(flow)
  const counts = new Map<string, number>()
  const key = (kind: CoverageKind, id: string) => `${kind} ${id}`
  const saw = (kind: CoverageKind, id: string, cites: readonly string[] = []) => {
    counts.set(key(kind, id), (counts.get(key(kind, id)) ?? 0) + 1)
    for (const clause of cites) saw('clauses', clause)
  }
  const owes = (duty: string) => saw('duties', `${duty} / owed`, citesOf(of.document.duties[duty]))
  const stoodIn = (paths: Iterable<string>) => {
    for (const path of paths) saw('states', path, stepAt(outlineOf(flow), path)?.cites)
  }

  const opened = (kase: Case) => {
    for (const clause of flowCites(flow)) saw('clauses', clause)
    stoodIn(activeIn(kase.step))
    kase.opening.opened.forEach(owes)
  }
  const told = (before: Case, given: object, outcome: Outcome) => {
    if (!wasAsked(outcome)) return
    const { details: _, ...fact } = given as InHand & { details?: unknown }
    const known = note(before.known, fact as InHand & Noted, of.facts[fact.type] as FactDefinition, of.duties)
    const { heard, move } = answeredBy(before, fact, known, outcome.accepted)
    for (const [id, answer] of heard) saw('conditions', `${id} / ${answer}`, citesOf(of.document.conditions[id]))
    if (!outcome.accepted || outcome.repeated || !move) return
    const { entry, case: after } = outcome
    for (const way of takenBy(before, fact, known, move)) {
      saw('transitions', way.id, way.cites)
      stoodIn(way.to)
    }
    stoodIn(activeIn(after.step))
    saw('roles', entry.by.role)
    entry.opened.forEach(owes)
    for (const duty of entry.discharged) saw('duties', `${duty} / settled`)
  }

  const journal: CoverageRecorder['journal'] = (entries) => watchJournal(flow, entries, { opened, told })
  const coverage = () => coverageFrom(flow, except, (kind, id) => counts.get(key(kind, id)) ?? 0)
  return { opened, told, journal, coverage }
}
