import * as z from 'zod'
import { extensionReasonNames, pauseReasonNames } from '../choices.ts'
import type { Owed } from '../duties.ts'
import { type DecisiveOf, fact } from '../fact.ts'
import type { Known } from '../known.ts'
import { dutyName, instant, minutesBetween } from '../references.ts'
import type { Role } from '../roles.ts'

const deciders: readonly Role[] = ['eapWindow', 'personnel', 'counsellor', 'careTeam']

/** What is noted of the deadline of a duty: it changes the duty it names, and neither opens nor settles any. */
export const factsOfTime = ['duty.lapsed', 'deadline.extended', 'deadline.paused', 'deadline.resumed'] as const

/** The same duties, the one named changed. */
const changing = (known: Known, named: string, change: (owed: Owed) => Owed): Partial<Known> => ({
  duties: known.duties.map((owed) => (owed.duty === named ? change(owed) : owed)),
})

export const dutyLapsed = fact('duty.lapsed', {
  zh: '義務逾期',
  en: 'Duty lapsed',
  by: ['caseSystem'],
  decisive: { duty: dutyName, dueAt: instant },
  learn: (known, { duty, dueAt }) => changing(known, duty, (owed) => ({ ...owed, lapsed: dueAt })),
})
export interface DutyLapsed extends DecisiveOf<typeof dutyLapsed> {}

export const deadlineExtended = fact('deadline.extended', {
  zh: '延長期限',
  en: 'Deadline extended',
  by: deciders,
  decisive: { duty: dutyName, until: instant.optional(), reason: z.enum(extensionReasonNames) },
  details: ['grounds'],
  act: 'decision',
  learn: (known, { duty, until }) =>
    changing(known, duty, (owed) => ({ ...owed, until: until ?? owed.until, extended: (owed.extended ?? 0) + 1 })),
})
export interface DeadlineExtended extends DecisiveOf<typeof deadlineExtended> {}

export const deadlinePaused = fact('deadline.paused', {
  zh: '期限暫停',
  en: 'Deadline paused',
  by: deciders,
  decisive: { duty: dutyName, reason: z.enum(pauseReasonNames) },
  details: ['grounds'],
  act: 'decision',
  learn: (known, { duty, at }) =>
    changing(known, duty, (owed) => ({
      ...owed,
      pause: { since: owed.pause?.since ?? at, minutes: owed.pause?.minutes ?? 0, ended: null },
    })),
})
export interface DeadlinePaused extends DecisiveOf<typeof deadlinePaused> {}

export const deadlineResumed = fact('deadline.resumed', {
  zh: '期限續行',
  en: 'Deadline resumed',
  by: deciders,
  decisive: { duty: dutyName },
  details: ['grounds'],
  learn: (known, { duty, at }) =>
    changing(known, duty, (owed) => {
      const { since = null, minutes = 0 } = owed.pause ?? {}
      if (since === null) return owed
      return { ...owed, pause: { since: null, minutes: minutes + minutesBetween(since, at), ended: at } }
    }),
})
export interface DeadlineResumed extends DecisiveOf<typeof deadlineResumed> {}
