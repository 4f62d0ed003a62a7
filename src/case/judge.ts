import { examine, type Finding, failing } from '../conditions/answer.ts'
import { definition, type FlowDefinition } from '../flow/definition.ts'
import { type Noted, note } from '../flow/note.ts'
import type { FactDefinition } from '../vocabulary/fact.ts'
import type { FactType } from '../vocabulary/facts.ts'
import type { Known, Reporter } from '../vocabulary/known.ts'
import type { Label } from '../vocabulary/label.ts'
import { type Instant, instant, isBefore } from '../vocabulary/references.ts'
import { roles } from '../vocabulary/roles.ts'
import type { Case } from './case.ts'
import { formReasons } from './form-issues.ts'
import { type Reason, reason, reasonsFor } from './reason.ts'
import { mayHearSteps, waitsFor } from './standing.ts'
import { type Move, topologyOf } from './topology.ts'

export interface Parsed extends Noted {
  readonly type: FactType
  readonly by: Reporter
  readonly details?: Readonly<Record<string, string>>
}

/** Why a fact is not taken in: exactly one of seven. */
export type RefusalKind = 'blocked' | 'notNow' | 'notYours' | 'incomplete' | 'unknownFact' | 'closed' | 'failed'

export interface Refusal {
  readonly kind: RefusalKind
  readonly reasons: readonly Reason[]
}

export interface Accepted {
  readonly kind: 'allowed'
  readonly fact: Parsed
  readonly recordedAt: Instant
  /** What is known with the fact taken in. */
  readonly known: Known
  readonly move: Move
  /** Conditions that crashed on the way, their fail-safe letting the fact through. */
  readonly warnings: readonly Reason[]
}

export const refusal = (kind: RefusalKind, ...reasons: readonly Reason[]): Refusal => ({ kind, reasons })

const none: readonly Reason[] = []

/** Everything that is asked of a fact, in order; the one place that decides, for showing and for enforcing alike. */
export function judge(kase: Case, input: unknown, recordedAt?: Instant): Accepted | Refusal {
  const flow = definition(kase.flow)
  const read = parse(flow, input)
  return 'kind' in read ? read : weigh(kase, flow, read.fact, read.definition, recordedAt ?? read.fact.at)
}

/** Reads the form. What cannot even be looked at is no fact. */
export function parse(flow: FlowDefinition, input: unknown): Read | Refusal {
  try {
    return read(flow, input)
  } catch {
    return refusal('incomplete', reason('notAFact'))
  }
}

interface Read {
  readonly fact: Parsed
  readonly definition: FactDefinition
}

function read({ facts }: FlowDefinition, input: unknown): Read | Refusal {
  const type = typeof input === 'object' && input !== null ? (input as { type?: unknown }).type : undefined
  if (typeof type !== 'string') return refusal('incomplete', reason('notAFact'))
  const known = Object.hasOwn(facts, type) ? facts[type] : undefined
  if (!known) return refusal('unknownFact', reason(type.startsWith('xstate.') ? 'reservedEvent' : 'unknownFact'))
  const form = known.form.safeParse(input, { reportInput: true })
  if (!form.success) return refusal('incomplete', ...formReasons(form.error.issues))
  return { fact: form.data as Parsed, definition: known }
}

/** Judges a fact whose form is in order. */
export function weigh(
  kase: Case,
  flow: FlowDefinition,
  fact: Parsed,
  of: FactDefinition,
  recordedAt: Instant,
): Accepted | Refusal {
  if (!of.by.includes(fact.by.role)) return refusal('notYours', notYours(of))
  if (kase.status === 'ended') return refusal('closed', reason('closed'))
  if (recordedAt !== fact.at && !instant.safeParse(recordedAt).success)
    return refusal('incomplete', reason('notAnInstant', { path: 'recordedAt' }))
  if (isBefore(recordedAt, fact.at)) return refusal('incomplete', reason('atAfterRecordedAt', { path: 'at' }))
  if (isBefore(recordedAt, kase.recordedAt))
    return refusal('incomplete', reason('recordedBackwards', { path: 'recordedAt' }))

  const known = note(kase.known, fact, of)
  const crashes: Finding[] = []
  const denied: Finding[] = []
  const move = topologyOf(kase.flow).move(kase.step, fact.type, (id, params) => {
    const condition = flow.conditions[id]
    if (!condition) throw new TypeError(`${kase.flow.id} asks ${id}, which its vocabulary does not define`)
    const finding = examine(condition, known, fact, params, crashes)
    if (!finding.holds) denied.push(finding)
    return finding.holds
  })
  const role = fact.by.role
  if (move) {
    return {
      kind: 'allowed',
      fact,
      recordedAt,
      known,
      move,
      warnings: crashes.length ? reasonsFor(crashes, flow, known, role) : none,
    }
  }
  if (denied.length === 0) return notNow(kase, fact.type, role)
  const failed = denied.flatMap(({ condition, params }) => failing(condition, known, fact, params))
  const required = failed.filter(({ condition }) => !condition.routes)
  const innermost = required.length ? required : failed
  return refusal(
    innermost.some(({ crashed }) => crashed) ? 'failed' : 'blocked',
    ...reasonsFor(innermost, flow, known, role),
  )
}

function notYours({ by }: FactDefinition): Reason {
  const may = by.map((role) => roles[role])
  return reason('notYours', { unblock: named('得由下列角色回報', 'May be reported by', may) })
}

const named = (zh: string, en: string, labels: readonly Label[]): Label => ({
  zh: `${zh}：${labels.map((label) => label.zh).join('、')}`,
  en: `${en}: ${labels.map((label) => label.en).join('; ')}`,
})

function notNow(kase: Case, type: FactType, role: Reporter['role']): Refusal {
  const { everTaken, now } = waitsFor(kase, type)
  if (!everTaken) return refusal('notNow', reason('notInThisFlow'))
  if (!mayHearSteps(kase, role)) return refusal('notNow', reason('notAvailableToYou'))
  const awaited = now.flatMap((each) => definition(kase.flow).facts[each] ?? [])
  return refusal('notNow', reason('notNow', { unblock: named('本案等待', 'The case waits for', awaited) }))
}
