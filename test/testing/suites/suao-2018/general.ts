import { suao2018 } from '#machines/index.ts'
import type { RowOf, StoryOf } from '#src/testing/index.ts'
import type { OwnSuite } from '../own.ts'
import { early, meeting, review } from '../shared/shared.ts'
import { rightsBeforeConsent } from '../shared/unnoticed.ts'

type Flow = typeof suao2018.general
type Row = RowOf<Flow>

const booked: readonly Row[] = [
  ['rights.explained', 'eapWindow', {}, 'deciding'],
  ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting'],
  ['consent.given', 'employee', { scope: 'service', form: 'written' }, 'arranging'],
  ['place.chosen', 'employee', { place: 'countyRoom' }, 'arranging'],
  ['appointment.made', 'employee', { on: review }, 'serving; owes –'],
]
const decidesAnew: readonly Row[] = [
  ...booked,
  ['danger.reported', 'colleague', {}, 'securing'],
  ['danger.assessed', 'counsellor', { danger: 'none' }, 'resolving'],
  ['careTeam.resolved', 'careTeam', meeting, 'deciding; owes followUp'],
  ['need.assessed', 'counsellor', { need: 'needed' }, 'deciding'],
]

const stories: readonly StoryOf<Flow>[] = [
  {
    clauses: ['陸.一.4', '解讀.22'],
    zh: '有需求而婉拒者，尊重決定並繼續關懷；已安排之諮商應取消',
    en: 'Needed and declined: respected, cared for on, and the talk arranged is cancelled',
    rows: [
      ...decidesAnew,
      ['help.declined', 'employee', {}, 'caringOn; owes cancelAppointments, sealRecord'],
      ['appointment.cancelled', 'eapWindow', {}, 'caringOn; settles cancelAppointments'],
    ],
  },
  {
    clauses: '解讀.22',
    zh: '機關採用非自願個案流程者，移交；已安排之諮商應取消',
    en: 'Where the agency has adopted an involuntary flow: handed over, and the talk arranged is cancelled',
    policy: { adopts: ['involuntary'] },
    rows: [
      ...decidesAnew,
      ['help.declined', 'employee', {}, '■ handedOverToInvoluntary; owes cancelAppointments, sealRecord'],
    ],
  },
  {
    clauses: ['捌.1', '解讀.19', '解讀.21'],
    zh: '危險尚未決議而已再受服務者，仍得終止服務；結束前仍應決議',
    en: 'Served again before the danger is resolved on: the service can be ended all the same, the meeting stays owed',
    rows: [
      ...booked,
      ['danger.reported', 'colleague', {}, 'securing'],
      ['danger.assessed', 'counsellor', { danger: 'none' }, 'resolving'],
      ['careTeam.resolved', 'careTeam', { ...meeting, ...early }, 'deciding; owes followUp; settles –'],
      ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting'],
      ['consent.given', 'employee', { scope: 'service', form: 'written' }, 'arranging'],
      ['appointment.made', 'employee', { on: review }, 'serving'],
      ['service.ended', 'employee', {}, 'settling; owes cancelAppointments, sealRecord; settles –'],
      ['closure.decided', 'eapWindow', {}, '⊘ dangerResolved nothingOwed recordSealed'],
    ],
  },
  {
    clauses: ['捌.1', '解讀.4', '解讀.21'],
    zh: '慰問前當事人即終止者，不再慰問，密存紀錄後結束',
    en: 'Ended by the person before the call: no visit is owed any more, and the case ends once the record is sealed',
    rows: [
      ['distress.noticed', 'colleague', {}, 'visiting; owes makeVisit'],
      ['service.ended', 'employee', {}, 'settling; owes sealRecord; settles makeVisit, replyFirst'],
      ['record.sealed', 'eapWindow', {}, 'settling'],
      ['closure.decided', 'eapWindow', {}, '■ ended; open –'],
    ],
  },
  {
    clauses: ['陸.二.1', '解讀.23'],
    zh: '服務中死亡者移至危機個案，已安排之諮商應取消',
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
    clauses: ['捌', '解讀.22'],
    zh: '由非自願個案移來而已同意者，告知權益後即可預約',
    en: 'Taken over from an involuntary case with consent: once the rights are explained, a talk is booked',
    after: {
      flow: suao2018.involuntary,
      policy: { adopts: ['involuntary'] },
      rows: [['consent.given', 'employee', { scope: 'service', form: 'oral' }, '■ handedOverToGeneral']],
    },
    rows: [['rights.explained', 'eapWindow', {}, 'arranging']],
  },
  {
    clauses: ['捌.1', '陸.一.4', '解讀.22'],
    zh: '由非自願個案移來而再予婉拒者，尊重決定，繼續關懷',
    en: 'Taken over from an involuntary case and declined again: respected, and cared for on',
    after: {
      flow: suao2018.involuntary,
      policy: { adopts: ['involuntary'] },
      rows: [
        ['need.assessed', 'counsellor', { need: 'needed' }, 'assessing'],
        ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, '■ handedOverToGeneral'],
      ],
    },
    rows: [['help.declined', 'employee', {}, 'caringOn']],
  },
]

export const general: OwnSuite = { stories, unnoticed: rightsBeforeConsent }
