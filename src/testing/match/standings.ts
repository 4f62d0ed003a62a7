import { standing, stepName } from '../../case/standing.ts'
import type { Judgement } from './outcomes.ts'
import { caseOf, mustBe, type Subject } from './subject.ts'

/**
 * Whether a case owes these duties now.
 *
 * @throws {TypeError} for a duty that the flow does not have
 *
 * @example
 * owes(kase, 'followUp', 'sealRecord').pass
 */
export function owes(subject: Subject, ...duties: readonly string[]): Judgement {
  const { flow, known } = caseOf(subject)
  mustBe(flow, 'noSuchDuty', duties)
  const open = known.duties.map(({ duty }) => duty)
  const pass = duties.every((duty) => open.includes(duty))
  return {
    pass,
    message: () =>
      `expected the case ${pass ? 'not ' : ''}to owe ${duties.join(', ')}, but it owes ${open.join(', ') || 'nothing'}`,
  }
}

/**
 * Whether a case stands at a step: at this one, within it, or in one of its parallel parts.
 *
 * @throws {TypeError} for a step that the flow does not have
 *
 * @example
 * isAt(kase, 'served.interviewing').pass
 */
export function isAt(subject: Subject, step: string): Judgement {
  const kase = caseOf(subject)
  mustBe(kase.flow, 'noSuchStep', String(step).split(' + '))
  const stands = standing(kase).map((each) => each.step)
  const pass = stepName(kase.step) === step || stands.some((at) => at === step || at.startsWith(`${step}.`))
  return {
    pass,
    message: () => `expected the case ${pass ? 'not ' : ''}to stand at ${step}; it stands at ${stepName(kase.step)}`,
  }
}

/**
 * Whether a case has ended, and in this ending.
 *
 * @throws {TypeError} for a step that the flow does not have
 *
 * @example
 * endsAs(kase, 'closed').pass
 */
export function endsAs(subject: Subject, ending: string): Judgement {
  const { flow, status, step } = caseOf(subject)
  mustBe(flow, 'noSuchStep', [ending])
  const pass = status === 'ended' && stepName(step) === ending
  const where = `${status === 'ended' ? 'it ended as' : 'it is open, at'} ${stepName(step)}`
  return { pass, message: () => `expected the case ${pass ? 'not ' : ''}to end as ${ending}; ${where}` }
}
