// What the histories of the next release tell: examples as they are played, and stories of what those leave out.

/** Case files under examples/, without their ending. */
export const fromExamples = [
  'cases/chiayi-city-2016/general/05-consent-withdrawn',
  'cases/chiayi-city-2016/general/06-danger-in-service',
  'cases/chiayi-city-2016/general/08-referral-and-disclosure',
  'cases/chiayi-city-2016/involuntary/03-conduct-and-committee',
  'cases/chiayi-city-2016/crisis/01-death-in-the-office',
  'cases/chiayi-city-2016/screening/05-asks-for-help',
  'cases/chiayi-county-2019/general/04-danger-first',
  'cases/chiayi-county-2019/general/07-declined-though-needed',
  'cases/chiayi-county-2019/involuntary/02-danger-first',
  'cases/chiayi-county-2019/crisis/03-danger-within',
  'cases/chiayi-county-2019/screening/03-thoughts-of-suicide-no-concern',
  'cases/new-taipei-2020/general/01-leave-prompt',
  'cases/new-taipei-2020/managementReferral/02-consent-refused',
  'cases/new-taipei-2020/managementReferral/06-superior-in-conflict',
  'cases/new-taipei-2020/involuntary/01-unwilling-to-see-a-doctor',
  'cases/new-taipei-2020/crisis/03-assaulted-on-duty',
  'cases/new-taipei-2020/screening/04-talk-finds-danger',
  'cases/tainan-2015/general/01-superior-notices',
  'cases/tainan-2015/general/09-died',
  'cases/tainan-2015/involuntary/01-adopted',
  'cases/suao-2018/general/01-liaison-calls',
  'cases/suao-2018/mailbox/02-by-name-on-written-consent',
  'cases/suao-2018/involuntary/01-adopted',
  'cases/suao-2018/crisis/03-danger-first',
  'sixth-agency/cases/01-cannot-return-to-the-post',
  'sixth-agency/cases/03-danger-first',
]

/** Flows beside the published ones, by the module that makes them. */
export const ownFlows = {
  policy: 'examples/variants/01-policy.ts',
  'own-words': 'examples/variants/02-own-words.ts',
  'own-topology': 'examples/variants/03-own-topology.ts',
  'sixth-agency': 'examples/sixth-agency/index.ts',
}

/** @param {string} at An instant in Taipei: '2026-03-02 09:00'. */
const instant = (at) => `${at.replace(' ', 'T')}:00+08:00`

/** @param {string} who A role and an opaque reference: 'eapWindow w-03'. */
const reporter = (who) => ({ role: who.split(' ')[0], id: who.split(' ')[1] })

/**
 * @typedef {{ caseId: string, at: string, by: string, policy?: object, continues?: string }} Opening
 * @typedef {{ recordedAt?: string, key?: string, expected?: 'refused' | 'repeated' }} How Taken in, unless it says otherwise.
 * @typedef {readonly [at: string, by: string, type: string, saying?: object, how?: How]} Row
 */

/** @param {string} name FLOW/CASE @param {Opening} opening @param {readonly Row[]} rows */
const story = (name, { at, by, ...opening }, rows) => ({
  name,
  opening: { ...opening, at: instant(at), by: reporter(by) },
  facts: rows.map(([when, who, type, saying = {}, { recordedAt, ...how } = {}]) => ({
    type,
    at: instant(when),
    by: reporter(who),
    ...saying,
    ...(recordedAt && { recordedAt: instant(recordedAt) }),
    ...how,
  })),
})

const refused = /** @type {const} */ ({ expected: 'refused' })
const notice = { to: ['relevantUnit'], items: ['whatHappened', 'helpNeeded'], ground: 'incident' }
const headsTold = {
  to: ['agencyHead', 'deputyHead', 'relevantUnit'],
  items: ['whatHappened', 'where'],
  ground: 'incident',
}
const meeting = {
  basis: 'actualAssessment',
  attendees: ['t-01', 't-02', 'k-05'],
  quorate: true,
  committee: 'notNecessary',
}

