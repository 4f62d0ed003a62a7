import * as z from 'zod'
import { ownWords } from '../flow/own-words.ts'
import type { Role } from '../vocabulary/roles.ts'
import { bandField, ideationField, outcomeField } from './labels.ts'
import { ideationNames, levelNames } from './levels.ts'
import { consequenceOf, thresholdsForm } from './thresholds.ts'

/** Who hears of a screening: the person, and those who offer it and talk with them. No superior, no personnel office. */
export const screeningCircle: readonly Role[] = ['employee', 'eapWindow', 'careLiaison', 'counsellor', 'physician']

/** Who offers the screening, and the talk and the help that may follow. */
export const offering: readonly Role[] = ['eapWindow', 'careLiaison', 'counsellor']

/** Who may talk with a person about thoughts of suicide, and say what came of it. */
export const talking: readonly Role[] = ['eapWindow', 'careLiaison', 'counsellor', 'physician']

const personOrOffering: readonly Role[] = ['employee', 'eapWindow', 'careLiaison', 'counsellor']

const band = z.enum(levelNames)
const ideation = z.enum(ideationNames)
const outcome = z.enum(['noConcern', 'offerHelp', 'danger'])

/** A case remembers what its screening led to, never how it was answered. */
export const own = ownWords({
  memory: {
    screening: ['notOffered', 'offered', 'answered', 'declined'],
    screeningLeadsTo: ['nothing', 'offer', 'riskTalk'],
    riskTalk: ['none', 'declined', 'noConcern', 'offerHelp', 'danger'],
  },
  lasting: ['riskTalk'],
  settings: { screening: thresholdsForm },
  outside: ['personnel', 'careTeam'],
})

export const screeningOffered = own.fact('screening.offered', {
  zh: '提供自我檢測',
  en: 'Screening offered',
  by: offering,
  learn: () => ({ own: { screening: 'offered' } }),
})

export const screeningAnswered = own.fact('screening.answered', {
  zh: '完成自我檢測',
  en: 'Screening answered',
  by: ['employee', 'eapWindow', 'counsellor'],
  decisive: { band, ideation },
  fields: { band: bandField, ideation: ideationField },
  details: ['answers'],
  callsForHelp: ({ ideation }) => ideation === 'present' || ideation === 'flagged',
  learn: [
    () => ({ own: { screening: 'answered' } }),
    ({ policy }, { band, ideation }) => ({
      own: { screeningLeadsTo: consequenceOf(band, ideation, policy.own.screening) },
    }),
  ],
})

/** Not taking a screening is free, and says nothing of whether help is wanted. */
export const screeningDeclined = own.fact('screening.declined', {
  zh: '不接受自我檢測',
  en: 'Screening declined',
  by: personOrOffering,
  learn: () => ({ own: { screening: 'declined' } }),
})

/** `danger` moves nothing by itself: whoever finds it reports it as danger, and no later talk takes it back. */
export const riskTalkHeld = own.fact('riskTalk.held', {
  zh: '當日面談評估',
  en: 'Same-day talk held',
  by: talking,
  decisive: { outcome },
  fields: { outcome: outcomeField },
  details: ['notes'],
  callsForHelp: ({ outcome }) => outcome === 'danger',
  learn: ({ own: { riskTalk } }, { outcome }) => ({ own: { riskTalk: riskTalk === 'danger' ? riskTalk : outcome } }),
})

export const riskTalkDeclined = own.fact('riskTalk.declined', {
  zh: '婉拒當日面談',
  en: 'Same-day talk declined',
  by: screeningCircle,
  learn: ({ own: { riskTalk } }) => ({ own: { riskTalk: riskTalk === 'danger' ? riskTalk : 'declined' } }),
})
