import * as z from 'zod'
import { part } from '#src/conditions/condition.ts'
import { consentTo, rightsExplained } from '#src/conditions/consent.ts'
import type { DecisiveOf } from '#src/vocabulary/fact.ts'
import { own } from './own.ts'

const whoCares = ['agencyHead', 'deputyHead', 'supervisor', 'eapWindow', 'careLiaison', 'personnel'] as const

export const needsSurveyed = own.fact('needs.surveyed', {
  zh: '瞭解需求',
  en: 'Needs surveyed',
  by: ['eapWindow', 'personnel', 'counsellor'],
  decisive: { means: z.enum(['questionnaire', 'psychologicalTest']), intrusive: z.boolean() },
  fields: {
    means: {
      zh: '方式',
      en: 'Means',
      choices: {
        questionnaire: { zh: '問卷調查', en: 'Questionnaire' },
        psychologicalTest: { zh: '心理檢測', en: 'Psychological test' },
      },
    },
    intrusive: {
      zh: '涉及個人隱私',
      en: 'Intrusive',
      choices: { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } },
    },
  },
  details: ['result'],
  learn: (_, { intrusive }) => (intrusive ? { own: { test: 'held' } } : {}),
})

export const troubleNoticed = own.fact('trouble.noticed', {
  zh: '辨識影響工作效能之問題',
  en: 'Trouble noticed',
  by: whoCares,
  details: ['grounds'],
  callsForHelp: true,
})

export const informationProvided = own.fact('information.provided', {
  zh: '提供本方案相關服務資訊',
  en: 'Information provided',
  by: whoCares,
})

export const privacyRespected = own.condition('privacyRespected', {
  zh: '不侵害當事人隱私或經其同意？',
  en: 'Is privacy not intruded upon, or has the person consented?',
  failSafe: 'no',
  remedy: {
    zh: '告知權益並以書面徵得同意，或改以不涉隱私之方式',
    en: 'Explain the rights and obtain consent in writing, or survey without intruding',
  },
  every: (_, fact) =>
    (fact as DecisiveOf<typeof needsSurveyed>).intrusive
      ? [part(rightsExplained), part(consentTo, { scope: 'sensitiveData' })]
      : [],
})
