import { chiayiCity2016 } from '#machines/index.ts'
import type { RowOf, StoryOf } from '#src/testing/index.ts'
import type { OwnSuite } from '../own.ts'
import { early, meeting, review } from '../shared/shared.ts'
import { everything, unreachable } from './unreachable.ts'

type Flow = typeof chiayiCity2016.general
type Row = RowOf<Flow>

const toService = { scope: 'service', form: 'oral' } as const
const someDay = '2026-03-09T09:00:00+08:00'

const asked: readonly Row[] = [
  ['rights.explained', 'eapWindow', {}, 'deciding; owes –; settles replyFirst'],
  ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting; owes –'],
]
const served: readonly Row[] = [...asked, ['consent.given', 'employee', toService, 'served.interviewing; owes –']]
const arranged: readonly Row[] = [...served, ['interview.held', 'eapWindow', {}, 'served.arranging; owes –']]
const inTalks: readonly Row[] = [...arranged, ['appointment.made', 'employee', { on: someDay }, 'served.serving']]
const referred: readonly Row[] = [
  ...inTalks,
  ['consent.given', 'employee', { scope: 'referral', form: 'oral' }, 'served.serving'],
  ['referral.made', 'counsellor', { to: 'medical' }, 'served.referring'],
]
const completed: Row = [
  'service.completed',
  'counsellor',
  { nextReviewAt: review },
  'followingUp; owes followUp, holdSurvey',
]
const stillArranged: Row = [
  'service.completed',
  'counsellor',
  { nextReviewAt: review },
  'followingUp; owes cancelAppointments, followUp, holdSurvey',
]
const inDanger: Row = [
  'danger.reported',
  'colleague',
  { towards: 'self' },
  'securing; owes holdCareTeam, requestEmergencyHelp',
]
const safe: Row = ['danger.assessed', 'counsellor', { danger: 'none' }, 'reviewing']

