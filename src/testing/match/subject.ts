import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import type { Reason } from '../../case/reason.ts'
import { type Outcome, receive } from '../../case/record.ts'
import { soonestFor } from '../../case/timing.ts'
import { isName, lookUp } from '../story/fault.ts'

/** What an expectation is about: a case, or what came of telling one something. */
export type Subject = Case | Outcome

const isOutcome = (value: unknown): value is Outcome =>
  typeof value === 'object' && value !== null && 'accepted' in value && 'case' in value

const isCase = (value: unknown): value is Case =>
  typeof value === 'object' && value !== null && 'opening' in value && 'known' in value

/** The outcome itself, or the one of telling a case a fact. @throws {TypeError} for anything else. */
export function outcomeOf(subject: unknown, fact?: unknown): Outcome {
  if (isOutcome(subject)) return subject
  if (isCase(subject) && typeof fact === 'object')
    return receive(subject, fact, { recordedAt: soonestFor(subject, fact) })
  throw new TypeError('expected an outcome, or a case and a fact to tell it')
}

/** The case itself, or as an outcome left it. @throws {TypeError} for anything else. */
export function caseOf(subject: unknown): Case {
  if (isCase(subject)) return subject
  if (isOutcome(subject)) return subject.case
  throw new TypeError('expected a case or an outcome')
}

/** Whether a flow has these words: a misspelt one would make whatever is expected not to be so hold. @throws {TypeError} */
export function mustBe(flow: AnyStateMachine, code: Parameters<typeof lookUp>[1], words: readonly string[]): void {
  const [fault] = words.flatMap((word, n) => lookUp(flow, code, word, `${n + 1}`))
  if (fault) throw new TypeError(`${fault.code} ${fault.zh} ${fault.en}`)
}

/** Which fact and role an outcome is about, as far as it says; never who, nor what was said. */
export function aboutOf(outcome: Outcome, fact?: unknown): string {
  const { type, by } = (outcome.accepted ? outcome.entry : (fact ?? {})) as { type?: unknown; by?: { role?: unknown } }
  const [named, role] = [type, by?.role].map((word) => isName(word) && word)
  return named ? `${named}${role ? ` (${role})` : ''}` : 'the fact'
}

/** Every reason of a refusal on a line of its own: code, both languages, clauses, where, and what would help. */
export const reasonLines = (reasons: readonly Reason[]): string =>
  reasons
    .map(({ code, zh, en, cites, path, unblock }) => {
      const where = [...(path ? [path] : []), ...(cites.length ? [cites.join('、')] : [])].join(' · ')
      return `\n  ⊘ ${code}${where && ` [${where}]`} ${zh} ${en} → ${unblock.zh} ${unblock.en}`
    })
    .join('')
