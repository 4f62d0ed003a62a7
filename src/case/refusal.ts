import { definition, type FlowDefinition } from '../flow/definition.ts'
import type { FactDefinition } from '../vocabulary/fact.ts'
import { frozen } from '../vocabulary/frozen.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Case } from './case.ts'
import { type Reason, reason } from './reason.ts'
import { mayHearSteps, waitsFor } from './standing.ts'

/** Why a fact is not taken in: exactly one of seven. */
export type RefusalKind = 'blocked' | 'notNow' | 'notYours' | 'incomplete' | 'unknownFact' | 'closed' | 'failed'

export interface Refusal {
  readonly kind: RefusalKind
  readonly reasons: readonly Reason[]
}

export const refusal = (kind: RefusalKind, ...reasons: readonly Reason[]): Refusal => frozen({ kind, reasons })

/** Another role has to report it: which ones. */
export function notYours({ by }: FactDefinition, { roles }: FlowDefinition): Refusal {
  const may = by.flatMap((role) => roles[role] ?? [])
  return refusal('notYours', reason('notYours', { unblock: named('得由下列角色回報', 'May be reported by', may) }))
}

/** The case waits for something else: what, if this role may hear it. */
export function notNow(kase: Case, type: string, role: string): Refusal {
  const { everTaken, now } = waitsFor(kase, type)
  if (!everTaken) return refusal('notNow', reason('notInThisFlow'))
  if (!mayHearSteps(kase, role)) return refusal('notNow', reason('notAvailableToYou'))
  const awaited = now.flatMap((each) => definition(kase.flow).facts[each] ?? [])
  return refusal('notNow', reason('notNow', { unblock: named('本案等待', 'The case waits for', awaited) }))
}

export const named = (zh: string, en: string, labels: readonly Label[]): Label => ({
  zh: `${zh}：${labels.map((label) => label.zh).join('、')}`,
  en: `${en}: ${labels.map((label) => label.en).join('; ')}`,
})
