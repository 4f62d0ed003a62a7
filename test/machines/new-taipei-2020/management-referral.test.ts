import { describe, expect, it } from 'vitest'
import { actions, openCase } from '#src/index.ts'
import { by, minute, openDuties } from '../../support/cases.ts'
import { meeting } from '../../support/walk.ts'
import {
  applied,
  type CityTold,
  cityStory,
  flows,
  having,
  leads,
  opening,
  review,
  toDisclosure,
  toReferral,
  toService,
} from './telling.ts'

const came = { attendance: 'attended' } as const
const completed = { nextReviewAt: review } as const
const ends = { improvement: 'improved', tracking: 'ends' } as const
const goesOn = { improvement: 'notImproved', tracking: 'continues' } as const
const work = { about: ['work', 'organisation'] } as const
const superior = { who: { role: 'supervisor', id: 'u-supervisor' } } as const

const proposed: readonly CityTold[] = [['agencyReferral.proposed']]
const deciding: readonly CityTold[] = [...proposed, ['rights.explained']]
const asked: readonly CityTold[] = [...deciding, ['help.requested', applied]]
const willing: readonly CityTold[] = [...asked, ['consent.given', toService]]
const agreed: readonly CityTold[] = [...willing, ['consent.given', toReferral]]
const referred: readonly CityTold[] = [...agreed, ['referral.made', { to: 'psychological' }]]
const arranged: readonly CityTold[] = [...referred, ['appointment.made', { on: review }]]
const gathering: readonly CityTold[] = [...arranged, ['session.held', came], ['service.completed', completed]]
const assessing: readonly CityTold[] = [...gathering, ['feedback.given', { adaptation: 'unchanged' }]]
const adapting: readonly CityTold[] = [...assessing, ['improvement.assessed', goesOn]]
const closing: readonly CityTold[] = [...assessing, ['improvement.assessed', ends]]
const authorised: readonly CityTold[] = [...closing, ['consent.given', toDisclosure]]
const needed: readonly CityTold[] = [...deciding, ['need.assessed', { need: 'needed' }]]
const referralMade = ['referral.made', { to: 'psychological' }] as const

