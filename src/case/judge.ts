import { examine, type Finding, failing } from '../conditions/answer.ts'
import { definition, type FlowDefinition } from '../flow/definition.ts'
import { note, owing } from '../flow/note.ts'
import { asInRulesBefore } from '../vocabulary/competence.ts'
import type { FactDefinition } from '../vocabulary/fact.ts'
import { frozen } from '../vocabulary/frozen.ts'
import type { Known } from '../vocabulary/known.ts'
import type { Instant } from '../vocabulary/references.ts'
import { afterEnding } from './after-ending.ts'
import type { Case } from './case.ts'
import { keptOut, mayReport } from './conflict.ts'
import type { Dating } from './deadline.ts'
import { answersNothing, untimely } from './lateness.ts'
import { type Parsed, type Read, read } from './read.ts'
import { noReasons, type Reason, reason, reasonsFor } from './reason.ts'
import { notNow, notYours, type Refusal, refusal } from './refusal.ts'
import { laterOf, type Timed, timed } from './timing.ts'
import { dutiesOf, type Move, topologyOf } from './topology.ts'

export interface Accepted {
  readonly kind: 'allowed'
  readonly fact: Parsed
  readonly recordedAt: Instant
  readonly given: Timed['given']
  /** What is known and owed with the fact taken in. */
  readonly known: Known
  readonly move: Move
  /** What was wrong and did not keep it out: the date of a call for help, a condition that crashed. */
  readonly warnings: readonly Reason[]
}

/**
 * Everything that is asked of a fact, in order; the one place that decides, for showing and for enforcing alike. Without
 * a clock it is judged as recorded as soon as it can be.
 */
export function judge(kase: Case, input: unknown, clock?: unknown, dating?: Dating): Accepted | Refusal {
  const flow = definition(kase.flow)
  const given = read(flow, input, kase.recordedAt)
  if ('kind' in given) return given
  return weigh(kase, flow, given, clock === undefined ? laterOf(given.fact.at, kase.recordedAt) : clock, dating)
}

/** The warnings with what the fact itself has to be told. */
function remarked(warnings: readonly Reason[], { remark }: FactDefinition, known: Known, fact: Parsed) {
  // The fact was read by the form of this very definition.
  const said = remark?.(known, fact as never)
  return said ? frozen([...warnings, reason(said.code, { unblock: said.unblock })]) : warnings
}

/** Judges a fact whose form is in order. */
export function weigh(
  kase: Case,
  flow: FlowDefinition,
  handedIn: Read,
  clock: unknown,
  dating?: Dating,
): Accepted | Refusal {
  const of = handedIn.definition
  if (!mayReport(of, kase.known, handedIn.fact.by.role)) return notYours(of, flow)
  const conflict = keptOut(kase, handedIn)
  if (conflict) return conflict
  const timing = timed(kase, handedIn, clock)
  if ('kind' in timing) return timing
  const { fact, recordedAt, given } = timing

  const said = kase.opening.rules ? fact : asInRulesBefore(fact)
  const learnt = note(kase.known, said, of, flow.duties)
  const lost = answersNothing(kase.known, learnt, fact)
  // Help that was called for is never refused for what it names.
  if (lost && !fact.type.startsWith('emergency.')) return refusal('blocked', lost)
  const told = lost ? frozen([...timing.warnings, lost]) : timing.warnings
  const warnings = remarked(told, of, kase.known, said)
  const crashes: Finding[] = []
  const denied: Finding[] = []
  const way = topologyOf(kase.flow).move(kase.step, fact.type, (id, params) => {
    const condition = flow.conditions[id]
    if (!condition) throw new TypeError(`${kase.flow.id} asks ${id}, which its vocabulary does not define`)
    const finding = examine(condition, learnt, fact, params, crashes)
    if (!finding.holds) denied.push(finding)
    return finding.holds
  })
  const role = fact.by.role
  const isOpen = kase.status === 'open'
  const appended = isOpen ? null : afterEnding(kase, fact, handedIn.callsForHelp, way, denied.length > 0, learnt)
  if (!isOpen && !appended) return refusal('closed', reason('closed'))
  const { move, known, warnings: more } = appended ?? { move: way, known: learnt, warnings: noReasons }
  if (move && (way || handedIn.callsForHelp || denied.length === 0)) {
    const wrong = dating && untimely(kase, fact, dating)
    if (wrong) return wrong
    // The copy is ours: it was made for this fact alone.
    Object.assign(known, { duties: owing(known, dutiesOf(move, fact), flow.duties) })
    const isWarned = crashes.length > 0 || more.length > 0
    return {
      kind: 'allowed',
      fact,
      recordedAt,
      given,
      known,
      move,
      warnings: isWarned ? frozen([...warnings, ...more, ...reasonsFor(crashes, flow, known, role, fact)]) : warnings,
    }
  }
  if (denied.length === 0) return notNow(kase, fact.type, role)
  const failed = denied.flatMap(({ condition, params }) => failing(condition, known, fact, params))
  const required = failed.filter(({ condition }) => !condition.routes)
  const innermost = required.length ? required : failed
  return refusal(
    innermost.some(({ crashed }) => crashed) ? 'failed' : 'blocked',
    ...reasonsFor(innermost, flow, known, role, fact),
  )
}
