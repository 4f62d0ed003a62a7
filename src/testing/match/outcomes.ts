import { stepName } from '../../case/standing.ts'
import { aboutOf, mustBe, outcomeOf, reasonLines, type Subject } from './subject.ts'

/** Whether something is so, and what to say when it was to be otherwise. Names and reasons only, nothing of a person. */
export interface Judgement {
  readonly pass: boolean
  readonly message: () => string
}

/**
 * Whether a fact is taken in: that of an outcome, or one told to a case.
 *
 * @example
 * accepts(kase, fact).pass
 */
export function accepts(subject: Subject, fact?: object): Judgement {
  const outcome = outcomeOf(subject, fact)
  const about = aboutOf(outcome, fact)
  const refused = outcome.accepted ? '' : reasonLines(outcome.reasons)
  return {
    pass: outcome.accepted,
    message: () =>
      outcome.accepted
        ? `expected ${about} to be refused, but it was taken in, to ${stepName(outcome.case.step)}`
        : `expected ${about} to be taken in, but it was refused:${refused}`,
  }
}

/**
 * Whether a fact is refused, for these codes among others if any are named.
 *
 * @throws {TypeError} for a code that the flow does not have
 *
 * @example
 * refuses(kase, fact, 'notNow').pass
 */
export function refuses(subject: Subject, ...rest: readonly (object | string)[]): Judgement {
  const fact = rest.find((each) => typeof each === 'object')
  const expected = rest.filter((each) => typeof each === 'string')
  const outcome = outcomeOf(subject, fact)
  mustBe(outcome.case.flow, 'noSuchCode', expected)
  const about = aboutOf(outcome, fact)
  const reasons = outcome.accepted ? [] : outcome.reasons
  const pass = !outcome.accepted && expected.every((code) => reasons.some((reason) => reason.code === code))
  const asExpected = expected.length ? ` for ${expected.join(', ')}` : ''
  const was = outcome.accepted ? `it was taken in, to ${stepName(outcome.case.step)}` : 'it was refused:'
  return {
    pass,
    message: () =>
      `expected ${about} ${pass ? 'not ' : ''}to be refused${asExpected}, but ${was}${reasonLines(reasons)}`,
  }
}
