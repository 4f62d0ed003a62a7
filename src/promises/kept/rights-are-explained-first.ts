import { at, promise, told } from '../promise.ts'
import { owes } from './with/owed.ts'

const laws = ['個人資料保護法 §8', '心理師法 §19'] as const

/** Nobody is served, referred, screened or asked to consent to a service before their rights are explained. */
export const rightsAreExplainedFirst = promise('rightsAreExplainedFirst', {
  id: 'I-2',
  zh: '告知權益先於首次服務、轉介、檢測及評估需求',
  en: 'The rights are explained before the first service, referral, screening or assessment of need',
  laws,
  concerns: (flow) => flow.hasStepTagged('service') || flow.takes('screening.offered'),
  always: [
    at(({ tags, known }) => !tags.includes('service') || known.rightsExplained),
    told(
      [
        ...(['consent.given', 'need.assessed', 'interview.held', 'appointment.made', 'session.held'] as const),
        ...(['referral.made', 'screening.offered', 'screening.answered', 'selfTest.answered'] as const),
      ],
      ({ after }) => after === null || after.known.rightsExplained,
    ),
  ],
})

/** In an emergency the notice may wait; whoever meets danger then owes it until it is given. */
export const rightsAreExplainedAfterDanger = promise('rightsAreExplainedAfterDanger', {
  id: 'I-2',
  zh: '因立即危險未及告知權益者，於事後補行告知',
  en: 'Where danger left no time to explain the rights, that is owed until it is done',
  laws,
  concerns: (flow) => flow.owes('explainRights'),
  always: told(
    ['danger.reported', 'danger.assessed'],
    ({ after }) =>
      !after?.tags.includes('urgent') ||
      after.known.rightsExplained ||
      after.known.person === 'dead' ||
      owes(after.known, 'explainRights'),
  ),
})
