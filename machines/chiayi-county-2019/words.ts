import { part, yesOrNo } from '#src/conditions/condition.ts'
import { referralAllowed, sessionAllowed } from '#src/conditions/service.ts'
import { ownWords } from '#src/flow/own-words.ts'
import type { Service } from '#src/vocabulary/choices.ts'
import type { ReferralAnswered, ReferralMade, SessionHeld } from '#src/vocabulary/facts/service.ts'
import type { Known } from '#src/vocabulary/known.ts'

/** The five services of 陸.二.一. */
const kinds = ['legal', 'psychological', 'financial', 'medical', 'family'] as const satisfies readonly Service[]

export interface Kind extends Readonly<Record<string, string>> {
  readonly kind: (typeof kinds)[number]
}

const own = ownWords({
  roles: {
    eapWindow: { zh: '人事處員工協助方案專責人員', en: 'Dedicated EAP staff' },
    personnel: { zh: '人事處', en: 'Personnel department' },
    careTeam: { zh: '員工協助方案社團組織', en: 'EAP staff association' },
    deputyHead: { zh: '副縣長', en: 'Deputy magistrate' },
    supportProvider: { zh: '服務提供單位', en: 'Service provider' },
  },
  reports: { supportProvider: ['appointment.made', 'appointment.cancelled', 'session.held', 'service.completed'] },
})

const consultationRecorded = own.fact('consultation.recorded', {
  zh: '作成員工諮詢紀錄',
  en: 'Consultation recorded',
  by: ['counsellor', 'supportProvider', 'eapWindow'],
})

const serviceOffered = own.condition('serviceOffered', {
  zh: '為本計畫五類服務之一？',
  en: 'Is it one of the five services of the plan?',
  failSafe: 'no',
  remedy: {
    zh: '轉介法律、心理、財務、醫療保健或家庭教育諮詢',
    en: 'Refer to legal, psychological, financial, medical or family consultation',
  },
  ask: (_, fact) => yesOrNo((kinds as readonly Service[]).includes((fact as ReferralMade).to)),
})

const serviceKind = own.condition('serviceKind', {
  zh: '轉介至此類服務？',
  en: 'Is the referral to this kind of service?',
  failSafe: 'no',
  routes: true,
  remedy: { zh: '選擇此類服務', en: 'Choose this kind of service' },
  ask: (_, fact, { kind }: Kind) => yesOrNo((fact as ReferralMade).to === kind),
})

const referralTo = own.condition('referralTo', {
  zh: '得轉介至此類服務？',
  en: 'May the person be referred to this kind of service?',
  failSafe: 'no',
  remedy: { zh: '徵得當事人同意後轉介', en: 'Refer after the person has consented' },
  every: (params: Kind) => [part(referralAllowed), part(serviceOffered), part<Kind>(serviceKind, params)],
})

const referralTaken = own.condition('referralTaken', {
  zh: '受轉介者受案或已完成？',
  en: 'Has the referral been accepted or completed?',
  failSafe: 'no',
  routes: true,
  remedy: { zh: '另行轉介', en: 'Refer elsewhere' },
  ask: (_, fact) => yesOrNo(['accepted', 'completed'].includes((fact as ReferralAnswered).status)),
})

const personCame = own.condition('personCame', {
  zh: '當事人出席？',
  en: 'Did the person come?',
  failSafe: 'yes',
  routes: true,
  remedy: { zh: '另行排定', en: 'Arrange another time' },
  ask: (_, fact) => yesOrNo((fact as SessionHeld).attendance === 'attended'),
})

const consultationHeld = own.condition('consultationHeld', {
  zh: '得進行諮詢，且當事人出席？',
  en: 'May a consultation be held, and did the person come?',
  failSafe: 'no',
  remedy: { zh: '須經告知後同意', en: 'Informed consent is needed' },
  every: () => [part(sessionAllowed), part(personCame)],
})

const consultationsRecorded = own.condition('consultationsRecorded', {
  zh: '諮詢均已作成紀錄？',
  en: 'Is every consultation on record?',
  failSafe: 'no',
  routes: true,
  remedy: { zh: '作成員工諮詢紀錄表', en: 'Write the consultation record' },
  ask: ({ duties }) => yesOrNo(!duties.some(({ duty }) => duty === 'recordConsultation')),
})

/** What the plan says beside the shared vocabulary: its own names, the five services, and its consultation record. */
export const words = own.words({
  facts: [consultationRecorded],
  conditions: [
    serviceOffered,
    serviceKind,
    referralTo,
    referralTaken,
    personCame,
    consultationHeld,
    consultationsRecorded,
  ],
  duties: {
    recordConsultation: {
      zh: '作成員工諮詢紀錄表',
      en: 'Write the consultation record',
      owner: ['counsellor', 'supportProvider', 'eapWindow'],
      // A case handed over carries no sessions with it: there, sealing the record takes this one along.
      settledBy: ['consultation.recorded', 'record.sealed'],
      settledWhen: ({ sessions }: Known, type: string) => type === 'consultation.recorded' || sessions === 0,
    },
  },
})
