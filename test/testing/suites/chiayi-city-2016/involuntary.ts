import { chiayiCity2016 } from '#machines/index.ts'
import type { RowOf, StoryOf } from '#src/testing/index.ts'
import type { OwnSuite } from '../own.ts'
import { early, meeting } from '../shared/shared.ts'
import { everything, unreachable } from './unreachable.ts'

type Flow = typeof chiayiCity2016.involuntary
type Row = RowOf<Flow>

const conduct = { legalBasis: 'conduct', category: 'civilServant', body: 'performanceCommittee' } as const
const helpFor = (...to: readonly ('supervisor' | 'relevantUnit')[]) =>
  ({ to: [...to], items: ['helpNeeded'], ground: 'incident' }) as const

const caring: readonly Row[] = [
  ['need.assessed', 'counsellor', { need: 'needed' }, 'assessing; owes –'],
  ['help.declined', 'employee', {}, 'assessing; owes –'],
  ['danger.assessed', 'careLiaison', { danger: 'none' }, 'caring; owes notifyForCare'],
]
const reviewing: readonly Row[] = [
  ...caring,
  ['notification.made', 'eapWindow', helpFor('supervisor'), 'reviewing; owes holdCareTeam; settles notifyForCare'],
]
const measuring: readonly Row[] = [
  ...reviewing,
  ['careTeam.resolved', 'careTeam', meeting, 'measuring; owes followUp; settles holdCareTeam'],
]
const committee: readonly Row[] = [
  ...reviewing,
  ['careTeam.resolved', 'careTeam', { ...meeting, committee: 'necessary' }, 'measuring'],
]
const secured: Row = [
  'danger.reported',
  'colleague',
  { towards: 'self' },
  'securing; owes explainRights, holdCareTeam, notifyForCare, requestEmergencyHelp',
]

