import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import { dutiesOwedBy } from '../../case/demands.ts'
import { definition } from '../../flow/definition.ts'
import { outlineOf } from '../../flow/outline.ts'
import type { FactDefinition } from '../../vocabulary/fact.ts'
import { dutyName, type Instant, timeOf } from '../../vocabulary/references.ts'
import { reporterOf, type Saying, samplesFor, variationsOf } from '../flow/samples.ts'

/** A fact as it can be told at any step. */
export interface Tellable {
  readonly type: string
  readonly role: string
  readonly saying: Saying
  /** Told long after it was so. */
  readonly late: boolean
}

/** A fact told now; told late, of the day the case was opened. */
export const asFact = ({ opening }: Case, { type, role, saying, late }: Tellable, now: Instant) => ({
  type,
  at: late ? opening.at : now,
  by: { role, id: `u-${role}` },
  ...saying,
})

const year = 365 * 24 * 3_600_000

/** Everything that is tried: each fact of the flow in its variations, with instants long past and far ahead. */
export function tellablesOf(
  flow: AnyStateMachine,
  { opening, known: { policy } }: Case,
  late = false,
): readonly Tellable[] {
  const ahead = new Date(timeOf(opening.at) + year).toISOString()
  return outlineOf(flow).facts.flatMap((type) => {
    const role = reporterOf(flow, type)
    const said = (at: string) => variationsOf(samplesFor(flow, type, at))
    const sayings = [...said(opening.at), ...said(ahead)].flatMap((saying) => naming(flow, type, saying))
    sayings.push(...wholeLists(flow, type, sayings, policy))
    const once = new Map(sayings.map((saying) => [JSON.stringify(saying), saying]))
    return [...once.values()].map((saying) => ({ type, role, saying, late }))
  })
}

/** A fact about a duty, about each of a few: those a flow owes first and last, and one that a law gives a period. */
function naming(flow: AnyStateMachine, type: string, saying: Saying): readonly Saying[] {
  const { facts, duties } = definition(flow)
  const field = Object.entries(facts[type]?.decisive ?? {}).find(([, form]) => form === dutyName)?.[0]
  if (!field) return [saying]
  const owed = dutiesOwedBy(flow)
  const atOnce = owed.find((duty) => duties[duty]?.atOnce)
  const byLaw = Object.keys(duties).find((duty) => duties[duty]?.request)
  const few = new Set([owed[0], owed.at(-1), atOnce, byLaw, 'followUp'].filter((duty) => duty !== undefined))
  return [...few].map((duty) => ({ ...saying, [field]: duty }))
}

/** Lists that the policy knows, whole and but for one, e.g. everyone who must be told, said at once. */
function wholeLists(
  flow: AnyStateMachine,
  type: string,
  sayings: readonly Saying[],
  policy: object,
): readonly Saying[] {
  const { form } = definition(flow).facts[type] as FactDefinition
  const whole = Object.values(policy).filter((value): value is string[] => Array.isArray(value) && value.length > 1)
  const lists = whole.flatMap((list) => [list, ...list.map((left) => list.filter((each) => each !== left))])
  const [base = {}] = sayings
  const fields = Object.keys(base).filter((field) => Array.isArray(base[field]))
  const said = fields.flatMap((field) => {
    const alike = sayings.filter((saying) => JSON.stringify(saying[field]) === JSON.stringify(base[field]))
    return lists.flatMap((list) => alike.map((saying) => ({ ...saying, [field]: list })))
  })
  const by = { role: reporterOf(flow, type), id: 'sample' }
  return said.filter((saying) => form.safeParse({ type, at: '2026-03-02T09:00:00+08:00', by, ...saying }).success)
}