/** Clause, what happens under it, what was told before, the fact, where it leads. */
const table = [
  ['四.四.1.3', 'the agency proposes', [], ['agencyReferral.proposed'], 'explaining'],
  ['解讀.15', 'a colleague does not', [], ['agencyReferral.proposed', {}, 'colleague'], '⊘ notYours'],
  ['解讀.6', 'nothing is asked before the rights', proposed, ['help.requested', applied, 'eapWindow'], '⊘ notNow'],
  ['解讀.6', 'the rights are explained', proposed, ['rights.explained'], 'deciding'],
  ['解讀.15', 'a refusal is free', deciding, ['help.declined'], 'ended'],
  ['解讀.15', 'even before anything is explained', proposed, ['help.declined'], 'ended'],
  ['解讀.34', 'needed and declined: involuntary', needed, ['help.declined'], 'handedOverToInvoluntary'],
  ['解讀.5', 'the person decides', deciding, ['help.requested', applied], 'consenting'],
  ['解讀.5', 'the superior does not decide', deciding, ['help.requested', applied, 'supervisor'], '⊘ notYours'],
  ['解讀.15', 'no referral without consent', asked, referralMade, '⊘ consentSaid'],
  ['解讀.15', 'nor with consent to the service alone', willing, referralMade, '⊘ consentSaid'],
  ['四.四.1.3', 'with both, the referral is made', agreed, referralMade, 'served.arranging'],
  ['四.四.1.1', 'a consultation is arranged', referred, ['appointment.made', { on: review }], 'served.serving'],
  ['四.四.1.1', 'and held', arranged, ['session.held', came], 'served.serving'],
  ['四.四.1.3', 'then the feedback is tracked', arranged, ['service.completed', completed], 'tracked.gathering'],
  ['四.四.1.3', 'asked of the superior', gathering, ['feedback.asked', { of: 'supervisor' }], 'tracked.gathering'],
  ['四.四.1.3', 'and given', gathering, ['feedback.given', { adaptation: 'improved' }], 'tracked.assessing'],
  [
    '解讀.16',
    'by the agency, not by the consultant',
    gathering,
    ['feedback.given', { adaptation: 'improved' }, 'counsellor'],
    '⊘ notYours',
  ],
  ['解讀.17', 'nothing is assessed before', gathering, ['improvement.assessed', ends], '⊘ notNow'],
  ['解讀.17', 'nor by the consultant', assessing, ['improvement.assessed', ends, 'counsellor'], '⊘ notYours'],
  ['解讀.17', 'the tracking ends', assessing, ['improvement.assessed', ends], 'closing'],
  ['四.四.1.3', 'or helps to adapt first', assessing, ['improvement.assessed', goesOn], 'tracked.adapting'],
  ['四.四.2.1.D', 'by job redesign', adapting, ['adaptation.supported', { how: ['jobRedesign'] }], 'tracked.gathering'],
  ['解讀.17', 'or by more consultation', adapting, ['help.requested', applied], 'served.arranging'],
  ['解讀.5', 'more help before it closes', closing, ['help.requested', applied], 'served.arranging'],
  ['解讀.8', 'withdrawn, it ends', gathering, ['consent.withdrawn', { scope: 'service' }], 'settling'],
  [
    '解讀.19',
    'the referral alone withdrawn, the person goes on alone',
    gathering,
    ['consent.withdrawn', { scope: 'referral' }],
    'handedOverToGeneral',
  ],
  [
    '解讀.8',
    'authorisation withdrawn, nothing moves',
    gathering,
    ['consent.withdrawn', { scope: 'disclosure' }],
    'tracked.gathering',
  ],
  [
    '解讀.30',
    'a superior in conflict is not asked',
    [...gathering, ['conflict.declared', superior]],
    ['feedback.asked', { of: 'supervisor' }],
    '⊘ agencyWithoutConflict',
  ],
  [
    '解讀.30',
    'personnel may be asked instead',
    [...gathering, ['conflict.declared', superior]],
    ['feedback.asked', { of: 'personnel' }],
    'tracked.gathering',
  ],
  [
    '解讀.30',
    'nor is that superior heard',
    [...gathering, ['conflict.declared', superior]],
    ['feedback.given', { adaptation: 'worsened' }],
    '⊘ notAvailableToYou',
  ],
  ['四.五.3.2', 'no survey of the superior before the end', gathering, ['supervisorSurvey.held', work], '⊘ notNow'],
  ['解讀.18', 'nor without consent to disclosure', closing, ['supervisorSurvey.held', work], '⊘ consentSaid'],
  [
    '解讀.18',
    'spoken consent will not do',
    [...closing, ['consent.given', { scope: 'disclosure', form: 'oral' }]],
    ['supervisorSurvey.held', work],
    '⊘ consentFormSufficient',
  ],
  ['解讀.18', 'in writing it will', authorised, ['supervisorSurvey.held', work], 'closing'],
  [
    '解讀.18',
    'withdrawn, no more',
    [...authorised, ['consent.withdrawn', { scope: 'disclosure' }]],
    ['supervisorSurvey.held', work],
    '⊘ consentNotWithdrawn',
  ],
  [
    '四.五.3.2',
    'it asks about work and the organisation alone',
    authorised,
    ['supervisorSurvey.held', { about: ['attendance'] }],
    '⊘ notAChoice',
  ],
  [
    '解讀.30',
    'never of a superior in conflict',
    [...authorised, ['conflict.declared', superior]],
    ['supervisorSurvey.held', work],
    '⊘ agencyWithoutConflict',
  ],
  ['解讀.24', 'danger comes first', gathering, ['danger.reported', {}, 'colleague'], 'securing'],
  ['解讀.24', 'before anybody is referred', [], ['danger.assessed', { danger: 'immediate' }], 'securing'],
] as const satisfies readonly (readonly [string, string, readonly CityTold[], CityTold, string])[]

describe('機關轉介, by clause', () => {
  it.each(table)('%s: %s', (_, __, before, fact, expected) => {
    expect(
      leads(opening('managementReferral', ...before), fact)
        .split(' ')
        .sort(),
    ).toEqual(expected.split(' ').sort())
  })
})

describe('機關轉介, told as stories', () => {
  cityStory(
    'referred, served, tracked twice, and closed without asking the superior (四.四.1.3, 解讀.18)',
    'managementReferral',
    [
      ['agencyReferral.proposed', 'supervisor', { details: { signs: '…' } }, 'explaining'],
      ['rights.explained', 'eapWindow', {}, 'deciding'],
      ['help.requested', 'employee', { channel: 'supervisor', service: 'psychological' }, 'consenting'],
      ['consent.given', 'employee', toService, 'consenting'],
      ['consent.given', 'employee', toReferral, 'consenting'],
      ['referral.made', 'eapWindow', { to: 'psychological' }, 'served.arranging'],
      ['appointment.made', 'employee', { on: review }, 'served.serving'],
      ['session.held', 'counsellor', came, 'served.serving'],
      ['service.completed', 'counsellor', completed, 'tracked.gathering'],
      ['closure.decided', 'eapWindow', {}, '⊘ notNow'],
      ['feedback.asked', 'eapWindow', { of: 'supervisor' }, 'tracked.gathering'],
      ['feedback.given', 'supervisor', { adaptation: 'unchanged' }, 'tracked.assessing'],
      ['improvement.assessed', 'eapWindow', goesOn, 'tracked.adapting'],
      ['adaptation.supported', 'supervisor', { how: ['workAllocation', 'mentoring'] }, 'tracked.gathering'],
      ['feedback.given', 'personnel', { adaptation: 'improved' }, 'tracked.assessing'],
      ['improvement.assessed', 'careTeam', ends, 'closing'],
      ['survey.held', 'personnel', {}, 'closing'],
      ['supervisorSurvey.held', 'personnel', work, '⊘ consentSaid'],
      ['record.sealed', 'eapWindow', {}, 'closing'],
      ['closure.decided', 'eapWindow', {}, 'closed'],
    ],
    ({ kase }) => expect(kase.known).toMatchObject({ duties: [], notified: [] }),
  )

  cityStory(
    'the superior who proposed learns neither content nor attendance (解讀.16, 解讀.28)',
    'managementReferral',
    [
      ['agencyReferral.proposed', 'supervisor', {}, 'explaining'],
      ['rights.explained', 'eapWindow', {}, 'deciding'],
      ['notification.made', 'eapWindow', told('serviceContent', 'incident'), '⊘ groundFits itemsMinimal'],
      ['disclosure.made', 'eapWindow', told('serviceContent', 'incident'), '⊘ groundFits itemsMinimal'],
      ['disclosure.made', 'eapWindow', told('helpNeeded', 'writtenAuthorisation'), '⊘ consentSaid'],
    ],
  )
})