const stories: readonly StoryOf<Flow>[] = [
  {
    clauses: ['附件一.3', '附件一.5', '附件一.6', '附件一.7', '附件一.8'],
    zh: '無立即危險：通報、決議、採取措施、追蹤、密存而後結案',
    en: 'Without danger: told who can care, resolved, measured, followed, sealed and closed',
    opens: 'assessing; owes –',
    rows: [
      ...measuring,
      ['committee.convened', 'personnel', conduct, '⊘ committeeNecessary'],
      ['measures.taken', 'supervisor', { measures: ['supervisorConsultation'] }, '⊘ notAvailableToYou'],
      ['measures.taken', 'personnel', { measures: ['supervisorConsultation'] }, '⊘ measureChosen'],
      ['measures.taken', 'supervisor', { measures: ['workAdjustment'] }, 'followingUp; owes sealRecord'],
      ['measures.taken', 'personnel', { measures: ['supervisorConsultation'] }, '⊘ measureChosen'],
      ['measures.taken', 'personnel', { measures: ['managementMeasure'] }, 'followingUp; owes –'],
      ['groupCounselling.offered', 'eapWindow', { to: 'affectedColleagues' }, 'followingUp; owes –'],
      [
        'followUp.made',
        'careLiaison',
        { nextReviewAt: meeting.nextReviewAt },
        'followingUp; owes followUp; settles followUp',
      ],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
      ['record.sealed', 'eapWindow', {}, 'followingUp; owes –; settles sealRecord'],
      ['closure.decided', 'careTeam', {}, '■ closed; open –'],
    ],
  },
  {
    clauses: ['附件一.2', '附件一.4', '解讀.2', '解讀.4'],
    zh: '有立即危險：請求協助，不自行強制，結果回報後再次研判，經決議',
    en: 'Danger: help is asked for, nobody compelled; what came of it is assessed again and resolved on',
    rows: [
      secured,
      ['emergency.requested', 'eapWindow', { from: 'police' }, 'securing; settles requestEmergencyHelp'],
      ['emergency.concluded', 'agencyHead', { outcome: 'escorted' }, '⊘ notYours'],
      ['emergency.concluded', 'fireService', { outcome: 'escorted' }, 'reassessing; owes reassessDanger'],
      ['emergency.concluded', 'healthAuthority', { outcome: 'placed' }, 'reassessing; owes –'],
      ['danger.assessed', 'physician', { danger: 'unclear' }, 'securing; owes requestEmergencyHelp'],
      ['danger.assessed', 'physician', { danger: 'none' }, 'reviewing; settles requestEmergencyHelp'],
      ['rights.explained', 'careLiaison', {}, 'reviewing; owes –; settles explainRights'],
      [
        'careTeam.resolved',
        'careTeam',
        { ...meeting, basis: 'physicianAdvice' },
        'measuring; owes followUp; settles holdCareTeam',
      ],
      ['measures.taken', 'personnel', { measures: ['workAdjustment'] }, 'followingUp'],
      ['record.sealed', 'eapWindow', {}, 'followingUp'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed'],
    ],
  },
  {
    clauses: ['附件一.6', '陸.二', '解讀.7', '解讀.24'],
    zh: '考績委員會：認有必要、有法定事由、為權責組織，並予陳述始得決議',
    en: 'The committee: found necessary, on a lawful basis, the right body, and the person heard',
    rows: [
      ...caring,
      ['committee.convened', 'personnel', conduct, '⊘ notNow'],
      ['notification.made', 'eapWindow', helpFor('supervisor'), 'reviewing'],
      ['careTeam.resolved', 'careTeam', { ...meeting, committee: 'necessary' }, 'measuring'],
      ['measures.taken', 'personnel', { measures: ['workAdjustment'] }, '⊘ committeeSettled'],
      ['committee.convened', 'personnel', { ...conduct, legalBasis: 'refusal' }, '⊘ legalBasisAdmissible'],
      ['committee.convened', 'personnel', { ...conduct, category: 'worker' }, '⊘ rightBody'],
      ['committee.convened', 'personnel', conduct, 'hearing; owes –'],
      ['committee.resolved', 'personnelCommittee', { heard: false, attendees: ['p1'] }, '⊘ personHeard'],
      ['conflict.declared', 'employee', { who: { role: 'personnelCommittee', id: 'p1' } }, 'hearing'],
      ['committee.resolved', 'personnel', { heard: true, attendees: ['p1', 'p2'] }, '⊘ membersRecused'],
      ['committee.resolved', 'personnelCommittee', { heard: true, attendees: ['p1', 'p2'] }, '⊘ notAvailableToYou'],
      ['committee.resolved', 'personnelCommittee', { heard: true, attendees: ['p2'] }, 'measuring; owes –'],
      ['committee.convened', 'personnel', conduct, '⊘ committeeNecessary'],
      ['measures.taken', 'personnel', { measures: ['workAdjustment'] }, 'followingUp'],
    ],
  },
  {
    clauses: ['附件一.6', '解讀.7'],
    zh: '危險再起，任何步驟均先處理，決議重新作成',
    en: 'Danger returns at the hearing: secured at once, and resolved on anew',
    rows: [
      ...committee,
      ['committee.convened', 'personnel', { ...conduct, category: 'worker', body: 'labourReview' }, 'hearing'],
      [
        'danger.reported',
        'family',
        {},
        'securing; owes explainRights, holdCareTeam, notifyForCare, requestEmergencyHelp',
      ],
      ['emergency.concluded', 'police', { outcome: 'notFound' }, 'reassessing'],
      ['danger.assessed', 'physician', { danger: 'none' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', meeting, 'measuring'],
      ['measures.taken', 'personnel', { measures: ['workAdjustment'] }, 'followingUp'],
    ],
  },
  {
    clauses: ['附件一.6', '解讀.7'],
    zh: '召開後關懷小組認無必要者，不待委員會決議即採取措施',
    en: 'Convened, and then found not to be needed: the hearing is left, and measures follow without the committee',
    rows: [
      ...committee,
      ['committee.convened', 'personnel', conduct, 'hearing; owes –'],
      ['careTeam.resolved', 'careTeam', { ...meeting, quorate: false }, '⊘ quorumReached'],
      ['careTeam.resolved', 'careTeam', meeting, 'measuring; owes followUp; settles followUp'],
      ['committee.resolved', 'personnel', { heard: true, attendees: ['p2'] }, '⊘ notNow'],
      ['committee.convened', 'personnel', conduct, '⊘ committeeNecessary'],
      ['measures.taken', 'personnel', { measures: ['workAdjustment'] }, 'followingUp; owes sealRecord'],
    ],
  },
  {
    clauses: ['附件一.6', '解讀.4'],
    zh: '早於緊急協助結果之研判不終結再次研判',
    en: 'An assessment older than what came of the emergency does not end the reassessment',
    rows: [
      secured,
      ['emergency.concluded', 'police', { outcome: 'escorted' }, 'reassessing; owes reassessDanger'],
      [
        'danger.assessed',
        'physician',
        { danger: 'none', at: '2026-03-02T09:15:00+08:00', recordedAt: early.recordedAt },
        'reassessing; owes –; settles –',
      ],
      ['danger.assessed', 'physician', { danger: 'none' }, 'reviewing; owes –; settles reassessDanger'],
    ],
  },
  {
    clauses: ['解讀.3', '解讀.19', '解讀.32', '附件一.5'],
    zh: '以生命危險為由之通報，事後由關懷小組檢討',
    en: 'A notice given for danger to life, and what the care team owes for it',
    rows: [
      secured,
      [
        'notification.made',
        'eapWindow',
        { to: ['supervisor'], items: ['danger'], ground: 'lifeDanger' },
        'securing; owes reviewOverride; settles notifyForCare',
      ],
      ['danger.assessed', 'physician', { danger: 'none' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', meeting, 'measuring; settles holdCareTeam, reviewOverride'],
    ],
  },
  {
    clauses: ['解讀.5', '附件一.3', '伍.四.二'],
    zh: '三者須齊備：無危險、有需求、不願接受；順序不拘',
    en: 'All three are needed, in whatever order: no danger, a need, a refusal',
    rows: [
      ['danger.assessed', 'careLiaison', { danger: 'none' }, 'assessing'],
      ['help.declined', 'employee', {}, 'assessing'],
      ['need.assessed', 'counsellor', { need: 'needed' }, 'caring; owes notifyForCare'],
    ],
  },
  {
    clauses: ['伍.四.二', '附件一.3'],
    zh: '最後得知不願接受者，亦進入加強關懷',
    en: 'The refusal may be the last to be known',
    rows: [
      ['need.assessed', 'counsellor', { need: 'needed' }, 'assessing'],
      ['danger.assessed', 'careLiaison', { danger: 'none' }, 'assessing'],
      ['closure.decided', 'eapWindow', {}, '⊘ notNow'],
      ['help.declined', 'employee', {}, 'caring'],
    ],
  },
  {
    clauses: ['伍.四.二', '解讀.28'],
    zh: '願意而尚缺法定代理人同意者，不因有需求而加強關懷',
    en: 'Willing, but for the legal representative: a need makes it no involuntary case',
    rows: [
      ['minor.identified', 'eapWindow', {}, 'assessing'],
      ['consent.given', 'employee', { scope: 'service', form: 'written' }, 'assessing'],
      ['danger.assessed', 'careLiaison', { danger: 'none' }, 'assessing'],
      ['need.assessed', 'counsellor', { need: 'needed' }, 'assessing'],
      ['need.assessed', 'counsellor', { need: 'notNeeded' }, 'followingUp; owes followUp, sealRecord'],
    ],
  },
  {
    clauses: ['附件一.6', '解讀.4'],
    zh: '早於危險之決議不足以結案，會議仍應召開',
    en: 'A resolution older than the danger does not resolve it: the meeting stays owed, and the case does not close',
    rows: [
      ['danger.reported', 'colleague', {}, 'securing'],
      ['danger.assessed', 'physician', { danger: 'none' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', { ...meeting, ...early }, 'measuring; owes followUp; settles –'],
      ['measures.taken', 'personnel', { measures: ['workAdjustment'] }, 'followingUp; owes sealRecord'],
      ['closure.decided', 'eapWindow', {}, '⊘ dangerResolved nothingOwed recordSealed'],
      ['careTeam.resolved', 'careTeam', meeting, 'followingUp; owes followUp; settles followUp, holdCareTeam'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
    ],
  },
  {
    clauses: ['解讀.29', '附件一.8'],
    zh: '評估無協助需求者，作成紀錄、密存後結案',
    en: 'No help turns out to be needed: record, seal and close',
    rows: [
      ['need.assessed', 'counsellor', { need: 'notNeeded' }, 'followingUp; owes followUp, sealRecord'],
      ['record.sealed', 'eapWindow', {}, 'followingUp'],
      ['closure.decided', 'eapWindow', {}, '■ closed'],
    ],
  },
  {
    clauses: '解讀.9',
    zh: '機關依流程表辦理者，永續追蹤，不予結案',
    en: 'An agency that follows the chart literally never closes',
    policy: { closure: 'literalChart' },
    rows: [
      ['need.assessed', 'counsellor', { need: 'notNeeded' }, 'followingUp'],
      ['record.sealed', 'eapWindow', {}, 'followingUp'],
      ['closure.decided', 'eapWindow', {}, '⊘ closingLaidDown'],
    ],
  },
  {
    clauses: ['陸.一', '解讀.8'],
    zh: '任何時候願意接受協助，即移至一般個案，義務隨案移轉',
    en: 'Whoever becomes willing goes over to a general case, with everything owed',
    rows: [
      ...measuring,
      ['consent.given', 'employee', { scope: 'familyContact', form: 'oral' }, 'measuring'],
      ['consent.given', 'employee', { scope: 'service', form: 'oral' }, '■ handedOverToGeneral; owes sealRecord'],
      ['measures.taken', 'personnel', { measures: ['workAdjustment'] }, '⊘ closed'],
    ],
  },
  {
    clauses: ['陸.一', '解讀.8'],
    zh: '主動求助者亦同',
    en: 'So does whoever asks for help',
    rows: [
      ...caring,
      [
        'help.requested',
        'employee',
        { channel: 'self', service: 'psychological' },
        '■ handedOverToGeneral; owes sealRecord',
      ],
    ],
  },
  {
    clauses: '解讀.15',
    zh: '曾同意而後婉拒者，其他範圍之同意不終結非自願個案',
    en: 'Agreed once, then refused: a consent to something else does not end the involuntary case',
    after: {
      flow: chiayiCity2016.general,
      rows: [
        ['rights.explained', 'eapWindow', {}, 'deciding'],
        ['need.assessed', 'counsellor', { need: 'needed' }, 'deciding'],
        ['help.requested', 'employee', { channel: 'self', service: 'legal' }, 'consenting'],
        ['consent.given', 'employee', { scope: 'service', form: 'oral' }, 'served.interviewing'],
        ['danger.reported', 'colleague', {}, 'securing'],
        ['danger.assessed', 'counsellor', { danger: 'none' }, 'reviewing'],
        ['careTeam.resolved', 'careTeam', meeting, 'deciding'],
        ['help.declined', 'employee', {}, '■ handedOverToInvoluntary'],
      ],
    },
    opens: 'assessing; open followUp, sealRecord',
    rows: [['consent.given', 'employee', { scope: 'familyContact', form: 'oral' }, 'assessing'], ...caring],
  },
  {
    clauses: ['解讀.20', '附件一.5'],
    zh: '有利害關係者不受通報，亦不參與決議',
    en: 'A superior in conflict is neither told nor sits in the meeting',
    rows: [
      ['conflict.declared', 'employee', { who: { role: 'supervisor', id: 'm2' } }, 'assessing'],
      ...caring,
      ['notification.made', 'eapWindow', helpFor('supervisor'), '⊘ recipientsWithoutConflict'],
      ['notification.made', 'eapWindow', helpFor('relevantUnit'), 'reviewing'],
      ['careTeam.resolved', 'careTeam', meeting, '⊘ membersRecused'],
      ['careTeam.resolved', 'careTeam', { ...meeting, attendees: ['m1', 'm3'] }, 'measuring'],
    ],
  },
  {
    clauses: ['解讀.27', '解讀.2'],
    zh: '緊急協助中或其後死亡者，移至危機個案',
    en: 'A person who dies in the emergency: handed over to a crisis case',
    rows: [secured, ['emergency.concluded', 'police', { outcome: 'died' }, '■ handedOverToCrisis; owes sealRecord']],
  },
  {
    clauses: ['解讀.2', '解讀.4', '解讀.27'],
    zh: '未經請求之協助同樣再次研判；遲報之舊結果不動案件；死亡者移至危機個案',
    en: 'Help that comes unasked is assessed too; old news moves nothing; a death is a crisis case',
    rows: [
      ...measuring,
      ['emergency.concluded', 'police', { ...early, outcome: 'escorted' }, 'measuring'],
      ['capacity.known', 'physician', { capacity: 'incapacitated' }, 'measuring'],
      [
        'emergency.concluded',
        'police',
        { outcome: 'protectiveCustody' },
        'reassessing; owes explainRights, reassessDanger',
      ],
      ['capacity.known', 'physician', { capacity: 'dead' }, '■ handedOverToCrisis; owes sealRecord'],
    ],
  },
]

export const involuntary: OwnSuite = {
  stories,
  least: everything,
  unreached: { conditions: unreachable('helpNotNeeded / unknown', 'committeeNecessary / unknown') },
  unnoticed: {
    'duties / reviewOverride / caring / notification.made / 1': {
      zh: '此步驟必已排除危險，以生命危險為由之通報不予受理，無可檢討。',
      en: 'Danger is always excluded by then, so that no notice is taken on the ground of danger to life.',
    },
  },
}
