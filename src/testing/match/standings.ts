import { standing, stepName } from '../../case/standing.ts'
import type { Judgement } from './outcomes.ts'
import { caseOf, type Subject } from './subject.ts'

/**
 * Whether a case owes these duties now.
 *
 * @example
 * owes(kase, 'followUp', 'sealRecord').pass
 */
export function owes(subject: Subject, ...duties: readonly string[]): Judgement {
  const open = caseOf(subject).known.duties.map(({ duty }) => duty)
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
 * @example
 * isAt(kase, 'served.interviewing').pass
 */
export function isAt(subject: Subject, step: string): Judgement {
  const kase = caseOf(subject)
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
 * @example
 * endsAs(kase, 'closed').pass
 */
export function endsAs(subject: Subject, ending: string): Judgement {
  const { status, step } = caseOf(subject)
  const pass = status === 'ended' && stepName(step) === ending
  const where = `${status === 'ended' ? 'it ended as' : 'it is open, at'} ${stepName(step)}`
  return { pass, message: () => `expected the case ${pass ? 'not ' : ''}to end as ${ending}; ${where}` }
}