const stories: readonly StoryOf<Flow>[] = [
  {
    clauses: ['陸.一', '伍.三.三.2.2.A', '伍.三.三.2.2.B', '伍.一'],
    zh: '當事人求助、接受晤談、追蹤、調查而後結案',
    en: 'A person asks for help, is served, followed up and asked how it was, and the case is closed',
    opens: 'explaining; owes replyFirst',
    rows: [
      ...inTalks,
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving; owes –; settles –'],
      completed,
      ['closure.decided', 'eapWindow', {}, '⊘ notNow'],
      ['survey.held', 'personnel', {}, 'closing; owes sealRecord; settles holdSurvey'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
      ['record.sealed', 'eapWindow', {}, 'closing; owes –; settles sealRecord'],
      ['closure.decided', 'eapWindow', {}, '■ closed; open –'],
    ],
  },
  {
    clauses: ['陸', '陸.一'],
    zh: '告知權益前不蒐集任何資料，同意前不提供晤談',
    en: 'Nothing is collected before the rights are explained, and no talk held before consent',
    rows: [
      ['help.requested', 'employee', { channel: 'self', service: 'legal' }, '⊘ notNow'],
      ['consent.given', 'employee', toService, '⊘ rightsExplained'],
      ['need.assessed', 'eapWindow', { need: 'needed' }, '⊘ rightsExplained'],
      ...asked,
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ notNow'],
      ['appointment.made', 'employee', { on: someDay }, '⊘ notNow'],
      ['consent.given', 'employee', toService, 'served.interviewing'],
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ notNow'],
    ],
  },
  {
    clauses: ['陸.一', '解讀.15'],
    zh: '尚未開始任何服務即婉拒者，案件即結束',
    en: 'A refusal before anything has begun ends the case, freely',
    rows: [asked[0] as Row, ['help.declined', 'employee', {}, '■ ended; owes –']],
  },
  {
    clauses: '伍.四.二',
    zh: '有協助需求而不願接受者，移至非自願個案',
    en: 'Help is needed and declined: handed over to an involuntary case',
    rows: [
      ...asked,
      ['need.assessed', 'counsellor', { need: 'needed' }, 'consenting'],
      ['help.declined', 'employee', {}, '■ handedOverToInvoluntary; owes sealRecord'],
    ],
  },
  {
    clauses: ['伍.四.二', '解讀.15'],
    zh: '服務中遇危險、再予婉拒而有需求者，移交時仍應取消晤談',
    en: 'Handed over with a talk still arranged: it is to be cancelled',
    rows: [
      ...inTalks,
      inDanger,
      safe,
      ['careTeam.resolved', 'careTeam', meeting, 'deciding; owes followUp; settles holdCareTeam'],
      ['need.assessed', 'counsellor', { need: 'needed' }, 'deciding'],
      ['help.declined', 'employee', {}, '■ handedOverToInvoluntary; owes cancelAppointments, sealRecord'],
    ],
  },
  {
    clauses: ['解讀.16', '解讀.15', '解讀.9'],
    zh: '服務中遇危險：先處理、再研判、經決議，由當事人重新決定',
    en: 'Danger during a service: secured, assessed again, resolved on, and the person decides anew',
    rows: [
      ...inTalks,
      inDanger,
      ['appointment.made', 'counsellor', { on: someDay }, '⊘ notNow'],
      ['service.ended', 'employee', {}, 'securing; owes –'],
      ['emergency.requested', 'colleague', { from: 'fireService' }, 'securing; settles requestEmergencyHelp'],
      ['emergency.concluded', 'fireService', { outcome: 'escorted' }, 'reassessing; owes reassessDanger'],
      ['service.ended', 'employee', {}, 'reassessing; owes –'],
      [
        'danger.assessed',
        'physician',
        { danger: 'unclear' },
        'securing; owes requestEmergencyHelp; settles reassessDanger',
      ],
      ['danger.assessed', 'physician', { danger: 'none' }, 'reviewing; owes –; settles requestEmergencyHelp'],
      ['closure.decided', 'eapWindow', {}, '⊘ notNow'],
      ['service.ended', 'employee', {}, 'reviewing; owes –'],
      ['careTeam.resolved', 'careTeam', meeting, 'deciding; owes followUp; settles holdCareTeam'],
      ['help.declined', 'employee', {}, 'settling; owes cancelAppointments, sealRecord'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
      ['appointment.cancelled', 'eapWindow', {}, 'settling; settles cancelAppointments'],
      ['record.sealed', 'eapWindow', {}, 'settling; settles sealRecord'],
      ['closure.decided', 'eapWindow', {}, '■ ended; owes –'],
    ],
  },
  {
    clauses: ['解讀.15', '陸.一'],
    zh: '撤回同意即停止服務；已安排之晤談應取消，通報義務不消滅',
    en: 'Consent withdrawn: the service stops, talks are cancelled, a report stays owed',
    rows: [
      ...referred,
      [
        'reportableMatter.known',
        'counsellor',
        { matter: 'domesticViolence' },
        'served.referring; owes reportDomesticViolence',
      ],
      ['consent.withdrawn', 'employee', { scope: 'disclosure' }, 'served.referring'],
      ['consent.withdrawn', 'employee', { scope: 'referral' }, 'served.serving; owes –'],
      ['consent.withdrawn', 'employee', { scope: 'service' }, 'settling; owes cancelAppointments, sealRecord'],
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ notNow'],
      ['record.sealed', 'eapWindow', {}, 'settling'],
      ['appointment.cancelled', 'eapWindow', {}, 'settling'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed'],
      ['statutoryReport.filed', 'counsellor', { matter: 'domesticViolence' }, 'settling'],
      ['closure.decided', 'eapWindow', {}, '■ ended'],
    ],
  },
  {
    clauses: ['解讀.15', '陸.一'],
    zh: '轉介中撤回服務之同意，服務與轉介均停止',
    en: 'Consent to the service withdrawn during a referral: both stop',
    rows: [
      ...referred,
      ['consent.withdrawn', 'employee', { scope: 'service' }, 'settling; owes cancelAppointments, sealRecord'],
    ],
  },
  {
    clauses: ['伍.三.三.2.2.C', '陸.一'],
    zh: '轉介須另經同意；回復後續予晤談',
    en: 'A referral needs a consent of its own; answered, the talks go on',
    rows: [
      ...arranged,
      ['referral.made', 'eapWindow', { to: 'medical' }, '⊘ consentSaid'],
      ['consent.given', 'employee', { scope: 'referral', form: 'oral' }, 'served.arranging'],
      ['referral.made', 'eapWindow', { to: 'medical' }, 'served.referring'],
      ['referral.answered', 'supportProvider', { status: 'accepted' }, 'served.serving'],
      ['referral.made', 'eapWindow', { to: 'legal' }, 'served.referring'],
    ],
  },
  {
    clauses: '解讀.22',
    zh: '逾晤談次數者須延長或轉介；延長以外不得續行',
    en: 'The cap is reached: extended or referred, and no talk beyond it',
    policy: { sessionCap: 2 },
    rows: [
      ...inTalks,
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'noShow' }, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving'],
      ['appointment.made', 'employee', { on: someDay }, '⊘ withinSessionCap'],
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ withinSessionCap'],
      ['extension.granted', 'eapWindow', { sessions: 1 }, 'served.serving'],
      ['appointment.made', 'employee', { on: someDay }, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ withinSessionCap'],
    ],
  },
  {
    clauses: '解讀.28',
    zh: '當事人十七歲：法定代理人同意前不提供服務',
    en: 'A person of seventeen: no service until the legal representative agrees',
    rows: [
      ...asked,
      ['minor.identified', 'eapWindow', {}, 'consenting'],
      ['consent.given', 'employee', toService, 'consenting'],
      ['consent.given', 'representative', { ...toService, withRepresentative: true }, 'served.interviewing'],
    ],
  },
  {
    clauses: '解讀.28',
    zh: '服務中始知未成年：法定代理人同意前不得晤談',
    en: 'Found to be a minor during the service: no talk more without the representative',
    rows: [
      ...inTalks,
      ['minor.identified', 'counsellor', {}, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ representativeAgrees'],
      ['appointment.made', 'counsellor', { on: someDay }, '⊘ representativeAgrees'],
      ['consent.given', 'representative', { ...toService, withRepresentative: true }, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving'],
    ],
  },
  {
    clauses: ['陸.一', '解讀.13', '解讀.15'],
    zh: '服務完成仍有未晤談者：取消後追蹤；再求助則回到服務',
    en: 'Completed with a talk still arranged: it is cancelled; help asked for again is service again',
    rows: [
      ...inTalks,
      stillArranged,
      ['appointment.cancelled', 'eapWindow', {}, 'followingUp; owes –; settles cancelAppointments'],
      ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'served.arranging; owes –'],
      ['appointment.made', 'counsellor', { on: someDay }, 'served.serving'],
      ['service.completed', 'counsellor', { nextReviewAt: review }, 'followingUp; owes cancelAppointments'],
      ['consent.withdrawn', 'employee', { scope: 'service' }, 'followingUp; owes –; settles holdSurvey'],
      ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, '⊘ consentNotWithdrawn'],
    ],
  },
  {
    clauses: ['伍.一', '解讀.15'],
    zh: '調查後仍有未取消之晤談，結案前應取消',
    en: 'Surveyed with a talk still arranged: to be cancelled before the case closes',
    rows: [
      ...served,
      ['service.completed', 'counsellor', { nextReviewAt: review }, 'followingUp; owes followUp, holdSurvey'],
      ['survey.held', 'personnel', {}, 'closing; owes sealRecord'],
    ],
  },
  {
    clauses: ['解讀.9', '解讀.15'],
    zh: '當事人要求終止：尚有未決者先處理；遲到之終止不抵銷其後之同意',
    en: 'Ended by the person: what is open is settled first; told late, it undoes no later consent',
    rows: [
      ...served,
      [
        'service.ended',
        'eapWindow',
        { at: '2026-03-02T09:25:00+08:00', recordedAt: someDay },
        'served.interviewing; owes –',
      ],
      ['service.ended', 'employee', {}, 'settling; owes sealRecord'],
      ['service.ended', 'employee', {}, 'settling; owes –'],
      ['record.sealed', 'eapWindow', {}, 'settling'],
      ['service.ended', 'employee', {}, '■ ended; open –'],
    ],
  },
  {
    clauses: ['陸.一', '解讀.15', '解讀.16'],
    zh: '危險尚未決議而已再受服務者，仍得終止服務；結束前仍應決議',
    en: 'Served again before the danger is resolved on: the service can be ended all the same, the meeting stays owed',
    rows: [
      ...served,
      ['danger.reported', 'colleague', {}, 'securing'],
      safe,
      ['careTeam.resolved', 'careTeam', { ...meeting, ...early }, 'deciding; owes followUp; settles –'],
      ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting'],
      ['consent.given', 'employee', toService, 'served.interviewing'],
      ['service.ended', 'employee', {}, 'settling; owes sealRecord; settles –'],
      ['closure.decided', 'eapWindow', {}, '⊘ dangerResolved nothingOwed recordSealed'],
      ['careTeam.resolved', 'careTeam', meeting, 'settling; owes followUp; settles followUp, holdCareTeam'],
      ['record.sealed', 'eapWindow', {}, 'settling'],
      ['closure.decided', 'eapWindow', {}, '■ ended; open –'],
    ],
  },
  {
    clauses: ['解讀.27', '解讀.15'],
    zh: '當事人死亡者移至危機個案，已安排之晤談應取消',
    en: 'A person who dies: handed over to a crisis case, and the talk arranged is cancelled',
    rows: [
      ...inTalks,
      ['capacity.known', 'physician', { capacity: 'incapacitated' }, 'served.serving'],
      [
        'capacity.known',
        'physician',
        { capacity: 'dead' },
        '■ handedOverToCrisis; owes cancelAppointments, sealRecord',
      ],
    ],
  },
  {
    clauses: ['解讀.27', '解讀.2', '解讀.4'],
    zh: '緊急協助之結果無論何步驟均再次研判；死亡者移至危機個案',
    en: 'What came of an emergency is assessed again from any step; a death is a crisis case',
    rows: [
      ...asked,
      ['emergency.concluded', 'police', { outcome: 'protectiveCustody' }, 'reassessing; owes reassessDanger'],
      safe,
      [
        'emergency.concluded',
        'police',
        { at: '2026-03-02T09:05:00+08:00', recordedAt: someDay, outcome: 'escorted' },
        'reviewing',
      ],
      ['danger.reported', 'colleague', {}, 'securing; owes requestEmergencyHelp'],
      ['emergency.concluded', 'police', { outcome: 'died' }, '■ handedOverToCrisis; owes sealRecord'],
    ],
  },
  {
    clauses: '解讀.9',
    zh: '機關依流程表辦理者，永續追蹤，不予結案',
    en: 'An agency that follows the chart literally never closes',
    policy: { closure: 'literalChart' },
    rows: [
      ...served,
      completed,
      ['survey.held', 'personnel', {}, 'closing'],
      ['record.sealed', 'eapWindow', {}, 'closing'],
      ['closure.decided', 'eapWindow', {}, '⊘ closingLaidDown'],
    ],
  },
  {
    clauses: ['陸.一', '伍.四.二'],
    zh: '遲到之婉拒不抵銷其後之同意，不移至非自願個案',
    en: 'A refusal told late undoes no later consent, and makes no case involuntary',
    rows: [
      ...asked,
      ['need.assessed', 'counsellor', { need: 'needed' }, 'consenting'],
      ['minor.identified', 'eapWindow', {}, 'consenting'],
      ['consent.given', 'employee', toService, 'consenting'],
      ['help.declined', 'employee', { at: '2026-03-02T09:25:00+08:00', recordedAt: someDay }, 'settling'],
    ],
  },
  {
    clauses: ['陸', '解讀.8'],
    zh: '由非自願個案移來而已同意者，告知權益後即提供服務',
    en: 'Taken over from an involuntary case with consent: once the rights are explained, service',
    after: {
      flow: chiayiCity2016.involuntary,
      rows: [['consent.given', 'employee', toService, '■ handedOverToGeneral']],
    },
    opens: 'explaining; open replyFirst, sealRecord',
    rows: [['rights.explained', 'eapWindow', {}, 'served.interviewing; owes –; settles replyFirst']],
  },
  {
    clauses: ['解讀.4', '解讀.15'],
    zh: '危險中移來者，開案即處理危險',
    en: 'Re-opened in danger: the case begins where the flow meets danger',
    after: {
      rows: [
        ['danger.reported', 'colleague', {}, 'securing'],
        ['emergency.concluded', 'police', { outcome: 'died' }, '■ handedOverToCrisis'],
      ],
    },
    opens: '⊘ cannotContinue',
    rows: [],
  },
]

export const general: OwnSuite = {
  stories,
  least: everything,
  unreached: {
    conditions: unreachable('helpRefused / unknown'),
  },
  unnoticed: {
    'conditions / rightsExplained / consenting / consent.given / 2': {
      zh: '此步驟之前權益必已告知，且整個流程亦受理同意：答覆相反者由流程受理，結果相同。',
      en: 'Rights are always explained by then, and the whole flow takes a consent too: it is taken in either way.',
    },
    'duties / cancelAppointments / closing': {
      zh: '僅由追蹤步驟至此，該步驟已生此義務，不再增加。',
      en: 'Only the follow-up leads here, which has come to owe it already; nothing is added.',
    },
  },
}
