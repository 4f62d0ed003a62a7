import type { chiayiCounty2019 } from '#machines/index.ts'
import type { RowOf, StoryOf } from '#src/testing/index.ts'
import type { OwnSuite } from '../own.ts'
import { early, meeting, review } from '../shared/shared.ts'
import { rightsBeforeConsent } from '../shared/unnoticed.ts'

type Flow = typeof chiayiCounty2019.general
type Row = RowOf<Flow>

const booked: readonly Row[] = [
  ['rights.explained', 'eapWindow', {}, 'applying; settles replyFirst'],
  ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting'],
  ['consent.given', 'employee', { scope: 'service', form: 'written' }, 'served.interviewing'],
  ['appointment.made', 'employee', { on: review }, 'served.interviewing; owes –'],
]

const stories: readonly StoryOf<Flow>[] = [
  {
    clauses: ['拾壹', '柒.一.六', '解讀.24'],
    zh: '服務完成時仍有未晤談者，存管紀錄時應取消',
    en: 'Completed with a talk still arranged: it is to be cancelled as the record is kept',
    rows: [
      ...booked,
      [
        'service.completed',
        'counsellor',
        { nextReviewAt: review },
        'keeping; owes cancelAppointments, followUp, sealRecord',
      ],
      ['appointment.cancelled', 'eapWindow', {}, 'keeping; settles cancelAppointments'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
    ],
  },
  {
    clauses: ['柒.一.三', '解讀.16', '解讀.23'],
    zh: '經決議後再予婉拒而有需求者，移至非自願個案；已安排之晤談應取消',
    en: 'Resolved on, needed and declined: handed over, and the talk arranged is cancelled',
    rows: [
      ...booked,
      ['danger.reported', 'colleague', {}, 'securing'],
      ['danger.assessed', 'counsellor', { danger: 'none' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', meeting, 'offering; owes followUp'],
      ['need.assessed', 'counsellor', { need: 'needed' }, 'offering'],
      ['help.declined', 'employee', {}, '■ handedOverToInvoluntary; owes cancelAppointments, sealRecord'],
    ],
  },
  {
    clauses: ['解讀.7', '解讀.16', '解讀.24'],
    zh: '危險尚未決議而已再受服務者，仍得終止服務；結束前仍應決議',
    en: 'Served again before the danger is resolved on: the service can be ended all the same, the meeting stays owed',
    rows: [
      ...booked,
      ['danger.reported', 'colleague', {}, 'securing'],
      ['danger.assessed', 'counsellor', { danger: 'none' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', { ...meeting, ...early }, 'offering; owes followUp; settles –'],
      ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting'],
      ['consent.given', 'employee', { scope: 'service', form: 'written' }, 'served.interviewing'],
      ['service.ended', 'employee', {}, 'settling; owes cancelAppointments, sealRecord; settles –'],
      ['closure.decided', 'eapWindow', {}, '⊘ dangerResolved nothingOwed recordSealed'],
    ],
  },
  {
    clauses: '解讀.25',
    zh: '服務中死亡者移至危機個案，已安排之晤談應取消',
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
]

export const general: OwnSuite = { stories, unnoticed: rightsBeforeConsent }
