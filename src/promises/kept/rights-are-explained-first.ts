import { at, promise, type Standing, told } from '../promise.ts'
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

/** Whether the rights are explained, owed to be, or can be explained to nobody any more. */
const isSeenTo = ({ known }: Standing): boolean =>
  known.rightsExplained || known.person === 'dead' || owes(known, 'explainRights')

/** In danger the notice may wait; whoever meets it then owes the notice until it is given. */
export const rightsAreExplainedAfterDanger = promise('rightsAreExplainedAfterDanger', {
  id: 'I-2',
  zh: '因立即危險未及告知權益者，其後補行告知',
  en: 'Where danger left no time to explain the rights, that is owed until it is done',
  laws,
  concerns: (flow) => flow.owes('explainRights'),
  always: [
    told(['danger.reported'], ({ after }) => after === null || isSeenTo(after)),
    told(['danger.assessed'], ({ fact, after }) => fact.danger === 'none' || after === null || isSeenTo(after)),
  ],
})

/** What police or rescue did before anybody had heard of the case leaves the notice to be given too. */
export const rightsAreExplainedAfterAnEmergency = promise('rightsAreExplainedAfterAnEmergency', {
  id: 'I-2',
  zh: '緊急協助後再次研判危險，尚未告知權益者，應予補行',
  en: 'Where an emergency leads to a new assessment, explaining the rights is owed until it is done',
  laws,
  concerns: (flow) => flow.owes('explainRights'),
  always: told(['emergency.concluded'], ({ after }) => !after?.tags.includes('urgent') || isSeenTo(after)),
})
