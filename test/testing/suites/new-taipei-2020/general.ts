import { newTaipei2020 } from '#machines/index.ts'
import type { RowOf, StoryOf } from '#src/testing/index.ts'
import type { OwnSuite } from '../own.ts'
import { early, meeting, review } from '../shared/shared.ts'
import { rightsBeforeConsent } from '../shared/unnoticed.ts'

type Flow = typeof newTaipei2020.general
type Row = RowOf<Flow>

const toService = { scope: 'service', form: 'oral' } as const
const completed = { nextReviewAt: review } as const

const asked: readonly Row[] = [
  ['rights.explained', 'eapWindow', {}, 'deciding; owes –; settles –'],
  ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting; owes –'],
]
const booked: readonly Row[] = [
  ...asked,
  ['consent.given', 'employee', toService, 'served.arranging; owes –'],
  ['appointment.made', 'employee', { on: review }, 'served.serving; owes –'],
]

const stories: readonly StoryOf<Flow>[] = [
  {
    clauses: ['四.五.4', '解讀.8', '解讀.35'],
    zh: '服務完成時仍有未晤談者，應取消；取消後即履行',
    en: 'Completed with a talk still arranged: it is cancelled, which settles it',
    rows: [
      ...booked,
      ['service.completed', 'counsellor', completed, 'closing; owes cancelAppointments, holdSurvey, sealRecord'],
      ['appointment.cancelled', 'eapWindow', {}, 'closing; owes –; settles cancelAppointments'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
    ],
  },
  {
    clauses: '解讀.8',
    zh: '撤回同意即終止，已安排之諮詢應取消',
    en: 'Consent withdrawn: the service ends, and the talk arranged is cancelled',
    rows: [
      ...booked,
      ['consent.withdrawn', 'employee', { scope: 'service' }, 'settling; owes cancelAppointments, sealRecord'],
    ],
  },
  {
    clauses: ['四.二.2.2', '解讀.34', '解讀.27'],
    zh: '經決議後再予婉拒而有需求者，移至非自願個案；已安排之諮詢應取消',
    en: 'Resolved on, needed and declined: handed over, and the talk arranged is cancelled',
    rows: [
      ...booked,
      ['danger.reported', 'colleague', {}, 'securing; owes holdCareTeam, requestEmergencyHelp'],
      ['danger.assessed', 'counsellor', { danger: 'none' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', meeting, 'deciding'],
      ['need.assessed', 'counsellor', { need: 'notNeeded' }, 'deciding'],
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
      ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting'],
      ['consent.given', 'employee', toService, 'served.arranging'],
      ['service.ended', 'employee', {}, 'settling; owes cancelAppointments, sealRecord; settles –'],
      ['closure.decided', 'eapWindow', {}, '⊘ dangerResolved nothingOwed recordSealed'],
    ],
  },
  {
    clauses: ['四.二.2', '一.一', '解讀.34'],
    zh: '無需求而婉拒者，自由終止，不移至非自願個案',
    en: 'Declined and not needed: free, and no involuntary case',
    rows: [
      ...asked,
      ['need.assessed', 'counsellor', { need: 'notNeeded' }, 'consenting'],
      ['help.declined', 'employee', {}, '■ ended; owes –'],
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
    clauses: ['四.四.4.1', '解讀.12', '解讀.29'],
    zh: '經由家屬之主動關懷，須有聯繫家屬之依據',
    en: 'Outreach through the family needs a ground for contacting them',
    rows: [
      ['outreach.made', 'careLiaison', { through: ['family'] }, '⊘ consentSaid lifeDanger personDeadOrIncapacitated'],
      ['outreach.made', 'careLiaison', { through: ['supervisor'] }, 'noticing'],
      ['capacity.known', 'physician', { capacity: 'incapacitated' }, 'noticing'],
      ['outreach.made', 'careLiaison', { through: ['family'] }, 'noticing'],
    ],
  },
  {
    clauses: ['解讀.6', '解讀.19'],
    zh: '由非自願個案移來而已同意者，告知權益後即提供服務',
    en: 'Taken over from an involuntary case with consent: once the rights are explained, service',
    after: {
      flow: newTaipei2020.involuntary,
      rows: [['consent.given', 'employee', toService, '■ handedOverToGeneral']],
    },
    opens: 'noticing; open sealRecord',
    rows: [['rights.explained', 'eapWindow', {}, 'served.arranging; owes –']],
  },
  {
    clauses: ['解讀.9', '解讀.11'],
    zh: '未回應不等於拒絕；尚有未決者先處理',
    en: 'Silence is no refusal; what is open is settled first',
    rows: [
      ['rights.explained', 'eapWindow', {}, 'deciding'],
      ['dataRequest.received', 'eapWindow', { request: 'access' }, 'deciding; owes answerAccessRequest'],
      ['offer.unanswered', 'eapWindow', {}, 'settling'],
    ],
  },
  {
    clauses: ['四.四.1.1', '解讀.36', '解讀.39'],
    zh: '逾晤談次數或同意不足者不得諮詢；轉介須另經同意',
    en: 'No talk beyond the cap or without the representative; a referral needs a consent of its own',
    policy: { sessionCap: 1 },
    rows: [
      ...booked,
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ withinSessionCap'],
      ['extension.granted', 'eapWindow', { sessions: 1 }, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving'],
      ['referral.made', 'counsellor', { to: 'medical' }, '⊘ consentSaid'],
    ],
  },
  {
    clauses: '解讀.35',
    zh: '機關永續追蹤者，不予結案',
    en: 'An agency that follows up for ever never closes',
    policy: { closure: 'literalChart' },
    rows: [
      ...booked,
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving'],
      ['service.completed', 'counsellor', completed, 'closing'],
      ['survey.held', 'personnel', {}, 'closing'],
      ['appointment.cancelled', 'eapWindow', {}, 'closing'],
      ['record.sealed', 'eapWindow', {}, 'closing'],
      ['closure.decided', 'eapWindow', {}, '⊘ closingLaidDown'],
    ],
  },
]

export const general: OwnSuite = { stories, unnoticed: rightsBeforeConsent }
