import type { Row } from '#src/testing/index.ts'
import { meeting, type Shared } from './shared.ts'

const later = '2026-06-01T09:00:00+08:00'
const resolved: Row = ['careTeam.resolved', 'careTeam', meeting, '; owes followUp']
const paused = (duty: string, expected: string): Row => [
  'deadline.paused',
  'eapWindow',
  { duty, reason: 'personAway' },
  expected,
]
const extended = (duty: string, expected: string, more: object = {}): Row => [
  'deadline.extended',
  'eapWindow',
  { duty, reason: 'circumstances', ...more },
  expected,
]

/** Lapses, extensions and pauses are facts; the law's own deadlines move only as the law says. */
export const time: readonly Shared[] = [
  {
    about: ['lapseTrue', 'dutyOwed', 'dueInstantReached'],
    zh: '僅確已屆期而未履行者得記逾期',
    en: 'Only what is owed and due has lapsed',
    rows: [
      ['duty.lapsed', 'caseSystem', { duty: 'followUp', dueAt: '2026-03-02T09:00:00+08:00' }, '⊘ dutyOwed'],
      resolved,
      ['duty.lapsed', 'caseSystem', { duty: 'followUp', dueAt: later }, '⊘ dueInstantReached'],
      ['duty.lapsed', 'caseSystem', { duty: 'followUp', dueAt: '2026-03-02T09:00:00+08:00' }, ''],
    ],
  },
  {
    about: ['extensionAllowed', 'extensionLawful'],
    zh: '延長期限須載明新期限；應立即辦理者不得延長',
    en: 'An extension names its end; what is to be done at once is never put off',
    rows: [
      extended('followUp', '⊘ dutyOwed extensionLawful', { until: later }),
      resolved,
      extended('followUp', '⊘ extensionLawful'),
      extended('followUp', '⊘ extensionLawful', { until: '2026-03-02T09:00:00+08:00' }),
      extended('followUp', '', { until: later }),
      ['danger.reported', 'colleague', {}, ''],
      extended('requestEmergencyHelp', '⊘ extensionLawful', { until: later }),
      paused('requestEmergencyHelp', '⊘ pauseLawful'),
    ],
  },
  {
    about: ['extensionLawful', 'pauseLawful', 'answerAccessRequest', 'answerCorrectionRequest'],
    zh: '法定期限依法延長一次，不得暫停；答復後即履行',
    en: 'A statutory deadline is extended once, as its law allows, and never paused; an answer settles it',
    rows: [
      ['dataRequest.received', 'eapWindow', { request: 'access' }, '; owes answerAccessRequest'],
      extended('answerAccessRequest', '⊘ extensionLawful', { until: later, reason: 'byLaw' }),
      extended('answerAccessRequest', '', { reason: 'byLaw' }),
      extended('answerAccessRequest', '⊘ extensionLawful', { reason: 'byLaw' }),
      paused('answerAccessRequest', '⊘ pauseLawful'),
      ['dataRequest.received', 'eapWindow', { request: 'correction' }, '; owes answerCorrectionRequest'],
      [
        'dataRequest.answered',
        'eapWindow',
        { request: 'access', decision: 'granted' },
        '; owes –; settles answerAccessRequest',
      ],
      [
        'dataRequest.answered',
        'eapWindow',
        { request: 'correction', decision: 'refused' },
        '; owes –; settles answerCorrectionRequest',
      ],
    ],
  },
  {
    about: ['pauseAllowed', 'pauseLawful', 'pauseEnds'],
    zh: '未履行之事項得暫停一次，暫停中始得續行',
    en: 'What is owed is paused once at a time, and goes on only from a pause',
    rows: [
      paused('followUp', '⊘ dutyOwed pauseLawful'),
      resolved,
      ['deadline.resumed', 'eapWindow', { duty: 'followUp' }, '⊘ pauseEnds'],
      paused('followUp', ''),
      paused('followUp', '⊘ pauseLawful'),
      ['deadline.resumed', 'eapWindow', { duty: 'followUp' }, ''],
      ['deadline.resumed', 'eapWindow', { duty: 'followUp' }, '⊘ pauseEnds'],
    ],
  },
]
