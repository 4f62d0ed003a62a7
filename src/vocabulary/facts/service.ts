import * as z from 'zod'
import { channelNames, serviceNames } from '../choices.ts'
import { type DecisiveOf, fact } from '../fact.ts'
import { instant, isBefore } from '../references.ts'
import { latestInstant, says } from '../registers/lesson.ts'
import type { Role } from '../roles.ts'
import { serviceWithdrawn } from './rights-and-consent.ts'

const window: readonly Role[] = ['eapWindow', 'careLiaison', 'counsellor']
const personOrWindow: readonly Role[] = ['employee', ...window]

export const helpRequested = fact('help.requested', {
  zh: '決定求助',
  en: 'Help requested',
  by: personOrWindow,
  decisive: { channel: z.enum(channelNames), service: z.enum(serviceNames) },
  details: ['topic'],
  callsForHelp: true,
  learn: [
    says('willingness', () => 'willing' as const),
    (known, { at }) => latestInstant('unsealed', known, at),
    ({ sealed, asOf }, { at }) => ({ sealed: sealed && asOf.sealed !== undefined && isBefore(at, asOf.sealed) }),
  ],
})
export interface HelpRequested extends DecisiveOf<typeof helpRequested> {}

export const helpDeclined = fact('help.declined', {
  zh: '不願接受協助',
  en: 'Help declined',
  by: personOrWindow,
  act: 'protection',
  learn: [serviceWithdrawn, says('willingness', () => 'declined' as const)],
})
export interface HelpDeclined extends DecisiveOf<typeof helpDeclined> {}

export const interviewHeld = fact('interview.held', {
  zh: '初步會談',
  en: 'Intake interview held',
  by: window,
  details: ['summary'],
})
export interface InterviewHeld extends DecisiveOf<typeof interviewHeld> {}

export const appointmentMade = fact('appointment.made', {
  zh: '排定晤談',
  en: 'Appointment made',
  by: personOrWindow,
  decisive: { on: instant },
  details: ['contact', 'place'],
  learn: says('appointment', () => 'made' as const),
})
export interface AppointmentMade extends DecisiveOf<typeof appointmentMade> {}

export const appointmentCancelled = fact('appointment.cancelled', {
  zh: '取消晤談',
  en: 'Appointment cancelled',
  by: personOrWindow,
  learn: says('appointment', () => 'none' as const),
})
export interface AppointmentCancelled extends DecisiveOf<typeof appointmentCancelled> {}

export const sessionHeld = fact('session.held', {
  zh: '晤談',
  en: 'Session held',
  by: ['counsellor', 'eapWindow'],
  decisive: { attendance: z.enum(['attended', 'noShow']) },
  learn: [
    says('appointment', () => 'none' as const),
    ({ sessions }, { attendance }) => ({ sessions: sessions + (attendance === 'attended' ? 1 : 0) }),
  ],
})
export interface SessionHeld extends DecisiveOf<typeof sessionHeld> {}

export const extensionGranted = fact('extension.granted', {
  zh: '同意延長晤談次數',
  en: 'Extension granted',
  by: ['eapWindow', 'personnel'],
  decisive: { sessions: z.int().min(1).max(100) },
  act: 'decision',
  learn: (known, { sessions }) => ({ extension: known.extension + sessions }),
})
export interface ExtensionGranted extends DecisiveOf<typeof extensionGranted> {}

export const referralMade = fact('referral.made', {
  zh: '轉介',
  en: 'Referral made',
  by: window,
  decisive: { to: z.enum(serviceNames) },
  details: ['reason'],
})
export interface ReferralMade extends DecisiveOf<typeof referralMade> {}

export const referralAnswered = fact('referral.answered', {
  zh: '轉介回復',
  en: 'Referral answered',
  by: [...window, 'supportProvider'],
  decisive: { status: z.enum(['accepted', 'notAccepted', 'returned', 'completed']) },
})
export interface ReferralAnswered extends DecisiveOf<typeof referralAnswered> {}

export const serviceCompleted = fact('service.completed', {
  zh: '服務完成',
  en: 'Service completed',
  by: ['counsellor', 'eapWindow'],
  decisive: { nextReviewAt: instant },
  learn: says('nextReviewAt', ({ nextReviewAt }) => nextReviewAt),
})
export interface ServiceCompleted extends DecisiveOf<typeof serviceCompleted> {}

export const serviceEnded = fact('service.ended', {
  zh: '當事人要求終止服務',
  en: 'Service ended by the person',
  by: personOrWindow,
  act: 'protection',
  learn: serviceWithdrawn,
})
export interface ServiceEnded extends DecisiveOf<typeof serviceEnded> {}

export const surveyHeld = fact('survey.held', {
  zh: '辦理滿意度調查',
  en: 'Satisfaction survey held',
  by: ['personnel', 'eapWindow'],
})
export interface SurveyHeld extends DecisiveOf<typeof surveyHeld> {}
