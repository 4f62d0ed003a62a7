import { describe, expect } from 'vitest'
import { due, type Outcome, openCase } from '#src/index.ts'
import { by, flows, having, minute, openDuties, opened } from '../support/cases.ts'
import { play, type Row, story } from '../support/story.ts'

const nextReviewAt = '2026-04-01T09:00:00+08:00'
const meeting = {
  basis: 'actualAssessment',
  attendees: ['m1', 'm2'],
  quorate: true,
  committee: 'notNecessary',
  nextReviewAt,
} as const
const everyone = {
  to: ['agencyHead', 'deputyHead', 'relevantUnit'],
  items: ['whatHappened', 'helpNeeded'],
  ground: 'incident',
} as const

type Notifying = 'telling' | 'told'
type Supporting = 'offering' | 'awaiting' | 'answered'
const inBranch = (branch: string) => (notifying: Notifying, supporting: Supporting) =>
  `${branch}.notifying.${notifying} + ${branch}.supporting.${supporting}`
const hurt = inBranch('withCasualties')
const unhurt = inBranch('withoutCasualties')
const accident = { trigger: 'majorAccident', casualties: 'yes' } as const
const nearMiss = { trigger: 'majorAccident', casualties: 'no' } as const

const closing: readonly Row[] = [
  ['careTeam.resolved', 'careTeam', meeting, 'followingUp'],
  ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
  ['record.sealed', 'eapWindow', {}, 'followingUp'],
  ['closure.decided', 'eapWindow', {}, 'closed'],
]

const died = '2026-03-06T18:00:00+08:00'

