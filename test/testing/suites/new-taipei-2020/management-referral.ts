import type { newTaipei2020 } from '#machines/index.ts'
import type { RowOf, StoryOf } from '#src/testing/index.ts'
import type { OwnSuite } from '../own.ts'
import { early, meeting, review } from '../shared/shared.ts'
import { cancelledBefore } from '../shared/unnoticed.ts'

type Flow = typeof newTaipei2020.managementReferral
type Row = RowOf<Flow>

const served: readonly Row[] = [
  ['agencyReferral.proposed', 'supervisor', {}, 'explaining; owes replyFirst'],
  ['rights.explained', 'eapWindow', {}, 'deciding; settles replyFirst'],
  ['help.requested', 'employee', { channel: 'supervisor', service: 'psychological' }, 'consenting'],
  ['consent.given', 'employee', { scope: 'service', form: 'written' }, 'consenting'],
  ['referral.made', 'eapWindow', { to: 'psychological' }, '⊘ consentSaid'],
  ['consent.given', 'employee', { scope: 'referral', form: 'written' }, 'consenting'],
  ['referral.made', 'eapWindow', { to: 'psychological' }, 'served.arranging; owes –'],
]
const booked: readonly Row[] = [...served, ['appointment.made', 'employee', { on: review }, 'served.serving; owes –']]

const stories: readonly StoryOf<Flow>[] = [
  {
    clauses: ['四.四.1.3', '四.五.4', '解讀.8'],
    zh: '服務完成時仍有未晤談者，追蹤之初即應取消',
    en: 'Completed with a talk still arranged: it is to be cancelled as the tracking begins',
    rows: [
      ...booked,
      [
        'service.completed',
        'counsellor',
        { nextReviewAt: review },
        'tracked.gathering; owes cancelAppointments, trackFeedback',
      ],
      ['appointment.cancelled', 'eapWindow', {}, 'tracked.gathering; settles cancelAppointments'],
    ],
  },
  {
    clauses: ['解讀.8', '解讀.19'],
    zh: '撤回服務之同意者轉介終止；僅撤回轉介之同意者移至一般個案；已安排之諮詢均應取消',
    en: 'Consent to the service withdrawn: the referral ends, and the talk arranged is cancelled',
    rows: [
      ...booked,
      ['consent.withdrawn', 'employee', { scope: 'disclosure' }, 'served.serving'],
      ['consent.withdrawn', 'employee', { scope: 'service' }, 'settling; owes cancelAppointments, sealRecord'],
    ],
  },
  {
    clauses: ['四.二.2.1', '解讀.8', '解讀.19'],
    zh: '僅撤回轉介之同意者，移至一般個案，已安排之諮詢應取消',
    en: 'Consent to the referral alone withdrawn: a general case, and the talk arranged is cancelled',
    rows: [
      ...booked,
      [
        'consent.withdrawn',
        'employee',
        { scope: 'referral' },
        '■ handedOverToGeneral; owes cancelAppointments, sealRecord',
      ],
    ],
  },
  {
    clauses: ['四.二.2.2', '解讀.27', '解讀.34'],
    zh: '經決議後再予婉拒而有需求者，移至非自願個案；已安排之諮詢應取消',
    en: 'Resolved on, needed and declined: handed over, and the talk arranged is cancelled',
    rows: [
      ...booked,
      ['danger.reported', 'colleague', {}, 'securing'],
      ['danger.assessed', 'counsellor', { danger: 'none' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', meeting, 'deciding'],
      ['need.assessed', 'counsellor', { need: 'needed' }, 'deciding'],
      ['help.declined', 'employee', {}, '■ handedOverToInvoluntary; owes cancelAppointments, sealRecord'],
    ],
  },
  {
    clauses: ['解讀.8', '解讀.27'],
    zh: '危險尚未決議而已再受服務者，仍得終止服務；結束前仍應決議',
    en: 'Served again before the danger is resolved on: the service can be ended all the same, the meeting stays owed',
    rows: [
      ...booked,
      ['danger.reported', 'colleague', {}, 'securing'],
      ['danger.assessed', 'counsellor', { danger: 'none' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', { ...meeting, ...early }, 'deciding; owes followUp; settles –'],
      ['help.requested', 'employee', { channel: 'supervisor', service: 'psychological' }, 'consenting'],
      ['referral.made', 'eapWindow', { to: 'psychological' }, 'served.arranging'],
      ['service.ended', 'employee', {}, 'settling; owes cancelAppointments, sealRecord; settles –'],
      ['closure.decided', 'eapWindow', {}, '⊘ dangerResolved nothingOwed recordSealed'],
    ],
  },
  {
    clauses: ['四.二.2.3', '解讀.33'],
    zh: '服務中死亡者移至危機個案，已安排之諮詢應取消',
    en: 'A person who dies during the service: a crisis case, and the talk arranged is cancelled',
    rows: [
      ...booked,
      [
        'capacity.known',
        'physician',
        { capacity: 'dead' },
        '■ handedOverToCrisis; owes cancelAppointments, sealRecord',
      ],
    ],
  },
  {
    clauses: ['四.五.3.2', '解讀.16', '解讀.17', '解讀.18'],
    zh: '當事人書面同意者，追蹤終了後辦理單位主管滿意度調查',
    en: 'With written consent the superior is surveyed once the tracking has ended',
    rows: [
      ...served,
      ['consent.given', 'employee', { scope: 'disclosure', form: 'written' }, 'served.arranging'],
      ['service.completed', 'counsellor', { nextReviewAt: review }, 'tracked.gathering; owes trackFeedback'],
      ['feedback.given', 'supervisor', { adaptation: 'improved' }, 'tracked.assessing'],
      [
        'improvement.assessed',
        'eapWindow',
        { improvement: 'improved', tracking: 'ends' },
        'closing; owes holdSupervisorSurvey, holdSurvey, sealRecord',
      ],
    ],
  },
]

export const managementReferral: OwnSuite = { stories, unnoticed: cancelledBefore('closing') }
