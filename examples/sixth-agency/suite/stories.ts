import type { RowOf, StoryOf } from 'eap-case-flows/testing'
import type { crisis } from '../crisis.ts'

type Row = RowOf<typeof crisis>
export type Story = StoryOf<typeof crisis>

/** What the agency must decide itself before a case can be opened. */
export const policy = { own: { returnDecider: 'careTeam' } } as const

const meeting = {
  basis: 'actualAssessment',
  attendees: ['t-1', 't-2'],
  quorate: true,
  committee: 'notNecessary',
  nextReviewAt: '2026-04-01T09:00:00+08:00',
} as const
const headTold = { to: ['agencyHead'], items: ['whatHappened'], ground: 'incident' } as const
const nearMiss = { trigger: 'seriousImpact', casualties: 'no' } as const

const offering = 'rescuing.organising.looking + rescuing.supporting.offering'
const inDanger: Row = [
  'danger.reported',
  'colleague',
  {},
  'securing; owes holdCareTeam, notifyLeadership, requestEmergencyHelp',
]

const returning: readonly Row[] = [
  ['crisis.reported', 'serviceUnit', nearMiss, 'activating; owes activateTaskForce, notifyLeadership'],
  ['notification.made', 'personnel', headTold, 'activating; settles notifyLeadership'],
  ['taskForce.activated', 'agencyHead', {}, 'assessing; owes assessSituation; settles activateTaskForce'],
  [
    'situation.assessed',
    'careTeam',
    { help: ['psychological'] },
    'assisting.offering; owes offerSupport; settles assessSituation',
  ],
  ['support.offered', 'counsellor', {}, 'assisting.awaiting; settles offerSupport'],
  ['support.answered', 'employee', { answer: 'declined' }, 'returning; owes decideReturn'],
]

const decides = (decision: 'canReturn' | 'cannotReturn' | 'tooEarly', expected: Row[3]): Row => [
  'return.decided',
  'careTeam',
  { decision, basis: 'workAssessment' },
  expected,
]

