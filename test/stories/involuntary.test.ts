import { describe, expect } from 'vitest'
import { due, openCase, type Role } from '#src/index.ts'
import type { LegalBasis, PersonnelBody } from '#src/vocabulary/choices.ts'
import { by, flows, having, minute, openDuties, opened } from '../support/cases.ts'
import { play, type Row, story } from '../support/story.ts'

const nextReviewAt = '2026-04-01T09:00:00+08:00'
const meeting = {
  basis: 'actualAssessment',
  attendees: ['m1', 'm2', 'm3'],
  quorate: true,
  committee: 'notNecessary',
  nextReviewAt,
} as const

const helpFor = (...to: Role[]) => ({ to, items: ['helpNeeded'], ground: 'incident' }) as const
const committee = (legalBasis: LegalBasis) =>
  ({ legalBasis, category: 'civilServant', body: 'performanceCommittee' }) as const
const janitor = (legalBasis: LegalBasis, body: PersonnelBody) => ({ legalBasis, category: 'worker', body }) as const

const caredFor: readonly Row[] = [
  ['need.assessed', 'counsellor', { need: 'needed' }, 'assessing'],
  ['help.declined', 'employee', {}, 'assessing'],
  ['danger.assessed', 'careLiaison', { danger: 'none' }, 'caring'],
  ['notification.made', 'eapWindow', helpFor('supervisor', 'relevantUnit'), 'reviewing'],
]

const secured: readonly Row[] = [
  ['danger.reported', 'colleague', { towards: 'self' }, 'securing'],
  ['emergency.requested', 'eapWindow', { from: 'police' }, 'securing'],
]

