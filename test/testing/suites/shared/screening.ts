import type { Row } from '#src/testing/index.ts'
import type { Shared } from './shared.ts'

const consent = (form: string, more: object = {}, expected = ''): Row => [
  'consent.given',
  'employee',
  { scope: 'sensitiveData', form, ...more },
  expected,
]

/** What must hold before an answer is taken in. */
const lawful = (answered: (expected: string) => Row): Shared => ({
  about: ['screeningLawful', 'consentTo'],
  zh: '作答須先告知權益，並以書面或電子文件同意；撤回、逾期或法定代理人未同意者不收',
  en: 'An answer needs the rights explained, and consent in writing: not withdrawn, not run out, not of a minor alone',
  rows: [
    consent('electronic', {}, '⊘ rightsExplained'),
    ['rights.explained', 'eapWindow', {}, ''],
    ['screening.offered', 'eapWindow', {}, ''],
    answered('⊘ consentSaid'),
    consent('oral'),
    answered('⊘ consentFormSufficient'),
    consent('electronic'),
    ['consent.withdrawn', 'employee', { scope: 'sensitiveData' }, ''],
    answered('⊘ consentNotWithdrawn'),
    consent('electronic', { until: '2026-03-02T10:05:00+08:00' }),
    answered('⊘ consentNotExpired'),
    ['minor.identified', 'eapWindow', {}, ''],
    consent('electronic'),
    answered('⊘ representativeAgrees'),
    consent('electronic', { withRepresentative: true }),
    answered(''),
  ],
})

/** What holds of every self-test. */
export const screening: readonly Shared[] = [
  lawful((expected) => ['screening.answered', 'employee', { band: 'mild', ideation: 'none' }, expected]),
  lawful((expected) => ['selfTest.answered', 'employee', { leadsTo: 'nothing' }, expected]),
  {
    about: ['lapseTrue', 'pauseEnds'],
    zh: '僅確已屆期而未履行者得記逾期，暫停中始得續行',
    en: 'Only what is owed and due has lapsed, and only a pause is ended',
    rows: [
      ['rights.explained', 'eapWindow', {}, ''],
      ['screening.offered', 'eapWindow', {}, ''],
      ['duty.lapsed', 'caseSystem', { duty: 'followUp', dueAt: '2026-03-02T09:00:00+08:00' }, '⊘ dutyOwed'],
      ['deadline.resumed', 'eapWindow', { duty: 'followUp' }, '⊘ pauseEnds'],
      ['reportableMatter.known', 'counsellor', { matter: 'childHarm' }, '; owes reportChildHarm'],
      [
        'duty.lapsed',
        'caseSystem',
        { duty: 'reportChildHarm', dueAt: '2026-06-01T09:00:00+08:00' },
        '⊘ dueInstantReached',
      ],
      ['danger.assessed', 'counsellor', { danger: 'unclear' }, '■ handedOverInDanger'],
    ],
  },
]