/** What the page and its readings say, one story for each: a sentence, the clauses, and a table of what a case is told. */
export const stories: readonly Story[] = [
  {
    clauses: ['一', '二', '三', '解讀.3', '解讀.6', '六', '九', '十'],
    zh: '無傷亡：通報、啟動、評估、協助遭婉拒而回任評估照常，追蹤後密存存檔',
    en: 'No casualties: reported, activated, assessed; support declined, the return decided all the same, then filed',
    policy,
    opens: 'reporting; owes –',
    rows: [
      ...returning,
      decides('canReturn', 'followingUp; owes followUp, sealRecord; settles decideReturn'),
      ['closure.decided', 'careTeam', {}, '⊘ nothingOwed recordSealed'],
      [
        'followUp.made',
        'careLiaison',
        { nextReviewAt: meeting.nextReviewAt },
        'followingUp; owes followUp; settles followUp',
      ],
      ['record.sealed', 'personnel', {}, 'followingUp; owes –; settles sealRecord'],
      ['closure.decided', 'careTeam', {}, '■ filed; open –'],
    ],
  },
  {
    clauses: ['六', '解讀.4'],
    zh: '回任僅由機關指定之角色決定，諮商紀錄不得為依據，尚早者得再評估',
    en: 'Only the role the agency names decides on the return, never on a counselling record; too early is asked again',
    policy,
    rows: [
      ...returning,
      ['return.decided', 'counsellor', { decision: 'canReturn', basis: 'physicianAdvice' }, '⊘ notYours'],
      ['return.decided', 'personnel', { decision: 'canReturn', basis: 'physicianAdvice' }, '⊘ deciderAppointed'],
      ['return.decided', 'careTeam', { decision: 'canReturn', basis: 'counsellingRecord' }, '⊘ returnBasisAdmissible'],
      decides('tooEarly', 'returning; settles –'),
      decides('cannotReturn', {
        at: 'adjusting.working.arranging + adjusting.training.planning',
        settles: ['decideReturn'],
      }),
    ],
  },
  {
    clauses: ['七', '八', '解讀.5'],
    zh: '無法回任者，工作調整與適應訓練均須辦理；管理措施不算工作調整',
    en: 'Whoever cannot return has the work adjusted and training arranged, both; a management measure is neither',
    policy,
    rows: [
      ...returning,
      decides('cannotReturn', 'adjusting.working.arranging + adjusting.training.planning'),
      ['measures.taken', 'personnel', { measures: ['managementMeasure'] }, '⊘ workAdjusted'],
      [
        'measures.taken',
        'serviceUnit',
        { measures: ['workAdjustment'] },
        'adjusting.working.adjusted + adjusting.training.planning',
      ],
      [
        'training.arranged',
        'serviceUnit',
        { from: '2026-04-01T09:00:00+08:00' },
        'followingUp; owes followUp, sealRecord',
      ],
      decides('canReturn', 'followingUp'),
      decides('cannotReturn', 'adjusting.working.arranging + adjusting.training.planning'),
    ],
  },
  {
    clauses: ['四', '五', '解讀.2', '解讀.9'],
    zh: '有傷亡：送醫、家屬、協助同時進行；疑似施暴之家屬不聯繫，並載明原因',
    en: 'Casualties: medical help, the family and support at once; a suspected abuser is never contacted, and it is recorded why',
    policy,
    rows: [
      [
        'crisis.reported',
        'police',
        { trigger: 'majorAccident', casualties: 'yes' },
        `${offering}; owes activateTaskForce, arrangeMedicalHelp, assessSituation, contactFamily, notifyLeadership, offerSupport`,
      ],
      ['medicalHelp.arranged', 'serviceUnit', {}, `${offering}; settles arrangeMedicalHelp`],
      ['capacity.known', 'physician', { capacity: 'incapacitated' }, offering],
      ['abuse.suspected', 'counsellor', { suspect: 'family' }, offering],
      ['family.contacted', 'personnel', { contact: 'family' }, '⊘ contactNotSuspected'],
      ['family.notContacted', 'personnel', { because: 'suspectedAbuser' }, `${offering}; settles contactFamily`],
    ],
  },
  {
    clauses: ['五', '解讀.9', '解讀.11'],
    zh: '聯繫家屬須有依據；同意撤回或逾期者停止，未成年者並須法定代理人同意',
    en: 'The family is contacted on a ground; not once consent is withdrawn or has run out, nor for a minor alone',
    policy,
    rows: [
      ['rights.explained', 'careLiaison', {}, 'reporting'],
      ['family.contacted', 'personnel', { contact: 'family' }, '⊘ consentSaid lifeDanger personDeadOrIncapacitated'],
      ['capacity.known', 'physician', { capacity: 'capable' }, 'reporting'],
      ['consent.given', 'employee', { scope: 'familyContact', form: 'oral' }, 'reporting'],
      ['family.contacted', 'personnel', { contact: 'family' }, 'reporting; owes –'],
      ['consent.withdrawn', 'employee', { scope: 'familyContact' }, 'reporting'],
      [
        'family.contacted',
        'personnel',
        { contact: 'family' },
        '⊘ consentNotWithdrawn lifeDanger personDeadOrIncapacitated',
      ],
      ['minor.identified', 'personnel', {}, 'reporting'],
      ['consent.given', 'employee', { scope: 'familyContact', form: 'oral' }, 'reporting'],
      [
        'family.contacted',
        'personnel',
        { contact: 'family' },
        '⊘ lifeDanger personDeadOrIncapacitated representativeAgrees',
      ],
    ],
  },
  {
    clauses: ['解讀.10', '解讀.11'],
    zh: '通報與提供紀錄：依據須確有其事，內容以必要為限，有利害關係者迴避',
    en: 'Notices and records: the ground must be real, no more is told than needed, nobody in conflict',
    policy,
    rows: [
      ['rights.explained', 'careLiaison', {}, 'reporting'],
      ['notification.made', 'personnel', { ...headTold, items: ['healthDetail'] }, '⊘ groundFits itemsMinimal'],
      [
        'notification.made',
        'personnel',
        { ...headTold, to: ['family'] },
        '⊘ consentSaid groundFits lifeDanger personDeadOrIncapacitated',
      ],
      ['notification.made', 'personnel', { ...headTold, ground: 'lifeDanger' }, '⊘ lifeDanger'],
      ['notification.made', 'personnel', { ...headTold, ground: 'writtenAuthorisation' }, '⊘ consentSaid'],
      ['disclosure.made', 'personnel', headTold, '⊘ groundFits'],
      ['disclosure.made', 'personnel', { ...headTold, ground: 'lifeDanger' }, '⊘ lifeDanger'],
      ['disclosure.made', 'personnel', { ...headTold, ground: 'writtenAuthorisation' }, '⊘ consentSaid'],
      ['consent.given', 'employee', { scope: 'disclosure', form: 'oral' }, 'reporting'],
      ['disclosure.made', 'personnel', { ...headTold, ground: 'writtenAuthorisation' }, '⊘ consentFormSufficient'],
      [
        'consent.given',
        'employee',
        { scope: 'disclosure', form: 'written', until: '2026-03-02T09:45:00+08:00' },
        'reporting',
      ],
      ['notification.made', 'personnel', { ...headTold, ground: 'writtenAuthorisation' }, 'reporting; owes –'],
      ['disclosure.made', 'personnel', { ...headTold, ground: 'writtenAuthorisation' }, '⊘ consentNotExpired'],
      ['abuse.suspected', 'counsellor', { suspect: 'family' }, 'reporting'],
      [
        'disclosure.made',
        'personnel',
        { ...headTold, to: ['family'], ground: 'legalProcess' },
        '⊘ contactNotSuspected groundFits',
      ],
      ['conflict.declared', 'employee', { who: { role: 'agencyHead', id: 'h-1' } }, 'reporting'],
      ['notification.made', 'personnel', headTold, '⊘ groundFits recipientsWithoutConflict'],
    ],
  },
  {
    clauses: ['解讀.7', '解讀.8', '解讀.10', '二', '解讀.13'],
    zh: '危險優先；為生命危險所為之例外由小組檢討，有效之決議始了結危險',
    en: 'Danger first; what was done for danger to life is reviewed, and only a valid resolution settles the danger',
    policy,
    rows: [
      inDanger,
      ['disclosure.made', 'personnel', { ...headTold, ground: 'lifeDanger' }, 'securing; owes reviewOverride'],
      [
        'notification.made',
        'personnel',
        { ...headTold, ground: 'lifeDanger' },
        'securing; owes –; settles notifyLeadership',
      ],
      ['danger.assessed', 'physician', { danger: 'unclear' }, 'securing'],
      ['emergency.requested', 'serviceUnit', { from: 'police' }, 'securing; settles requestEmergencyHelp'],
      ['emergency.concluded', 'healthAuthority', { outcome: 'escorted' }, 'reassessing; owes reassessDanger'],
      ['danger.assessed', 'physician', { danger: 'none' }, `${offering}; settles reassessDanger`],
      ['conflict.declared', 'employee', { who: { role: 'supervisor', id: 't-1' } }, offering],
      ['careTeam.resolved', 'careTeam', { ...meeting, quorate: false }, '⊘ membersRecused quorumReached'],
      [
        'careTeam.resolved',
        'careTeam',
        { ...meeting, attendees: ['t-2', 't-3'] },
        `${offering}; owes followUp; settles holdCareTeam, reviewOverride`,
      ],
    ],
  },
  {
    clauses: ['解讀.10', '解讀.7'],
    zh: '危險中先通報首長者，亦須檢討',
    en: 'A notice for danger to life is reviewed by itself, too',
    policy,
    rows: [
      inDanger,
      [
        'notification.made',
        'personnel',
        { ...headTold, ground: 'lifeDanger' },
        'securing; owes reviewOverride; settles notifyLeadership',
      ],
    ],
  },
  {
    clauses: ['題', '解讀.14'],
    zh: '不屬機關所定危機者，不開危機個案',
    en: 'What the agency does not call a crisis starts no crisis case',
    policy: { ...policy, crisisTriggers: ['majorAccident'] },
    rows: [
      ['crisis.reported', 'serviceUnit', nearMiss, '⊘ crisisTriggered'],
      ['crisis.reported', 'serviceUnit', { trigger: 'majorAccident', casualties: 'no' }, 'activating'],
    ],
  },
  {
    clauses: '解讀.11',
    zh: '法定通報與個人資料之請求：知悉即應辦理，各自履行',
    en: 'Statutory reports and requests about personal data: owed as soon as known, each settled by its own',
    policy,
    rows: (
      [
        ['domesticViolence', 'reportDomesticViolence'],
        ['sexualAssault', 'reportSexualAssault'],
        ['childHarm', 'reportChildHarm'],
        ['disabledPersonHarm', 'reportDisabledPersonHarm'],
        ['elderHarm', 'reportElderHarm'],
        ['occupationalAccident', 'reportOccupationalAccident'],
        ['workplaceAllegation', 'openProtectionTrack'],
        ['suicideBehaviour', 'reportSuicideBehaviour'],
      ] as const
    ).flatMap(([matter, duty]): readonly Row[] => [
      ['reportableMatter.known', 'serviceUnit', { matter }, { at: 'reporting', owes: duty }],
      ['statutoryReport.filed', 'counsellor', { matter }, { at: 'reporting', owes: [], settles: duty }],
    ]),
  },
  {
    clauses: '解讀.11',
    zh: '個人資料之請求逐項答復',
    en: 'Requests about personal data are answered one by one',
    policy,
    rows: [
      ['dataRequest.received', 'personnel', { request: 'access' }, 'reporting; owes answerAccessRequest'],
      ['dataRequest.received', 'personnel', { request: 'correction' }, 'reporting; owes answerCorrectionRequest'],
      [
        'dataRequest.answered',
        'personnel',
        { request: 'access', decision: 'granted' },
        'reporting; settles answerAccessRequest',
      ],
      [
        'dataRequest.answered',
        'personnel',
        { request: 'correction', decision: 'refused' },
        'reporting; settles answerCorrectionRequest',
      ],
    ],
  },
  {
    clauses: '解讀.11',
    zh: '逾期、延長與暫停僅就尚未履行者為之，應立即辦理者不得延長或暫停',
    en: 'Only what is owed lapses, is put off or paused; what is to be done at once is neither put off nor paused',
    policy,
    rows: [
      ['duty.lapsed', 'caseSystem', { duty: 'followUp', dueAt: '2026-03-02T09:00:00+08:00' }, '⊘ dutyOwed'],
      ['careTeam.resolved', 'careTeam', meeting, 'reporting; owes followUp'],
      ['duty.lapsed', 'caseSystem', { duty: 'followUp', dueAt: meeting.nextReviewAt }, '⊘ dueInstantReached'],
      ['deadline.resumed', 'personnel', { duty: 'followUp' }, '⊘ pauseEnds'],
      ['deadline.paused', 'personnel', { duty: 'followUp', reason: 'personAway' }, 'reporting'],
      inDanger,
      ['deadline.paused', 'personnel', { duty: 'requestEmergencyHelp', reason: 'personAway' }, '⊘ pauseLawful'],
      [
        'deadline.extended',
        'personnel',
        { duty: 'requestEmergencyHelp', reason: 'circumstances', until: meeting.nextReviewAt },
        '⊘ extensionLawful',
      ],
    ],
  },
  {
    clauses: ['題', '解讀.7'],
    zh: '任何人均得回報危險',
    en: 'Anybody may report danger',
    policy,
    rows: (
      [
        ...['representative', 'supervisor', 'relevantUnit', 'supportProvider', 'family', 'keyRelatedPerson'],
        ...['superiorAgency', 'reportAuthority', 'judicialAuthority'],
        ...['personnelCommittee', 'deputyHead', 'fireService'],
      ] as const
    ).map((role): Row => ['danger.reported', role, {}, { at: 'securing' }]),
  },
]