describe('非自願個案 (伍.四.二, 附件一)', () => {
  story(
    '附件一.3 · without danger: told who can care, resolved, measured, followed, sealed and closed',
    'involuntary',
    [
      ...caredFor,
      ['careTeam.resolved', 'careTeam', meeting, 'measuring'],
      ['measures.taken', 'supervisor', { measures: ['supervisorConsultation'] }, '⊘ notAvailableToYou'],
      ['measures.taken', 'personnel', { measures: ['supervisorConsultation'] }, '⊘ measureChosen'],
      ['measures.taken', 'supervisor', { measures: ['workAdjustment', 'supervisorConsultation'] }, 'followingUp'],
      ['followUp.made', 'careLiaison', { nextReviewAt: '2026-05-01T09:00:00+08:00' }, 'followingUp'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
      ['record.sealed', 'eapWindow', {}, 'followingUp'],
      ['closure.decided', 'careTeam', {}, 'closed'],
    ],
    ({ kase }) => expect(kase.known).toMatchObject({ dangerUnresolved: false, sealed: true, duties: [] }),
  )

  story(
    '12 · escorted, then placed by the health authority; the agency asks and compels nobody (解讀.2, 精神衛生法 §59)',
    'involuntary',
    [
      ...secured,
      ['emergency.concluded', 'agencyHead', { outcome: 'escorted' }, '⊘ notYours'],
      ['emergency.concluded', 'relevantUnit', { outcome: 'placed' }, '⊘ notYours'],
      ['emergency.concluded', 'fireService', { outcome: 'escorted' }, 'reassessing'],
      ['emergency.concluded', 'healthAuthority', { outcome: 'placed' }, 'reassessing'],
      ['danger.assessed', 'physician', { danger: 'none' }, 'reviewing'],
      [
        'family.contacted',
        'eapWindow',
        { contact: 'treatingProfessional' },
        '⊘ consentSaid lifeDanger personDeadOrIncapacitated',
      ],
      ['consent.given', 'representative', { scope: 'familyContact', form: 'oral' }, 'reviewing'],
      ['family.contacted', 'eapWindow', { contact: 'treatingProfessional' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', { ...meeting, basis: 'physicianAdvice' }, 'measuring'],
    ],
    ({ kase }) => expect(kase.known).toMatchObject({ danger: 'none', dangerUnresolved: false }),
  )

  story(
    "13 · no physician's advice: the actual assessment is a basis too, and is kept (附件一.6)",
    'involuntary',
    [...caredFor, ['careTeam.resolved', 'careTeam', meeting, 'measuring']],
    ({ outcomes }) =>
      expect(outcomes.at(-1)).toMatchObject({
        entry: { decisive: { basis: 'actualAssessment' }, clauses: ['附件一.6'] },
      }),
  )

  story(
    '14 · conduct at the counter: the committee, on conduct, with a hearing; the file of the programme stays out (附件一.6, 解讀.7)',
    'involuntary',
    [
      ...caredFor,
      ['committee.convened', 'personnel', committee('conduct'), '⊘ notNow'],
      ['careTeam.resolved', 'careTeam', { ...meeting, committee: 'necessary' }, 'measuring'],
      ['measures.taken', 'personnel', { measures: ['workAdjustment'] }, '⊘ committeeSettled'],
      ['committee.convened', 'personnel', committee('refusal'), '⊘ legalBasisAdmissible'],
      ['committee.convened', 'personnel', committee('conduct'), 'hearing'],
      [
        'disclosure.made',
        'personnel',
        { to: ['personnelCommittee'], items: ['serviceContent'], ground: 'incident' },
        '⊘ groundFits itemsMinimal',
      ],
      ['committee.resolved', 'personnelCommittee', { heard: false, attendees: ['p1'] }, '⊘ personHeard'],
      ['conflict.declared', 'employee', { who: { role: 'personnelCommittee', id: 'p1' } }, 'hearing'],
      [
        'committee.resolved',
        'personnelCommittee',
        { heard: false, attendees: ['p1'] },
        '⊘ notAvailableToYou personHeard',
      ],
      ['committee.resolved', 'personnelCommittee', { heard: true, attendees: ['p2'] }, 'measuring'],
      ['committee.convened', 'personnel', committee('conduct'), '⊘ committeeNecessary'],
      ['measures.taken', 'personnel', { measures: ['workAdjustment'] }, 'followingUp'],
    ],
  )

  story('15 · a janitor is no civil servant: the body is the one for workers (解讀.24)', 'involuntary', [
    ...caredFor,
    ['careTeam.resolved', 'careTeam', { ...meeting, committee: 'necessary' }, 'measuring'],
    ['committee.convened', 'personnel', janitor('absence', 'performanceCommittee'), '⊘ rightBody'],
    ['committee.convened', 'personnel', janitor('eapUse', 'performanceCommittee'), '⊘ legalBasisAdmissible rightBody'],
    ['committee.convened', 'personnel', janitor('absence', 'labourReview'), 'hearing'],
  ])

  story(
    '16 · the person becomes willing during the measures: handed over to a general case, with everything owed (陸.一, 解讀.8)',
    'involuntary',
    [
      ...caredFor,
      ['reportableMatter.known', 'counsellor', { matter: 'childHarm' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', meeting, 'measuring'],
      ['consent.given', 'employee', { scope: 'service', form: 'oral' }, 'handedOverToGeneral'],
    ],
    ({ kase }) => {
      const next = openCase(flows.general, {
        caseId: 'c-2',
        at: minute(900),
        recordedAt: minute(900),
        by: by('eapWindow'),
        continues: kase,
      }).case
      expect(next.known.origin).toMatchObject({ relation: 'handedOver', caseId: 'c-1', flow: flows.involuntary.id })
      expect(openDuties(next)).toContain('reportChildHarm')
      play(next, [['rights.explained', 'eapWindow', {}, 'served.interviewing']])
    },
  )

  story(
    '22 · "I will take my children with me": police at once, child protection within a day (兒少法 §53)',
    'involuntary',
    [
      ['danger.reported', 'counsellor', { towards: 'both', at: '2026-03-06T18:00:00+08:00' }, 'securing'],
      ['reportableMatter.known', 'counsellor', { matter: 'childHarm', at: '2026-03-06T18:00:00+08:00' }, 'securing'],
      ['emergency.requested', 'eapWindow', { from: 'police', at: '2026-03-06T18:02:00+08:00' }, 'securing'],
      [
        'statutoryReport.filed',
        'counsellor',
        { matter: 'domesticViolence', at: '2026-03-06T19:00:00+08:00' },
        'securing',
      ],
    ],
    ({ kase }) => {
      expect(openDuties(kase)).not.toContain('requestEmergencyHelp')
      expect(due(kase, '2026-03-06T19:00:00+08:00')).toContainEqual(
        expect.objectContaining({ duty: 'reportChildHarm', dueAt: '2026-03-07T18:00:00+08:00', overdue: false }),
      )
    },
  )

  story(
    '26 · knowledge of an attempt on Friday at 18:00 is reported by Saturday at 18:00 (自殺防治法施行細則 §13)',
    'involuntary',
    [
      [
        'reportableMatter.known',
        'supervisor',
        { matter: 'suicideBehaviour', at: '2026-03-06T18:00:00+08:00' },
        'assessing',
      ],
    ],
    ({ kase }) => {
      expect(due(kase, '2026-03-07T18:00:00+08:00')).toMatchObject([
        { dueAt: '2026-03-07T18:00:00+08:00', overdue: false },
      ])
      expect(due(kase, '2026-03-07T18:01:00+08:00')).toMatchObject([{ overdue: true, overdueMinutes: 1 }])
    },
  )

  story('whoever agreed once and then refused has taken it back: another consent does not end the involuntary case (解讀.15)', () => {
    const refused = having(
      opened('general'),
      ['rights.explained'],
      ['need.assessed', { need: 'needed' }],
      ['help.requested', { channel: 'self', service: 'legal' }],
      ['consent.given', { scope: 'service', form: 'oral' }],
      ['danger.reported'],
      ['danger.assessed', { danger: 'none' }],
      ['careTeam.resolved', meeting],
      ['help.declined'],
    )
    return openCase(flows.involuntary, {
      caseId: 'c-2',
      at: minute(60),
      recordedAt: minute(60),
      by: by('eapWindow'),
      continues: refused,
    }).case
  }, [
    ['consent.given', 'employee', { scope: 'familyContact', form: 'oral' }, 'assessing'],
    ['danger.assessed', 'careLiaison', { danger: 'none' }, 'assessing'],
    ['help.declined', 'employee', {}, 'caring'],
    ['consent.given', 'employee', { scope: 'service', form: 'oral' }, 'handedOverToGeneral'],
  ])

  story('danger returns while the measures run: secured again, resolved again (解讀.4)', 'involuntary', [
    ...caredFor,
    ['careTeam.resolved', 'careTeam', meeting, 'measuring'],
    ...secured,
    ['emergency.concluded', 'police', { outcome: 'notFound' }, 'reassessing'],
    ['danger.assessed', 'counsellor', { danger: 'unclear' }, 'securing'],
    ['emergency.concluded', 'police', { outcome: 'wentVoluntarily' }, 'reassessing'],
    ['danger.assessed', 'physician', { danger: 'none' }, 'reviewing'],
    ['careTeam.resolved', 'careTeam', meeting, 'measuring'],
  ])

  story('help that comes unasked is assessed like any other (解讀.4, I-12)', 'involuntary', [
    ...caredFor,
    ['emergency.concluded', 'police', { outcome: 'protectiveCustody' }, 'reassessing'],
    ['danger.assessed', 'physician', { danger: 'none' }, 'reviewing'],
  ])

  story('a meeting with the alleged bully in it decides nothing (解讀.20)', 'involuntary', [
    ['conflict.declared', 'employee', { who: { role: 'supervisor', id: 'm2' } }, 'assessing'],
    ['need.assessed', 'counsellor', { need: 'needed' }, 'assessing'],
    ['help.declined', 'employee', {}, 'assessing'],
    ['danger.assessed', 'careLiaison', { danger: 'none' }, 'caring'],
    ['notification.made', 'eapWindow', helpFor('supervisor'), '⊘ recipientsWithoutConflict'],
    ['notification.made', 'eapWindow', helpFor('relevantUnit'), 'reviewing'],
    ['careTeam.resolved', 'careTeam', meeting, '⊘ membersRecused'],
    ['careTeam.resolved', 'careTeam', { ...meeting, attendees: ['m1', 'm3'] }, 'measuring'],
  ])

  story('there was no need after all: followed up, sealed and closed (伍.四.二)', 'involuntary', [
    ['need.assessed', 'counsellor', { need: 'notNeeded' }, 'followingUp'],
    ['record.sealed', 'eapWindow', {}, 'followingUp'],
    ['closure.decided', 'eapWindow', {}, 'closed'],
  ])
})
