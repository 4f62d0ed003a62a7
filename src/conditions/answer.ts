import type { Known } from '../vocabulary/known.ts'
import { type Answer, askItself, type Condition, type InHand, type Params, partsOf } from './condition.ts'

/** A condition that was asked, how it was answered, and what that counted as. */
export interface Finding {
  readonly condition: Condition<never>
  readonly params: Params
  readonly answer: Answer
  readonly holds: boolean
  /** The question itself crashed; its fail-safe answered instead. */
  readonly crashed: boolean
}

/** Whether a condition holds, its fail-safe applied. */
export const holds = (asked: Condition<never>, known: Known, fact: InHand, params?: Params): boolean =>
  examine(asked, known, fact, params).holds

/** Asks a condition; never throws. Crashes on the way, of the condition or of its parts, are added to `crashes`. */
export function examine(
  asked: Condition<never>,
  known: Known,
  fact: InHand,
  params?: Params,
  crashes?: Finding[],
): Finding {
  let answer: Answer = 'unknown'
  let crashed = false
  try {
    answer = answerOf(asked, known, fact, params, crashes)
  } catch {
    crashed = true
  }
  const held = answer === 'unknown' ? asked.failSafe === 'yes' : answer === 'yes'
  const finding = { condition: asked, params, answer, holds: held, crashed }
  if (crashed) crashes?.push(finding)
  return finding
}

function answerOf(asked: Condition<never>, known: Known, fact: InHand, params: Params, crashes?: Finding[]): Answer {
  const deciding = asked.every ? 'no' : 'yes'
  const parts = partsOf(asked, params, fact)
  if (parts) {
    const decided = parts.some(
      (each) => examine(each.condition, known, fact, each.params, crashes).holds === (deciding === 'yes'),
    )
    return decided === (deciding === 'yes') ? 'yes' : 'no'
  }
  const answer = askItself(asked, known, fact, params)
  if (answer === 'yes' || answer === 'no' || answer === 'unknown') return answer
  throw new TypeError(`condition ${asked.id} answered neither yes, no nor unknown`)
}

/** The innermost conditions because of which a condition does not hold: every one of them, not only the first. */
export function failing(asked: Condition<never>, known: Known, fact: InHand, params?: Params): Finding[] {
  const finding = examine(asked, known, fact, params)
  if (finding.holds) return []
  const parts = finding.crashed ? undefined : partsOf(asked, params, fact)
  return parts ? parts.flatMap((part) => failing(part.condition, known, fact, part.params)) : [finding]
}
