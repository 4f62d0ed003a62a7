import { tainan2015 } from '#machines/index.ts'
import type { RowOf, StoryOf } from '#src/testing/index.ts'
import type { OwnSuite } from '../own.ts'
import { early, meeting, review } from '../shared/shared.ts'
import { cancelledBefore, rightsBeforeConsent } from '../shared/unnoticed.ts'

type Flow = typeof tainan2015.general
type Row = RowOf<Flow>

/** One model alone, so that it need not be chosen. */
const inHouse: NonNullable<StoryOf<Flow>['policy']> = { own: { serviceModels: ['inHouse'] } }

const booked: readonly Row[] = [
  ['rights.explained', 'eapWindow', {}, 'deciding'],
  ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting'],
  ['consent.given', 'employee', { scope: 'referral', form: 'written' }, 'arranging'],
  ['referral.made', 'eapWindow', { to: 'psychological' }, 'referring'],
  ['referral.answered', 'eapWindow', { status: 'accepted' }, 'agreeing'],
  ['consent.given', 'employee', { scope: 'service', form: 'written' }, 'agreeing'],
  ['appointment.made', 'employee', { on: review }, 'serving; owes –'],
]
const decidesAnew: readonly Row[] = [
  ...booked,
  ['danger.reported', 'colleague', {}, 'securing'],
  ['danger.assessed', 'counsellor', { danger: 'none' }, 'resolving'],
  ['careTeam.resolved', 'careTeam', meeting, 'deciding; owes followUp'],
  ['need.assessed', 'counsellor', { need: 'needed' }, 'deciding'],
]

const willingAfterAll: NonNullable<StoryOf<Flow>['after']> = {
  flow: tainan2015.involuntary,
  policy: { ...inHouse, adopts: ['involuntary'] },
  rows: [
    ['need.assessed', 'counsellor', { need: 'needed' }, 'assessing'],
    ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, '■ handedOverToGeneral'],
  ],
}

const stories: readonly StoryOf<Flow>[] = [
  {
    clauses: ['陸.四', '解讀.14'],
    zh: '有需求而婉拒者，尊重決定並繼續主動關懷；已安排之晤談應取消',
    en: 'Needed and declined: respected, cared for on, and the talk arranged is cancelled',
    policy: inHouse,
    rows: [
      ...decidesAnew,
      ['help.declined', 'employee', {}, 'caringOn; owes cancelAppointments, sealRecord'],
      ['appointment.cancelled', 'eapWindow', {}, 'caringOn; settles cancelAppointments'],
    ],
  },
  {
    clauses: '解讀.14',
    zh: '機關採用非自願個案流程者，移交；已安排之晤談應取消',
    en: 'Where the agency has adopted an involuntary flow: handed over, and the talk arranged is cancelled',
    policy: { ...inHouse, adopts: ['involuntary'] },
    rows: [
      ...decidesAnew,
      ['help.declined', 'employee', {}, '■ handedOverToInvoluntary; owes cancelAppointments, sealRecord'],
    ],
  },
  {
    clauses: ['柒.一', '解讀.11', '解讀.13'],
    zh: '危險尚未決議而已再受服務者，仍得終止服務；結束前仍應決議',
    en: 'Served again before the danger is resolved on: the service can be ended all the same, the meeting stays owed',
    policy: inHouse,
    rows: [
      ...booked,
      ['danger.reported', 'colleague', {}, 'securing'],
      ['danger.assessed', 'counsellor', { danger: 'none' }, 'resolving'],
      ['careTeam.resolved', 'careTeam', { ...meeting, ...early }, 'deciding; owes followUp; settles –'],
      ...booked.slice(1, -1),
      ['appointment.made', 'employee', { on: review }, 'serving'],
      ['service.ended', 'employee', {}, 'settling; owes cancelAppointments, sealRecord; settles –'],
      ['closure.decided', 'eapWindow', {}, '⊘ dangerResolved nothingOwed recordSealed'],
    ],
  },
  {
    clauses: ['柒.一', '陸.四', '解讀.14'],
    zh: '由非自願個案移來而再予婉拒者，尊重決定，繼續主動關懷',
    en: 'Taken over from an involuntary case and declined again: respected, and cared for on',
    policy: inHouse,
    after: willingAfterAll,
    rows: [['help.declined', 'employee', {}, 'caringOn']],
  },
  {
    clauses: '解讀.14',
    zh: '機關採用非自願個案流程者，再予婉拒即移回',
    en: 'Where the agency has adopted an involuntary flow: declined again, the case goes back to it',
    policy: { ...inHouse, adopts: ['involuntary'] },
    after: willingAfterAll,
    rows: [['help.declined', 'employee', {}, '■ handedOverToInvoluntary']],
  },
  {
    clauses: ['解讀.15', '解讀.16'],
    zh: '死亡而機關採用危機個案流程者，移交；已安排之晤談應取消',
    en: 'A death, where the agency has adopted a crisis flow: handed over, and the talk arranged is cancelled',
    policy: { ...inHouse, adopts: ['crisis'] },
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
]

export const general: OwnSuite = { stories, unnoticed: { ...rightsBeforeConsent, ...cancelledBefore('closing') } }
