import type { AnyStateMachine } from 'xstate'
import { sameJson } from '#src/case/same-json.ts'
import { conditions } from '#src/conditions/index.ts'
import { definition } from '#src/flow/definition.ts'
import type { Citations } from '#src/flow/document.ts'
import { eap } from '#src/flow/eap.ts'
import type { AgencyPolicy } from '#src/flow/policy.ts'
import {
  type Case,
  fromEnvelope,
  type JournalDifference,
  type JournalEntry,
  type Migration,
  toEnvelope,
  verifyJournal,
} from '#src/index.ts'
import { aFact, asJson, type FlowName, opened, type Told, taken } from '../../support/cases.ts'

/** A config as it was written, to be changed at will. */
// biome-ignore lint/suspicious/noExplicitAny: a test may change anything.
export type Draft = any

export interface Changed {
  readonly version?: string
  readonly document?: Partial<Citations>
  readonly policy?: Partial<AgencyPolicy['values']>
}

/** A flow's config as its author wrote it, without what is supplied. */
export function draftOf(flow: AnyStateMachine): Draft {
  const { context: _, schemas: __, ...config } = flow.config as unknown as Record<string, unknown>
  return JSON.parse(JSON.stringify(config), (key, value) => {
    if (key === 'actions') return value.filter((action: unknown) => action !== 'note')
    return Array.isArray(value) && value.length === 1 && value[0]?.meta ? value[0] : value
  })
}

/** A later version of a flow: its config changed in place, its words and its policy changed openly. Nothing is linted. */
export function later(
  flow: AnyStateMachine,
  change: (draft: Draft) => void = () => {},
  { version = '1.1.0', document = {}, policy = {} }: Changed = {},
): AnyStateMachine {
  const of = definition(flow)
  const draft = draftOf(flow)
  change(draft)
  const values = { ...of.policy.values, ...policy }
  const made = eap({ ...of.document, ...document } as Citations, { ...of.policy, values } as AgencyPolicy, {
    ...conditions,
    ...of.conditions,
  })
  return made.createMachine({ ...draft, version } as never) as never
}

export interface Journal {
  readonly last: Case
  readonly entries: readonly JournalEntry[]
}

/** The migration that changes nothing but the version. */
export const untouched = (from: AnyStateMachine, to: AnyStateMachine): Migration => ({
  from: from.version ?? '',
  to: to.version ?? '',
  migrate: (stored) => stored,
})

/** A case without its flow and version, its duties in any order. */
const asItStands = ({ flow: _, opening: { version: __, ...opening }, known: { duties, ...known }, ...rest }: Case) =>
  asJson({
    ...rest,
    opening: { ...opening, opened: [...opening.opened].sort() },
    known: { ...known, duties: [...duties].sort((a, b) => (a.duty < b.duty ? -1 : 1)) },
  })

/** Whether a journal does not lead on: its opening is another, a fact is refused, or leads to another step. */
const breaks = ({ sequence, path }: JournalDifference): boolean => sequence === 0 || path === undefined || path === 'to'

/** How a case of the earlier version fares in the later one. */
export interface Fared {
  /** Its journal replays; `elsewhere` when to another case than was stored. */
  readonly replays: boolean | 'elsewhere'
  /** Its envelope loads as it is, and is the same case. */
  readonly loads: boolean
}

export function faresIn(after: AnyStateMachine, { last, entries }: Journal): Fared {
  const replayed = verifyJournal(after, [last.opening, ...entries], { writtenBy: 'anotherVersion' })
  const loaded = fromEnvelope(after, asJson(toEnvelope(last)), [untouched(last.flow, after)])
  const same = (kase: Case) => sameJson(asItStands(kase), asItStands(last))
  return {
    replays: replayed.accepted && !replayed.differences.some(breaks) && (same(replayed.case as Case) || 'elsewhere'),
    loads: loaded.accepted && same(loaded.case as Case),
  }
}

/** The journal of a case that is told these facts, a minute apart. */
export const journalOf = (flow: FlowName, ...told: readonly Told[]): Journal =>
  told.reduce<Journal>(
    ({ last, entries }, [type, saying, role]) => {
      const at = new Date(Date.parse(last.recordedAt) + 60_000).toISOString()
      const { case: next, entry } = taken(last, aFact(type, saying, at, role))
      return { last: next, entries: [...entries, entry] }
    },
    { last: opened(flow), entries: [] },
  )
