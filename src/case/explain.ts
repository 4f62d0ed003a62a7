import type { AnyStateMachine } from 'xstate'
import { definition, type Spoken } from '../flow/definition.ts'
import type { FactTypeOf, RoleOf } from '../flow/own-words.ts'
import type { Reporter } from '../vocabulary/known.ts'
import type { Instant } from '../vocabulary/references.ts'
import type { Role } from '../vocabulary/roles.ts'
import type { Case } from './case.ts'
import type { Dating } from './deadline.ts'
import { type Accepted, judge } from './judge.ts'
import type { Reason } from './reason.ts'
import type { Refusal, RefusalKind } from './refusal.ts'
import { samplesOf } from './samples.ts'

export interface Explanation {
  readonly kind: 'allowed' | RefusalKind
  /** Why not; for `allowed`, conditions that crashed on the way. */
  readonly reasons: readonly Reason[]
}

export interface Asker<R extends string = Role> {
  readonly role: R
  readonly id?: string
}

/**
 * Whether a fact would be taken in, and if not, why. Total: any input gets one of eight answers.
 *
 * - A whole fact is judged exactly as `record` would judge it; `by`, if given, stands in for its reporter.
 * - A fact's type alone is `allowed` when some fact of that type by this role (by the first that may report it, when none
 *   is given) would be taken in now; otherwise the reasons are those of the nearest miss.
 *
 * @example
 * explain(kase, 'session.held', { role: 'counsellor' })
 */
export function explain<F extends AnyStateMachine>(
  kase: Case<F>,
  fact: FactTypeOf<Spoken<F>> | object | null | undefined,
  by?: Asker<RoleOf<Spoken<F>>>,
  options: { readonly recordedAt?: Instant; readonly dating?: Dating } = {},
): Explanation {
  if (typeof fact === 'string') return explainType(kase, fact, by)
  const whole = by && fact ? reportedBy(fact, by) : fact
  return told(judge(kase, whole, options.recordedAt, options.dating))
}

/** Whether some fact of this type, by its name alone, would be taken in. */
export function explainType(kase: Case, type: string, asker?: Asker<string>): Explanation {
  const { facts } = definition(kase.flow)
  const of = Object.hasOwn(facts, type) ? facts[type] : undefined
  const by = asker ?? { role: of?.by[0] ?? 'eapWindow' }
  const at = kase.recordedAt
  let nearest: Explanation | undefined
  for (const sample of of ? samplesOf(of, at) : [{}]) {
    const answer = told(judge(kase, { ...sample, type, at, by: reporter(by) }))
    if (answer.kind !== 'blocked' && answer.kind !== 'failed') return answer
    if (!nearest || answer.reasons.length < nearest.reasons.length) nearest = answer
  }
  return nearest as Explanation
}

const reporter = ({ role, id = 'asker' }: Asker<string>): Reporter<string> => ({ role, id })

/** The same fact by another reporter; one that cannot be looked at stays what it is. */
function reportedBy(fact: object, by: Asker<string>): object {
  try {
    return { ...fact, by: reporter(by) }
  } catch {
    return fact
  }
}

const told = (verdict: Accepted | Refusal): Explanation =>
  verdict.kind === 'allowed'
    ? { kind: 'allowed', reasons: verdict.warnings }
    : { kind: verdict.kind, reasons: verdict.reasons }
