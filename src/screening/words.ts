import { dayAt, shownAt, timeAt } from '../calendar/zone.ts'
import type { Known } from '../vocabulary/known.ts'
import { timeOf } from '../vocabulary/references.ts'
import * as answers from './answer-conditions.ts'
import * as facts from './facts.ts'
import { offering, own, talking } from './facts.ts'
import * as talks from './talk-conditions.ts'

/** The end of the day on which it became known, on the agency's clock. */
function sameDay({ notedAt, policy: { timeZone } }: Pick<Known, 'notedAt'> & { policy: { timeZone: string } }) {
  const nextDay = timeAt(dayAt(timeOf(notedAt), timeZone) + 1, 0, timeZone)
  return shownAt(nextDay - 1_000, timeZone)
}

/**
 * Danger and death go on in cases where these words are not spoken, and take over whatever was still to be done; a
 * human's word on the danger, either way, is what the talk was for.
 */
const isSpoken = ({ person }: Pick<Known, 'person'>, type: string): boolean =>
  type !== 'capacity.known' || person === 'dead'

const isOvertaken = (known: Pick<Known, 'danger' | 'person'>, type: string): boolean =>
  isSpoken(known, type) && (type !== 'danger.assessed' || known.danger !== 'none')

/**
 * The words of a screening, for the documents that lay one down. They speak of offers and of talks, never of danger: a
 * score alone sets no danger, opens no involuntary case, and is told to no superior.
 */
export const screeningWords = own.words({
  facts: [
    facts.screeningOffered,
    facts.screeningAnswered,
    facts.screeningDeclined,
    facts.riskTalkHeld,
    facts.riskTalkDeclined,
  ],
  conditions: [
    answers.screeningLawful,
    answers.riskTalkDue,
    answers.helpOfferDue,
    answers.answeredTalkDue,
    answers.answeredOfferDue,
    answers.answeredNothingPending,
    talks.talkFoundDanger,
    talks.talkFoundNoConcern,
    talks.noTalkWasDue,
    talks.offerMayEnd,
  ],
  duties: {
    offerTalk: {
      zh: '當日邀請面談評估',
      en: 'Offer a talk the same day',
      owner: talking,
      atOnce: true,
      until: sameDay,
      settledBy: ['riskTalk.held', 'riskTalk.declined', 'danger.reported', 'danger.assessed', 'capacity.known'],
      settledWhen: isSpoken,
    },
    reportDanger: {
      zh: '回報立即危險',
      en: 'Report the danger',
      owner: talking,
      atOnce: true,
      settledBy: ['danger.reported', 'danger.assessed', 'capacity.known'],
      settledWhen: isSpoken,
    },
    offerHelp: {
      zh: '提供協助，由當事人決定',
      en: 'Offer help; the person decides',
      owner: offering,
      settledBy: [
        'help.requested',
        'help.declined',
        'closure.decided',
        'danger.reported',
        'danger.assessed',
        'capacity.known',
      ],
      settledWhen: isOvertaken,
    },
  },
})
