import { examine, type Finding, failing } from '../conditions/answer.ts'
import { definition, type FlowDefinition } from '../flow/definition.ts'
import { note, owing } from '../flow/note.ts'
import type { Known } from '../vocabulary/known.ts'
import { type Instant, instant, isBefore } from '../vocabulary/references.ts'
import type { Case } from './case.ts'
import { type Parsed, type Read, read } from './read.ts'
import { noReasons, type Reason, reason, reasonsFor } from './reason.ts'
import { notNow, notYours, type Refusal, refusal } from './refusal.ts'
import { dutiesOf, type Move, topologyOf } from './topology.ts'

export interface Accepted {
  readonly kind: 'allowed'
  readonly fact: Parsed
  readonly recordedAt: Instant
  /** What is known and owed with the fact taken in. */
  readonly known: Known
  readonly move: Move
  /** Conditions that crashed on the way, their fail-safe letting the fact through. */
  readonly warnings: readonly Reason[]
}

/** Everything that is asked of a fact, in order; the one place that decides, for showing and for enforcing alike. */
export function judge(kase: Case, input: unknown, recordedAt?: Instant): Accepted | Refusal {
  const flow = definition(kase.flow)
  const given = read(flow, input)
  return 'kind' in given ? given : weigh(kase, flow, given, recordedAt ?? given.fact.at)
}

/** Judges a fact whose form is in order. */
export function weigh(
  kase: Case,
  flow: FlowDefinition,
  { fact, definition: of }: Read,
  recordedAt: Instant,
): Accepted | Refusal {
  if (!of.by.includes(fact.by.role)) return notYours(of, flow)
  if (kase.status === 'ended') return refusal('closed', reason('closed'))
  if (recordedAt !== fact.at && !instant.safeParse(recordedAt).success)
    return refusal('incomplete', reason('notAnInstant', { path: 'recordedAt' }))
  if (isBefore(recordedAt, fact.at)) return refusal('incomplete', reason('atAfterRecordedAt', { path: 'at' }))
  if (isBefore(recordedAt, kase.recordedAt))
    return refusal('incomplete', reason('recordedBackwards', { path: 'recordedAt' }))

  const known = note(kase.known, fact, of, flow.duties)
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
    // The copy is ours: the fold made it for this fact alone.
    Object.assign(known, { duties: owing(known, dutiesOf(move, fact), flow.duties) })
    return {
      kind: 'allowed',
      fact,
      recordedAt,
      known,
      move,
      warnings: crashes.length ? reasonsFor(crashes, flow, known, role) : noReasons,
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
