import { definition } from '../flow/definition.ts'
import { isInConflict, isOfficial, staysOut, substitutesFor, takesPlaceOf } from '../vocabulary/conflict.ts'
import type { FactDefinition } from '../vocabulary/fact.ts'
import type { Known } from '../vocabulary/known.ts'
import type { Case } from './case.ts'
import type { Read } from './read.ts'
import { reason } from './reason.ts'
import { named, type Refusal, refusal } from './refusal.ts'

/** Whether a role may report a fact: by the fact's own rule, or in the place of somebody in conflict of interest. */
export const mayReport = ({ by }: FactDefinition, known: Known, role: string): boolean =>
  by.includes(role) || by.some((each) => isOfficial(each) && takesPlaceOf(known, role, each))

/**
 * Why an official in conflict of interest may not report this (行政程序法 §32, §33); null if they may. What is only
 * reported of them stops telling and deciding; danger, calls for help and what protects the person are taken from everybody.
 */
export function keptOut({ flow, known }: Case, { fact, definition: of, callsForHelp }: Read): Refusal | null {
  const { role, id } = fact.by
  if (callsForHelp || of.act === 'protection' || !isOfficial(role)) return null
  if (!(of.act ? staysOut(known, id) : isInConflict(known, id))) return null
  const { circle, roles } = definition(flow)
  if (!circle.includes(role)) return refusal('blocked', reason('notAvailableToYou'))
  const instead = substitutesFor(known.policy, role).filter((each) => each !== role)
  const laws = ['行政程序法 §32', '行政程序法 §33']
  const unblock = named(
    '由無利害關係者或代理者辦理',
    'Let somebody else do it, or who takes the place',
    instead.flatMap((each) => roles[each] ?? []),
  )
  return refusal('blocked', reason('inConflict', { laws, unblock }))
}
