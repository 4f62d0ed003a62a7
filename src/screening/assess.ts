import type { Assessment } from './assessment.ts'
import { fault, refused, type Screened, type ScreeningFault } from './fault.ts'
import { type Band, type Instrument, ideationItem } from './instrument.ts'
import type { Ideation } from './levels.ts'
import { consequenceOf, type Thresholds, thresholdFaults } from './thresholds.ts'

/**
 * Adds up what was answered and says what the policy's thresholds make of it: whether help is offered, whether a human
 * is to talk with the person the same day, and whether to give the lines to call. Refuses, by path, every item that is
 * missing, unknown or answered by no choice, and every threshold the policy leaves open; never repeats an answer.
 *
 * @example
 * const assessed = assess(bsrs5, answers, kase.known.policy.own.screening)
 * if (assessed.accepted && assessed.value.sameDayHumanAssessment) askSomebodyToTalk()
 */
export function assess(instrument: Instrument, answers: unknown, thresholds: unknown): Screened<Assessment> {
  const asked = [...Object.keys(instrument.items), ...(instrument.ideation ? [ideationItem] : [])]
  const faults = [
    ...answerFaults(answers, asked, instrument.choices.length),
    ...thresholdFaults(thresholds, instrument.ideation !== null),
  ]
  if (faults.length > 0) return refused(faults)
  const given = answers as Readonly<Record<string, number>>
  const limits = thresholds as Thresholds
  const total = Object.keys(instrument.items).reduce((sum, item) => sum + (given[item] as number), 0)
  const says = instrument.bands.filter(({ from }) => from <= total).at(-1) as Band
  const ideation = ideationOf(instrument.ideation ? (given[ideationItem] as number) : null, limits)
  const consequence = consequenceOf(says.level, ideation, limits)
  const fact = { band: says.level, ideation }
  return {
    accepted: true,
    value: {
      ...fact,
      instrument: instrument.id,
      total,
      says,
      fact,
      offer: consequence !== 'nothing',
      sameDayHumanAssessment: consequence === 'riskTalk',
      giveLines: consequence === 'riskTalk' || ideation === 'present',
    } as Assessment,
  }
}

function answerFaults(answers: unknown, asked: readonly string[], choices: number): readonly ScreeningFault[] {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return [fault('notAnswers', 'answers')]
  const isStray = Object.keys(answers).some((item) => !asked.includes(item))
  return [
    ...asked.flatMap((item) =>
      answerFault(
        Object.hasOwn(answers, item) ? (answers as Readonly<Record<string, unknown>>)[item] : undefined,
        item,
        choices,
      ),
    ),
    ...(isStray ? [fault('unknownItem', 'answers')] : []),
  ]
}

function answerFault(answer: unknown, item: string, choices: number): readonly ScreeningFault[] {
  if (answer === undefined || answer === null) return [fault('notAnswered', `answers.${item}`)]
  const isChoice = Number.isInteger(answer) && (answer as number) >= 0 && (answer as number) < choices
  return isChoice ? [] : [fault('notAChoice', `answers.${item}`)]
}

const ideationOf = (answer: number | null, { ideationFrom }: Thresholds): Ideation => {
  if (answer === null || ideationFrom === 'notAsked') return 'notAsked'
  if (answer >= ideationFrom) return 'flagged'
  return answer > 0 ? 'present' : 'none'
}