describe('危機個案 (伍.四.三, 附件二)', () => {
  story(
    '18 · a death in the office: rescue, notice and reports side by side; offers to colleagues; resolved and sealed',
    'crisis',
    [
      [
        'crisis.reported',
        'colleague',
        { trigger: 'personalCasualty', casualties: 'yes', at: died },
        hurt('telling', 'offering'),
      ],
      ['medicalHelp.arranged', 'colleague', {}, hurt('telling', 'offering')],
      ['capacity.known', 'physician', { capacity: 'dead' }, hurt('telling', 'offering')],
      [
        'reportableMatter.known',
        'supervisor',
        { matter: 'suicideBehaviour', at: died, recordedAt: '2026-03-06T18:40:00+08:00' },
        hurt('telling', 'offering'),
      ],
      [
        'reportableMatter.known',
        'supervisor',
        { matter: 'occupationalAccident', at: died, recordedAt: '2026-03-06T18:41:00+08:00' },
        hurt('telling', 'offering'),
      ],
      ['support.offered', 'eapWindow', {}, hurt('telling', 'awaiting')],
      ['notification.made', 'eapWindow', { ...everyone, items: ['whatHappened', 'healthDetail'] }, '⊘ itemsMinimal'],
      ['notification.made', 'eapWindow', everyone, hurt('told', 'awaiting')],
      ['family.contacted', 'personnel', { contact: 'emergencyContact' }, hurt('told', 'awaiting')],
      ['groupCounselling.offered', 'eapWindow', { to: 'affectedColleagues' }, hurt('told', 'awaiting')],
      ['support.answered', 'eapWindow', { answer: 'accepted' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', meeting, 'followingUp'],
      ['record.sealed', 'eapWindow', {}, 'followingUp'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed'],
      ['statutoryReport.filed', 'personnel', { matter: 'occupationalAccident' }, 'followingUp'],
      ['statutoryReport.filed', 'counsellor', { matter: 'suicideBehaviour' }, 'followingUp'],
      ['closure.decided', 'eapWindow', {}, 'closed'],
    ],
    ({ outcomes }) => {
      const { case: known } = outcomes[4] as Outcome
      const owed = due(known, died)
      expect(owed.filter(({ dueAt }) => dueAt)).toMatchObject([
        { duty: 'reportOccupationalAccident', dueAt: '2026-03-07T02:00:00+08:00' },
        { duty: 'reportSuicideBehaviour', dueAt: '2026-03-07T18:00:00+08:00' },
      ])
    },
  )

  const accidentOnDuty: readonly Row[] = [
    ['crisis.reported', 'supervisor', accident, hurt('telling', 'offering')],
    ['emergency.concluded', 'fireService', { outcome: 'escorted' }, hurt('telling', 'offering')],
    ['capacity.known', 'supervisor', { capacity: 'capable' }, hurt('telling', 'offering')],
    ['consent.given', 'employee', { scope: 'familyContact', form: 'oral' }, hurt('telling', 'offering')],
    ['family.contacted', 'personnel', { contact: 'emergencyContact' }, hurt('telling', 'offering')],
    ['notification.made', 'personnel', everyone, hurt('told', 'offering')],
    ['support.offered', 'eapWindow', {}, hurt('told', 'awaiting')],
  ]

  story(
    '20 · no casualties, and the person refuses: others care, and the case goes on (附件二.6, 附件二.7)',
    'crisis',
    [
      ['crisis.reported', 'supervisor', nearMiss, unhurt('telling', 'offering')],
      ['support.offered', 'eapWindow', {}, unhurt('telling', 'awaiting')],
      ['support.answered', 'employee', { answer: 'declined' }, unhurt('telling', 'answered')],
      ['notification.made', 'personnel', { ...everyone, to: ['agencyHead'] }, unhurt('telling', 'answered')],
      ['notification.made', 'personnel', { ...everyone, to: ['deputyHead', 'relevantUnit'] }, 'outreach'],
      ['groupCounselling.offered', 'eapWindow', { to: 'personConcerned' }, 'outreach'],
      ['outreach.made', 'careLiaison', { through: ['family'] }, '⊘ consentSaid lifeDanger personDeadOrIncapacitated'],
      ['outreach.made', 'colleague', { through: ['family'] }, '⊘ notAvailableToYou'],
      ['outreach.made', 'colleague', { through: ['colleague', 'supervisor'] }, 'reviewing'],
      ...closing,
    ],
    ({ kase }) => expect(kase.known.support).toBe('declined'),
  )

  story('a second offer does not undo the refusal: outreach still follows (I-27)', 'crisis', [
    ['crisis.reported', 'supervisor', nearMiss, unhurt('telling', 'offering')],
    ['support.offered', 'eapWindow', {}, unhurt('telling', 'awaiting')],
    ['support.answered', 'employee', { answer: 'declined' }, unhurt('telling', 'answered')],
    ['support.offered', 'eapWindow', {}, unhurt('telling', 'answered')],
    ['notification.made', 'personnel', everyone, 'outreach'],
  ])

  story(
    '24 · assaulted on duty, wants legal help and no counselling: accepting one is consent to nothing (C-10)',
    'crisis',
    [
      ['crisis.reported', 'supervisor', { trigger: 'harmToOthers', casualties: 'yes' }, hurt('telling', 'offering')],
      ['support.offered', 'eapWindow', {}, hurt('telling', 'awaiting')],
      ['support.answered', 'employee', { answer: 'accepted' }, hurt('telling', 'answered')],
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ notInThisFlow'],
      ['notification.made', 'personnel', everyone, 'reviewing'],
    ],
    ({ kase }) => expect(kase.known.consents).toEqual({}),
  )

  story('casualties unknown are casualties until known (解讀.11)', 'crisis', [
    ['crisis.reported', 'colleague', { trigger: 'majorAccident', casualties: 'unknown' }, hurt('telling', 'offering')],
    ['casualty.reported', 'police', { casualties: 'no' }, hurt('telling', 'offering')],
  ])

  story('casualties that come to be known start notice and support anew (解讀.11)', 'crisis', [
    ['crisis.reported', 'colleague', nearMiss, unhurt('telling', 'offering')],
    ['support.offered', 'eapWindow', {}, unhurt('telling', 'awaiting')],
    ['support.answered', 'employee', { answer: 'accepted' }, unhurt('telling', 'answered')],
    ['notification.made', 'personnel', everyone, 'reviewing'],
    ['casualty.reported', 'police', { casualties: 'yes' }, hurt('telling', 'offering')],
    ['casualty.reported', 'police', { casualties: 'yes' }, hurt('telling', 'offering')],
  ])

  story('what is told at the very same instant undoes nothing (解讀.11)', 'crisis', [
    ['crisis.reported', 'colleague', nearMiss, unhurt('telling', 'offering')],
    ['casualty.reported', 'police', { casualties: 'yes', at: minute(30) }, hurt('telling', 'offering')],
    ['support.offered', 'eapWindow', { at: minute(30) }, hurt('telling', 'awaiting')],
    ['capacity.known', 'police', { capacity: 'capable', at: minute(30) }, hurt('telling', 'awaiting')],
  ])

  story('casualties reported before the crisis itself are acted on at once (附件二.2, I-26)', 'crisis', [
    ['casualty.reported', 'police', { casualties: 'yes' }, hurt('telling', 'offering')],
  ])

  story('danger in the middle of a crisis comes first, then everything is done anew (解讀.14)', 'crisis', [
    ...accidentOnDuty,
    ['danger.reported', 'family', { towards: 'self' }, 'securing'],
    ['casualty.reported', 'police', { casualties: 'yes' }, 'securing'],
    ['emergency.concluded', 'police', { outcome: 'notEscorted' }, 'reassessing'],
    ['danger.assessed', 'physician', { danger: 'none' }, hurt('telling', 'offering')],
  ])

  story('nobody in conflict is told, and the notice is complete with who takes the place (解讀.20)', 'crisis', [
    ['crisis.reported', 'colleague', { trigger: 'seriousImpact', casualties: 'no' }, unhurt('telling', 'offering')],
    ['conflict.declared', 'employee', { who: { role: 'deputyHead', id: 'd1' } }, unhurt('telling', 'offering')],
    ['notification.made', 'personnel', everyone, '⊘ recipientsWithoutConflict'],
    [
      'notification.made',
      'personnel',
      { ...everyone, to: ['agencyHead', 'relevantUnit'] },
      unhurt('telling', 'offering'),
    ],
    ['notification.made', 'personnel', { ...everyone, to: ['superiorAgency'] }, unhurt('told', 'offering')],
  ])

  describe('19 · hurt on duty, conscious, wants no counselling: outreach where the agency reads it in the chart (解讀.10)', () => {
    for (const [branch, next] of [
      ['both', 'outreach'],
      ['casualty', 'outreach'],
      ['noCasualty', 'reviewing'],
    ] as const)
      story(
        `${branch}: ${next}`,
        () => opened('crisis', { policy: { refusalBranch: branch } }),
        [...accidentOnDuty, ['support.answered', 'employee', { answer: 'declined' }, next]],
        ({ kase }) => expect(kase.known.support).toBe('declined'),
      )
  })

  story(
    '21 · a survivor who needs help refuses it: an involuntary case beside the crisis, two records and one link (伍.四.二)',
    'crisis',
    [
      ...accidentOnDuty,
      ['support.answered', 'employee', { answer: 'declined' }, 'outreach'],
      ['need.assessed', 'counsellor', { need: 'needed' }, 'outreach'],
    ],
    ({ kase }) => {
      const beside = openCase(flows.involuntary, {
        caseId: 'c-2',
        at: minute(900),
        recordedAt: minute(900),
        by: by('eapWindow'),
        continues: kase,
      }).case
      expect(beside.known).toMatchObject({
        caseId: 'c-2',
        origin: { relation: 'beside', caseId: 'c-1', flow: flows.crisis.id },
      })
      expect(kase).toMatchObject({ status: 'open', step: 'outreach' })
      play(beside, [
        ['danger.assessed', 'careLiaison', { danger: 'none' }, 'assessing'],
        ['need.assessed', 'careLiaison', { need: 'needed' }, 'assessing'],
        ['help.declined', 'employee', {}, 'caring'],
      ])
    },
  )

  story(
    '23 · somebody already in counselling: the crisis learns nothing of it (I-4)',
    () => {
      const general = having(
        opened('general'),
        ['rights.explained'],
        ['help.requested', { channel: 'self', service: 'psychological' }],
        ['consent.given', { scope: 'service', form: 'oral' }],
        ['appointment.made', { on: nextReviewAt }],
        ['session.held', { attendance: 'attended' }],
      )
      return openCase(flows.crisis, {
        caseId: 'c-2',
        at: minute(60),
        recordedAt: minute(60),
        by: by('eapWindow'),
        continues: general,
      }).case
    },
    [['crisis.reported', 'supervisor', nearMiss, unhurt('telling', 'offering')]],
    ({ kase }) => {
      expect(kase.known).toMatchObject({
        sessions: 0,
        consents: {},
        willingness: 'unknown',
        need: 'unknown',
        rightsExplained: false,
      })
      expect(openDuties(kase)).toEqual(['notifyLeadership', 'offerSupport'])
    },
  )

  story(
    'what the agency does not call a crisis is sent to another flow (伍.四.三, 解讀.25)',
    () => opened('crisis', { policy: { crisisTriggers: ['majorAccident'] } }),
    [
      ['crisis.reported', 'colleague', { trigger: 'seriousImpact', casualties: 'no' }, '⊘ crisisTriggered'],
      ['crisis.reported', 'colleague', { trigger: 'seriousImpact', casualties: 'yes' }, '⊘ crisisTriggered'],
      ['crisis.reported', 'colleague', nearMiss, unhurt('telling', 'offering')],
    ],
  )
})
