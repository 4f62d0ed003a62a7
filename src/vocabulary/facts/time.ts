import * as z from 'zod'
import { extensionReasonNames, pauseReasonNames } from '../choices.ts'
import { type Owed, owedFrom } from '../duties.ts'
import { type DecisiveOf, fact } from '../fact.ts'
import type { Known } from '../known.ts'
import { dutyName, type Instant, instant, isSameInstant, minutesBetween, occurrence } from '../references.ts'
import type { Role } from '../roles.ts'

const deciders: readonly Role[] = ['eapWindow', 'personnel', 'counsellor', 'careTeam']

/** What is noted of the deadline of a duty: it changes the duty it names, and neither opens nor settles any. */
export const factsOfTime = ['duty.lapsed', 'deadline.extended', 'deadline.paused', 'deadline.resumed'] as const

/** Of several duties of a kind, the one that is owed since then; where there is but one it need not be said. */
const since = occurrence.optional()

/** In a fact that settles a duty: that it answers what came up at this instant, and nothing else, although it may be older. */
export const answers = /* @__PURE__ */ (() => occurrence.optional())()

/** The duty that is named: of several of a kind by since when it is owed. */
export const isNamed = (owed: Owed, { duty, since }: Named): boolean =>
  owed.duty === duty && (since === undefined || isSameInstant(owedFrom(owed), since))

interface Named {
  readonly duty: string
  readonly since?: Instant | undefined
}

/** The same duties, the one named changed. */
const changing = (known: Known, named: Named, change: (owed: Owed) => Owed): Partial<Known> => ({
  duties: known.duties.map((owed) => (isNamed(owed, named) ? change(owed) : owed)),
})

export const dutyLapsed = fact('duty.lapsed', {
  zh: '義務逾期',
  en: 'Duty lapsed',
  by: ['caseSystem'],
  decisive: { duty: dutyName, since, dueAt: instant },
  learn: (known, fact) => changing(known, fact, (owed) => ({ ...owed, lapsed: fact.dueAt })),
})
export interface DutyLapsed extends DecisiveOf<typeof dutyLapsed> {}

export const deadlineExtended = fact('deadline.extended', {
  zh: '延長期限',
  en: 'Deadline extended',
  by: deciders,
  decisive: { duty: dutyName, since, until: instant.optional(), reason: z.enum(extensionReasonNames) },
  details: ['grounds'],
  act: 'decision',
  learn: (known, fact) =>
    changing(known, fact, (owed) => ({ ...owed, until: fact.until ?? owed.until, extended: (owed.extended ?? 0) + 1 })),
})
export interface DeadlineExtended extends DecisiveOf<typeof deadlineExtended> {}

export const deadlinePaused = fact('deadline.paused', {
  zh: '期限暫停',
  en: 'Deadline paused',
  by: deciders,
  decisive: { duty: dutyName, since, reason: z.enum(pauseReasonNames) },
  details: ['grounds'],
  act: 'decision',
  learn: (known, fact) =>
    changing(known, fact, (owed) => ({
      ...owed,
      pause: { since: owed.pause?.since ?? fact.at, minutes: owed.pause?.minutes ?? 0, ended: null },
    })),
})
export interface DeadlinePaused extends DecisiveOf<typeof deadlinePaused> {}

export const deadlineResumed = fact('deadline.resumed', {
  zh: '期限續行',
  en: 'Deadline resumed',
  by: deciders,
  decisive: { duty: dutyName, since },
  details: ['grounds'],
  learn: (known, fact) =>
    changing(known, fact, (owed) => {
      const { since = null, minutes = 0 } = owed.pause ?? {}
      if (since === null) return owed
      return { ...owed, pause: { since: null, minutes: minutes + minutesBetween(since, fact.at), ended: fact.at } }
    }),
})
export interface DeadlineResumed extends DecisiveOf<typeof deadlineResumed> {}
