import { choice, count, moment, pastMoment, words, yesNo } from '../answers.ts'
import { type FieldSpec, optional } from '../field.ts'
import { form } from '../form.ts'
import { decisive, detail } from '../from-fact.ts'
import { told } from '../told.ts'
import { attendances, nextSteps } from './choices.ts'

const record = { half: 'provider', laws: ['心理師法 §15'] } as const satisfies Partial<FieldSpec>

/**
 * 附件8, of which the sources give the title only: the administrative half turns into facts; who the person is, what was
 * done and the clinical note stay with the provider.
 */
export const consultationRecord = form('consultationRecord', {
  zh: '員工諮詢紀錄表',
  en: 'Consultation record',
  annex: '附件8',
  fields: {
    sessionNo: optional(count(1, 1000, { zh: '晤談次別', en: 'Session number' })),
    heldAt: pastMoment({
      zh: '晤談時間',
      en: 'Held at',
      backs: ['session.held', 'appointment.cancelled', 'danger.assessed'],
      laws: ['心理師法 §15'],
    }),
    minutes: optional(count(1, 600, { zh: '晤談分鐘數', en: 'Minutes' })),
    attendance: choice(attendances, {
      zh: '出席情形',
      en: 'Attendance',
      backs: ['session.held', 'appointment.cancelled'],
    }),
    riskFlagChanged: optional(yesNo({ zh: '危險研判有變更', en: 'Assessment of danger changed' })),
    danger: optional(decisive('danger.assessed', 'danger')),
    dangerGrounds: optional(detail('danger.assessed', 'grounds', { zh: '研判依據', en: 'Grounds of the assessment' })),
    nextStep: optional(
      choice(nextSteps, {
        zh: '後續',
        en: 'Next step',
        backs: ['appointment.made', 'service.completed', 'service.ended'],
      }),
    ),
    nextSessionOn: optional(moment({ zh: '下次晤談時間', en: 'Next session on', backs: ['appointment.made'] })),
    nextReviewAt: optional(decisive('service.completed', 'nextReviewAt')),
    name: optional(words({ zh: '姓名', en: 'Name', ...record })),
    sex: optional(words({ zh: '性別', en: 'Sex', ...record })),
    birthDate: optional(words({ zh: '出生年月日', en: 'Date of birth', ...record })),
    idNumber: optional(words({ zh: '國民身分證統一編號', en: 'ID number', ...record })),
    address: optional(words({ zh: '住址', en: 'Address', ...record })),
    serviceDone: optional(words({ zh: '執行業務情形', en: 'Service done', ...record })),
    clinicalNote: optional(words({ zh: '諮商紀錄', en: 'Clinical note', half: 'provider' })),
  },
  needs: [
    { field: 'riskFlagChanged', is: true, needs: ['danger'] },
    { field: 'dangerGrounds', needs: ['danger'] },
    { field: 'nextStep', is: 'completed', needs: ['nextReviewAt'] },
  ],
  facts: ({ heldAt, attendance, danger, dangerGrounds: grounds, nextStep, nextSessionOn: on, nextReviewAt }) => [
    danger && told('danger.assessed', { danger, details: { grounds } }, heldAt),
    attendance === 'cancelled'
      ? told('appointment.cancelled', {}, heldAt)
      : told('session.held', { attendance }, heldAt),
    nextStep === 'anotherSession' && on && told('appointment.made', { on }),
    nextStep === 'completed' && nextReviewAt && told('service.completed', { nextReviewAt }),
    nextStep === 'endedByPerson' && told('service.ended', {}),
  ],
})
