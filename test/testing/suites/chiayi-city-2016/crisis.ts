import { chiayiCity2016 } from '#machines/index.ts'
import type { Expected, RowOf, StoryOf } from '#src/testing/index.ts'
import type { OwnSuite } from '../own.ts'
import { early, meeting } from '../shared/shared.ts'
import { everything, unreachable } from './unreachable.ts'

type Flow = typeof chiayiCity2016.crisis
type Row = RowOf<Flow>

type Notifying = 'telling' | 'told'
type Supporting = 'offering' | 'awaiting' | 'answered'
type Branch = 'withCasualties' | 'withoutCasualties'
type Both<B extends Branch> = `${B}.notifying.${Notifying} + ${B}.supporting.${Supporting}`

const inBranch =
  <B extends Branch>(branch: B) =>
  (notifying: Notifying, supporting: Supporting): Both<B> =>
    `${branch}.notifying.${notifying} + ${branch}.supporting.${supporting}`
const hurt = inBranch('withCasualties')
const unhurt = inBranch('withoutCasualties')

const accident = { trigger: 'majorAccident', casualties: 'yes' } as const
const nearMiss = { trigger: 'majorAccident', casualties: 'no' } as const
const everyone = {
  to: ['agencyHead', 'deputyHead', 'relevantUnit'],
  items: ['whatHappened'],
  ground: 'incident',
} as const

const sameInstant = { at: '2026-03-02T10:30:00+08:00', recordedAt: '2026-03-02T12:00:00+08:00' } as const

const reported: Row = [
  'crisis.reported',
  'supervisor',
  accident,
  `${hurt('telling', 'offering')}; owes arrangeMedicalHelp, notifyLeadership, offerSupport`,
]
const averted: Row = [
  'crisis.reported',
  'supervisor',
  nearMiss,
  `${unhurt('telling', 'offering')}; owes notifyLeadership, offerSupport`,
]
const offered = (at: Both<Branch>): Row => ['support.offered', 'eapWindow', {}, `${at}; owes –; settles offerSupport`]
const answered = (answer: 'accepted' | 'declined', at: Expected<Flow>): Row => [
  'support.answered',
  'employee',
  { answer },
  at,
]

const reviewing: readonly Row[] = [
  averted,
  offered(unhurt('telling', 'awaiting')),
  answered('accepted', unhurt('telling', 'answered')),
  ['notification.made', 'personnel', everyone, 'reviewing; owes holdCareTeam; settles notifyLeadership'],
]

