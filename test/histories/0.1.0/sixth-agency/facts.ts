import { instant } from 'eap-case-flows'
import * as z from 'zod'
import { own } from './own.ts'

const choices = <const C extends Readonly<Record<string, { zh: string; en: string }>>>(
  zh: string,
  en: string,
  choices: C,
) => ({ zh, en, choices })

export const taskForceActivated = own.fact('taskForce.activated', {
  zh: '啟動危機事件專案小組',
  en: 'Task force activated',
  by: ['agencyHead', 'personnel'],
  learn: () => ({ own: { taskForce: 'activated' } }),
})

export const situationAssessed = own.fact('situation.assessed', {
  zh: '了解、初步評估並判定需要何種協助',
  en: 'Situation assessed',
  by: ['careTeam', 'personnel'],
  decisive: {
    help: z
      .array(z.enum(['medical', 'psychological', 'legal', 'financial', 'work', 'none']))
      .min(1)
      .max(6),
  },
  fields: {
    help: choices('需要何種協助', 'Help needed', {
      medical: { zh: '醫療', en: 'Medical' },
      psychological: { zh: '心理', en: 'Psychological' },
      legal: { zh: '法律', en: 'Legal' },
      financial: { zh: '財務', en: 'Financial' },
      work: { zh: '工作', en: 'Work' },
      none: { zh: '無', en: 'None' },
    }),
  },
  details: ['findings'],
})

export const familyNotContacted = own.fact('family.notContacted', {
  zh: '不聯繫家屬',
  en: 'Family not contacted',
  by: ['personnel', 'careTeam'],
  decisive: { because: z.enum(['personDeclined', 'noGround', 'suspectedAbuser', 'noFamily']) },
  fields: {
    because: choices('原因', 'Because', {
      personDeclined: { zh: '當事人不同意', en: 'The person declined' },
      noGround: { zh: '無聯繫之依據', en: 'There is no ground for it' },
      suspectedAbuser: { zh: '疑似施暴者', en: 'A suspected abuser' },
      noFamily: { zh: '無家屬', en: 'There is no family' },
    }),
  },
})

/** A counselling record can be named as the basis, so that the refusal can say why it is none. */
export const returnDecided = own.fact('return.decided', {
  zh: '評估是否可回任原職務',
  en: 'Return to the post decided',
  by: ['careTeam', 'personnel', 'agencyHead'],
  decisive: {
    decision: z.enum(['canReturn', 'cannotReturn', 'tooEarly']),
    basis: z.enum(['physicianAdvice', 'workAssessment', 'counsellingRecord']),
  },
  fields: {
    decision: choices('可否回任', 'Decision', {
      canReturn: { zh: '可回任', en: 'Can return' },
      cannotReturn: { zh: '無法回任', en: 'Cannot return' },
      tooEarly: { zh: '尚早', en: 'Too early to say' },
    }),
    basis: choices('依據', 'Basis', {
      physicianAdvice: { zh: '醫師建議', en: "Physician's advice" },
      workAssessment: { zh: '工作評估', en: 'Assessment of the work' },
      counsellingRecord: { zh: '諮商紀錄', en: 'Counselling record' },
    }),
  },
  details: ['grounds'],
  learn: (_, { decision }) => ({ own: { returning: decision } }),
})

export const trainingArranged = own.fact('training.arranged', {
  zh: '安排工作適應訓練',
  en: 'Training arranged',
  by: ['personnel', 'serviceUnit', 'supervisor'],
  decisive: { from: instant },
  fields: { from: { zh: '起日', en: 'From' } },
  details: ['programme'],
})