/** In this order: a case is told before those that go on from it. */
export const stories = [
  story(
    'chiayi-city-2016.general/declined-with-a-report-owed',
    {
      caseId: 'h-0001',
      at: '2026-03-02 09:00',
      by: 'eapWindow w-03',
      policy: { periods: { replyFirst: { workingDays: 2 } } },
    },
    [
      ['2026-03-02 09:10', 'eapWindow w-03', 'rights.explained'],
      [
        '2026-03-02 09:20',
        'employee e-4501',
        'dataRequest.received',
        { request: 'access', details: { content: '請提供歷次會談紀錄影本。' } },
      ],
      [
        '2026-03-03 10:00',
        'counsellor p-11',
        'danger.assessed',
        { danger: 'none', details: { grounds: '否認自傷意念。' } },
      ],
      ['2026-03-03 10:20', 'counsellor p-11', 'reportableMatter.known', { matter: 'suicideBehaviour' }],
      [
        '2026-03-03 10:40',
        'counsellor p-11',
        'need.assessed',
        { need: 'needed', details: { grounds: '上週曾吞服過量藥物。' } },
      ],
      ['2026-03-03 11:00', 'employee e-4501', 'help.declined'],
      ['2026-03-03 11:10', 'employee e-4501', 'help.requested', { channel: 'self', service: 'psychological' }, refused],
    ],
  ),
  story(
    'chiayi-city-2016.involuntary/goes-on-after-the-refusal',
    {
      caseId: 'h-0002',
      at: '2026-03-03 13:00',
      by: 'eapWindow w-03',
      continues: 'chiayi-city-2016.general/declined-with-a-report-owed',
    },
    [
      ['2026-03-03 13:10', 'eapWindow w-03', 'danger.assessed', { danger: 'none' }],
      ['2026-03-03 15:00', 'counsellor p-11', 'statutoryReport.filed', { matter: 'suicideBehaviour' }],
      [
        '2026-03-03 15:30',
        'eapWindow w-03',
        'notification.made',
        { ...notice, details: { message: '請單位暫緩派其獨自值勤。' } },
      ],
      ['2026-03-06 09:00', 'eapWindow w-03', 'dataRequest.answered', { request: 'access', decision: 'granted' }],
      [
        '2026-03-06 14:00',
        'careTeam t-01',
        'careTeam.resolved',
        { ...meeting, nextReviewAt: instant('2026-03-20 10:00') },
      ],
      ['2026-03-09 09:00', 'personnel h-02', 'measures.taken', { measures: ['workAdjustment'] }],
      ['2026-03-20 10:00', 'careLiaison k-05', 'followUp.made', { nextReviewAt: instant('2026-04-17 10:00') }],
      [
        '2026-03-23 08:30',
        'employee e-4501',
        'help.requested',
        { channel: 'careLiaison', service: 'psychological', details: { topic: '睡不好，想談談。' } },
      ],
    ],
  ),
  story(
    'chiayi-city-2016.general/willing-at-last',
    {
      caseId: 'h-0003',
      at: '2026-03-23 09:00',
      by: 'eapWindow w-03',
      continues: 'chiayi-city-2016.involuntary/goes-on-after-the-refusal',
    },
    [
      ['2026-03-23 09:10', 'eapWindow w-03', 'rights.explained'],
      ['2026-03-23 09:15', 'employee e-4501', 'help.requested', { channel: 'careLiaison', service: 'psychological' }],
      ['2026-03-23 09:20', 'employee e-4501', 'consent.given', { scope: 'service', form: 'written' }],
      ['2026-03-25 10:00', 'counsellor p-11', 'interview.held', { details: { summary: '主訴失眠、工作負荷。' } }],
      ['2026-03-25 10:50', 'counsellor p-11', 'appointment.made', { on: instant('2026-04-01 18:00') }],
      ['2026-04-01 18:50', 'counsellor p-11', 'session.held', { attendance: 'attended' }],
      ['2026-04-01 18:55', 'counsellor p-11', 'appointment.made', { on: instant('2026-04-08 18:00') }],
    ],
  ),
  story(
    'chiayi-city-2016.crisis/beside-a-running-case-two-answers',
    {
      caseId: 'h-0004',
      at: '2026-04-02 10:00',
      by: 'personnel h-02',
      continues: 'chiayi-city-2016.general/willing-at-last',
    },
    [
      [
        '2026-04-02 10:00',
        'personnel h-02',
        'crisis.reported',
        { trigger: 'majorAccident', casualties: 'no', details: { event: '廳舍電梯急墜，兩人受困。' } },
      ],
      ['2026-04-02 10:20', 'eapWindow w-03', 'notification.made', headsTold],
      ['2026-04-02 11:00', 'counsellor p-11', 'support.offered'],
      ['2026-04-02 11:30', 'employee e-4611', 'support.answered', { answer: 'declined' }],
      ['2026-04-02 11:40', 'employee e-4612', 'support.answered', { answer: 'accepted' }],
      ['2026-04-02 16:00', 'colleague l-15', 'outreach.made', { through: ['colleague'] }],
    ],
  ),
  story(
    'chiayi-city-2016.general/comes-back',
    {
      caseId: 'h-0005',
      at: '2026-05-04 09:00',
      by: 'eapWindow w-03',
      continues: 'chiayi-city-2016.general/05-consent-withdrawn',
    },
    [
      ['2026-05-04 09:10', 'eapWindow w-03', 'rights.explained'],
      ['2026-05-04 09:20', 'employee e-4456', 'help.requested', { channel: 'self', service: 'psychological' }],
      ['2026-05-04 09:25', 'counsellor p-11', 'session.held', { attendance: 'attended' }, refused],
    ],
  ),
  story('chiayi-city-2016.general/late-news', { caseId: 'h-0006', at: '2026-03-03 08:30', by: 'eapWindow w-03' }, [
    [
      '2026-03-03 08:00',
      'supervisor s-09',
      'danger.reported',
      { towards: 'self', details: { grounds: '傳訊息道別。' } },
      { recordedAt: '2026-03-03 08:31' },
    ],
    [
      '2026-03-02 11:00',
      'colleague l-14',
      'emergency.requested',
      { from: 'police' },
      { recordedAt: '2026-03-03 09:00' },
    ],
    [
      '2026-03-02 12:00',
      'police n-07',
      'emergency.concluded',
      { outcome: 'notFound' },
      { recordedAt: '2026-03-03 09:20' },
    ],
    ['2026-03-02 18:00', 'eapWindow w-03', 'danger.assessed', { danger: 'none' }, { recordedAt: '2026-03-03 09:30' }],
    ['2026-03-03 09:40', 'personnel h-02', 'emergency.requested', { from: 'fireService' }],
    ['2026-03-03 10:30', 'fireService f-19', 'emergency.concluded', { outcome: 'wentVoluntarily' }],
    ['2026-03-03 15:00', 'physician d-07', 'danger.assessed', { danger: 'none', details: { grounds: '已住院觀察。' } }],
    [
      '2026-03-02 14:00',
      'careTeam t-01',
      'careTeam.resolved',
      { ...meeting, nextReviewAt: instant('2026-03-16 10:00') },
      { recordedAt: '2026-03-03 16:00' },
    ],
    ['2026-03-14 09:30', 'counsellor p-11', 'reportableMatter.known', { matter: 'suicideBehaviour' }],
    ['2026-03-15 09:30', 'counsellor p-11', 'reportableMatter.known', { matter: 'suicideBehaviour' }],
    [
      '2026-03-14 12:00',
      'counsellor p-11',
      'statutoryReport.filed',
      { matter: 'suicideBehaviour' },
      { recordedAt: '2026-03-15 10:00' },
    ],
    [
      '2026-03-13 20:00',
      'colleague l-14',
      'reportableMatter.known',
      { matter: 'domesticViolence' },
      { recordedAt: '2026-03-16 09:00' },
    ],
  ]),
  story(
    'chiayi-city-2016.general/deadlines',
    { caseId: 'h-0007', at: '2026-03-02 09:00', by: 'eapWindow w-03', policy: { sessionCap: 6 } },
    [
      ['2026-03-02 09:10', 'eapWindow w-03', 'rights.explained'],
      ['2026-03-02 09:30', 'employee e-4507', 'dataRequest.received', { request: 'access' }],
      [
        '2026-03-02 09:40',
        'employee e-4507',
        'dataRequest.received',
        { request: 'correction', details: { content: '電話號碼登錄錯誤。' } },
      ],
      [
        '2026-03-05 09:00',
        'personnel h-02',
        'deadline.extended',
        { duty: 'answerAccessRequest', reason: 'byLaw', details: { grounds: '紀錄須逐頁遮蔽第三人資料。' } },
      ],
      [
        '2026-03-06 09:00',
        'personnel h-02',
        'deadline.paused',
        { duty: 'answerCorrectionRequest', reason: 'personAsked' },
        refused,
      ],
      ['2026-03-09 09:00', 'employee e-4507', 'help.requested', { channel: 'self', service: 'work' }],
      ['2026-03-09 09:10', 'employee e-4507', 'consent.given', { scope: 'service', form: 'oral' }],
      ['2026-03-11 10:00', 'counsellor p-11', 'interview.held'],
      ['2026-03-11 10:40', 'counsellor p-11', 'appointment.made', { on: instant('2026-03-18 18:00') }],
      ['2026-03-18 19:00', 'counsellor p-11', 'session.held', { attendance: 'attended' }],
      ['2026-03-18 19:10', 'counsellor p-11', 'service.completed', { nextReviewAt: instant('2026-04-01 10:00') }],
      [
        '2026-03-25 09:00',
        'eapWindow w-03',
        'deadline.paused',
        { duty: 'followUp', reason: 'personAway', details: { grounds: '當事人出國公差。' } },
      ],
      ['2026-03-30 09:00', 'eapWindow w-03', 'deadline.resumed', { duty: 'followUp' }],
      ['2026-04-20 10:00', 'caseSystem z-01', 'duty.lapsed', { duty: 'followUp', dueAt: instant('2026-04-06 10:00') }],
      [
        '2026-04-20 10:05',
        'caseSystem z-01',
        'duty.lapsed',
        { duty: 'answerCorrectionRequest', dueAt: instant('2026-04-01 09:40') },
      ],
    ],
  ),
  story('chiayi-city-2016.crisis/delivered-twice', { caseId: 'h-0008', at: '2026-05-04 16:00', by: 'eapWindow w-03' }, [
    [
      '2026-05-04 16:00',
      'personnel h-02',
      'crisis.reported',
      { trigger: 'selfHarm', casualties: 'unknown' },
      { key: 'k-1' },
    ],
    [
      '2026-05-04 16:00',
      'personnel h-02',
      'crisis.reported',
      { trigger: 'selfHarm', casualties: 'unknown' },
      { key: 'k-1', expected: 'repeated' },
    ],
    [
      '2026-05-04 16:00',
      'personnel h-02',
      'crisis.reported',
      { trigger: 'selfHarm', casualties: 'yes' },
      { key: 'k-1', ...refused },
    ],
    ['2026-05-04 16:10', 'eapWindow w-03', 'notification.made', headsTold, { key: 'k-2' }],
    ['2026-05-04 16:20', 'colleague l-14', 'medicalHelp.arranged', {}, { key: 'k-3' }],
    ['2026-05-04 16:10', 'eapWindow w-03', 'notification.made', headsTold, { key: 'k-2', expected: 'repeated' }],
    ['2026-05-04 16:30', 'eapWindow w-03', 'casualty.reported', { casualties: 'no' }],
    ['2026-05-04 17:00', 'counsellor p-11', 'support.offered', {}, { key: 'k-4' }],
  ]),
  story(
    'chiayi-city-2016.crisis/death-after-sealing',
    { caseId: 'h-0009', at: '2026-06-01 08:30', by: 'eapWindow w-03' },
    [
      ['2026-06-01 08:30', 'supervisor s-09', 'crisis.reported', { trigger: 'majorAccident', casualties: 'yes' }],
      ['2026-06-01 08:40', 'colleague l-14', 'medicalHelp.arranged'],
      ['2026-06-01 09:00', 'eapWindow w-03', 'notification.made', headsTold],
      ['2026-06-01 14:00', 'counsellor p-11', 'support.offered'],
      ['2026-06-02 09:00', 'employee e-4620', 'support.answered', { answer: 'accepted' }],
      [
        '2026-06-03 10:00',
        'careTeam t-01',
        'careTeam.resolved',
        { ...meeting, nextReviewAt: instant('2026-06-17 10:00') },
      ],
      ['2026-06-17 10:00', 'careLiaison k-05', 'followUp.made', { nextReviewAt: instant('2026-07-01 10:00') }],
      ['2026-06-17 10:30', 'eapWindow w-03', 'record.sealed'],
      [
        '2026-06-20 03:00',
        'colleague l-14',
        'capacity.known',
        { capacity: 'dead' },
        { recordedAt: '2026-06-20 08:00' },
      ],
    ],
  ),
  story('chiayi-city-2016.involuntary/by-hearsay', { caseId: 'h-0010', at: '2026-04-13 09:00', by: 'personnel h-02' }, [
    ['2026-04-13 09:05', 'supervisor s-09', 'capacity.known', { capacity: 'incapacitated' }],
    [
      '2026-04-13 09:10',
      'supervisor s-09',
      'family.contacted',
      { contact: 'family', details: { message: '請家人到辦公室接回。' } },
    ],
    [
      '2026-04-13 10:00',
      'careLiaison k-05',
      'abuse.suspected',
      { suspect: 'family', details: { grounds: '手臂瘀傷，不願回家。' } },
    ],
    ['2026-04-13 10:05', 'careLiaison k-05', 'reportableMatter.known', { matter: 'domesticViolence' }],
    ['2026-04-13 10:10', 'supervisor s-09', 'family.contacted', { contact: 'family' }, refused],
    ['2026-04-13 10:20', 'employee e-4630', 'conflict.declared', { who: { role: 'supervisor', id: 's-09' } }],
    ['2026-04-13 11:00', 'physician d-07', 'capacity.known', { capacity: 'capable' }],
    ['2026-04-13 11:10', 'physician d-07', 'danger.assessed', { danger: 'unclear' }],
    ['2026-04-13 12:00', 'careLiaison k-05', 'danger.assessed', { danger: 'none' }],
  ]),
  story(
    'chiayi-city-2016.general/withdrawn-and-given-again',
    { caseId: 'h-0011', at: '2026-03-09 09:00', by: 'eapWindow w-03' },
    [
      ['2026-03-09 09:00', 'employee e-4640', 'consent.withdrawn', { scope: 'disclosure' }],
      ['2026-03-09 09:05', 'eapWindow w-03', 'rights.explained'],
      ['2026-03-09 09:10', 'employee e-4640', 'help.requested', { channel: 'hotline', service: 'legal' }],
      ['2026-03-09 09:15', 'employee e-4640', 'consent.given', { scope: 'service', form: 'electronic' }],
      ['2026-03-11 10:00', 'counsellor p-11', 'interview.held'],
      ['2026-03-11 10:30', 'employee e-4640', 'consent.withdrawn', { scope: 'service' }],
      ['2026-03-11 10:32', 'employee e-4640', 'consent.given', { scope: 'service', form: 'electronic' }],
    ],
  ),
  story(
    'chiayi-city-2016.general/after-the-screening',
    {
      caseId: 'h-0012',
      at: '2026-03-03 10:30',
      by: 'eapWindow w-01',
      continues: 'chiayi-city-2016.screening/05-asks-for-help',
    },
    [
      ['2026-03-03 10:40', 'eapWindow w-01', 'rights.explained'],
      ['2026-03-03 10:45', 'employee e-505', 'help.requested', { channel: 'screening', service: 'psychological' }],
      ['2026-03-03 10:50', 'employee e-505', 'consent.given', { scope: 'service', form: 'electronic' }],
    ],
  ),
  story(
    'chiayi-county-2019.involuntary/goes-on-after-the-refusal',
    {
      caseId: 'h-0013',
      at: '2026-07-07 10:00',
      by: 'careLiaison k-33',
      continues: 'chiayi-county-2019.general/07-declined-though-needed',
    },
    [
      ['2026-07-07 10:10', 'careLiaison k-33', 'danger.assessed', { danger: 'none' }],
      ['2026-07-07 11:00', 'careLiaison k-33', 'notification.made', { ...notice, to: ['supervisor'] }],
    ],
  ),
  story(
    'new-taipei-2020.general/goes-on-alone',
    {
      caseId: 'h-0014',
      at: '2026-05-13 10:00',
      by: 'eapWindow w-11',
      continues: 'new-taipei-2020.managementReferral/02-consent-refused',
    },
    [['2026-05-13 10:10', 'eapWindow w-11', 'rights.explained']],
  ),
  story(
    'new-taipei-2020.general/begins-in-danger',
    {
      caseId: 'h-0020',
      at: '2026-03-10 09:00',
      by: 'eapWindow w-11',
      continues: 'new-taipei-2020.screening/04-talk-finds-danger',
    },
    [
      ['2026-03-10 09:05', 'careLiaison k-05', 'emergency.requested', { from: 'healthAuthority' }],
      ['2026-03-10 11:00', 'healthAuthority a-06', 'emergency.concluded', { outcome: 'placed' }],
    ],
  ),
  story(
    'chiayi-city-2016.general/dies-in-service',
    { caseId: 'h-0021', at: '2026-03-16 09:00', by: 'eapWindow w-03' },
    [
      ['2026-03-16 09:05', 'eapWindow w-03', 'rights.explained'],
      ['2026-03-16 09:10', 'employee e-4680', 'help.requested', { channel: 'self', service: 'psychological' }],
      ['2026-03-16 09:15', 'employee e-4680', 'consent.given', { scope: 'service', form: 'written' }],
      ['2026-03-17 10:00', 'counsellor p-11', 'interview.held'],
      ['2026-03-17 10:50', 'counsellor p-11', 'appointment.made', { on: instant('2026-03-24 18:30') }],
      [
        '2026-03-20 07:30',
        'colleague l-14',
        'danger.reported',
        { towards: 'self', details: { grounds: '留下遺書後失聯。' } },
      ],
      ['2026-03-20 07:40', 'colleague l-14', 'emergency.requested', { from: 'police' }],
      ['2026-03-20 11:00', 'police n-07', 'emergency.concluded', { outcome: 'died' }],
    ],
  ),
  story(
    'chiayi-city-2016.crisis/goes-on-after-a-death',
    {
      caseId: 'h-0022',
      at: '2026-03-20 12:00',
      by: 'eapWindow w-03',
      continues: 'chiayi-city-2016.general/dies-in-service',
    },
    [
      ['2026-03-20 12:05', 'eapWindow w-03', 'crisis.reported', { trigger: 'suddenDeath', casualties: 'yes' }],
      ['2026-03-20 12:10', 'eapWindow w-03', 'notification.made', headsTold],
    ],
  ),
  story(
    'tainan-2015.crisis/goes-on-after-a-death',
    {
      caseId: 'h-0015',
      at: '2026-03-20 09:00',
      by: 'eapWindow w-31',
      policy: { adopts: ['crisis'] },
      continues: 'tainan-2015.general/09-died',
    },
    [
      ['2026-03-20 09:10', 'supervisor s-31', 'crisis.reported', { trigger: 'suddenDeath', casualties: 'yes' }],
      ['2026-03-20 09:20', 'eapWindow w-31', 'notification.made', headsTold],
    ],
  ),
  story(
    'some-city-2026.crisis/a-round-table-of-three',
    { caseId: 'h-0016', at: '2026-08-03 09:00', by: 'eapWindow w-03' },
    [
      ['2026-08-03 09:00', 'personnel h-02', 'crisis.reported', { trigger: 'majorAccident', casualties: 'yes' }],
      ['2026-08-03 09:20', 'eapWindow w-03', 'notification.made', { ...headsTold, to: [...headsTold.to, 'personnel'] }],
      ['2026-08-03 09:30', 'fireService f-19', 'medicalHelp.arranged'],
      ['2026-08-03 11:00', 'counsellor p-11', 'support.offered'],
      ['2026-08-03 14:00', 'employee e-4650', 'support.answered', { answer: 'declined' }],
      [
        '2026-08-05 10:00',
        'careTeam t-01',
        'careTeam.resolved',
        { ...meeting, attendees: ['t-01', 't-02'], nextReviewAt: instant('2026-08-19 10:00') },
        refused,
      ],
      [
        '2026-08-05 14:00',
        'careTeam t-01',
        'careTeam.resolved',
        { ...meeting, nextReviewAt: instant('2026-08-19 10:00') },
      ],
    ],
  ),
  story(
    'some-city-2027.crisis/peers-not-welcome',
    {
      caseId: 'h-0017',
      at: '2027-03-01 09:00',
      by: 'eapWindow w-03',
      policy: { periods: { callByPeer: { days: 7 } } },
    },
    [
      ['2027-03-01 09:00', 'personnel h-02', 'crisis.reported', { trigger: 'seriousImpact', casualties: 'no' }],
      ['2027-03-01 09:20', 'eapWindow w-03', 'notification.made', headsTold],
      ['2027-03-01 10:00', 'counsellor p-11', 'support.offered'],
      ['2027-03-01 11:00', 'employee e-4660', 'support.answered', { answer: 'accepted' }],
      [
        '2027-03-03 10:00',
        'careTeam t-01',
        'careTeam.resolved',
        { ...meeting, nextReviewAt: instant('2027-03-17 10:00') },
      ],
      [
        '2027-03-04 10:00',
        'peerSupporter r-02',
        'peerCall.made',
        { reached: 'reached', details: { notes: '聊了半小時，近日較平靜。' } },
      ],
      ['2027-03-05 10:00', 'employee e-4661', 'peerCall.declined'],
      ['2027-03-06 10:00', 'peerSupporter r-02', 'peerCall.made', { reached: 'notReached' }, refused],
    ],
  ),
  story(
    'some-city-2028.involuntary/a-second-meeting',
    { caseId: 'h-0018', at: '2028-03-06 09:00', by: 'eapWindow w-03' },
    [
      ['2028-03-06 09:10', 'counsellor p-11', 'danger.assessed', { danger: 'none' }],
      ['2028-03-06 09:20', 'counsellor p-11', 'need.assessed', { need: 'needed' }],
      ['2028-03-06 09:30', 'employee e-4670', 'help.declined'],
      ['2028-03-06 10:00', 'eapWindow w-03', 'notification.made', notice],
      [
        '2028-03-08 10:00',
        'careTeam t-01',
        'careTeam.resolved',
        { ...meeting, nextReviewAt: instant('2028-03-22 10:00') },
      ],
      ['2028-03-09 09:00', 'supervisor s-09', 'measures.taken', { measures: ['workAdjustment'] }],
      [
        '2028-03-22 10:00',
        'careTeam t-01',
        'careTeam.resolved',
        { ...meeting, nextReviewAt: instant('2028-04-05 10:00') },
      ],
      ['2028-03-23 09:00', 'employee e-4670', 'help.requested', { channel: 'self', service: 'family' }],
    ],
  ),
  story(
    'some-city-2028.general/willing-at-last',
    {
      caseId: 'h-0019',
      at: '2028-03-23 09:30',
      by: 'eapWindow w-03',
      continues: 'some-city-2028.involuntary/a-second-meeting',
    },
    [
      ['2028-03-23 09:40', 'eapWindow w-03', 'rights.explained'],
      ['2028-03-23 09:45', 'employee e-4670', 'help.requested', { channel: 'self', service: 'family' }],
    ],
  ),
]