const stories: readonly StoryOf<Flow>[] = [
  {
    clauses: ['附件二.2', '附件二.4', '附件二.8', '附件二.9'],
    zh: '有人員傷亡：就醫、通報、提供資源並行，而後決議、追蹤、密存、結案',
    en: 'Casualties: medical help, notice and support side by side, then resolved, followed, sealed and closed',
    opens: 'reporting; owes –',
    rows: [
      reported,
      ['medicalHelp.arranged', 'colleague', {}, `${hurt('telling', 'offering')}; settles arrangeMedicalHelp`],
      ['support.offered', 'eapWindow', {}, `${hurt('telling', 'awaiting')}; settles offerSupport`],
      ['notification.made', 'eapWindow', { ...everyone, items: ['healthDetail'] }, '⊘ itemsMinimal'],
      ['notification.made', 'eapWindow', everyone, `${hurt('told', 'awaiting')}; settles notifyLeadership`],
      ['groupCounselling.offered', 'eapWindow', { to: 'affectedColleagues' }, hurt('told', 'awaiting')],
      answered('accepted', 'reviewing; owes holdCareTeam'),
      ['careTeam.resolved', 'careTeam', meeting, 'followingUp; owes followUp, sealRecord; settles holdCareTeam'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
      ['record.sealed', 'eapWindow', {}, 'followingUp; settles sealRecord'],
      ['closure.decided', 'eapWindow', {}, '■ closed; open –'],
    ],
  },
  {
    clauses: ['附件二.3', '附件二.5', '附件二.6', '附件二.7', '解讀.12'],
    zh: '無人員傷亡而不願接受資源：由主管、同仁主動關懷，家屬須有依據',
    en: 'No casualties, and support declined: superiors and colleagues reach out, the family only on a ground',
    rows: [
      averted,
      offered(unhurt('telling', 'awaiting')),
      answered('declined', unhurt('telling', 'answered')),
      ['support.offered', 'eapWindow', {}, unhurt('telling', 'answered')],
      [
        'notification.made',
        'personnel',
        { ...everyone, to: ['agencyHead'] },
        `${unhurt('telling', 'answered')}; settles –`,
      ],
      [
        'notification.made',
        'personnel',
        { ...everyone, to: ['deputyHead', 'relevantUnit'] },
        'outreach; settles notifyLeadership',
      ],
      ['outreach.made', 'careLiaison', { through: ['family'] }, '⊘ consentSaid lifeDanger personDeadOrIncapacitated'],
      ['outreach.made', 'colleague', { through: ['family'] }, '⊘ notAvailableToYou'],
      ['abuse.suspected', 'counsellor', { suspect: 'family' }, 'outreach'],
      ['capacity.known', 'physician', { capacity: 'incapacitated' }, 'outreach'],
      ['outreach.made', 'careLiaison', { through: ['family'] }, '⊘ contactNotSuspected'],
      ['outreach.made', 'colleague', { through: ['colleague', 'supervisor'] }, 'reviewing; owes holdCareTeam'],
    ],
  },
  {
    clauses: ['附件二.7', '解讀.12', '解讀.19'],
    zh: '當事人同意聯繫家屬者，家屬得主動關懷',
    en: 'With consent the family may reach out too',
    rows: [
      averted,
      offered(unhurt('telling', 'awaiting')),
      answered('declined', unhurt('telling', 'answered')),
      ['notification.made', 'personnel', everyone, 'outreach'],
      ['consent.given', 'employee', { scope: 'familyContact', form: 'oral' }, 'outreach'],
      ['outreach.made', 'careLiaison', { through: ['family'] }, 'reviewing'],
    ],
  },
  {
    clauses: ['解讀.11', '附件二.2'],
    zh: '傷亡不明者，查明前依有傷亡辦理',
    en: 'Unknown casualties are casualties until known',
    rows: [
      ['crisis.reported', 'colleague', { trigger: 'selfHarm', casualties: 'unknown' }, hurt('telling', 'offering')],
      ['casualty.reported', 'police', { casualties: 'unknown' }, `${hurt('telling', 'offering')}; settles –`],
      [
        'casualty.reported',
        'police',
        { casualties: 'no' },
        `${hurt('telling', 'offering')}; settles arrangeMedicalHelp`,
      ],
    ],
  },
  {
    clauses: ['解讀.11', '附件二.2'],
    zh: '先得知無傷亡者不先行動，得知有傷亡者立即行動',
    en: 'Before the crisis itself is reported: no casualties move nothing, casualties are acted on at once',
    rows: [
      ['casualty.reported', 'police', { casualties: 'no' }, 'reporting; owes –'],
      ['casualty.reported', 'police', { casualties: 'yes' }, hurt('telling', 'offering')],
    ],
  },
  {
    clauses: ['解讀.11', '附件二.2'],
    zh: '其後得知有人員傷亡者，通報與資源重新開始，僅一次',
    en: 'Casualties that come to be known start notice and support anew, once',
    rows: [
      ...reviewing,
      [
        'casualty.reported',
        'police',
        { casualties: 'yes' },
        `${hurt('telling', 'offering')}; owes arrangeMedicalHelp, notifyLeadership, offerSupport`,
      ],
      offered(hurt('telling', 'awaiting')),
      ['casualty.reported', 'police', { casualties: 'yes' }, hurt('telling', 'awaiting')],
    ],
  },
  {
    clauses: ['解讀.11', '附件二.2'],
    zh: '同事件再次通報有傷亡者亦同',
    en: 'So does a second report of the crisis, with casualties',
    rows: [
      averted,
      ['crisis.reported', 'police', nearMiss, unhurt('telling', 'offering')],
      ['crisis.reported', 'police', accident, hurt('telling', 'offering')],
      ['crisis.reported', 'police', accident, hurt('telling', 'offering')],
    ],
  },
  {
    clauses: ['解讀.11', '解讀.2'],
    zh: '緊急協助或當事人狀況帶來之傷亡消息，同樣重新開始',
    en: 'News of a death starts it anew too, whether it comes of an emergency or otherwise',
    rows: [
      ...reviewing,
      ['emergency.concluded', 'police', { outcome: 'died' }, hurt('telling', 'offering')],
      ['emergency.concluded', 'police', { outcome: 'notEscorted' }, hurt('telling', 'offering')],
      ['capacity.known', 'physician', { capacity: 'dead' }, hurt('telling', 'offering')],
    ],
  },
  {
    clauses: ['解讀.11', '解讀.2', '解讀.4'],
    zh: '與傷亡消息同時而非死亡之緊急協助結果，仍再次研判危險',
    en: 'What came of an emergency is no news of casualties but by a death: known at the same instant, it is assessed again',
    rows: [
      ['danger.assessed', 'counsellor', { danger: 'none' }, 'reporting'],
      ...reviewing,
      ['casualty.reported', 'police', { ...sameInstant, casualties: 'yes' }, hurt('telling', 'offering')],
      ['emergency.concluded', 'police', { ...sameInstant, outcome: 'wentVoluntarily' }, 'reassessing'],
      ['danger.assessed', 'counsellor', { danger: 'none' }, hurt('telling', 'offering')],
    ],
  },
  {
    clauses: ['解讀.11', '解讀.19'],
    zh: '得知當事人死亡，即為新得知之傷亡',
    en: 'That the person has died is news of casualties',
    rows: [
      ...reviewing,
      ['capacity.known', 'physician', { capacity: 'incapacitated' }, 'reviewing'],
      [
        'capacity.known',
        'physician',
        { capacity: 'dead' },
        `${hurt('telling', 'offering')}; owes notifyLeadership, offerSupport`,
      ],
    ],
  },
  {
    clauses: ['解讀.14', '解讀.4', '附件二.2'],
    zh: '危機中再生危險：先處理，排除後重新通報並再次提供資源',
    en: 'Danger within a crisis comes first, then everything is done anew',
    rows: [
      reported,
      ['danger.reported', 'family', { towards: 'self' }, 'securing; owes holdCareTeam, requestEmergencyHelp'],
      ['emergency.requested', 'colleague', { from: 'police' }, 'securing; settles requestEmergencyHelp'],
      ['crisis.reported', 'police', accident, 'securing; owes –'],
      ['casualty.reported', 'police', { casualties: 'yes' }, 'securing; owes –'],
      ['capacity.known', 'police', { capacity: 'capable' }, 'securing; owes –'],
      ['emergency.concluded', 'police', { outcome: 'notEscorted' }, 'reassessing; owes reassessDanger'],
      ['emergency.concluded', 'police', { outcome: 'notFound' }, 'reassessing; owes –'],
      ['crisis.reported', 'police', accident, 'reassessing'],
      ['casualty.reported', 'police', { casualties: 'yes' }, 'reassessing'],
      ['capacity.known', 'police', { capacity: 'capable' }, 'reassessing'],
      [
        'danger.assessed',
        'physician',
        { danger: 'none' },
        `${hurt('telling', 'offering')}; owes –; settles reassessDanger`,
      ],
    ],
  },
  {
    clauses: ['解讀.14', '解讀.4', '附件二.3'],
    zh: '無人員傷亡者，危險排除後回到無傷亡之處理',
    en: 'Without casualties the crisis goes on without, once danger is excluded',
    rows: [
      averted,
      ['danger.assessed', 'counsellor', { danger: 'unclear' }, 'securing; owes holdCareTeam, requestEmergencyHelp'],
      ['danger.assessed', 'counsellor', { danger: 'none' }, unhurt('telling', 'offering')],
      ['danger.reported', 'colleague', {}, 'securing'],
      ['emergency.concluded', 'police', { outcome: 'wentVoluntarily' }, 'reassessing'],
      ['danger.assessed', 'physician', { danger: 'none' }, unhurt('telling', 'offering')],
      ['emergency.concluded', 'police', { outcome: 'escorted' }, 'reassessing; owes reassessDanger'],
    ],
  },
  {
    clauses: ['解讀.4', '附件二.8', '附件二.9'],
    zh: '早於研判之緊急協助結果不再研判；早於危險之決議不足以結案',
    en: 'News of an emergency older than the last assessment moves nothing; a resolution older than the danger closes nothing',
    rows: [
      ['crisis.reported', 'supervisor', nearMiss, unhurt('telling', 'offering')],
      ['danger.reported', 'colleague', {}, 'securing'],
      ['danger.assessed', 'physician', { danger: 'none' }, unhurt('telling', 'offering')],
      ['emergency.concluded', 'police', { ...early, outcome: 'escorted' }, unhurt('telling', 'offering')],
      ['notification.made', 'personnel', everyone, unhurt('told', 'offering')],
      ['support.offered', 'eapWindow', {}, unhurt('told', 'awaiting')],
      answered('accepted', 'reviewing'),
      [
        'careTeam.resolved',
        'careTeam',
        { ...meeting, ...early, recordedAt: '2026-03-03T09:00:00+08:00' },
        'followingUp',
      ],
      ['record.sealed', 'eapWindow', {}, 'followingUp'],
      ['closure.decided', 'eapWindow', {}, '⊘ dangerResolved nothingOwed'],
    ],
  },
  {
    clauses: ['解讀.14', '附件二.3'],
    zh: '危機通報前即有危險，傷亡不明者依有傷亡辦理',
    en: 'Danger before the crisis is reported: casualties not known count as casualties',
    rows: [
      ['danger.reported', 'colleague', {}, 'securing; owes holdCareTeam, notifyLeadership, requestEmergencyHelp'],
      ['danger.assessed', 'physician', { danger: 'none' }, hurt('telling', 'offering')],
    ],
  },
  {
    clauses: ['解讀.20', '附件二.4', '附件二.5'],
    zh: '有利害關係者不受通報，由上級機關代之；通報義務不因迴避而消滅',
    en: 'Nobody in conflict is told; the superior agency is, and no conflict settles the notice',
    rows: [
      averted,
      [
        'conflict.declared',
        'employee',
        { who: { role: 'deputyHead', id: 'd1' } },
        `${unhurt('telling', 'offering')}; settles –`,
      ],
      ['notification.made', 'personnel', everyone, '⊘ recipientsWithoutConflict'],
      ['notification.made', 'personnel', { ...everyone, to: ['agencyHead'] }, unhurt('telling', 'offering')],
      [
        'conflict.declared',
        'employee',
        { who: { role: 'relevantUnit', id: 'r1' } },
        `${unhurt('telling', 'offering')}; settles –`,
      ],
      [
        'notification.made',
        'personnel',
        { ...everyone, to: ['relevantUnit'], whom: ['r1'] },
        '⊘ recipientsWithoutConflict',
      ],
      [
        'notification.made',
        'personnel',
        { ...everyone, to: ['relevantUnit'], whom: ['r2'] },
        `${unhurt('telling', 'offering')}; settles –`,
      ],
      [
        'notification.made',
        'personnel',
        { ...everyone, to: ['superiorAgency'] },
        `${unhurt('told', 'offering')}; settles notifyLeadership`,
      ],
    ],
  },
  {
    clauses: ['解讀.20', '附件二.5'],
    zh: '先已通報上級機關，而後始知應迴避者，通報即為完成',
    en: 'The superior agency was told before the conflict was known: then the notice is complete',
    rows: [
      averted,
      [
        'notification.made',
        'personnel',
        { ...everyone, to: ['agencyHead', 'deputyHead', 'superiorAgency'] },
        `${unhurt('telling', 'offering')}; settles –`,
      ],
      ['conflict.declared', 'employee', { who: { role: 'relevantUnit', id: 'r1' } }, unhurt('told', 'offering')],
    ],
  },
  {
    clauses: ['解讀.20', '附件二.4'],
    zh: '有傷亡者亦同',
    en: 'So it is with casualties',
    rows: [
      reported,
      [
        'notification.made',
        'personnel',
        { ...everyone, to: ['agencyHead', 'deputyHead', 'superiorAgency'] },
        hurt('telling', 'offering'),
      ],
      ['conflict.declared', 'employee', { who: { role: 'colleague', id: 'k1' } }, hurt('telling', 'offering')],
      ['conflict.declared', 'employee', { who: { role: 'relevantUnit', id: 'r1' } }, hurt('told', 'offering')],
      ['support.offered', 'eapWindow', {}, hurt('told', 'awaiting')],
      answered('declined', 'outreach'),
    ],
  },
  {
    clauses: ['附件二.4', '附件二.5', '解讀.18', '解讀.32'],
    zh: '通報中之家屬與健康資料，仍依其依據與必要範圍',
    en: 'A notice among others reaches the family and tells of health only as any notice may',
    rows: [
      averted,
      [
        'notification.made',
        'personnel',
        { ...everyone, to: ['agencyHead', 'family'] },
        '⊘ consentSaid lifeDanger personDeadOrIncapacitated',
      ],
      ['notification.made', 'personnel', { ...everyone, items: ['serviceContent'] }, '⊘ itemsMinimal'],
      ['notification.made', 'personnel', { ...everyone, to: ['agencyHead'] }, unhurt('telling', 'offering')],
      ['notification.made', 'personnel', { ...everyone, to: ['personnelCommittee'] }, '⊘ groundFits'],
      ['notification.made', 'personnel', { ...everyone, to: ['supervisor'], ground: 'lifeDanger' }, '⊘ lifeDanger'],
    ],
  },
  ...(['both', 'casualty', 'noCasualty'] as const).map(
    (refusalBranch): StoryOf<Flow> => ({
      clauses: ['附件二.6', '解讀.10'],
      zh: `有傷亡而不願接受資源，機關採「${refusalBranch}」者`,
      en: `Hurt, and support declined, where the agency reads the chart as ${refusalBranch}`,
      policy: { refusalBranch },
      rows: [
        reported,
        ['notification.made', 'personnel', everyone, hurt('told', 'offering')],
        offered(hurt('told', 'awaiting')),
        answered('declined', refusalBranch === 'noCasualty' ? 'reviewing' : 'outreach'),
      ],
    }),
  ),
  ...(['casualty', 'noCasualty'] as const).map(
    (refusalBranch): StoryOf<Flow> => ({
      clauses: ['附件二.6', '解讀.10'],
      zh: `無傷亡而不願接受資源，機關採「${refusalBranch}」者`,
      en: `Unhurt, and support declined, where the agency reads the chart as ${refusalBranch}`,
      policy: { refusalBranch },
      rows: [
        averted,
        offered(unhurt('telling', 'awaiting')),
        answered('declined', unhurt('telling', 'answered')),
        ['notification.made', 'personnel', everyone, refusalBranch === 'casualty' ? 'reviewing' : 'outreach'],
      ],
    }),
  ),
  {
    clauses: ['伍.四.三', '解讀.25'],
    zh: '不屬機關所定危機者，改開其他個案',
    en: 'What the agency does not call a crisis is sent to another flow',
    policy: { crisisTriggers: ['majorAccident'] },
    rows: [
      ['crisis.reported', 'colleague', { trigger: 'seriousImpact', casualties: 'no' }, '⊘ crisisTriggered'],
      ['crisis.reported', 'colleague', { trigger: 'seriousImpact', casualties: 'yes' }, '⊘ crisisTriggered'],
      ['crisis.reported', 'colleague', nearMiss, unhurt('telling', 'offering')],
      ['crisis.reported', 'colleague', { trigger: 'seriousImpact', casualties: 'no' }, '⊘ crisisTriggered'],
    ],
  },
  {
    clauses: ['附件二.9', '解讀.9'],
    zh: '機關依流程表辦理者，永續追蹤，不予結案',
    en: 'An agency that follows the chart literally never closes',
    policy: { closure: 'literalChart' },
    rows: [
      ...reviewing,
      ['careTeam.resolved', 'careTeam', meeting, 'followingUp'],
      ['record.sealed', 'eapWindow', {}, 'followingUp'],
      ['closure.decided', 'eapWindow', {}, '⊘ closingLaidDown'],
    ],
  },
  {
    clauses: ['伍.四.三', '解讀.27', '解讀.14'],
    zh: '一般個案死亡移來者，危機個案即以其為傷亡',
    en: 'A death in a general case is a casualty of the crisis case that goes on',
    after: {
      flow: chiayiCity2016.general,
      rows: [['capacity.known', 'physician', { capacity: 'dead' }, '■ handedOverToCrisis']],
    },
    opens: 'reporting; open sealRecord',
    rows: [
      ['casualty.reported', 'police', { casualties: 'no' }, hurt('telling', 'offering')],
      ['emergency.concluded', 'police', { outcome: 'escorted' }, hurt('telling', 'offering')],
    ],
  },
]

export const crisis: OwnSuite = {
  stories,
  least: everything,
  unreached: { conditions: unreachable() },
  unnoticed: Object.fromEntries(
    ['withCasualties', 'withoutCasualties'].flatMap((branch) =>
      [1, 2].map((n) => [
        `duties / reviewOverride / ${branch}.notifying.telling / notification.made / ${n}`,
        {
          zh: '於此步驟以生命危險為由之通報不予受理（有危險者已先移至緊急協助），不生新義務。',
          en: 'No notice is taken here on the ground of danger to life (danger has gone to emergency help first), so that none newly comes to be owed.',
        },
      ]),
    ),
  ),
}