describe('the agency that proposed (解讀.16, C-18)', () => {
  const steps: readonly (readonly CityTold[])[] = [
    proposed,
    deciding,
    asked,
    agreed,
    referred,
    arranged,
    gathering,
    assessing,
    adapting,
    closing,
    authorised,
    [...arranged, ['service.ended']],
  ]

  it.each(['supervisor', 'agencyHead'] as const)('%s may do and hears the same at every step', (role) => {
    const heard = steps.map((told) => JSON.stringify(actions(opening('managementReferral', ...told), { role })))
    expect(new Set(heard).size).toBe(1)
  })
})

describe('what is owed, and until when (四.四.1.3, 四.五.3)', () => {
  const cases = [
    ['proposed, a reply', proposed, ['replyFirst']],
    ['served, nothing but the service', arranged, []],
    ['completed, the feedback', gathering, ['trackFeedback']],
    ['given, the assessment', assessing, ['assessImprovement']],
    ['not improved, help to adapt', adapting, ['supportAdaptation']],
    ['at the end, survey and record', closing, ['holdSurvey', 'sealRecord']],
    [
      'with authorisation, the survey of the superior too',
      authorised,
      ['holdSupervisorSurvey', 'holdSurvey', 'sealRecord'],
    ],
    [
      'and no longer once the superior is in conflict',
      [...authorised, ['conflict.declared', superior]],
      ['holdSurvey', 'sealRecord'],
    ],
    ['or has been asked', [...authorised, ['supervisorSurvey.held', work]], ['holdSurvey', 'sealRecord']],
    ['withdrawal ends the tracking', [...gathering, ['consent.withdrawn', { scope: 'service' }]], ['sealRecord']],
    ['so does going on alone', [...adapting, ['consent.withdrawn', { scope: 'referral' }]], ['sealRecord']],
    ['and a death', [...assessing, ['capacity.known', { capacity: 'dead' }]], ['sealRecord']],
  ] as const satisfies readonly (readonly [string, readonly CityTold[], readonly string[]])[]

  it.each(cases)('%s', (_, told, owed) => {
    expect(openDuties(opening('managementReferral', ...told))).toEqual([...owed])
  })

  it('an authorisation that is withdrawn is owed no survey any more', () => {
    const kase = opening('managementReferral', ...authorised, ['consent.withdrawn', { scope: 'disclosure' }])
    expect(openDuties(kase)).not.toContain('holdSupervisorSurvey')
  })

  it('an authorisation that has run out is owed no survey, and keeps no case open', () => {
    const short = { ...toDisclosure, until: '2026-03-02T09:20:00+08:00' }
    const kase = having(opening('managementReferral', ...closing, ['consent.given', short]), ['survey.held'])
    expect(openDuties(kase)).toEqual(['holdSupervisorSurvey', 'sealRecord'])
    const idle = Array.from({ length: 20 }, (): CityTold => ['followUp.made', { nextReviewAt: review }])
    expect(leads(having(kase, ...idle, ['record.sealed']), ['closure.decided'])).toBe('closed')
  })
})

describe('after a danger', () => {
  it('the person decides anew, and the referral is made anew (解讀.27)', () => {
    const safe = having(
      opening('managementReferral', ...gathering),
      ['danger.reported'],
      ['danger.assessed', { danger: 'none' }],
      ['careTeam.resolved', meeting()],
    )
    expect(safe.step).toBe('deciding')
    expect(leads(having(safe, ['help.requested', applied]), referralMade)).toBe('served.arranging')
  })

  it('a new episode waits for the agency to propose again (解讀.15)', () => {
    const refused = opening('managementReferral', ...deciding, ['help.declined'])
    const again = openCase(flows.managementReferral, {
      caseId: 'c-2',
      at: minute(99),
      recordedAt: minute(99),
      by: by('eapWindow'),
      continues: refused,
    }).case
    expect(again.step).toBe('referring')
    expect(leads(again, ['help.requested', applied])).toBe('⊘ notNow')
  })
})

function told(item: string, ground: string): object {
  return { to: ['supervisor'], items: [item], ground }
}
